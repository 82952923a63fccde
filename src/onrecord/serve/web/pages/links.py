"""What somebody says of the links of a thread: one is right or wrong, or two lines are linked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from onrecord.record import Author, Correction, Record
from onrecord.serve import queries
from onrecord.serve.web import addresses
from onrecord.serve.web.writing import author

router = APIRouter()

Identity = Annotated[str, Field(max_length=40, pattern=r"^[0-9a-zA-Z-]+$")]
Pair = Annotated[str, Field(max_length=81, pattern=r"^[0-9a-zA-Z-]+ [0-9a-zA-Z-]+$")]


class Said(BaseModel):
    """The page that it was said on, with all that the thread holds or not, the line that it was said of, and why."""

    thread: Identity
    every: bool = False
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    line: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    why: Annotated[str, Field(max_length=1000)] = ""

    def back(self) -> RedirectResponse:
        """That page, at that line."""
        every, page = "1" if self.every else None, self.page if self.page > 1 else None
        address = addresses.asking(f"/threads/{self.thread}", every=every, page=page)
        return RedirectResponse(f"{address}#line-{self.line}", 303)


class Judged(Said):
    """Links of a relation that are right or wrong, each by its earlier and its later entry."""

    pair: Annotated[list[Pair], Field(min_length=1, max_length=500)]
    relation: Annotated[str, Field(max_length=20)]


class LinkSaid(Said):
    """How an entry stands to an earlier one; `relation` holds the kind as well, after a blank, if any."""

    earlier: Identity
    later: Identity
    relation: Annotated[str, Field(max_length=40)]


@router.post("/confirm")
def confirm(request: Request, said: Annotated[Judged, Form()]) -> RedirectResponse:
    """Says that a line stands to another as it is linked: each of the links between them is right."""
    return _judge(request, said, queries.accept_link)


@router.post("/unlink")
def unlink(request: Request, said: Annotated[Judged, Form()]) -> RedirectResponse:
    """Says that a line does not stand to another as it is linked: each of the links between them is wrong."""
    return _judge(request, said, queries.reject_link)


@router.post("/link")
def link(request: Request, said: Annotated[LinkSaid, Form()]) -> RedirectResponse:
    """Says that a line stands to an earlier one in some way."""
    who = author(request, said.why)
    relation, _, kind = said.relation.partition(" ")
    with Record(request.app.state.site.path) as record:
        queries.add_link(record, queries.Tie(said.later, relation, said.earlier, kind or None), who)
    return said.back()


def _judge(
    request: Request, said: Judged, judge: Callable[[Record, queries.Tie, Author], Correction]
) -> RedirectResponse:
    who = author(request, said.why)
    with Record(request.app.state.site.path) as record:
        for pair in said.pair:
            earlier, later = pair.split(" ")
            judge(record, queries.Tie(later, said.relation, earlier), who)
    return said.back()
