"""Search: by words and facets, as a page, as CSV, as JSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, Response
from pydantic import BaseModel, Field, field_validator

from onrecord.plover import COMMENT, load_plover
from onrecord.record import Filters
from onrecord.serve import queries
from onrecord.serve.cli import shapes
from onrecord.serve.cli.tables import Shape, as_csv
from onrecord.serve.export import to_line
from onrecord.serve.web import addresses
from onrecord.serve.web.templating import show

router = APIRouter()

ROWS = 50
"""Rows on a page."""

MOST = 10_000
"""Rows in a file."""

SHAPES: dict[str, Shape[Any]] = {"statements": shapes.STATEMENTS, "events": shapes.EVENTS, "articles": shapes.ARTICLES}

SOURCINGS = ("named", "unnamed", "collective", "document", "none")

FACETS = ("by", "to", "act", "outlet", "year", "sourcing", "min_confidence")

COMMON = {"outlet": "Outlet", "year": "Year", "sourcing": "Sourcing", "min_confidence": "Confidence"}
LABELS = {
    "statements": COMMON | {"by": "Speaker", "to": "Addressee", "act": "Act"},
    "events": COMMON | {"by": "Actor", "to": "Recipient", "act": "Type"},
    "articles": COMMON | {"by": "By", "to": "To", "act": "Act"},
}
"""What the facets are called."""

Words = Annotated[str | None, Field(max_length=200)]


class Asked(BaseModel):
    """What an address asks of a search; an empty field asks nothing."""

    kind: Literal["statements", "events", "articles"] = "statements"
    words: Words = None
    by: Words = None
    to: Words = None
    about: Words = None
    act: Annotated[str | None, Field(max_length=40)] = None
    outlet: Words = None
    sourcing: Literal["named", "unnamed", "collective", "document", "none"] | None = None
    since: Annotated[str | None, Field(max_length=10)] = None
    until: Annotated[str | None, Field(max_length=10)] = None
    min_confidence: Annotated[float | None, Field(ge=0, le=1)] = None
    order: Literal["earliest", "latest"] = "earliest"
    page: Annotated[int, Field(ge=1, le=10_000)] = 1

    @field_validator("*", mode="before")
    @classmethod
    def _empty_is_nothing(cls, value: object) -> object:
        return None if value == "" else value

    def address(self, path: str = "/search", **changed: object) -> str:
        """The address that asks the same, but for what is changed; a change but of the page leads to the first."""
        fields = self.model_dump(exclude_defaults=True) | {"kind": self.kind}
        if "page" not in changed:
            fields.pop("page", None)
        return addresses.asking(path, **(fields | changed))

    def filters(self, limit: int, offset: int = 0) -> Filters:
        """The same for the record."""
        given = self.model_dump(exclude={"kind", "order", "page"})
        return Filters(**given, limit=limit, offset=offset, latest_first=self.order == "latest")


@router.get("/search")
def search(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """What a search finds, and the facets to narrow it by."""
    with request.app.state.site.record() as record:
        found = queries.found(record, asked.kind, asked.filters(ROWS, ROWS * (asked.page - 1)))
    acts = (*load_plover().types, COMMENT)
    facets = {name: [each for each in found.facets if each.facet == name and each.times] for name in FACETS}
    facets["year"].sort(key=lambda each: each.value or "")
    return show(
        request,
        "search",
        asked=asked,
        found=found,
        facets=facets,
        labels=LABELS[asked.kind],
        acts=acts,
        sourcings=SOURCINGS,
        rows_a_page=ROWS,
    )


@router.get("/search.csv")
def search_csv(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """All that a search finds, as CSV."""
    with request.app.state.site.record() as record:
        rows = queries.found(record, asked.kind, asked.filters(MOST)).rows
    headers = {"Content-Disposition": f'attachment; filename="{asked.kind}.csv"'}
    return Response(as_csv(rows, SHAPES[asked.kind].columns), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/search.json")
def search_json(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """All that a search finds, as JSON."""
    with request.app.state.site.record() as record:
        rows = queries.found(record, asked.kind, asked.filters(MOST)).rows
    lines = (to_line(SHAPES[asked.kind].as_object(row)) for row in rows)
    return PlainTextResponse("[" + ",\n".join(lines) + "]\n", media_type="application/json")
