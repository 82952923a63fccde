"""Articles out of which words were cut: a scraper that drops linked names leaves `The is pressing to take steps`.

The places are found by pairs of words that cannot stand side by side. One such pair is a slip of the pen; an article is
damaged where they are many. On the 924 articles of PolNeAR none reaches the threshold (`tests/clean/test_damage.py`).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.clean.tables import one_of, table
from onrecord.records import Span

LEAST = 3
"""Places that an article must show, and at least one in `WORDS_A_GAP` words."""
WORDS_A_GAP = 150


@cache
def _strong() -> re.Pattern[str]:
    determined = rf"(?:(?i:{one_of('damage', 'determiners')})) (?={one_of('damage', 'after_determiner')}\b(?![-’']))"
    return re.compile(rf"\b(?:{determined}|{_pairs('pairs')})")


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_pairs('weak_pairs')})")


def _pairs(key: str) -> str:
    return "|".join(rf"(?i:{re.escape(first)}) (?={re.escape(second)}\b)" for first, second in table("damage")[key])


def find_gaps(stretches: list[tuple[int, str]]) -> tuple[Span, ...]:
    """The places where words are missing, as empty spans; none where the article is sound.

    `stretches` are the body's texts with their offsets.
    """
    strong = _places(_strong(), stretches)
    count = sum(len(text.split()) for _, text in stretches)
    if len(strong) < LEAST or len(strong) * WORDS_A_GAP < count:
        return ()
    return tuple(Span(place, place, "") for place in sorted({*strong, *_places(_weak(), stretches)}))


def _places(pattern: re.Pattern[str], stretches: list[tuple[int, str]]) -> list[int]:
    return [start + match.end() for start, text in stretches for match in pattern.finditer(text)]
