"""When a reader last looked: a cookie that this server sets and only it reads."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from fastapi import Request
from starlette.responses import Response

from onrecord.read.clock import now

COOKIE = "onrecord-visits"
YEAR = 365 * 24 * 3600

VISIT = timedelta(minutes=30)
"""Pages asked for within this time are one visit."""

TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"


def last_visit(request: Request) -> str | None:
    """When the visit before this one ended (ISO 8601); None at the first."""
    before, latest = _visits(request)
    return latest if latest and _is_over(latest) else before


def note_visit(request: Request, response: Response) -> None:
    """Notes that the reader was here now."""
    before, latest = _visits(request)
    before = latest if latest and _is_over(latest) else before
    response.set_cookie(COOKIE, f"{before or ''}|{now()}", max_age=YEAR, httponly=True, samesite="strict")


def _visits(request: Request) -> tuple[str | None, str | None]:
    found = re.fullmatch(rf"({TIME})?\|({TIME})", request.cookies.get(COOKIE, ""))
    return (found[1], found[2]) if found else (None, None)


def _is_over(latest: str) -> bool:
    try:
        return datetime.fromisoformat(now()) - datetime.fromisoformat(latest) > VISIT
    except ValueError:  # a cookie of somebody's own making: 2026-99-99
        return False
