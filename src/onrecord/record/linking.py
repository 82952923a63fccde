"""What linking reads and writes: the articles that await it, what they are found by, and the groups they are in.

Which articles belong together is decided elsewhere; here it is kept in step with what is recorded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from onrecord.record.awaiting import AWAIT, FIRST
from onrecord.record.correcting import Correcting
from onrecord.record.marks import found_by, put_marks, set_leads, unpacked


@dataclass(frozen=True, slots=True)
class Traits:
    """What one article is known by to others.

    `turn` sorts articles by time; `day` is the day it appeared (days since 0001-01-01), None where that is not known;
    `words` are the words that tell of what happened, with their weights.
    """

    turn: str
    day: int | None
    words: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Membership:
    """The article that leads a group, how alike the member is to it and why; neither where it leads itself."""

    lead: str
    score: float | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """An article that another may belong with: its place in the order of time, its marks in all, those in common."""

    article: str
    turn: str
    marks: int
    common: int


class Linking(Correcting):
    """An open record whose articles are linked."""

    def awaiting(self) -> dict[str, int]:
        """How many articles await each step."""
        return dict(map(tuple, self._all("SELECT step, count(*) FROM awaiting GROUP BY step")))

    def await_all(self) -> None:
        """Forgets what was linked; every article awaits it again."""
        with self._transaction():
            for table in ("links", "matters", "vectors", "views", "groups", "marks", "marked", "traits", "awaiting"):
                self.connection.execute(f"DELETE FROM {table}")
            self.connection.execute(f"{AWAIT} SELECT ?, '', id FROM articles", (FIRST,))

    @contextmanager
    def linking(self, step: str, then: str | None) -> Iterator[str | None]:
        """The article whose turn it is, in a transaction after which it awaits the step `then`; None where none is."""
        with self._transaction():
            row = self._one("SELECT article FROM awaiting WHERE step = ? ORDER BY turn, article LIMIT 1", step)
            yield row[0] if row else None
            if row:
                self.connection.execute("DELETE FROM awaiting WHERE step = ? AND article = ?", (step, row[0]))
                if then:
                    self.await_step(then, row)

    def await_step(self, step: str, articles: Iterable[str]) -> None:
        """These articles await a step again, within the caller's transaction."""
        self.connection.execute(
            f"{AWAIT} SELECT ?, turn, article FROM traits WHERE article IN (SELECT value FROM json_each(?))",
            (step, json.dumps(list(articles))),
        )

    def put_traits(self, article: str, traits: Traits) -> None:
        """Notes what an article is known by, within the caller's transaction."""
        self.connection.execute(
            "INSERT OR REPLACE INTO traits (article, turn, day, words) VALUES (?, ?, ?, ?)",
            (article, traits.turn, traits.day, json.dumps(traits.words, ensure_ascii=False, separators=(",", ":"))),
        )

    def traits(self, article: str) -> Traits:
        """What an article is known by. It has been through the first step."""
        row = self._one("SELECT turn, day, words FROM traits WHERE article = ?", article)
        assert row is not None, article
        return Traits(row["turn"], row["day"], json.loads(row["words"]))

    def put_marks(self, article: str, kind: str, marks: Iterable[int], *, day: int = 0) -> None:
        """Notes what an article is found by in the search of a kind of group, within the caller's transaction."""
        put_marks(self.connection, article, kind, marks, day)

    def marks(self, article: str, kind: str) -> tuple[int, ...]:
        """What an article is found by in the search of a kind of group."""
        row = self._one("SELECT marks FROM marked WHERE article = ? AND kind = ?", article, kind)
        return unpacked(row["marks"]) if row else ()

    def hide(self, article: str, kind: str) -> None:
        """An article is found no more in the search of a kind of group, and is in none, within the transaction."""
        set_leads(self.connection, article, kind, leads=None)
        self.connection.execute("DELETE FROM groups WHERE article = ? AND kind = ?", (article, kind))

    def near(self, article: str, kind: str, *, leads: bool, days: tuple[int, int] = (0, 0)) -> tuple[Near, ...]:
        """The other articles that share a mark, those that lead a group or those that do not, in order of time."""
        found = found_by(self.connection, self.marks(article, kind), leads=leads, days=days)
        rows = self._all(
            "SELECT a.row, a.id, t.turn, length(m.marks) / 8 AS marks "
            "FROM json_each(?) JOIN articles a ON a.row = value JOIN traits t ON t.article = a.id "
            "JOIN marked m ON m.article = a.id AND m.kind = ? "
            "WHERE a.id <> ? ORDER BY t.turn",
            json.dumps(list(found)),
            kind,
            article,
        )
        return tuple(Near(row["id"], row["turn"], row["marks"], found[row["row"]]) for row in rows)

    def membership(self, article: str, kind: str) -> Membership | None:
        """The group that an article is in; None where that has not been found yet."""
        row = self._one("SELECT lead, score, why FROM groups WHERE article = ? AND kind = ?", article, kind)
        return Membership(*row) if row else None

    def put_membership(self, article: str, kind: str, membership: Membership) -> None:
        """Puts an article into a group, within the caller's transaction; it is found by its marks from then on."""
        set_leads(self.connection, article, kind, leads=membership.lead == article)
        self.connection.execute(
            "INSERT OR REPLACE INTO groups (article, kind, lead, score, why) VALUES (?, ?, ?, ?, ?)",
            (article, kind, membership.lead, membership.score, membership.why),
        )

    def led_by(self, article: str, kind: str) -> tuple[str, ...]:
        """The articles that another leads, without itself."""
        rows = self._all("SELECT article FROM groups WHERE kind = ? AND lead = ? AND article <> lead", kind, article)
        return tuple(row["article"] for row in rows)
