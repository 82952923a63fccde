"""Actors: the list, and the dossier of one."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from onrecord.errors import StopRun
from onrecord.record import Filters, Record
from onrecord.serve import queries
from onrecord.serve.web import addresses
from onrecord.serve.web.offices import timeline
from onrecord.serve.web.templating import show
from onrecord.serve.web.writing import author, name_of

router = APIRouter()

LISTED = 300
"""Actors on a page."""

LATEST = 12
"""Rows of each list of a dossier."""


Identity = Annotated[str, Field(max_length=40, pattern=r"^[0-9a-zA-Z-]+$")]


class Merge(BaseModel):
    """What somebody says of two actors: that they are one."""

    kept: Annotated[str, Field(min_length=1, max_length=200)]
    other: Annotated[str, Field(min_length=1, max_length=200)]
    why: Annotated[str, Field(max_length=1000)] = ""


class Split(BaseModel):
    """What somebody says of an actor: that it is somebody else in some articles, named or by day of publication."""

    actor: Annotated[str, Field(min_length=1, max_length=200)]
    article: Annotated[list[Identity], Field(max_length=LATEST)] = []
    since: Annotated[str, Field(max_length=10)] = ""
    until: Annotated[str, Field(max_length=10)] = ""
    into: Annotated[str, Field(max_length=200)] = ""
    name: Annotated[str, Field(max_length=200)] = ""
    why: Annotated[str, Field(max_length=1000)] = ""


class Back(BaseModel):
    """The actor whose page somebody comes from."""

    actor: Annotated[str, Field(min_length=1, max_length=200)]


@router.get("/actors")
def actors(request: Request, about: Annotated[str | None, Query(max_length=200)] = None) -> HTMLResponse:
    """The actors, the most named first, or those that some words, an id or a country's code name."""
    with request.app.state.site.record() as record:
        found = queries.actors(record, Filters(about=about or None, limit=LISTED))
    names = Counter(row.actor.name for row in found.rows)
    copies = any(row.texts != row.articles for row in found.rows)
    return show(request, "actors", rows=found.rows, about=about or "", listed=LISTED, names=names, copies=copies)


@router.get("/actors/{identity:path}")
def actor(request: Request, identity: str) -> HTMLResponse:
    """What the record holds of one actor."""
    with request.app.state.site.record() as record:
        dossier = queries.known_dossier(record, identity, LATEST)
        if dossier is None:
            raise HTTPException(404, "No actor on record has that id.")
        sides = (dossier.said, dossier.heard, dossier.did, dossier.suffered)
        threads = queries.threads_with(record, (row.id for side in sides for row in side.rows))
    offices = timeline(dossier.counted.actor.offices)
    return show(
        request,
        "actor",
        dossier=dossier,
        timeline=offices,
        latest=LATEST,
        who=name_of(request),
        threads_with=threads,
    )


@router.post("/merge")
def merge(request: Request, said: Annotated[Merge, Form()]) -> RedirectResponse:
    """Says that two actors are one, which goes by the id of the one whose page it was said on."""
    who = author(request, said.why)
    with Record(request.app.state.site.path) as record:
        kept, other = queries.actor(record, said.kept), queries.actor(record, said.other)
        record.merge_actors(kept.id, other.id, who, name=kept.name)
    return RedirectResponse(addresses.actor(kept.id), 303)


@router.post("/split")
def split(request: Request, said: Annotated[Split, Form()]) -> RedirectResponse:
    """Says that an actor is somebody else in some articles; goes on to the page of who it is there."""
    who = author(request, said.why)
    if not said.article and not said.since and not said.until:
        raise StopRun("say where it is somebody else: choose articles, or days of publication")
    with Record(request.app.state.site.path) as record:
        found = queries.actor(record, said.actor)
        into = queries.actor(record, said.into).id if said.into else None
        made = record.split_actor(
            found.id,
            who,
            into=into,
            name=said.name or None,
            articles=tuple(queries.heading(record, each) for each in said.article),
            since=said.since or None,
            until=said.until or None,
        )
    return RedirectResponse(addresses.actor(made.value["into"]), 303)


@router.post("/undo/{n}")
def undo(request: Request, n: int, said: Annotated[Back, Form()]) -> RedirectResponse:
    """Takes back what was said of actors."""
    who = author(request, None)
    with Record(request.app.state.site.path) as record:
        record.undo(n, who)
    return RedirectResponse(addresses.actor(said.actor), 303)
