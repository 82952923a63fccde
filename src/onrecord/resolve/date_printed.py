"""Dates that are printed with their day, month or year, and what the year is where it is left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from onrecord.resolve.date_calendar import Stretch, day_of
from onrecord.resolve.date_context import NO_SUCH, OPEN, Context, Meaning, guessed, settled
from onrecord.resolve.date_expressions import Expression
from onrecord.resolve.date_words import date_words

_NEAR = 130
"""Days within which the nearest of two years is the one meant if the tense agrees but is not the date's own verb's."""
_VERY_NEAR = 60  # days; and if it does not: whoever means the other year, ten months off, prints it
_PIVOT = 69  # two-digit years from here on are 19xx, as in POSIX strptime
_TOLD = "the text was telling of another year"
_HAPPENING = "may be the day that a happening of another year is called by"
_IN_ORDER = "day and month may stand in either order"


def year_in(expression: Expression, context: Context) -> int | None:
    """The year that is printed: in figures, in words, or as last, this or next year."""
    number = expression.value("year")
    if number is not None:
        return int(number)
    if expression.has("short"):
        return _century(int(expression.value("short")[1:]))
    if expression.has("teen", "thousand"):
        return _spoken(expression)
    if expression.has("yearly") and expression.has("that"):
        return context.before[-1].day.year if context.before else None
    if expression.has("yearly") and expression.has("last", "this", "next", "current", "prior"):
        day = context.reference.day
        return day.year + int(expression.value("last", "this", "next", "current", "prior")) if day else None
    return context.year


def _century(number: int) -> int:
    return number + (1900 if number >= _PIVOT else 2000)


def _spoken(expression: Expression) -> int:
    """Nineteen ninety-six, two thousand four."""
    numbers = [int(word.value) for word in expression.words if word.kind in {"teen", "tens", "count"}]
    return (numbers[0] * 1000 if expression.has("thousand") else numbers[0] * 100) + sum(numbers[1:])


def date_meaning(expression: Expression, context: Context) -> Meaning:
    """A day of a month, with or without its year."""
    month, number = int(expression.value("month", "abbr")), day_number(expression)
    year, weekday = year_in(expression, context), expression.value("weekday")
    if day_of(year or 2000, month, number) is None:
        return Meaning("DATE", why=NO_SUCH)
    if year is None:
        made = yearless(lambda each: day_of(each, month, number), context, "day", weekday)
        return replace(made, why=_HAPPENING) if f"{month:02}-{number:02}" in _called_by_day() else made
    day = day_of(year, month, number)
    if day and weekday is not None and day.weekday() != weekday:
        return guessed(Stretch(day, "day"), "the weekday printed contradicts the date")
    return settled(Stretch(day, "day") if day else None)


@lru_cache(maxsize=1)
def _called_by_day() -> frozenset[str]:
    return frozenset(day[5:] for day in date_words()["events"].values())


def day_number(expression: Expression) -> int:
    """The day of a month that is printed: 3, 3rd."""
    printed = expression.value("day", "dayth")
    return int(re.sub(r"\D", "", str(printed)))


def range_meaning(expression: Expression, context: Context) -> Meaning:
    """Days of one month, as in 3-5 May: their first and last."""
    first = date_meaning(expression, context)
    last = [int(word.value) for word in expression.words if word.kind == "day"][1]
    if first.stretch is None or (until := day_of(first.stretch.day.year, first.stretch.day.month, last)) is None:
        return Meaning("DATE", why=first.why or NO_SUCH)
    why = first.why or "a range of days"
    return replace(first, why=why, earliest=first.value, latest=until.isoformat())


def month_meaning(expression: Expression, context: Context) -> Meaning:
    """A month, with or without its year."""
    month, year = int(expression.value("month", "abbr")), year_in(expression, context)
    if year is not None:
        return settled(Stretch(date(year, month, 1), "month"))
    if expression.has("yearly"):
        return Meaning("DATE", f"XXXX-{month:02}", why=context.reference.why)
    shift = expression.value("last", "past", "prior", "next", "following", "this")
    if shift is None:
        return yearless(lambda each: date(each, month, 1), context, "month")
    today = context.reference.day
    if today is None:
        return Meaning("DATE", f"XXXX-{month:02}", why=context.reference.why)
    passed = (shift < 0 and month >= today.month) or (shift > 0 and month <= today.month)
    return settled(Stretch(date(today.year + shift * passed, month, 1), "month"))


def yearless(of: Callable[[int], date | None], context: Context, unit: str, weekday: int | None = None) -> Meaning:
    """A day or month without its year: on the side that the tense gives; where that is open, the nearest if near."""
    today = context.reference.day
    if today is None:
        return Meaning("DATE", why=context.reference.why)
    if context.near and context.before and context.before[-1].day.year < today.year - 1:
        return guessed(yearless(of, replace(context, near=False), unit, weekday).stretch, _TOLD)
    years = (day for year in (today.year - 1, today.year, today.year + 1) if (day := of(year)))
    days = [day for day in years if weekday in {None, day.weekday()}]
    if not days:
        return Meaning("DATE", why=NO_SUCH)
    nearest = Stretch(min(days, key=lambda day: abs(day - today)), unit)
    here = today if unit == "day" else today.replace(day=1)
    side = [day for day in days if (day - here).days * context.direction >= 0]
    if len(days) == 1 or (context.direction and side and context.direct):
        return settled(Stretch(min(side or days, key=lambda day: abs(day - today)), unit))
    agreed = nearest.day in side and context.direction
    if abs(nearest.day - today).days <= (_NEAR if agreed else _VERY_NEAR if unit == "day" else 0):
        return settled(nearest)
    likely = sorted(days, key=lambda day: abs(day - today))[:2]
    return guessed(nearest, OPEN, *(Stretch(day, unit) for day in likely))


def iso_meaning(expression: Expression, context: Context) -> Meaning:
    """A date as ISO 8601 writes it."""
    del context
    text = expression.span.text
    day = day_of(*map(int, text[:10].split("-")))
    made = settled(Stretch(day, "day") if day else None)
    return replace(made, type="TIME", value=text, precision="minute") if day and "T" in text else made


def numeric_meaning(expression: Expression, context: Context) -> Meaning:
    """A date in figures: 25/04/2015; in the order of the outlet's country where both are possible."""
    first, second, year = map(int, re.findall(r"\d+", expression.value("numeric")))
    year = _century(year) if year < 100 else year
    orders = ((second, first), (first, second))  # day first, month first
    days = [day for month, number in orders if (day := day_of(year, month, number))]
    if not days:
        return Meaning("DATE", why=NO_SUCH)
    weekday = expression.value("weekday")
    days = [day for day in days if weekday in {None, day.weekday()}] or days
    if days[0] == days[-1] or context.reference.day_first is not None:
        return settled(Stretch(days[0] if context.reference.day_first in {None, True} else days[-1], "day"))
    return guessed(Stretch(days[-1], "day"), _IN_ORDER, *(Stretch(day, "day") for day in days))
