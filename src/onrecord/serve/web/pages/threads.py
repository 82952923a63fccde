"""Threads: the list, and one as a timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from onrecord.record import Correction, DatedEvent, DatedStatement, Passage, Record
from onrecord.record.judging import RELATIONS
from onrecord.records import Link
from onrecord.serve import queries
from onrecord.serve.threads import Line
from onrecord.serve.web import addresses
from onrecord.serve.web.templating import QUADS, show
from onrecord.serve.web.writing import name_of

router = APIRouter()

LISTED = 100
"""Threads on a page."""

LINES = 100
"""Lines of a thread on a page."""

SOURCES = 4
"""Texts that each line opens in place; the rest are named."""

Page = Annotated[int, Query(ge=1, le=10_000)]
Words = Annotated[str, Field(max_length=200)]


class Asked(BaseModel):
    """Which threads: of one or two parties, with these words."""

    one: Words = ""
    other: Words = ""
    about: Words = ""


@router.get("/threads")
def threads(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """The threads, those in which both sides have their say first."""
    between = tuple(filter(None, (asked.one, asked.other)))
    with request.app.state.site.record() as record:
        rows = queries.threads(record, between, asked.about or None, LISTED)
        awaiting = queries.awaiting(record)
    return show(request, "threads", rows=rows, asked=asked, awaiting=awaiting, listed=LISTED)


@router.get("/threads/{identity}")
def thread(request: Request, identity: str, *, every: bool = False, page: Page = 1) -> HTMLResponse:
    """A thread as a timeline; `every`: with mere remarks and what is little certain."""
    with request.app.state.site.record() as record:
        found = queries.known_thread(record, identity, every=every)
        if found is None:
            raise HTTPException(404, "No thread has that id; it may have come to another when more was linked.")
        lines = found.lines[(page - 1) * LINES : page * LINES]
        passages = queries.passages(record, (entry.dated for line in lines for entry in line.entries[:SOURCES]))
        copies = queries.copies_of(record, {entry.text for line in lines for entry in line.entries[:SOURCES]})
        awaiting = queries.awaiting(record)
        who = name_of(request)
        said = _said_of(record, found) if who else ()
    return show(
        request,
        "thread",
        who=who,
        said=said,
        relations=RELATIONS,
        thread=found,
        lines=lines,
        page=page,
        lines_a_page=LINES,
        every=every,
        passages=passages,
        awaiting=awaiting,
        copies=copies,
        later=_later(found.lines),
        quads=QUADS,
        sources=SOURCES,
        cut=cut,
    )


@router.get("/threads/{identity}/entries/{entry}")
def line_of(request: Request, identity: str, entry: str) -> RedirectResponse:
    """Where an entry stands in a thread: the line that tells it, though it be only a remark."""
    with request.app.state.site.record() as record:
        for every in (False, True):
            found = queries.known_thread(record, identity, every=every)
            for line in found.lines if found else ():
                if any(each.dated.id == entry for each in line.entries):
                    return RedirectResponse(_address(identity, line.number, every=every), 303)
    raise HTTPException(404, "That thread has no such entry; it may have come to another when more was linked.")


def _address(thread: str, line: int, *, every: bool) -> str:
    page = (line - 1) // LINES + 1
    address = addresses.asking(f"/threads/{thread}", every="1" if every else None, page=page if page > 1 else None)
    return f"{address}#line-{line}"


def _later(lines: Iterable[Line]) -> dict[int, list[tuple[int, Link]]]:
    """Of each line the lines that answer, repeat, dispute, fulfil or break it, each with its likeliest link."""
    later: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    for line in lines:
        for back in line.back:
            later[back.line].append((line.number, back.link))
    return later


def _said_of(record: Record, thread: queries.Thread) -> tuple[Correction, ...]:
    """What was said of the links between the lines of a thread, the latest first."""
    entries = {entry.dated.id for line in thread.lines for entry in line.entries}
    return queries.links_judged(record, entries)[::-1]


def cut(dated: DatedStatement | DatedEvent, passage: Passage) -> Iterator[tuple[str, bool]]:
    """The text of a paragraph in pieces, each with whether it is the entry's own words."""
    at, end = passage.start, passage.start + len(passage.text)
    for span in sorted(dated.spans, key=lambda span: span.start):
        start, stop = max(span.start, at), min(span.end, end)
        if start < stop:
            yield passage.text[at - passage.start : start - passage.start], False
            yield passage.text[start - passage.start : stop - passage.start], True
            at = stop
    yield passage.text[at - passage.start :].rstrip(), False
