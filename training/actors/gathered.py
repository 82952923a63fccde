"""What the sources say, gathered: one entry an actor, each name and each office with the source that gave it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    name: str
    licence: str
    seen: str  # the day that it tells of: what it calls current was so then


OWN = Source("onrecord maintainers, training/actors/facts", "Apache-2.0 (plain facts)", "2025-10-31")
ISO = Source("ISO 3166 names, pycountry (iso-codes project)", "LGPL-2.1-or-later", "2026-02-16")
COUNTRIES = Source("Phoenix.Countries.actors.txt, Open Event Data Alliance", "MIT", "2014-01-30")
INTERNATIONAL = Source("Phoenix.International.actors.txt, Open Event Data Alliance", "MIT", "2014-01-30")
NON_STATE = Source(
    "Phoenix.MilNonState.actors.txt (names from START TOPS), Open Event Data Alliance", "MIT", "2014-01-30"
)
REIGN = Source("REIGN leaders 2021-03, One Earth Future", "MIT", "2021-03-01")
CABINETS = Source("Wikidata, cabinets of 2025-01", "CC0-1.0", "2025-01-31")
LEADERS = Source("Wikipedia, leaders of 2026-07", "CC BY-SA 4.0", "2026-07-01")


@dataclass(frozen=True, slots=True)
class Form:
    """A name of an actor and what kind of name it is."""

    text: str
    kind: str
    weight: float
    source: Source


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name as a source has it; `surname` where that is all it has."""

    name: str
    source: Source
    surname: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """An office or codes in a stretch of time; dates are ISO 8601 or None."""

    title: str | None
    of: str | None
    country: str | None
    sectors: tuple[str, ...]
    since: str | None
    until: str | None
    source: Source
    seen: str | None = None  # where it differs from the source's day


@dataclass(slots=True)
class Entry:
    """An actor while it is put together."""

    id: str
    name: str
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    scope: str | None = None
    wikidata: str | None = None
    born: str | None = None
    source: Source = OWN
    called: list[Called] = field(default_factory=list)  # of persons: what the forms are made from
    forms: list[Form] = field(default_factory=list)
    held: list[Holding] = field(default_factory=list)
