"""The record at one view: how much of what, by whom, when, and what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from onrecord.record import loading
from onrecord.record.groups import Groups
from onrecord.record.loading import HEADING
from onrecord.record.results import Dealings, Heading, OutletMonth

MONTH = "CASE WHEN day_sure AND substr(day_from, 1, 7) = substr(day_to, 1, 7) THEN substr(day_from, 1, 7) END"

BETWEEN = """
SELECT one.entry, one.who, two.who AS whom FROM mentions one JOIN mentions two ON two.entry = one.entry
WHERE (one.part = 'speaker' AND two.part IN ('addressee', 'target', 'about'))
OR (one.part = 'actor' AND two.part = 'recipient')
OR (one.part = 'actor' AND two.part = 'actor' AND two.n > one.n)
ORDER BY one.entry
"""
"""Who speaks to whom or of whom, or acts on whom; what two do together is done by the one who is named first."""


class Surveys(Groups):
    """What can be asked about the record as a whole."""

    def outlet_months(self) -> tuple[OutletMonth, ...]:
        """How many articles each outlet has of each month; None where either is not known."""
        query = f"SELECT coalesce(outlet, agency), {MONTH}, count(*) FROM articles GROUP BY 1, 2"
        return tuple(OutletMonth(*row) for row in self._each(query))

    def kinds(self, table: str) -> tuple[tuple[str, int], ...]:
        """How many statements there are of each act, or events of each type, the most frequent first."""
        column = {"statements": "act", "events": "event"}[table]
        rows = self._each(f"SELECT {column}, count(*) FROM {table} GROUP BY 1 ORDER BY 2 DESC, 1")
        return tuple((row[0], row[1]) for row in rows)

    def dealings(self, parties: Mapping[str, str]) -> tuple[Dealings, ...]:
        """Which parties deal with each other, the busiest pairs first.

        `parties` says whom an actor stands for; who is not in it is left out.
        """
        times: Counter[tuple[str, str]] = Counter()
        for _, rows in groupby(self._each(BETWEEN), key=lambda row: row["entry"]):  # one entry, once for each pair
            met = {(parties.get(row["who"]), parties.get(row["whom"])) for row in rows}
            times.update((one, other) for one, other in met if one and other and one != other)
        return tuple(sorted(_paired(times), key=lambda row: (-row.there - row.back, row.one, row.other)))

    def reasons(self) -> tuple[tuple[str, int], ...]:
        """Why pages could not be read, each with how many, the most frequent first."""
        rows = self._each("SELECT reason, count(*) FROM skipped GROUP BY reason ORDER BY 2 DESC, 1")
        return tuple((row[0], row[1]) for row in rows)

    def received_since(self, since: str, limit: int) -> tuple[tuple[Heading, ...], int]:
        """The articles that came after a time (ISO 8601), the newest first, and how many they are."""
        rows = self._all(
            f"SELECT {HEADING} FROM articles a WHERE a.received_at > ? ORDER BY a.received_at DESC, a.uri LIMIT ?",
            since,
            limit,
        )
        count = self._one("SELECT count(*) FROM articles WHERE received_at > ?", since)
        return tuple(map(loading.heading, rows)), count[0] if count else 0

    def last_received(self) -> str | None:
        """When the last article came (ISO 8601)."""
        row = self._one("SELECT max(received_at) FROM articles")
        return row[0] if row else None


def _paired(times: Mapping[tuple[str, str], int]) -> Iterable[Dealings]:
    """Each pair once, the one first that does more."""
    for (one, other), there in times.items():
        back = times.get((other, one), 0)
        if one != other and (there, other) > (back, one):
            yield Dealings(one, other, there, back)
