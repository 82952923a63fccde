"""Corrections: what people say of entries, each an entry of its own that is never changed and can be taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.record.entries import insert
from onrecord.record.values import to_json

UNDO = "undo"
"""The kind of a correction that takes back another."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody says of an entry, when and why.

    `target` is the id of what is corrected, `value` what it is, by `kind`; `article` is the article it was read from,
    where it belongs to one. `n` counts the corrections of the record; `undone_by` is the one that takes this one back.
    """

    n: int
    kind: str
    target: str
    value: Mapping[str, Any]
    who: str
    at: str
    why: str | None = None
    article: str | None = None
    undoes: int | None = None
    undone_by: int | None = None

    @property
    def stands(self) -> bool:
        """Whether it is in force."""
        return self.undone_by is None


@dataclass(frozen=True, slots=True)
class Author:
    """Who corrects, when (ISO 8601) and why."""

    who: str
    at: str
    why: str | None = None


def load_corrections(
    connection: sqlite3.Connection, target: str | None = None, kinds: Sequence[str] | None = None
) -> tuple[Correction, ...]:
    """All corrections, those of one target or those of some kinds (with what takes them back), the oldest first.

    Of kinds, what takes back corrections of others is among them too.
    """
    where = "1" if target is None else "target = :target"
    if kinds is not None:
        where += " AND (undoes NOT NULL OR kind IN (SELECT value FROM json_each(:kinds)))"
    query = f"SELECT * FROM corrections WHERE {where} ORDER BY n"
    rows = connection.execute(query, {"target": target, "kinds": json.dumps(kinds)}).fetchall()
    undone = _undone((row["n"], row["undoes"]) for row in rows)
    return tuple(
        Correction(
            n=row["n"],
            kind=row["kind"],
            target=row["target"],
            value=json.loads(row["value"]),
            who=row["who"],
            at=row["at"],
            why=row["why"],
            article=row["article"],
            undoes=row["undoes"],
            undone_by=undone.get(row["n"]),
        )
        for row in rows
    )


def insert_correction(
    connection: sqlite3.Connection,
    author: Author,
    kind: str,
    target: str,
    value: Mapping[str, Any],
    *,
    article: str | None,
    undoes: int | None = None,
) -> int:
    """Puts a correction into its table, within the caller's transaction; its number."""
    row = {"kind": kind, "target": target, "article": article, "value": to_json(dict(value)), **asdict(author)}
    return insert(connection, "corrections", [row | {"undoes": undoes}])


def _undone(rows: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    """Which correction each undone one was taken back by. An undo that is undone itself takes nothing back."""
    undone: dict[int, int] = {}
    for n, undoes in sorted(rows, reverse=True):  # what takes back is younger than what it takes back
        if undoes is not None and n not in undone:
            undone.setdefault(undoes, n)
    return undone
