"""What the record holds of an actor, as an assistant is given it."""

from __future__ import annotations

from onrecord.record import DatedEvent, DatedStatement, Tally
from onrecord.serve.mcp import answers
from onrecord.serve.mcp.citing import entry
from onrecord.serve.queries import Dossier


def actor_answer(found: Dossier, most: int) -> answers.Actor:
    """An actor; of each list so many at most."""
    actor = found.counted.actor
    rows: tuple[DatedStatement | DatedEvent, ...] = (*found.said.rows, *found.did.rows)
    latest = sorted(rows, key=_day)
    return answers.Actor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        aliases=list(actor.aliases[:most]),
        offices=[
            answers.Office(title=office.title, of=office.of, since=office.since, until=office.until)
            for office in actor.offices[-most:]
        ],
        why=actor.why,
        articles=found.counted.articles,
        texts=found.counted.texts,
        said=list(map(_tally, found.said.tallies)),
        did=list(map(_tally, found.did.tallies)),
        deals_with=[
            answers.Dealing(actor=each.id, name=each.name, times=each.told + each.heard + each.did + each.suffered)
            for each in found.counterparts[:most]
        ],
        latest=list(map(entry, latest[-most:])),
    )


def _tally(tally: Tally) -> answers.Tally:
    return answers.Tally(act=tally.what, times=tally.times, first=tally.first, last=tally.last)


def _day(row: DatedStatement | DatedEvent) -> tuple[bool, str]:
    return row.days.sure, row.days.last or ""
