"""What a user asks of the record: lists by filters, and full-text search."""

from __future__ import annotations

import sqlite3

from onrecord.record import loading
from onrecord.record.filters import (
    SIDE,
    Conditions,
    Filters,
    article_conditions,
    date_conditions,
    entry_conditions,
    match_expression,
)
from onrecord.record.loading import HEADING
from onrecord.record.matching import actors_called, matching_actors
from onrecord.record.results import CountedActor, DatedEvent, DatedStatement, Heading
from onrecord.record.selecting import ENTRIES, Selection
from onrecord.records import Actor

BY_DATE = "NOT {e}.day_sure, {e}.day_from IS NULL, {e}.day_from, {e}.day_to, a.uri"
"""Certain dates first, then bounds, then what has no date."""

LATEST_FIRST = "{e}.day_sure DESC, {e}.day_from IS NULL, {e}.day_from DESC, {e}.day_to DESC, a.uri"
"""The same, the latest dates first."""

PARTS = ("speaker", "addressee", "actor", "recipient")


class Finding(Selection):
    """What can be asked of an open record."""

    def find_statements(self, filters: Filters) -> tuple[tuple[DatedStatement, ...], int]:
        """The statements that the filters ask for, by date; and how many were left out for want of a date."""
        rows, undated = self._entries("statements", filters)
        return loading.dated_statements(self.connection, rows), undated

    def find_events(self, filters: Filters) -> tuple[tuple[DatedEvent, ...], int]:
        """The events that the filters ask for, by date; and how many were left out for want of a date."""
        rows, undated = self._entries("events", filters)
        return loading.dated_events(self.connection, rows), undated

    def find_articles(self, filters: Filters) -> tuple[tuple[Heading, ...], int]:
        """The articles that the filters ask for, by date; and how many were left out for want of a date."""
        conditions = article_conditions(filters, self.actors_named)
        inside, unsure = date_conditions(filters, "a")
        rows = self._filtered(HEADING, "FROM articles a", conditions.also(inside), _order(filters, "a"), filters)
        return tuple(map(loading.heading, rows)), self._left_out("FROM articles a", conditions, unsure)

    def find_actors(self) -> tuple[CountedActor, ...]:
        """All actors with how often they are named, the most named first."""
        return self.remembered("counted actors", Finding.count_actors)

    def count_actors(self) -> tuple[CountedActor, ...]:
        """The same, counted anew."""
        side = SIDE.format(m="m")
        mentions = f"SELECT who, {side}, count(DISTINCT entry) FROM mentions m WHERE who NOT NULL GROUP BY who, {side}"
        counts = {(actor, part): times for actor, part, times in self._each(mentions)}
        articles = dict(map(tuple, self._each("SELECT who, count(DISTINCT article) FROM actors GROUP BY who")))
        found = (
            CountedActor(actor, articles[actor.id], *(counts.get((actor.id, part), 0) for part in PARTS))
            for actor in self.actors()
        )
        return tuple(sorted(found, key=lambda it: (-it.articles, -it.said - it.acted, it.actor.name, it.actor.id)))

    def actors_named(self, words: str) -> frozenset[str]:
        """The ids of the actors that the words name."""
        return matching_actors(self.actors(), words)

    def actors_called(self, words: str) -> tuple[Actor, ...]:
        """The actors that the words may mean: by id, else by a whole name or alias, else by words of one."""
        known = self.actor(words)  # all of them need not be read to know one by its id
        return (known,) if known else actors_called(self.actors(), words)

    def search_statements(self, query: str, limit: int) -> tuple[DatedStatement, ...]:
        """The statements with all the words in content, speaker or cue, the best first."""
        rows = self._all(
            f"SELECT e.*, {HEADING} FROM statement_words w JOIN statements e ON e.row = w.rowid "
            "JOIN articles a ON a.id = e.article WHERE statement_words MATCH ? ORDER BY w.rank, a.uri, e.n LIMIT ?",
            match_expression(query),
            limit,
        )
        return loading.dated_statements(self.connection, rows)

    def search_articles(self, query: str, limit: int) -> tuple[tuple[Heading, str], ...]:
        """The articles with all the words in title or body, the best first, each with the words around a match."""
        rows = self._all(
            f"SELECT {HEADING}, snippet(article_words, 1, '', '', '…', 24) AS excerpt "
            "FROM article_words JOIN articles a ON a.row = article_words.rowid "
            "WHERE article_words MATCH ? ORDER BY bm25(article_words, 3.0, 1.0), a.uri LIMIT ?",
            match_expression(query),
            limit,
        )
        return tuple((loading.heading(row), row["excerpt"]) for row in rows)

    def _entries(self, kind: str, filters: Filters) -> tuple[list[sqlite3.Row], int]:
        conditions = entry_conditions(filters, self.actors_named, kind)
        inside, unsure = date_conditions(filters, "e")
        source, order = ENTRIES.format(kind=kind), _order(filters, "e") + ", e.n"
        rows = self._filtered(f"e.*, {HEADING}", source, conditions.also(inside), order, filters)
        return rows, self._left_out(source, conditions, unsure)

    def _filtered(
        self, columns: str, source: str, conditions: Conditions, order: str, filters: Filters
    ) -> list[sqlite3.Row]:
        query = f"SELECT {columns} {source} WHERE {conditions.where} ORDER BY {order} LIMIT ? OFFSET ?"
        return self._all(query, *conditions.values, -1 if filters.limit is None else filters.limit, filters.offset)

    def _left_out(self, source: str, conditions: Conditions, unsure: Conditions) -> int:
        if not unsure.clauses:
            return 0
        both = conditions.also(unsure)
        row = self._one(f"SELECT count(*) {source} WHERE {both.where}", *both.values)
        return int(row[0]) if row else 0


def _order(filters: Filters, table: str) -> str:
    return (LATEST_FIRST if filters.latest_first else BY_DATE).format(e=table)
