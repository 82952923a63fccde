"""Which state the words of a party name: its names, adjectives, capital and metonyms ("Washington", "the Kremlin")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Token

KINDS = frozenset({"short", "name", "adjective", "capital", "metonym"})


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    lines = files("onrecord").joinpath("data/states.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {_plain(form): code for form, code, kind in rows if kind in KINDS}


def _plain(form: str) -> str:
    return form.lower().replace(".", "").removeprefix("the ")


def countries_in(words: Iterable[str]) -> frozenset[str]:
    """ISO 3166 alpha-3 codes of the states that the words name, in forms of one to three words."""
    plain = [_plain(word) for word in words]
    runs = (" ".join(plain[start : start + size]) for size in (1, 2, 3) for start in range(len(plain)))
    return frozenset(code for run in runs if (code := _forms().get(run)))


def countries_of_name(mentions: Iterable[Token], offices: frozenset[str]) -> frozenset[str]:
    """The states of the offices that the text gives a person; `mentions` are all places of the last name.

    "Ostian minister Jane Roe", "his Ostian counterpart, Jane Roe", "Jane Roe, foreign minister of Ostia".
    """
    titles = [words for token in mentions for words in (_before(token, offices), _behind(token, offices))]
    return frozenset(code for words in titles for code in countries_in(word.text for word in words))


def _before(name: Token, offices: frozenset[str]) -> list[Token]:
    """The title before a name: nouns, adjectives and genitives; a comma only after the office itself."""
    start = name.i
    while start > name.sent.start and name.i - start < 9 and _of_title(name.doc[start - 1], offices):
        start -= 1
    words = list(name.doc[start : name.i])
    return (
        words
        if any(word.lower_ in offices or word.lower_ in {"'s", "’s"} or word.pos_ == "ADJ" for word in words)
        else []
    )


def _of_title(word: Token, offices: frozenset[str]) -> bool:
    if word.text == ",":
        return word.i > 0 and word.nbor(-1).lower_ in offices
    return word.pos_ in {"PROPN", "NOUN", "ADJ", "PART"} or word.lower_ == "of"


def _behind(name: Token, offices: frozenset[str]) -> list[Token]:
    """The apposition behind a name, up to the next comma, if it names an office."""
    rest = list(name.doc[name.i + 1 : min(name.sent.end, name.i + 12)])
    if not rest or rest[0].text != ",":
        return []
    close = next(
        (place for place, word in enumerate(rest[1:], 1) if word.text == "," or word.pos_ == "VERB"), len(rest)
    )
    words = rest[1:close]
    return words if any(word.lower_ in offices for word in words) else []
