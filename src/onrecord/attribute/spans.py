"""Raw character ranges to spans of the article's text, inside the blocks that are read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from onrecord.records import Block, Span

Range = tuple[int, int]
_WORD = re.compile(r"\w")


def clipped(ranges: Iterable[Range], blocks: Sequence[Block], text: str) -> tuple[Span, ...]:
    """The parts of the ranges inside the blocks, one span for each block reached, trimmed of blanks, in order.

    `blocks` are those that are read, in order. Ranges that overlap or touch are one; empty parts fall away.
    """
    spans = []
    for start, end in merged(ranges):
        at = place_of(start, blocks)
        while at < len(blocks) and blocks[at].start < end:
            span = trimmed(max(start, blocks[at].start), min(end, blocks[at].end), text)
            if span is not None:
                spans.append(span)
            at += 1
    return tuple(spans)


def place_of(offset: int, blocks: Sequence[Block]) -> int:
    """The number of the block that holds a character, or of one before it."""
    return max(0, bisect_right(blocks, offset, key=lambda block: block.start) - 1)


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The ranges in order, those that overlap or touch made one."""
    done: list[Range] = []
    for start, end in sorted(ranges):
        if done and start <= done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done


def trimmed(start: int, end: int, text: str) -> Span | None:
    """The span without the blanks around it; None where nothing is left."""
    words = text[start:end].strip() if start < end else ""
    if not words:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Span(start, start + len(words), words)


def worded(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those spans that hold a word, not marks alone."""
    return tuple(span for span in spans if _WORD.search(span.text))


def joined(spans: Sequence[Span], others: Sequence[Span], blocks: Sequence[Block], text: str) -> Span | None:
    """One span for a role that a record holds as one: the stretch from first to last where it covers nothing else.

    Where it would run over another role or out of its block, the longest of the spans; None where there is none.
    """
    if len(spans) < 2:
        return spans[0] if spans else None
    whole = Span(spans[0].start, spans[-1].end, text[spans[0].start : spans[-1].end])
    inside = any(block.start <= whole.start and whole.end <= block.end for block in blocks)
    if inside and not any(overlaps(whole, other) for other in others):
        return whole
    return max(spans, key=lambda span: span.end - span.start)


class Taken:
    """Spans that are somebody's, to be asked which of them a span touches in less than a look at each."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def touching(self, span: Span) -> list[Span]:
        """Those that share a character with the span, in order of start."""
        first = bisect_right(self._reach, span.start)
        after = bisect_left(self._spans, span.end, key=lambda other: other.start)
        return [other for other in self._spans[first:after] if overlaps(span, other)]


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def inside(one: Span, others: Iterable[Span]) -> bool:
    """Whether a span lies within one of the others."""
    return any(other.start <= one.start and one.end <= other.end for other in others)
