"""Stretches of the calendar: days, weeks, months, quarters, years ... as TIMEX3 values, and counting among them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins; winter runs into the next year."""
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
CODES = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
CODES |= {"hour": "H", "minute": "M", "second": "S", "weekend": "WE"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar: a day in it and how long it is (day, week, weekend, month, quarter, half, year ...).

    A season is the unit SP, SU, FA or WI, with a day of its first month.
    """

    day: date
    unit: str

    @property
    def value(self) -> str:
        """As TIMEX3 writes it: 2015-01-13, 2015-W03, 2015-W03-WE, 2015-01, 2015-Q1, 2015-H1, 2015-SU, 2015, 201, 20."""
        day, year = self.day, f"{self.day.year:04}"
        if self.unit in {"week", "weekend", "fortnight"}:
            week = day.isocalendar()
            return f"{week.year:04}-W{week.week:02}{'-WE' if self.unit == 'weekend' else ''}"
        if self.unit in SEASONS:
            return f"{year}-{self.unit}"
        return {
            "day": day.isoformat(),
            "month": f"{year}-{day.month:02}",
            "quarter": f"{year}-Q{(day.month + 2) // 3}",
            "half": f"{year}-H{(day.month + 5) // 6}",
            "decade": year[:3],
            "century": year[:2],
        }.get(self.unit, year)

    @property
    def precision(self) -> str:
        """The unit as a Moment names it."""
        return {"weekend": "week", "fortnight": "week"}.get(self.unit, "season" if self.unit in SEASONS else self.unit)

    def moved(self, count: int, unit: str | None = None) -> Stretch | None:
        """The stretch so many units on, of that unit; None outside the calendar."""
        unit = unit or self.unit
        try:
            if unit in _DAYS:
                return Stretch(self.day + timedelta(_DAYS[unit] * count), unit)
            months = self.day.year * 12 + self.day.month - 1 + count * _MONTHS[unit]
            year, month = months // 12, months % 12 + 1
            return Stretch(date(year, month, min(self.day.day, monthrange(year, month)[1])), unit)
        except (OverflowError, ValueError):
            return None


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, None where there is none: 31 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The nth such weekday of a month; -1 is the last one."""
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
