"""What a search finds, counted by who, what, where, when and how sure."""

from __future__ import annotations

from dataclasses import replace

from onrecord.record.filters import Conditions, Filters, article_conditions, date_conditions, entry_conditions
from onrecord.record.pairs import Pairs
from onrecord.record.results import Facet
from onrecord.record.selecting import ENTRIES

COUNTED = 5_000
"""Hits beyond this many are not counted: the counts are then of the first of them."""

SHOWN = 10
"""Values of each facet."""

HITS = "WITH hits AS MATERIALIZED (SELECT {columns} {source} WHERE {where} LIMIT {most})"
TOTAL = "SELECT 'total' AS facet, NULL AS value, NULL AS name, count(*) AS times FROM hits"
BY_COLUMN = (
    "SELECT * FROM (SELECT '{facet}', {column}, NULL, count(*) AS times FROM hits WHERE {column} NOT NULL "
    "GROUP BY 2 ORDER BY times DESC, 2 LIMIT {shown})"
)
BY_PARTY = (
    "SELECT * FROM (SELECT '{facet}', m.who, max(coalesce(m.who_name, m.name)), count(DISTINCT m.entry) AS times "
    "FROM hits CROSS JOIN mentions m ON m.entry = hits.id AND m.part IN ({parts}) WHERE m.who NOT NULL "
    "GROUP BY m.who ORDER BY times DESC, m.who LIMIT {shown})"
)
SURE_OF = "SELECT 'min_confidence', '{least}', NULL, count(*) FROM hits WHERE confidence >= {least}"

COLUMNS = {
    "statements": "e.id, e.act AS act, e.sourcing, e.confidence, coalesce(a.outlet, a.agency) AS outlet, "
    "iif(e.day_sure, substr(e.day_from, 1, 4), NULL) AS year",
    "events": "e.id, e.event AS act, e.confidence, coalesce(a.outlet, a.agency) AS outlet, "
    "iif(e.day_sure, substr(e.day_from, 1, 4), NULL) AS year",
    "articles": "a.id, coalesce(a.outlet, a.agency) AS outlet, iif(a.day_sure, substr(a.day_from, 1, 4), NULL) AS year",
}
PARTIES = {
    "statements": ("'speaker'", "'addressee', 'target'"),
    "events": ("'actor'", "'recipient'"),
    "articles": (),
}
GROUPS = {
    "statements": (("act", "act"), ("outlet", "outlet"), ("sourcing", "sourcing"), ("year", "year")),
    "events": (("act", "act"), ("outlet", "outlet"), ("year", "year")),
    "articles": (("outlet", "outlet"), ("year", "year")),
}
LEVELS = ("0.9", "0.8", "0.6")


class Facets(Pairs):
    """What can be asked about a search as a whole."""

    def facets(self, kind: str, filters: Filters) -> tuple[Facet, ...]:
        """The hits among statements, events or articles, counted: `total`, then each facet's commonest values."""
        asked = replace(filters, limit=None, offset=0, latest_first=False)
        if asked == Filters():
            return self.remembered(f"facets of {kind}", lambda record: record.count_facets(kind, asked))
        return self.count_facets(kind, asked)

    def count_facets(self, kind: str, filters: Filters) -> tuple[Facet, ...]:
        """The same, counted anew."""
        conditions = self._conditions(kind, filters)
        source = "FROM articles a" if kind == "articles" else ENTRIES.format(kind=kind)
        hits = HITS.format(columns=COLUMNS[kind], source=source, where=conditions.where, most=COUNTED)
        rows = self._all(f"{hits} {' UNION ALL '.join(_counts(kind))}", *conditions.values)
        return tuple(Facet(row["facet"], row["value"], row["name"], row["times"]) for row in rows)

    def _conditions(self, kind: str, filters: Filters) -> Conditions:
        if kind == "articles":
            conditions, table = article_conditions(filters, self.actors_named), "a"
        else:
            conditions, table = entry_conditions(filters, self.actors_named, kind), "e"
        return conditions.also(date_conditions(filters, table)[0])


def _counts(kind: str) -> list[str]:
    counts = [TOTAL]
    for facet, parts in zip(("by", "to"), PARTIES[kind], strict=False):
        counts.append(BY_PARTY.format(facet=facet, parts=parts, shown=SHOWN))
    counts += [BY_COLUMN.format(facet=facet, column=column, shown=SHOWN) for facet, column in GROUPS[kind]]
    if kind != "articles":
        counts += [SURE_OF.format(least=least) for least in LEVELS]
    return counts
