"""Numbers of people and of money: `at least 12`, `dozens`, `between 20 and 30`, `$250 million`, `Rs 5 crore`.

What the words mean stands in numbers.toml. A bound that the words leave open is None; a currency that several states
share a name for ("rupees") has no unit, only that it is money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onrecord.events.lexicon import read_table
from onrecord.events.numerals import Numeral, Words, numeral_at
from onrecord.records import Amount, Span

_WORD = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?|[A-Za-z]{1,3}\$|[^\W\d_]+|[$€£¥₹₩₽₺₪₦₨%+]|[-–—]")


CODE = 3  # letters of an ISO 4217 code


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in words: its bounds, its place in them, what qualifies it, and whether it is money."""

    low: float
    high: float | None
    start: int
    end: int
    qualifier: str | None = None
    unit: str | None = None
    money: bool = False


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    return read_table("numbers.toml")


def read_number(words: str) -> Number | None:
    """The first number in the words, with range, qualifier and currency; None where there is none."""
    return next(read_numbers(words), None)


def read_numbers(words: str) -> Iterator[Number]:
    """All numbers in the words, in order; shares, ages and ordinals ("40 percent", "12-year-old") are none."""
    tokens = list(_WORD.finditer(words))
    position = 0
    while position < len(tokens):
        found = numeral_at(Words(words, tokens, _tables()), position)
        if found is None:
            position += 1
            continue
        number, position = _dressed(words, tokens, position, found)
        if number is not None:
            yield number


def _dressed(words: str, tokens: list[re.Match[str]], position: int, found: Numeral) -> tuple[Number | None, int]:
    """The number with what stands around it, and the position behind it."""
    unit, start, after = _currency(tokens, position, found.after)
    if _is_other(tokens, position, after):
        return None, after
    opened = _from(words, tokens[start].start())
    upper = _upper(words, tokens, after, opened=opened < tokens[start].start())
    if upper is not None and (ranged := _ranged(found, upper)) is not None:
        unit = unit or upper.unit
        end = tokens[upper.after - 1].end()
        return Number(*ranged, opened, end, "between", _code(unit), unit is not None), upper.after
    end = tokens[after - 1].end()
    return _qualified(words, found, tokens[start].start(), end, unit), after


def _qualified(words: str, found: Numeral, start: int, end: int, unit: str | None) -> Number:
    qualifier, start, end = _qualifier(words, start, end)
    bound = _tables()["qualifiers"].get(qualifier or "", "near")
    low = 0.0 if bound == "high" else found.low
    high = None if bound == "low" or (found.high is None and bound != "high") else found.high or found.low
    return Number(low, high, start, end, qualifier or found.vague, _code(unit), unit is not None)


def _code(unit: str | None) -> str | None:
    return unit or None


def _code_or_sign(word: str) -> str:
    """The word as the table has it: a code of three letters is one in capitals only ("TRY 500", not "try 500")."""
    return "" if len(word) == CODE and word.islower() else word.lower()


def _currency(tokens: list[re.Match[str]], position: int, after: int) -> tuple[str | None, int, int]:
    """The currency before or behind a number ("" where its name is shared), and the positions with it."""
    before, behind = _tables()["before"], _tables()["behind"]
    if position and (unit := before.get(_code_or_sign(tokens[position - 1].group()))) is not None:
        start = position - 1
        return unit, start, after + (after < len(tokens) and tokens[after].group().lower() in behind)
    for size in (2, 1):
        name = " ".join(token.group().lower() for token in tokens[after : after + size])
        if after + size <= len(tokens) and name in behind:
            return behind[name], position, after + size
    return None, position, after


def _is_other(tokens: list[re.Match[str]], position: int, after: int) -> bool:
    """Whether it counts something else: a share, an age, part of a name ("F-16")."""
    if after < len(tokens):
        behind = tokens[after + 1] if tokens[after].group() in "-–" and after + 1 < len(tokens) else tokens[after]
        if behind.group().lower() in _tables()["other"]["behind"].split():
            return True
    joined = position > 1 and tokens[position - 1].group() == "-" and tokens[position - 2].group().isalpha()
    return joined and tokens[position - 2].end() == tokens[position - 1].start()


def _upper(words: str, tokens: list[re.Match[str]], after: int, *, opened: bool) -> Numeral | None:
    """The upper end of "20 to 30", "20-30", "between 20 and 30", "$2bn to $3bn"."""
    joints = _tables()["joints"]["opened" if opened else "plain"].split()
    if after + 1 >= len(tokens) or tokens[after].group().lower() not in joints:
        return None
    start = after + 1
    unit = _tables()["before"].get(_code_or_sign(tokens[start].group()))
    start += unit is not None and start + 1 < len(tokens)
    found = numeral_at(Words(words, tokens, _tables()), start)
    if found is None or found.high is None:
        return None
    behind, _, end = _currency(tokens, start, found.after)
    return Numeral(found.low, found.high, end, found.vague, found.scale, unit or behind)


def _ranged(lower: Numeral, upper: Numeral) -> tuple[float, float] | None:
    """The bounds of a range; "2 to 3 million" shares the scale."""
    if lower.high is None or upper.high is None:
        return None
    scaled = lower.low * upper.scale if lower.scale == 1 else lower.low
    low = scaled if scaled <= upper.high else lower.low
    return (low, upper.high) if low <= upper.high else None


def _from(words: str, start: int) -> int:
    before = re.search(r"\b(?:between|from)\s+$", words[:start], re.IGNORECASE)
    return before.start() if before else start


def _qualifier(words: str, start: int, end: int) -> tuple[str | None, int, int]:
    before = words[:start].lower().rstrip()
    for qualifier in sorted(_tables()["qualifiers"], key=len, reverse=True):
        if re.search(rf"(?<!\w){re.escape(qualifier)}$", before):
            return qualifier, len(before) - len(qualifier), end
    more = re.match(r"\s+or\s+more\b|\+", words[end:])
    return ("or more", start, end + more.end()) if more else (None, start, end)


def amount(text: str, start: int, end: int, what: str) -> Amount | None:
    """The first amount of people or money that stands in `text[start:end]`, None where there is none."""
    return next(amounts(text, start, end, what), None)


def amounts(text: str, start: int, end: int, what: str) -> Iterator[Amount]:
    """The amounts in `text[start:end]`: of money where `what` is money, of people otherwise."""
    for number in read_numbers(text[start:end]):
        if (what == "money") == number.money:
            span = Span(start + number.start, start + number.end, text[start + number.start : start + number.end])
            yield Amount(what, number.low, number.high, span, number.unit, number.qualifier)
