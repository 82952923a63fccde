"""`onrecord list`: statements, events, actors, articles, copies, stories, links, precision and skipped pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, TypeVar

import typer

from onrecord.record import Filters, Record
from onrecord.record.judging import RELATIONS
from onrecord.serve import queries
from onrecord.serve.cli import shapes
from onrecord.serve.cli.options import Format, FormatOption, Limit, RecordFile, record_path
from onrecord.serve.cli.screen import say
from onrecord.serve.cli.tables import Shape, print_rows

Row = TypeVar("Row")

app = typer.Typer(
    help="""List what the record holds.

    All lists can be had as a table, as JSON with every field, and as CSV (--format). JSON and CSV have whole ids.
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)

By = Annotated[str | None, typer.Option("--by", metavar="ACTOR", help="Name, alias, id or country (Kerry, USA).")]
To = Annotated[
    str | None, typer.Option("--to", metavar="ACTOR", help="Whom it is said to, directed at or done to, named alike.")
]
About = Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Words of it, or an actor named in it.")]
Act = Annotated[
    str | None,
    typer.Option(
        "--act", metavar="TYPE", help="What is done by it: REQUEST, ACCUSE, REJECT, ... (PLOVER types and modes)."
    ),
]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="2015, 2015-01 or 2015-01-13, inclusive.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="2015, 2015-01 or 2015-01-13, inclusive.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="The outlet or the news agency.")]
Sourcing = Annotated[
    str | None, typer.Option("--sourcing", metavar="HOW", help="named, unnamed, collective, document or none.")
]
Confidence = Annotated[
    float | None, typer.Option("--min-confidence", metavar="P", min=0, max=1, help="At least this sure, 0 to 1.")
]


@app.command("statements")
def list_statements(
    *,
    by: By = None,
    to: To = None,
    about: About = None,
    act: Act = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    sourcing: Sourcing = None,
    min_confidence: Confidence = None,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Who said what to whom, by date.

    The date is that of saying; in parentheses that of publication, where nothing else is known. A state named by --by
    or --to stands for everybody of that country.
    """
    filters = Filters(
        by=by,
        to=to,
        about=about,
        act=act,
        since=since,
        until=until,
        outlet=outlet,
        sourcing=sourcing,
        min_confidence=min_confidence,
        limit=limit,
    )
    _list(record, queries.statements, filters, shape=shapes.STATEMENTS, how=how, name="statements")


@app.command("events")
def list_events(
    *,
    by: By = None,
    to: To = None,
    about: About = None,
    act: Act = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    min_confidence: Confidence = None,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Who did what to whom, by the date it happened.

    Where that date is not known, the date of publication does not stand in for it.
    """
    filters = Filters(
        by=by,
        to=to,
        about=about,
        act=act,
        since=since,
        until=until,
        outlet=outlet,
        min_confidence=min_confidence,
        limit=limit,
    )
    _list(record, queries.events, filters, shape=shapes.EVENTS, how=how, name="events")


@app.command("articles")
def list_articles(
    *,
    about: About = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """The articles that were read, by date of publication."""
    filters = Filters(about=about, since=since, until=until, outlet=outlet, limit=limit)
    _list(record, queries.articles, filters, shape=shapes.ARTICLES, how=how, name="articles")


@app.command("copies")
def list_copies(
    *,
    about: About = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    least: Annotated[int, typer.Option("--least", min=2, metavar="N", help="At least so many articles.")] = 2,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Texts that stand in several articles, by date.

    For each, the original, and why each other is a copy of it. The original is the agency's own publication, else the
    earliest. `onrecord diff A B` shows what a paper changed.
    """
    filters = Filters(about=about, since=since, until=until, outlet=outlet, limit=limit)
    query = partial(queries.copies, least=least)
    _list(record, query, filters, shape=shapes.COPIES, how=how, name="copies")


@app.command("stories")
def list_stories(
    *,
    about: About = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    least: Annotated[int, typer.Option("--least", min=1, metavar="N", help="At least so many articles.")] = 1,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Happenings that articles tell of, by date.

    For each, the independent texts that tell of it, and why they are taken to. Copies of one text count once.
    """
    filters = Filters(about=about, since=since, until=until, outlet=outlet, limit=limit)
    query = partial(queries.stories, least=least)
    _list(record, query, filters, shape=shapes.STORIES, how=how, name="stories")


@app.command("actors")
def list_actors(
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Words of a name, id or country.")
    ] = None,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Who appears, the most named first.

    In how many articles; how often they speak, are spoken to, act and are acted upon.
    """
    _list(record, queries.actors, Filters(about=about, limit=limit), shape=shapes.ACTORS, how=how, name="actors")


@app.command("links")
def list_links(
    *,
    thread: Annotated[
        str | None, typer.Option("--thread", metavar="ID", help="Of the entries of a thread (`onrecord threads`).")
    ] = None,
    entry: Annotated[str | None, typer.Option("--of", metavar="ID", help="Of one statement or event.")] = None,
    relation: Annotated[
        str | None, typer.Option("--relation", metavar="RELATION", help=f"{', '.join(RELATIONS)}.")
    ] = None,
    limit: Limit = None,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """What answers, repeats, disputes, fulfils or breaks what.

    The least certain first, with the ids of both entries. `onrecord links` says which are right and which are wrong.
    """
    with Record(record_path(record), read_only=True) as opened:
        named = queries.thread_called(opened, thread).id if thread else None
        rows = queries.links(opened, entry=entry, thread=named, relation=relation, limit=limit)
    if rows or how is not Format.TABLE:
        print_rows(rows, shapes.LINKS, how)
    else:
        say("no links of this kind in the record")


@app.command("precision")
def list_precision(how: FormatOption = Format.TABLE, record: RecordFile = None) -> None:
    """How often reading and linking were right.

    Counted is what people looked at, in review and with `onrecord links`. In parentheses: where the precision may lie,
    judged by so few (95 in a hundred). What people look at is no fair sample: review begins with the least certain.
    Links that people added, which linking had missed, are counted apart.
    """
    with Record(record_path(record), read_only=True) as opened:
        rows = queries.precision(opened)
    if rows or how is not Format.TABLE:
        print_rows(rows, shapes.PRECISION, how)
    else:
        say("nobody has said yet what is right and what is wrong: `onrecord serve --write` lets you, under Review")


@app.command("skipped")
def list_skipped(limit: Limit = None, how: FormatOption = Format.TABLE, record: RecordFile = None) -> None:
    """The pages that could not be read, and why."""
    _list(record, queries.skipped, Filters(limit=limit), shape=shapes.SKIPPED, how=how, name="skipped pages")


def _list(
    path: str | None,
    query: Callable[[Record, Filters], queries.Found[Row]],
    filters: Filters,
    *,
    shape: Shape[Row],
    how: Format,
    name: str,
) -> None:
    with Record(record_path(path), read_only=True) as record:
        found = query(record, filters)
        unknown = queries.unknown(record, filters) if not found.rows else ()
    if found.rows or how is not Format.TABLE:
        print_rows(found.rows, shape, how)
    if not found.rows:
        say(f"no {name} of this kind in the record")
    for words in unknown:
        say(f"no actor is called {words!r}: `onrecord list actors` shows those that the record holds")
    if found.undated:
        say(f"left out, for want of a certain date: {found.undated}")
