"""When an article was published: of all dates on the page, the one that stands where publication dates stand."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.clean.blocks import Piece
from onrecord.clean.dates import find_dates
from onrecord.clean.timestamps import label_of
from onrecord.records import BlockKind, Moment, Span

_PLACES = {BlockKind.TIMESTAMP, BlockKind.BYLINE}
_CLOSED = re.compile(
    r"\b(?:closed|ceased(?: publication| publishing| operations)?|shut(?: down)?|folded|ended(?: publication)?|archived|discontinued)"
    r"(?: down)?(?: on| in)? (?:\w+ )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def find_published(pieces: list[Piece]) -> Moment | None:
    """The printed publication date, bounds that the page gives in its place, or nothing.

    Dates stand on timestamp lines or beside the writer's name before or after the body. One that is called the
    publication date comes first, one without a name next; an update only says that publication was not later.
    """
    ranked = sorted(_printed(pieces), key=lambda found: found[0])
    if ranked and ranked[0][0] < 4:
        return ranked[0][1]
    bounds = [_not_after(moment) for rank, moment in ranked] + list(_closing_years(pieces))
    return min(bounds, key=lambda moment: moment.latest or "9999", default=None)


def _printed(pieces: list[Piece]) -> list[tuple[int, Moment]]:
    body = [number for number, piece in enumerate(pieces) if piece.kind is BlockKind.BODY]
    found = []
    for number, piece in enumerate(pieces):
        inside = bool(body) and body[0] < number < body[-1]
        if piece.kind not in _PLACES | {BlockKind.DATELINE} or (inside and piece.kind is not BlockKind.DATELINE):
            continue
        for printed in find_dates(piece.unit.text):
            name = label_of(piece.unit.text, printed)
            rank = {"published": 0, "updated": 4}.get(name or "", 1 if not body or number < body[0] else 2)
            rank = 3 if piece.kind is BlockKind.DATELINE else rank
            start = piece.unit.start + printed.start
            span = Span(start, piece.unit.start + printed.end, piece.unit.text[printed.start : printed.end])
            found.append((rank, replace(printed.moment, span=span)))
    return found


def _not_after(moment: Moment) -> Moment:
    if moment.value is None:
        return moment
    return Moment(
        latest=moment.value, why="the page says when it was updated, not when it was published", span=moment.span
    )


def _closing_years(pieces: list[Piece]) -> list[Moment]:
    found = []
    for piece in pieces:
        match = _CLOSED.search(piece.unit.text) if piece.kind is BlockKind.NOTICE else None
        if match:
            span = Span(piece.unit.start + match.start(), piece.unit.start + match.end(), match[0])
            found.append(Moment(latest=f"{match['year']}-12-31", why=match[0], span=span))
    return found
