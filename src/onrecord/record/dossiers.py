"""What the record holds of one actor."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from itertools import groupby
from typing import Any

from onrecord.record import loading
from onrecord.record.filters import SIDE
from onrecord.record.finding import PARTS, Finding
from onrecord.record.loading import HEADING
from onrecord.record.opening import stopping
from onrecord.record.results import CountedActor, Counterpart, DatedEvent, DatedStatement, Heading, Tally, Unsure
from onrecord.record.selecting import ENTRIES
from onrecord.records import Actor

KINDS = {
    "statements": ("act", "CASE WHEN e.negated THEN 'negated' END"),
    "events": ("event", "e.status"),
}
"""Of each table: the column that is counted, and what it is told apart by."""

OPPOSITE = {"speaker": "addressee", "addressee": "speaker", "actor": "recipient", "recipient": "actor"}

CERTAIN = 0.9
"""From this confidence on, and where nobody else comes into question, an identity is not called unsure."""

LATEST = "ORDER BY {e}.day_sure DESC, {e}.day_from DESC, {e}.day_to DESC, a.uri DESC LIMIT :limit"

NAMED = f"e.id IN (SELECT entry FROM mentions m WHERE who = :actor AND {SIDE.format(m='m')} = :part)"


class Dossiers(Finding):
    """What can be asked about one actor, by its id once the corrections are heard."""

    def counted(self, actor: Actor) -> CountedActor:
        """How often an actor speaks, is spoken to, acts and is acted upon, and in how many articles it appears."""
        side = SIDE.format(m="m")
        query = f"SELECT {side}, count(DISTINCT entry) FROM mentions m WHERE who = ? GROUP BY {side}"
        counts = dict(map(tuple, self._all(query, actor.id)))
        row = self._one("SELECT count(DISTINCT article) FROM actors WHERE who = ?", actor.id)
        articles = row[0] if row else 0
        texts = articles - self.copies_naming().get(actor.id, 0)
        return CountedActor(actor, articles, texts, *(counts.get(part, 0) for part in PARTS))

    def tallies(self, actor_id: str, part: str) -> tuple[Tally, ...]:
        """The acts or events in which an actor has a part, each with its count, the most frequent first."""
        table = _table(part)
        what, kind = KINDS[table]
        rows = self._named(
            f"SELECT e.{what} AS what, {kind} AS kind, count(*) AS times, "
            "min(iif(e.day_sure, e.day_from, NULL)) AS first, max(iif(e.day_sure, e.day_to, NULL)) AS last "
            f"FROM {table} e WHERE {NAMED} "
            "GROUP BY what, kind ORDER BY what, times DESC, kind",
            {"actor": actor_id, "part": part},
        )
        tallies = []
        for name, group in groupby(rows, key=lambda row: row["what"]):
            alike = list(group)
            first = min((row["first"] for row in alike if row["first"]), default=None)
            last = max((row["last"] for row in alike if row["last"]), default=None)
            kinds = tuple((row["kind"], row["times"]) for row in alike if row["kind"])
            tallies.append(Tally(name, sum(row["times"] for row in alike), first, last, kinds))
        return tuple(sorted(tallies, key=lambda tally: -tally.times))

    def statements_of(self, actor_id: str, part: str, limit: int) -> tuple[DatedStatement, ...]:
        """The latest statements by (`speaker`) or to or at (`addressee`) an actor, in order of time."""
        return loading.dated_statements(self.connection, self._latest(actor_id, part, limit))

    def events_of(self, actor_id: str, part: str, limit: int) -> tuple[DatedEvent, ...]:
        """The latest events that an actor does (`actor`) or suffers (`recipient`), in order of time."""
        return loading.dated_events(self.connection, self._latest(actor_id, part, limit))

    def counterparts(self, actor_id: str, limit: int) -> tuple[Counterpart, ...]:
        """Whom an actor deals with most."""
        mine, other = SIDE.format(m="mine"), SIDE.format(m="other")
        rows = self._named(
            f"SELECT other.who, max(coalesce(other.who_name, other.name)) AS name, {mine} AS part, "
            "count(DISTINCT mine.entry) AS times FROM mentions mine JOIN mentions other ON other.entry = mine.entry "
            f"WHERE mine.who = :actor AND other.who <> :actor AND ({mine}, {other}) IN (VALUES "
            + ", ".join(f"('{part}', '{opposite}')" for part, opposite in OPPOSITE.items())
            + f") GROUP BY other.who, {mine}",
            {"actor": actor_id},
        )
        names = {row["who"]: row["name"] or row["who"] for row in rows}
        times: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            times[row["who"]][row["part"]] = row["times"]
        most = sorted(names, key=lambda who: (-times[who].total(), names[who], who))
        return tuple(Counterpart(who, names[who], *(times[who][part] for part in PARTS)) for who in most[:limit])

    def articles_of(self, actor_id: str, limit: int) -> tuple[Heading, ...]:
        """The latest articles in which an actor appears, in order of time."""
        rows = self._named(
            f"SELECT {HEADING}, a.day_from, a.day_to, a.day_sure, 0 AS n FROM articles a "
            f"WHERE a.id IN (SELECT article FROM actors WHERE who = :actor) {LATEST.format(e='a')}",
            {"actor": actor_id, "limit": limit},
        )
        return tuple(map(loading.heading, sorted(rows, key=_by_date)))

    def unsure(self, actor_id: str, limit: int) -> tuple[Unsure, ...]:
        """The articles in which it is not certain that this is the actor that is meant, the least certain first."""
        rows = self._named(
            f"SELECT {HEADING}, v.* FROM actors v JOIN articles a ON a.id = v.article WHERE v.who = :actor "
            f"AND (v.confidence < {CERTAIN} OR v.candidates <> '[]') ORDER BY v.confidence, a.uri LIMIT :limit",
            {"actor": actor_id, "limit": limit},
        )
        return tuple(Unsure(loading.heading(row), loading.actor(row)) for row in rows)

    def _latest(self, actor_id: str, part: str, limit: int) -> list[sqlite3.Row]:
        rows = self._named(
            f"SELECT e.*, {HEADING} {ENTRIES.format(kind=_table(part))} WHERE {NAMED} {LATEST.format(e='e')}",
            {"actor": actor_id, "part": part, "limit": limit},
        )
        return sorted(rows, key=_by_date)

    def _named(self, query: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        with stopping(self.path):
            return self.connection.execute(query, values).fetchall()


def _table(part: str) -> str:
    return "statements" if part in {"speaker", "addressee"} else "events"


def _by_date(row: sqlite3.Row) -> tuple[bool, bool, str, str, str, int]:
    """Certain dates first, then bounds, then what has no date."""
    first, last = row["day_from"], row["day_to"]
    return not row["day_sure"], first is None, first or "", last or "", row["uri"], row["n"]
