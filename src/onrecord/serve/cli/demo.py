"""`onrecord demo`: a record of the articles that come with the program."""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from onrecord.record import Filters, Record
from onrecord.serve import queries
from onrecord.serve.cli import shapes
from onrecord.serve.cli.options import settings
from onrecord.serve.cli.screen import say
from onrecord.serve.cli.tables import print_table
from onrecord.serve.cli.timeline import as_markdown


def demo(
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help="Where to keep the record [default: a new one].")
    ] = None,
) -> None:
    """Show what a record tells, with a dozen invented articles."""
    from onrecord.pipeline import build  # noqa: PLC0415  # spaCy takes seconds to import
    from onrecord.serve.cli.progress import Progress, summary_lines  # noqa: PLC0415

    folder = folder or Path(tempfile.mkdtemp(prefix="onrecord-"))
    folder.mkdir(parents=True, exist_ok=True)
    path = str(folder / "onrecord-demo.db")
    with as_file(files("onrecord") / "data" / "demo") as articles, Record(path) as record:
        with Progress() as progress:
            summary = build([str(articles)], record, settings(), progress=progress.step, linking=progress.linking)
        for line in summary_lines(summary, record.counts(), path):
            say(line)
        _show(record)
    say(HINT.format(path=path, onrecord=_command()))


def _command() -> str:
    """What to type: the command's name, or where it lies when it is not on the path, as after `make demo`."""
    called = Path(sys.argv[0])
    return "onrecord" if shutil.which("onrecord") or called.name != "onrecord" else str(called)


HINT = """
Go on with:
  export ONRECORD_RECORD={path}
  {onrecord} threads
  {onrecord} list statements --by Iceland --about harbours
  {onrecord} list actors
  {onrecord} show actor ingrid-solvang
  {onrecord} show 2014-11-03
  {onrecord} export --out demo.jsonl
or read it in the browser, at the address that this prints:
  {onrecord} serve --write"""


def _show(record: Record) -> None:
    typer.echo("\nWho said what:\n")
    print_table(queries.statements(record, Filters()).rows, shapes.STATEMENTS.columns)
    typer.echo("\nWho did what:\n")
    print_table(queries.events(record, Filters()).rows, shapes.EVENTS.columns)
    typer.echo("\nWhat two states say and do to each other on one matter:\n")
    typer.echo(as_markdown(queries.thread(record, queries.threads(record, limit=1)[0].row.id)))
