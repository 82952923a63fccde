"""Numbers of people and of money: `at least 12`, `dozens`, `between 20 and 30`, `$250 million`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onrecord.events.lexicon import read_table
from onrecord.records import Amount, Span

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+\$|[^\W\d_]+|[$€£]|-|–")


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in words: its bounds, its place in them, and what qualifies it."""

    low: float
    high: float | None
    start: int
    end: int
    qualifier: str | None = None
    unit: str | None = None


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    return read_table("numbers.toml")


def read_number(words: str) -> Number | None:
    """The first number in the words, with range, qualifier and currency; None where there is none."""
    tokens = list(_WORD.finditer(words))
    for position, _ in enumerate(tokens):
        found = _value(tokens, position)
        if found is not None:
            return _dressed(words, tokens, position, found)
    return None


def _value(tokens: list[re.Match[str]], position: int) -> tuple[float, int, str | None] | None:
    """Value, the position after it, and the word itself where it is vague ("dozens")."""
    tables, total, here, seen = _tables(), 0.0, position, False
    word = tokens[here].group().lower()
    if word in tables["vague"]:
        return tables["vague"][word], here + 1, word
    if word == "a" and here + 1 < len(tokens) and tokens[here + 1].group().lower() in tables["scales"]:
        total, here, seen = 1.0, here + 1, True
    while here < len(tokens):
        word = tokens[here].group().lower()
        if _DIGITS.fullmatch(word) and not seen:
            total = float(word.replace(",", ""))
        elif word in tables["values"]:
            total += tables["values"][word]
        elif word in tables["scales"] and seen:
            total = total * tables["scales"][word]
        elif not (seen and _joins(word, total, tokens, here + 1)):
            break
        seen, here = True, here + 1
    return (total, here, None) if seen else None


def _joins(word: str, total: float, tokens: list[re.Match[str]], position: int) -> bool:
    """Whether a number in words goes on: "twenty-five", "three hundred and five"."""
    more = _tables()["values"].get(tokens[position].group().lower(), 0) if position < len(tokens) else 0
    if word == "-":
        return total in range(20, 100, 10) and 0 < more < 10
    return word == "and" and more > 0 and total >= 100 and total % 100 == 0 and tokens[position - 2].group().isalpha()


def _dressed(words: str, tokens: list[re.Match[str]], position: int, found: tuple[float, int, str | None]) -> Number:
    value, after, vague = found
    start, end = tokens[position].start(), tokens[after - 1].end()
    unit, start, end = _currency(tokens, position, after, start, end)
    opened = _from(words, start)
    ranged = _range(tokens, after, opened < start)
    if ranged is not None and value <= ranged[0]:
        high, end, scale = ranged
        low = value * scale if value * scale <= high else value
        return Number(low, high, opened, end, "between", unit)
    if vague is not None:
        return Number(value, None, start, end, vague, unit)
    qualifier, start = _qualifier(words, start)
    bound = _tables()["qualifiers"].get(qualifier or "", "near")
    low = 0.0 if bound == "high" else value
    return Number(low, None if bound == "low" else value, start, end, qualifier, unit)


def _currency(
    tokens: list[re.Match[str]], position: int, after: int, start: int, end: int
) -> tuple[str | None, int, int]:
    names = _tables()["currencies"]
    if position and (unit := names.get(tokens[position - 1].group().lower())):
        return unit, tokens[position - 1].start(), end
    if after < len(tokens) and (unit := names.get(tokens[after].group().lower())):
        return unit, start, tokens[after].end()
    return None, start, end


def _range(tokens: list[re.Match[str]], after: int, opened: bool) -> tuple[float, int, float] | None:
    """Upper end of "20 to 30", "20-30", "between 20 and 30"; its end; and the scale that both share."""
    joints = {"to", "-", "–", "or", "and"} if opened else {"to", "-", "–"}
    if after + 1 >= len(tokens) or tokens[after].group().lower() not in joints:
        return None
    upper = after + 1
    if tokens[upper].group() in _tables()["currencies"] and upper + 1 < len(tokens):
        upper += 1
    found = _value(tokens, upper)
    if found is None or found[2] is not None:
        return None
    written = tokens[upper].group().replace(",", "")
    scale = found[0] / float(written) if _DIGITS.fullmatch(written) and float(written) else 1.0
    return found[0], tokens[found[1] - 1].end(), scale


def _from(words: str, start: int) -> int:
    before = re.search(r"\b(?:between|from)\s+$", words[:start], re.IGNORECASE)
    return before.start() if before else start


def _qualifier(words: str, start: int) -> tuple[str | None, int]:
    before = words[:start].lower().rstrip()
    for qualifier in sorted(_tables()["qualifiers"], key=len, reverse=True):
        if re.search(rf"\b{qualifier}$", before):
            return qualifier, len(before) - len(qualifier)
    return None, start


def amount(text: str, start: int, end: int, what: str) -> Amount | None:
    """The amount that stands in `text[start:end]`, None where there is no number."""
    number = read_number(text[start:end])
    if number is None or (what == "money") != (number.unit is not None):
        return None
    span = Span(start + number.start, start + number.end, text[start + number.start : start + number.end])
    return Amount(what, number.low, number.high, span, number.unit, number.qualifier)
