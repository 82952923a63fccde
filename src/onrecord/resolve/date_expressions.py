"""Finds the time expressions in running text: what is printed, not yet what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from onrecord.records import Span
from onrecord.resolve.date_forms import find_forms
from onrecord.resolve.date_lexer import Word, lex

_OPENING, _CLOSING = frozenset('“"‘'), frozenset('”"’,.')
_PART_OF = re.compile(r" of (?:the|an?|his|her|its|their) (?!year|fiscal|calendar|month|season|decade|century|\d)")
_NOT_AFTER = {
    "season": re.compile(r" of\b"),
    "definite": re.compile(r" (?:ended|ending)\b"),
    "part": re.compile(r" of\b"),
    "half": _PART_OF,
    "quarter": _PART_OF,
}
"""What follows a form that is then no time, or none of its own: the fall of a town, the year ended in March."""

UNITS = ("unit", "units", "week", "weekend", "monthly", "quarter", "yearly", "decadal", "century")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as printed: its form (date, weekday, ago, quarter ...; see the table) and its words."""

    span: Span
    kind: str
    words: tuple[Word, ...]

    def value(self, *kinds: str) -> Any:
        """What the first word of one of these classes stands for, None without one."""
        return next((word.value for word in self.words if word.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        """Whether it has a word of one of these classes."""
        return any(word.kind in kinds for word in self.words)


def find_dates(text: str, offset: int = 0) -> tuple[Expression, ...]:
    """The time expressions of a text in order, without overlaps; offsets count from `offset`."""
    words = lex(text)
    found = []
    for form in find_forms(words):
        inside = tuple(words[form.first : form.after])
        start, end = inside[0].start, inside[-1].end
        quoted = form.kind == "day" and text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING
        if form.kind != "age" and not quoted and not ((after := _NOT_AFTER.get(form.kind)) and after.match(text, end)):
            found.append(Expression(Span(offset + start, offset + end, text[start:end]), form.kind, inside))
    return tuple(found)
