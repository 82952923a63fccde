"""`onrecord export`: the record in the public format."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import StopRun
from onrecord.record import Record
from onrecord.serve.cli.options import RecordFile, record_path
from onrecord.serve.cli.screen import write
from onrecord.serve.export import lines


class ExportFormat(StrEnum):
    """The formats of the export."""

    JSONL = "jsonl"


def export(
    how: Annotated[ExportFormat, typer.Option("--format", help="One object of JSON a line.")] = ExportFormat.JSONL,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write there, not on standard output.")
    ] = None,
    record: RecordFile = None,
) -> None:
    """Write the whole record as JSON lines.

    Articles, statements, events and actors, with the characters that each was read from. Offsets count characters of
    the `text` of the article. The same record always gives the same bytes.
    """
    assert how is ExportFormat.JSONL
    with Record(record_path(record), read_only=True) as opened:
        if out is None or str(out) == "-":
            for line in lines(opened):
                write(f"{line}\n")
        else:
            _write_file(out, lines(opened))


def _write_file(path: Path, exported: Iterable[str]) -> None:
    """Writes beside the file and then takes its place, so that half an export is never found under its name."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{line}\n" for line in exported)
        beside.replace(path)
    except OSError as error:
        raise StopRun(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        beside.unlink(missing_ok=True)
