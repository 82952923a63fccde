"""`onrecord build`: files and folders into the record."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from onrecord.record import Record
from onrecord.serve.cli.options import RecordFile, record_path, settings
from onrecord.serve.cli.screen import say


def build(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")],
    jobs: Annotated[int, typer.Option("--jobs", min=0, metavar="N", help="Processes that read; 0: one a core.")] = 1,
    actors: Annotated[
        str | None,
        typer.Option("--actors", metavar="FILE", help="Your own actors, YAML or CSV [default: $ONRECORD_ACTORS]."),
    ] = None,
    record: RecordFile = None,
) -> None:
    """Read articles into the record: plain text, HTML, JSON lines.

    A line of JSON holds "text" or "html", and may hold "uri", "title", "published" and "outlet". What is recorded
    already is not read again; a page that has changed replaces exactly its own entries. Pages that cannot be read are
    recorded with the reason (`onrecord list skipped`) and do not fail the run. At the end, what is new is linked.
    """
    from onrecord.pipeline import build as build_record  # noqa: PLC0415  # spaCy takes seconds to import
    from onrecord.serve.cli.progress import Progress, summary_lines  # noqa: PLC0415

    path, used = record_path(record), settings()
    used = replace(used, actors=actors) if actors else used
    with Record(path) as opened:
        try:
            with Progress() as progress:
                summary = build_record(
                    paths,
                    opened,
                    used,
                    jobs=jobs or os.cpu_count() or 1,
                    progress=progress.step,
                    linking=progress.linking,
                )
        except KeyboardInterrupt as error:
            held = opened.counts()
            say(f"interrupted: {path} holds {held.articles} articles; run the same command again to go on")
            raise typer.Exit(130) from error
        for line in summary_lines(summary, opened.counts(), path):
            say(line)
    is_missing = any(name != "-" and not Path(name).exists() for name in paths)
    if is_missing or summary.failed or not summary.recorded:
        raise typer.Exit(1)
