"""`onrecord links`: saying that a link is right, that it is wrong, or that two entries are linked."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from onrecord.record import Record
from onrecord.record.judging import RELATIONS
from onrecord.serve import queries
from onrecord.serve.cli.corrected import Who, Why, add_undo, author, list_said, say_correction
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path

KINDS = "; ".join(f"Of {relation}: {', '.join(kinds)}" for relation, kinds in RELATIONS.items() if kinds)

app = typer.Typer(
    help=f"""Say which links are right, wrong or missing.

    A link says how a later entry stands to an earlier one: {", ".join(RELATIONS)}. `onrecord list links` shows them
    with the ids of their entries. Read a command as a sentence: `onrecord links reject 9f2e41aa answers 07c3d2b8`.

    Every command records a correction: who says so, when and why. It is in force at once, stays when articles are
    linked or read again, and `undo` takes it back. `onrecord list precision` shows how often linking was right.
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)

Later = Annotated[str, typer.Argument(metavar="LATER", help="The id of the later entry, or how it begins.")]
Relation = Annotated[str, typer.Argument(metavar="RELATION", help=f"{', '.join(RELATIONS)}.")]
Earlier = Annotated[str, typer.Argument(metavar="EARLIER", help="The id of the earlier entry, or how it begins.")]

_say = partial(say_correction, group="links")


@app.command("list")
def list_corrections(how: FormatOption = Format.TABLE, record: RecordFile = None) -> None:
    """What was said of links, the oldest first."""
    with Record(record_path(record), read_only=True) as opened:
        list_said(queries.links_judged(opened), how, "links")


@app.command("accept")
def accept(
    later: Later, relation: Relation, earlier: Earlier, *, who: Who = None, why: Why = None, record: RecordFile = None
) -> None:
    """Say that a link is right.

    It stays, whether linking finds it again or not.
    """
    with Record(record_path(record)) as opened:
        _say(queries.accept_link(opened, queries.Tie(later, relation, earlier), author(who, why)))


@app.command("reject")
def reject(
    later: Later, relation: Relation, earlier: Earlier, *, who: Who = None, why: Why = None, record: RecordFile = None
) -> None:
    """Say that a link is wrong.

    It is gone, whether linking finds it again or not.
    """
    with Record(record_path(record)) as opened:
        _say(queries.reject_link(opened, queries.Tie(later, relation, earlier), author(who, why)))


@app.command("add")
def add(
    later: Later,
    relation: Relation,
    earlier: Earlier,
    *,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=f"{KINDS}.")] = None,
    who: Who = None,
    why: Why = None,
    record: RecordFile = None,
) -> None:
    """Say that two entries are linked.

    That stands in place of what linking found between them, if anything. `onrecord list statements --format csv` (or
    json) has the ids of statements, `onrecord list events` those of events.
    """
    with Record(record_path(record)) as opened:
        _say(queries.add_link(opened, queries.Tie(later, relation, earlier, kind), author(who, why)))


add_undo(app, "links")
