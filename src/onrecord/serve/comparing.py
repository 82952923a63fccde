"""What differs between two articles, sentence by sentence, with the exact spans of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.records import Article, BlockKind, Span

READ = frozenset({BlockKind.TITLE, BlockKind.BODY})
SENTENCE = re.compile(r"\S.*?(?:[.!?][\"”’')\]]*(?=\s)|$)", re.MULTILINE)
WORD = re.compile(r"\w+|[^\w\s]|\s+")

CHANGED = 0.5
"""Two sentences are one that was changed where at least so much of their words is the same."""

MOST = 10_000
"""Pairs of sentences that are looked at to find a changed one; where a stretch has more, they are not paired."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a sentence: both the same, both but changed, or only in the first or the second article."""

    first: Span | None
    second: Span | None

    @property
    def kind(self) -> str:
        """same, changed, removed (only in the first) or added."""
        if self.first is None or self.second is None:
            return "removed" if self.second is None else "added"
        return "same" if _plain(self.first) == _plain(self.second) else "changed"

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The words of a changed sentence in order, each stretch as same, removed or added."""
        before, after = (WORD.findall(span.text) if span else [] for span in (self.first, self.second))
        return tuple(_stretches(before, after))


def differences(first: Article, second: Article) -> tuple[Change, ...]:
    """Every sentence of title and body of both articles, in order: what a paper kept, changed, left out and put in."""
    return tuple(_changes(tuple(sentences(first)), tuple(sentences(second))))


def sentences(article: Article) -> Iterator[Span]:
    """The sentences of title and body."""
    for block in article.blocks:
        if block.kind in READ:
            for match in SENTENCE.finditer(article.text, block.start, block.end):
                yield Span(match.start(), match.start() + len(match[0].rstrip()), match[0].rstrip())


def _changes(first: Sequence[Span], second: Sequence[Span]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, list(map(_plain, first)), list(map(_plain, second)), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from map(Change, first[a:b], second[c:d])
        else:
            yield from _paired(first[a:b], second[c:d])


def _paired(first: Sequence[Span], second: Sequence[Span]) -> Iterator[Change]:
    """Sentences of which none is the same: the two most alike are one that was changed, then what is around them."""
    best = _most_alike(first, second)
    if best is None:
        yield from (Change(span, None) for span in first)
        yield from (Change(None, span) for span in second)
        return
    a, b = best
    yield from _paired(first[:a], second[:b])
    yield Change(first[a], second[b])
    yield from _paired(first[a + 1 :], second[b + 1 :])


def _most_alike(first: Sequence[Span], second: Sequence[Span]) -> tuple[int, int] | None:
    if not 0 < len(first) * len(second) <= MOST:
        return None
    matcher = SequenceMatcher(autojunk=False)
    best, most = None, CHANGED
    for b, span in enumerate(second):
        matcher.set_seq2(_plain(span).split())
        for a, other in enumerate(first):
            matcher.set_seq1(_plain(other).split())
            if matcher.real_quick_ratio() > most and matcher.quick_ratio() > most and matcher.ratio() > most:
                best, most = (a, b), matcher.ratio()
    return best


def _stretches(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "removed", "".join(before[a:b])
        if c < d:
            yield "added", "".join(after[c:d])


def _plain(span: Span) -> str:
    return " ".join(span.text.casefold().split())
