"""How attributions are scored: by words, one statement to one, as `shared/score/attribution.py` does it.

tokens      precision and recall of the words of each role
statements  content overlaps a gold content by at least half of their union, one to one, best first
attributed  the same, and the sources overlap by half or both are empty
exact       the same, content and source equal word for word
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

ROLES = ("source", "cue", "content")
ENOUGH = 0.5
_WORD = re.compile(r"\w+")

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Worded:
    """One attribution as the numbers of the words that each role touches."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Rate:
    """How many were right, of how many predicted and how many in the gold."""

    right: int
    predicted: int
    actual: int

    @property
    def precision(self) -> float:
        """Right of those predicted; 0 of none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right of those in the gold; 0 of none."""
        return self.right / self.actual if self.actual else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 0 where nothing was right."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Words:
    """The words of a text by number."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def touched(self, ranges: Ranges) -> frozenset[int]:
        """The numbers of the words that share a character with one of the ranges."""
        return frozenset(
            number
            for start, end in ranges
            for number in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )

    def worded(self, source: Ranges, cue: Ranges, content: Ranges) -> Worded:
        """An attribution as words."""
        return Worded(self.touched(source), self.touched(cue), self.touched(content))


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared of all words, 1 where both are empty."""
    return len(one & other) / len(one | other) if one | other else 1.0


def pairs(gold: Sequence[Worded], found: Sequence[Worded]) -> Iterator[tuple[Worded, Worded]]:
    """Gold and found attributions of enough overlap, one to one, best first."""
    ranked = sorted(
        ((overlap(g.content, f.content), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for value, i, j in ranked:
        if value < ENOUGH:
            return
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield gold[i], found[j]


def score(articles: Iterable[tuple[Sequence[Worded], Sequence[Worded]]]) -> dict[str, Rate]:
    """The rates over articles of (gold, found) attributions, by name: `tokens.source` ... `exact`."""
    names = [*(f"tokens.{role}" for role in ROLES), "statements", "attributed", "exact"]
    counts = {name: [0, 0, 0] for name in names}
    for gold, found in articles:
        for role in ROLES:
            _add(counts[f"tokens.{role}"], *_tokens(role, gold, found))
        hits = _hits(gold, found)
        for name, right in hits.items():
            _add(counts[name], right, len(found), len(gold))
    return {name: Rate(*count) for name, count in counts.items()}


def _tokens(role: str, gold: Sequence[Worded], found: Sequence[Worded]) -> tuple[int, int, int]:
    actual = frozenset[int]().union(*(getattr(one, role) for one in gold))
    predicted = frozenset[int]().union(*(getattr(one, role) for one in found))
    return len(actual & predicted), len(predicted), len(actual)


def _hits(gold: Sequence[Worded], found: Sequence[Worded]) -> dict[str, int]:
    hits = {"statements": 0, "attributed": 0, "exact": 0}
    for one, other in pairs(gold, found):
        hits["statements"] += 1
        hits["attributed"] += overlap(one.source, other.source) >= ENOUGH
        hits["exact"] += one.content == other.content and one.source == other.source
    return hits


def _add(count: list[int], *values: int) -> None:
    for at, value in enumerate(values):
        count[at] += value
