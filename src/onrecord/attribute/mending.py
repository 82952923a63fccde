"""Content that a few words broke in two, made whole; words astray, dropped; a sentence's beginning, taken in.

What somebody said is one stretch unless source or cue interrupt it: of 2,192 contents of PolNeAR dev 11 have another
gap within a paragraph. On 40 articles of train that the model never saw (2026-11-22): making whole and dropping take
exact F1 from .549 to .562 and leave attributed F1 within its noise (.702, .700; the model after three epochs); the
beginning of the sentence takes exact F1 from .575 to .579 and changes no other (attribution-1).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribute.roles import Roles
from onrecord.attribute.spans import Taken
from onrecord.records import Span

_WORD = re.compile(r"\w+")
_FEW = 2  # words that are filled in however short the pieces beside them
_ASTRAY = 4  # words of a piece that is dropped where it touches nothing of its attribution
_COMMA = re.compile(r"\s*,\s*")
_MARKS = re.compile(r"[\"“”«»]")


def mended(found: Sequence[Roles], sentences: Sequence[int], text: str) -> list[Roles]:
    """The attributions, each with its content in as few stretches as its paragraphs, source and cue allow.

    `sentences` are the offsets at which the sentences begin, in order.
    """
    taken = Taken(span for roles in found for span in (*roles.source, *roles.cue, *_together(roles, text)))
    found = [replace(roles, content=_from_start(roles, taken, sentences, text)) for roles in found]
    whole = [replace(roles, content=_whole(roles, taken, text)) for roles in found]
    return [replace(roles, content=_together(roles, text)) for roles in whole]


def _from_start(roles: Roles, taken: Taken, sentences: Sequence[int], text: str) -> tuple[Span, ...]:
    """The content with the words before it, where its sentence ends with source and cue: "..., the minister said."."""
    behind = min((span.start for span in (*roles.source, *roles.cue)), default=0)
    last = max((piece for piece in roles.content if piece.end <= behind), key=lambda piece: piece.end, default=None)
    if not (roles.source and roles.cue and last and _COMMA.fullmatch(text, last.end, max(behind, last.end))):
        return roles.content
    start = sentences[max(0, bisect_right(sentences, last.start) - 1)] if sentences else last.start
    missing = Span(start, last.start, text[start : last.start])
    if not _WORD.search(missing.text) or _MARKS.search(missing.text) or "\n" in missing.text:
        return roles.content
    if any(other not in roles.content for other in taken.touching(missing)):
        return roles.content
    apart = (piece for piece in roles.content if piece.end <= start or piece.start >= last.end)
    return tuple(sorted((*apart, Span(start, last.end, text[start : last.end])), key=lambda piece: piece.start))


def _whole(roles: Roles, taken: Taken, text: str) -> tuple[Span, ...]:
    whole = list(roles.content[:1])
    for piece in roles.content[1:]:
        gap = Span(whole[-1].end, piece.start, text[whole[-1].end : piece.start])
        if "\n" in gap.text or taken.touching(gap):
            whole.append(piece)
        else:
            whole[-1] = _one(whole[-1], gap, piece, text)
    return tuple(whole)


def _one(before: Span, gap: Span, after: Span, text: str) -> Span:
    """Both pieces with what is between, where that is no more than the shorter of them; else the longer alone."""
    shorter, longer = sorted((before, after), key=lambda span: len(_WORD.findall(span.text)))
    if len(_WORD.findall(gap.text)) <= max(_FEW, len(_WORD.findall(shorter.text))):
        return Span(before.start, after.end, text[before.start : after.end])
    return longer


def _together(roles: Roles, text: str) -> tuple[Span, ...]:
    """The content without its strays; all of it where nothing else would be left."""
    kept = tuple(piece for piece in roles.content if not _astray(piece, roles, text))
    return kept or roles.content


def _astray(piece: Span, roles: Roles, text: str) -> bool:
    """Whether a few words without quotation marks stand apart from everything else of their attribution."""
    if len(_WORD.findall(piece.text)) > _ASTRAY or _MARKS.search(piece.text):
        return False
    others = [span for span in roles.all if span != piece]
    return bool(others) and all(_WORD.search(_between(piece, other, text)) for other in others)


def _between(one: Span, other: Span, text: str) -> str:
    first, second = sorted((one, other), key=lambda span: span.start)
    return text[first.end : second.start]
