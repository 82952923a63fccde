"""What the actor base answers with: names that it knows, offices, codes in time, facts with their sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """An actor that a form may name.

    `form` is the name as the base has it and `form_kind` says what it is: name, short, adjective, people (of a
    part of a state), capital, metonym, place, acronym, alias, full (a person's whole name), shortened (without middle
    names or particles), surname, titled ("Secretary Doe"), careful (also a common word or another's name). `exact` is
    false where only the transliteration agrees. `weight` (0 to 1) orders those that share a form: how much is known.
    `scope` is PLOVER's name for actors that no state has: IGO, UNO, EUR, NGO, MNC, IMG, ISM.
    """

    id: str
    name: str
    kind: str  # state, person, organisation, group
    form: str
    form_kind: str
    country: str | None = None  # ISO 3166-1 alpha-3
    sectors: tuple[str, ...] = ()  # PLOVER, primary first; of persons: see Held
    scope: str | None = None
    weight: float = 0.5
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """The longest form that begins at a word: where it ends (exclusive) and the actors it may name, likeliest first."""

    end: int
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a person held, or codes that an organisation had, in a stretch of time.

    Dates are ISO 8601, as precise as the source. `until` None: held when the source was made, at `seen`; after that
    unknown. `of` is the state (alpha-3) or the body; `title` is None for codes of an organisation and where the
    source has codes only.
    """

    title: str | None
    of: str | None
    country: str | None
    sectors: tuple[str, ...]
    since: str | None
    until: str | None
    seen: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of an actor, with the source that says so and that source's licence."""

    what: str  # name, office, codes, wikidata, born
    value: str
    source: str
    licence: str
