"""What is in the record, at one view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.record import Counts, Dealings, Heading, OutletMonth, Record
from onrecord.serve.parties import Parties
from onrecord.serve.threads import Summary, summary

NEWEST = 12
"""New articles that an overview names."""

THREADS = 6
"""Threads that an overview names."""

BUSIEST = 12
"""Pairs that an overview names."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the record holds: how much, from where and when, of what kinds, between whom; what was skipped, what is new.

    `names` are those of the parties in `pairs`; `new` are the latest of the `arrived` articles that came after `since`.
    """

    counts: Counts
    months: tuple[OutletMonth, ...]
    acts: tuple[tuple[str, int], ...]
    events: tuple[tuple[str, int], ...]
    pairs: tuple[Dealings, ...]
    names: Mapping[str, str]
    threads: tuple[Summary, ...]
    reasons: tuple[tuple[str, int], ...]
    since: str | None
    new: tuple[Heading, ...]
    arrived: int
    last: str | None


def overview(record: Record, since: str | None = None) -> Overview:
    """What the record holds; `since` (ISO 8601) is when it was last looked at."""
    with record.snapshot():
        parties = Parties.of(record)
        pairs = record.dealings(parties.by_actor)
        new, arrived = record.received_since(since, NEWEST) if since else ((), 0)
        return Overview(
            counts=record.counts(),
            months=record.outlet_months(),
            acts=record.kinds("statements"),
            events=record.kinds("events"),
            pairs=pairs[:BUSIEST],
            names={party: parties.name(party) for row in pairs[:BUSIEST] for party in (row.one, row.other)},
            threads=tuple(summary(record, row) for row in record.find_threads((), None, THREADS)),
            reasons=record.reasons(),
            since=since,
            new=new,
            arrived=arrived,
            last=record.last_received(),
        )
