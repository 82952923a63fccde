"""A linked record made many times as large, in minutes: its articles again, with other days and other texts.

An article's copy has an id of its own, appears some years away within the same ten years, and is found as a copy by
other marks, as if its text had other words; what it tells of, its groups and their reasons are those of the article.
What linking keeps of its entries is copied too, into the same threads, which so become as many times longer; the
statements themselves are not, for linking reads none of other articles.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.record import Record
from records import DAYS, FIRST_DAY

STEP = 397  # days between an article and its copy


def away(day: str) -> str:
    """The day of a copy, as SQL; `:days` is how many days away it is."""
    since = f"(julianday({day}) - julianday('{FIRST_DAY}') + :days) % {DAYS}"
    return f"date('{FIRST_DAY}', '+' || cast({since} AS int) || ' days')"


AWAY = away("day_from")
FIRST, LAST = (away(f"json_extract(view, '$.{name}')") for name in ("earliest", "latest"))
VIEWS = (
    "INSERT INTO views (entry, article, kind, stance, view) "
    "SELECT entry || :end, article || :end, kind, stance, json_set(view, '$.id', entry || :end, "
    f"'$.article', article || :end, '$.earliest', {FIRST}, '$.latest', {LAST}) "
    "FROM views WHERE article IN (SELECT value FROM json_each(:ids))"
)
VECTORS = (
    "INSERT INTO vectors (entry, statement, vector) "
    "SELECT entry || :end, (SELECT row FROM statements WHERE id = entry || :end), vector "
    "FROM vectors WHERE entry IN (SELECT entry FROM views WHERE article IN (SELECT value FROM json_each(:ids)))"
)
MATTERS = (
    "INSERT INTO matters (entry, topic, article, thread, party, other, day, words, near, inferred, telling) SELECT "
    f"entry || :end, topic, article || :end, thread, party, other, {away('day')}, words, near, inferred, telling "
    "FROM matters WHERE article IN (SELECT value FROM json_each(:ids))"
)
SHIFT = 1 << 63
TURNED = 0x9E3779B97F4A7C15  # odd, so that no two marks become one


@dataclass(frozen=True, slots=True)
class _Row:
    """What is multiplied of one article."""

    row: int
    id: str
    day: int | None
    words: str
    groups: tuple[tuple[str, str, float | None, str | None], ...]
    marked: tuple[tuple[str, int | None, tuple[int, ...]], ...]


def multiply(record: Record, size: int) -> None:
    """Adds the articles that the record holds again and again, until it has `size`."""
    connection = record.connection
    base = tuple(_rows(record))
    span = 1 + connection.execute("SELECT max(row) FROM articles").fetchone()[0]
    times = 0
    while (missing := size - record.counts().articles) > 0:
        times += 1
        connection.execute("BEGIN")
        _add(record, base[:missing], times, span * times)
        connection.execute("COMMIT")


def _rows(record: Record) -> Iterator[_Row]:
    connection = record.connection
    for row, article, day, words in connection.execute(
        "SELECT a.row, a.id, t.day, t.words FROM articles a JOIN traits t ON t.article = a.id ORDER BY t.turn"
    ).fetchall():
        groups = connection.execute("SELECT kind, lead, score, why FROM groups WHERE article = ?", (article,))
        marked = connection.execute("SELECT kind, leads, marks FROM marked WHERE article = ?", (article,))
        kept = tuple((kind, leads, tuple(array("Q", marks))) for kind, leads, marks in marked)
        yield _Row(row, article, day, words, tuple(map(tuple, groups)), kept)


def _add(record: Record, rows: tuple[_Row, ...], times: int, rows_on: int) -> None:
    connection = record.connection
    given = {"ids": json.dumps([row.id for row in rows]), "end": f"-{times}", "days": STEP * times}
    columns = (
        "reader, received_at, media_type, encoding, language, title, outlet, agency, flags, metadata, day_sure, text"
    )
    connection.execute(
        f"INSERT INTO articles (row, id, uri, day_from, day_to, {columns}) "
        f"SELECT row + :rows, id || :end, uri || :end, {AWAY}, {AWAY}, {columns} "
        "FROM articles WHERE id IN (SELECT value FROM json_each(:ids))",
        {"rows": rows_on, **given},
    )
    connection.execute(
        'INSERT INTO blocks (article, n, kind, start, "end") SELECT article || :end, n, kind, start, "end" FROM blocks '
        "WHERE article IN (SELECT value FROM json_each(:ids))",
        given,
    )
    for table, columns, made in (
        ("traits", "article, turn, day, words", _traits),
        ("groups", "article, kind, lead, score, why", _groups),
        ("marked", "article, kind, leads, day, marks", _marked),
    ):
        values = [value for row in rows for value in made(row, times)]
        marks = ", ".join("?" * len(values[0]))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
    marks = sorted(mark for row in rows for mark in _marks(row, times, rows_on))
    connection.executemany("INSERT INTO marks (mark, leads, day, text) VALUES (?, ?, ?, ?)", marks)
    for query in (VIEWS, VECTORS, MATTERS):
        connection.execute(query, given)


def _day(row: _Row, times: int) -> int | None:
    first = FIRST_DAY.toordinal()
    return None if row.day is None else first + (row.day - first + STEP * times) % DAYS


def _turned(kind: str, marks: tuple[int, ...], times: int) -> tuple[int, ...]:
    return tuple(mark * pow(TURNED, times, 2 * SHIFT) % (2 * SHIFT) for mark in marks) if kind == "copies" else marks


def _traits(row: _Row, times: int) -> Iterator[tuple[Any, ...]]:
    day = _day(row, times)
    when = date.fromordinal(day).isoformat() if day else "~"
    yield f"{row.id}-{times}", f"1 {when} {row.id}-{times}", day, row.words


def _groups(row: _Row, times: int) -> Iterator[tuple[Any, ...]]:
    for kind, lead, score, why in row.groups:
        yield f"{row.id}-{times}", kind, f"{lead}-{times}", score, why


def _marked(row: _Row, times: int) -> Iterator[tuple[Any, ...]]:
    for kind, leads, marks in row.marked:
        day = 0 if kind == "copies" else _day(row, times)
        yield f"{row.id}-{times}", kind, leads, day, array("Q", _turned(kind, marks, times)).tobytes()


def _marks(row: _Row, times: int, rows_on: int) -> Iterator[tuple[int, int, int, int]]:
    for kind, leads, marks in row.marked:
        if leads is not None:
            day = 0 if kind == "copies" else _day(row, times) or 0
            for mark in _turned(kind, marks, times):
                yield mark - SHIFT, leads, day, row.row + rows_on
