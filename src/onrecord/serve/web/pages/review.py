"""Review: the least certain entries first; accept, correct, reject, undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from onrecord.errors import StopRun
from onrecord.plover import COMMENT, load_plover
from onrecord.record import Record
from onrecord.records import Event, Reading, Statement
from onrecord.serve import queries
from onrecord.serve.web import addresses, marking
from onrecord.serve.web.templating import show
from onrecord.serve.web.writing import author, name_of

router = APIRouter()

LATEST = 200
"""Corrections on the page of what was said."""

Kind = Literal["statements", "events"]
Party = Annotated[str, Field(max_length=500)]


class Said(BaseModel):
    """What somebody says of an entry; `kind` and `skip` say where they are in the queue."""

    way: Literal["accept", "correct", "reject"]
    speaker: Party = ""
    addressees: Party = ""
    actors: Party = ""
    recipients: Party = ""
    what: Annotated[str, Field(max_length=20)] = ""
    mode: Annotated[str, Field(max_length=40)] = ""
    date: Annotated[str, Field(max_length=30)] = ""
    why: Annotated[str, Field(max_length=1000)] = ""
    kind: Kind | Literal[""] = ""
    skip: Annotated[int, Field(ge=0, le=100_000)] = 0
    back: Annotated[str, Field(max_length=40, pattern=r"^[0-9a-zA-Z-]*$")] = ""


class Queue(BaseModel):
    """Which entries are looked at, and how many of them are passed over."""

    kind: Kind | None = None
    skip: Annotated[int, Field(ge=0, le=100_000)] = 0


@router.get("/review", response_model=None)
def review(request: Request, queue: Annotated[Queue, Query()]) -> HTMLResponse:
    """The next entry to look at."""
    with request.app.state.site.record() as record:
        entry_id, left = queries.waiting(record, queue.kind, queue.skip)
        item = queries.item(record, entry_id) if entry_id else None
    return _page(request, item, queue, left=left)


@router.get("/review/history")
def history(request: Request) -> HTMLResponse:
    """All that was said of entries, and how often reading was right."""
    with request.app.state.site.record() as record:
        said, precision = queries.reviews_of(record), queries.precision(record)
    latest = said[: -LATEST - 1 : -1]
    return show(request, "history", said=latest, total=len(said), precision=precision, who=name_of(request))


@router.get("/review/{identity}")
def review_one(request: Request, identity: str) -> HTMLResponse:
    """One entry, to look at or to see what was said of it."""
    with request.app.state.site.record() as record:
        item = queries.item(record, identity)
    if item is None:
        raise HTTPException(404, "No statement or event has that id.")
    return _page(request, item, None)


@router.post("/review/{identity}", response_model=None)
def reviewed(request: Request, identity: str, said: Annotated[Said, Form()]) -> HTMLResponse | RedirectResponse:
    """Records what somebody says of an entry, and goes on to the next, or back to the article."""
    who = author(request, said.why)
    fields = said.model_dump(include={"speaker", "addressees", "actors", "recipients", "what", "mode", "date"})
    try:
        with Record(request.app.state.site.path) as record:
            queries.review(record, identity, said.way, fields, who)
    except StopRun as error:
        return _again(request, identity, said, str(error))
    if said.back:
        return RedirectResponse(f"/articles/{said.back}", 303)
    return RedirectResponse(addresses.asking("/review", kind=said.kind, skip=said.skip or ""), 303)


@router.post("/review/undo/{n}")
def undone(request: Request, n: int) -> RedirectResponse:
    """Takes a correction back."""
    who = author(request, None)
    with Record(request.app.state.site.path) as record:
        record.undo(n, who)
    return RedirectResponse("/review/history", 303)


def _again(request: Request, identity: str, said: Said, message: str) -> HTMLResponse:
    """The form as it was filled in, and why it could not be recorded."""
    with request.app.state.site.record() as record:
        item = queries.item(record, identity)
    queue = None if said.back else Queue(kind=said.kind or None, skip=said.skip)
    return _page(request, item, queue, status=400, message=message, given=said.model_dump())


def _page(
    request: Request,
    item: queries.Item | None,
    queue: Queue | None,
    *,
    status: int = 200,
    message: str | None = None,
    given: dict[str, object] | None = None,
    left: int | None = None,
) -> HTMLResponse:
    plover = load_plover()
    stands = item.stands if item else None
    acts = (*plover.types, *(() if isinstance(stands, Event) else (COMMENT,)))
    fields = queries.fields_of(stands) if stands else {}
    return show(
        request,
        "review",
        status,
        item=item,
        queue=queue,
        left=left,
        message=message,
        who=name_of(request),
        fields=fields | {name: value for name, value in (given or {}).items() if name in fields},
        why=(given or {}).get("why", ""),
        acts=acts,
        modes={name: [mode.name for mode in kind.modes] for name, kind in plover.types.items() if kind.modes},
        passage=tuple(_passage(item.reading, stands)) if item and stands else (),
    )


def _passage(reading: Reading, entry: Statement | Event) -> Iterator[marking.Paragraph]:
    """The paragraphs that an entry stands in, with the one before and the one after."""
    if isinstance(entry, Statement):
        alone = replace(reading, statements=(entry,), events=())
    else:
        alone = replace(reading, statements=(), events=(entry,))
    read = [paragraph for paragraph in marking.paragraphs(alone) if paragraph.is_read]
    marked = [n for n, paragraph in enumerate(read) if any(piece.marks for piece in paragraph.pieces)]
    if marked:
        yield from read[max(min(marked) - 1, 0) : max(marked) + 2]
