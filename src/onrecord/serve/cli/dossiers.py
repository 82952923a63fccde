"""A dossier for people to read: who an actor is, what it said and did, and whom it deals with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import typer

from onrecord.record import Counterpart, Heading, Tally, Unsure
from onrecord.record.dates import days_of
from onrecord.records import Actor, Office
from onrecord.serve.cli import cells, shapes
from onrecord.serve.cli.corrected import told
from onrecord.serve.cli.screen import one_line
from onrecord.serve.cli.tables import Column, print_table
from onrecord.serve.queries import Dossier, Side

Row = TypeVar("Row")

MARGIN = 11
"""Columns for the names of the head's lines."""

COUNTERPARTS: tuple[Column[Counterpart], ...] = (
    Column("name", lambda row: row.name, 4),
    Column("said to", lambda row: _number(row.told)),
    Column("heard from", lambda row: _number(row.heard)),
    Column("did to", lambda row: _number(row.did)),
    Column("suffered from", lambda row: _number(row.suffered)),
    Column("id", lambda row: row.id, 2),
)

ARTICLES: tuple[Column[Heading], ...] = (
    Column("published", lambda row: cells.published(row, days_of(row.published))),
    Column("title", lambda row: row.title or cells.file_name(row.uri), 5),
    Column("source", cells.source, 3),
)

UNSURE: tuple[Column[Unsure], ...] = (
    Column("sure", lambda row: f"{row.actor.confidence:.2f}"),
    Column("as", lambda row: "; ".join((row.actor.name, *row.actor.aliases)), 3),
    Column("why", lambda row: row.actor.why or "", 5),
    Column("or", lambda row: _candidates(row.actor), 3),
    Column("source", lambda row: cells.source(row.heading), 2),
)


def _without(hidden: str, columns: Iterable[Column[Row]]) -> tuple[Column[Row], ...]:
    return tuple(column for column in columns if column.name != hidden)


def print_dossier(dossier: Dossier) -> None:
    """Prints a dossier, leaving out what there is nothing to say of."""
    counted = dossier.counted
    for line in _head(dossier):
        typer.echo(line)
    if counted.actor.offices:
        typer.echo("\nOffices")
        for office in counted.actor.offices:
            typer.echo(f"  {one_line(_office(office))}")
    _print_side(f"Said ({counted.said})", dossier.said, _without("who", shapes.STATEMENTS.columns))
    _print_side(f"Was told ({counted.addressed})", dossier.heard, _without("to whom", shapes.STATEMENTS.columns))
    _print_side(f"Did ({counted.acted})", dossier.did, _without("who", shapes.EVENTS.columns))
    _print_side(f"Was done to it ({counted.received})", dossier.suffered, _without("to whom", shapes.EVENTS.columns))
    _print_rows("Deals most with", dossier.counterparts, COUNTERPARTS)
    _print_rows(
        f"Appears in ({counted.articles} articles, {counted.texts} independent texts)", dossier.articles, ARTICLES
    )
    _print_rows("Not certain that it is meant", dossier.unsure, UNSURE)
    if dossier.corrections:
        typer.echo("\nCorrections")
        for correction in dossier.corrections:
            typer.echo(f"  {one_line(told(correction))}")


def _head(dossier: Dossier) -> Iterator[str]:
    actor = dossier.counted.actor
    what = ", ".join(filter(None, (actor.kind, actor.country, *actor.sectors)))
    yield one_line(f"{actor.name}  ({what})")
    rows = {
        "id": actor.id,
        "wikidata": actor.wikidata or "",
        "also": "; ".join(actor.aliases),
        "merged": "; ".join(actor.merged),
        "sure": f"{actor.confidence:.2f}" if actor.confidence < 1 else "",
        "why": actor.why or "",
        "or": _candidates(actor),
    }
    for name, value in rows.items():
        if value:
            yield f"{name:<{MARGIN}}{one_line(value)}"


def _print_side(title: str, side: Side[Row], columns: Sequence[Column[Row]]) -> None:
    if not side.tallies:
        return
    typer.echo(f"\n{title}")
    for tally in side.tallies:
        typer.echo(f"  {_tally(tally)}")
    typer.echo("")
    print_table(side.rows, columns)


def _print_rows(title: str, rows: Sequence[Row], columns: Sequence[Column[Row]]) -> None:
    if rows:
        typer.echo(f"\n{title}\n")
        print_table(rows, columns)


def _tally(tally: Tally) -> str:
    kinds = ", ".join(f"{times} {kind}" for kind, times in tally.kinds)
    days = " to ".join(dict.fromkeys(filter(None, (tally.first, tally.last))))
    return "  ".join(filter(None, (f"{tally.what:<10} {tally.times:>4}", days, kinds and f"({kinds})")))


def _office(office: Office) -> str:
    days = " to ".join((office.since or cells.UNKNOWN, office.until or cells.UNKNOWN))
    return f"{days:<26}{', '.join(filter(None, (office.title, office.of)))}"


def _candidates(actor: Actor) -> str:
    return "; ".join(f"{each.name} [{each.actor}] {each.score:.2f}" for each in actor.candidates)


def _number(times: int) -> str:
    return str(times) if times else ""
