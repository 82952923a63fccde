"""An article's text with its entries marked where they stand, cut so that marks may overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from onrecord.records import Block, BlockKind, Event, Reading, Span, Statement


class Role(StrEnum):
    """What some characters are to an entry."""

    CONTENT = "content"
    CUE = "cue"
    PARTY = "party"
    CLAUSE = "clause"
    TRIGGER = "trigger"


LEADING = frozenset({Role.CONTENT, Role.TRIGGER})
"""Where the mark of an entry stands, and where its note is hung up."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Some characters of one entry; `key` is `s-` or `e-` and its id, `kind` its act or type."""

    key: str
    kind: str
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the marks that cover it all, the widest first; `begins` are the entries that start here.

    An empty one is a place where words are missing, or where an entry without words stands.
    """

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[str, ...] = ()
    is_gap: bool = False

    @property
    def roles(self) -> tuple[Role, ...]:
        """What it is to its entries."""
        return tuple(dict.fromkeys(mark.role for mark in self.marks))

    @property
    def kind(self) -> str | None:
        """The act or type whose colour it has: that of the narrowest mark that leads."""
        leading = [mark for mark in self.marks if mark.role in LEADING]
        return leading[-1].kind if leading else None

    @property
    def depth(self) -> int:
        """How many statements it is the content of."""
        return sum(mark.role is Role.CONTENT for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text in pieces, with the entries whose notes stand beside it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    notes: tuple[Statement | Event, ...]

    @property
    def is_read(self) -> bool:
        """Whether entries are read from it; the rest is furniture."""
        return self.kind in {BlockKind.TITLE, BlockKind.BODY}


def key_of(entry: Statement | Event) -> str:
    """The name of an entry's mark on the page of its article."""
    return f"{'s' if isinstance(entry, Statement) else 'e'}-{entry.id}"


def numbers(reading: Reading) -> dict[str, str]:
    """The number of each entry, by its id: 1, 2, 3 of statements, e1, e2, e3 of events."""
    said = {statement.id: str(n) for n, statement in enumerate(reading.statements, 1)}
    return said | {event.id: f"e{n}" for n, event in enumerate(reading.events, 1)}


def paragraphs(reading: Reading) -> Iterator[Paragraph]:
    """The text block by block, all of it, in order."""
    entries: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
    marks = [mark for entry in entries for mark in _marks(entry)]
    starts = {key_of(entry): _start(entry) for entry in entries}
    for block in reading.article.blocks:
        inside = [mark for mark in marks if mark.start < block.end and block.start <= mark.end]
        notes = sorted(
            (entry for entry in entries if block.start <= starts[key_of(entry)] < block.end),
            key=lambda entry: (starts[key_of(entry)], isinstance(entry, Event)),
        )
        yield Paragraph(block.kind, tuple(_pieces(reading, block, inside, starts)), tuple(notes))


def _pieces(reading: Reading, block: Block, marks: list[Mark], starts: Mapping[str, int]) -> Iterator[Piece]:
    text = reading.article.text
    start, end = _trimmed(text, block)
    gaps = {gap.start for gap in reading.article.gaps if start <= gap.start < end}
    begins: dict[int, tuple[str, ...]] = {}
    for key, at in starts.items():
        if block.start <= at < block.end:
            begins[min(max(at, start), end)] = (*begins.get(min(max(at, start), end), ()), key)
    cuts = {start, end, *gaps, *begins} | {at for mark in marks for at in (mark.start, mark.end) if start < at < end}
    for left, right in pairwise(sorted(cuts)):
        if left in gaps:
            yield Piece("", (), is_gap=True)
        covering = (mark for mark in marks if mark.start <= left and right <= mark.end)
        widest = sorted(covering, key=lambda mark: (mark.start - mark.end, mark.key))
        yield Piece(text[left:right], tuple(widest), begins.get(left, ()))
    if end in begins or start == end:
        yield Piece("", (), begins.get(end, ()))


def _trimmed(text: str, block: Block) -> tuple[int, int]:
    """Where a block's text begins and ends without the blank lines around it."""
    inner = text[block.start : block.end]
    start = block.start + len(inner) - len(inner.lstrip())
    return (start, block.start + len(inner.rstrip())) if inner.strip() else (block.start, block.start)


def _start(entry: Statement | Event) -> int:
    if isinstance(entry, Event):
        return entry.trigger.start
    speaker = entry.speaker.span if entry.speaker else None
    spans = entry.content or tuple(filter(None, (entry.cue, speaker)))
    return min((span.start for span in spans), default=0)


def _marks(entry: Statement | Event) -> Iterator[Mark]:
    for role, span in _spans(entry):
        kind = entry.act if isinstance(entry, Statement) else entry.event
        if span.end > span.start:
            yield Mark(key_of(entry), kind, role, span.start, span.end)


def _spans(entry: Statement | Event) -> Iterator[tuple[Role, Span]]:
    if isinstance(entry, Statement):
        yield from ((Role.CONTENT, span) for span in entry.content)
        if entry.cue:
            yield Role.CUE, entry.cue
        parties = (*((entry.speaker,) if entry.speaker else ()), *entry.addressees)
    else:
        yield from ((Role.CLAUSE, span) for span in (entry.span, *entry.mentions))
        yield Role.TRIGGER, entry.trigger
        parties = (*entry.actors, *entry.recipients)
    yield from ((Role.PARTY, mention.span) for mention in parties)
