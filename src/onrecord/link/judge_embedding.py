"""One vector for what an entry says: computed once, kept by the record, compared by the judge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.link.entries import Entry
from onrecord.link.judge_words import COMMON, TABLE
from onrecord.pieces import Floats, load_pieces

WIDTH = 384


def embed(entries: Sequence[Entry]) -> Floats:
    """Entries (N) -> vectors (N, 384) of length 1; a cosine near 1 says that two speak of the same thing."""
    vectors = [_embed(entry.words) for entry in entries]
    return np.array(vectors, dtype=np.float32).reshape(-1, WIDTH)


def _embed(text: str) -> Floats:
    pieces = load_pieces()
    ids = pieces.ids(text)
    if not len(ids):
        return np.zeros(WIDTH, dtype=np.float32)
    weight = np.clip(np.log(ids / COMMON) / np.log(TABLE / COMMON), 0.02, 1).astype(np.float32)
    total: Floats = (pieces.rows(ids) * weight[:, None]).sum(axis=0)
    return total / max(float(np.linalg.norm(total)), 1e-9)
