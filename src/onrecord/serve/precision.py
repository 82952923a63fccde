"""How often reading and linking were right, by what people said of entries and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from onrecord.record import Record
from onrecord.record.link_reviews import link_reviews
from onrecord.record.reviews import changed
from onrecord.records import Event

ORDER = ("statement", "event", "link")

Z = 1.96
"""Of a normal distribution, 95 in a hundred lie within so many standard deviations."""

Judgement = tuple[str, tuple[str, ...]]
"""What was found right or wrong: the verdict, and the fields that were not right."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How often entries of a kind, or links, were right as read or found, of those looked at.

    `what` is the act, type or relation; None for all of the kind. `wrong` counts the fields that were not right.
    `missed` is how many links people added that linking had not found, which are none of those looked at; None of
    entries, which nobody adds.
    """

    kind: str  # statement, event, link
    what: str | None
    seen: int
    right: int
    rejected: int
    wrong: Mapping[str, int]
    missed: int | None = None

    @property
    def share(self) -> float | None:
        """The precision; None where none was looked at."""
        return self.right / self.seen if self.seen else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Between which two the precision of very many such is to be expected (Wilson's interval, 95 in a hundred)."""
        if not self.seen:
            return 0.0, 1.0
        share, doubt = self.right / self.seen, Z * Z / self.seen
        middle = (share + doubt / 2) / (1 + doubt)
        spread = Z * sqrt(share * (1 - share) / self.seen + doubt / (4 * self.seen)) / (1 + doubt)
        return max(0.0, middle - spread), min(1.0, middle + spread)


def precision(record: Record) -> tuple[Precision, ...]:
    """How often reading and linking were right, by kind, and by act, type or relation, of what people looked at."""
    return record.remembered("precision", _all_precision)


def _all_precision(record: Record) -> tuple[Precision, ...]:
    found: dict[tuple[str, str | None], list[Judgement]] = {}
    for kind, what, judgement in (*_of_entries(record), *_of_links(record)):
        found.setdefault((kind, None), []).append(judgement)
        found.setdefault((kind, what), []).append(judgement)
    ordered = sorted(found, key=lambda key: (ORDER.index(key[0]), key[1] or ""))
    return tuple(_precision(*key, found[key]) for key in ordered)


def _of_entries(record: Record) -> Iterator[tuple[str, str, Judgement]]:
    for each in record.reviewer.reviews:
        kind, what = ("event", each.read.event) if isinstance(each.read, Event) else ("statement", each.read.act)
        yield kind, what, (each.verdict, changed(each.read, each.changes) if each.verdict == "corrected" else ())


def _of_links(record: Record) -> Iterator[tuple[str, str, Judgement]]:
    for each in link_reviews(record.corrections()):
        yield "link", each.relation, (each.verdict, (each.wrong,) if each.wrong else ())


def _precision(kind: str, what: str | None, judgements: Iterable[Judgement]) -> Precision:
    verdicts: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for verdict, fields in judgements:
        verdicts[verdict] += 1
        wrong.update(fields)
    missed = verdicts.pop("missed", 0) if kind == "link" else None
    return Precision(
        kind, what, verdicts.total(), verdicts["accepted"], verdicts["rejected"], dict(sorted(wrong.items())), missed
    )
