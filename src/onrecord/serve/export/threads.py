"""Threads and links as objects of JSON."""

from __future__ import annotations

from typing import Any

from onrecord.record import DatedStatement
from onrecord.records import Link, Span
from onrecord.serve.export.objects import event_object, statement_object
from onrecord.serve.threads import Line, Thread, entry_id


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
    row = thread.summary.row
    return {
        "type": "thread",
        "id": row.id,
        "title": thread.summary.title,
        "parties": [row.first, row.second],
        "topic": row.topic,
        "entries": [
            {"id": entry_id(entry.dated), "kind": _kind(entry.dated)} for line in thread.lines for entry in line.entries
        ],
        "lines": list(map(_line, thread.lines)),
        "left_out": thread.remarks,
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "day": line.entries[0].matter.day,
        "party": line.entries[0].matter.party,
        "third": line.third,
        "stance": line.stance,
        "shift": line.shift,
        "sources": line.sources,
        "back": [{"line": back.line, **link_object(back.link)} for back in line.back],
        "entries": [
            statement_object(entry.dated.statement)
            if isinstance(entry.dated, DatedStatement)
            else event_object(entry.dated.event)
            for entry in line.entries
        ],
    }


def _kind(dated: Any) -> str:
    return "statement" if isinstance(dated, DatedStatement) else "event"


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}
