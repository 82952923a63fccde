"""`onrecord search`: full-text search, and search by meaning."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.errors import StopRun
from onrecord.record import Filters, Heading, Record
from onrecord.serve import queries
from onrecord.serve.cli import cells, shapes
from onrecord.serve.cli.listing import Act, By, Outlet, Since, Until
from onrecord.serve.cli.options import Format, FormatOption, RecordFile, record_path
from onrecord.serve.cli.screen import say, write
from onrecord.serve.cli.tables import Column, print_rows, print_table
from onrecord.serve.export import to_line

ARTICLES: tuple[Column[tuple[Heading, str]], ...] = (
    Column("title", lambda hit: hit[0].title or "", 3),
    Column("words", lambda hit: hit[1], 5),
    Column("source", lambda hit: cells.source(hit[0]), 2),
)


def search(
    query: Annotated[
        str, typer.Argument(metavar="WORDS", help='Words in any order; "words in quotation marks" side by side.')
    ],
    *,
    meaning: Annotated[
        bool, typer.Option("--meaning", help="Statements that mean this, whatever their words.")
    ] = False,
    by: By = None,
    act: Act = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most this many of each.")] = 20,
    how: FormatOption = Format.TABLE,
    record: RecordFile = None,
) -> None:
    """Find statements and articles by their words.

    Statements are found by content, speaker or cue, articles by title or body, the best first. Endings and accents do
    not matter. csv gives the statements only.

    With --meaning, statements are found whose content is near in meaning, the nearest first, with how alike they are (1
    is the same). The filters narrow that search only.
    """
    filters = Filters(by=by, act=act, since=since, until=until, outlet=outlet, limit=limit)
    if meaning:
        _by_meaning(record_path(record), query, filters, how)
        return
    if filters != Filters(limit=limit):
        raise StopRun("a search by words has no filters: `onrecord list statements --about WORDS` has them")
    with Record(record_path(record), read_only=True) as opened:
        hits = queries.search(opened, query, limit)
    if how is Format.CSV:
        print_rows(hits.statements, shapes.STATEMENTS, how)
    elif how is Format.JSON:
        _print_json(hits)
    else:
        _print_tables(hits)
    if not hits.statements and not hits.articles:
        say(f"nothing in the record has all these words: {query}")


def _by_meaning(path: str, words: str, filters: Filters, how: Format) -> None:
    with Record(path, read_only=True) as opened:
        found = queries.by_meaning(opened, words, filters)
    if found.rows or how is not Format.TABLE:
        print_rows(found.rows, shapes.ALIKE, how)
    if not found.rows:
        say(f"nothing that was compared is near in meaning: {words}")
    if found.undated:
        say(f"{'at least ' if found.is_cut else ''}{found.undated} left out, whose date is not certain")
    if found.is_cut and len(found.rows) == found.total:
        say("of so many statements only those that seemed nearest were compared: more may be near")
    if found.awaiting:
        say(f"{found.awaiting} articles were not compared, for they are not linked yet: `onrecord link` does it")


def _print_json(hits: queries.Hits) -> None:
    articles = [shapes.ARTICLES.as_object(heading) | {"excerpt": excerpt} for heading, excerpt in hits.articles]
    statements = [shapes.STATEMENTS.as_object(row) for row in hits.statements]
    write(to_line({"statements": statements, "articles": articles}) + "\n")


def _print_tables(hits: queries.Hits) -> None:
    if hits.statements:
        print_table(hits.statements, shapes.STATEMENTS.columns)
    if hits.articles:
        print_table(hits.articles, ARTICLES)
