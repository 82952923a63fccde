"""What can be asked: parameters with their bounds, and how the record is opened to be asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Annotated, Any, Generic, Literal, TypeVar
from urllib.parse import urlencode

from fastapi import HTTPException, Path, Request
from pydantic import BaseModel, ConfigDict, Field

from onrecord.errors import StopRun
from onrecord.record import Filters, Record
from onrecord.serve import queries
from onrecord.serve.queries import COUNTED

MOST = 200
"""Rows of one answer."""

FURTHEST = 100_000
"""Rows that can be passed over: who wants more wants the export."""

T = TypeVar("T")

Words = Annotated[str | None, Field(min_length=1, max_length=200)]
Key = Annotated[str, Field(min_length=1, max_length=200)]
Identity = Annotated[str, Path(min_length=1, max_length=200)]


class Asked(BaseModel):
    """Nothing else is listened to: a filter with a wrong name is an error, not a filter that is not heard."""

    model_config = ConfigDict(extra="forbid")


class Paging(Asked):
    """A page of a list."""

    limit: int = Field(50, ge=1, le=MOST, description="At most this many rows.")
    offset: int = Field(0, ge=0, le=FURTHEST, description="How many rows to pass over.")


class GroupsAsked(Paging):
    """Which groups of articles: those with an article of this kind."""

    about: Words = Field(None, description="Words of it, or an actor named in it.")
    since: Words = Field(None, description="2015, 2015-01 or 2015-01-13, inclusive.")
    until: Words = Field(None, description="2015, 2015-01 or 2015-01-13, inclusive.")
    outlet: Words = Field(None, description="The outlet or the news agency.")

    def filters(self) -> Filters:
        """The same for the record, which lists groups from the first: one more than asked for."""
        given = self.model_dump(exclude={"limit", "offset"})
        return Filters(**given, limit=self.offset + self.limit + 1)


class ArticlesAsked(GroupsAsked):
    """Which articles."""

    words: Words = Field(None, description='Words of title or body; "words in quotation marks" side by side.')
    order: Literal["earliest", "latest"] = Field("earliest", description="Which come first. Undated ones come last.")
    facets: bool = Field(False, description="Count the whole of what is found, by who, what, where, when and how sure.")

    def filters(self) -> Filters:
        """The same for the record, one row more than asked for, to know whether there are more."""
        given = self.model_dump(exclude={"limit", "order", "facets"})
        return Filters(**given, limit=self.limit + 1, latest_first=self.order == "latest")


class EventsAsked(ArticlesAsked):
    """Which events."""

    by: Words = Field(None, description="Who acts: a name, alias, id or country; a state stands for all its people.")
    to: Words = Field(None, description="To whom it is done; the same.")
    act: Annotated[str | None, Field(max_length=40)] = Field(None, description="A PLOVER type or mode.")
    min_confidence: float | None = Field(None, ge=0, le=1, description="At least this sure.")
    article: Words = Field(None, description="Of the article of this id.")
    words: Words = Field(None, description='Words of it; "words in quotation marks" side by side.')


class StatementsAsked(EventsAsked):
    """Which statements."""

    by: Words = Field(None, description="Who speaks: a name, alias, id or country; a state stands for all its people.")
    to: Words = Field(None, description="Whom it is said to or directed at; the same.")
    act: Annotated[str | None, Field(max_length=40)] = Field(None, description="A PLOVER type or mode, or COMMENT.")
    sourcing: Literal["named", "unnamed", "collective", "document", "none"] | None = Field(
        None, description="How the speaker is named."
    )


class Facet(BaseModel):
    """How many rows have a value."""

    facet: str = Field(description="The filter that asks for it: by, to, act, outlet, year, sourcing, min_confidence.")
    value: str | None
    name: str | None = Field(description="What to show where the value is an id.")
    times: int


class Rows(BaseModel, Generic[T]):
    """A page of a list."""

    rows: list[T]
    next: str | None = Field(description="The address of the next page, below that of the server; null at the end.")
    undated: int = Field(0, description="How many were left out because their date is not known.")
    total: int | None = Field(
        None,
        description="How many rows all pages have; null where they are not counted. Statements, events and articles "
        f"are counted up to {COUNTED}, which then means so many or more.",
    )


class Counted(Rows[T], Generic[T]):
    """A page of a list that can be counted."""

    facets: list[Facet] | None = Field(
        None, description=f"The commonest values of each facet, where asked for; of the first {COUNTED} rows."
    )


@contextmanager
def opened(request: Request) -> Iterator[Record]:
    """The record, opened for one request; what is asked for too long is not answered."""
    try:
        record: Record = request.app.state.site.record()
    except StopRun as error:
        raise HTTPException(503, str(error)) from error
    with record:
        yield record


def page(
    request: Request, asked: Paging, rows: Sequence[Any], undated: int = 0, total: int | None = None
) -> dict[str, Any]:
    """A page of rows of which one more than asked for was found where there are more; `total` of all pages."""
    more = len(rows) > asked.limit and asked.offset + asked.limit <= FURTHEST
    after = _next(request, asked) if more else None
    return {"rows": rows[: asked.limit], "next": after, "undated": undated, "total": total}


def counted(record: Record, kind: str, asked: ArticlesAsked) -> dict[str, Any]:
    """What is counted of all that a search of `statements`, `events` or `articles` finds."""
    if not asked.facets:
        return {"total": queries.count(record, kind, asked.filters())}
    found = queries.found(record, kind, replace(asked.filters(), limit=0))
    return {"total": found.total, "facets": list(map(asdict, found.facets))}


def _next(request: Request, asked: Paging) -> str:
    fields = asked.model_dump(exclude_none=True, exclude_defaults=True)
    fields |= {"limit": asked.limit, "offset": asked.offset + asked.limit}
    return f"{request.url.path}?{urlencode(fields, doseq=True)}"
