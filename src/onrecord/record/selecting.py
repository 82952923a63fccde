"""Reading the record whole: articles, statements, events, actors, skipped pages, always in the same order."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from onrecord.record import loading
from onrecord.record.loading import HEADING
from onrecord.record.memory import Memory
from onrecord.record.merging import Version, merge, merged
from onrecord.record.opening import limit_time, stopping
from onrecord.record.results import Heading, SkippedAt, Standing
from onrecord.records import Actor, Article, Event, Reading, Skipped, Statement

Answer = TypeVar("Answer")

ENTRIES = "FROM {kind} e JOIN articles a ON a.id = e.article"

ALIKE = "who, who_name, id, name, kind, country, sectors, aliases, offices, wikidata, candidates"
IS_MERGED = "id <> who AND NOT EXISTS (SELECT 1 FROM actors own WHERE own.who = actors.id) AS is_merged"
VERSIONS = (
    f"SELECT {ALIKE}, count(*) AS times, min(why) AS why, {IS_MERGED}, "
    "CASE WHEN min(confidence) = max(confidence) THEN min(confidence) ELSE round(avg(confidence), 4) END AS confidence "
    f"FROM actors WHERE {{where}} GROUP BY {ALIKE} ORDER BY {ALIKE}"
)
"""The actors as the articles describe them; those that describe one alike are one row."""


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

    memory: Memory | None = None
    """What a server keeps of answers; None where everything is found anew."""

    seconds: float | None = None
    """The longest that a question may take."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection = connection
        self.path = path

    def remembered(self, name: str, find: Callable[[Any], Answer]) -> Answer:
        """What `find` says of the record, or has said where there is a memory and nothing has changed since."""
        if self.memory is None:
            return find(self)
        answer = self.memory.answer(name, find)
        self.restart_clock()  # what it took to count the whole is not this question's time
        return answer

    def restart_clock(self) -> None:
        """The time that a question may take begins now."""
        if self.seconds is not None:
            limit_time(self.connection, self.seconds)

    def recent(self, name: str, find: Callable[[], Answer], size: Callable[[Answer], int]) -> Answer:
        """What `find` says, or has said where there is a memory and nothing has changed since; `size` in entries."""
        return self.memory.recent(name, find, size) if self.memory else find()

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

    def article(self, article_id: str) -> Article | None:
        """The article of that id; None where it is not here."""
        row = self._one("SELECT * FROM articles WHERE id = ?", article_id)
        return loading.article(self.connection, row) if row else None

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """All statements, or one article's, in order of uri and as they were read."""
        return loading.statements(self.connection, self._in_order("statements", article_id))

    def events(self, article_id: str | None = None) -> Iterator[Event]:
        """All events, or one article's, in order of uri and as they were read."""
        return loading.events(self.connection, self._in_order("events", article_id))

    def actors(self) -> Iterator[Actor]:
        """All actors, each merged from what the articles and the corrections say of it, in order of id."""
        return iter(self.remembered("actors", lambda record: tuple(record.all_actors())))

    def all_actors(self) -> Iterator[Actor]:
        """The same, found anew."""
        return merged(map(loading.version, self._each(VERSIONS.format(where="1"))))

    def actor(self, actor_id: str) -> Actor | None:
        """The actor of that id, merged from what the articles and the corrections say of it; None where none is."""
        versions = tuple(map(loading.version, self._all(VERSIONS.format(where="who = ?"), actor_id)))
        return merge(versions) if versions else None

    def reading(self, article_id: str) -> Reading | None:
        """What was recorded from one article, as it was added and corrected; None where it is not here."""
        row = self._one("SELECT * FROM articles WHERE id = ?", article_id)
        if row is None:
            return None
        actors = self._all(f"SELECT *, 1 AS times, {IS_MERGED} FROM actors WHERE article = ? ORDER BY n", article_id)
        return Reading(
            loading.article(self.connection, row),
            tuple(self.statements(article_id)),
            tuple(self.events(article_id)),
            _in_order_of_article(map(loading.version, actors)),
        )

    def standing(self, entry_id: str) -> Standing | None:
        """In which article a statement or event stands; None where it is not here."""
        row = self._one(
            "SELECT 'statement', article FROM statements WHERE id = ? "
            "UNION ALL SELECT 'event', article FROM events WHERE id = ?",
            entry_id,
            entry_id,
        )
        return Standing(*row) if row else None

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
            "(SELECT count(DISTINCT who) FROM actors), (SELECT count(*) FROM skipped), "
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


def _in_order_of_article(versions: Iterable[Version]) -> tuple[Actor, ...]:
    """The actors of one article, where it brings the first that a correction has merged."""
    by_who: dict[str, list[Version]] = {}
    for version in versions:
        by_who.setdefault(version.who, []).append(version)
    return tuple(_as_read(group[0]) if len(group) == 1 else merge(group) for group in by_who.values())


def _as_read(version: Version) -> Actor:
    """The actor as its article describes it, but for a correction."""
    is_read = version.who == version.actor.id and version.who_name is None
    return version.actor if is_read else merge((version,))
