"""What is in the record, at one view."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from onrecord.serve import queries
from onrecord.serve.web.templating import show

router = APIRouter()


@router.get("/")
def overview(request: Request) -> HTMLResponse:
    """The overview."""
    with request.app.state.site.record() as record:
        counts = queries.counts(record)
    return show(request, "overview", counts=counts)
