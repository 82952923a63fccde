"""`onrecord demo`: a record of the articles that come with the program, printed and then served."""

from __future__ import annotations

import shlex
import shutil
import socket
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from secrets import token_urlsafe
from typing import Annotated

import typer

from onrecord.errors import StopRun
from onrecord.record import Filters, Record
from onrecord.serve import queries
from onrecord.serve.cli import serving, shapes
from onrecord.serve.cli.options import settings
from onrecord.serve.cli.screen import say
from onrecord.serve.cli.tables import print_table
from onrecord.serve.cli.timeline import as_markdown
from onrecord.serve.site import LOOPBACK, Site


def demo(
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help="Where to keep the record [default: a new one].")
    ] = None,
) -> None:
    """Show what a record tells, with a dozen invented articles.

    Reads them, prints what their record tells, and in a terminal serves it in the browser until Ctrl-C. Nothing is read
    anew where the folder has the demo's record already.
    """
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
        thread = queries.threads(record, limit=1)[0].row.id
        _show(record, thread)
    say(HINT.format(path=shlex.quote(path), onrecord=_command()))
    if sys.stdin.isatty() and sys.stdout.isatty():
        _serve(path, f"threads/{thread}")
    else:
        _say_how_to_serve(path, f"threads/{thread}")


def _serve(path: str, page: str) -> None:
    """Serves the record until it is interrupted, for who sits at a terminal."""
    say("\nNow read it in the browser, beginning with what two states say and do to each other:")
    try:
        serving.run(Site(path, token=token_urlsafe(16)), _listening(), LOOPBACK[0], page)
    except StopRun as error:
        say(str(error))
    except KeyboardInterrupt:
        say(f"\nIt is no longer served. The record stays; to read it again:\n  {_command_to_serve(path)}")


def _say_how_to_serve(path: str, page: str) -> None:
    """What to type and which address to open, where nobody could interrupt a server."""
    with _listening() as listening:
        port = listening.getsockname()[1]
    say(SERVE.format(command=_command_to_serve(path, port), address=f"http://{LOOPBACK[0]}:{port}/{page}"))


def _listening() -> socket.socket:
    """A socket on the usual port, or on a free one where something else listens there."""
    try:
        return serving.listen(LOOPBACK[0], serving.PORT)
    except StopRun:
        return serving.listen(LOOPBACK[0], 0)


def _command_to_serve(path: str, port: int = serving.PORT) -> str:
    where = "" if port == serving.PORT else f" --port {port}"
    return f"{_command()} serve --write --record {shlex.quote(path)}{where}"


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
  {onrecord} export --out demo.jsonl"""

SERVE = """
To read it in the browser, type
  {command}
and open
  {address}
It also prints the address that lets you correct what is wrong."""


def _show(record: Record, thread: str) -> None:
    typer.echo("\nWho said what:\n")
    print_table(queries.statements(record, Filters()).rows, shapes.STATEMENTS.columns)
    typer.echo("\nWho did what:\n")
    print_table(queries.events(record, Filters()).rows, shapes.EVENTS.columns)
    typer.echo("\nWhat two states say and do to each other on one matter:\n")
    typer.echo(as_markdown(queries.thread(record, thread)))
