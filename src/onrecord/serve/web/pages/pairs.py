"""Two parties, month by month."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from onrecord.record import Memory
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

    def shown(self) -> slice:
        """The entries on the page that it asks for."""
        return slice(ROWS * (self.page - 1), ROWS * self.page)


@router.get("/pair")
def pair(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """What one says to, says of and does to the other, and the other way."""
    with request.app.state.site.record() as record:
        found = queries.pair(record, asked.one, asked.other)
        wanted, chosen = found.chosen(asked.month, asked.quad, asked.way, asked.shown())
        rows = queries.entries(record, chosen)
        threads = queries.threads_with(record, (row.id for _, row in rows))
    counted = charts.counted(found)
    memory: Memory = request.app.state.site.memory
    return show(
        request,
        "pair",
        asked=asked,
        pair=found,
        chart=memory.recent(f"chart {found.one} {found.other}", lambda: charts.quads_by_month(found), charts.weight),
        years=_by_year(counted),
        uncounted=len(found.which) - counted.total(),
        quads=QUADS,
        wanted=wanted,
        rows=rows,
        threads_with=threads,
        rows_a_page=ROWS,
    )


def _by_year(counted: Counter[queries.Dealt]) -> dict[str, Counter[tuple[str | None, bool]]]:
    years: dict[str, Counter[tuple[str | None, bool]]] = {}
    for each in sorted(counted, key=lambda dealt: dealt.month or ""):
        years.setdefault((each.month or "")[:4], Counter())[each.quad, each.is_forth] += counted[each]
    return years
