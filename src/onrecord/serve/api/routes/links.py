"""Links: what people say of them, and how often reading and linking were right by what they said."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field

from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.api.answers import Correction, LinkBetween, Precision
from onrecord.serve.api.asking import Key, Paging, Rows, opened, page
from onrecord.serve.api.problems import NOT_FOUND, naming, settling
from onrecord.serve.api.rows import between_row
from onrecord.serve.api.writing import REFUSED, Said, Writable
from onrecord.serve.cli import shapes

router = APIRouter(tags=["links"])

Relation = Literal["answers", "repeats", "disputes", "fulfils", "breaks"]


class Judged(Said):
    """A link that stands, by its entries and its relation."""

    later: Key = Field(description="The id of the later entry, or how it begins: `from` of the link.")
    relation: Relation = Field(description="How the later entry stands to the earlier one.")
    earlier: Key = Field(description="The id of the earlier entry, or how it begins: `to` of the link.")

    def tie(self, record: Record) -> queries.Tie:
        """The same for the record, with whole ids."""
        with naming():
            later, earlier = queries.called(record, self.later), queries.called(record, self.earlier)
        return queries.Tie(later, self.relation, earlier)


class Missed(Judged):
    """How an entry stands to an earlier one, in place of what was found between the two, if anything."""

    kind: Literal["accepts", "promises", "denies", "refuses", "deflects"] | None = Field(
        None, description="Of answers only."
    )


class LinksAsked(Paging):
    """Which links."""

    thread: Key | None = Field(None, description="Of the entries of the thread with this id, or one that begins so.")
    entry: Key | None = Field(None, description="Of the statement or event with this id, or one that begins so.")
    relation: Relation | None = Field(None, description="How the later entry stands to the earlier one.")


@router.get("/links", response_model=Rows[LinkBetween], response_model_exclude_unset=True, responses=NOT_FOUND)
def list_links(request: Request, asked: Annotated[LinksAsked, Query()]) -> dict[str, Any]:
    """What answers, repeats, disputes, fulfils or breaks what, the least certain first."""
    limit = asked.offset + asked.limit + 1
    with opened(request) as record, naming():
        thread = queries.thread_called(record, asked.thread).id if asked.thread else None
        found = queries.links(record, entry=asked.entry, thread=thread, relation=asked.relation, limit=limit)
    return page(request, asked, list(map(between_row, found[asked.offset :])))


@router.get("/precision", response_model=Rows[Precision])
def get_precision(request: Request, asked: Annotated[Paging, Query()]) -> dict[str, Any]:
    """How often reading and linking were right, by kind, and by act, type or relation, of what people looked at.

    What people look at is no fair sample of the record: review begins with the least certain.
    """
    with opened(request) as record:
        rows = list(map(shapes.PRECISION.as_object, queries.precision(record)))
    return page(request, asked, rows[asked.offset :], total=len(rows))


@router.post("/links/accept", response_model=Correction, responses=REFUSED)
def accept_link(site: Writable, said: Judged) -> dict[str, Any]:
    """Says that a link is right: it stays, whether it is found again or not."""
    with Record(site.path) as record:
        tie = said.tie(record)
        with settling():
            return asdict(queries.accept_link(record, tie, said.author()))


@router.post("/links/reject", response_model=Correction, responses=REFUSED)
def reject_link(site: Writable, said: Judged) -> dict[str, Any]:
    """Says that a link is wrong: it is gone at once, whether it is found again or not."""
    with Record(site.path) as record:
        tie = said.tie(record)
        with settling():
            return asdict(queries.reject_link(record, tie, said.author()))


@router.post("/links/add", response_model=Correction, responses=REFUSED)
def add_link(site: Writable, said: Missed) -> dict[str, Any]:
    """Says that two entries are linked, in place of what was found between them, if anything."""
    with Record(site.path) as record:
        tie = replace(said.tie(record), kind=said.kind)
        with settling():
            return asdict(queries.add_link(record, tie, said.author()))
