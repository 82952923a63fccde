"""What one party says to, says of and does to another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from onrecord.record.dates import Days
from onrecord.record.results import Trace
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
        return tuple(map(_trace, (*self._each(SAID, *parties), *self._each(DID, *parties))))


def _trace(row: sqlite3.Row) -> Trace:
    days = Days(row["day_from"], row["day_to"], bool(row["day_sure"]))
    return Trace(row["id"], row["kind"], row["what"], days, bool(row["is_done"]))
