"""What one party says to, says of and does to another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from onrecord.record import loading
from onrecord.record.dates import Days
from onrecord.record.loading import HEADING
from onrecord.record.results import DatedEvent, DatedStatement, Trace
from onrecord.record.selecting import ENTRIES
from onrecord.record.surveys import Surveys

AMONG = "(SELECT value FROM json_each(?))"

SAID = f"""
SELECT e.id, 'statement' AS kind, e.act AS what, e.day_from, e.day_to, e.day_sure,
  NOT e.negated AND coalesce(e.cue_class, '') NOT IN ('thought', 'perception') AS is_done
FROM statements e
WHERE e.id IN (SELECT entry FROM mentions WHERE part = 'speaker' AND who IN {AMONG})
AND e.id IN (SELECT entry FROM mentions WHERE part IN ('addressee', 'target', 'about') AND who IN {AMONG})
"""

DID = f"""
SELECT e.id, 'event' AS kind, e.event AS what, e.day_from, e.day_to, e.day_sure,
  e.status IN ('reported', 'claimed') AS is_done
FROM events e WHERE e.id IN (
  SELECT one.entry FROM mentions one JOIN mentions other ON other.entry = one.entry
  WHERE one.part = 'actor' AND one.who IN {AMONG} AND other.who IN {AMONG}
  AND (other.part = 'recipient' OR (other.part = 'actor' AND other.n > one.n)))
"""
"""What two do together ("they met") is done by the one who is named first."""


class Pairs(Surveys):
    """What can be asked about two parties, each given as the actors that stand for it."""

    def traces(self, ones: Collection[str], others: Collection[str]) -> tuple[Trace, ...]:
        """All that some actors say to others or of them, and do to them."""
        parties = json.dumps(sorted(ones)), json.dumps(sorted(others))
        rows = [*self._each(SAID, *parties), *self._each(DID, *parties)]
        return tuple(sorted(map(_trace, rows), key=lambda trace: (trace.days.first or "9999", trace.id)))

    def statements_with(self, ids: Collection[str]) -> tuple[DatedStatement, ...]:
        """The statements of these ids."""
        return loading.dated_statements(self.connection, self._with("statements", ids))

    def events_with(self, ids: Collection[str]) -> tuple[DatedEvent, ...]:
        """The events of these ids."""
        return loading.dated_events(self.connection, self._with("events", ids))

    def _with(self, kind: str, ids: Collection[str]) -> list[sqlite3.Row]:
        source = ENTRIES.format(kind=kind)
        return self._all(f"SELECT e.*, {HEADING} {source} WHERE e.id IN {AMONG}", json.dumps(sorted(ids)))


def _trace(row: sqlite3.Row) -> Trace:
    days = Days(row["day_from"], row["day_to"], bool(row["day_sure"]))
    return Trace(row["id"], row["kind"], row["what"], days, bool(row["is_done"]))
