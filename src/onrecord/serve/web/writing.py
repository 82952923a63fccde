"""Who may write: those who have the token that the server printed when it started."""

from __future__ import annotations

from secrets import compare_digest
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from onrecord.read.clock import now
from onrecord.record import Author
from onrecord.serve.site import Site
from onrecord.serve.web.templating import show

router = APIRouter()

TOKEN, NAME = "onrecord-token", "onrecord-name"
"""The cookies; browsers send them with requests of our own pages only (SameSite=Strict)."""

MONTH = 30 * 24 * 3600


Wanted = Annotated[str, Field(max_length=40, pattern=r"^[0-9a-zA-Z-]*$")]


class Entry(BaseModel):
    """Who asks to write, and the id of the statement or event that is to be corrected, if any."""

    token: Annotated[str, Field(max_length=100)]
    who: Annotated[str, Field(min_length=1, max_length=100)]
    wanted: Wanted = ""


def name_of(request: Request) -> str | None:
    """The name of the reader where they may write; None where they may not."""
    site: Site = request.app.state.site
    given = request.cookies.get(TOKEN, "")
    if site.token is None or not compare_digest(given.encode(), site.token.encode()):
        return None
    return unquote(request.cookies.get(NAME, "")) or None


def author(request: Request, why: str | None) -> Author:
    """Whose word is recorded. Answers 403 where the reader may not write."""
    who = name_of(request)
    if who is None:
        raise HTTPException(403, "To correct the record, start the server with --write and enter with its token.")
    return Author(who, now(), why or None)


@router.get("/enter")
def enter(
    request: Request, token: Annotated[str, Query(max_length=100)] = "", wanted: Annotated[Wanted, Query()] = ""
) -> HTMLResponse:
    """The form for who may write; the address that the server prints has the token in it."""
    return show(request, "enter", token=token, wanted=wanted, refused=False)


@router.post("/enter", response_model=None)
def entered(request: Request, entry: Annotated[Entry, Form()]) -> HTMLResponse | RedirectResponse:
    """Lets somebody write who has the token."""
    site: Site = request.app.state.site
    if site.token is None or not compare_digest(entry.token.encode(), site.token.encode()):
        return show(request, "enter", 403, token="", wanted=entry.wanted, refused=True)
    answer = RedirectResponse(f"/review/{entry.wanted}" if entry.wanted else "/review", 303)
    for name, value in ((TOKEN, entry.token), (NAME, quote(entry.who))):
        answer.set_cookie(name, value, max_age=MONTH, httponly=True, samesite="strict")
    return answer
