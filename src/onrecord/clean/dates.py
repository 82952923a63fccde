"""Printed dates to moments: what a date says, with the precision that it has, and what it leaves open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from onrecord.clean.tables import one_of, table
from onrecord.records import Moment


@dataclass(frozen=True, slots=True)
class Printed:
    """A date found in a line: where, and the moment that it says (without span)."""

    start: int
    end: int
    text: str
    moment: Moment


_EITHER = "day and month may stand in either order"


def _names(key: str) -> dict[str, int]:
    return {name: number for number, names in enumerate(table("dates")[key], 1) for name in names}


def either(key: str) -> str:
    """A regular expression for any of the names of months or weekdays."""
    return "(?:" + "|".join(sorted(_names(key), key=len, reverse=True)) + r")\b\.?"


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The forms of a date with an optional weekday before and time after or before it."""
    month, weekday = either("months"), either("weekdays")
    zone = rf"(?P<zone>{one_of('dates', 'zones')}\b|Z\b|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d\b)"
    clock = (
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?:[:.]\d\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)"
        r"|(?P<hour24>\d{1,2})[:.h](?P<minute24>\d\d)(?::\d\d(?:[.,]\d+)?)?|(?P<military>[012]\d[0-5]\d)(?=\s*(?:GMT|UTC|hrs|Z\b))"
    )
    time = rf"(?:(?:{clock})(?:\s*(?:hrs|hours)\b)?(?:\s*\(?{zone}\)?)?)"
    year = r"(?P<year>\d{4}|['’]\d\d)\b"
    days = (
        rf"(?P<month>{month})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{year}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*(?P<month>{month}),?[\s-]*(?P<year>\d{{4}}|['’]?\d\d(?![:.\d]))\b",
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        r"(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)\b(?!:)",
        rf"(?P<month>{month}),?\s+(?P<year>\d{{4}})\b",
    )
    week = rf"(?:(?P<weekday>{weekday}),?\s*)?"
    gap = r"(?:\s*(?:at|on|,|\.|\||/|·|•|-|–|—)\s*|\s*T|\s+)"
    return tuple(
        re.compile(
            rf"(?<![\w/-])(?:{first}{week}{day}(?:{gap}{time})?)" if not first else rf"(?<![\w:]){first}{week}{day}",
            re.IGNORECASE,
        )
        for day in days
        for first in (rf"{time}{gap}(?:on\s+)?", "")
    )


def find_dates(line: str) -> list[Printed]:
    """The dates of a line that lie apart, in order; where two readings overlap the longer one counts.

    A day that does not exist (30 February) is no date, and no part of it is one either.
    """
    taken: list[re.Match[str]] = []
    matches = [match for pattern in patterns() for match in pattern.finditer(line)]
    for match in sorted(matches, key=lambda match: (match.start() - match.end(), match.start())):
        if all(match.end() <= other.start() or match.start() >= other.end() for other in taken):
            taken.append(match)
    found = [(match, _moment(match)) for match in sorted(taken, key=lambda match: match.start())]
    return [Printed(*match.span(), match[0], moment) for match, moment in found if moment is not None]


def in_order(moment: Moment | None, day_first: bool | None) -> Moment | None:
    """A date that can be read in either order, in that of the outlet's country where it is known."""
    if moment is None or day_first is None or not (moment.why or "").endswith(_EITHER):
        return moment
    assert moment.earliest is not None
    assert moment.latest is not None
    first = int(re.split(r"\D", (moment.why or "").strip())[0])
    days = sorted((moment.earliest, moment.latest), key=lambda day: int(day[8:]) == first, reverse=day_first)
    why = f"the outlet's country writes the {'day' if day_first else 'month'} first"
    return Moment(days[0], "day", zone=moment.zone, why=why, span=moment.span)


def _moment(match: re.Match[str]) -> Moment | None:
    group = match.groupdict()
    candidates = _days(group)
    weekday = _names("weekdays").get((group.get("weekday") or "").rstrip(".").lower())
    if not candidates:
        month = _names("months").get((group.get("month") or "").rstrip(".").lower())
        return None if month is None or group.get("day") else Moment(f"{group['year']}-{month:02}", "month")
    fitting = [day for day in candidates if weekday in {None, day.isoweekday()}]
    if not fitting:
        named = " or ".join(f"{day:%A %Y-%m-%d}" for day in candidates)
        return Moment(why=f"the weekday printed contradicts the date: {match[0].strip()} ({named})")
    if len(fitting) > 1:
        low, high = (str(day) for day in sorted(fitting))
        return Moment(earliest=low, latest=high, why=f"{match[0].strip()}: {_EITHER}")
    why = None if len(group["year"]) == 4 else f"two-digit year {group['year']} read as {fitting[0].year}"
    return _with_time(fitting[0], group, why)


def _days(group: dict[str, str | None]) -> list[date]:
    """The days that the numbers can mean; none where no such day exists."""
    year = _year(group["year"] or "")
    first, second = group.get("first"), group.get("second")
    if first and second:
        orders = [(int(second), int(first))]
        if group.get("sep") != ".":  # with dots the day always stands first
            orders.append((int(first), int(second)))
        return sorted({day for month, day_number in orders if (day := _day(year, month, day_number))})
    if not group.get("day"):
        return []
    name = (group["month"] or "").rstrip(".").lower()
    day = _day(year, int(name) if name.isdigit() else _names("months")[name], int(group["day"] or 0))
    return [day] if day else []


def _year(printed: str) -> int:
    digits = printed.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 69 else 2000)  # the pivot of POSIX strptime


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(day: date, group: dict[str, str | None], why: str | None) -> Moment:
    hour, minute, precision = _time(group)
    if hour is None:
        return Moment(str(day), "day", why=why)
    value = f"{day}T{hour:02}:{minute:02}" if precision == "minute" else f"{day}T{hour:02}"
    return Moment(value, precision, zone=group.get("zone"), why=why)


def _time(group: dict[str, str | None]) -> tuple[int | None, int, str]:
    """Hour, minute and precision; no hour where none is printed or no such time exists."""
    if group.get("military"):
        clock = group["military"] or ""
        hour, minute = int(clock[:2]), int(clock[2:])
    elif group.get("hour24"):
        hour, minute = int(group["hour24"] or 0), int(group["minute24"] or 0)
    elif group.get("hour"):
        hour, minute = int(group["hour"] or 0), int(group["minute"] or 0)
        if (group["half"] or "").lower().startswith("p"):
            hour = hour + 12 if hour < 12 else hour
        elif hour == 12:
            hour = 0
    else:
        return None, 0, "day"
    if hour > 23 or minute > 59:
        return None, 0, "day"
    return hour, minute, "hour" if group.get("hour") and not group.get("minute") else "minute"
