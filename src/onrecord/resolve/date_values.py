"""Date expressions to ISO 8601 and TIMEX3 values, against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.records import Moment
from onrecord.resolve.date_expressions import Expression

UNKNOWN = "publication date unknown"
COARSE = "publication date known only to the month or year"
OPEN = "the words leave open which one"
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


@dataclass(frozen=True, slots=True)
class Reference:
    """When the article was published, as far as that is known."""

    day: date | None = None
    year: int | None = None
    why: str = UNKNOWN  # why the day is not known


def reference_of(published: Moment | None) -> Reference:
    """What the publication date gives to count from."""
    value = published.value if published else None
    if value and (match := re.match(r"(\d{4})-(\d\d)-(\d\d)", value)):
        try:
            day = date(*map(int, match.groups()))
        except ValueError:
            return Reference()
        return Reference(day, day.year)
    if value and re.match(r"\d{4}", value):
        return Reference(None, int(value[:4]), COARSE)
    return Reference()


def normalise(expression: Expression, reference: Reference, direction: int) -> Moment:
    """The moment that an expression means; `direction` is -1 for what lies behind, 1 ahead, 0 where the tense is open.

    A value is given only where the expression and the publication date settle it; else `why` says what is missing.
    """
    absolute = _absolute(expression)
    if absolute is not None:
        return absolute
    if reference.day is None:
        return Moment(why=reference.why, span=expression.span)
    found = _relative(expression, reference.day, direction)
    if found is None:
        return Moment(why=OPEN, span=expression.span)
    value, precision = found
    return Moment(value, precision, span=expression.span)


def _absolute(expression: Expression) -> Moment | None:
    year, month, day, span = expression.year, expression.month, expression.day, expression.span
    if expression.day is not None and not _possible(year or 2000, month or 1, expression.day):
        return Moment(why="no such date", span=span)
    if year is None:
        return None
    if expression.kind == "decade":
        return Moment(f"{year // 10}X", "decade", span=span)
    if month is None:
        return Moment(f"{year:04}", "year", span=span)
    if day is None:
        return Moment(f"{year:04}-{month:02}", "month", span=span)
    return Moment(date(year, month, day).isoformat(), "day", span=span)


def _possible(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _relative(expression: Expression, today: date, direction: int) -> tuple[str, str] | None:
    if expression.kind == "day":
        return (today + timedelta(expression.number or 0)).isoformat(), "day"
    if expression.kind == "weekday":
        return _weekday(expression, today, direction)
    if expression.kind == "ago":
        return _shifted(expression.unit or "", today, -(expression.number or 0))
    if expression.kind == "unit":
        return _unit(expression, today)
    return _month(expression, today, direction)


def _weekday(expression: Expression, today: date, direction: int) -> tuple[str, str] | None:
    """The nearest day of that name on the side that the tense or "last" or "next" gives."""
    assert expression.weekday is not None
    side = expression.shift or direction
    if side == 0:
        return None
    distance = (today.weekday() - expression.weekday) % 7 if side < 0 else (expression.weekday - today.weekday()) % 7
    if distance == 0 and expression.shift:
        distance = 7
    return (today + timedelta(side * distance)).isoformat(), "day"


def _month(expression: Expression, today: date, direction: int) -> tuple[str, str] | None:
    """A month or a day of a month without its year: the nearest on the side that the tense gives."""
    month, day = expression.month or 1, expression.day
    side = expression.shift if expression.shift is not None else direction
    if side == 0 and expression.shift is None:
        return None
    here = (today.month, today.day) if day else (today.month, 0)
    there = (month, day or 0)
    year = today.year
    if side < 0 and (there > here or (expression.shift == -1 and there == here)):
        year -= 1
    elif side > 0 and (there < here or (expression.shift == 1 and there == here)):
        year += 1
    if day and not _possible(year, month, day):
        return None
    return (f"{year:04}-{month:02}-{day:02}", "day") if day else (f"{year:04}-{month:02}", "month")


def _unit(expression: Expression, today: date) -> tuple[str, str] | None:
    """What "last week" or "this year" is. A season counts within its year, so only "this" one is plain."""
    unit, shift = expression.unit or "", expression.shift or 0
    if unit in _SEASONS:
        return (f"{today.year:04}-{_SEASONS[unit]}", "season") if shift == 0 and unit != "winter" else None
    return _shifted(unit, today, shift)


def _shifted(unit: str, today: date, count: int) -> tuple[str, str] | None:
    """The day, week, weekend, month, quarter or year that lies so many from this one; None outside the calendar."""
    months = today.year * 12 + today.month - 1 + count * (3 if unit == "quarter" else 1)
    try:
        if unit == "day":
            return (today + timedelta(count)).isoformat(), "day"
        if unit in {"week", "weekend"}:
            week = (today + timedelta(7 * count)).isocalendar()
            return f"{week.year:04}-W{week.week:02}{'-WE' if unit == 'weekend' else ''}", "week"
    except OverflowError:
        return None
    if unit == "year":
        return f"{today.year + count:04}", "year"
    if unit == "quarter":
        return f"{months // 12:04}-Q{months % 12 // 3 + 1}", "quarter"
    return f"{months // 12:04}-{months % 12 + 1:02}", "month"
