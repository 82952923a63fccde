"""Days that have a name or a number of their own: feasts, 9/11, Friday the 13th, the last Friday of May."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.resolve.date_calendar import Stretch, day_of, nth_weekday
from onrecord.resolve.date_context import NO_SUCH, OPEN, Context, Meaning, guessed, settled
from onrecord.resolve.date_expressions import Expression
from onrecord.resolve.date_printed import day_number, year_in, yearless

_LOOKED_BACK = 24  # months
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def event_meaning(expression: Expression, context: Context) -> Meaning:
    """A happening that is called by its day: 9/11."""
    del context
    return settled(Stretch(date.fromisoformat(expression.value("event")), "day"))


def nth_meaning(expression: Expression, context: Context) -> Meaning:
    """The last Friday of May, the first Monday in June 2014."""
    weekday, month = int(expression.value("weekday")), int(expression.value("month", "abbr"))
    which, year = int(expression.value("ordinal", "last")), year_in(expression, context)
    if which > 4:
        return Meaning("DATE", why=NO_SUCH)
    if year is None:
        return yearless(lambda each: nth_weekday(each, month, weekday, which), context, "day")
    return settled(Stretch(nth_weekday(year, month, weekday, which), "day"))


def named_meaning(expression: Expression, context: Context) -> Meaning:
    """Friday the 13th: the last day so called."""
    number, weekday, today = day_number(expression), expression.value("weekday"), context.reference.day
    if today is None:
        return Meaning("DATE", why=context.reference.why)
    firsts = (Stretch(today.replace(day=1), "month").moved(-back) for back in range(_LOOKED_BACK))
    days = (day_of(each.day.year, each.day.month, number) for each in firsts if each)
    last = next((day for day in days if day and day <= today and day.weekday() == weekday), None)
    return guessed(Stretch(last, "day") if last else None, OPEN)


def holiday_meaning(expression: Expression, context: Context) -> Meaning:
    """A feast on a fixed day or weekday of the civil calendar; Easter and feasts of the moon are not computed."""
    rule, year = str(expression.value("holiday")), year_in(expression, context)
    if not rule:
        return Meaning("DATE", why="a feast whose day differs from year to year")
    shift = expression.value("last", "past", "prior", "next", "following")
    if year is not None:
        return settled(Stretch(_feast(rule, year), "day"))
    return yearless(lambda each: _feast(rule, each), replace(context, direction=shift or context.direction), "day")


def _feast(rule: str, year: int) -> date:
    month, second, *which = rule.split("-", 2)
    if second.isdigit():
        return date(year, int(month), int(second))
    return nth_weekday(year, int(month), _WEEKDAYS.index(second), int(which[0]))
