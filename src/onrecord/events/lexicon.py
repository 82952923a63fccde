"""What the coder knows about words: frames of verbs and nouns, and classes of words, from the TOML beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

SHORTEST = 3  # a group's name of fewer letters is too often a word


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a verb or noun tells of an event; the fields are explained in verbs.toml."""

    event: str
    check: str
    mode: str | None = None
    recipient: tuple[str, ...] = ("object",)
    theme: frozenset[str] = frozenset()
    theme_is_recipient: bool = False
    needs_recipient: bool = False
    mutual: bool = False
    swap: bool = False
    content: bool = False
    of: str | None = None
    about: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by lemma (a particle after "_"), light verbs, and classes of words."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    light: frozenset[str]
    words: Mapping[str, frozenset[str]]
    people: Mapping[str, str]
    armies: frozenset[str]
    vetoes: Mapping[str, frozenset[str]]


def read_table(name: str) -> dict[str, Any]:
    """The table of a TOML file of this stage."""
    return tomllib.loads(files("onrecord.events").joinpath(name).read_text(encoding="utf-8"))


def word_sets(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Word classes from strings of words with spaces between."""
    return {name: frozenset(words.split()) for name, words in table.items()}


@lru_cache(maxsize=1)
def grammar() -> dict[str, frozenset[str]]:
    """The word classes of grammar.toml."""
    return word_sets(read_table("grammar.toml")["words"])


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package."""
    verbs, nouns, parties = read_table("verbs.toml"), read_table("nouns.toml"), read_table("parties.toml")
    themes = word_sets(verbs["themes"])
    return Lexicon(
        _frames([*verbs["frame"], *read_table("cameo.toml")["frame"]], "verbs", themes),
        _frames(nouns["frame"], "nouns", themes),
        frozenset(nouns["light"]["verbs"].split()),
        word_sets(parties["words"]),
        _people(parties["sectors"]),
        frozenset(row[1].lower() for row in _rows("groups.tsv") if len(row[1]) > SHORTEST),
        word_sets(parties["vetoes"]),
    )


def _people(kinds: Mapping[str, str]) -> dict[str, str]:
    """The kind of party that each role noun names, by the first of its sectors: "gendarme" armed, "villager" civil."""
    return {form: kinds[sectors[:3]] for form, sectors in _rows("agents.tsv") if sectors[:3] in kinds}


def _rows(name: str) -> list[list[str]]:
    lines = files("onrecord").joinpath(f"data/{name}").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def _frames(rows: list[dict[str, Any]], key: str, themes: Mapping[str, frozenset[str]]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, tuple[Frame, ...]] = {}
    for row in rows:
        frame = _frame(row, themes)
        for lemma in row[key].split():
            found[lemma] = (*found.get(lemma, ()), frame)
    return found


def _frame(row: dict[str, Any], themes: Mapping[str, frozenset[str]]) -> Frame:
    theme = [themes.get(word, frozenset({word})) for word in row.get("theme", "").split()]
    default = () if theme or "nouns" in row else ("object",)
    return Frame(
        event=row["event"],
        check=row["check"],
        mode=row.get("mode"),
        recipient=tuple(row.get("recipient", default)),
        theme=frozenset().union(*theme),
        theme_is_recipient=row.get("theme_is_recipient", False),
        needs_recipient=row.get("needs") == "recipient",
        mutual=row.get("mutual", False),
        swap=row.get("swap", False),
        content=row.get("content", False),
        of=row.get("of"),
        about=tuple(row.get("about", ())),
        beside=frozenset(row.get("beside", "").split()),
        ahead=row.get("ahead", False),
    )
