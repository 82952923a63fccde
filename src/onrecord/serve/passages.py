"""An entry in its paragraph, for where one reads without opening the article."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.record import DatedEvent, DatedStatement, Passage, Record


def passages(record: Record, entries: Iterable[DatedStatement | DatedEvent]) -> dict[str, tuple[Passage, ...]]:
    """The paragraphs that each entry stands in, by its id."""
    places = {}
    for entry in entries:
        if entry.spans:
            ends = min(span.start for span in entry.spans), max(span.end for span in entry.spans)
            places[entry.id] = (entry.heading.id, *ends)
    return dict(zip(places, record.passages(places.values()), strict=True))
