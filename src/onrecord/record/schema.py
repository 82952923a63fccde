"""The versions of the record's tables: ordered migrations, each in one transaction."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from onrecord.errors import StopRun

APPLICATION = 0x6F6E7263
"""SQLite's application id of a record, "onrc" in ASCII, so that another program's database is refused."""

LARGE = 200_000_000
"""Bytes of a record of which it is said that it is brought up to date: version 8 takes some 8 seconds a gigabyte."""

logger = logging.getLogger(__name__)

Migration = Callable[[sqlite3.Connection], None]


def first(connection: sqlite3.Connection) -> None:
    """Version 1: the tables and the full-text search over them."""
    for command in _commands(1):
        connection.execute(command)


def second(connection: sqlite3.Connection) -> None:
    """Version 2: corrections, what is known of an actor's identity, further clauses of an event."""
    for command in _commands(2):
        connection.execute(command)


def third(connection: sqlite3.Connection) -> None:
    """Version 3: which articles await linking, what they are found by, groups of copies and stories."""
    for command in _commands(3):
        connection.execute(command)


def fourth(connection: sqlite3.Connection) -> None:
    """Version 4: what entries are about, threads, links; every article awaits the step that finds them."""
    for command in _commands(4):
        connection.execute(command)


def fifth(connection: sqlite3.Connection) -> None:
    """Version 5: what people have said of statements and events, beside what was read."""
    for command in _commands(5):
        connection.execute(command)


def sixth(connection: sqlite3.Connection) -> None:
    """Version 6: indexes by which lists are put in order and counted."""
    for command in _commands(6):
        connection.execute(command)


def seventh(connection: sqlite3.Connection) -> None:
    """Version 7: indexes of what goes on for several days, and of linked events."""
    for command in _commands(7):
        connection.execute(command)


def eighth(connection: sqlite3.Connection) -> None:
    """Version 8: the vectors of entries in a table of their own, 8 bits a number."""
    connection.create_function("in_bytes", 1, _in_bytes, deterministic=True)
    for command in _commands(8):
        connection.execute(command)


MIGRATIONS: tuple[Migration, ...] = (first, second, third, fourth, fifth, sixth, seventh, eighth)
"""The migration at place n leads from version n to version n + 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open record's tables, 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: str, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Brings an open record to the newest version. StopRun where it is newer than this program.

    Of a large one that is said (`logging`), for it may take a minute.
    """
    held = version_of(connection)
    if 0 < held < len(migrations) and Path(path).stat().st_size > LARGE:
        logger.warning("%s is brought up to date, which takes a while for a record of its size", path)
    for version in range(held, len(migrations)):
        _step(connection, version, migrations[version])
    refuse_newer(connection, path, len(migrations))


def refuse_newer(connection: sqlite3.Connection, path: str, newest: int = len(MIGRATIONS)) -> None:
    """StopRun where the record was made by a later version of this program."""
    version = version_of(connection)
    if version > newest:
        raise StopRun(
            f"{path} was made by a newer onrecord (its version is {version}, this program knows up to {newest}): "
            "upgrade onrecord, or name another file with --record"
        )


def _step(connection: sqlite3.Connection, version: int, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) == version:  # else another process was quicker
            migration(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _in_bytes(vector: bytes) -> bytes:
    """A vector as versions 4 to 7 kept it, 32-bit floats, as version 8 keeps it."""
    import numpy as np  # noqa: PLC0415  # takes a moment, which those who open a new record need not wait for

    from onrecord.vectors import packed  # noqa: PLC0415

    return packed(np.frombuffer(vector, dtype="<f4"))


def _commands(version: int) -> Iterator[str]:
    """The commands of a version's SQL file; `executescript` would end the transaction that they belong in."""
    command = ""
    for line in (
        files("onrecord.record").joinpath(f"versions/{version}.sql").read_text("utf-8").splitlines(keepends=True)
    ):
        command += line
        if sqlite3.complete_statement(command):
            yield command
            command = ""
