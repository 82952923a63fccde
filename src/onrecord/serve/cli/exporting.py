"""`onrecord export`: the record in formats that others read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import StopRun
from onrecord.plover import load_plover
from onrecord.record import Record
from onrecord.serve.cli.options import RecordFile, record_path, settings
from onrecord.serve.cli.screen import write
from onrecord.serve.export import FORMATS
from onrecord.settings import Settings


class ExportFormat(StrEnum):
    """The formats of the export."""

    JSONL = "jsonl"
    PLOVER = "plover"
    POLECAT = "polecat"
    ICEWS = "icews"
    ANNOTATION = "annotation"
    SCHEMA_ORG = "schema-org"
    FTM = "ftm"
    PARQUET = "parquet"


HELP = (
    "jsonl: all that is recorded. plover, polecat, icews: events, and acts by speaking, as event data. annotation: W3C "
    "Web Annotations. schema-org: JSON-LD. ftm: FollowTheMoney. parquet: tables, into the folder that --out names."
)

MISSING = "`--format parquet` needs what is not installed: pip install 'onrecord[parquet]'"


def export(
    how: Annotated[ExportFormat, typer.Option("--format", help=HELP)] = ExportFormat.JSONL,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write, not standard output; of parquet a folder."),
    ] = None,
    record: RecordFile = None,
) -> None:
    """Write the whole record, for other programs.

    jsonl has articles, statements, events, actors, stories, links and threads, with the characters that each was read
    from; offsets count characters of the `text` of the article. plover, polecat and icews have a row for each event and
    each act done by speaking: as JSON lines, whatever its status, or tab-separated, what happened only. annotation and
    ftm have an object of JSON a line for each entry or entity, schema-org one for each article. parquet makes a folder
    of tables. The same record always gives the same bytes.
    """
    with Record(record_path(record), read_only=True) as opened:
        if how is ExportFormat.PARQUET:
            _write_tables(opened, out)
        elif out is None or str(out) == "-":
            for line in FORMATS[how.value](opened, _settings()):  # without a name, so that it ends before the record
                write(f"{line}\n")
        else:
            _write_file(out, FORMATS[how.value](opened, _settings()))


def _write_tables(record: Record, out: Path | None) -> None:
    if out is None or str(out) == "-":
        raise StopRun("parquet is several files: name a folder for them with --out FOLDER")
    try:
        from onrecord.serve.export.parquet import write_parquet  # noqa: PLC0415  # an extra
    except ModuleNotFoundError as error:
        raise StopRun(MISSING) from error
    write_parquet(record, out)


def _settings() -> Settings:
    """The settings, with a quad for SANCTION that there is."""
    found, quads = settings(), tuple(load_plover().quads)
    if found.sanction_quad not in quads:
        raise StopRun(f"ONRECORD_SANCTION_QUAD is {found.sanction_quad!r}; it can be {' or '.join(quads[2:])}")
    return found


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
