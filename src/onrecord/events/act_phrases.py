"""Classes of phrases and where they begin in a row of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

GAP = 3  # words that "*" may stand for
Forms = Sequence[frozenset[str]]


def forms_of(tokens: Sequence[Token]) -> list[frozenset[str]]:
    """Each word's lemma and its form, in small letters."""
    return [frozenset((token.lemma_.lower(), token.lower_)) for token in tokens]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of some classes by their first word, each with its class."""

    first: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]

    def found(self, words: Forms, limit: int | None = None) -> list[tuple[int, str, int]]:
        """(place, class, length) of every phrase that begins before `limit`."""
        return [
            (place, name, len(phrase))
            for place, forms in enumerate(words[:limit])
            for form in forms
            for name, phrase in self.first.get(form, ())
            if _continues(phrase, words, place)
        ]

    def classes(self, words: Forms) -> set[str]:
        """The classes that are among the words."""
        return {name for _, name, _ in self.found(words)}


def read_phrases(table: Mapping[str, str]) -> Phrases:
    """Phrases from a table of classes, each a text with commas between."""
    first: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for name, text in table.items():
        for words in (tuple(part.lower().split()) for part in text.split(",")):
            if words:
                first[words[0]] = (*first.get(words[0], ()), (name, words))
    return Phrases(first)


def _continues(phrase: tuple[str, ...], words: Forms, place: int) -> bool:
    at, gap = place + 1, 0
    for word in phrase[1:]:
        if word == "*":
            gap = GAP
            continue
        stretch = range(at, min(at + gap + 1, len(words)))
        found = next((number for number in stretch if word in words[number]), None)
        if found is None:
            return False
        at, gap = found + 1, 0
    return True
