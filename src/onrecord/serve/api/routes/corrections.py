"""Corrections: what people say of actors and entries, heard at once, never overwritten, and taken back by another."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field

from onrecord.errors import StopRun
from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.api.answers import Correction, Waiting
from onrecord.serve.api.asking import FURTHEST, Asked, Identity, Key, Paging, Rows, opened, page
from onrecord.serve.api.problems import naming, settling
from onrecord.serve.api.rows import entry_row
from onrecord.serve.api.writing import REFUSED, Said, Writable
from onrecord.serve.naming import HOW

router = APIRouter(tags=["corrections"])

FIELDS = ("speaker", "addressees", "actors", "recipients", "what", "mode", "date")

Written = Annotated[str | None, Field(max_length=500)]
Day = Annotated[str | None, Field(max_length=10)]
Number = Annotated[int, Field(ge=1, le=2**53)]


class Merge(Said):
    """Two actors are one."""

    kept: Key = Field(description="The id, or a name that only it has, of the one whose id is shown from then on.")
    other: Key = Field(description="The same of the other.")
    name: str | None = Field(None, min_length=1, max_length=200, description="The name to show.")


class Split(Said):
    """An actor is somebody else in some articles: those that are named, or those that appeared between two days."""

    actor: Key
    articles: list[Key] = Field([], max_length=200, description="Ids, or names of files.")
    since: Day = Field(None, description="2015, 2015-01 or 2015-01-13, inclusive.")
    until: Day = Field(None, description="The same.")
    into: str | None = Field(None, min_length=1, max_length=200, description="Who it is there; else a new actor.")
    name: str | None = Field(None, min_length=1, max_length=200, description="The name to show.")


class Review(Said):
    """What somebody says of a statement or event; of its fields those are corrected that are given and differ."""

    way: Literal["accept", "correct", "reject"]
    speaker: Written = Field(None, description=HOW)
    addressees: Written = Field(None, description=f"{HOW} Several are parted by semicolons.")
    actors: Written = Field(None, description="Of an event; the same.")
    recipients: Written = Field(None, description="Of an event; the same.")
    what: Written = Field(None, description="The act or type, of PLOVER, or COMMENT.")
    mode: Written = Field(None, description="The mode; empty for none.")
    date: Written = Field(None, description="2015, 2015-01 or 2015-01-13.")

    def fields(self) -> dict[str, str]:
        """What is corrected; a field that is not given stays as it is."""
        return self.model_dump(include=set(FIELDS), exclude_none=True)


class WaitingAsked(Asked):
    """Which entries are looked at, and how many of them are passed over."""

    kind: Literal["statements", "events"] | None = Field(None, description="Only these.")
    skip: int = Field(0, ge=0, le=FURTHEST, description="How many to pass over.")


@router.get("/corrections", response_model=Rows[Correction])
def list_corrections(request: Request, asked: Annotated[Paging, Query()]) -> dict[str, Any]:
    """All that was said of actors, entries and links, the oldest first, what was taken back too."""
    with opened(request) as record:
        found = {each.n: each for each in (*queries.actor_corrections(record), *queries.reviews_of(record))}
    rows = [asdict(found[n]) for n in sorted(found)]
    return page(request, asked, rows[asked.offset :], total=len(rows))


@router.post("/actors/merge", response_model=Correction, responses=REFUSED)
def merge_actors(site: Writable, said: Merge) -> dict[str, Any]:
    """Says that two actors are one. What either said and did is shown under the first."""
    with Record(site.path) as record:
        with naming():
            first, second = queries.actor(record, said.kept), queries.actor(record, said.other)
        with settling():
            return asdict(record.merge_actors(first.id, second.id, said.author(), name=said.name or first.name))


@router.post("/actors/split", response_model=Correction, responses=REFUSED)
def split_actor(site: Writable, said: Split) -> dict[str, Any]:
    """Says that an actor is somebody else in some articles."""
    if not said.articles and said.since is None and said.until is None:
        raise StopRun("say where it is somebody else: articles, since or until")
    with Record(site.path) as record:
        with naming():
            found = queries.actor(record, said.actor)
            articles = tuple(queries.heading(record, key) for key in said.articles)
        with settling():
            return asdict(
                record.split_actor(
                    found.id,
                    said.author(),
                    into=said.into,
                    name=said.name,
                    articles=articles,
                    since=said.since,
                    until=said.until,
                )
            )


@router.get("/reviews/next", response_model=Waiting, response_model_exclude_unset=True)
def next_review(request: Request, asked: Annotated[WaitingAsked, Query()]) -> dict[str, Any]:
    """The least certain statement or event that nobody has looked at, with its fields as a review takes them."""
    with opened(request) as record:
        found, left = queries.waiting(record, asked.kind, asked.skip)
        dated, item = (queries.linked(record, found), queries.item(record, found)) if found else (None, None)
    fields = queries.fields_of(item.stands) if item and item.stands else None
    return {"waiting": left, "entry": entry_row(dated.dated) if dated else None, "fields": fields}


@router.post("/reviews/{identity}", response_model=Correction, responses=REFUSED)
def review_entry(site: Writable, identity: Identity, said: Review) -> dict[str, Any]:
    """Accepts, corrects or rejects a statement or event, in force at once and for whatever model reads it again."""
    with Record(site.path) as record, settling():
        return asdict(queries.review(record, identity, said.way, said.fields(), said.author()))


@router.post("/corrections/{number}/undo", response_model=Correction, responses=REFUSED)
def undo(site: Writable, number: Number, said: Said) -> dict[str, Any]:
    """Takes a correction back: everything is as if it had never been made. An undo may be taken back too."""
    with Record(site.path) as record, settling():
        return asdict(record.undo(number, said.author()))
