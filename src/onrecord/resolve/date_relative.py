"""Days, weeks, months and years that are named by how far off they are: yesterday, last week, a year ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.resolve.date_calendar import CODES, SEASONS, Stretch
from onrecord.resolve.date_context import OPEN, UNANCHORED, Context, Meaning, guessed, settled
from onrecord.resolve.date_expressions import UNITS, Expression
from onrecord.resolve.date_printed import year_in

_SHIFTS = ("last", "prior", "next", "following", "this", "that", "current")
_ROLLING = "a stretch up to publication, not a stretch of the calendar"


def day_meaning(expression: Expression, context: Context) -> Meaning:
    """Today, yesterday, tomorrow, tonight."""
    if context.today is None:
        return Meaning("DATE", why=context.reference.why)
    made = settled(context.today.moved(int(expression.value("deictic", "tonight"))))
    return in_part(made, "NI" if expression.has("tonight") else expression.value("part"))


def in_part(made: Meaning, part: str | None) -> Meaning:
    """A day with the part of it that is named: 2015-01-13TMO."""
    return replace(made, type="TIME", value=f"{made.value}T{part}") if part and made.value else made


def weekday_meaning(expression: Expression, context: Context) -> Meaning:
    """The day of that name on the side that the tense, or "last" or "next", gives."""
    today, weekday = context.reference.day, int(expression.value("weekday"))
    if today is None:
        return Meaning("DATE", f"XXXX-WXX-{weekday + 1}", why=context.reference.why)
    shift = expression.value("last", "past", "prior", "next", "following")
    if expression.has("week") and shift is None:
        shift = 0
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if expression.has("week"):
        monday = Stretch(today, "day").moved(7 * int(shift or 0) - today.weekday())
        return settled(monday and monday.moved(weekday))
    here = Stretch(today, "day")
    if expression.has("prior", "following") and context.before:
        return _beside(context.before[-1], weekday, int(shift))
    if shift:
        return settled(here.moved(-(back or 7) if shift < 0 else (ahead or 7)))
    past, future = here.moved(-back), here.moved(ahead)
    if context.direction == 0 and back:
        likely = future if context.direct else past
        return in_part(guessed(likely, OPEN, past, future), expression.value("part"))
    return in_part(settled(past if context.direction <= 0 else future), expression.value("part"))


def _beside(anchor: Stretch, weekday: int, sign: int) -> Meaning:
    """The nearest such weekday before or after a date, not the date itself."""
    distance = (sign * (weekday - anchor.day.weekday())) % 7 or 7
    return settled(Stretch(anchor.day, "day").moved(sign * distance))


def unit_meaning(expression: Expression, context: Context) -> Meaning:
    """Last week, this year, the following month."""
    unit = str(expression.value(*UNITS))
    shift = -1 if expression.has("past") else expression.value(*_SHIFTS) or 0
    by_text = expression.has("prior", "following", "that") or (unit == "day" and expression.has("next"))
    start = (context.anchor if context.before or unit == "day" else context.today) if by_text else context.today
    if unit in {"hour", "minute"} or (unit == "day" and expression.has("last", "past", "current")):
        return Meaning("DURATION", f"P{'T' * (unit != 'day')}1{CODES[unit]}")
    if start is None:
        return Meaning("DATE", why=UNANCHORED if by_text else context.reference.why)
    made = settled(start.moved(int(shift), unit))
    if expression.has("past") and unit != "weekend":
        earliest = made.stretch.day.isoformat() if made.stretch else None
        return replace(made, why=_ROLLING, earliest=earliest, latest=start.value)
    return made


def edge_meaning(expression: Expression, context: Context) -> Meaning:
    """The end of the year, year end, mid-year: of the one that runs at publication."""
    unit = str(expression.value(*UNITS))
    if context.today is None:
        return Meaning("DATE", why=context.reference.why)
    return settled(context.today.moved(0, unit))


def definite_meaning(expression: Expression, context: Context) -> Meaning:
    """The quarter, the latest period, the year: the one that the text named before."""
    unit = str(expression.value(*UNITS) or "quarter")
    if expression.has("fiscal"):
        return Meaning("DATE", f"{context.today.day.year:04}" if context.today else None, why="a fiscal year")
    named = context.quarter() if unit == "quarter" else None if context.today else context.last(unit)
    if named is not None:
        return settled(named)
    if context.today is None or unit == "quarter":
        return Meaning("DATE", why=UNANCHORED)
    if unit == "weekend" and context.direction < 0:
        return settled(context.today.moved(0 if context.today.day.weekday() > 4 else -1, unit))
    return replace(settled(context.today.moved(0, unit)), why=OPEN)


def season_meaning(expression: Expression, context: Context) -> Meaning:
    """A season of a year; winter runs over two, so that without "of" its year is open."""
    code, year, today = str(expression.value("season")), year_in(expression, context), context.reference.day
    shift = expression.value("last", "past", "prior", "next", "following", "this", "current")
    if year is None and today is None:
        return Meaning("DATE", f"XXXX-{code}", why=context.reference.why)
    if year is None and today is not None:
        side = shift if shift is not None else context.direction if context.direct else -1
        ahead = SEASONS[code] > today.month
        year = today.year - (side < 0 and ahead) + (side > 0 and SEASONS[code] + 2 < today.month)
    assert year is not None
    made = settled(Stretch(date(year, SEASONS[code], 1), code))
    return replace(made, why="a winter lies in two years") if code == "WI" else made
