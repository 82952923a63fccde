"""The first and last day that a moment allows, for sorting and filtering."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.records import Moment

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month; winter runs into the next year."""

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART = re.compile(r"(\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))")
YEARS = re.compile(r"(\d{2,4})X{0,2}")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (ISO 8601); `sure` where the date itself is known, else they are bounds and may be None."""

    first: str | None = None
    last: str | None = None
    sure: bool = False


def days_of(moment: Moment | None) -> Days:
    """The days that a moment allows; neither bound where nothing is known."""
    if moment is None:
        return Days()
    known = days_of_value(moment.value) if moment.value else None
    if known is not None:
        return Days(*known, sure=True)
    first, last = (days_of_value(bound) if bound else None for bound in (moment.earliest, moment.latest))
    return Days(first[0] if first else None, last[1] if last else None)


def days_of_value(value: str) -> tuple[str, str] | None:
    """First and last day of an ISO 8601 or TIMEX3 value; None where it names no days (PAST_REF, P3D, 2015-02-31)."""
    try:
        found = _days(value.strip())
    except (ValueError, OverflowError):
        return None
    return (found[0].isoformat(), found[1].isoformat()) if found else None


def _days(value: str) -> tuple[date, date] | None:
    if match := DAY.fullmatch(value):
        day = date(*map(int, match.groups()))
        return day, day
    if match := MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
    if match := PART.fullmatch(value):
        return _months(int(match[1]), *_part(match))
    if (match := YEARS.fullmatch(value)) and len(value) <= 4:
        return date(int(match[1].ljust(4, "0")), 1, 1), date(int(match[1].ljust(4, "9")), 12, 31)
    return None


def _part(match: re.Match[str]) -> tuple[int, int]:
    if match["quarter"]:
        return 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"])
    if match["half"]:
        return 6 * int(match["half"]) - 5, 6 * int(match["half"])
    return SEASONS[match["season"]]


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    start = date(year, first, 1)
    year, last = (year + 1, last - 12) if last > 12 else (year, last)
    return start, date(year, last, monthrange(year, last)[1])
