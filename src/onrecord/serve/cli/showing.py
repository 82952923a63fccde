"""`onrecord show`: an article with its entries in place, or the dossier of an actor."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path
from onrecord.serve.cli.screen import screen, write
from onrecord.serve.export import actor_object, article_object, event_object, statement_object, to_line


class ArticleUnlessSaid(TyperGroup):
    """`show KEY` is `show article KEY`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Names the article's command where no command is named."""
        is_named = not args or args[0] in {*self.commands, "-h", "--help"}
        return super().parse_args(ctx, args if is_named else ["article", *args])


app = typer.Typer(
    cls=ArticleUnlessSaid,
    help="""Show an article with its entries in place, or an actor.

    \b
    onrecord show article.txt          the same as: onrecord show article article.txt
    onrecord show actor "Ana Petrov"   names, offices, statements, events, whom it deals with
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("article")
def show_article(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its id or file's name (or how one begins), uri or path.")
    ],
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Print an article with its entries marked in place.

    The entries are listed below it. [1 ... 1] is the content of statement 1, {e1 ...} the word that event e1 was read
    from, ^ a place where words are missing. What is not read (menus, captions, credits) stands behind its kind.
    """
    with Record(record_path(record), read_only=True) as opened:
        reading = queries.article(opened, article)
        story = queries.story_of(opened, reading.article.id)
    if how is Format.TABLE:
        from onrecord.serve.cli.marking import print_article  # noqa: PLC0415

        print_article(screen(), reading)
        return
    if how is Format.CSV:
        raise typer.BadParameter("an article has no rows: choose table or json", param_hint="--format")
    write(
        to_line(
            article_object(reading.article, story)
            | {
                "statements": list(map(statement_object, reading.statements)),
                "events": list(map(event_object, reading.events)),
                "actors": list(map(actor_object, reading.actors)),
            }
        )
        + "\n"
    )


@app.command("actor")
def show_actor(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="An id, a name, an alias, or words of one.")],
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="At most this many rows of each list, the latest.")
    ] = 10,
    record: RecordFile = None,
) -> None:
    """Print what the record holds of an actor.

    Its names, codes and offices in time; what it said and was told, by act; what it did and what was done to it, by
    type; whom it deals with most; where it appears; where it is not certain that it is meant; and what people have
    corrected. Counts are of all entries, lists of the latest. Where several may be meant, it lists them.
    """
    from onrecord.serve.cli.dossiers import print_dossier  # noqa: PLC0415

    with Record(record_path(record), read_only=True) as opened:
        dossier = queries.dossier(opened, " ".join(name), limit)
    print_dossier(dossier)
