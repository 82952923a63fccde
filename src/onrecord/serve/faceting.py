"""A search, a page of what it finds, and the whole of it counted."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import DatedEvent, DatedStatement, Facet, Filters, Heading, Record
from onrecord.record.facets import COUNTED


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the rows that a search finds; `total` of all, `undated` left out for want of a date.

    The counts are of the first `counted` where there are more.
    """

    rows: tuple[DatedStatement | DatedEvent | Heading, ...]
    undated: int
    total: int
    counted: int
    facets: tuple[Facet, ...]


def found(record: Record, kind: str, filters: Filters) -> Page:
    """What a search of `statements`, `events` or `articles` finds. StopRun where a date cannot be read."""
    with record.snapshot():
        rows, undated = _find(record, kind, filters)
        facets = record.facets(kind, filters)
    total = next(each.times for each in facets if each.facet == "total")
    return Page(rows, undated, total, COUNTED, tuple(each for each in facets if each.facet != "total"))


def _find(record: Record, kind: str, filters: Filters) -> tuple[tuple[DatedStatement | DatedEvent | Heading, ...], int]:
    if kind == "statements":
        return record.find_statements(filters)
    return record.find_events(filters) if kind == "events" else record.find_articles(filters)
