"""Statements and events, in lists and one by one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request

from onrecord.serve import queries
from onrecord.serve.api.asking import Counted, EventsAsked, Identity, StatementsAsked, counted, opened, page
from onrecord.serve.api.models import CitedEvent, CitedStatement, LinkedEvent, LinkedStatement
from onrecord.serve.api.problems import NOT_FOUND
from onrecord.serve.api.rows import entry_row, linked_row

router = APIRouter(tags=["statements and events"])


@router.get("/statements", response_model=Counted[CitedStatement], response_model_exclude_unset=True)
def list_statements(request: Request, asked: Annotated[StatementsAsked, Query()]) -> dict[str, Any]:
    """Who said what to whom, by date: of saying where it is known, else of publication."""
    with opened(request) as record:
        found = queries.statements(record, asked.filters())
        whole = counted(record, "statements", asked)
    return page(request, asked, list(map(entry_row, found.rows)), found.undated) | whole


@router.get("/events", response_model=Counted[CitedEvent], response_model_exclude_unset=True)
def list_events(request: Request, asked: Annotated[EventsAsked, Query()]) -> dict[str, Any]:
    """Who did what to whom, by the date it happened; the date of publication never stands in for it."""
    with opened(request) as record:
        found = queries.events(record, asked.filters())
        whole = counted(record, "events", asked)
    return page(request, asked, list(map(entry_row, found.rows)), found.undated) | whole


@router.get(
    "/statements/{identity}", response_model=LinkedStatement, response_model_exclude_unset=True, responses=NOT_FOUND
)
def get_statement(request: Request, identity: Identity) -> dict[str, Any]:
    """One statement, and what it answers, repeats or disputes, and is answered, repeated or disputed by."""
    return _entry(request, identity, "statement")


@router.get("/events/{identity}", response_model=LinkedEvent, response_model_exclude_unset=True, responses=NOT_FOUND)
def get_event(request: Request, identity: Identity) -> dict[str, Any]:
    """One event, and what it fulfils or breaks."""
    return _entry(request, identity, "event")


def _entry(request: Request, identity: str, kind: str) -> dict[str, Any]:
    with opened(request) as record:
        found = queries.linked(record, identity)
    row = linked_row(found) if found else None
    if row is None or row["type"] != kind:
        raise HTTPException(404, f"no {kind} has the id {identity!r}; its article may have been read again since")
    return row
