"""Time expressions to TIMEX3 values and moments, against the day of publication and the dates named before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from onrecord.resolve.date_calendar import Stretch
from onrecord.resolve.date_context import NOT_YET, OPEN, Context, Meaning, settled
from onrecord.resolve.date_counts import ago_meaning, count_meaning, duration
from onrecord.resolve.date_expressions import Expression
from onrecord.resolve.date_hours import part_meaning, time_meaning
from onrecord.resolve.date_named import event_meaning, holiday_meaning, named_meaning, nth_meaning
from onrecord.resolve.date_periods import (
    century_meaning,
    decade_meaning,
    half_meaning,
    quarter_meaning,
    year_meaning,
)
from onrecord.resolve.date_printed import date_meaning, iso_meaning, month_meaning, numeric_meaning, range_meaning
from onrecord.resolve.date_relative import (
    day_meaning,
    definite_meaning,
    edge_meaning,
    season_meaning,
    unit_meaning,
    weekday_meaning,
)


def meaning_of(expression: Expression, context: Context) -> Meaning:
    """What a time expression means: its TIMEX3 type and value, and what keeps that from being sure."""
    meaning = _MEANINGS[expression.kind](expression, context)
    return replace(meaning, why=NOT_YET) if _is_ahead_of_its_verb(expression, meaning, context) else meaning


def _is_ahead_of_its_verb(expression: Expression, meaning: Meaning, context: Context) -> bool:
    """Whether a date that is printed with its year is told as past, and lies after publication."""
    today, told = context.reference.day, meaning.stretch
    if today is None or told is None or meaning.why or not (context.direct and context.direction < 0):
        return False
    printed = expression.kind in {"iso", "numeric"} or (expression.kind in {"date", "month"} and expression.has("year"))
    return printed and (told.day - today).days > 1  # a day for the zones of the world


def _reference(expression: Expression, context: Context) -> Meaning:
    del context
    known = expression.value("reference", "recent", "future")
    return Meaning("DATE", known or ("PRESENT_REF" if expression.has("current") else "PAST_REF"), why=OPEN)


def _then(expression: Expression, context: Context) -> Meaning:
    del expression
    return settled(context.anchor) if context.before else Meaning("DATE", why=OPEN)


def _duration(expression: Expression, context: Context) -> Meaning:
    months = expression.value("units") == "month" and expression.has("ordinal", "the") and context.today
    stretch = Stretch(context.today.day, "months") if months and context.today else None
    return Meaning("DURATION", duration(expression), stretch=stretch, why=OPEN)


def _set(expression: Expression, context: Context) -> Meaning:
    del context
    value = expression.value("often")
    if value is None:
        value = (
            duration(expression) if expression.has("unit", "units", "week", "monthly", "quarter", "yearly") else "XXXX"
        )
    return Meaning("SET", value, why=OPEN)


def _calendar(expression: Expression, context: Context) -> Meaning:
    del context
    return Meaning("DATE", why=f"{expression.value('calendar')} calendar: recognised, not converted")


_MEANINGS: Mapping[str, Callable[[Expression, Context], Meaning]] = {
    "date": date_meaning,
    "event": event_meaning,
    "named": named_meaning,
    "nth": nth_meaning,
    "range": range_meaning,
    "iso": iso_meaning,
    "numeric": numeric_meaning,
    "month": month_meaning,
    "weekday": weekday_meaning,
    "day": day_meaning,
    "part": part_meaning,
    "unit": unit_meaning,
    "edge": edge_meaning,
    "definite": definite_meaning,
    "ago": ago_meaning,
    "count": count_meaning,
    "quarter": quarter_meaning,
    "half": half_meaning,
    "year": year_meaning,
    "decade": decade_meaning,
    "century": century_meaning,
    "season": season_meaning,
    "holiday": holiday_meaning,
    "reference": _reference,
    "then": _then,
    "time": time_meaning,
    "duration": _duration,
    "set": _set,
    "calendar": _calendar,
}
