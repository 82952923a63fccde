"""The words that a verdict rests on, as spans of the articles, and its reason in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.link.entries import Entry
from onrecord.link.judge_rules import BREAKS, DISPUTES, FULFILS, REPEATS
from onrecord.link.judge_signals import load_signals
from onrecord.link.judge_words import CONTENT, Words
from onrecord.records import Span

MOST = 6  # words in common that are shown
HEARD = {
    "accepts": "acceptance",
    "promises": "promise",
    "denies": "denial",
    "refuses": "refusal",
    "deflects": "deflection",
    DISPUTES: "denial",
    REPEATS: "again",
}
"""The signal that is shown for a kind of answer or a relation."""

Places = Iterable[tuple[int, int]]


def evidence(
    earlier: Entry, later: Entry, words: tuple[Words, Words], named: str
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of both entries that speak of the same thing, and those of the later that sound like `named`."""
    common = _common(*words)
    heard = load_signals().heard(HEARD[named], later.words) if named in HEARD else ()
    return tuple(spans_at(earlier, common[0])), tuple(spans_at(later, [*common[1], *heard]))


def _common(one: Words, two: Words) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The places of the content words that both have, of the rarest ones only."""
    kept = [{stem for stem, rare in zip(read.stems, read.rarity, strict=True) if rare > CONTENT} for read in (one, two)]
    rarity = dict(zip(one.stems, one.rarity.tolist(), strict=True))
    shown = set(sorted(kept[0] & kept[1], key=lambda stem: (-rarity[stem], stem))[:MOST])
    first, second = (
        [place for stem, place in zip(read.stems, read.places, strict=True) if stem in shown] for read in (one, two)
    )
    return first, second


def spans_at(entry: Entry, places: Places) -> Iterator[Span]:
    """Characters of `entry.words` as spans of the article, in order; places that overlap are one."""
    for start, end in _merged(sorted(places)):
        begins = 0
        for span in entry.spans:
            low, high = max(start - begins, 0), min(end - begins, len(span.text))
            if low < high:
                yield Span(span.start + low, span.start + high, span.text[low:high])
            begins += len(span.text) + 1


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def reason(relation: str, kind: str | None, order: str, later: tuple[Span, ...]) -> str:
    """Such as "denies; later by date; both speak of 'convoy'"."""
    shown = ", ".join(f"“{span.text}”" for span in later[:MOST])
    what = {FULFILS: "a deed that does it", BREAKS: "a deed that undoes it"}.get(relation, kind or relation)
    return "; ".join(part for part in (what, order, f"its words: {shown}" if shown else "") if part)
