"""Text to words of time: each token with its class, so that forms can be matched over classes instead of letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onrecord.resolve.date_words import Entry, date_words, entries

OTHER = "other"
_TOKEN = re.compile(
    r"""
     (?P<break>\n[^\S\n]*\n\s*)
    |(?P<iso>(?<![\w/.-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?![\w/-]))
    |(?P<numeric>(?<![\w/.$-])\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/-]))
    |(?P<clock>(?<![\w.:$])(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.\s?m\.|[ap]m\b)|[012]?\d:[0-5]\d(?::\d\d)?(?![\w:])(?:\s?(?:GMT|UTC)\b)?
       |[012]\d[0-5]\d\s?(?:GMT|UTC|hrs)\b|\d{1,2}\so[’']clock\b))
    |(?P<decade>(?:1[4-9]|20)\d0[’']?s\b|[’']\d0s\b)
    |(?P<short>(?<!\w)[’']\d\d\b(?![’'.,]\d))
    |(?P<quarternumber>\bQ[1-4]\b)
    |(?P<dayth>\b\d{1,2}(?:st|nd|rd|th)\b)
    |(?P<number>[$£€#]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[$£€#]?\d+(?:\.\d+)?)
    |(?P<poss>[’']s\b)
    |(?P<dash>(?<![-–—])[-–](?![-–—]))
    |(?P<word>[^\W\d_]+)
    |(?P<comma>,)
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)
_KEPT = frozenset(
    {"break", "iso", "numeric", "clock", "decade", "short", "quarternumber", "dayth", "poss", "dash", "comma"}
)
Raw = tuple[str, str, int, int]  # what it looks like, its text, start and end


@dataclass(frozen=True, slots=True)
class Word:
    """A token: its class, what it stands for, and its characters."""

    kind: str
    value: Any
    start: int
    end: int


_NONE = Word(OTHER, None, 0, 0)  # no form holds one, so where it stands is of no use


@lru_cache(maxsize=1)
def _word_sets() -> dict[str, frozenset[str]]:
    keys = ("led_months", "shared_months", "leads", "year_nouns", "not_before_years", "not_after_years")
    return {key: frozenset(date_words()[key]) for key in keys}


def lex(text: str) -> list[Word]:
    """The tokens of a text in order; what is no word of time is of the class `other`, without its place."""
    raw = [
        (match.lastgroup if match.lastgroup != "sep" else "numeric", match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]
    return list(_words([row for row in raw if row[0]]))  # type: ignore[misc]  # lastgroup is set: every branch is named


def _words(raw: list[Raw]) -> Iterator[Word]:
    known, at = entries(), 0
    while at < len(raw):
        look, text, start, _ = raw[at]
        length, kind, value = 1, OTHER, None
        if look in {"word", "number"}:
            rows = known.get(text.lower())
            length, kind, value = _known(raw, at, rows) if rows else (1, OTHER, None)
            if look == "number" and kind == OTHER:
                kind, value = _number(raw, at)
        elif look in _KEPT:
            kind, value = look, text
        yield _NONE if kind == OTHER else Word(kind, value, start, raw[at + length - 1][3])
        at += length


def _known(raw: list[Raw], at: int, rows: tuple[Entry, ...]) -> tuple[int, str, Any]:
    for entry in rows:
        length = len(entry.pieces)
        printed = tuple(row[1] for row in raw[at : at + length])
        same = printed == entry.pieces or tuple(map(str.upper, entry.pieces)) == printed
        if same if entry.capital else tuple(map(str.lower, printed)) == entry.pieces:
            if entry.kind == "month" and not _is_month(raw, at, at + length):
                continue
            return length, entry.kind, entry.value
    return 1, OTHER, None


def _is_month(raw: list[Raw], at: int, after: int) -> bool:
    """Whether a name that may also be a person's or a verb is the month here."""
    name, words = raw[at][1].capitalize(), _word_sets()
    before = raw[at - 1][1].lower() if at else ""
    if name in words["led_months"] and not before.isdigit() and raw[at - 1][0] not in {"dash", "dayth"}:
        return before in words["leads"] or (after < len(raw) and raw[after][0] in {"number", "dayth"})
    capital = after < len(raw) and raw[after][0] == "word" and raw[after][1][0].isupper()
    return not (name in words["shared_months"] and capital and before not in words["leads"])


def _number(raw: list[Raw], at: int) -> tuple[str, Any]:
    text, end = raw[at][1], raw[at][3]
    glued = at + 1 < len(raw) and raw[at + 1][2] == end and raw[at + 1][1][0] in "%°/"
    joined = at + 1 < len(raw) and raw[at + 1][2] == end and raw[at + 1][0] == "word"
    if glued or joined or text[0] in "$£€#":
        return OTHER, None
    if not text.isdecimal():
        return "digits", float(text.replace(",", ""))
    value = int(text)
    if len(text) == 4 and 1400 <= value < 2200 and _is_year(raw, at, value):
        return "year", value
    return ("day" if 1 <= value <= 31 and len(text) <= 2 else "digits"), value


def _is_year(raw: list[Raw], at: int, value: int) -> bool:
    """Whether a number of four digits is a year: not a page, not a count of people or miles."""
    words = _word_sets()
    before = raw[at - 1][1].lower() if at else ""
    after, look = (raw[at + 1][1], raw[at + 1][0]) if at + 1 < len(raw) else ("", "")
    if before in words["not_before_years"] or after.lower() in words["not_after_years"]:
        return False
    if look == "dash" and at + 2 < len(raw) and raw[at + 2][0] == "word":
        return False  # "a 2000-pound bomb"
    counted = value % 100 == 0 and look == "word" and after.endswith("s") and after.islower()
    return not counted or after in words["year_nouns"]
