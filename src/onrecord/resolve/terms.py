"""Of the offices that a title may mean, those that were held when an undated article can have been written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.records import Actor, Moment, Office


def within_bounds(actors: Iterable[Actor], published: Moment | None) -> tuple[Actor, ...]:
    """The actors, each without the terms that ended before the article's bounds or began after them.

    An article with a date has the offices of its date already; where no term is within the bounds, all stay.
    """
    if published is None or published.value or not (published.earliest or published.latest):
        return tuple(actors)
    return tuple(_within(actor, published.earliest, published.latest) for actor in actors)


def _within(actor: Actor, earliest: str | None, latest: str | None) -> Actor:
    kept = tuple(office for office in actor.offices if not _outside(office, earliest, latest))
    if not kept or len(kept) == len(actor.offices):
        return actor
    gone = [office for office in actor.offices if office not in kept]
    told = (actor.why or "").split("; ")
    why = "; ".join(part for part in told if not any(_tells(part, office) for office in gone))
    return replace(actor, offices=kept, why=why)


def _outside(office: Office, earliest: str | None, latest: str | None) -> bool:
    return bool(
        (earliest and office.until and _before(office.until, earliest))
        or (latest and office.since and _before(latest, office.since))
    )


def _before(one: str, other: str) -> bool:
    """Whether a date is before another, as far as both are known."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _tells(part: str, office: Office) -> bool:
    """Whether a part of the reasons tells of this term: "President of NOR 2001-01-20 to 2005-01-20 (source)"."""
    return part.startswith(office.title) and f" {office.since or '?'} to {office.until or 'at least '}" in part
