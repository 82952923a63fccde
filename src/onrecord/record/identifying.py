"""Keeps the actors that are meant in step with what was read and what people say of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from onrecord.record.awaiting import await_linking
from onrecord.record.corrections import load_corrections
from onrecord.record.dates import Days
from onrecord.record.identities import Identities, Where, Who

READ_IN = """
SELECT a.id AS article, a.uri, a.day_from, a.day_to, a.day_sure, read.actor
FROM (SELECT article, id AS actor FROM actors WHERE id IN (SELECT value FROM json_each(:actors))
  UNION SELECT article, actor FROM mentions WHERE actor IN (SELECT value FROM json_each(:actors))) AS read
JOIN articles a ON a.id = read.article
WHERE :article IS NULL OR a.id = :article
"""

MEANT = """
UPDATE {table} SET who = :who, who_name = :name
WHERE {read} = :actor AND article IN (SELECT value FROM json_each(:articles))
AND (who IS NOT :who OR who_name IS NOT :name)
RETURNING article
"""


class Identifier:
    """Says of actors that were read who is meant. It reads the corrections again only when there are more."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._last: int | None = None
        self._identities = Identities(())

    @property
    def identities(self) -> Identities:
        """What the corrections say now."""
        last = self.connection.execute("SELECT coalesce(max(n), 0) FROM corrections").fetchone()[0]
        if last != self._last:
            self._identities = Identities(load_corrections(self.connection))
            self._last = last
        return self._identities

    def forget(self) -> None:
        """Reads the corrections again next time: some that were seen did not come to stay."""
        self._last = None

    def identify(self, actors: Iterable[str], article: str | None = None) -> None:
        """Writes who is meant wherever these actors were read, or in one article, within the caller's transaction.

        The articles that this changes await linking.
        """
        identities = self.identities
        given = {"actors": json.dumps(sorted(set(actors))), "article": article}
        meant: dict[tuple[str, Who], list[str]] = {}
        for row in self.connection.execute(READ_IN, given):
            days = Days(row["day_from"], row["day_to"], bool(row["day_sure"]))
            who = identities.who(row["actor"], Where(row["article"], row["uri"], days))
            meant.setdefault((row["actor"], who), []).append(row["article"])
        for (actor, who), articles in meant.items():
            self._write(actor, who, articles)

    def identify_article(self, article: str) -> None:
        """Writes who is meant in one article, within the caller's transaction."""
        if self.identities.is_empty:
            return
        rows = self.connection.execute(
            "SELECT actor FROM mentions WHERE article = :article AND actor NOT NULL "
            "UNION SELECT id FROM actors WHERE article = :article",
            {"article": article},
        )
        self.identify([actor for (actor,) in rows.fetchall()], article)

    def _write(self, actor: str, who: Who, articles: list[str]) -> None:
        values = {"actor": actor, "articles": json.dumps(articles), "who": who.id, "name": who.name}
        for table, read in (("mentions", "actor"), ("actors", "id")):
            changed = self.connection.execute(MEANT.format(table=table, read=read), values).fetchall()
            await_linking(self.connection, {row["article"] for row in changed})
