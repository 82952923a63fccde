"""One actor out of what every article says of it; taking an article away takes exactly its own part away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.records import Actor, Candidate, Office


@dataclass(frozen=True, slots=True)
class Version:
    """An actor as some articles describe it, how many they are, and who is meant by it.

    `is_merged` where its id means somebody else in every article.
    """

    actor: Actor
    times: int
    who: str
    who_name: str | None = None
    is_merged: bool = False


def merged(versions: Iterable[Version]) -> Iterator[Actor]:
    """One actor for each that is meant, in order of id. The versions come sorted by it."""
    for _, group in groupby(versions, key=lambda version: version.who):
        yield merge(list(group))


def merge(versions: Sequence[Version]) -> Actor:
    """One actor out of its versions. Where a correction has merged it, the actor that was kept says most of it."""
    who = versions[0].who
    kept = [version for version in versions if version.actor.id == who] or versions
    given = [version.who_name for version in versions if version.who_name]
    name = given[0] if given else _commonest((version.actor.name, version.times) for version in kept)
    return Actor(
        id=who,
        name=name,
        kind=_commonest((version.actor.kind, version.times) for version in kept),
        country=_known("country", kept) or _known("country", versions),
        sectors=_sectors(kept) or _sectors(versions),
        aliases=tuple(sorted(_names(versions) - {name})),
        offices=tuple(sorted({office for each in versions for office in each.actor.offices}, key=_office_order)),
        wikidata=_known("wikidata", kept) or _known("wikidata", versions),
        confidence=_confidence(versions),
        why=_known("why", kept),
        candidates=_candidates(versions),
        merged=tuple(sorted({version.actor.id for version in versions if version.is_merged})),
    )


def _names(versions: Sequence[Version]) -> set[str]:
    return {name for version in versions for name in (version.actor.name, *version.actor.aliases)}


def _known(field: str, versions: Sequence[Version]) -> str | None:
    """What most articles say, None where none says anything."""
    given = [(value, version.times) for version in versions if (value := getattr(version.actor, field))]
    return _commonest(given) if given else None


def _commonest(values: Iterable[tuple[str, int]]) -> str:
    """The value that most articles give; of equals the first in order of the alphabet."""
    counts: Counter[str] = Counter()
    for value, count in values:
        counts[value] += count
    return min(counts, key=lambda value: (-counts[value], value))


def _sectors(versions: Sequence[Version]) -> tuple[str, ...]:
    """All sectors; first the one that most articles put first."""
    firsts: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for version in versions:
        firsts.update(dict.fromkeys(version.actor.sectors[:1], version.times))
        counts.update(dict.fromkeys(version.actor.sectors, version.times))
    return tuple(sorted(counts, key=lambda sector: (-firsts[sector], -counts[sector], sector)))


def _confidence(versions: Sequence[Version]) -> float:
    """The mean over the articles."""
    if len({version.actor.confidence for version in versions}) == 1:
        return versions[0].actor.confidence
    total = sum(version.actor.confidence * version.times for version in versions)
    return round(total / sum(version.times for version in versions), 4)


def _candidates(versions: Sequence[Version]) -> tuple[Candidate, ...]:
    """Everybody else who may be meant somewhere, each with its highest score, the likeliest first."""
    best: dict[str, Candidate] = {}
    for candidate in (candidate for version in versions for candidate in version.actor.candidates):
        if candidate.actor not in best or candidate.score > best[candidate.actor].score:
            best[candidate.actor] = candidate
    others = (best[actor] for actor in best.keys() - {version.who for version in versions})
    return tuple(sorted(others, key=lambda candidate: (-candidate.score, candidate.actor)))


def _office_order(office: Office) -> tuple[str, str, str, str]:
    return office.since or "", office.until or "", office.title, office.of or ""
