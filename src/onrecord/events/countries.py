"""Which state the words of a party name: its names, adjectives, capital and metonyms ("Washington", "the Kremlin")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Doc

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


def countries_of_name(doc: Doc, name: str) -> frozenset[str]:
    """The states in the words right before a person's name, anywhere in the text: "Ostian minister Jane Roe"."""
    last = next(reversed(name.lower().split()), "")
    found: frozenset[str] = frozenset()
    for token in doc:
        if token.lower_ == last and token.pos_ == "PROPN":
            found |= countries_in(word.text for word in doc[max(token.sent.start, token.i - 6) : token.i])
    return found
