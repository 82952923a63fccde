"""`onrecord threads` and `onrecord thread`: what two parties say and do to each other on a matter."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer

from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.cli.options import Format, FormatOption, Limit, RecordFile, record_path
from onrecord.serve.cli.screen import say, write
from onrecord.serve.cli.tables import Column, Shape, print_rows
from onrecord.serve.cli.timeline import as_markdown
from onrecord.serve.cli.timeline_html import as_html
from onrecord.serve.export import to_line
from onrecord.serve.export.threads import thread_object
from onrecord.serve.threads import Summary, Thread


class ThreadFormat(StrEnum):
    """How a thread is printed."""

    MD = "md"
    HTML = "html"
    JSON = "json"


WRITERS: dict[ThreadFormat, Callable[[Thread], str]] = {
    ThreadFormat.MD: as_markdown,
    ThreadFormat.HTML: as_html,
    ThreadFormat.JSON: lambda thread: to_line(thread_object(thread)) + "\n",
}


def _summary(row: Summary) -> dict[str, Any]:
    return {
        "type": "thread",
        "id": row.row.id,
        "title": row.title,
        "parties": [row.row.first, row.row.second],
        "topic": row.row.topic,
        "first": row.first,
        "last": row.last,
        "entries": row.row.entries,
        "told": [row.row.first_told, row.row.second_told],
    }


THREADS: Shape[Summary] = Shape(
    (
        Column("id", lambda row: row.row.id[:8]),
        Column("thread", lambda row: row.title, 6),
        Column("from", lambda row: row.first or "?"),
        Column("to", lambda row: row.last or "?"),
        Column("first tells", lambda row: str(row.row.first_told)),
        Column("second tells", lambda row: str(row.row.second_told)),
        Column("entries", lambda row: str(row.row.entries)),
    ),
    _summary,
)


def list_threads(
    *,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="A B", help="The two parties: names, ids or countries (USA PAK)."),
    ] = None,
    of: Annotated[str | None, typer.Option("--of", metavar="A", help="One party, whoever the other is.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Words of what was said.")] = None,
    limit: Limit = 40,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """List threads: what two parties say and do to each other.

    A thread is of one subject, over all articles. Those in which both sides have their say come first. `onrecord thread
    ID` prints one.
    """
    with Record(record_path(record), read_only=True) as opened:
        found = queries.threads(opened, between or ((of,) if of else ()), about, limit)
    if not found:
        say("no thread is about that; `onrecord link` finds threads in articles that are not linked yet")
    print_rows(found, THREADS, how)


def show_thread(
    thread: Annotated[str, typer.Argument(metavar="ID", help="Its id, or how it begins (`onrecord threads`).")],
    every: Annotated[
        bool, typer.Option("--every", help="With mere remarks, and with entries of little confidence.")
    ] = False,
    how: Annotated[
        ThreadFormat, typer.Option("--format", help="md and html to read, json for programs.")
    ] = ThreadFormat.MD,
    record: RecordFile = None,
) -> None:
    """Print a thread as a timeline.

    Each line says when, who, what they did by it, in which words, where these stand, and which line it answers. A date
    in parentheses is that of publication; `by` is a bound.
    """
    with Record(record_path(record), read_only=True) as opened:
        found = queries.thread(opened, thread, every=every)
    write(WRITERS[how](found))
