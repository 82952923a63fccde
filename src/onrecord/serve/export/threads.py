"""Threads and links as objects of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.record import DatedStatement, ThreadEntry
from onrecord.records import Link, Span
from onrecord.serve.export.objects import event_object, statement_object
from onrecord.serve.threads import Line, Thread


def link_object(link: Link) -> dict[str, Any]:
    """A link between two entries, with the words of both that it rests on."""
    return {
        "type": "link",
        "from": link.later,
        "to": link.earlier,
        "relation": link.relation,
        "kind": link.kind,
        "confidence": link.confidence,
        "reason": link.reason,
        "from_words": list(map(_span, link.later_words)),
        "to_words": list(map(_span, link.earlier_words)),
    }


def thread_object(thread: Thread) -> dict[str, Any]:
    """A thread with its lines, each with the entries that tell it."""
    entries = [[_entry(entry) for entry in line.entries] for line in thread.lines]
    return _thread(thread, entries)


def thread_line(thread: Thread) -> dict[str, Any]:
    """A thread for the export, which has the entries themselves: its lines name them."""
    return _thread(thread, [[entry.dated.id for entry in line.entries] for line in thread.lines])


def _thread(thread: Thread, entries: Sequence[Sequence[Any]]) -> dict[str, Any]:
    row = thread.summary.row
    return {
        "type": "thread",
        "id": row.id,
        "title": thread.summary.title,
        "parties": [row.first, row.second],
        "topic": row.topic,
        "entries": [
            {"id": entry.dated.id, "kind": _kind(entry.dated)} for line in thread.lines for entry in line.entries
        ],
        "lines": [_line(line, told) for line, told in zip(thread.lines, entries, strict=True)],
        "left_out": thread.remarks,
    }


def _line(line: Line, entries: Sequence[Any]) -> dict[str, Any]:
    return {
        "number": line.number,
        "day": line.entries[0].matter.day,
        "party": line.entries[0].matter.party,
        "third": line.third,
        "stance": line.stance,
        "shift": line.shift,
        "sources": line.sources,
        "back": [{"line": back.line, **link_object(back.link)} for back in line.back],
        "entries": list(entries),
    }


def _entry(entry: ThreadEntry) -> dict[str, Any]:
    dated = entry.dated
    return statement_object(dated.statement) if isinstance(dated, DatedStatement) else event_object(dated.event)


def _kind(dated: Any) -> str:
    return "statement" if isinstance(dated, DatedStatement) else "event"


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}
