"""Turns of a transcript, which need no model: `NAME: words`, one after another, each name again and again.

PolNeAR marks them so: the name is the source, the colon the cue. A paragraph without a name is left alone: it may be
the speaker's or the paper's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.attribute.attribution import Attribution

_NAME = r"[A-Z][\w.'’-]*"
_TURN = re.compile(
    rf"^[^\S\n]*[\"“]*(?P<label>{_NAME}(?: {_NAME}){{0,4}})(?P<colon>[^\S\n]?:)[^\S\n]+(?P<words>\S.*\S)", re.MULTILINE
)
_ASKED = frozenset({"Q", "A", "QUESTION", "ANSWER"})
_LEAST, _AGAIN = 4, 2  # turns of an article, and of a speaker; fewer may be headings and labels of lists
_CONFIDENCE = 0.8  # told by the form alone, not calibrated


def turns(text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
    """The turns in the blocks, in order; none where the text is no transcript."""
    found = [match for start, end in blocks for match in _TURN.finditer(text, start, end)]
    times = Counter(_last_name(match) for match in found)
    kept = [match for match in found if times[_last_name(match)] >= _AGAIN or match["label"] in _ASKED]
    if len(kept) < _LEAST or len({_last_name(match) for match in kept}) < _AGAIN:
        return ()
    return tuple(_attribution(match) for match in kept)


def without_turns(found: Sequence[Attribution], said: Sequence[Attribution]) -> list[Attribution]:
    """The attributions but for those that make of a turn what it is already: whose source is the name before it."""
    names = {start for turn in said for start, _ in turn.source}
    return [one for one in found if not any(start in names for start, _ in one.source)]


def _last_name(match: re.Match[str]) -> str:
    """The name without what an interview leaves out after the first time ("JANA ORLOV", then "ORLOV")."""
    return match["label"].split()[-1].upper()


def _attribution(match: re.Match[str]) -> Attribution:
    label, colon, words = (match.span(group) for group in ("label", "colon", "words"))
    return Attribution((label,), ((colon[1] - 1, colon[1]),), (words,), _CONFIDENCE)
