"""The words of time: what each can stand for, from the table in `data/`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

PIECE = re.compile(r"[^\W\d_]+|\d+|\S")
"""How the words of the table are cut; the lexer cuts text alike where no number stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of time: its pieces, the class that the forms name, and what it stands for.

    `capital` holds for names (months, weekdays, feasts), which count only as they are printed or in capitals.
    """

    pieces: tuple[str, ...]
    kind: str
    value: Any
    capital: bool = False


@lru_cache(maxsize=1)
def date_words() -> dict[str, Any]:
    """The table of date words."""
    table: dict[str, Any] = tomllib.loads((files("onrecord.data") / "dates.toml").read_text("utf-8"))
    return table


@lru_cache(maxsize=1)
def entries() -> dict[str, tuple[Entry, ...]]:
    """Every entry by its first piece in small letters, the longest first."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries(date_words()):
        found.setdefault(entry.pieces[0].lower(), []).append(entry)
    return {first: tuple(sorted(rows, key=lambda entry: -len(entry.pieces))) for first, rows in found.items()}


def _entries(table: dict[str, Any]) -> Iterator[Entry]:
    for kind, words in table["words"].items():
        for word, value in words.items():
            yield Entry(tuple(PIECE.findall(word)), kind, value)
    named = {"month": table["months"], "weekday": table["weekdays"], "holiday": table["holidays"]}
    named |= {"event": table["events"], "calendar": table["calendars"], "abbr": table["short_months"]}
    for kind, words in named.items():
        for word, value in words.items():
            yield Entry(tuple(PIECE.findall(word)), kind, value, capital=True)
    for word, value in table["short_months"].items():
        yield Entry((word, "."), "month", value, capital=True)
    for word, value in table["weekdays"].items():
        if not word.endswith("."):
            yield Entry((f"{word}s",), "weekdays", value, capital=True)
    for name in table["names"]:
        yield Entry(tuple(PIECE.findall(name)), "name", None, capital=True)
