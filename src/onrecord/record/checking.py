"""The last gate before the tables: what does not point at the text is not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from onrecord.errors import SkipPage
from onrecord.records import Event, Reading, Span, Statement


def check(reading: Reading) -> None:
    """SkipPage where a span is not the article's text, or an entry belongs to another article."""
    text = reading.article.text
    for span in spans_in(reading):
        if span.start < 0 or text[span.start : span.end] != span.text:
            raise SkipPage(f"an entry points at {span.start}-{span.end}, where the text is not {span.text[:60]!r}")
    entries: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
    for entry in entries:
        if entry.article != reading.article.id:
            raise SkipPage(f"entry {entry.id} belongs to article {entry.article}, not to {reading.article.id}")


def spans_in(value: Any) -> Iterator[Span]:
    """Every span in a noun and what it holds."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))
