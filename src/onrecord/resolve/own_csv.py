"""Rows of a CSV file with the line that every actor begins in. Lists are written in one cell, with semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from onrecord.resolve.own_yaml import Mistake, Row

LISTS = frozenset({"aliases", "sectors", "offices"})
OFFICE = ("title", "of", "from", "to")


def csv_rows(text: str) -> Iterator[Row | Mistake]:
    """The actors of a table whose first line names the fields, and what no actor could be read from."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        names = [name.strip() for name in next(rows, [])]
        if "name" not in names or len(set(names)) < len(names):
            yield Mistake(1, "the first line must name the fields, each once: name, id, aliases, ...")
            return
        begins = rows.line_num + 1
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield _row(begins, names, cells)
            begins = rows.line_num + 1
    except csv.Error as error:
        yield Mistake(rows.line_num or 1, f"this is no CSV: {error}")


def office_fields(written: str) -> dict[str, str]:
    """The fields of an office that is written `title | of | from | to`."""
    parts = [part.strip() for part in written.split("|")]
    names = (*OFFICE, *(f"part {n}" for n in range(len(OFFICE) + 1, len(parts) + 1)))
    return {name: part for name, part in zip(names, parts, strict=False) if part}


def _row(line: int, names: list[str], cells: list[str]) -> Row | Mistake:
    if len(cells) > len(names):
        return Mistake(line, f"{len(cells)} cells, but only {len(names)} fields are named in the first line")
    given = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}
    return Row(line, {name: _value(name, cell) for name, cell in given.items()}, {})


def _value(name: str, cell: str) -> Any:
    if name not in LISTS:
        return cell
    parts = tuple(part.strip() for part in cell.split(";") if part.strip())
    return tuple(map(office_fields, parts)) if name == "offices" else parts
