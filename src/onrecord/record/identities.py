"""Who is meant: merges and splits of actors as edges, and what follows from those that stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.errors import StopRun
from onrecord.record.corrections import Correction
from onrecord.record.dates import Days, days_of_value

MERGE, SPLIT = "actor-merge", "actor-split"


@dataclass(frozen=True, slots=True)
class Where:
    """An article as a split looks at it."""

    id: str
    uri: str
    days: Days


@dataclass(frozen=True, slots=True)
class Who:
    """The actor that is meant, and its name where a correction gives one."""

    id: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """An actor that is another one in some articles (ids or uris), or in all that appeared within some days."""

    n: int
    actor: str
    into: str
    articles: frozenset[str]
    first: str
    last: str

    @classmethod
    def of(cls, correction: Correction) -> Split:
        """The split that a correction says."""
        value: Mapping[str, Any] = correction.value
        since, until = (days_of_value(value[key]) if value.get(key) else None for key in ("since", "until"))
        return cls(
            correction.n,
            correction.target,
            value["into"],
            frozenset(part for article in value.get("articles", ()) for part in (article["id"], article["uri"])),
            since[0] if since else "0000",
            until[1] if until else "9999",
        )

    def covers(self, where: Where) -> bool:
        """Whether it speaks of that article. One without a date is covered only by name."""
        if self.articles:
            return bool(self.articles & {where.id, where.uri})
        days = where.days
        return bool(days.first and days.last and self.first <= days.first and days.last <= self.last)


@dataclass(slots=True)
class Identities:
    """What the merges and splits that stand make of an actor that was read. StopRun where they contradict each other.

    Merges are heard first, whatever their order; then splits in theirs, each on whom the earlier ones have left.
    """

    corrections: Iterable[Correction]
    splits: tuple[Split, ...] = ()
    _parents: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        standing = [correction for correction in self.corrections if correction.stands]
        for merge in (correction for correction in standing if correction.kind == MERGE):
            self._join(merge.value["into"], merge.target, merge.value.get("name"))
        splits = [correction for correction in standing if correction.kind == SPLIT]
        self.splits = tuple(map(Split.of, splits))
        for split, correction in zip(self.splits, splits, strict=True):
            if self.canonical(split.actor) == self.canonical(split.into):
                raise StopRun(f"correction {split.n} says that {split.actor} and {split.into} are two: undo it first")
            if correction.value.get("name"):
                self._names.setdefault(self.canonical(split.into), correction.value["name"])

    @property
    def is_empty(self) -> bool:
        """Whether every actor is the one that was read."""
        return not self._parents and not self.splits

    def canonical(self, actor: str) -> str:
        """The id that stands for all that are merged with this one."""
        while actor in self._parents:
            actor = self._parents[actor]
        return actor

    def who(self, actor: str, where: Where) -> Who:
        """Who is meant by an actor that was read from an article."""
        current = self.canonical(actor)
        for split in self.splits:
            if self.canonical(split.actor) == current and split.covers(where):
                current = self.canonical(split.into)
        return Who(current, self._names.get(current))

    def concerned(self, actors: Iterable[str]) -> frozenset[str]:
        """The actors that may be read as one of these, or be what these are read as."""
        found = {self.canonical(actor) for actor in actors}
        grown = True
        while grown:
            before = len(found)
            for split in self.splits:
                ends = {self.canonical(split.actor), self.canonical(split.into)}
                found |= ends if ends & found else set()
            grown = len(found) > before
        known = {
            *self._parents,
            *found,
            *(split.actor for split in self.splits),
            *(split.into for split in self.splits),
        }
        return frozenset(actor for actor in known if self.canonical(actor) in found) | frozenset(actors)

    def _join(self, kept: str, other: str, name: str | None) -> None:
        kept, other = self.canonical(kept), self.canonical(other)
        if kept != other:
            self._parents[other] = kept
        if name:
            self._names[kept] = name
