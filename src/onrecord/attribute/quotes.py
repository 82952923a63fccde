"""Quotation marks: which stretches of the text stand inside them.

Straight and curly marks, guillemets, `` and '' pairs, single marks, marks of two kinds mixed, marks inside marks,
quotations over several paragraphs (an opening mark on each, the closing one once), marks without a partner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.records import Block

_DOUBLE = re.compile(r"''|``|[\"“”„‟«»]")
_SINGLE = re.compile(r"(?<!['\w])['‘](?=[^\W_])(?!')")
_SINGLE_END = re.compile(r"(?<=\S)['’](?![\w'])")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_OPENERS = frozenset("“„‟«")
_CLOSERS = frozenset("”»")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters inside quotation marks, the marks included; not `closed` where the partner of the mark is missing."""

    start: int
    end: int
    closed: bool


@dataclass(slots=True)
class _Paragraph:
    """What the double marks of one paragraph make: quotations, and the marks still open at its end."""

    start: int
    end: int
    found: list[Quotation] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    opens: list[int] = field(default_factory=list)


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """The quotations in the blocks, in order of start; one that runs over paragraphs is one for each of them."""
    found: list[Quotation] = []
    before: _Paragraph | None = None
    for start, end in paragraphs(text, blocks):
        after = _doubles(text, start, end, carried=before is not None and bool(before.opened))
        if before is not None:
            found += _unclosed(before, goes_on=_goes_on(after))
        found += after.found
        found += _singles(text, start, end)
        before = after
    if before is not None:
        found += _unclosed(before, goes_on=False)
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The start and end of each paragraph: blank lines and the ends of blocks divide them."""
    for block in blocks:
        start = block.start + len(text[block.start : block.end]) - len(text[block.start : block.end].lstrip())
        for gap in _BREAK.finditer(text, start, block.end):
            if gap.start() > start:
                yield start, gap.start()
            start = gap.end()
        if start < block.end:
            yield start, block.end


def _doubles(text: str, start: int, end: int, *, carried: bool) -> _Paragraph:
    paragraph = _Paragraph(start, end)
    for mark in _DOUBLE.finditer(text, start, end):
        if _opens(text, mark.start(), mark.end(), start, end, nested=bool(paragraph.opened)):
            paragraph.opened.append(mark.start())
            paragraph.opens.append(mark.start())
        elif paragraph.opened:
            paragraph.found.append(Quotation(paragraph.opened.pop(), mark.end(), closed=True))
        elif carried and not paragraph.found:
            paragraph.found.append(Quotation(start, mark.end(), closed=True))
    return paragraph


def _opens(text: str, start: int, end: int, first: int, last: int, *, nested: bool) -> bool:
    """Whether a mark opens: by its place between blank and letter, then by its shape, then by what is open."""
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    leads = (before.isspace() or before in "([—–-'‘\"“") and not after.isspace()
    trails = not before.isspace() and not after.isalnum()
    if leads != trails:
        shape = text[start]
        return (leads and not (nested and shape in _CLOSERS)) or (shape in _OPENERS and not nested)
    if text[start] in _OPENERS or text[start] == "`":
        return True
    return text[start] not in _CLOSERS and not nested


def _goes_on(paragraph: _Paragraph) -> bool:
    """Whether a paragraph takes up an open quotation: it begins with a mark, or closes what it did not open."""
    if paragraph.opens and paragraph.opens[0] == paragraph.start:
        return True
    return bool(paragraph.found) and paragraph.found[0].start == paragraph.start


def _unclosed(paragraph: _Paragraph, *, goes_on: bool) -> Iterator[Quotation]:
    """The quotations of marks without a partner: to the paragraph's end where it goes on, else to the next mark."""
    for number, start in enumerate(paragraph.opened):
        if goes_on and number == 0:
            yield Quotation(start, paragraph.end, closed=True)
        else:
            end = next((other for other in paragraph.opens if other > start), paragraph.end)
            yield Quotation(start, end, closed=False)


def _singles(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations in single marks; an apostrophe is not one, since it stands inside or at the end of a word."""
    at = start
    while mark := _SINGLE.search(text, at, end):
        following = _SINGLE.search(text, mark.end(), end)
        closing = _closing(text, mark.end(), following.start() if following else end)
        if closing is not None:
            yield Quotation(mark.start(), closing, closed=True)
        at = closing or mark.end()


def _closing(text: str, start: int, end: int) -> int | None:
    """The end of a single quotation; the apostrophe of a plural ("officials' ") only where no other mark follows."""
    marks = list(_SINGLE_END.finditer(text, start, end))
    certain = [mark for mark in marks if text[mark.start() - 1] != "s"]
    chosen = certain or marks
    return chosen[0].end() if chosen else None
