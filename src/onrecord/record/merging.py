"""One actor out of what every article says of it; taking an article away takes exactly its own part away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from onrecord.records import Actor, Office

Counted = tuple[Actor, int]
"""An actor as some articles describe it, and how many they are."""


def merged(versions: Iterable[Counted]) -> Iterator[Actor]:
    """One actor for each id, in order of id. The versions come sorted by id."""
    for _, group in groupby(versions, key=lambda counted: counted[0].id):
        yield _merge(list(group))


def _merge(versions: Sequence[Counted]) -> Actor:
    name = _commonest((actor.name, count) for actor, count in versions)
    aliases = {alias for actor, _ in versions for alias in (*actor.aliases, actor.name)} - {name}
    offices = {office for actor, _ in versions for office in actor.offices}
    countries = [(actor.country, count) for actor, count in versions if actor.country]
    return Actor(
        id=versions[0][0].id,
        name=name,
        kind=_commonest((actor.kind, count) for actor, count in versions),
        country=_commonest(countries) if countries else None,
        sectors=_sectors(versions),
        aliases=tuple(sorted(aliases)),
        offices=tuple(sorted(offices, key=_office_order)),
    )


def _commonest(values: Iterable[tuple[str, int]]) -> str:
    """The value that most articles give; of equals the first in order of the alphabet."""
    counts: Counter[str] = Counter()
    for value, count in values:
        counts[value] += count
    return min(counts, key=lambda value: (-counts[value], value))


def _sectors(versions: Sequence[Counted]) -> tuple[str, ...]:
    """All sectors; first the one that most articles put first."""
    firsts: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for actor, count in versions:
        firsts.update(dict.fromkeys(actor.sectors[:1], count))
        counts.update(dict.fromkeys(actor.sectors, count))
    return tuple(sorted(counts, key=lambda sector: (-firsts[sector], -counts[sector], sector)))


def _office_order(office: Office) -> tuple[str, str, str, str]:
    return office.since or "", office.until or "", office.title, office.of or ""
