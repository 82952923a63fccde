"""Via: the statement in whose content another was made ("X said that Y had promised ...")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from onrecord.records import Span, Statement


def nested(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, each with `via` set to the smallest that encloses its cue and speaker.

    A statement is only ever enclosed by a longer one, so no chain of `via` comes back to its start.
    """
    pieces = sorted((span.start, span.end, number) for number, made in enumerate(statements) for span in made.content)
    reach = list(accumulate((end for _, end, _ in pieces), max))
    return tuple(replace(made, via=_enclosing(made, statements, pieces, reach)) for made in statements)


def _enclosing(
    inner: Statement, statements: Sequence[Statement], pieces: Sequence[tuple[int, int, int]], reach: Sequence[int]
) -> str | None:
    anchors = [span for span in (inner.cue, inner.speaker.span if inner.speaker else None) if span is not None]
    if not anchors:
        return None
    anchor, size = anchors[0], _size(inner)
    candidates = set()
    at = bisect_right(pieces, anchor.start, key=lambda piece: piece[0]) - 1
    while at >= 0 and reach[at] >= anchor.end:
        if pieces[at][1] >= anchor.end:
            candidates.add(pieces[at][2])
        at -= 1
    outer = [statements[number] for number in candidates]
    fitting = [made for made in outer if _size(made) > size and all(_holds(made, span) for span in anchors)]
    return min(fitting, key=lambda made: (_size(made), made.id)).id if fitting else None


def _holds(statement: Statement, span: Span) -> bool:
    return any(piece.start <= span.start and span.end <= piece.end for piece in statement.content)


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
