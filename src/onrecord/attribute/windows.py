"""Pieces to windows, the stretches that the network reads at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from onrecord.attribute.features import Ints, Pieces


@dataclass(frozen=True, slots=True)
class Settings:
    """How the windows are laid: pieces in each, and pieces shared with the one before."""

    limit: int = 254
    overlap: int = 32


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end`; the cues of `mine_from` to `mine_to` are read in this window and no other."""

    start: int
    end: int
    mine_from: int
    mine_to: int


def lay_windows(pieces: Pieces, settings: Settings) -> list[Window]:
    """Windows over all pieces; what two of them share is the first's if it ends a paragraph, else half of it each's.

    What is said mostly ends with its paragraph, and the second window may begin between it and its cue ("..., she
    said."). By halves throughout, content words of the held-out articles are at .888, statements .772; so .889, .774.
    """
    stretches = list(windows(pieces, settings.limit, settings.overlap))
    if not stretches:
        return []
    edges = [0, *(_border(pieces, before[1], after[0]) for before, after in pairwise(stretches)), len(pieces)]
    return [Window(*stretch, *mine) for stretch, mine in zip(stretches, pairwise(edges), strict=True)]


def _border(pieces: Pieces, end: int, start: int) -> int:
    ends_paragraph = pieces.paragraph[end] != pieces.paragraph[end - 1]
    return end if ends_paragraph else (start + end) // 2


def windows(pieces: Pieces, limit: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Stretches of at most `limit` pieces that cover all, cut before a paragraph, else a sentence, else a word.

    Each starts up to `overlap` pieces, at most half of `limit`, before the end of the one before it.
    """
    size, start = len(pieces), 0
    cuts = [np.flatnonzero(np.diff(pieces.paragraph, prepend=-1)), np.flatnonzero(np.diff(pieces.sentence, prepend=-1))]
    cuts.append(np.flatnonzero(pieces.opens_word))
    while start < size:
        end = min(start + limit, size)
        if end < size:
            end = _last_cut(cuts, start + limit // 2, end)
        yield start, end
        if end == size:
            return
        start = max(_first_cut(cuts, end - overlap, end), start + 1)


def _last_cut(cuts: list[Ints], low: int, high: int) -> int:
    for cut in cuts:
        place = int(np.searchsorted(cut, high, side="right"))
        if place and cut[place - 1] > low:
            return int(cut[place - 1])
    return high


def _first_cut(cuts: list[Ints], low: int, high: int) -> int:
    for cut in cuts:
        place = int(np.searchsorted(cut, low, side="left"))
        if place < len(cut) and cut[place] < high:
            return int(cut[place])
    return high
