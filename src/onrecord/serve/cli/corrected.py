"""Corrections: whose word they are, in words, and as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from getpass import getuser
from textwrap import shorten
from typing import Annotated, Any

import typer

from onrecord.errors import StopRun
from onrecord.read.clock import now
from onrecord.record import Author, Correction, Record
from onrecord.serve.cli.options import Format, RecordFile, record_path
from onrecord.serve.cli.screen import say
from onrecord.serve.cli.tables import Column, Shape, print_rows
from onrecord.serve.naming import shown

Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who says so [default: your login name].")]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, for those who read it later.")]

Number = Annotated[int, typer.Argument(metavar="N", help="The correction's number: `list` beside this has it.")]

WORDS = 60
"""Characters of what an entry says by which it is told from others."""

REVIEWED = {"entry-accept": ": that is right", "entry-correct": ": {}", "entry-reject": ": that is none"}
JUDGED = {"link-add": "", "link-accept": ": that is right", "link-reject": ": that is wrong"}


def author(who: str | None, why: str | None) -> Author:
    """Whose word it is: of the one named, else of who is logged in."""
    return Author(who or _login_name(), now(), why)


def say_correction(correction: Correction, group: str) -> None:
    """Says what was recorded, and how it is taken back by the commands of a group."""
    say(f"{told(correction)} (take it back with `onrecord {group} undo {correction.n}`)")


def add_undo(app: typer.Typer, group: str) -> None:
    """Gives a group of commands the one that takes a correction back."""

    @app.command("undo")
    def undo(
        number: Number,
        who: Who = None,
        why: Why = None,
        record: RecordFile = None,
    ) -> None:
        """Take a correction back.

        Everything is as if it had never been made. An undo may be taken back too.
        """
        with Record(record_path(record)) as opened:
            say_correction(opened.undo(number, author(who, why)), group)


def list_said(corrections: Sequence[Correction], how: Format, name: str) -> None:
    """Prints what was said of actors, of links, or of entries."""
    if corrections or how is not Format.TABLE:
        print_rows(corrections, CORRECTIONS, how)
    else:
        say(f"nothing was said of {name} in the record")


def _login_name() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError) as error:  # a user without a name, as in some containers
        raise StopRun("your login name is not known: say who you are with --who NAME") from error


def told(correction: Correction) -> str:
    """What a correction says, with its number."""
    undone = f", undone by {correction.undone_by}" if correction.undone_by else ""
    return f"correction {correction.n}: {what(correction)}{undone}"


def what(correction: Correction) -> str:
    """What a correction says."""
    value = correction.value
    if correction.undoes is not None:
        return f"undoes {correction.undoes}"
    if correction.kind == "actor-merge":
        return f"{correction.target} is {value['into']}{_named(value)}"
    if correction.kind == "actor-split":
        return f"{correction.target} is {value['into']}{_named(value)} {_where(value)}"
    if correction.kind == "actor-add":
        codes = ", ".join(filter(None, (value.get("kind", "person"), value.get("country"), *value.get("sectors", ()))))
        return f"{correction.target} is known: {value['name']} ({codes})"
    if correction.kind in JUDGED:
        kind = f" ({value['kind']})" if value.get("kind") else ""
        ends = (_end(value[name]) for name in ("later", "earlier"))
        return f" {value['relation']}{kind} ".join(ends) + JUDGED[correction.kind]
    changes = "; ".join(f"{name} is {shown(changed)}" for name, changed in value.get("changes", {}).items())
    return _end(value) + REVIEWED[correction.kind].format(changes)


def _end(end: Any) -> str:
    """An entry, as a correction keeps it, by its words and the beginning of its id."""
    read = end["read"]
    words = " … ".join(span["text"] for span in read.get("content") or [read.get("span")] if span)
    return f"{shorten(words, WORDS, placeholder=' …')!r} [{read['id'][:8]}]"


def _named(value: Any) -> str:
    return f" ({value['name']})" if value.get("name") else ""


def _where(value: Any) -> str:
    if value["articles"]:
        return f"in {', '.join(article['id'][:8] for article in value['articles'])}"
    days = (f"{word} {value[word]}" for word in ("since", "until") if value[word])
    return f"in articles {' '.join(days)}"


CORRECTIONS: Shape[Correction] = Shape(
    (
        Column("n", lambda row: str(row.n)),
        Column("what", what, 5),
        Column("who", lambda row: row.who, 2),
        Column("when", lambda row: row.at),
        Column("why", lambda row: row.why or "", 4),
        Column("undone by", lambda row: str(row.undone_by or "")),
    ),
    lambda row: {"type": "correction", **asdict(row)},
)
