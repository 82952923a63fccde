"""Whether two articles are copies of one text: how much of the shorter one's own words stand in the other.

Words inside quotation marks are left out: two reporters at one press conference quote the same words, and are two
sources. Shingles as in Broder (1997). For the search of candidates the least of each stretch is kept, so that two texts
that share a stretch of that length share what is kept of it (winnowing: Schleimer, Wilkerson and Aiken, 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from onrecord.records import Article, BlockKind

READ = frozenset({BlockKind.TITLE, BlockKind.BODY})
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"|«[^«»\n]*»")  # within a paragraph: marks are often left open
WORDS = 5  # of a shingle
PRIME = (1 << 61) - 1
A, B, C, D = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5
"""A shingle's number is that of its words' hashes with these factors, modulo a prime (Karp and Rabin, 1987)."""

STRETCH = 20  # shingles, of which the least is kept for the search: some one in ten of all
FEW = 60  # shingles: an article of less own words is known by its quotations too
LEAST = 20  # shingles in common: less is a turn of phrase, or a line that the outlet repeats
CONTAINED = 0.25
"""Least share of the shorter text: in PolNeAR train two articles that are no copies reach .20."""


@dataclass(frozen=True, slots=True)
class Shingles:
    """The runs of five words of a text as numbers of 61 bits: those outside quotation marks, and all.

    `kept` are those by which candidates are found; all where the text is short.
    """

    own: frozenset[int]
    every: frozenset[int]
    kept: frozenset[int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How many shingles two texts have in common, and how many each has."""

    common: int
    first: int
    second: int

    @property
    def contained(self) -> float:
        """The share of the shorter text that stands in the other, 0 to 1."""
        return self.common / max(1, min(self.first, self.second))

    @property
    def is_copy(self) -> bool:
        """Whether they are copies of one text."""
        return self.common >= LEAST and self.contained >= CONTAINED

    @property
    def why(self) -> str:
        """The reason in words."""
        return f"{self.contained:.0%} of the shorter text's own words stand in the other, in the same order"


def shingles(article: Article) -> Shingles:
    """What title and body are known by."""
    blocks = [article.text[block.start : block.end] for block in article.blocks if block.kind in READ]
    own, every = _hashed(QUOTED.sub("|", block) for block in blocks), _hashed(blocks)
    return Shingles(frozenset(own), frozenset(every), frozenset(every if len(every) < FEW else _winnowed(every)))


def likeness(first: Shingles, second: Shingles) -> Likeness:
    """How alike two texts are: by what stands outside quotation marks, where both have enough of it."""
    if min(len(first.own), len(second.own)) < FEW:
        return Likeness(len(first.every & second.every), len(first.every), len(second.every))
    return Likeness(len(first.own & second.own), len(first.own), len(second.own))


def _hashed(texts: Iterable[str]) -> list[int]:
    found: list[int] = []
    for text in texts:
        for stretch in text.split("|"):
            words = list(map(_word, WORD.findall(stretch.casefold())))
            runs = zip(*(words[at:] for at in range(WORDS)), strict=False)
            found.extend((a * A + b * B + c * C + d * D + e) % PRIME for a, b, c, d, e in runs)
    return found


def _winnowed(shingles: list[int]) -> Iterator[int]:
    least = -1
    for end in range(STRETCH, len(shingles) + 1):
        if least < end - STRETCH:
            least = min(range(end - STRETCH, end), key=shingles.__getitem__)
            yield shingles[least]
        elif shingles[end - 1] < shingles[least]:
            least = end - 1
            yield shingles[least]


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
