"""From the model's figures to attributions: which words are a cue, and which are its source and its content.

Words are numbered through the article. No two attributions share a word of content: where two claim it, the surer has
it (the annotators of PolNeAR never let contents overlap: 49 words in 348,315).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

SOURCE, CONTENT = 1, 2
B_CUE, I_CUE = 3, 4
EDGE = 0.6  # a word belongs to a cue if it is so likely beside the cue's likeliest word


@dataclass(frozen=True, slots=True)
class Limits:
    """What to take for what; set on articles held out of training, see the model's card."""

    cue: float = 0.4  # least probability that a word belongs to a cue
    switch: float = 1.0  # cost, in log probability, of another label than the word before
    keep: float = 0.3  # least confidence of an attribution
    weights: tuple[float, ...] = (0.0, 1.0, 1.0, 1.0)  # of a constant and of `evidence`, to a log odds


@dataclass(frozen=True, slots=True)
class Candidate:
    """One attribution in words of the article; `evidence` holds log odds of cue, content and source."""

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    sureness: tuple[float, ...]  # the probability of each word of content
    evidence: tuple[float, ...]

    def confidence(self, limits: Limits) -> float:
        """The probability that content and source are right."""
        odds = limits.weights[0] + sum(w * e for w, e in zip(limits.weights[1:], self.evidence, strict=True))
        return float(1 / (1 + np.exp(-odds)))


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)


def find_cues(tags: Floats, limits: Limits) -> Ints:
    """The first and last word of each cue, (cues, 2), from tag probabilities (words, 7)."""
    chance = tags[:, B_CUE] + tags[:, I_CUE]
    found = []
    for first, last in runs(np.flatnonzero(chance >= limits.cue).tolist()):
        sure = first + np.flatnonzero(chance[first : last + 1] >= EDGE * chance[first : last + 1].max())
        for low, high in runs(sure.tolist()):
            opens = [low, *(low + 1 + np.flatnonzero(tags[low + 1 : high + 1, B_CUE] > 0.5)).tolist(), high + 1]
            found += [(a, b - 1) for a, b in pairwise(opens)]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def label_rows(chances: Floats, switch: float) -> Ints:
    """The best labels, (cues, words), from probabilities (cues, words, 3), where each change costs `switch`."""
    logs = np.log(chances + 1e-6)
    rows, words, _ = logs.shape
    cost = switch * (1 - np.eye(3, dtype=np.float32))
    best = logs[:, 0]
    back = np.zeros((words, rows, 3), dtype=np.int64)
    for word in range(1, words):
        step = best[:, :, None] - cost
        back[word] = step.argmax(1)
        best = step.max(1) + logs[:, word]
    labels = np.zeros((rows, words), dtype=np.int64)
    labels[:, -1] = best.argmax(-1)
    every = np.arange(rows)
    for word in range(words - 1, 0, -1):
        labels[:, word - 1] = back[word, every, labels[:, word]]
    return labels


def candidates(tags: Floats, cues: Ints, scores: Floats, first_word: int, limits: Limits) -> list[Candidate]:
    """What each cue of a window introduces; a cue with no content gives nothing.

    `tags` are probabilities (words, 7), `scores` those of the pairs (cues, words, 3), `first_word` the number that the
    window's first word has in the article.
    """
    if not len(cues):
        return []
    labels = label_rows(scores, limits.switch)
    found = []
    for (low, high), row, chances in zip(cues.tolist(), labels, scores, strict=True):
        content = np.flatnonzero(row == CONTENT)
        if not len(content):
            continue
        source = _best_run(np.flatnonzero(row == SOURCE), chances[:, SOURCE])
        cue = tags[low : high + 1, [B_CUE, I_CUE]].sum(-1).mean()
        evidence = (float(cue), _overlap(content, chances[:, CONTENT]), _overlap(source, chances[:, SOURCE]))
        found.append(
            Candidate(
                tuple((source + first_word).tolist()),
                tuple(word + first_word for word in range(low, high + 1) if not row[word]),
                tuple((content + first_word).tolist()),
                tuple(chances[content, CONTENT].tolist()),
                tuple(float(np.log((e + 1e-3) / (1 - e + 1e-3))) for e in evidence),
            )
        )
    return found


def _best_run(words: Ints, chances: Floats) -> Ints:
    """Of several stretches of words the likeliest: a source is one stretch (7 of 20,843 in PolNeAR are not)."""
    runs = np.split(words, np.flatnonzero(np.diff(words) > 1) + 1)
    return max(runs, key=lambda run: float(chances[run].sum()))


def _overlap(words: Ints, chances: Floats) -> float:
    """The expected overlap (intersection over union) of the words with the true ones."""
    inside = float(chances[words].sum())
    if not len(words):
        return float(np.prod(1 - chances))
    return inside / (len(words) + float(chances.sum()) - inside)


def settle(found: Iterable[Candidate], limits: Limits) -> tuple[Candidate, ...]:
    """The candidates that are likely enough, no word of content in two of them, in order of their first word."""
    ranked = sorted(found, key=lambda c: (-c.confidence(limits), c.cue))
    owner: dict[int, tuple[float, int]] = {}
    likely = [c for c in ranked if c.confidence(limits) >= limits.keep]
    for number, candidate in enumerate(likely):
        for word, sure in zip(candidate.content, candidate.sureness, strict=True):
            if word not in owner or owner[word][0] < sure:
                owner[word] = (sure, number)
    settled = []
    for number, candidate in enumerate(likely):
        content = tuple(word for word in candidate.content if owner[word][1] == number)
        if 2 * len(content) > len(candidate.content):
            settled.append(replace(candidate, content=content))
    return tuple(sorted(settled, key=lambda c: (min(*c.content, *c.cue), c.cue)))


def runs(words: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of consecutive numbers."""
    if not words:
        return []
    edges = [0, *(i for i in range(1, len(words)) if words[i] != words[i - 1] + 1), len(words)]
    return [(words[a], words[b - 1]) for a, b in pairwise(edges)]
