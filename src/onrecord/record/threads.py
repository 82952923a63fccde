"""What entries are about and how they stand to one another: put by linking, read as threads."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from onrecord.record import loading
from onrecord.record.awaiting import AWAIT, LACKED, LACKING
from onrecord.record.entries import insert
from onrecord.record.filters import match_expression
from onrecord.record.links import Links
from onrecord.record.loading import HEADING
from onrecord.record.results import DatedEvent, DatedStatement
from onrecord.record.selecting import ALIKE, ENTRIES

HOLDING = (
    "SELECT m.thread FROM statement_words w JOIN statements e ON e.row = w.rowid JOIN matters m ON m.entry = e.id "
    "WHERE statement_words MATCH ? UNION "
    "SELECT m.thread FROM event_words w JOIN events e ON e.row = w.rowid JOIN matters m ON m.entry = e.id "
    "WHERE event_words MATCH ?"
)
"""The threads with an entry that holds certain words."""

UNTOLD = (
    "EXISTS (SELECT 1 FROM views v JOIN matters m ON m.entry = v.entry "
    "WHERE v.article = lacking.article AND lacking.who IN (m.party, m.other))"
)
"""The person is a party of its own there."""

FROM = "FROM matters m JOIN views v ON v.entry = m.entry"
THREAD_ENTRIES = (
    "SELECT m.*, v.stance, coalesce(g.lead, m.article) AS text "
    f"{FROM} LEFT JOIN groups g ON g.article = m.article AND g.kind = 'copies'"
)

PUT_VECTOR = "INSERT INTO vectors (entry, statement, vector) VALUES (?, (SELECT row FROM statements WHERE id = ?), ?)"


@dataclass(frozen=True, slots=True)
class Matter:
    """A subject of an entry, and the thread that it puts the entry into; None where the other party is not known.

    `party` speaks or acts, `other` is the party it deals with; `words` tell the subject, `near` says where they stand
    if not in the entry's own words, `inferred` why the other party is this one where these do not name it. `day` is the
    day (ISO 8601) that the entry is sorted by. `telling`: it is more than a remark.
    """

    topic: str
    thread: str | None
    party: str | None
    other: str | None
    day: str | None
    words: str
    near: str | None
    inferred: str | None
    telling: bool


MATTER = tuple(field.name for field in fields(Matter))


@dataclass(frozen=True, slots=True)
class View:
    """An entry as linking sees it: `view` is JSON, `stance` what its party does by it, `vector` 8 bits a number."""

    entry: str
    kind: str  # statement, event
    stance: str
    view: str
    vector: bytes
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A thread in a list: its parties and topic, how many entries it has and how many of each party tell something."""

    id: str
    first: str
    second: str
    topic: str
    entries: int
    first_told: int
    second_told: int


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """An entry of a thread: what was recorded, what its party does by it, its matter, and the text it stands in.

    `text` is the id of the article that leads the copies of its text: entries of one `text` are of one source.
    """

    dated: DatedStatement | DatedEvent
    stance: str
    matter: Matter
    text: str


class Threads(Links):
    """An open record whose entries are linked."""

    def put_views(self, article: str, views: Iterable[View]) -> None:
        """Puts an article's entries and their matters in place of what was there, within the caller's transaction.

        Links to and from the article's earlier views go with these.
        """
        self.connection.execute(
            "DELETE FROM matters WHERE entry IN (SELECT entry FROM views WHERE article = ?)", (article,)
        )
        self.connection.execute("DELETE FROM views WHERE article = ?", (article,))
        for view in views:
            row = {name: getattr(view, name) for name in ("entry", "kind", "stance", "view")}
            insert(self.connection, "views", [{"article": article, **row}])
            self.connection.execute(PUT_VECTOR, (view.entry, view.entry, view.vector))
            matters = ({"entry": view.entry, "article": article, **asdict(matter)} for matter in view.matters)
            insert(self.connection, "matters", matters)

    def parties_elsewhere(self, article: str) -> dict[str, str]:
        """The parties of persons of whom an article does not tell their country: the one that all other articles give.

        Persons who have left their office, or who stand for several parties over time, are not among them.
        """
        query = (
            f"SELECT DISTINCT {ALIKE}, NULL AS why, confidence FROM actors WHERE country IS NOT NULL AND who IN "
            f"(SELECT who FROM actors WHERE article = ? AND {LACKING})"
        )
        parties: dict[str, set[str]] = {}
        for row in self._all(query, article):
            parties.setdefault(row["who"], set()).add(loading.actor(row).party)
        return {who: found.pop() for who, found in parties.items() if len(found) == 1 and who not in found}

    def await_lacking(self, article: str) -> None:
        """Articles that do not tell whom a person stands for, which this one does, await their turn if they need it."""
        self.connection.execute(f"{AWAIT} {LACKED} AND {UNTOLD}", (article,))

    def views_around(self, thread: str, day: str | None, limit: int) -> tuple[tuple[str, bytes], ...]:
        """Entries of a thread: the nearest before a day and after it, so many each, as JSON with vectors."""
        if day is None:
            return ()
        before = self._views("m.thread = ? AND m.day <= ? ORDER BY m.day DESC, m.entry LIMIT ?", thread, day, limit)
        after = self._views("m.thread = ? AND m.day > ? ORDER BY m.day, m.entry LIMIT ?", thread, day, limit)
        return (*before, *after)

    def views_by(self, topic: str, party: str, days: tuple[str, str], limit: int) -> tuple[tuple[str, bytes], ...]:
        """Entries of a party on a topic between two days, the latest first, as JSON with vectors."""
        where = "m.topic = ? AND m.party = ? AND m.day BETWEEN ? AND ? ORDER BY m.day DESC, m.entry LIMIT ?"
        return self._views(where, topic, party, *days, limit)

    def views_about(self, topic: str, party: str, days: tuple[str, str], limit: int) -> tuple[tuple[str, bytes], ...]:
        """Entries on a topic that deal with a party, whoever speaks, between two days, the latest first."""
        where = "m.topic = ? AND m.other = ? AND m.day BETWEEN ? AND ? ORDER BY m.day DESC, m.entry LIMIT ?"
        return self._views(where, topic, party, *days, limit)

    def dated_entries(self, article: str) -> tuple[DatedStatement | DatedEvent, ...]:
        """The statements and events of one article with their days."""
        query = f"SELECT e.*, {HEADING} {ENTRIES} WHERE e.article = ? ORDER BY e.n"
        statements = self._all(query.format(kind="statements"), article)
        events = self._all(query.format(kind="events"), article)
        return (
            *loading.dated_statements(self.connection, statements),
            *loading.dated_events(self.connection, events),
        )

    def party_name(self, party: str) -> str:
        """What a party is called in the record; its id where no article names it."""
        row = self._one("SELECT coalesce(who_name, name) FROM actors WHERE who = ? ORDER BY article LIMIT 1", party)
        return str(row[0]) if row else party

    def _views(self, where: str, *values: Any) -> tuple[tuple[str, bytes], ...]:
        query = f"SELECT v.view, x.vector {FROM} JOIN vectors x ON x.entry = m.entry WHERE {where}"
        return tuple((row[0], row[1]) for row in self._all(query, *values))

    def threads(self) -> Iterable[ThreadRow]:
        """All threads in which something is told, in order of id."""
        rows = self._each("SELECT * FROM threads WHERE first_told + second_told > 0 ORDER BY id")
        return (ThreadRow(*row) for row in rows)

    def find_threads(
        self, sides: Sequence[Collection[str]], about: str | None, limit: int | None
    ) -> tuple[ThreadRow, ...]:
        """Threads by weight: those in which both parties tell something first.

        `sides` are none, one or two sets of parties, one of each must be a party of the thread; `about` is words that
        an entry of it must hold.
        """
        within, given = _asked(sides, about)
        rows = self._all(
            f"SELECT * FROM threads WHERE {within} "
            "ORDER BY 3 * min(first_told, second_told) + max(first_told, second_told) DESC, id LIMIT ?",
            *given,
            -1 if limit is None else limit,
        )
        return tuple(ThreadRow(*row) for row in rows)

    def count_threads(self, sides: Sequence[Collection[str]], about: str | None) -> int:
        """How many threads there are of that kind."""
        within, given = _asked(sides, about)
        row = self._one(f"SELECT count(*) FROM threads WHERE {within}", *given)
        assert row is not None
        return int(row[0])

    def threads_called(self, beginning: str) -> tuple[ThreadRow, ...]:
        """The threads whose id begins so."""
        rows = self._all("SELECT * FROM threads WHERE substr(id, 1, ?) = ? ORDER BY id", len(beginning), beginning)
        return tuple(ThreadRow(*row) for row in rows)

    def threads_with(self, entries: Iterable[str]) -> dict[str, dict[str, str]]:
        """The threads in which each of these entries stands, by its id: their ids, and what they are about.

        Entries of no thread, or of one in which nothing is told, are not in it.
        """
        rows = self._all(
            "SELECT m.entry, m.thread, m.topic FROM json_each(?) JOIN matters m ON m.entry = value "
            "JOIN threads t ON t.id = m.thread AND t.first_told + t.second_told > 0 ORDER BY m.entry, m.topic",
            json.dumps(list(entries)),
        )
        found: dict[str, dict[str, str]] = {}
        for row in rows:
            found.setdefault(row["entry"], {})[row["thread"]] = row["topic"].replace("-", " ")
        return found

    def thread_entries(self, thread: str) -> tuple[ThreadEntry, ...]:
        """The entries of a thread in order of day; those without a day last."""
        where = "m.thread = ? ORDER BY m.day IS NULL, m.day, m.entry"
        return self._thread_entries(self._all(f"{THREAD_ENTRIES} WHERE {where}", thread))

    def subject_words(self, thread: str, most: int) -> tuple[str, ...]:
        """The words that tell a thread's subject most often, so many at most; names and phrases before single words."""
        rows = self._all(
            "SELECT min(words) AS spelt, max(instr(words, ' ') > 0 OR lower(words) <> words) AS names FROM matters "
            "WHERE thread = ? AND near IS NULL GROUP BY lower(words) "
            "ORDER BY names DESC, sum(telling) DESC, count(*) DESC, lower(words) LIMIT ?",
            thread,
            most,
        )
        return tuple(row["spelt"] for row in rows)

    def thread_days(self, thread: str) -> tuple[str | None, str | None]:
        """The first and the last day of a thread."""
        row = self._one("SELECT min(day), max(day) FROM matters WHERE thread = ?", thread)
        assert row is not None
        return row[0], row[1]

    def deeds_between(self, thread: ThreadRow, stances: Sequence[str]) -> tuple[ThreadEntry, ...]:
        """Events between the parties of a thread on other subjects, of these stances, each once."""
        others = "SELECT id FROM threads WHERE first = ? AND second = ? AND id <> ?"
        where = f"m.thread IN ({others}) AND v.kind = 'event' AND v.stance IN (SELECT value FROM json_each(?)) "
        given = (thread.first, thread.second, thread.id, json.dumps(list(stances)))
        rows = self._all(f"{THREAD_ENTRIES} WHERE {where} GROUP BY m.entry ORDER BY m.day, m.entry", *given)
        return self._thread_entries(rows)

    def beside(self, entries: Sequence[str], topic: str) -> tuple[ThreadEntry, ...]:
        """The entries with these ids that are about a topic, in whatever thread."""
        where = "m.entry IN (SELECT value FROM json_each(?)) AND m.topic = ? ORDER BY m.entry"
        rows = self._all(f"{THREAD_ENTRIES} WHERE {where}", json.dumps(list(entries)), topic)
        return self._thread_entries(rows)

    def _thread_entries(self, rows: Collection[sqlite3.Row]) -> tuple[ThreadEntry, ...]:
        dated = self.entries([row["entry"] for row in rows])
        return tuple(ThreadEntry(dated[row["entry"]], row["stance"], _matter(row), row["text"]) for row in rows)


def _asked(sides: Sequence[Collection[str]], about: str | None) -> tuple[str, list[str]]:
    """The condition that a thread tells something, is of these parties and holds these words, and its values."""
    within, given = _between(sides)
    if about is not None:
        within += f" AND id IN ({HOLDING})"
        given += [match_expression(about)] * 2
    return f"{within} AND first_told + second_told > 0", given


def _between(sides: Sequence[Collection[str]]) -> tuple[str, list[str]]:
    """The condition that the parties of a thread are among these, and its values."""
    among = "(SELECT value FROM json_each(?))"
    given = [json.dumps(sorted(side)) for side in sides]
    if not given:
        return "1", []
    if len(given) == 1:
        return f"(first IN {among} OR second IN {among})", given * 2
    both = f"(first IN {among} AND second IN {among})"
    return f"({both} OR {both})", [*given, *reversed(given)]


def _matter(row: sqlite3.Row) -> Matter:
    return Matter(**{name: row[name] for name in MATTER} | {"telling": bool(row["telling"])})
