"""What a numeral in figures or words is worth: `1,200`, `twenty-five`, `1.5bn`, `half a million`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

THOUSAND = 1000
_FIGURES = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: its bounds (high is None for vague words), the position behind it, and its last scale."""

    low: float
    high: float | None
    after: int
    vague: str | None = None
    scale: float = 1.0
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their tokens, and the tables of numbers.toml."""

    text: str
    tokens: Sequence[re.Match[str]]
    tables: Mapping[str, Mapping[str, Any]]

    def at(self, position: int) -> str:
        """The token in small letters; empty behind the last."""
        return self.tokens[position].group().lower() if position < len(self.tokens) else ""

    def touches(self, position: int) -> bool:
        """Whether no space stands before the token."""
        return position > 0 and self.tokens[position - 1].end() == self.tokens[position].start()


def numeral_at(words: Words, position: int) -> Numeral | None:
    """The numeral that begins there, None where none does."""
    return _vague(words, position) or _several(words, position) or _fraction(words, position) or _exact(words, position)


def _vague(words: Words, position: int) -> Numeral | None:
    """Dozens, hundreds, tens of thousands: no fewer than two of them."""
    vague, scales = words.tables["vague"], words.tables["scales"]
    first = words.at(position)
    if first not in vague:
        return None
    if words.at(position + 1) == "of" and words.at(position + 2) in vague:
        scale = scales[words.at(position + 2).removesuffix("s")]
        return Numeral(vague[first] * scale, None, position + 3, f"{first} of {words.at(position + 2)}")
    return Numeral(float(vague[first]), None, position + 1, first)


def _several(words: Words, position: int) -> Numeral | None:
    """Several hundred, a few dozen, a couple of thousand."""
    few = words.tables["few"]
    start = position + (words.at(position) == "a" and words.at(position + 1) in few)
    name, after = words.at(start), start + 1
    if name not in few:
        return None
    after += words.at(after) == "of"
    scale = words.tables["scales"].get(words.at(after))
    return Numeral(few[name] * scale, None, after + 1, name) if scale else None


def _fraction(words: Words, position: int) -> Numeral | None:
    """Half a million, a quarter of a million."""
    fractions = words.tables["fractions"]
    start = position + (words.at(position) == "a" and words.at(position + 1) in fractions)
    name, after = words.at(start), start + 1
    after += words.at(after) == "of"
    after += words.at(after) == "a"
    scale = words.tables["scales"].get(words.at(after))
    if name not in fractions or not scale or after == start + 1:
        return None
    return Numeral(fractions[name] * scale, fractions[name] * scale, after + 1, None, scale)


def _exact(words: Words, position: int) -> Numeral | None:
    values, scales = words.tables["values"], words.tables["scales"]
    total, group, here, last = 0.0, 0.0, position, 1.0
    if words.at(here) == "a" and words.at(here + 1) in scales:
        group, here = 1.0, here + 1
    while here < len(words.tokens):
        word = words.at(here)
        if _FIGURES.fullmatch(word) and here == position:
            group = float(word.replace(",", ""))
        elif word in values and (here == position or words.at(here - 1) in {*values, *scales, "-", "and"}):
            group += values[word]
        elif here > position and (scale := _scale(words, here)):
            last = last * scale if words.at(here - 1) in scales else scale
            total, group = (total, group * scale) if scale < THOUSAND else (total + group * scale, 0.0)
        elif not (here > position and _joins(words, here, total + group)):
            break
        here += 1
    return Numeral(total + group, total + group, here, None, last) if here > position else None


def _scale(words: Words, position: int) -> float | None:
    """The scale that multiplies what stands before: a word, or letters written to the figure ("3m")."""
    word = words.at(position)
    found = words.tables["scales"].get(word)
    if found is None and (words.touches(position) or words.at(position - 2) in words.tables["before"]):
        found = words.tables["suffixes"].get(word)
    return float(found) if found else None


def _joins(words: Words, position: int, total: float) -> bool:
    """Whether a number in words goes on: "twenty-five", "three hundred and five"."""
    values, more = words.tables["values"], words.tables["values"].get(words.at(position + 1), 0)
    if words.at(position) == "-":
        return words.at(position - 1) in values and total % 100 in range(20, 100, 10) and 0 < more < 10
    spelt = words.at(position - 1) in words.tables["scales"] and words.at(position - 2) in {*values, "a"}
    return words.at(position) == "and" and more > 0 and total >= 100 and total % 100 == 0 and spelt
