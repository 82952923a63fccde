"""The vectors of entries: computed once, kept by the record, compared by the judge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.link.entries import Entry
from onrecord.meaning import meaning
from onrecord.vectors import WIDTH, Floats


def embed(entries: Sequence[Entry]) -> Floats:
    """Entries (N) -> vectors (N, 384) of length 1; a cosine near 1 says that two speak of the same thing."""
    vectors = [meaning(entry.words) for entry in entries]  # one by one: together they round differently
    return np.array(vectors, dtype=np.float32).reshape(-1, WIDTH)
