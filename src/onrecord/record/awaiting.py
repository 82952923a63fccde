"""Which articles await linking: what is new, what was replaced, and what a deletion or a correction touches."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from onrecord.record.marks import set_leads

FIRST = "traits"
"""The step that an article awaits which is new, was replaced, or was touched by a correction."""

AWAIT = "INSERT OR IGNORE INTO awaiting (step, turn, article) "

LED = (
    "SELECT g.kind, t.turn, g.article FROM groups g JOIN traits t ON t.article = g.article "
    "WHERE g.lead = ? AND g.article <> g.lead"
)


LACKING = "kind = 'person' AND country IS NULL AND sectors NOT LIKE '%\"ELI\"%'"
"""A person of whom an article does not tell whom it stands for."""

LACKED = (
    "SELECT DISTINCT 'entries', t.turn, lacking.article FROM actors told "
    "JOIN (SELECT * FROM actors WHERE " + LACKING + ") lacking ON lacking.who = told.who "
    "JOIN traits t ON t.article = lacking.article "
    "WHERE told.article = ? AND told.kind = 'person' AND told.country IS NOT NULL"
)
"""Articles that lack what an article tells of a person."""


def await_linking(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """These articles await linking from the first step on, within the caller's transaction."""
    connection.execute(f"{AWAIT} SELECT ?, '', value FROM json_each(?)", (FIRST, json.dumps(list(articles))))


def unlink(connection: sqlite3.Connection, article: str) -> None:
    """Takes an article out of what is found; those that it leads await their turn, within the caller's transaction."""
    connection.execute(AWAIT + LED, (article,))
    connection.execute(AWAIT + LACKED, (article,))
    for (kind,) in connection.execute("SELECT kind FROM marked WHERE article = ?", (article,)).fetchall():
        set_leads(connection, article, kind, leads=None)
