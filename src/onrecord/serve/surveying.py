"""What is in the record, at one view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.record import Counts, Dealings, Filters, Heading, OutletMonth, Record
from onrecord.serve.pairing import pair
from onrecord.serve.parties import Parties
from onrecord.serve.threads import Summary, summary

NEWEST = 12
"""New articles that an overview names."""

THREADS = 6
"""Threads that an overview names."""

BUSIEST = 12
"""Pairs that an overview names."""

LARGE, MOST_LARGE = 2_000, 40
"""Entries of a pair from which a server counts it before anybody asks, and how many such pairs at most."""


@dataclass(frozen=True, slots=True)
class Survey:
    """How much the record holds, from where and when, of what kinds, between whom; why pages were skipped.

    `names` are those of the parties in `pairs`; `large` are the pairs that take long to count.
    """

    counts: Counts
    months: tuple[OutletMonth, ...]
    acts: tuple[tuple[str, int], ...]
    events: tuple[tuple[str, int], ...]
    pairs: tuple[Dealings, ...]
    large: tuple[Dealings, ...]
    names: Mapping[str, str]
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the record holds, and what is new: the latest of the `arrived` articles that came after `since`."""

    survey: Survey
    threads: tuple[Summary, ...]
    since: str | None
    new: tuple[Heading, ...]
    arrived: int
    last: str | None


def overview(record: Record, since: str | None = None) -> Overview:
    """What the record holds; `since` (ISO 8601) is when it was last looked at."""
    survey = record.remembered("survey", survey_of)
    with record.snapshot():
        new, arrived = record.received_since(since, NEWEST) if since else ((), 0)
        threads = tuple(summary(record, row) for row in record.find_threads((), None, THREADS))
        return Overview(survey, threads, since, new, arrived, record.last_received())


def prepare(record: Record) -> None:
    """Has a record that remembers find what is counted of the whole of it, before anybody asks."""
    survey = record.remembered("survey", survey_of)
    record.actors()
    record.find_actors()
    for kind in ("statements", "events", "articles"):
        record.facets(kind, Filters())
    for each in survey.large:
        pair(record, each.one, each.other)


def survey_of(record: Record) -> Survey:
    """Counts everything."""
    with record.snapshot():
        parties = Parties.of(record)
        dealings = record.dealings(parties.by_actor)
        pairs = dealings[:BUSIEST]
        return Survey(
            counts=record.counts(),
            months=record.outlet_months(),
            acts=record.kinds("statements"),
            events=record.kinds("events"),
            pairs=pairs,
            large=tuple(row for row in dealings[:MOST_LARGE] if row.there + row.back >= LARGE),
            names={party: parties.name(party) for row in pairs for party in (row.one, row.other)},
            reasons=record.reasons(),
        )
