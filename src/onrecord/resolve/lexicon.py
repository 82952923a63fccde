"""What is known without an article: states, organisations, groups, titles and role nouns, read from `onrecord.data`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.resolve.actor_base import load_actor_base
from onrecord.resolve.entries import Entry
from onrecord.resolve.forms import Forms
from onrecord.resolve.named_forms import Kinds, NamedForms, Setting


def _lines(name: str) -> Iterator[list[str]]:
    for line in (files("onrecord.data") / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("onrecord.data") / name).read_text("utf-8"))


def _given_names() -> dict[str, str]:
    table = _table("given_names.toml")
    genders = {"either": "", "f": "f", "m": "m"}
    return {name: gender for key, gender in genders.items() for line in table[key] for name in line.split()}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables that the resolver looks words up in; `within` an article, names mean what they mean there."""

    names: NamedForms
    roles: Forms[tuple[str, ...]]  # role nouns and titles to PLOVER sectors
    endings: dict[str, tuple[str, ...]]  # last words of organisations' names to sectors
    honorifics: dict[str, str]
    given: dict[str, str]  # given names to the gender that they say, "" where either
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
    aspirants: frozenset[str]  # heads that are no office, whatever stands before them
    ranks: frozenset[str]  # heads that an office before them goes before
    bodies: frozenset[str]  # nouns that a body's own name stands before
    fighters: frozenset[str]  # who is meant by a group's own name where they act
    qualifiers: frozenset[str]  # words before a title that are half of it
    royal: frozenset[str]  # titles before a given name that stands alone
    things: frozenset[str]  # last words of names that are no person's
    continental: frozenset[str]  # words before a nation's adjective that make it a continent's
    serving: frozenset[str]  # heads that serve whom they are "to"
    stately: frozenset[str]  # heads that govern only where they are a state's
    topical: frozenset[str]  # nouns whose sector a topic beside them gives
    topics: dict[str, tuple[str, ...]]  # what ministries are for, to their second sectors
    adjectives: dict[str, tuple[str, ...]]  # adjectives that give a role its sector
    institutions: dict[str, tuple[str, ...]]  # bodies that each state has, to sectors
    ends: frozenset[str]  # last words of role nouns and institutions
    spelling: dict[str, str]  # abbreviations and spellings of title words

    @property
    def states(self) -> Kinds:
        """The names of states, their peoples and places."""
        return Kinds(self.names, states=True)

    @property
    def organisations(self) -> Kinds:
        """The names of organisations and groups."""
        return Kinds(self.names, states=False)

    def within(self, setting: Setting, own: Forms[Entry]) -> Lexicon:
        """The lexicon of one article; `own` are the names that the user makes known."""
        return replace(self, names=NamedForms(self.names.base, setting, own))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon of the package, read once."""
    table = _table("titles.toml")
    titles = [(form, tuple(sectors)) for form, sectors in table["sectors"].items()]
    agents = [(form, tuple(sectors.split(","))) for form, sectors in _lines("agents.tsv")]
    roles = Forms([*titles, *agents], lower=True)
    return Lexicon(
        names=NamedForms(load_actor_base(), Setting(), Forms(())),
        roles=roles,
        ends=frozenset([*(key[-1] for key in roles.folded), *(name.split()[-1] for name in table["institutions"])]),
        endings={word: tuple(sectors) for word, sectors in table["endings"].items()},
        given=_given_names(),
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
        aspirants=frozenset(table["aspirants"]),
        ranks=frozenset(table["ranks"]),
        bodies=frozenset(table["bodies"]),
        fighters=frozenset(table["fighters"]),
        qualifiers=frozenset(table["qualifiers"]),
        royal=frozenset(table["royal"]),
        things=frozenset(table["things"]),
        continental=frozenset(table["continental"]),
        serving=frozenset(table["serving"]),
        stately=frozenset(table["stately"]),
        topical=frozenset(table["topical"]),
        topics={word: tuple(sectors) for word, sectors in table["topics"].items()},
        adjectives={word: tuple(sectors) for word, sectors in table["adjectives"].items()},
        institutions={word: tuple(sectors) for word, sectors in table["institutions"].items()},
        spelling=dict(table["spelling"]),
    )
