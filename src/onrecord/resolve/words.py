"""Words of a text for looking up: folded, without periods and hyphens, so that spellings fall together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[^\W\d_]\.){1,}[^\W\d_]?(?![^\W_])"  # U.S., D.C., F.
    r"|[^\W_]+(?:[’'](?![sS]\b)[^\W_]+)*"  # Sana'a, O’Neill
    r"|(?<=\w)[’'](?:[sS]\b)?"  # the possessive
    r"|[,;:()\[\]“”\"–—]"
)
PUNCTUATION = frozenset(',;:()[]“”"–—')


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its folded form, and where it stands; `joined` is true after a hyphen."""

    text: str
    low: str
    start: int
    end: int
    joined: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def fold(text: str) -> str:
    """Lower case, without accents and periods, with straight apostrophes."""
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return text.lower().replace(".", "").replace("’", "'")


def split_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words and separating marks of a text; offsets begin at `offset`."""
    words = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        low = "'s" if match.group()[0] in "’'" else fold(match.group())
        joined = start > 1 and text[start - 1] in "-‑" and not text[start - 2].isspace()
        words.append(Word(match.group(), low, offset + start, offset + end, joined))
    return tuple(words)


def slug(words: Iterable[str]) -> str:
    """Words joined by hyphens in plain letters: "john-kerry"."""
    return "-".join(part for word in words for part in re.findall(r"\w+", fold(word)) if part)
