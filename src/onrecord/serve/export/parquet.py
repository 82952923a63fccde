"""Parquet: the record as tables that data frames and DuckDB read, spans nested as in the JSON lines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from onrecord.errors import StopRun
from onrecord.record import Record
from onrecord.serve.export.objects import actor_object, article_object, event_object, statement_object
from onrecord.serve.export.parquet_schemas import ACTORS, ARTICLES, EVENTS, LINKS, STATEMENTS
from onrecord.serve.export.threads import link_object

ROWS = 1_000
"""Rows of a row group, which is what is held in memory."""

TEXTS = 50
"""Rows of a row group of articles: an article may have millions of characters."""

Rows = Iterable[dict[str, Any]]


def write_parquet(record: Record, folder: Path) -> None:
    """Writes articles, statements, events, actors and links, each as one file of the folder, made where it lacks.

    All are of one state of the record. Files of the same names are replaced. StopRun where they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with record.snapshot():
            for name, schema, rows in _tables(record):
                _write(folder / f"{name}.parquet", schema, rows, TEXTS if name == "articles" else ROWS)
    except OSError as error:
        raise StopRun(f"{folder} cannot be written: {error.strerror or error}") from error


def _tables(record: Record) -> Iterator[tuple[str, pa.Schema, Rows]]:
    yield "articles", ARTICLES, (article_object(row, record.story_of(row.id)) for row in record.articles())
    yield "statements", STATEMENTS, map(statement_object, record.statements())
    yield "events", EVENTS, map(event_object, record.events())
    yield "actors", ACTORS, map(actor_object, record.actors())
    yield "links", LINKS, map(link_object, record.links())


def _write(path: Path, schema: pa.Schema, rows: Rows, most: int) -> None:
    """Writes beside the file and then takes its place, so that half a table is never found under its name."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    left = iter(rows)
    try:
        with ParquetWriter(beside, schema, compression="zstd") as writer:
            while some := list(islice(left, most)):
                writer.write_batch(pa.RecordBatch.from_pylist(some, schema))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
