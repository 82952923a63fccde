"""Pull-quotes: lines in quotation marks whose words stand in the body already."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_MARKED = re.compile(r"[\"“‘'«].*[\"”’'»][.,!?]?$", re.DOTALL)
_FEWEST = 4
_SHARE = 0.75
"""Of the words of a pull-quote that must stand in the body, in order: editors shorten and smooth what they pull."""


def words_of(text: str) -> list[str]:
    """The words in lower case with straight apostrophes."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


class Repeats:
    """Finds which lines repeat words of another unit; an index of word pairs keeps long texts quick."""

    def __init__(self, texts: list[str]) -> None:
        self.words = [words_of(text) for text in texts]
        self.units: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, words in enumerate(self.words):
            for pair in set(pairwise(words)):
                self.units[pair].append(number)

    def forget(self, number: int) -> None:
        """Take a unit out: it is no body, so nothing repeats it."""
        self.words[number] = []

    def holds(self, number: int, text: str) -> bool:
        """Whether a line is one quotation of at least four words that a longer unit holds too."""
        if not _MARKED.match(text) or re.search(r"[\"“”]", text.strip(' "“”.,!?')) or len(text) > 400:
            return False  # with two quotations in it, who said it stands between them
        quoted = words_of(text)
        if len(quoted) < _FEWEST:
            return False
        shared = Counter(other for pair in pairwise(quoted) for other in self.units.get(pair, ()) if other != number)
        near = [self.words[other] for other, count in shared.most_common(3) if 2 * count >= len(quoted)]
        return any(len(other) > len(quoted) and _share(quoted, other) >= _SHARE for other in near)


def _share(quoted: list[str], other: list[str]) -> float:
    """The share of the words that stand in the other in runs of two or more, close together."""
    runs = [run for run in SequenceMatcher(None, quoted, other, autojunk=False).get_matching_blocks() if run.size >= 2]
    if runs and runs[-1].b + runs[-1].size - runs[0].b > 2 * len(quoted) + 6:
        return 0.0  # scattered over a long paragraph: the same words by chance
    return sum(run.size for run in runs) / len(quoted)
