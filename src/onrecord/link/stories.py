"""Whether two articles tell of one happening: how much of what they tell is the same, and how near they are in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.ids import content_id

WINDOW = 3  # days
MARKS = 20  # words by which candidates are found
SHARED = 4  # words in common at least
ONE_WORD = 0.7  # most that one of them may count for: else it is a subject that both have, not what happened
NEXT_DAY = 0.18
LATER = 0.22
"""Least likeness of what appeared within a day, and within the window. Read on PolNeAR train: 14 of the 15 groups that
these make are right; from .145 and .21 on it is 22 of 24, but articles on one matter that appeared years apart reach
.17 there and .23 among the seeds, so that in a record of one matter those would join what happened on one day."""

TOLD = 6
"""Words that a reason names."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """The cosine of two articles' words, what one word counts for most, the words in that order, the days between."""

    score: float
    most: float
    words: tuple[str, ...]
    days: int

    @property
    def is_story(self) -> bool:
        """Whether they tell of one happening."""
        least = NEXT_DAY if self.days <= 1 else LATER
        is_more = len(self.words) >= SHARED and self.most <= ONE_WORD * self.score
        return self.days <= WINDOW and is_more and self.score >= least

    @property
    def why(self) -> str:
        """The reason in words."""
        when = ("the same day", "the next day")[self.days] if self.days < 2 else f"{self.days} days apart"
        return f"{when}; both tell of {', '.join(self.words[:TOLD])}"


def sameness(first: Mapping[str, float], second: Mapping[str, float], days: int) -> Sameness:
    """How much of what two articles tell is the same, from the weights of their words."""
    common = {word: weight * second[word] for word, weight in first.items() if word in second}
    by_weight = sorted(common, key=lambda word: (-common[word], word))
    return Sameness(
        round(sum(sorted(common.values())), 4), max(common.values(), default=0), tuple(by_weight), abs(days)
    )


def marks(words: Mapping[str, float]) -> frozenset[int]:
    """What an article is found by: the words that tell most, as numbers of 64 bits."""
    most = sorted(words, key=lambda word: (-words[word], word))[:MARKS]
    return frozenset(int(content_id("story", word), 16) for word in most)
