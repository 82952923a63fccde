"""Times of day and parts of a day, on the day that is named with them or before them."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.resolve.date_context import UNANCHORED, Context, Meaning, settled
from onrecord.resolve.date_expressions import Expression
from onrecord.resolve.date_printed import date_meaning
from onrecord.resolve.date_relative import day_meaning, in_part, weekday_meaning

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>[0-5]\d))?(?::\d\d)?\s?(?P<half>[ap]\.?\s?m)?", re.IGNORECASE)
_ZONE = re.compile(r"GMT|UTC")
_ASSUMED = "the day is that of the text before"


def time_meaning(expression: Expression, context: Context) -> Meaning:
    """A time of day."""
    day = _day(expression, context)
    clock = str(expression.value("noon")) if expression.has("noon") else _clock(str(expression.value("clock")))
    if clock is None:
        return Meaning("TIME", why="no such time")
    if day.value is None or day.stretch is None:
        return Meaning("TIME", f"XXXX-XX-XXT{clock}", why=day.why)
    zone = _ZONE.search(expression.span.text)
    named = expression.value("zone") or (zone[0] if zone else None)
    precision = "minute" if len(clock) > 2 else "hour"
    value = f"{day.stretch.value}T{clock}"
    return replace(day, type="TIME", value=value, precision=precision, zone=named)


def _clock(printed: str) -> str | None:
    match = _CLOCK.match(printed)
    if match is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()[:1]
    if hour > (12 if half else 23):
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02}:{match['minute'] or '00'}"


def _day(expression: Expression, context: Context) -> Meaning:
    """The day that stands with a time; else the one that the text named last, which is likely but not said."""
    if expression.has("weekday"):
        return weekday_meaning(expression, context)
    if expression.has("deictic", "tonight"):
        return replace(day_meaning(expression, context), type="DATE")
    if expression.has("month", "abbr"):
        return date_meaning(expression, context)
    return _before(context)


def _before(context: Context) -> Meaning:
    named = context.last("day")
    if named is not None or context.today is not None:
        return replace(settled(named or context.today), why=_ASSUMED)
    return Meaning("DATE", why=context.reference.why)


def part_meaning(expression: Expression, context: Context) -> Meaning:
    """This morning, last night, the next morning, overnight."""
    part = str(expression.value("part", "overnight"))
    if expression.has("last", "overnight") and context.today:
        return in_part(settled(context.today.moved(-1)), part)
    if expression.has("this"):
        return in_part(settled(context.today), part) if context.today else Meaning("TIME", why=context.reference.why)
    day = _before(context)
    if expression.has("next", "following", "prior") and day.stretch:
        day = replace(settled(day.stretch.moved(int(expression.value("next", "following", "prior")))), why=day.why)
    return in_part(day, part) if day.value else Meaning("TIME", why=day.why or UNANCHORED)
