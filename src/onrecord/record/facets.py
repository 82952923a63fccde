"""What a search finds, counted by who, what, where, when and how sure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from onrecord.record.between import ways
from onrecord.record.filters import Conditions, Filters, article_conditions, entry_conditions
from onrecord.record.pairs import Pairs
from onrecord.record.results import Facet
from onrecord.record.selecting import ENTRIES

COUNTED = 3_000
"""Hits beyond this many are not counted: the counts are then of the first of them."""

THESE = "e.id IN (SELECT value FROM json_each(?))"

SHOWN = 10
"""Values of each facet."""

HITS = "WITH hits AS MATERIALIZED ({ways} LIMIT {most})"
NAMED = (
    ", parties AS MATERIALIZED (SELECT CASE m.part {parts} END AS facet, m.who, "
    "max(coalesce(m.who_name, m.name)) AS name, count(DISTINCT m.entry) AS times "
    "FROM hits CROSS JOIN mentions m ON m.entry = hits.id WHERE m.who NOT NULL AND facet NOT NULL GROUP BY 1, 2)"
)
"""Both sides at once: to look up the parties of every hit is most of the work."""

TOTAL = "SELECT 'total' AS facet, NULL AS value, NULL AS name, count(*) AS times FROM hits"
BY_COLUMN = (
    "SELECT * FROM (SELECT '{facet}', {facet}, NULL, count(*) AS times FROM hits WHERE {facet} NOT NULL "
    "GROUP BY 2 ORDER BY times DESC, 2 LIMIT {shown})"
)
BY_PARTY = "SELECT * FROM (SELECT * FROM parties WHERE facet = '{facet}' ORDER BY times DESC, who LIMIT {shown})"
SURE_OF = "SELECT 'min_confidence', '{least}', NULL, count(*) FROM hits WHERE confidence >= {least}"

YEAR = "iif({table}.day_sure, substr({table}.day_from, 1, 4), NULL) AS year"
OUTLET = "coalesce(a.outlet, a.agency) AS outlet"
COLUMNS = {
    "statements": f"e.id, e.act AS act, e.sourcing, e.confidence, {OUTLET}, {YEAR.format(table='e')}",
    "events": f"e.id, e.event AS act, e.confidence, {OUTLET}, {YEAR.format(table='e')}",
    "articles": f"a.id, {OUTLET}, {YEAR.format(table='a')}",
}
PARTIES = {
    "statements": {"speaker": "by", "addressee": "to", "target": "to"},
    "events": {"actor": "by", "recipient": "to"},
    "articles": {},
}
GROUPS = {
    "statements": ("act", "outlet", "sourcing", "year"),
    "events": ("act", "outlet", "year"),
    "articles": ("outlet", "year"),
}
LEVELS = ("0.9", "0.8", "0.6")


class Facets(Pairs):
    """What can be asked about a search as a whole."""

    def facets(self, kind: str, filters: Filters) -> tuple[Facet, ...]:
        """The hits among statements, events or articles, counted: `total`, then each facet's commonest values."""
        asked = replace(filters, limit=None, offset=0, latest_first=False)
        if asked == Filters():
            return self.remembered(f"facets of {kind}", lambda record: record.count_facets(kind, asked))
        return self.recent(f"facets of {kind} {asked}", lambda: self.count_facets(kind, asked), lambda _: 1)

    def count_facets(self, kind: str, filters: Filters) -> tuple[Facet, ...]:
        """The same, counted anew."""
        return self._count(kind, self._ways(kind, filters))

    def count(self, kind: str, filters: Filters) -> int:
        """How many statements, events or articles the filters ask for, of whatever page; counted up to `COUNTED`."""
        asked = replace(filters, limit=None, offset=0, latest_first=False)
        return self.recent(f"count of {kind} {asked}", lambda: self._total(kind, asked), lambda _: 1)

    def _total(self, kind: str, filters: Filters) -> int:
        hits, values = _hits(kind, "1", self._ways(kind, filters))
        row = self._one(f"SELECT count(*) FROM ({hits} LIMIT {COUNTED})", *values)
        assert row is not None
        return int(row[0])

    def facets_of(self, statements: Sequence[str]) -> tuple[Facet, ...]:
        """The statements with these ids, counted in the same way: the first of them where there are too many."""
        return self._count("statements", [Conditions([THESE], [json.dumps(statements[:COUNTED])])])

    def _count(self, kind: str, found: Sequence[Conditions]) -> tuple[Facet, ...]:
        hits, values = _hits(kind, COLUMNS[kind], found)
        rows = self._all(f"{HITS.format(ways=hits, most=COUNTED)}{_counts(kind)}", *values)
        return tuple(Facet(row["facet"], row["value"], row["name"], row["times"]) for row in rows)

    def _ways(self, kind: str, filters: Filters) -> list[Conditions]:
        if kind == "articles":
            conditions, table = article_conditions(filters, self.actors_named), "a"
        else:
            conditions, table = entry_conditions(filters, self.actors_named, kind), "e"
        return [way.conditions for way in ways(filters, conditions, table)]


def _hits(kind: str, columns: str, found: Sequence[Conditions]) -> tuple[str, list[Any]]:
    """The query for what meets one of the conditions, and its values."""
    source = "FROM articles a" if kind == "articles" else ENTRIES.format(kind=kind)
    each = " UNION ALL ".join(f"SELECT {columns} {source} WHERE {way.where}" for way in found)
    return each, [value for way in found for value in way.values]


def _counts(kind: str) -> str:
    """What is counted of the hits, as one query after them."""
    parties = PARTIES[kind]
    counts = [TOTAL, *(BY_COLUMN.format(facet=facet, shown=SHOWN) for facet in GROUPS[kind])]
    counts += [BY_PARTY.format(facet=facet, shown=SHOWN) for facet in sorted(set(parties.values()))]
    counts += [SURE_OF.format(least=least) for least in LEVELS if kind != "articles"]
    named = " ".join(f"WHEN '{part}' THEN '{facet}'" for part, facet in parties.items())
    return f"{NAMED.format(parts=named) if parties else ''} {' UNION ALL '.join(counts)}"
