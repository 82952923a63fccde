"""POLECAT's table: 40 columns, one row an event or act that happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord import __version__
from onrecord.plover import load_plover
from onrecord.record import Record
from onrecord.records import Actor, Article, Reading
from onrecord.serve.export.entities import NOBODY, Entity, entity, levels
from onrecord.serve.export.happenings import Happening, day_of, happenings, readings
from onrecord.serve.export.tsv import Cell, listed, plain, table
from onrecord.settings import Settings

PARTY = (
    "{} Name", "{} Country", "{} COW", "Primary {} Sector", "{} Sectors", "{} Title", "{} Name Raw", "Wikipedia {} ID",
)  # fmt: skip

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *(name.format("Actor") for name in PARTY),
    *(name.format("Recipient") for name in PARTY),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type"),
    *("Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)


def polecat_lines(record: Record, settings: Settings) -> Iterator[str]:
    """The table with its header; several actors of one event share a cell, in the same order in all eight columns."""
    return table(COLUMNS, (cells for reading in readings(record) for cells in _rows(reading, settings)))


def _rows(reading: Reading, settings: Settings) -> Iterator[tuple[Cell, ...]]:
    actors = {actor.id: actor for actor in reading.actors}
    rows = [row for row in happenings(reading) if row.mark is None]
    story = _story(reading, rows)
    for row in rows:
        yield (*_event(row, settings), *_parties(row, reading.article, actors), *_place(row), *story)


def _event(row: Happening, settings: Settings) -> tuple[Cell, ...]:
    plover = load_plover()
    return (
        row.id,
        day_of(row.moment),
        row.event,
        row.mode,
        plover.intensity(row.event, row.mode),
        plover.quad(row.event, sanction=settings.sanction_quad).upper(),
        listed(row.contexts),
    )


def _parties(row: Happening, article: Article, actors: Mapping[str, Actor]) -> tuple[Cell, ...]:
    day = day_of(row.moment) or day_of(article.published)
    sides = (row.actors, row.recipients)
    acting, receiving = (tuple(entity(mention, actors, day) for mention in side) for side in sides)
    return (*_party(acting or (NOBODY,)), *_party(receiving))


def _party(parties: tuple[Entity, ...]) -> tuple[Cell, ...]:
    return (
        listed(party.name for party in parties),
        listed(party.code for party in parties),
        listed(str(party.cow) if party.cow else None for party in parties),
        listed(next(iter(party.sectors), None) for party in parties),
        listed(",".join(party.sectors) for party in parties),
        listed(party.office for party in parties),
        listed(party.text for party in parties),
        listed(party.wikidata for party in parties),
    )


def _place(row: Happening) -> tuple[Cell, ...]:
    place, level = row.place, levels(row.place)
    if place is None:
        return (None,) * 10
    country = level.country.code if level.country else None
    named = (place.name, level.city, level.district, level.province)
    where = (country, place.latitude, place.longitude, place.geonames, plain(place.span.text), level.feature)
    return (*map(plain, named), *where)


def _story(reading: Reading, rows: list[Happening]) -> tuple[Cell, ...]:
    """What the rows of an article share: its source and date, the people, bodies and places that its entries name."""
    article = reading.article
    people = [actor.name for actor in reading.actors if actor.kind == "person"]
    bodies = [actor.name for actor in reading.actors if actor.kind in {"organisation", "group"}]
    states = [actor.name for actor in reading.actors if actor.kind == "state"]
    places = [row.place.name for row in rows if row.place]
    named = (listed(dict.fromkeys(names)) for names in (people, bodies, states + places))
    source = plain(article.outlet.value if article.outlet else None)
    return (source, day_of(article.published), *named, article.language, __version__)
