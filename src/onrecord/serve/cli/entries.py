"""`onrecord entries`: saying that a statement or event is right, what of it is wrong, or that it is none."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from onrecord.record import Author, Record
from onrecord.records import Event
from onrecord.serve import queries
from onrecord.serve.cli.corrected import Who, Why, add_undo, author, list_said, say_correction
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path
from onrecord.serve.cli.screen import printable, say
from onrecord.serve.naming import HOW

app = typer.Typer(
    help=f"""Say which entries are right, wrong, or none.

    An entry is a statement or an event, named by its id or how that begins: `onrecord entries next` shows the least
    certain one, `onrecord list statements --format csv` (or json) has the ids of all. How parties are written: {HOW}

    Every command records a correction: who says so, when and why. It is in force at once, stays when articles are read
    again, by whatever model, and `undo` takes it back. `onrecord list precision` shows how often reading was right.
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Kind(StrEnum):
    """What is looked at."""

    STATEMENTS = "statements"
    EVENTS = "events"


Entry = Annotated[str, typer.Argument(metavar="ID", help="Its id, or how it begins.")]

_say = partial(say_correction, group="entries")


@app.command("next")
def show_next(
    *,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only these.")] = None,
    skip: Annotated[int, typer.Option("--skip", min=0, metavar="N", help="Pass over so many.")] = 0,
    record: RecordFile = None,
) -> None:
    """Show the least certain entry that nobody has looked at.

    Its fields are shown as `onrecord entries correct` takes them.
    """
    with Record(record_path(record), read_only=True) as opened:
        found, left = queries.waiting(opened, kind.value if kind else None, skip)
        item = queries.item(opened, found) if found else None
    if item is None or item.stands is None:
        say("there is nothing more to look at")
        return
    for line in _lines(item):
        typer.echo(printable(line))
    say(f"{left} not yet looked at")


@app.command("list")
def list_corrections(how: FormatOption = Format.TABLE, record: RecordFile = None) -> None:
    """What was said of entries and of links, the oldest first."""
    with Record(record_path(record), read_only=True) as opened:
        list_said(queries.reviews_of(opened), how, "entries")


@app.command("accept")
def accept(entry: Entry, *, who: Who = None, why: Why = None, record: RecordFile = None) -> None:
    """Say that an entry is right, in all its fields."""
    _review(record, entry, "accept", {}, author(who, why))


@app.command("reject")
def reject(entry: Entry, *, who: Who = None, why: Why = None, record: RecordFile = None) -> None:
    """Say that an entry is none.

    Nobody said or did such a thing there: it is in no list and no export any more.
    """
    _review(record, entry, "reject", {}, author(who, why))


@app.command("correct")
def correct(
    entry: Entry,
    *,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="PARTY", help="Of a statement.")] = None,
    addressees: Annotated[
        str | None, typer.Option("--addressees", metavar="PARTIES", help="Whom a statement is said to; a; b.")
    ] = None,
    actors: Annotated[str | None, typer.Option("--actors", metavar="PARTIES", help="Who does it, of an event.")] = None,
    recipients: Annotated[
        str | None, typer.Option("--recipients", metavar="PARTIES", help="Whom it is directed at or done to.")
    ] = None,
    act: Annotated[str | None, typer.Option("--act", metavar="TYPE", help="REQUEST, ACCUSE, ..., or COMMENT.")] = None,
    mode: Annotated[
        str | None, typer.Option("--mode", metavar="MODE", help="The mode of the type; '' for none.")
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="2015, 2015-01, 2015-01-13; '': unknown.")
    ] = None,
    who: Who = None,
    why: Why = None,
    record: RecordFile = None,
) -> None:
    """Say what of an entry is wrong.

    The fields that are given are corrected, the others stay. Several parties are parted by semicolons; an empty field
    ('') says that there is none.
    """
    given = {
        "speaker": speaker,
        "addressees": addressees,
        "actors": actors,
        "recipients": recipients,
        "what": act.upper() if act else act,
        "mode": mode,
        "date": date,
    }
    fields = {name: value for name, value in given.items() if value is not None}
    _review(record, entry, "correct", fields, author(who, why))


add_undo(app, "entries")


def _review(path: str | None, entry: str, way: str, fields: dict[str, str], by: Author) -> None:
    with Record(record_path(path)) as opened:
        _say(queries.review(opened, queries.called(opened, entry), way, fields, by))


def _lines(item: queries.Item) -> Iterator[str]:
    entry, article = item.stands, item.reading.article
    assert entry is not None
    is_event = isinstance(entry, Event)
    yield f"{entry.id}  {'event' if is_event else 'statement'}, confidence {entry.confidence:.2f}"
    yield f"article: {article.uri} (`onrecord show {article.id[:8]}`)"
    yield f"words: {entry.span.text if isinstance(entry, Event) else ' … '.join(span.text for span in entry.content)}"
    for name, value in queries.fields_of(entry).items():
        yield f"{'act' if name == 'what' else name}: {value}"
