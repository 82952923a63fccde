"""Finds the dates in running text: what is printed, not yet what it means.

Times of day, durations, sets and ranges are left alone; they are grammar to be added here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.records import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as printed. `kind` is date, weekday, month, year, decade, day (today), unit (last week) or ago.

    `shift` is -1, 0 or 1 for last, this and next and None without such a word; `number` counts units for `ago` and
    is the offset in days for `day`.
    """

    span: Span
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    unit: str | None = None
    number: int | None = None
    shift: int | None = None


@lru_cache(maxsize=1)
def date_words() -> dict[str, Any]:
    """The table of date words."""
    table: dict[str, Any] = tomllib.loads((files("onrecord.data") / "dates.toml").read_text("utf-8"))
    return table


def _either(words: Iterator[str] | list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


@lru_cache(maxsize=1)
def _grammar() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = date_words()
    names = _either([name for names in table["months"] for name in names])
    month = rf"(?P<month>{names})(?!\w)(?:(?:(?<=\b...)(?<!May)|(?<=Sept))\.)?"
    weekday = rf"(?P<weekday>{_either([name for names in table['weekdays'] for name in names])})(?!\w)"
    shift = rf"(?P<shift>{_either([*table['shifts'], *(word.title() for word in table['shifts'])])})"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|[:.]\d|%)", r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d,.]*\d)"
    number = rf"(?P<number>\d{{1,3}}|{_either(list(table['numbers']))})"
    unit = r"(?P<unit>week|month|year|weekend|quarter|spring|summer|autumn|fall|winter)\b"
    rows = (
        ("date", r"(?P<year>\d{4})-(?P<month2>\d\d)-(?P<day>\d\d)(?!\d)"),
        ("date", rf"{month}\s+{day}(?!\s?[-–]\s?\d)(?:,?\s+{year})?"),
        ("date", rf"(?<![-–\d]){day}\s+(?:of\s+)?{month}(?:,?\s+{year})?"),
        ("month", rf"{month},?\s+(?:of\s+)?{year}"),
        ("month", rf"{shift}\s+{month}"),
        ("month", rf"(?<={{before}}\s){month}(?!\s+\d)"),
        ("weekday", rf"(?:{shift}\s+)?{weekday}"),
        ("day", rf"(?i:(?P<deictic>{_either(list(table['days']))}))\b"),
        ("unit", rf"(?<!the\s){shift}\s+{unit}"),
        ("ago", rf"(?i:{number}\s+(?P<unit>day|week|month|year)s?\s+ago)\b"),
        ("decade", r"(?P<year>(?:1[89]|20)\d0)[’']?s\b"),
        ("year", rf"(?<={{before}}\s){year}"),
    )
    return tuple((kind, re.compile(row)) for kind, row in _led(rows))


def _led(rows: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Writes the words that must stand before a bare month or year into the pattern, one look-behind for each."""
    for kind, row in rows:
        words = date_words()["before_months" if kind == "month" else "before_years"]
        ahead = "|".join(rf"(?<=\b{form}\s)" for word in words for form in (word, word.title()))
        led = row.replace(r"(?<={before}\s)", rf"(?:{ahead}|(?<=\b[Mm]id-))")
        yield kind, led if led != row else rf"(?<![\w-])(?:{row})"


def find_dates(text: str, offset: int = 0) -> tuple[Expression, ...]:
    """The date expressions of a text in order, without overlaps, the longer before the shorter."""
    named = [match.span() for name in date_words()["named_days"] for match in re.finditer(re.escape(name), text)]
    matches = [(kind, match) for kind, pattern in _grammar() for match in pattern.finditer(text)]
    taken: list[tuple[int, int]] = list(named)
    kept = []
    for kind, match in sorted(matches, key=lambda item: (item[1].start() - item[1].end(), item[1].start())):
        if all(match.end() <= start or match.start() >= end for start, end in taken):
            taken.append(match.span())
            kept.append(_expression(kind, match, offset))
    return tuple(sorted(kept, key=lambda expression: expression.span.start))


def _expression(kind: str, match: re.Match[str], offset: int) -> Expression:
    group = match.groupdict()
    table = date_words()
    number = group.get("number")
    deictic = group.get("deictic")
    shift = group.get("shift")
    return Expression(
        Span(offset + match.start(), offset + match.end(), match.group()),
        kind,
        year=int(group["year"]) if group.get("year") else None,
        month=_index(table["months"], group.get("month")) or (int(group["month2"]) if group.get("month2") else None),
        day=int(group["day"]) if group.get("day") else None,
        weekday=(_index(table["weekdays"], group.get("weekday")) or 0) - 1 if group.get("weekday") else None,
        unit=group.get("unit") and group["unit"].lower(),
        number=table["days"][deictic.lower()] if deictic else _number(number),
        shift=table["shifts"][shift.lower()] if shift else None,
    )


def _number(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if printed.isdigit() else int(date_words()["numbers"][printed.lower()])


def _index(names: list[list[str]], printed: str | None) -> int | None:
    """The number, from 1, of the month or weekday of that name."""
    return next((number for number, forms in enumerate(names, 1) if printed in forms), None)
