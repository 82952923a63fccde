"""ICEWS's table: 20 columns in CAMEO's terms, one row a pair of parties of an event or act that happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations, product

from onrecord.plover import to_cameo
from onrecord.record import Record
from onrecord.records import Actor, Article, Reading
from onrecord.serve.export.entities import NOBODY, Entity, entity, levels
from onrecord.serve.export.happenings import Happening, day_of, happenings, readings
from onrecord.serve.export.tsv import Cell, listed, plain, table
from onrecord.settings import Settings

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip

MUTUAL = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})
"""Types in which actors without a recipient act upon one another, as PLOVER has it: talks, exchanges, clashes."""


def icews_lines(record: Record, _settings: Settings) -> Iterator[str]:
    """The table with its header."""
    return table(COLUMNS, (cells for reading in readings(record) for cells in _rows(reading)))


def _rows(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    actors = {actor.id: actor for actor in reading.actors}
    for row in happenings(reading):
        if row.mark is None:
            pairs = _pairs(row, actors)
            for number, (source, target) in enumerate(pairs, 1):
                identity = row.id if len(pairs) == 1 else f"{row.id}-{number}"
                yield (identity, *_dyad(row, source, target), *_rest(row, reading.article))


def _pairs(row: Happening, actors: Mapping[str, Actor]) -> list[tuple[Entity, Entity]]:
    """Every actor with every recipient; every two actors both ways where they act upon one another."""
    acting = [entity(mention, actors, None) for mention in row.actors] or [NOBODY]
    receiving = [entity(mention, actors, None) for mention in row.recipients]
    if not receiving and len(acting) > 1 and row.event in MUTUAL:
        return list(permutations(acting, 2))
    return list(product(acting, receiving or [Entity(None)]))


def _dyad(row: Happening, source: Entity, target: Entity) -> tuple[Cell, ...]:
    cameo = to_cameo(row.event, row.mode, row.contexts)
    return (day_of(row.moment), *_party(source), cameo.name, cameo.code, cameo.goldstein, *_party(target))


def _party(party: Entity) -> tuple[Cell, ...]:
    return (plain(party.name or party.text), listed(party.sectors, mark=","), party.code)


def _rest(row: Happening, article: Article) -> tuple[Cell, ...]:
    place, level = row.place, levels(row.place)
    outlet = plain(article.outlet.value if article.outlet else None)
    country = level.country.code if level.country else None
    where = (place.latitude, place.longitude) if place else (None, None)
    return (article.id, None, outlet, *map(plain, (level.city, level.district, level.province)), country, *where)
