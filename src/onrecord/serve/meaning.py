"""Search by meaning: statements that say what was asked for, whatever their words."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import StopRun
from onrecord.record import Alike, Facet, Filters, Record

FLOOR = 0.3
"""The cosine below which nothing is shown.

Of the demo, of five articles on militants and of ten of PolNeAR dev (436 statements): no statement comes up to .29 for
a cake, share prices or letters without sense, one does for football; what is on the matter begins at .3 to .35.
"""


@dataclass(frozen=True, slots=True)
class Nearest:
    """A page of the statements that are near in meaning, the nearest first; `ids` of all.

    `undated` were left out for want of a date. Where `is_cut`, only those that seemed nearest were compared, and there
    may be more of both. `awaiting` articles are not linked yet, so theirs were not compared.
    `facets` count the nearest of all, as many of them as of a search by words, where that was asked for.
    """

    rows: tuple[Alike, ...]
    ids: tuple[str, ...]
    undated: int
    is_cut: bool
    awaiting: int
    facets: tuple[Facet, ...] = ()

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.ids)


def by_meaning(record: Record, words: str, filters: Filters, *, counted: bool = False) -> Nearest:
    """The statements nearest in meaning to some words, among those that the filters ask for; `counted`: with facets.

    A copy's statements are found in the text that it copies. StopRun without words, or where a date cannot be read.
    """
    if not any(char.isalnum() for char in words):
        raise StopRun("nothing to look for: say in words what statements should mean")
    from onrecord.meaning import meaning  # noqa: PLC0415  # the model takes a moment, which other commands need not

    vector = meaning(words)
    with record.snapshot():
        awaiting = max(record.awaiting().values(), default=0)
        found = record.nearest_statements(vector, filters, FLOOR)
        facets = record.facets_of(found.ids) if counted else ()
    return Nearest(found.rows, found.ids, found.undated, found.is_cut, awaiting, facets)


def prepare_meaning(record: Record) -> None:
    """Has a record that remembers read what it compares, before anybody asks."""
    record.signatures()
