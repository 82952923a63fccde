"""Outlet and agency: who published an article and whose report it is, from where a page names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.clean.blocks import Piece
from onrecord.clean.datelines import agency_line
from onrecord.clean.head import is_masthead
from onrecord.clean.tables import one_of, words
from onrecord.records import BlockKind, Noted, Span

_WORD = r"[A-Z][\w&’'-]*(?:\.[a-z]+\b)?"
_TITLE = rf"(?:The )?{_WORD}(?: (?:of |the |and )?{_WORD}){{0,4}}"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Aa]rchive (?:for|of) (?P<name>{_TITLE})",
        rf"\bedited by (?:the )?(?P<name>{_TITLE}) (?:staff|team|newsroom)",
        rf"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©\s*)?(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?[\s,:]*(?P<name>{_TITLE})",
        rf"^(?P<name>{_TITLE})\. All [Rr]ights [Rr]eserved",
        rf"^(?:First )?[Pp]ublished in (?P<name>{_TITLE}), ",
    )
)


def find_outlet(pieces: list[Piece]) -> Noted | None:
    """The outlet that the page names: its masthead, else a notice about its archive, its staff or its rights."""
    agencies = words("names", "agencies")
    for piece in pieces:
        if piece.kind is BlockKind.CHROME and is_masthead(piece.unit.text):
            return _noted(piece, 0, len(piece.unit.text))
        if piece.head and piece.head.agency and piece.head.agency.text.lower() in words("names", "outlets"):
            return _noted(piece, piece.head.agency.start, piece.head.agency.end)
    for pattern in _NAMED:
        for piece in pieces:
            match = pattern.search(piece.unit.text) if piece.kind is BlockKind.NOTICE else None
            if match and match["name"].rstrip(".").lower() not in agencies:
                return _noted(piece, match.start("name"), match.start("name") + len(match["name"].rstrip(".")))
    return None


def find_agency(pieces: list[Piece]) -> Noted | None:
    """The agency whose report it is: from the dateline, an agency line, or a credit that is its name alone."""
    for piece in pieces:
        for start, end in _agencies(piece):
            return _noted(piece, start, end)
    return None


def _agencies(piece: Piece) -> Iterator[tuple[int, int]]:
    if piece.head is not None and piece.head.agency is not None:
        if piece.head.agency.text.lower() not in words("names", "outlets"):
            yield piece.head.agency.start, piece.head.agency.end
    elif piece.kind is BlockKind.DATELINE and (line := agency_line(piece.unit.text)):
        yield line[0].start, line[0].end
    elif piece.kind is BlockKind.TIMESTAMP or (piece.kind is BlockKind.BYLINE and "|" in piece.unit.text):
        known = re.search(rf"(?:^|\|)\s*(?P<name>{one_of('names', 'agencies')})\s*(?:\||$)", piece.unit.text)
        if known:
            yield known.span("name")
    elif piece.kind in {BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTICE}:
        alone = re.fullmatch(rf"[\W_]*(?:[Bb]y )?(?P<name>{one_of('names', 'agencies')})[\W_]*", piece.unit.text)
        signed = re.fullmatch(r"\((?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})\)\.?", piece.unit.text)
        match = alone or (signed if piece.kind is BlockKind.CREDIT else None)
        if match:
            yield match.span("name")


def _noted(piece: Piece, start: int, end: int) -> Noted:
    text = piece.unit.text[start:end]
    return Noted(text, Span(piece.unit.start + start, piece.unit.start + end, text))
