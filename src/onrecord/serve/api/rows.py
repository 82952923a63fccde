"""What the record answers, as objects: those of the export, each entry with its article, its days and its address."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from onrecord.record import DatedEvent, DatedStatement, Heading
from onrecord.records import Reading
from onrecord.serve import export
from onrecord.serve.cli import shapes
from onrecord.serve.export.threads import link_object, thread_object
from onrecord.serve.linked import Linked
from onrecord.serve.queries import Hit, LinkBetween, Thread


def entry_row(row: DatedStatement | DatedEvent) -> dict[str, Any]:
    """A statement or event."""
    if isinstance(row, DatedStatement):
        found, days = shapes.STATEMENTS.as_object(row), asdict(row.days) | {"of": row.of}
    else:
        found, days = shapes.EVENTS.as_object(row), asdict(row.days)
    return found | {"days": days, "page": f"/entries/{row.id}"}


def heading_row(row: Heading) -> dict[str, Any]:
    """An article without its text."""
    return shapes.ARTICLES.as_object(row) | {"page": f"/articles/{row.id}"}


def linked_row(row: Linked) -> dict[str, Any]:
    """A statement or event with its links."""
    return entry_row(row.dated) | {"links": list(map(link_object, row.links))}


def between_row(row: LinkBetween) -> dict[str, Any]:
    """A link with the two entries that it is between."""
    return link_object(row.link) | {"from_entry": entry_row(row.later), "to_entry": entry_row(row.earlier)}


def article_row(reading: Reading, story: str | None) -> dict[str, Any]:
    """An article with its text, the story that it tells, and all its entries."""
    return export.article_object(reading.article, story) | {
        "page": f"/articles/{reading.article.id}",
        "statements": list(map(export.statement_object, reading.statements)),
        "events": list(map(export.event_object, reading.events)),
        "actors": list(map(export.actor_object, reading.actors)),
    }


def hit_row(hit: Hit) -> dict[str, Any]:
    """An article that a search found, with the words around a match and where they stand."""
    return {
        "article": heading_row(hit.heading),
        "excerpt": hit.excerpt,
        "start": hit.span.start if hit.span else None,
        "end": hit.span.end if hit.span else None,
    }


def thread_row(thread: Thread) -> dict[str, Any]:
    """A thread with its lines, each entry with its article."""
    found = thread_object(thread)
    for line, told in zip(found["lines"], thread.lines, strict=True):
        line["entries"] = [entry_row(entry.dated) for entry in told.entries]
    return found
