"""W3C Web Annotations: one for each entry, which points at its words by position and by quotation.

Source: Web Annotation Data Model, W3C Recommendation of 2017-02-23.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.record import Record
from onrecord.records import Article, Event, Reading, Span, Statement
from onrecord.serve.export.happenings import readings
from onrecord.serve.export.jsonl import to_line
from onrecord.serve.export.names import urn
from onrecord.serve.export.objects import event_object, statement_object
from onrecord.settings import Settings

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

AROUND = 32
"""Characters before and after the words, by which they are found in a text whose positions differ."""


def annotation_lines(record: Record, _: Settings) -> Iterator[str]:
    """Every statement and event as one annotation a line, article by article in order of uri."""
    for reading in readings(record):
        yield from map(to_line, article_annotations(reading))


def article_annotations(reading: Reading) -> Iterator[dict[str, Any]]:
    """The annotations of one article: its statements, then its events. An entry without words has none."""
    entries: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
    for entry in entries:
        spans = spans_of(entry)
        if spans:
            yield _annotation(reading.article, entry, spans)


def spans_of(entry: Statement | Event) -> tuple[Span, ...]:
    """The words that an entry is marked by: what was said, or the clauses that tell it."""
    if isinstance(entry, Event):
        return (entry.span, *entry.mentions)
    return entry.content or ((entry.cue,) if entry.cue else ())


def _annotation(article: Article, entry: Statement | Event, spans: Iterable[Span]) -> dict[str, Any]:
    source = _source(article)
    return {
        "@context": CONTEXT,
        "id": urn("annotation", entry.id),
        "type": "Annotation",
        "motivation": "describing",
        **({"generator": _model(entry.model)} if entry.model else {}),
        "body": [
            *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in _tags(entry)),
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": to_line(event_object(entry) if isinstance(entry, Event) else statement_object(entry)),
            },
        ],
        "target": [
            {"type": "SpecificResource", "source": source, "selector": _selectors(article.text, span)} for span in spans
        ],
    }


def _model(name: str) -> dict[str, str]:
    return {"id": urn("model", name), "type": "Software", "name": name}


def _tags(entry: Statement | Event) -> list[str]:
    kinds = (entry.event, entry.status) if isinstance(entry, Event) else (entry.act, entry.manner)
    return [*kinds, *((entry.mode,) if entry.mode else ())]


def _source(article: Article) -> dict[str, Any]:
    """The text that positions count in. It is not the page: that of an HTML page was taken out of it."""
    return {
        "id": urn("article", article.id),
        "type": "Text",
        "format": "text/plain",
        **({"language": article.language} if article.language else {}),
        "via": article.uri,
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]
