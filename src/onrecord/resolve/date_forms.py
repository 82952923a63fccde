"""The forms of time expressions: patterns over classes of words, compiled from the table in `data/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.resolve.date_lexer import OTHER, Word
from onrecord.resolve.date_words import date_words, entries

_STRETCH = re.compile(r"[^.]+")  # "." stands for a word that is none of time
_NAME = re.compile(r"[A-Za-z_]+")
_LEXED = (
    "iso",
    "numeric",
    "clock",
    "decade",
    "short",
    "quarternumber",
    "dayth",
    "poss",
    "dash",
    "comma",
    "year",
    "day",
    "digits",
)


@dataclass(frozen=True, slots=True)
class Matched:
    """A form that was found: its kind and the numbers of its first token and the one after its last."""

    kind: str
    first: int
    after: int


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    """One character for every class."""
    kinds = sorted({entry.kind for rows in entries().values() for entry in rows} | {*_LEXED, "break"})
    return {kind: chr(0x4E00 + number) for number, kind in enumerate(kinds)} | {OTHER: "."}


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = date_words()
    return tuple(
        (kind, re.compile(_compiled(form, table["pieces"]))) for kind, forms in table["forms"].items() for form in forms
    )


def _compiled(form: str, pieces: dict[str, str]) -> str:
    letters = _letters()
    while _NAME.sub(lambda match: pieces.get(match[0], match[0]), form) != form:
        form = _NAME.sub(lambda match: pieces.get(match[0], match[0]), form)
    return _NAME.sub(lambda match: letters[match[0]], form).replace(" ", "").replace("(", "(?:")


def find_forms(words: Sequence[Word]) -> list[Matched]:
    """The forms among the words, in order, without overlaps: the longest, of equals the earlier in the table."""
    letters = _letters()
    text = "".join([letters[word.kind] for word in words])
    return [
        Matched(each.kind, stretch.start() + each.first, stretch.start() + each.after)
        for stretch in _STRETCH.finditer(text)
        for each in _forms_in(stretch.group())
    ]


@lru_cache(maxsize=16384)
def _forms_in(stretch: str) -> tuple[Matched, ...]:
    """The forms in a stretch without other words; most stretches ("of the") come again and again."""
    found = [Matched(kind, *match.span()) for kind, form in _forms() for match in form.finditer(stretch)]
    found.sort(key=lambda each: each.first - each.after)  # stable: the order of the table remains
    return tuple(sorted(_apart(found), key=lambda each: each.first))


def _apart(found: list[Matched]) -> Iterator[Matched]:
    taken: set[int] = set()
    for each in found:
        places = range(each.first, each.after)
        if taken.isdisjoint(places):
            taken.update(places)
            yield each
