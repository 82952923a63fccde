"""Actors: the list, and the dossier of one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from onrecord.record import Filters
from onrecord.serve import queries
from onrecord.serve.web.offices import timeline
from onrecord.serve.web.templating import show

router = APIRouter()

LISTED = 300
"""Actors on a page."""

LATEST = 12
"""Rows of each list of a dossier."""


@router.get("/actors")
def actors(request: Request, about: Annotated[str | None, Query(max_length=200)] = None) -> HTMLResponse:
    """The actors, the most named first, or those that some words, an id or a country's code name."""
    with request.app.state.site.record() as record:
        found = queries.actors(record, Filters(about=about or None, limit=LISTED))
    return show(request, "actors", rows=found.rows, about=about or "", listed=LISTED)


@router.get("/actors/{identity:path}")
def actor(request: Request, identity: str) -> HTMLResponse:
    """What the record holds of one actor."""
    with request.app.state.site.record() as record:
        dossier = queries.known_dossier(record, identity, LATEST)
    if dossier is None:
        raise HTTPException(404, "No actor on record has that id.")
    return show(request, "actor", dossier=dossier, timeline=timeline(dossier.counted.actor.offices), latest=LATEST)
