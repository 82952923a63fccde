"""Statements by what they mean: the vectors that linking keeps, roughly compared in memory, the nearest exactly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.record.between import date_conditions, ways
from onrecord.record.filters import Conditions, Filters, entry_conditions
from onrecord.record.opening import stopping
from onrecord.record.results import DatedStatement
from onrecord.record.threads import Threads

if TYPE_CHECKING:  # numpy takes a moment to import, which those who open a record for other things need not wait for
    from onrecord.record.signatures import Chosen, Ints, Signatures
    from onrecord.vectors import Floats

MOST = 1000
"""Statements whose cosines are found, of those that are asked for: 20 pages.

Of 775,000 made from 12,000 sentences of PolNeAR train, each between two of them and some noise, those that seem nearest
so hold 99.7% of the 10 and 97.6% of the 50 nearest of 60 sentences; twice as many hold 100% and 99.2%, at twice the
work here and in counting facets.
"""

GONE = 0.1
"""The part of these, not in the record any more, from which on what is remembered of all vectors is read anew."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A statement and the cosine between what it says and what was asked for."""

    dated: DatedStatement
    likeness: float


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A page of the statements that are near enough, the nearest first, and the ids of all that were found.

    `undated` were left out for want of a date. Where `is_cut`, only those that seemed nearest were compared, so there
    may be more of both.
    """

    rows: tuple[Alike, ...]
    ids: tuple[str, ...]
    undated: int
    is_cut: bool


class Likeness(Threads):
    """An open record whose statements are found by their vectors."""

    _signatures: Signatures | None = None

    def signatures(self) -> Signatures:
        """What all vectors of statements roughly are, as it is in the record now; a server keeps it."""
        from onrecord.record.signatures import Signatures  # noqa: PLC0415  # see above

        if self._signatures is None:
            self._signatures = self.memory.own("signatures", Signatures) if self.memory else Signatures()
        self.restart_clock()  # should it not suffice, the next who asks goes on from there
        with stopping(self.path):
            self._signatures.refresh(self.connection)
        self.restart_clock()
        return self._signatures

    def nearest_statements(self, vector: Floats, filters: Filters, least: float) -> Neighbours:
        """Linked statements with a cosine of at least `least` to a vector of length 1, the nearest first.

        The filters narrow them (`words` is not heard: the vector stands for it); `limit` and `offset` choose a page.
        """
        conditions = entry_conditions(replace(filters, words=None), self.actors_named, "statements")
        inside = [way.conditions for way in ways(filters, conditions, "e")]
        unsure = date_conditions(filters, "e")[1]
        near, is_cut = self._near(vector, inside, least)
        lost, are_lost_cut = self._near(vector, [conditions.also(unsure)], least) if unsure.clauses else ([], False)
        last = None if filters.limit is None else filters.offset + filters.limit
        rows = self._alike(near[filters.offset : last])
        return Neighbours(rows, tuple(entry for entry, _ in near), len(lost), is_cut or are_lost_cut)

    def _near(self, vector: Floats, wanted: Sequence[Conditions], least: float) -> tuple[list[tuple[str, float]], bool]:
        """Ids of statements that are near enough, with their cosines, the nearest first; whether not all were compared.

        They meet one of the conditions that are wanted.
        """
        among = self._among(wanted) if any(each.clauses for each in wanted) else None
        chosen = self.signatures().nearest(vector, MOST, among)
        entries, vectors = self._vectors(chosen)
        if len(entries) < (1 - GONE) * len(chosen.rows):
            self.signatures().forget()
            chosen = self.signatures().nearest(vector, MOST, among)
            entries, vectors = self._vectors(chosen)
        cosines = zip(entries, map(float, vectors @ vector), strict=True)
        found = [(entry, cosine) for entry, cosine in cosines if cosine >= least]
        return sorted(found, key=lambda each: (-each[1], each[0])), not chosen.are_all

    def _among(self, wanted: Sequence[Conditions]) -> Ints:
        """The rows of the statements that are asked for."""
        import numpy as np  # noqa: PLC0415  # see above

        each = " UNION ALL ".join(f"SELECT e.row FROM statements e WHERE {conditions.where}" for conditions in wanted)
        values = (value for conditions in wanted for value in conditions.values)
        row = self._one(f"SELECT group_concat(row) FROM ({each})", *values)
        assert row is not None
        return np.fromstring(row[0] or "", dtype=np.int64, sep=",")

    def _vectors(self, chosen: Chosen) -> tuple[list[str], Floats]:
        """Of what was chosen the ids of the statements and the vectors (N, 384), but for what is no more on record."""
        import numpy as np  # noqa: PLC0415  # see above

        from onrecord.vectors import unpacked  # noqa: PLC0415  # see above

        query = "SELECT row, entry, vector FROM vectors WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row"
        kept = self._all(query, json.dumps(chosen.rows.tolist()))
        vectors = unpacked(b"".join(row["vector"] for row in kept))
        are_there = chosen.are_of(np.array([row["row"] for row in kept], dtype=np.int64), vectors)
        return [row["entry"] for row, is_there in zip(kept, are_there, strict=True) if is_there], vectors[are_there]

    def _alike(self, near: Sequence[tuple[str, float]]) -> tuple[Alike, ...]:
        found = self.entries([entry for entry, _ in near])
        alike = ((found[entry], cosine) for entry, cosine in near)
        return tuple(Alike(dated, cosine) for dated, cosine in alike if isinstance(dated, DatedStatement))
