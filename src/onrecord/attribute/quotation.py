"""Which characters of a paragraph stand within quotation marks.

Marks may be straight, curly, guillemets or mixed. A mark that is never closed quotes to the end of its paragraph:
by an old habit of print, a quotation that goes on in the next paragraph is closed only in its last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

QUOTE_STATES = 4
"""0 outside, 1 inside, 2 inside and not closed in this paragraph, 3 in a paragraph that goes on with such a one."""

_MARK = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w[^'‘’\n]{2,200}[^\s]['’](?!\w))|(?<=[^\s\d])['’](?!\w)")
_SINGLE = frozenset("'‘’")


def quote_states(paragraphs: Sequence[str]) -> list[npt.NDArray[np.int64]]:
    """For each paragraph, one state a character; the marks themselves count as inside."""
    states, unclosed = [], False
    for paragraph in paragraphs:
        state, left_open = _states(paragraph)
        if unclosed and paragraph[:1] in {'"', "“", "„", "«"}:
            end = np.flatnonzero(state == 0)
            state[: end[0] if len(end) else len(state)] = 3
        unclosed = left_open
        states.append(state)
    return states


def _states(text: str) -> tuple[npt.NDArray[np.int64], bool]:
    state = np.zeros(len(text), dtype=np.int64)
    opened, single = -1, -1
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if mark in _SINGLE:
            if opened >= 0:
                continue
            if single >= 0 and mark != "‘":
                state[single : at + 1] = 1
                single = -1
            elif mark != "’":
                single = at
        elif opened >= 0 and mark not in {"“", "„"}:
            state[opened : at + 1] = 1
            opened = -1
        elif opened < 0 and mark != "”":
            opened = at
    if opened >= 0:
        state[opened:] = 2
    return state, opened >= 0
