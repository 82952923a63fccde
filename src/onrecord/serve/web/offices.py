"""Offices on a line of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.dates import days_of_value
from onrecord.records import Office


@dataclass(frozen=True, slots=True)
class Held:
    """An office and where it lies on the line: from `left` on, `width` wide, both of 0 to 100."""

    office: Office
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The offices by their beginning, and the first and last year of the line. No years where no date is known."""

    held: tuple[Held, ...]
    first: int | None = None
    last: int | None = None


def timeline(offices: Iterable[Office]) -> Timeline:
    """Lays offices out; one without a beginning or end reaches to that end of the line."""
    offices = sorted(offices, key=lambda office: (office.since or "", office.until or "9999"))
    years = [year for office in offices for year in (_year(office.since, 0), _year(office.until, 1)) if year]
    if not years:
        return Timeline(tuple(Held(office, 0, 0) for office in offices))
    first, last = int(min(years)), int(max(years)) + 1
    return Timeline(tuple(_held(office, first, last) for office in offices), first, last)


def _held(office: Office, first: int, last: int) -> Held:
    since, until = _year(office.since, 0) or first, _year(office.until, 1) or last
    scale = 100 / (last - first)
    return Held(office, scale * (since - first), max(scale * (until - since), 0.5))


def _year(date: str | None, end: int) -> float | None:
    """A date as a year and its part: 2015.5 is the middle of it."""
    days = days_of_value(date) if date else None
    if days is None:
        return None
    year, month, day = map(int, days[end].split("-"))
    return year + (month - 1) / 12 + (day - 1 + end) / 372
