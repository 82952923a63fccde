"""PLOVER's JSON lines, with the field names of the manual's chapter on data fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord import __version__
from onrecord.plover import load_plover
from onrecord.record import Record
from onrecord.record.dates import days_of
from onrecord.records import Actor, Amount, Article, Moment, Place
from onrecord.serve.export.entities import NOBODY, Entity, entity, levels
from onrecord.serve.export.happenings import Happening, day_of, happenings, readings
from onrecord.serve.export.jsonl import to_line
from onrecord.settings import Settings

CODEBOOK = "plover-2.0-draft"

SIZES = {"dead": "killed", "injured": "injured", "arrested": "arrested"}
"""The manual's names of what is counted, and ours."""


def plover_lines(record: Record, settings: Settings) -> Iterator[str]:
    """Every event and act of the record, whatever its status, as one object of JSON a line."""
    for reading in readings(record):
        actors = {actor.id: actor for actor in reading.actors}
        for row in happenings(reading):
            yield to_line(plover_object(row, reading.article, actors, settings))


def plover_object(row: Happening, article: Article, actors: Mapping[str, Actor], settings: Settings) -> dict[str, Any]:
    """One row; fields of which nothing is known are null or empty, and ours that the manual lacks come last."""
    plover = load_plover()
    day = day_of(row.moment) or day_of(article.published)
    actor = [_entity(entity(mention, actors, day)) for mention in row.actors]
    return {
        "id": row.id,
        "has_event": True,
        **_date(row.moment),
        "actor": actor or [_entity(NOBODY)],
        "recipient": [_entity(entity(mention, actors, day)) for mention in row.recipients],
        "event": [row.event],
        "event_loc": location(row.place),
        "event_text": [row.trigger.text] if row.trigger else [],
        "quad_code": plover.quads[plover.quad(row.event, sanction=settings.sanction_quad)],
        "event_scale": plover.intensity(row.event, row.mode),
        "mode": [row.mode] if row.mode else [],
        "context": [*row.contexts, *([row.mark] if row.mark else [])],
        "text": row.spans[0].text,
        "text_info": [{"start": span.start, "end": span.end} for span in row.spans],
        "size": {name: _number(row.amounts, what) for name, what in SIZES.items()},
        "cite_info": _citation(article),
        "coder": row.model or None,
        "article": article.id,
        "status": row.status,
        "statement": row.statement,
        "confidence": row.confidence,
    }


def _date(moment: Moment | None) -> dict[str, str | None]:
    """The first and last day of a date that is known, and the time of day where there is one; no bounds, no guesses."""
    days = days_of(moment)
    if moment is None or not days.sure:
        return {"date": None, "time": None, "enddate": None}
    time = (moment.value or "").partition("T")[2] or None
    return {"date": days.first, "time": time, "enddate": days.last if days.last != days.first else None}


def _entity(party: Entity) -> dict[str, Any]:
    return {
        "code": party.code,
        "sector": "".join(party.sectors[:2]) or None,
        "entity_text": party.text,
        "identifier_id": party.wikidata,
        "identifier_text": party.name,
        "office": party.office,
        "actor": party.actor,
    }


def location(place: Place | None) -> dict[str, Any] | None:
    """The manual's location object."""
    if place is None:
        return None
    level = levels(place)
    return {
        "extracted_place": place.span.text,
        "resolved_place": place.name,
        "geonameid": place.geonames,
        "lat": place.latitude,
        "lon": place.longitude,
        "city": level.city,
        "district": level.district,
        "province": level.province,
        "country": level.country.name if level.country else None,
        "country_code": level.country.code if level.country else None,
        "feature_class": level.feature and ("P" if level.feature == "PPL" else "A"),
        "feature_code": level.feature,
        "resolution": level.resolution,
    }


def _number(amounts: tuple[Amount, ...], what: str) -> int | str | None:
    """The one number of a kind: exact, or the manual's "code" where the text gives a bound ("12+") or a range."""
    found = [amount for amount in amounts if amount.what == what]
    if len(found) != 1:
        return None
    low, high = int(found[0].low), found[0].high
    if high is None:
        return f"{low}+"
    return low if high == found[0].low else f"{low}-{int(high)}"


def _citation(article: Article) -> dict[str, str | None]:
    return {
        "corpus": article.agency.value if article.agency else None,
        "citation": article.id,
        "url": article.uri,
        "title": article.title.value if article.title else None,
        "language": article.language,
        "publication": article.outlet.value if article.outlet else None,
        "coder": f"onrecord {__version__}",
        "codebook": CODEBOOK,
        "version": __version__,
    }
