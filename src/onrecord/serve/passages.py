"""An entry in its paragraph, for where one reads without opening the article."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.record import DatedEvent, DatedStatement, Passage, Record
from onrecord.records import Span


def passages(record: Record, entries: Iterable[DatedStatement | DatedEvent]) -> dict[str, tuple[Passage, ...]]:
    """The paragraphs that each entry stands in, by its id."""
    places = {}
    for entry in entries:
        spans = spans_of(entry)
        identity = entry.statement.id if isinstance(entry, DatedStatement) else entry.event.id
        if spans:
            ends = min(span.start for span in spans), max(span.end for span in spans)
            places[identity] = (entry.heading.id, *ends)
    return dict(zip(places, record.passages(places.values()), strict=True))


def spans_of(entry: DatedStatement | DatedEvent) -> tuple[Span, ...]:
    """The words that an entry is: what was said, or the clause of an event."""
    return entry.statement.content if isinstance(entry, DatedStatement) else (entry.event.span,)
