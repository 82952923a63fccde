"""What waits to be looked at by people, and what they have looked at."""

from __future__ import annotations

from onrecord.record.passages import Passages
from onrecord.record.results import Looked

LEAST_CERTAIN = (
    "SELECT e.id, e.confidence FROM {table} e WHERE NOT EXISTS (SELECT 1 FROM reviewed r "
    "WHERE r.article = e.article AND r.entry = e.id AND r.verdict NOT NULL) ORDER BY e.confidence, e.id LIMIT ?"
)
UNSEEN = (
    "SELECT (SELECT count(*) FROM {table}) - (SELECT count(*) FROM reviewed "
    "WHERE kind || 's' = '{table}' AND verdict IN ('accepted', 'corrected'))"
)


class Waiting(Passages):
    """What can be asked about reviews."""

    def least_certain(self, kinds: tuple[str, ...], skip: int) -> str | None:
        """The id of the least certain entry that nobody has looked at, after that many; None where there is no more.

        `kinds` are statements, events or both.
        """
        found = [row for kind in kinds for row in self._each(LEAST_CERTAIN.format(table=kind), skip + 1)]
        found.sort(key=lambda row: (row["confidence"], row["id"]))
        return found[skip]["id"] if skip < len(found) else None

    def unseen(self, kinds: tuple[str, ...]) -> int:
        """How many entries nobody has looked at."""
        counts = (self._one(UNSEEN.format(table=kind)) for kind in kinds)
        return sum(row[0] for row in counts if row)

    def looked_at(self, article_id: str) -> tuple[Looked, ...]:
        """The entries of an article that somebody has looked at, those that were rejected too."""
        query = "SELECT entry, kind, verdict FROM reviewed WHERE article = ? AND verdict NOT NULL ORDER BY kind, n"
        return tuple(Looked(*row) for row in self._each(query, article_id))
