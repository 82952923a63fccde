"""What articles are found by: numbers that say what a text or a happening is; only an article's own are looked up."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable

COMMON = 200
"""A mark that more articles have is the outlet's or the season's, and finds nothing."""

SHIFT = 1 << 63
"""Marks are unsigned, SQLite's integers are signed."""

FOUND = "SELECT text FROM marks WHERE mark = ? AND leads = ? AND day BETWEEN ? AND ? LIMIT ?"


def put_marks(connection: sqlite3.Connection, article: str, kind: str, marks: Iterable[int], day: int) -> None:
    """Notes what an article is to be found by, within the caller's transaction; `set_leads` makes it so."""
    set_leads(connection, article, kind, leads=None)
    connection.execute(
        "INSERT OR REPLACE INTO marked (article, kind, leads, day, marks) VALUES (?, ?, NULL, ?, ?)",
        (article, kind, day, array("Q", sorted(marks)).tobytes()),
    )


def set_leads(connection: sqlite3.Connection, article: str, kind: str, *, leads: bool | None) -> None:
    """Makes an article found by its marks as one that leads a group, or as one that does not; None: not at all."""
    row = connection.execute(
        "SELECT m.*, a.row FROM marked m JOIN articles a ON a.id = m.article WHERE m.article = ? AND m.kind = ?",
        (article, kind),
    ).fetchone()
    if row is None or row["leads"] == leads:
        return
    marks = unpacked(row["marks"])
    if row["leads"] is not None:
        connection.executemany(
            "DELETE FROM marks WHERE mark = ? AND leads = ? AND day = ? AND text = ?",
            ((mark - SHIFT, row["leads"], row["day"], row["row"]) for mark in marks),
        )
    if leads is not None:
        connection.executemany(
            "INSERT INTO marks (mark, leads, day, text) VALUES (?, ?, ?, ?)",
            ((mark - SHIFT, leads, row["day"], row["row"]) for mark in marks),
        )
    connection.execute("UPDATE marked SET leads = ? WHERE article = ? AND kind = ?", (leads, article, kind))


def found_by(
    connection: sqlite3.Connection, marks: Iterable[int], *, leads: bool, days: tuple[int, int]
) -> Counter[int]:
    """The rows of the articles with any of these marks, and how many each has; marks of too many are left out."""
    found: Counter[int] = Counter()
    for mark in marks:
        holders = connection.execute(FOUND, (mark - SHIFT, leads, *days, COMMON + 1)).fetchall()
        if len(holders) <= COMMON:
            found.update(row for (row,) in holders)
    return found


def unpacked(marks: bytes) -> tuple[int, ...]:
    """The marks of a column of `marked`."""
    return tuple(array("Q", marks))
