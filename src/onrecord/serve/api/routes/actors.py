"""Actors: who appears, and what the record holds of one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import Field

from onrecord.record import Filters
from onrecord.serve import queries
from onrecord.serve.api.answers import Dossier
from onrecord.serve.api.asking import MOST, Asked, Identity, Paging, Rows, Words, opened, page
from onrecord.serve.api.dossiers import dossier_row
from onrecord.serve.api.models import CountedActor
from onrecord.serve.api.problems import NOT_FOUND
from onrecord.serve.cli import shapes

router = APIRouter(tags=["actors"])


class ActorsAsked(Paging):
    """Which actors."""

    about: Words = Field(None, description="Words of a name, an id or a country's code.")


class DossierAsked(Asked):
    """How much of an actor."""

    limit: int = Field(20, ge=1, le=MOST, description="At most this many rows of each list, the latest.")


@router.get("/actors", response_model=Rows[CountedActor], response_model_exclude_unset=True)
def list_actors(request: Request, asked: Annotated[ActorsAsked, Query()]) -> dict[str, Any]:
    """Who appears, the most named first."""
    filters = Filters(about=asked.about, limit=asked.offset + asked.limit + 1)
    with opened(request) as record:
        found = queries.actors(record, filters)
    return page(request, asked, list(map(shapes.ACTORS.as_object, found.rows[asked.offset :])), total=found.total)


@router.get("/actors/{identity}", response_model=Dossier, response_model_exclude_unset=True, responses=NOT_FOUND)
def get_actor(request: Request, identity: Identity, asked: Annotated[DossierAsked, Query()]) -> dict[str, Any]:
    """What the record holds of an actor: offices, what it said and heard, did and suffered, whom it deals with."""
    with opened(request) as record:
        found = queries.known_dossier(record, identity, asked.limit)
    if found is None:
        raise HTTPException(404, f"no actor has the id {identity!r}: find it with /api/actors?about=NAME")
    return dossier_row(found)
