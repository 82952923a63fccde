"""What is in the record, at one view."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from onrecord.record import Filters
from onrecord.serve import queries
from onrecord.serve.web.matrix import matrix
from onrecord.serve.web.templating import show
from onrecord.serve.web.visits import last_visit, note_visit

router = APIRouter()

SKIPPED = 500
"""Pages that could not be read, named on one page."""


@router.get("/")
def overview(
    request: Request, since: Annotated[str | None, Query(pattern=r"^[-0-9T:+ ]{4,30}$")] = None
) -> HTMLResponse:
    """The overview; `since` asks what is new since then, instead of since the last visit."""
    with request.app.state.site.record() as record:
        found = queries.overview(record, since or last_visit(request))
    page = show(request, "overview", found=found, survey=found.survey, matrix=matrix(found.survey.months))
    note_visit(request, page)
    return page


@router.get("/skipped")
def skipped(request: Request) -> HTMLResponse:
    """The pages that could not be read, and why."""
    with request.app.state.site.record() as record:
        found = queries.skipped(record, Filters(limit=SKIPPED))
    return show(request, "skipped", rows=found.rows)
