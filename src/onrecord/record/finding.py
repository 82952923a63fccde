"""What a user asks of the record: lists by filters, and full-text search."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.record import loading
from onrecord.record.between import KEYS, date_conditions, order_of, ways
from onrecord.record.filters import (
    SIDE,
    WORDS,
    Conditions,
    Filters,
    article_conditions,
    entry_conditions,
    match_expression,
)
from onrecord.record.loading import HEADING
from onrecord.record.matching import actors_called, matching_actors
from onrecord.record.results import CountedActor, DatedEvent, DatedStatement, Heading
from onrecord.record.selecting import Selection
from onrecord.records import Actor

RARE = 30
"""One in so many: where more hold the words, looking through all by date finds a page sooner than sorting the hits.

Sorting a hit takes some ten times as long as passing over an entry that is none, and hits may all be of the last year.
"""

ENTRY = "{kind} e ON e.row = chosen.row JOIN articles a ON a.id = e.article"


@dataclass(frozen=True, slots=True)
class Listed:
    """How a list is asked for: its table in conditions, what is given of each row, from where, and what breaks ties."""

    table: str
    columns: str
    whole: str
    ties: tuple[str, ...]


LISTED = {
    "statements": Listed("e", f"e.*, {HEADING}", ENTRY.format(kind="statements"), ("article", "n")),
    "events": Listed("e", f"e.*, {HEADING}", ENTRY.format(kind="events"), ("article", "n")),
    "articles": Listed("a", HEADING, "articles a ON a.row = chosen.row", ("uri",)),
}

COPIES_NAMING = (
    "SELECT a.who, count(DISTINCT a.article) - count(DISTINCT g.lead) FROM groups g CROSS JOIN actors a "
    "ON a.article = g.article WHERE g.kind = 'copies' AND g.lead IN "
    "(SELECT lead FROM groups WHERE kind = 'copies' AND lead <> article) GROUP BY a.who"
)
"""From the copies, which are few, to the actors: the other way round takes a hundred times as long."""

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
        conditions = article_conditions(filters, self.actors_named, common=self._are_common("articles", filters))
        rows = self._filtered("articles", conditions, filters)
        return tuple(map(loading.heading, rows)), self._left_out("articles", conditions, filters)

    def find_actors(self) -> tuple[CountedActor, ...]:
        """All actors with how often they are named, the most named first."""
        return self.remembered("counted actors", Finding.count_actors)

    def count_actors(self) -> tuple[CountedActor, ...]:
        """The same, counted anew."""
        side = SIDE.format(m="m")
        mentions = f"SELECT who, {side}, count(DISTINCT entry) FROM mentions m WHERE who NOT NULL GROUP BY who, {side}"
        counts = {(actor, part): times for actor, part, times in self._each(mentions)}
        articles = dict(map(tuple, self._each("SELECT who, count(DISTINCT article) FROM actors GROUP BY who")))
        copies = self.copies_naming()
        found = (
            CountedActor(
                actor,
                articles[actor.id],
                articles[actor.id] - copies.get(actor.id, 0),
                *(counts.get((actor.id, part), 0) for part in PARTS),
            )
            for actor in self.actors()
        )
        return tuple(sorted(found, key=lambda it: (-it.articles, -it.said - it.acted, it.actor.name, it.actor.id)))

    def copies_naming(self) -> dict[str, int]:
        """How many of the articles that name an actor are copies of others of them; only of actors in copies."""
        return self.remembered("copies naming", Finding.count_copies_naming)

    def count_copies_naming(self) -> dict[str, int]:
        """The same, counted anew."""
        return dict(map(tuple, self._each(COPIES_NAMING)))

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
        conditions = entry_conditions(filters, self.actors_named, kind, common=self._are_common(kind, filters))
        return self._filtered(kind, conditions, filters), self._left_out(kind, conditions, filters)

    def _are_common(self, kind: str, filters: Filters) -> bool:
        """Whether so many hold the words that a page is full sooner by looking through all in their order."""
        if filters.words is None:
            return False
        held, table = f"SELECT count(*) FROM {WORDS[kind]} WHERE {WORDS[kind]} MATCH ?", f"SELECT max(row) FROM {kind}"
        row = self._one(f"SELECT ({held}), ({table})", match_expression(filters.words))
        assert row is not None
        return bool(row[0] * RARE > (row[1] or 0))

    def _filtered(self, kind: str, conditions: Conditions, filters: Filters) -> list[sqlite3.Row]:
        """The rows in their order, which indexes give; all else is read of those alone that are given."""
        listed, found = LISTED[kind], ways(filters, conditions, LISTED[kind].table)
        keys = ", ".join((KEYS, "{e}.row", *(f"{{e}}.{tie}" for tie in listed.ties))).format(e=listed.table)
        each = (
            f"SELECT * FROM (SELECT {keys} FROM {kind} {listed.table} WHERE {way.conditions.where} "
            f"ORDER BY {', '.join((*way.order, *listed.ties))} LIMIT ?)"
            for way in found
        )
        order = (*order_of(filters), *listed.ties)
        last = -1 if filters.limit is None else filters.offset + filters.limit
        return self._all(
            f"WITH chosen AS MATERIALIZED ({' UNION ALL '.join(each)} ORDER BY {', '.join(order)} LIMIT ? OFFSET ?) "
            f"SELECT {listed.columns} FROM chosen CROSS JOIN {listed.whole} "
            f"ORDER BY {', '.join(f'chosen.{key}' for key in order)}",
            *(value for way in found for value in (*way.conditions.values, last)),
            -1 if filters.limit is None else filters.limit,
            filters.offset,
        )

    def _left_out(self, kind: str, conditions: Conditions, filters: Filters) -> int:
        table = LISTED[kind].table
        unsure = date_conditions(filters, table)[1]
        if not unsure.clauses:
            return 0
        both = conditions.also(unsure)
        row = self._one(f"SELECT count(*) FROM {kind} {table} WHERE {both.where}", *both.values)
        return int(row[0]) if row else 0
