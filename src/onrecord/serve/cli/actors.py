"""`onrecord actors`: making actors known, and saying which are one and which are two."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.cli.corrected import Who, Why, add_undo, author, list_said, say_correction
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path, settings

app = typer.Typer(
    help="""Make actors known, and say which are one and which are two.

    Every command records a correction: who says so, when and why. It is in force at once, and stays when articles are
    read again, by whatever model; nothing is overwritten, and `undo` takes it back. `onrecord list actors` shows
    names and ids.
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)

Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="Its id, or a name that only it has.")]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help="The name to show.")]

_say = partial(say_correction, group="actors")


@app.command("list")
def list_corrections(how: FormatOption = Format.TABLE, record: RecordFile = None) -> None:
    """What was said of actors, the oldest first."""
    with Record(record_path(record), read_only=True) as opened:
        list_said(queries.actor_corrections(opened), how, "actors")


@app.command("add")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name.")],
    *,
    alias: Annotated[list[str] | None, typer.Option("--alias", metavar="NAME", help="Another name; repeat it.")] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="person, state, organisation, group or role.")
    ] = "person",
    country: Annotated[str | None, typer.Option("--country", metavar="CODE", help="ISO 3166 alpha-3: PAK.")] = None,
    sector: Annotated[
        list[str] | None,
        typer.Option(
            "--sector", metavar="CODE", help="PLOVER sector (GOV, MIL, REB, ...), the main one first; repeat it."
        ),
    ] = None,
    office: Annotated[
        list[str] | None,
        typer.Option("--office", metavar="OFFICE", help="'foreign minister | PAK | 2013-06 | 2015'; repeat it."),
    ] = None,
    wikidata: Annotated[str | None, typer.Option("--wikidata", metavar="QID", help="Q and a number.")] = None,
    own_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Its id [default: made of the name].")
    ] = None,
    who: Who = None,
    why: Why = None,
    record: RecordFile = None,
) -> None:
    """Make an actor known.

    The next build believes it before all else, and reads all articles again. For more than a few, write a file
    (`onrecord build --actors FILE`).
    """
    fields = {
        "name": name,
        "id": own_id,
        "aliases": tuple(alias or ()),
        "kind": kind,
        "country": country,
        "sectors": tuple(sector or ()),
        "offices": tuple(office or ()),
        "wikidata": wikidata,
    }
    from onrecord.pipeline.own import add_actor  # noqa: PLC0415  # spaCy takes seconds to import

    with Record(record_path(record)) as opened:
        _say(add_actor(opened, settings().actors, fields, author(who, why)))


@app.command("merge")
def merge(
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="The one whose id is shown: id, or a name only it has.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other; the same.")],
    *,
    name: Name = None,
    who: Who = None,
    why: Why = None,
    record: RecordFile = None,
) -> None:
    """Say that two actors are one, which goes by the first id.

    What either said and did is found under both, and shown under the first.
    """
    with Record(record_path(record)) as opened:
        first, second = queries.actor(opened, kept), queries.actor(opened, other)
        _say(opened.merge_actors(first.id, second.id, author(who, why), name=name or first.name))


@app.command("split")
def split(
    actor: Actor,
    *,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="ARTICLE", help="In this article (id, file name or path); repeat it."),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="In articles from this day on.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="In articles to this day.")] = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="ID", help="Who it is there [default: a new actor].")
    ] = None,
    name: Name = None,
    who: Who = None,
    why: Why = None,
    record: RecordFile = None,
) -> None:
    """Say that an actor is somebody else in some articles.

    Articles are named by --article, or by the dates of publication that --since and --until allow; an article whose
    date is not certain is not among the latter.
    """
    with Record(record_path(record)) as opened:
        found = queries.actor(opened, actor)
        articles = tuple(queries.heading(opened, key) for key in article or ())
        if not articles and since is None and until is None:
            raise typer.BadParameter("say where it is somebody else: --article, --since or --until")
        _say(
            opened.split_actor(
                found.id, author(who, why), into=into, name=name, articles=articles, since=since, until=until
            )
        )


add_undo(app, "actors")
