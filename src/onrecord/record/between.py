"""What lies between the days that a user asks for, as conditions of SQL that go by the indexes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import StopRun
from onrecord.record.dates import days_of_value
from onrecord.record.filters import Conditions, Filters

DATE = re.compile(r"\d{4}(-\d\d){0,2}")

KEYS = "NOT {e}.day_sure AS unsure, {e}.day_from IS NULL AS dateless, {e}.day_sure, {e}.day_from, {e}.day_to"
"""What the orders below are of."""

BY_DATE = ("unsure", "dateless", "day_from", "day_to")
"""Certain dates first, then bounds, then what has no date."""

LATEST_FIRST = ("day_sure DESC", "dateless", "day_from DESC", "day_to DESC")
"""The same, the latest dates first."""

SURE: dict[tuple[str, ...], str] = {BY_DATE: "(NOT {e}.day_sure) = 0", LATEST_FIRST: "{e}.day_sure = 1"}
"""A certain date, as the index of each order has it."""

START, END = "coalesce({e}.day_from, '0000-00-00')", "coalesce({e}.day_to, '9999-99-99')"
CONTAINED = f"{START} >= ? AND {END} <= ? AND coalesce({{e}}.day_from, {{e}}.day_to) IS NOT NULL"
OVERLAPPING = f"{END} >= ? AND {START} <= ?"
"""How the bounds of a date stand to the first and the last day that are asked for."""


@dataclass(frozen=True, slots=True)
class Way:
    """Conditions, and the order of what meets them: by what an index goes on with after them."""

    conditions: Conditions
    order: tuple[str, ...]


def order_of(filters: Filters) -> tuple[str, ...]:
    """The order that is asked for."""
    return LATEST_FIRST if filters.latest_first else BY_DATE


def ways(filters: Filters, conditions: Conditions, table: str) -> tuple[Way, ...]:
    """Conditions, more narrowly for each way to lie between the dates: just one holds of what surely does.

    It begins between them, or it begins before them and goes on, or it has no certain date but bounds within them. One
    condition with OR would have the whole list read, and put in order again.
    """
    order = order_of(filters)
    if filters.since is None and filters.until is None:
        return (Way(conditions, order),)
    within, over, bounded = Conditions(), Conditions(), Conditions()
    first, last = _ends(filters)
    known = f"{SURE[order].format(e=table)} AND ({table}.day_from IS NULL) = 0"
    within.add(f"{known} AND {table}.day_from BETWEEN ? AND ?", first, last)
    longer = f"{table}.day_sure AND {table}.day_from < {table}.day_to"
    over.add(f"{longer} AND {table}.day_to >= ? AND {table}.day_from < ? AND {table}.day_from <= ?", first, first, last)
    bounded.add(f"(NOT {table}.day_sure) = 1 AND {CONTAINED.format(e=table)}", first, last)
    found = ((within, order[2:]), (over, order[2:]), (bounded, order))
    return tuple(Way(conditions.also(way), keys) for way, keys in found)


def date_conditions(filters: Filters, table: str) -> tuple[Conditions, Conditions]:
    """Conditions for what surely falls between the dates, and for what may but has no certain date."""
    inside, unsure = Conditions(), Conditions()
    if filters.since is not None or filters.until is not None:
        each = [way.conditions for way in ways(filters, Conditions(), table)]
        inside.add(" OR ".join(f"({way.where})" for way in each), *(value for way in each for value in way.values))
        contained, overlapping = CONTAINED.format(e=table), OVERLAPPING.format(e=table)
        days = _ends(filters) * 2
        unsure.add(f"(NOT {table}.day_sure) = 1 AND {overlapping} AND NOT ({contained})", *days)
    return inside, unsure


def _ends(filters: Filters) -> tuple[str, str]:
    """The first and the last day that are asked for."""
    first = days_asked(filters.since)[0] if filters.since is not None else "0000-00-00"
    return first, days_asked(filters.until)[1] if filters.until is not None else "9999-99-99"


def days_asked(given: str) -> tuple[str, str]:
    """The first and last day of a date that a user typed. StopRun where it is none."""
    days = days_of_value(given) if DATE.fullmatch(given) else None
    if days is None:
        raise StopRun(f"{given!r} is not a date: write 2015, 2015-01 or 2015-01-13")
    return days
