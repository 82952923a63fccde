"""A reading as linking sees it: its statements and events as entries, with parties in place of actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.link.entries import Entry
from onrecord.records import Event, Mention, Reading, Statement


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (ISO 8601) that something can be of; `sure` where the text gives the day."""

    first: str | None = None
    last: str | None = None
    sure: bool = False


UNDATED = Days()


def view(reading: Reading, parties: Mapping[str, str], days: Mapping[str, Days], published: Days) -> tuple[Entry, ...]:
    """The entries of one article in the order of its text.

    `parties` are those that its actors stand for, `days` the days of entries by id, `published` the article's.
    """
    entries = [_statement(each, parties, days.get(each.id, UNDATED), published) for each in reading.statements]
    entries += [_event(each, parties, _happened(each, days, published), published) for each in reading.events]
    return tuple(sorted(entries, key=lambda entry: (entry.spans[0].start, entry.spans[-1].end, entry.id)))


def _statement(statement: Statement, parties: Mapping[str, str], days: Days, published: Days) -> Entry:
    speaker = statement.speaker.actor if statement.speaker else None
    heard = tuple(
        party for party in _parties(statement.addressees, parties) if not party.endswith(f".{statement.article}")
    )
    spoken_to = _parties(statement.recipients, parties) or heard  # parliament, reporters: an audience is not dealt with
    return Entry(
        id=statement.id,
        article=statement.article,
        kind="statement",
        party=parties.get(speaker) if speaker else None,
        spans=statement.content,
        speaker=speaker,
        addressees=spoken_to,
        about=_parties(statement.about, parties),
        act=statement.act,
        mode=statement.mode,
        negated=statement.negated,
        hedged=statement.hedged,
        sourcing=statement.sourcing,
        cue=statement.cue.text if statement.cue else "",
        earliest=days.first,
        latest=days.last,
        sure=days.sure,
        background=_is_old(days, published),
        confidence=statement.confidence,
    )


def _event(event: Event, parties: Mapping[str, str], days: Days, published: Days) -> Entry:
    actors, recipients = _parties(event.actors, parties), _parties(event.recipients, parties)
    return Entry(
        id=event.id,
        article=event.article,
        kind="event",
        party=actors[0] if actors else None,
        spans=(event.span,),
        speaker=next((mention.actor for mention in event.actors if mention.actor), None),
        addressees=recipients or actors[1:],
        about=actors[1:],
        act=event.event,
        mode=event.mode,
        status=event.status,
        cue=event.trigger.text,
        earliest=days.first,
        latest=days.last,
        sure=days.sure,
        background=event.status == "background" or _is_old(days, published),
        confidence=event.confidence,
    )


def _happened(event: Event, days: Mapping[str, Days], published: Days) -> Days:
    """When it happened; of what is told without a date, that it had happened when the article came out."""
    known = days.get(event.id, UNDATED)
    if known != UNDATED or event.status not in TOLD:
        return known
    return Days(None, published.last)


TOLD = frozenset({"reported", "claimed", "background", "denied"})
"""The statuses of events that are said to have happened, or not to have."""


def _parties(mentions: Iterable[Mention], parties: Mapping[str, str]) -> tuple[str, ...]:
    """The parties that mentions stand for, each once, in their order."""
    return tuple(dict.fromkeys(_known(mentions, parties)))


def _known(mentions: Iterable[Mention], parties: Mapping[str, str]) -> Iterator[str]:
    for mention in mentions:
        if mention.actor is not None and mention.actor in parties:
            yield parties[mention.actor]


OLD = 31
"""Days before publication from which what is told is background: a report looks back over weeks for its news."""


def _is_old(days: Days, published: Days) -> bool:
    """Whether it is certain that it was more than a month before the article came out."""
    if not (days.sure and published.sure and days.last and published.first):
        return False
    return (date.fromisoformat(published.first) - date.fromisoformat(days.last)).days > OLD
