"""The store: one interface, SQLite first. Rows are made and read only here."""

from onrecord.record.corrections import Author, Correction
from onrecord.record.dates import Days
from onrecord.record.filters import Filters
from onrecord.record.likeness import Alike
from onrecord.record.memory import Memory
from onrecord.record.results import (
    Copies,
    CountedActor,
    Counterpart,
    DatedEvent,
    DatedStatement,
    Dealings,
    Facet,
    Heading,
    Looked,
    Member,
    OutletMonth,
    Passage,
    SkippedAt,
    Standing,
    Story,
    Tally,
    Trace,
    Unsure,
)
from onrecord.record.selecting import Counts
from onrecord.record.state import state_of
from onrecord.record.store import Outcome, Record
from onrecord.record.threads import Matter, ThreadEntry, ThreadRow, View

__all__ = [
    "Alike",
    "Author",
    "Copies",
    "Correction",
    "CountedActor",
    "Counterpart",
    "Counts",
    "DatedEvent",
    "DatedStatement",
    "Days",
    "Dealings",
    "Facet",
    "Filters",
    "Heading",
    "Looked",
    "Matter",
    "Member",
    "Memory",
    "Outcome",
    "OutletMonth",
    "Passage",
    "Record",
    "SkippedAt",
    "Standing",
    "Story",
    "Tally",
    "ThreadEntry",
    "ThreadRow",
    "Trace",
    "Unsure",
    "View",
    "state_of",
]
