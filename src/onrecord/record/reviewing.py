"""Keeps the statements and events of an article in step with what was read and what people say of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from onrecord.record import loading
from onrecord.record.awaiting import await_linking
from onrecord.record.corrections import load_corrections
from onrecord.record.entries import insert, insert_event, insert_statement
from onrecord.record.restoring import event_from, statement_from
from onrecord.record.reviews import Entry, Review, Reviewed, review_entries, reviews
from onrecord.record.values import to_json
from onrecord.records import Article, Event, Statement

TABLES = {"statement": "statements", "event": "events"}
KINDS: Mapping[type[Entry], str] = {Statement: "statement", Event: "event"}
RESTORE: Mapping[str, Callable[[Mapping[str, Any]], Entry]] = {"statement": statement_from, "event": event_from}


class Reviewer:
    """Writes what reviews make of entries. It reads the corrections again only when there are more."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._last: int | None = None
        self._reviews: tuple[Review, ...] = ()

    @property
    def reviews(self) -> tuple[Review, ...]:
        """What stands of what was said of entries, of all articles."""
        last = self.connection.execute("SELECT coalesce(max(n), 0) FROM corrections").fetchone()[0]
        if last != self._last:
            self._reviews = reviews(load_corrections(self.connection))
            self._last = last
        return self._reviews

    def forget(self) -> None:
        """Reads the corrections again next time: some that were seen did not come to stay."""
        self._last = None

    def articles_of(self, article: str | None, uri: str) -> tuple[str, ...]:
        """The articles on record that a review of an article speaks of: itself, and what stands at its address now."""
        rows = self.connection.execute("SELECT id FROM articles WHERE id = ? OR uri = ?", (article, uri))
        return tuple(found for (found,) in rows)

    def review(self, article_id: str) -> bool:
        """Writes the entries of an article as its reviews leave them, within the caller's transaction.

        True where something was written; then the actors that are meant must be written again.
        """
        row = self.connection.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
        said = [each for each in self.reviews if article_id == each.article or row["uri"] == each.uri]
        if not said and not self._is_reviewed(article_id):
            return False
        article = loading.article(self.connection, row)
        read = {noun: self.as_read(article_id, kind) for noun, kind in KINDS.items()}
        entries = review_entries(article_id, article.text, read, said)
        is_changed = self._write(article, entries)
        self.connection.execute("DELETE FROM reviewed WHERE article = ?", (article_id,))
        rows = (_row(article_id, each) for each in entries if each.verdict or each.stands != each.read)
        insert(self.connection, "reviewed", rows)
        if is_changed:
            await_linking(self.connection, [article_id])
        return is_changed

    def entry(self, entry_id: str) -> tuple[str, Entry, Entry | None] | None:
        """The article of an entry, the entry as it was read, and as it stands; None where none has that id."""
        row = self.connection.execute("SELECT * FROM reviewed WHERE entry = ?", (entry_id,)).fetchone()
        found = [each for kind in TABLES for each in self._entries(kind, "id", entry_id)]
        stands = found[0][1] if found else None
        if row is None:
            return (stands.article, stands, stands) if stands else None
        if row["read"] is not None:
            return row["article"], RESTORE[row["kind"]](json.loads(row["read"])), stands
        return row["article"], next(each.read for each in self.reviews if each.target == entry_id), stands

    def as_read(self, article_id: str, kind: str) -> list[Entry]:
        """The entries of an article as its model read them."""
        found = dict(self._entries(kind, "article", article_id))
        query = "SELECT n, read FROM reviewed WHERE article = ? AND kind = ?"
        for n, read in self.connection.execute(query, (article_id, kind)).fetchall():
            if read is None:
                found.pop(n, None)
            else:
                found[n] = RESTORE[kind](json.loads(read))
        return [found[n] for n in sorted(found)]

    def _entries(self, kind: str, column: str, value: str) -> Iterator[tuple[int, Entry]]:
        query = f"SELECT * FROM {TABLES[kind]} WHERE {column} = ?"
        rows = self.connection.execute(query, (value,)).fetchall()
        load = loading.statements if kind == "statement" else loading.events
        yield from zip((row["n"] for row in rows), load(self.connection, rows, as_read=True), strict=True)

    def _write(self, article: Article, entries: Iterable[Reviewed]) -> bool:
        """Writes those entries that are not in the tables as they should be; whether there were any."""
        wanted = {(kind_of(each.stands), each.n): each.stands for each in entries if each.stands}
        there = {(kind, n): entry for kind in TABLES for n, entry in self._entries(kind, "article", article.id)}
        differing = {at for at in wanted.keys() | there.keys() if wanted.get(at) != there.get(at)}
        for at in sorted(differing & there.keys()):
            self._delete(at[0], there[at].id)
        for at in sorted(differing & wanted.keys()):
            entry = wanted[at]
            if isinstance(entry, Statement):
                insert_statement(self.connection, article, at[1], entry)
            else:
                insert_event(self.connection, article, at[1], entry)
        return bool(differing)

    def _delete(self, kind: str, entry: str) -> None:
        table, parts = TABLES[kind], {"statement": "contents", "event": "amounts"}[kind]
        words = f"DELETE FROM {kind}_words WHERE rowid = (SELECT row FROM {table} WHERE id = ?)"
        commands = (
            "DELETE FROM matters WHERE entry = ?",  # it is in no thread until it is linked again
            "DELETE FROM views WHERE entry = ?",
            words,
            "DELETE FROM mentions WHERE entry = ?",
            f"DELETE FROM {parts} WHERE {kind} = ?",
            f"DELETE FROM {table} WHERE id = ?",
        )
        for command in commands:
            self.connection.execute(command, (entry,))

    def _is_reviewed(self, article_id: str) -> bool:
        query = "SELECT 1 FROM reviewed WHERE article = ? LIMIT 1"
        return self.connection.execute(query, (article_id,)).fetchone() is not None


def kind_of(entry: Entry) -> str:
    """Whether it is a statement or an event."""
    return KINDS[type(entry)]


def _row(article_id: str, each: Reviewed) -> dict[str, object]:
    return {
        "article": article_id,
        "entry": each.known.id,
        "kind": kind_of(each.known),
        "n": each.n,
        "read": to_json(each.read),
        "verdict": each.verdict,
    }
