"""What the tagger hands over: one attribution as character spans, before it becomes a statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who, said, what: (start, end) characters of the text, end exclusive, each role in order.

    `source` and `cue` may be empty, `content` never is and may be discontinuous. `confidence` is between 0 and 1.
    """

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    confidence: float


Tagging = Callable[[str, Sequence[tuple[int, int]]], Sequence[Attribution]]
"""A text and the (start, end) of the blocks to read, to the attributions found in them."""
