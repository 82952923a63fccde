"""Two parties, month by month."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from onrecord.serve import queries
from onrecord.serve.web import addresses, charts
from onrecord.serve.web.templating import QUADS, show

router = APIRouter()

ROWS = 60
"""Entries on a page."""

Party = Annotated[str, Field(min_length=1, max_length=200)]


class Asked(BaseModel):
    """Which pair, and which of what passes between them."""

    one: Party
    other: Party
    month: Annotated[str | None, Field(pattern=r"^\d{4}(-\d\d)?$")] = None
    quad: Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] | None = None
    way: Literal["forth", "back"] | None = None
    page: Annotated[int, Field(ge=1, le=10_000)] = 1

    def address(self, **changed: object) -> str:
        """The address that asks the same, but for what is changed."""
        return addresses.asking("/pair", **(self.model_dump(exclude={"page"}) | changed)) + "#entries"

    def admits(self, dealt: queries.Dealt) -> bool:
        """Whether it asks for that entry. What a quad is asked of must be done, as in the chart."""
        is_way = self.way is None or dealt.is_forth == (self.way == "forth")
        is_quad = self.quad is None or (dealt.quad == self.quad and dealt.trace.is_done)
        return is_way and is_quad and (self.month is None or (dealt.month or "").startswith(self.month))


@router.get("/pair")
def pair(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """What one says to, says of and does to the other, and the other way."""
    with request.app.state.site.record() as record:
        found = queries.pair(record, asked.one, asked.other)
        wanted = tuple(filter(asked.admits, found.dealt))
        shown = wanted[ROWS * (asked.page - 1) : ROWS * asked.page]
        rows = queries.entries(record, shown)
    counted = charts.counted(found.dealt)
    return show(
        request,
        "pair",
        asked=asked,
        pair=found,
        chart=charts.quads_by_month(found) if counted else None,
        years=_by_year(counted),
        uncounted=len(found.dealt) - len(counted),
        quads=QUADS,
        wanted=len(wanted),
        rows=tuple(zip(shown, rows, strict=True)),
        rows_a_page=ROWS,
    )


def _by_year(counted: tuple[queries.Dealt, ...]) -> dict[str, Counter[tuple[str | None, bool]]]:
    years: dict[str, Counter[tuple[str | None, bool]]] = {}
    for each in counted:
        years.setdefault((each.month or "")[:4], Counter())[each.quad, each.is_forth] += 1
    return years
