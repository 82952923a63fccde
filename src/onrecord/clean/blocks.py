"""Labelled units to blocks that cover the text, a dateline apart from the paragraph that it opens."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.clean.datelines import Head, dateline_head
from onrecord.clean.labels import label
from onrecord.clean.units import Unit, split_units
from onrecord.records import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled stretch without the whitespace around it; `head` is set on a dateline cut from its paragraph."""

    kind: BlockKind
    unit: Unit
    head: Head | None = None


def pieces_of(text: str, title: str | None = None) -> list[Piece]:
    """The labelled pieces of a text, in order."""
    units = split_units(text)
    pieces: list[Piece] = []
    in_body = False
    for unit, kind in zip(units, label(units, title), strict=True):
        head = dateline_head(unit.text, first=not in_body) if kind is BlockKind.BODY else None
        in_body = in_body or kind is BlockKind.BODY
        pieces.extend(_cut(unit, kind, head))
    return pieces


def _cut(unit: Unit, kind: BlockKind, head: Head | None) -> list[Piece]:
    if head is None or head.length >= len(unit.text):
        return [Piece(kind, unit)]
    cut = unit.start + head.length
    line = unit.text[: head.length].rstrip()
    return [
        Piece(BlockKind.DATELINE, Unit(unit.start, unit.start + len(line), line, unit.paragraph), head),
        Piece(kind, Unit(cut, unit.end, unit.text[head.length :], unit.paragraph)),
    ]


def blocks_of(text: str, pieces: list[Piece]) -> tuple[Block, ...]:
    """The blocks: each piece with the whitespace after it; what stands before the first belongs to the first."""
    starts = [0, *[piece.unit.start for piece in pieces[1:]], len(text)]
    return tuple(Block(piece.kind, start, end) for piece, start, end in zip(pieces, starts, starts[1:], strict=False))
