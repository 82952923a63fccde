"""`onrecord show`: one article with its entries in place."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path
from onrecord.serve.cli.screen import screen, write
from onrecord.serve.export import actor_object, article_object, event_object, statement_object, to_line


def show(
    article: Annotated[str, typer.Argument(help="Its id or file's name (or how one begins), uri or path.")],
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Print an article with its entries marked in place.

    The entries are listed below it. [1 ... 1] is the content of statement 1, {e1 ...} the word that event e1 was read
    from, ^ a place where words are missing. What is not read (menus, captions, credits) stands behind its kind.
    """
    with Record(record_path(record), read_only=True) as opened:
        reading = queries.article(opened, article)
    if how is Format.TABLE:
        from onrecord.serve.cli.marking import print_article  # noqa: PLC0415

        print_article(screen(), reading)
        return
    if how is Format.CSV:
        raise typer.BadParameter("an article has no rows: choose table or json", param_hint="--format")
    write(
        to_line(
            article_object(reading.article)
            | {
                "statements": list(map(statement_object, reading.statements)),
                "events": list(map(event_object, reading.events)),
                "actors": list(map(actor_object, reading.actors)),
            }
        )
        + "\n"
    )
