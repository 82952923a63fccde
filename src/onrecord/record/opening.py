"""Opening the file of a record, and SQLite's errors as messages that say what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from onrecord.errors import OverTime, StopRun
from onrecord.record.matching import has_words
from onrecord.record.schema import APPLICATION, MIGRATIONS, migrate, refuse_newer, version_of

BUSY = 3.0
"""Seconds to wait for another process's transaction; one article's takes milliseconds."""

STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock: under a millisecond."""

CACHE = 32_000
"""Kilobytes of the file that a writer holds in memory: linking looks into many places of a large record."""

MESSAGES = {
    "SQLITE_BUSY": "{path} is open in another process that is writing to it: wait until it has ended, then try again",
    "SQLITE_LOCKED": "{path} is open in another process that is writing to it: wait until it has ended, then try again",
    "SQLITE_FULL": "the disk is full, {path} cannot grow: make room and run the same command again "
    "(what was recorded until now is kept)",
    "SQLITE_NOTADB": "{path} is not a record (not an SQLite file): name another file with --record",
    "SQLITE_CORRUPT": "{path} is damaged: restore it from a copy, or build a new record in another file (--record)",
    "SQLITE_READONLY": "{path} cannot be written (read-only): make it writable or name another file with --record",
    "SQLITE_CANTOPEN": "{path} cannot be opened: check that its folder exists and that you may read and write there",
    "SQLITE_IOERR": "{path} could not be read or written (the disk failed, or a limit on file sizes was met): "
    "what was recorded until now is kept; run the same command again when that is mended",
    "SQLITE_PERM": "{path} cannot be opened: you have no permission",
    "SQLITE_TOOBIG": "an article is larger than SQLite can hold in {path}",
}


@contextmanager
def stopping(path: str) -> Iterator[None]:
    """Turns SQLite's own errors, which no single page is at fault for, into StopRun."""
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.DataError):
            raise
        if getattr(error, "sqlite_errorname", None) == "SQLITE_INTERRUPT":
            raise OverTime(
                "that takes too long to find out: ask for less, such as fewer years or one outlet"
            ) from error
        name = "_".join((getattr(error, "sqlite_errorname", None) or "").split("_")[:2])
        raise StopRun(MESSAGES[name].format(path=path) if name in MESSAGES else f"{path}: {error}") from error


def limit_time(connection: sqlite3.Connection, seconds: float) -> None:
    """Has SQLite give up what is not answered within these seconds from now."""
    deadline = monotonic() + seconds
    connection.set_progress_handler(lambda: monotonic() > deadline, STEPS)


def open_to_write(path: str) -> sqlite3.Connection:
    """The record in that file, made if there is none and brought to the newest version.

    StopRun where the file is something else, newer than this program, locked or not to be written.
    """
    folder = Path(path).absolute().parent
    if Path(path).is_dir() or not folder.is_dir():
        raise StopRun(f"{path} cannot be the file of a record: it is a folder, or its folder does not exist")
    with stopping(path):
        connection = _connect(path, "mode=rwc")
        try:
            _refuse_foreign(connection, path)
            refuse_newer(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{CACHE}")
            migrate(connection, path)
            _refuse_locked(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def open_to_read(path: str) -> sqlite3.Connection:
    """The record in that file, for reading only; it may lie in a folder that cannot be written.

    StopRun where there is none, or it is something else or of another version.
    """
    if not Path(path).is_file():
        raise StopRun(f"there is no record at {path}: make one with `onrecord build PATH...`, or name it with --record")
    with stopping(path):
        connection = _connect(path, "mode=ro" if _may_share(path) else "immutable=1")
        try:
            _refuse_foreign(connection, path)
            refuse_newer(connection, path)
            version = version_of(connection)
        except BaseException:
            connection.close()
            raise
    if version < len(MIGRATIONS):
        connection.close()
        if version == 0:
            raise StopRun(f"{path} is empty: build a record there with `onrecord build PATH... --record {path}`")
        return _brought_up_to_date(path)
    return connection


def _brought_up_to_date(path: str) -> sqlite3.Connection:
    try:
        return open_to_write(path)
    except StopRun as error:
        raise StopRun(f"{path} was made by an older onrecord and must be brought up to date first: {error}") from error


def _connect(path: str, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(str(Path(path).absolute()))}?{options}", uri=True, timeout=BUSY, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.create_function("has_words", 2, has_words, deterministic=True)
    return connection


def _refuse_foreign(connection: sqlite3.Connection, path: str) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and (application or tables):
        raise StopRun(f"{path} is a database of another program: name another file with --record")


def _refuse_locked(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _may_share(path: str) -> bool:
    """Whether SQLite can make the files beside the record that readers and writers share.

    Where it cannot, nobody is writing either, and the file can be read as one that does not change.
    """
    beside = Path(f"{path}-shm")
    return beside.exists() or os.access(Path(path).absolute().parent, os.W_OK)
