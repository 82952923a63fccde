"""Links: which there are, and what somebody says of one: that it is right, that it is wrong, or that it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.errors import StopRun
from onrecord.record import Author, Correction, DatedEvent, DatedStatement, Record
from onrecord.record.judging import RELATIONS
from onrecord.record.links import doubt
from onrecord.records import Link

SHORTEST = 3
"""Letters that the beginning of an id or a file's name must have."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How a later entry stands to an earlier one: ids or the beginnings of ids, a relation, and its kind, if any."""

    later: str
    relation: str
    earlier: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class LinkBetween:
    """A link with the two entries that it is between."""

    link: Link
    later: DatedStatement | DatedEvent
    earlier: DatedStatement | DatedEvent


def links(
    record: Record,
    *,
    entry: str | None = None,
    thread: str | None = None,
    relation: str | None = None,
    limit: int | None = None,
) -> tuple[LinkBetween, ...]:
    """The links that stand, the least certain first: of an entry, or of a thread's entries, by their ids; else all."""
    if relation not in {None, *RELATIONS}:
        raise StopRun(f"{relation!r} is no relation: write one of {', '.join(RELATIONS)}")
    with record.snapshot():
        if entry is None and thread is None:
            found: Sequence[Link] = record.doubtful_links(relation, limit)
        else:
            near = (link for link in _of(record, entry, thread) if relation in {None, link.relation})
            found = sorted(near, key=doubt)[:limit]
        return tuple(_between(record, link) for link in found)


def accept_link(record: Record, tie: Tie, author: Author) -> Correction:
    """Says that two entries are linked rightly. StopRun where they are not linked so, or an id is not one's."""
    return record.accept_link(called(record, tie.earlier), called(record, tie.later), tie.relation, author)


def reject_link(record: Record, tie: Tie, author: Author) -> Correction:
    """Says that two entries are linked wrongly. StopRun where they are not linked so, or an id is not one's."""
    return record.reject_link(called(record, tie.earlier), called(record, tie.later), tie.relation, author)


def add_link(record: Record, tie: Tie, author: Author) -> Correction:
    """Says that two entries are linked. StopRun where they cannot be, are so already, or an id is not one's."""
    earlier, later = called(record, tie.earlier), called(record, tie.later)
    return record.add_link(earlier, later, tie.relation, tie.kind, author)


def called(record: Record, key: str) -> str:
    """The id of the statement or event that an id, or the beginning of one, names. StopRun where it is not one."""
    found = record.entries_called(key) if len(key) >= SHORTEST else ()
    if key in found:
        return key
    if not found:
        raise StopRun(f"no statement or event has the id {key!r}; its article may have been read again since")
    if len(found) > 1:
        raise StopRun(f"{key!r} may be {len(found)} entries: {', '.join(found)}")
    return found[0]


def _of(record: Record, entry: str | None, thread: str | None) -> tuple[Link, ...]:
    """The links of an entry, else those of a thread's entries, of both where both are named."""
    ids = [each.dated.id for each in record.thread_entries(thread)] if thread is not None else []
    links = record.links_of([called(record, entry)] if entry is not None else ids)
    inside = {*ids}
    return tuple(link for link in links if thread is None or {link.earlier, link.later} & inside)


def _between(record: Record, link: Link) -> LinkBetween:
    later, earlier = record.entry(link.later), record.entry(link.earlier)
    assert later is not None, link.later
    assert earlier is not None, link.earlier
    return LinkBetween(link, later, earlier)
