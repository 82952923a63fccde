"""Reading the record whole: articles, statements, events, actors, skipped pages, always in the same order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from onrecord.record import loading
from onrecord.record.loading import HEADING
from onrecord.record.merging import merged
from onrecord.record.opening import stopping
from onrecord.record.results import Heading, SkippedAt
from onrecord.records import Actor, Article, Event, Reading, Skipped, Statement

ENTRIES = "FROM {kind} e JOIN articles a ON a.id = e.article"


@dataclass(frozen=True, slots=True)
class Counts:
    """What the record holds."""

    articles: int
    statements: int
    events: int
    actors: int
    skipped: int
    words_missing: int
    undated: int


class Selection:
    """All that an open record holds, noun by noun."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection = connection
        self.path = path

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything asked within sees one state of the record, whatever another process adds meanwhile."""
        with stopping(self.path):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("COMMIT")

    def articles(self) -> Iterator[Article]:
        """All articles, in order of uri."""
        for row in self._each("SELECT * FROM articles ORDER BY uri"):
            yield loading.article(self.connection, row)

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """All statements, or one article's, in order of uri and as they were read."""
        for row in self._in_order("statements", article_id):
            yield loading.statement(self.connection, row)

    def events(self, article_id: str | None = None) -> Iterator[Event]:
        """All events, or one article's, in order of uri and as they were read."""
        for row in self._in_order("events", article_id):
            yield loading.event(self.connection, row)

    def actors(self) -> Iterator[Actor]:
        """All actors, each merged from what the articles say of it, in order of id."""
        names = "id, name, kind, country, sectors, aliases, offices"
        rows = self._each(f"SELECT {names}, count(*) AS times FROM actors GROUP BY {names} ORDER BY {names}")
        return merged((loading.actor(row), row["times"]) for row in rows)

    def reading(self, article_id: str) -> Reading | None:
        """What was recorded from one article, as it was added; None where it is not here."""
        row = self._one("SELECT * FROM articles WHERE id = ?", article_id)
        if row is None:
            return None
        actors = self._all("SELECT * FROM actors WHERE article = ? ORDER BY n", article_id)
        return Reading(
            loading.article(self.connection, row),
            tuple(self.statements(article_id)),
            tuple(self.events(article_id)),
            tuple(map(loading.actor, actors)),
        )

    def headings(self) -> tuple[Heading, ...]:
        """All articles without their texts, in order of uri."""
        return tuple(map(loading.heading, self._all(f"SELECT {HEADING} FROM articles a ORDER BY a.uri")))

    def skipped(self) -> tuple[SkippedAt, ...]:
        """The pages that could not be read, in order of uri."""
        rows = self._all("SELECT uri, reason, at FROM skipped ORDER BY uri")
        return tuple(SkippedAt(Skipped(uri, reason), at) for uri, reason, at in rows)

    def counts(self) -> Counts:
        """How much the record holds."""
        row = self._one(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements), (SELECT count(*) FROM events), "
            "(SELECT count(DISTINCT id) FROM actors), (SELECT count(*) FROM skipped), "
            "(SELECT count(*) FROM articles WHERE flags LIKE '%\"words-missing\"%'), "
            "(SELECT count(*) FROM articles WHERE NOT day_sure)"
        )
        assert row is not None
        return Counts(*row)

    def _in_order(self, kind: str, article_id: str | None) -> Iterator[sqlite3.Row]:
        source = f"SELECT e.* {ENTRIES.format(kind=kind)}"
        if article_id is None:
            return self._each(f"{source} ORDER BY a.uri, e.n")
        return self._each(f"{source} WHERE a.id = ? ORDER BY e.n", article_id)

    def _each(self, query: str, *values: Any) -> Iterator[sqlite3.Row]:
        with stopping(self.path):
            yield from self.connection.execute(query, values)

    def _all(self, query: str, *values: Any) -> list[sqlite3.Row]:
        return list(self._each(query, *values))

    def _one(self, query: str, *values: Any) -> sqlite3.Row | None:
        rows = self._all(query, *values)
        return rows[0] if rows else None
