"""Forms of one or more words, looked up in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from onrecord.resolve.words import Word, split_words

T = TypeVar("T")


class Forms(Generic[T]):
    """Forms of one or more words to values: a dictionary over tuples of words, the longest match first.

    Acronyms (`WHO`, `LeT`) match in their own case only; other forms in any case that has a capital, or any at all
    where `lower` is set.
    """

    def __init__(self, items: Iterable[tuple[str, T]], *, lower: bool = False) -> None:
        self.lower = lower
        self.exact: dict[str, T] = {}
        self.folded: dict[tuple[str, ...], T] = {}
        for form, value in items:
            plain = form.replace(".", "")
            if not lower and len(plain) <= 6 and sum(char.isupper() for char in plain) > 1 and " " not in plain:
                self.exact.setdefault(plain, value)
            else:
                self.folded.setdefault(tuple(word.low for word in split_words(form)), value)
        self.longest = max((len(key) for key in self.folded), default=1)
        self.first = {key[0] for key in self.folded if key}

    def at(self, words: Sequence[Word], start: int) -> tuple[T, int] | None:
        """The value of the longest form that begins at a word, and where it ends."""
        exact = self.exact.get(words[start].text.replace(".", ""))
        if words[start].low in self.first:
            for end in range(min(start + self.longest, len(words)), start, -1):
                value = self.folded.get(tuple(word.low for word in words[start:end]))
                if value is not None and (self.lower or any(word.capital for word in words[start:end])):
                    return value, end
        return (exact, start + 1) if exact is not None else None

    def whole(self, words: Sequence[Word]) -> T | None:
        """The value of the form that all the words make."""
        found = self.at(words, 0) if words else None
        return found[0] if found and found[1] == len(words) else None
