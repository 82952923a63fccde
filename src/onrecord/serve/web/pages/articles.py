"""One article, its text as published and every entry where it stands."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from onrecord.records import Event, Statement
from onrecord.serve import queries
from onrecord.serve.web import marking
from onrecord.serve.web.templating import show

router = APIRouter()

Id = Annotated[str, Query(min_length=3, max_length=64)]


@router.get("/articles/{identity}")
def article(request: Request, identity: str, at: Annotated[str | None, Query(max_length=80)] = None) -> HTMLResponse:
    """An article; `at` is the key of an entry that is to be lit up, in text and margin."""
    with request.app.state.site.record() as record:
        reading = queries.reading(record, identity)
        looked = queries.looked_at(record, identity)
        story = queries.story_with(record, identity)
        if reading is None:
            raise HTTPException(404, "No article has that id; it may have been read again since, from other words.")
        entries: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
        threads = queries.threads_with(record, (entry.id for entry in entries))
    return show(
        request,
        "article",
        reading=reading,
        article=reading.article,
        paragraphs=tuple(marking.paragraphs(reading)),
        numbers=marking.numbers(reading),
        looked=looked,
        story=story,
        threads_with=threads,
        at=at,
    )


@router.get("/compare")
def compare(request: Request, one: Id, other: Id) -> HTMLResponse:
    """What one paper kept, changed, left out and put in beside another."""
    with request.app.state.site.record() as record:
        found = queries.comparison(record, one, other)
    return show(request, "compare", found=found)


@router.get("/entries/{identity}")
def entry(request: Request, identity: str) -> RedirectResponse:
    """The place of a statement or event in its article: the address to cite it by."""
    with request.app.state.site.record() as record:
        found = queries.where(record, identity)
    if found is None:
        raise HTTPException(404, "No statement or event has that id.")
    key = f"{found.kind[0]}-{identity}"
    return RedirectResponse(f"/articles/{found.article}?at={key}#{key}", 303)
