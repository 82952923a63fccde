"""When an article was published: of all dates on the page, the one that stands where publication dates stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum

from onrecord.clean.blocks import Piece
from onrecord.clean.dates import find_dates
from onrecord.clean.furniture import is_prose
from onrecord.clean.timestamps import label_of
from onrecord.records import BlockKind, Moment, Span

_CLOSED = re.compile(
    r"\b(?:closed|ceased(?: publication| publishing| operations)?|shut(?: down)?|folded|ended(?: publication)?|archived"
    r"|discontinued)"
    r"(?: down)?(?: on| in)? (?:\w+ )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"\W*(?:correction|clarification|editor)", re.IGNORECASE)


class Rank(IntEnum):
    """How far a date may be trusted to be that of publication, best first."""

    CALLED_PUBLISHED = 0
    BEFORE_BODY = 1
    AFTER_BODY = 2
    DATELINE = 3
    NOT_AFTER = 4  # of an update or correction: publication was no later


def find_published(pieces: list[Piece]) -> Moment | None:
    """The printed publication date, bounds that the page gives in its place, or nothing."""
    ranked = sorted(_printed(pieces), key=lambda found: found[0])
    if ranked and ranked[0][0] < Rank.NOT_AFTER:
        return ranked[0][1]
    bounds = [*(_not_after(moment) for _, moment in ranked), *_closing_years(pieces)]
    return min(bounds, key=lambda moment: moment.latest or "9999", default=None)


def _printed(pieces: list[Piece]) -> Iterator[tuple[Rank, Moment]]:
    """The dates on timestamp lines, beside the writer's name and in datelines, with their rank."""
    body = [number for number, piece in enumerate(pieces) if piece.kind is BlockKind.BODY and is_prose(piece.unit.text)]
    first, last = (body[0], body[-1]) if body else (len(pieces), -1)
    if len(body) > 1 and pieces[first].unit.words < 15:
        first = body[1]  # a sentence under the title, before the timestamp
    corrected = False
    for number, piece in enumerate(pieces):
        corrected = number > last and (corrected or _is_correction(piece))
        for printed in find_dates(piece.unit.text) if _may_date(piece, inside=first < number < last) else ():
            label = label_of(piece.unit.text, printed)
            if label == "updated" or corrected:
                rank = Rank.NOT_AFTER
            elif piece.kind is BlockKind.DATELINE:
                rank = Rank.DATELINE
            elif label == "published":
                rank = Rank.CALLED_PUBLISHED
            else:
                rank = Rank.BEFORE_BODY if number < first else Rank.AFTER_BODY
            span = Span(piece.unit.start + printed.start, piece.unit.start + printed.end, printed.text)
            yield rank, replace(printed.moment, span=span)


def _may_date(piece: Piece, *, inside: bool) -> bool:
    if piece.kind is BlockKind.DATELINE:
        return True
    return piece.kind in {BlockKind.TIMESTAMP, BlockKind.BYLINE} and not inside


def _is_correction(piece: Piece) -> bool:
    return piece.kind is BlockKind.NOTICE and _CORRECTED.match(piece.unit.text) is not None


def _not_after(moment: Moment) -> Moment:
    if moment.value is None:
        return moment
    why = "the page says when it was updated or corrected, not when it was published"
    return Moment(latest=moment.value, why=why, span=moment.span)


def _closing_years(pieces: list[Piece]) -> Iterator[Moment]:
    """Bounds from a notice that the outlet closed in some year."""
    for piece in pieces:
        match = _CLOSED.search(piece.unit.text) if piece.kind is BlockKind.NOTICE else None
        if match:
            span = Span(piece.unit.start + match.start(), piece.unit.start + match.end(), match[0])
            yield Moment(latest=f"{match['year']}-12-31", why=match[0], span=span)
