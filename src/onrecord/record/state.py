"""Whether a record has changed, told without opening it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import time_ns

SETTLED = 1_000_000_000
"""Nanoseconds after which a file that changes gets another time of change, whatever the file system's clock ticks."""


def state_of(path: str) -> str | None:
    """What changes whenever something is written to the record; None where it was written to just now.

    It is told by times and sizes of the record's file and of the one with what was written last (SQLite's WAL). Two
    writes within one tick of the file system's clock could look alike; so what is younger than that has no state.
    """
    stats = []
    for file in (Path(path), Path(f"{path}-wal")):
        with suppress(FileNotFoundError):  # the last writer takes the second away
            stats.append(file.stat())
    stats = [stat for stat in stats if stat.st_size]  # readers make the second, and leave it empty
    if not stats or time_ns() - max(stat.st_mtime_ns for stat in stats) < SETTLED:
        return None
    return " ".join(f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns}" for stat in stats)
