"""Rows of tab-separated values: one line a row, every cell one line."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator

FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""

Cell = str | int | float | None


def table(header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """The lines of a table; a cell with a quotation mark is quoted, as readers of CSV expect."""
    yield _line(header)
    for cells in rows:
        yield _line(cells)


def _line(cells: Iterable[Cell]) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="").writerow([_text(cell) for cell in cells])
    return stream.getvalue()


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else "" if cell is None else f"{cell}"


def plain(text: str | None) -> str:
    """Words of a text for a cell: on one line, without control characters, and nothing that a spreadsheet would run."""
    if text is None:
        return ""
    kept = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"} else char for char in text)
    return " ".join(kept.split()).lstrip("".join(FORMULA)).lstrip()


def listed(items: Iterable[str | None], *, mark: str = ";") -> str:
    """Several values in one cell, an empty place for each that is unknown; the mark within one becomes a space."""
    cells = [plain(item and item.replace(mark, " ")) for item in items]
    return mark.join(cells) if any(cells) else ""
