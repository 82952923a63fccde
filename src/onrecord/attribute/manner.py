"""Manner: whether the content is quoted (direct), told in the reporter's words (indirect), or both (mixed)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.attribute.quotes import Quotation
from onrecord.records import Block, BlockKind, Span

_WORD = re.compile(r"\w+")
_COLON = re.compile(r"\s*:\s*")


def manner(speaker: Span | None, cue: Span | None, content: Sequence[Span], marks: Sequence[Quotation]) -> str:
    """Direct where every word of the content is inside quotation marks, mixed where some are, indirect where none is.

    Marks that enclose the cue too belong to whoever quotes this speaker, so they do not count.
    """
    own = [mark for mark in (_own(quotation, cue or speaker, content) for quotation in marks) if mark is not None]
    words = [match.start() + span.start for span in content for match in _WORD.finditer(span.text)]
    quoted = sum(any(start <= word < end for start, end in own) for word in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def near(marks: Sequence[Quotation], content: Sequence[Span], block: Block) -> Sequence[Quotation]:
    """The quotations that may touch the content, of all in order of start; `block` is where the content begins."""
    first = bisect_left(marks, block.start, key=lambda mark: mark.start)
    last = bisect_right(marks, content[-1].end, key=lambda mark: mark.start)
    return marks[first:last]


def is_turn(speaker: Span | None, content: Sequence[Span], block: Block, text: str) -> bool:
    """Whether this is a turn of a transcript: `NAME: words` at the start of a line of the body."""
    if speaker is None or block.kind is not BlockKind.BODY:
        return False
    line = text.rfind("\n", 0, speaker.start) + 1
    begins = not text[max(line, block.start) : speaker.start].strip(' \t"“-')  # quoted transcripts, dashes of lists
    return begins and _COLON.fullmatch(text, speaker.end, content[0].start) is not None


def _own(mark: Quotation, cue: Span | None, content: Sequence[Span]) -> tuple[int, int] | None:
    if cue is None or not mark.start <= cue.start < mark.end:
        return mark.start, mark.end
    if not mark.closed and content[0].start < cue.start:
        return mark.start, cue.start  # the closing mark is missing; what comes before the cue was quoted
    return None
