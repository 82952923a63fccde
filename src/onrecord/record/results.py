"""What the lists of the record give."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record.dates import Days
from onrecord.records import Actor, Event, Moment, Skipped, Statement


@dataclass(frozen=True, slots=True)
class Heading:
    """An article without its text, for lists."""

    id: str
    uri: str
    title: str | None
    outlet: str | None
    agency: str | None
    published: Moment | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A statement, its article, and the days it is sorted by: `of` is said, or published where that is unknown."""

    statement: Statement
    heading: Heading
    days: Days
    of: str | None


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event, its article, and the days of its moment."""

    event: Event
    heading: Heading
    days: Days


@dataclass(frozen=True, slots=True)
class CountedActor:
    """An actor as all articles know it, and how often it speaks, is spoken to, acts and is acted upon."""

    actor: Actor
    articles: int
    said: int
    addressed: int
    acted: int
    received: int


@dataclass(frozen=True, slots=True)
class SkippedAt:
    """A page that could not be read, and when that was found."""

    skipped: Skipped
    at: str
