"""Search: by words and facets, or by meaning; as a page, as CSV, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, Response
from pydantic import BaseModel, Field, field_validator, model_validator

from onrecord.plover import COMMENT, load_plover
from onrecord.record import Alike, Facet, Filters, Record
from onrecord.record.filters import SOURCINGS
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

    how: Literal["words", "meaning"] = "words"
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

    @model_validator(mode="after")
    def _meaning_is_of_statements(self) -> Self:
        if self.how == "meaning":
            self.kind = "statements"
        return self

    def address(self, path: str = "/search", **changed: object) -> str:
        """The address that asks the same, but for what is changed; a change but of the page leads to the first."""
        fields = self.model_dump(exclude_defaults=True) | {"kind": self.kind}
        if "page" not in changed:
            fields.pop("page", None)
        return addresses.asking(path, **(fields | changed))

    def filters(self, limit: int, offset: int = 0) -> Filters:
        """The same for the record."""
        given = self.model_dump(exclude={"how", "kind", "order", "page"})
        return Filters(**given, limit=limit, offset=offset, latest_first=self.order == "latest")


@router.get("/search")
def search(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """What a search finds, and the facets to narrow it by."""
    with request.app.state.site.record() as record:
        found = _found(record, asked)
        ids = [row.dated.id if isinstance(row, Alike) else row.id for row in found.rows] if found else []
        threads = queries.threads_with(record, ids)
    return show(
        request,
        "search",
        asked=asked,
        found=found,
        threads_with=threads,
        facets=_facets(found.facets) if found else {},
        labels=LABELS[asked.kind],
        acts=(*load_plover().types, COMMENT),
        sourcings=SOURCINGS,
        rows_a_page=ROWS,
    )


def _found(record: Record, asked: Asked) -> queries.Page | queries.Nearest | None:
    """A page of what a search finds; nothing where it is by meaning and no words are given yet."""
    page = asked.filters(ROWS, ROWS * (asked.page - 1))
    if asked.how == "words":
        return queries.found(record, asked.kind, page)
    return queries.by_meaning(record, asked.words, page, counted=True) if asked.words else None


def _facets(counted: Sequence[Facet]) -> dict[str, list[Facet]]:
    """The values of each facet, the commonest first, years in their order."""
    facets = {name: [each for each in counted if each.facet == name and each.times] for name in FACETS}
    facets["year"].sort(key=lambda each: each.value or "")
    return facets


@router.get("/search.csv")
def search_csv(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """All that a search finds, as CSV."""
    rows, shape = _all(request, asked)
    headers = {"Content-Disposition": f'attachment; filename="{asked.kind}.csv"'}
    return Response(as_csv(rows, shape.columns), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/search.json")
def search_json(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """All that a search finds, as JSON."""
    rows, shape = _all(request, asked)
    lines = (to_line(shape.as_object(row)) for row in rows)
    return PlainTextResponse("[" + ",\n".join(lines) + "]\n", media_type="application/json")


def _all(request: Request, asked: Asked) -> tuple[tuple[Any, ...], Shape[Any]]:
    """All that a search finds, and how it is written."""
    with request.app.state.site.record() as record:
        if asked.how == "meaning":
            return queries.by_meaning(record, asked.words or "", asked.filters(MOST)).rows, shapes.ALIKE
        return queries.found(record, asked.kind, asked.filters(MOST)).rows, SHAPES[asked.kind]
