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

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name, its cell, its share of the width (0: as wide as its content), and whether tables show it."""

    name: str
    cell: Callable[[Row], str]
    share: int = 0
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
        write(_as_csv(rows, shape.columns))
    else:
        print_table(rows, shape.columns)


def print_table(rows: Iterable[Row], columns: Iterable[Column[Row]]) -> None:
    """Prints rows as a table, or as paragraphs where the screen is narrow; no word is left out."""
    console = screen()
    shown = [column for column in columns if column.shown]
    if console.width < NARROW:
        for row in rows:
            console.print(_paragraph(row, shown), end="\n\n")
        return
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False)
    for column in shown:
        table.add_column(
            column.name, ratio=column.share or None, overflow="fold", min_width=8 if column.share else None
        )
    for row in rows:
        table.add_row(*(Text(one_line(column.cell(row)), overflow="fold") for column in shown))
    console.print(table)


def _paragraph(row: Row, columns: Sequence[Column[Row]]) -> Any:
    from rich.text import Text  # noqa: PLC0415

    cells = ((column.name, one_line(column.cell(row))) for column in columns)
    return Text("\n".join(f"{name}: {cell}" for name, cell in cells if cell), overflow="fold")


def _as_csv(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([_guarded(column.cell(row)) for column in columns] for row in rows)
    return text.getvalue()


def _guarded(cell: str) -> str:
    cell = printable(cell)
    return f"'{cell}" if cell.startswith(FORMULA) else cell
