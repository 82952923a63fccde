"""Text to units: the pieces that are labelled, each a line or the lines of one hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
WRAP_LIMIT = 100
"""Columns: lines of a text that was wrapped by hand or by a mail program are shorter."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the text without the whitespace around it; `paragraph` counts runs of lines without a blank one."""

    start: int
    end: int
    text: str
    paragraph: int

    @property
    def words(self) -> int:
        """The number of its words."""
        return len(self.text.split())


def split_units(text: str) -> list[Unit]:
    """The units of a text, in order. Between them lies nothing but whitespace."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    units: list[Unit] = []
    last: Unit | None = None  # the line before
    for line in lines:
        if units and last and line.paragraph == last.paragraph and _continues(text, last, line, width):
            units[-1] = Unit(units[-1].start, line.end, text[units[-1].start : line.end], line.paragraph)
        else:
            units.append(line)
        last = line
    return units


def _lines(text: str) -> Iterator[Unit]:
    paragraph = 0
    for match in LINE.finditer(text):
        line = match[0].strip()
        if line:
            start = match.start() + match[0].index(line)
            yield Unit(start, start + len(line), line, paragraph)
        else:
            paragraph += 1


def _wrap_width(lines: list[Unit]) -> int | None:
    """The column at which the text was wrapped; None where its lines are paragraphs."""
    lengths = sorted(len(line.text) for line in lines)
    if not lengths or lengths[int(len(lengths) * 0.95)] > WRAP_LIMIT:
        return None
    joins = sum(
        before.paragraph == after.paragraph and _runs_on(before.text, after.text) for before, after in pairwise(lines)
    )
    return lengths[int(len(lengths) * 0.95)] if joins >= 3 else None


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence plainly goes on over the line end."""
    return len(before) >= 40 and before[-1] not in ".!?:;\"”’'>}" and after[0].islower()


def _continues(text: str, before: Unit, after: Unit, width: int | None) -> bool:
    """Whether a line goes on in the next: the sentence does, or in a wrapped text the line is full."""
    if _is_indented(text, after) and not _is_indented(text, before):
        return False  # a new paragraph
    if width is None:
        return _runs_on(before.text, after.text) and len(before.text) <= WRAP_LIMIT
    return len(before.text) >= 0.8 * width or _runs_on(before.text, after.text)


def _is_indented(text: str, line: Unit) -> bool:
    return text[max(0, line.start - 2) : line.start].endswith(("  ", "\t"))
