"""`onrecord diff`: what each of two papers made of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.record import Heading, Record
from onrecord.records import Span
from onrecord.serve import export, queries
from onrecord.serve.cli import cells
from onrecord.serve.cli.options import RecordFile, record_path
from onrecord.serve.cli.screen import one_line, printable, screen, write
from onrecord.serve.comparing import Change

if TYPE_CHECKING:
    from rich.text import Text

SIGNS = {"same": " ", "changed": "~", "removed": "-", "added": "+"}
STYLES = {"same": "dim", "changed": "", "removed": "red", "added": "green"}
AROUND = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
"""How words are marked in a changed sentence, as wdiff does, so that it reads without colours too."""


class DiffFormat(StrEnum):
    """How a comparison is printed."""

    TEXT = "text"
    JSON = "json"


def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="An article: id or file's name, or the beginning of one.")],
    second: Annotated[str, typer.Argument(metavar="B", help="The other.")],
    *,
    full: Annotated[bool, typer.Option("--full", help="Show the sentences that are the same, too.")] = False,
    how: Annotated[DiffFormat, typer.Option("--format", help="json has every sentence with its span.")] = (
        DiffFormat.TEXT
    ),
    record: RecordFile = None,
) -> None:
    """Show what differs between two articles.

    Sentences are left out (-), put in (+) or changed (~). What stands before a sentence is the place where it begins in
    the article's text, in A and in B.
    """
    with Record(record_path(record), read_only=True) as opened:
        found = queries.comparison(opened, first, second)
    if how is DiffFormat.JSON:
        write(export.to_line(comparison_object(found)) + "\n")
    else:
        _print(found, full=full)


def _print(found: queries.Comparison, *, full: bool) -> None:
    console = screen()
    for name, heading in (("A", found.first), ("B", found.second)):
        console.print(f"{name}  {_described(heading)}", soft_wrap=True)
    console.print(f"   {_relation(found)}", soft_wrap=True)
    console.print()
    for kind, group in groupby(found.changes, key=lambda change: change.kind):
        changes = list(group)
        if kind == "same" and not full:
            console.print(f"  … {len(changes)} the same", style="dim")
        else:
            for change in changes:
                console.print(_line(change), soft_wrap=True)
    counts = Counter(change.kind for change in found.changes)
    console.print(f"\n{', '.join(f'{counts[kind]} {kind}' for kind in SIGNS)}")


def _line(change: Change) -> Text:
    from rich.text import Text  # noqa: PLC0415  # Rich takes a moment to import

    where = f"{SIGNS[change.kind]} {_place(change.first)} {_place(change.second)}  "
    line = Text(where, style=STYLES[change.kind])
    if change.kind == "changed":
        for kind, words in change.words:
            line.append(AROUND[kind].format(printable(re.sub(r"\s+", " ", words))), style=STYLES[kind])
    else:
        span = change.first or change.second
        line.append(one_line(span.text) if span else "")
    return line


def _place(span: Span | None) -> str:
    return f"{span.start if span else '':>6}"


def _described(heading: Heading) -> str:
    published = heading.published.value if heading.published and heading.published.value else cells.UNKNOWN
    return one_line(f"{published}  {cells.source(heading)}  {heading.title or ''}")


def _relation(found: queries.Comparison) -> str:
    if found.copies is None:
        return "no copies of one text"
    original = "A" if found.copies == found.first.id else "B" if found.copies == found.second.id else None
    return "copies of one text" + (f"; the original is {original}" if original else f" [{found.copies[:8]}]")


def comparison_object(found: queries.Comparison) -> dict[str, Any]:
    """Two articles, sentence by sentence, as an object of JSON."""
    return {
        "first": found.first.id,
        "second": found.second.id,
        "copies": found.copies,
        "changes": [_change(change) for change in found.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    sides = {"first": change.first, "second": change.second}
    spans = {
        name: {"text": span.text, "start": span.start, "end": span.end} if span else None
        for name, span in sides.items()
    }
    return {"kind": change.kind, **spans, "words": _words(change.words) if change.kind == "changed" else None}


def _words(words: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"kind": kind, "text": text} for kind, text in words]
