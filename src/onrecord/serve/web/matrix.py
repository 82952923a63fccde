"""Articles by outlet and time, as a table that stays small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record import OutletMonth

ROWS = 12
"""Outlets with a row of their own; the rest share one."""

MONTHS = 18
"""Up to this many months are columns; what spans more is counted by years."""


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet (None: not known; "": the rest together) with its articles in each period and in all."""

    outlet: str | None
    cells: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Outlets by periods (years or months, the last one None: no date), the largest outlet first."""

    periods: tuple[str | None, ...]
    rows: tuple[Row, ...]
    most: int


def matrix(counts: Iterable[OutletMonth]) -> Matrix:
    """Lays the counts out."""
    counts = tuple(counts)
    months = sorted({row.month for row in counts if row.month})
    length = 7 if _months_between(months) <= MONTHS else 4
    undated = (None,) if any(row.month is None for row in counts) else ()
    periods: tuple[str | None, ...] = (*sorted({month[:length] for month in months}), *undated)
    totals: Counter[str | None] = Counter()
    cells: Counter[tuple[str | None, str | None]] = Counter()
    for row in counts:
        totals[row.outlet] += row.articles
    named = sorted(totals, key=lambda outlet: (-totals[outlet], outlet or ""))
    own = set(named[:ROWS] if len(named) > ROWS + 1 else named)
    for row in counts:
        outlet = row.outlet if row.outlet in own else ""
        cells[outlet, row.month[:length] if row.month else None] += row.articles
    shown: list[str | None] = [outlet for outlet in named if outlet in own]
    shown += [""] if len(own) < len(named) else []
    rows = tuple(_row(outlet, [cells[outlet, period] for period in periods]) for outlet in shown)
    return Matrix(periods, rows, max((cell for row in rows for cell in row.cells), default=0))


def _row(outlet: str | None, cells: list[int]) -> Row:
    return Row(outlet, tuple(cells), sum(cells))


def _months_between(months: list[str]) -> int:
    if not months:
        return 0
    first, last = (12 * int(month[:4]) + int(month[5:]) for month in (months[0], months[-1]))
    return last - first + 1
