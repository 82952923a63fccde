"""How a cue and a word lie to each other: what the scorer of pairs is told beside their states."""

from __future__ import annotations

import numpy as np

from onrecord.attribute.features import Ints

RELATIONS = (("distance", 29), ("paragraph", 7), ("sentence", 13), ("cues_between", 9))
"""What the pair scorer is told of a cue and a word, and how many values each has."""

_STEPS = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 24, 32, 48, 80, 128])  # distances, in words


def relations(firsts: Ints, lasts: Ints, paragraph: Ints, sentence: Ints) -> Ints:
    """How each cue (words `firsts` to `lasts`) and each word of a window lie to each other: (4, cues, words).

    `paragraph` and `sentence` have one value a word.
    """
    word = np.arange(len(paragraph))
    before = np.minimum(word[None, :] - firsts[:, None], 0)
    after = np.maximum(word[None, :] - lasts[:, None], 0)
    away = before + after  # 0 within the cue
    distance = np.sign(away) * np.searchsorted(_STEPS, np.abs(away), side="right")
    started = np.bincount(firsts, minlength=len(word) + 1)[: len(word)].cumsum()
    between = started[None, :] - started[firsts][:, None] + (away < 0)  # cues that start after ours, up to the word
    return np.stack(
        [
            distance + len(_STEPS),
            np.clip(paragraph[None, :] - paragraph[firsts][:, None], -3, 3) + 3,
            np.clip(sentence[None, :] - sentence[firsts][:, None], -6, 6) + 6,
            np.clip(between, -4, 4) + 4,
        ]
    )
