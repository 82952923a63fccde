"""Parties and places in the codes of event data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.plover import load_plover
from onrecord.records import Actor, Mention, Office, Place

UNKNOWN = "UNK"
"""The sector of a party of whom nothing is known: "two were killed by a bomb"."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country: PLOVER's code, its Correlates of War number, its English name, its ISO 3166-1 alpha-2 code."""

    code: str
    cow: int | None
    name: str
    alpha2: str


@lru_cache(maxsize=1)
def load_countries() -> Mapping[str, Country]:
    """The countries of the world by their codes in the record; Kosovo is XKX there, KOS in PLOVER."""
    lines = files("onrecord").joinpath("data/countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        code: Country("KOS" if code == "XKX" else code, int(cow) if cow else None, name, alpha2)
        for code, cow, name, alpha2 in rows
    }


@dataclass(frozen=True, slots=True)
class Entity:
    """A party of a row: its words, and who that is where it is known. `code` is a country's or one of PLOVER's own."""

    text: str | None
    actor: str | None = None
    name: str | None = None
    wikidata: str | None = None
    code: str | None = None
    cow: int | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None


NOBODY = Entity(None, sectors=(UNKNOWN,))
"""The actor of a row that names none."""


def entity(mention: Mention, actors: Mapping[str, Actor], day: str | None) -> Entity:
    """A party with the codes that its article gives it, and the office that it held on a day (ISO 8601)."""
    actor = actors.get(mention.actor) if mention.actor else None
    if actor is None:
        return Entity(mention.span.text, mention.actor, mention.name)
    country = load_countries().get(actor.country or "")
    code = country.code if country else actor.country or _international(actor)
    sectors = tuple(sector for sector in actor.sectors if sector not in load_plover().entities)
    office = _held(actor.offices, day)
    return Entity(
        mention.span.text,
        actor.id,
        actor.name,
        actor.wikidata,
        code,
        country.cow if country else None,
        sectors,
        office.title if office else None,
    )


def _international(actor: Actor) -> str | None:
    """The code in the place of a country: the single body that the name is part of, else the kind of organisation."""
    plover = load_plover()
    words = f"{actor.name} "
    own = [code for code, heads in plover.bodies.items() if any(words.startswith(f"{head} ") for head in heads)]
    kinds = [sector for sector in actor.sectors if sector in plover.entities]
    return next(iter(own + kinds), None)


def _held(offices: tuple[Office, ...], day: str | None) -> Office | None:
    """The office held on that day; one without dates is as the article has it. None where several fit as well."""
    undated = [office for office in offices if not (office.since or office.until)]
    held = [
        office
        for office in offices
        if day and office not in undated and (office.since or "") <= day <= (office.until or "9999")
    ]
    fitting = held or undated
    return fitting[0] if len({office.title for office in fitting}) == 1 else None


@dataclass(frozen=True, slots=True)
class Levels:
    """A place by level; `resolution` is PLOVER's: 4 city, 3 district, 2 province, 1 country."""

    city: str | None = None
    district: str | None = None
    province: str | None = None
    country: Country | None = None
    feature: str | None = None  # GeoNames feature code, where the level tells it
    resolution: int | None = None


def levels(place: Place | None) -> Levels:
    """The levels of a place; a region that is no division ("tribal areas") has its country alone."""
    if place is None:
        return Levels()
    country = load_countries().get(place.country or "")
    if place.kind == "city":
        return Levels(place.name, None, place.province, country, "PPL" if place.geonames else None, 4)
    if place.kind == "region" and place.geonames:
        first = place.province in {None, place.name}
        district = None if first else place.name
        return Levels(
            None, district, place.province or place.name, country, "ADM1" if first else "ADM2", 2 if first else 3
        )
    whole = place.kind == "country"
    return Levels(None, None, place.province, country, "PCLI" if whole else None, 1 if whole else None)
