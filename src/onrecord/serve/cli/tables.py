"""Rows as a table that fits the screen, as CSV, or as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from onrecord.serve.cli.options import Format
from onrecord.serve.cli.screen import one_line, printable, screen, write
from onrecord.serve.export import to_line

Row = TypeVar("Row")

NARROW = 84
"""Below this many columns a table would break every word; then each row is a paragraph."""

GAP = 2
"""Columns between two cells."""

WHOLE = 14
"""Words up to this length are not broken to fit a column."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name, its cell, its share of the width, and whether tables show it."""

    name: str
    cell: Callable[[Row], str]
    share: int = 1
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Shape(Generic[Row]):
    """How rows of one kind are printed."""

    columns: tuple[Column[Row], ...]
    as_object: Callable[[Row], dict[str, Any]]


def print_rows(rows: Sequence[Row], shape: Shape[Row], how: Format) -> None:
    """Prints rows on standard output."""
    if how is Format.JSON:
        write("[" + ",".join(f"\n{to_line(shape.as_object(row))}" for row in rows) + "\n]\n")
    elif how is Format.CSV:
        write(as_csv(rows, shape.columns))
    else:
        print_table(rows, shape.columns)


def print_table(rows: Sequence[Row], columns: Iterable[Column[Row]]) -> None:
    """Prints rows as a table, or as paragraphs where the screen is narrow. Empty columns are left out, words never."""
    console = screen()
    shown = [column for column in columns if column.shown]
    if console.width < NARROW:
        for row in rows:
            console.print(_paragraph(row, shown), end="\n\n")
        return
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    cells = [[one_line(column.cell(row)) for row in rows] for column in shown]
    filled = [(column, texts) for column, texts in zip(shown, cells, strict=True) if any(texts)]
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for (column, _), width in zip(filled, _widths(filled, console.width), strict=True):
        table.add_column(column.name, width=width, overflow="fold")
    for row_texts in zip(*(texts for _, texts in filled), strict=True):
        table.add_row(*(Text(text, overflow="fold") for text in row_texts))
    console.print(table)


def _widths(filled: Sequence[tuple[Column[Row], Sequence[str]]], total: int) -> list[int]:
    """The columns' widths: room for their words, and what is left over by their shares."""
    texts = [(column.name, *cells) for column, cells in filled]
    widths = [min(WHOLE, max(len(word) for cell in column for word in cell.split())) for column in texts]
    natural = [max(map(len, column)) for column in texts]
    for _ in range(total - sum(widths) - GAP * len(widths)):
        growing = [place for place, width in enumerate(widths) if width < natural[place]]
        if not growing:
            break
        widths[min(growing, key=lambda place: widths[place] / filled[place][0].share)] += 1
    return widths


def _paragraph(row: Row, columns: Sequence[Column[Row]]) -> Any:
    from rich.text import Text  # noqa: PLC0415

    cells = ((column.name, one_line(column.cell(row))) for column in columns)
    return Text("\n".join(f"{name}: {cell}" for name, cell in cells if cell), overflow="fold")


def as_csv(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> str:
    """Rows as CSV with all columns; cells that a spreadsheet would take for a formula are guarded."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([_guarded(column.cell(row)) for column in columns] for row in rows)
    return text.getvalue()


def _guarded(cell: str) -> str:
    cell = printable(cell)
    return f"'{cell}" if cell.startswith(FORMULA) else cell
