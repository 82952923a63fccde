"""How names are folded for looking up: a plain key that keeps spelling, and a loose one that joins transliterations."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.resolve.words import PUNCTUATION, split_words


@dataclass(frozen=True, slots=True)
class Spellings:
    """The tables of `data/actors/spellings.toml`."""

    letters: dict[int, str]
    words: dict[str, str]
    rules: tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=1)
def _spellings() -> Spellings:
    table = tomllib.loads(files("onrecord.data").joinpath("actors/spellings.toml").read_text("utf-8"))
    words = {spelling.replace("'", ""): row[0] for row in table["words"] for spelling in row}
    rules = tuple((re.compile(rule["find"]), rule["put"]) for rule in table["rules"])
    return Spellings(str.maketrans(table["letters"]), words, rules)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A word in lower case, without accents, periods and apostrophes."""
    low = word.lower()
    if not low.isascii():
        plain = unicodedata.normalize("NFKD", low.translate(_spellings().letters))
        low = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[.'’ʼ‘`]", "", low)


@lru_cache(maxsize=65536)
def loosen_word(word: str) -> str:
    """A folded word with the differences between transliterations taken away."""
    spellings = _spellings()
    word = spellings.words.get(word, word)
    for find, put in spellings.rules:
        word = find.sub(put, word)
    return word


def form_words(form: str) -> tuple[str, ...]:
    """The words of a name, as `split_words` gives them, without separating marks."""
    return tuple(word.text for word in split_words(form) if word.text not in PUNCTUATION)


def plain_key(words: Iterable[str]) -> str:
    """The key of a name's words that keeps how they are spelled."""
    return " ".join(fold_word(word) for word in words)


def loose_key(words: Iterable[str]) -> str:
    """The key of a name's words in which transliterations fall together; it begins with a tilde."""
    return "~" + " ".join(loosen_word(fold_word(word)) for word in words)
