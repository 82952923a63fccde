"""Statements by what they mean: the vectors that linking keeps, compared one chunk after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from onrecord.record.between import date_conditions
from onrecord.record.filters import Filters, entry_conditions
from onrecord.record.results import DatedStatement
from onrecord.record.selecting import ENTRIES
from onrecord.record.threads import Threads

CHUNK = 4096
"""Vectors in memory at a time: 6 MB, and once more while they are joined."""

if TYPE_CHECKING:  # numpy takes a moment to import, which those who open a record for other things need not wait for
    import numpy as np
    from numpy.typing import NDArray

    Vector: TypeAlias = NDArray[np.float32]

STATEMENTS = ENTRIES.format(kind="statements")


@dataclass(frozen=True, slots=True)
class Alike:
    """A statement and the cosine between what it says and what was asked for."""

    dated: DatedStatement
    likeness: float


class Likeness(Threads):
    """An open record whose statements are found by their vectors."""

    def nearest_statements(
        self, vector: Vector, filters: Filters, least: float
    ) -> tuple[tuple[Alike, ...], tuple[str, ...], int]:
        """Linked statements with a cosine of at least `least` to a vector of length 1, the nearest first.

        The filters narrow them (`words` is not heard: the vector stands for it); `limit` and `offset` choose a page.
        With it come the ids of all that there are, and how many were left out for want of a date.
        """
        conditions = entry_conditions(replace(filters, words=None), self.actors_named, "statements")
        inside, unsure = date_conditions(filters, "e")
        wanted, lost = conditions.also(inside), conditions.also(unsure)
        near = self._near(vector, wanted.clauses, wanted.values, least)
        undated = len(self._near(vector, lost.clauses, lost.values, least)) if unsure.clauses else 0
        last = None if filters.limit is None else filters.offset + filters.limit
        return self._alike(near[filters.offset : last]), tuple(entry for entry, _ in near), undated

    def _near(self, vector: Vector, clauses: list[str], values: list[Any], least: float) -> list[tuple[str, float]]:
        """The ids of the statements that are near enough, with their cosines, the nearest first."""
        import numpy as np  # noqa: PLC0415  # see above

        found: list[tuple[str, float]] = []
        for entries, vectors in self._vectors(clauses, values):
            cosines = vectors @ vector
            found += [(entries[at], float(cosines[at])) for at in np.flatnonzero(cosines >= least)]
        return sorted(found, key=lambda each: (-each[1], each[0]))

    def _vectors(self, clauses: list[str], values: list[Any]) -> Iterator[tuple[list[str], Vector]]:
        """Ids of statements and their vectors (N, 384), chunk by chunk."""
        import numpy as np  # noqa: PLC0415  # see above

        query = "SELECT v.entry, v.vector FROM views v WHERE v.kind = 'statement'"
        if clauses:
            query += f" AND v.entry IN (SELECT e.id {STATEMENTS} WHERE {' AND '.join(clauses)})"
        kept = self._each(query, *values)
        while chunk := list(islice(kept, CHUNK)):
            joined = b"".join(row[1] for row in chunk)
            yield [row[0] for row in chunk], np.frombuffer(joined, dtype="<f4").reshape(len(chunk), -1)

    def _alike(self, near: list[tuple[str, float]]) -> tuple[Alike, ...]:
        found = self.entries([entry for entry, _ in near])
        alike = ((found[entry], cosine) for entry, cosine in near)
        return tuple(Alike(dated, cosine) for dated, cosine in alike if isinstance(dated, DatedStatement))
