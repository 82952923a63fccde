"""What is known without an article: states, organisations, groups, titles and role nouns, read from `onrecord.data`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from onrecord.resolve.words import Word, split_words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """A state, organisation or group that is known by name; `form` says what kind of name it was found by."""

    id: str
    name: str
    kind: str  # state, organisation, group
    form: str = "name"  # short, name, careful, adjective, capital, metonym, place
    country: str | None = None
    sectors: tuple[str, ...] = ()


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


def _lines(name: str) -> Iterator[list[str]]:
    for line in (files("onrecord.data") / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("onrecord.data") / name).read_text("utf-8"))


def _states() -> Iterator[tuple[str, Entry]]:
    rows = list(_lines("states.tsv"))
    names: dict[str, str] = {}
    for form, code, kind in rows:
        if kind in {"short", "careful"} or (kind == "name" and code not in names):
            names[code] = form
    for form, code, kind in rows:
        yield form, Entry(code, names.get(code, code), "state", kind, code)


def _organisations() -> Iterator[tuple[str, Entry]]:
    table = _table("organisations.toml")
    own: dict[str, Entry] = {}
    for kind in ("organisation", "group"):
        for row in table[kind]:
            entry = Entry(
                row["id"], row["name"], kind, country=row.get("country"), sectors=tuple(row.get("sectors", ()))
            )
            own[entry.id] = entry
            yield from ((form, entry) for form in (row["name"], *row.get("aliases", ())))
    for name, alias, country, sectors in _lines("groups.tsv"):
        id_ = "-".join(word.low for word in split_words(name) if word.low.isalnum())
        entry = Entry(id_, name, "group", country=country or None, sectors=tuple(sectors.split(",")))
        yield alias, own.setdefault(id_, entry)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables that the resolver looks words up in."""

    states: Forms[Entry]
    organisations: Forms[Entry]
    roles: Forms[tuple[str, ...]]  # role nouns and titles to PLOVER sectors
    endings: dict[str, tuple[str, ...]]  # last words of organisations' names to sectors
    honorifics: dict[str, str]
    gendered: dict[str, str]
    former: frozenset[str]
    former_sectors: frozenset[str]
    governing: frozenset[str]  # role nouns that mean a government when a state stands before them
    persons: frozenset[str]  # nouns that only a person can be
    governments: frozenset[str]  # nouns that mean the state itself when its name stands before them
    directions: frozenset[str]  # words before a state's name that make a region of it
    place_nouns: frozenset[str]  # nouns that a nation's adjective makes a place
    common: frozenset[str]  # words of organisations' names that single none out
    staffs: frozenset[str]  # nouns for the people around one person
    collectives: frozenset[str]  # role nouns that are many without a plural ending
    partitives: frozenset[str]  # words before "of" that only count what follows
    topical: frozenset[str]  # nouns whose sector a topic beside them gives
    topics: dict[str, tuple[str, ...]]  # what ministries are for, to their second sectors
    adjectives: dict[str, tuple[str, ...]]  # adjectives that give a role its sector
    institutions: dict[str, tuple[str, ...]]  # bodies that each state has, to sectors
    spelling: dict[str, str]  # abbreviations and spellings of title words


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon of the package, read once."""
    table = _table("titles.toml")
    titles = [(form, tuple(sectors)) for form, sectors in table["sectors"].items()]
    agents = [(form, tuple(sectors.split(","))) for form, sectors in _lines("agents.tsv")]
    return Lexicon(
        states=Forms(_states()),
        organisations=Forms(_organisations()),
        roles=Forms([*titles, *agents], lower=True),
        endings={word: tuple(sectors) for word, sectors in table["endings"].items()},
        honorifics={word.rstrip("."): gender for word, gender in table["honorifics"].items()},
        gendered=dict(table["gendered"]),
        former=frozenset(table["former"]),
        former_sectors=frozenset(table["former_sectors"]),
        governing=frozenset(table["governing"]),
        persons=frozenset(table["persons"]),
        governments=frozenset(table["governments"]),
        directions=frozenset(table["directions"]),
        place_nouns=frozenset(table["place_nouns"]),
        common=frozenset(table["common"]),
        staffs=frozenset(table["staffs"]),
        collectives=frozenset(table["collectives"]),
        partitives=frozenset(table["partitives"]),
        topical=frozenset(table["topical"]),
        topics={word: tuple(sectors) for word, sectors in table["topics"].items()},
        adjectives={word: tuple(sectors) for word, sectors in table["adjectives"].items()},
        institutions={word: tuple(sectors) for word, sectors in table["institutions"].items()},
        spelling=dict(table["spelling"]),
    )
