"""FollowTheMoney: actors, the positions that they held, and the form of an entity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.ids import content_id
from onrecord.records import Actor, Office
from onrecord.serve.export.entities import load_countries

PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
"""The PLOVER sectors of bodies of a state."""

SCHEMATA = {"person": "Person", "state": "PublicBody", "group": "Organization"}

DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")


AS_PUBLISHED = frozenset({"bodyText", "description"})
"""Properties that keep the lines of the article; all others are one line."""


def entity(schema: str, identity: str, **properties: str | Iterable[str | None] | None) -> dict[str, Any]:
    """An entity; what is not known is left out, and no value stands twice."""
    lists = {name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()}
    lines = {name: values if name in AS_PUBLISHED else map(_one_line, values) for name, values in lists.items()}
    known = {name: list(dict.fromkeys(filter(None, values))) for name, values in lines.items()}
    return {"id": identity, "schema": schema, "properties": {name: values for name, values in known.items() if values}}


def _one_line(value: str | None) -> str | None:
    return " ".join(value.split()) if value else None


def entity_id(kind: str, *parts: str) -> str:
    """An id that no other dataset has."""
    return "-".join(("onrecord", kind, *(re.sub(r"[^\w.]", "-", part) for part in parts)))


def when(date: str | None) -> str | None:
    """A date as the model has it: the beginning of an ISO 8601 date and time; else None."""
    return date if date and DATE.fullmatch(date) else None


def schema_of(actor: Actor) -> str | None:
    """The schema of an actor; None of a role ("officials"), which is somebody else in every article."""
    if actor.kind == "organisation":
        return "PublicBody" if actor.country and PUBLIC.intersection(actor.sectors[:1]) else "Organization"
    return SCHEMATA.get(actor.kind)


def actor_entities(actors: Iterable[Actor], schemata: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Actors in order, each position before the first who held it."""
    seen: set[str] = set()
    for actor in actors:
        if actor.id not in schemata:
            continue
        yield _actor(actor, schemata[actor.id])
        for office in actor.offices if actor.kind == "person" else ():
            position = _position(office, schemata)
            if position["id"] not in seen:
                seen.add(position["id"])
                yield position
            yield _occupancy(actor, office, position["id"])


def _actor(actor: Actor, schema: str) -> dict[str, Any]:
    return entity(
        schema,
        entity_id("actor", actor.id),
        name=actor.name,
        alias=[alias for alias in actor.aliases if alias != actor.name],
        country=_alpha2(actor.country),
        wikidataId=actor.wikidata,
        sector=list(actor.sectors),
    )


def _position(office: Office, schemata: Mapping[str, str]) -> dict[str, Any]:
    country = load_countries().get(office.of or "")
    is_body = schemata.get(office.of or "") in {"Organization", "PublicBody"}
    of = country.name if country else None if is_body else office.of
    return entity(
        "Position",
        f"onrecord-position-{content_id(office.title, office.of or '')}",
        name=f"{office.title} ({of})" if of else office.title,
        country=_alpha2(office.of),
        organization=entity_id("actor", office.of) if office.of and is_body else None,
    )


def _occupancy(actor: Actor, office: Office, position: str) -> dict[str, Any]:
    return entity(
        "Occupancy",
        f"onrecord-occupancy-{content_id(actor.id, position, office.since or '', office.until or '')}",
        holder=entity_id("actor", actor.id),
        post=position,
        startDate=when(office.since),
        endDate=when(office.until),
    )


def _alpha2(code: str | None) -> str | None:
    country = load_countries().get(code or "")
    return country.alpha2.lower() if country else None
