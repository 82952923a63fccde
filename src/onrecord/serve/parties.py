"""Whom actors stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record import Record
from onrecord.records import Actor


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of a record by actor, and the names to show.

    A role without a party of its own ("reporters", "men") is none: it is another one in every article.
    """

    by_actor: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, record: Record) -> Parties:
        """The parties that the record knows."""
        return record.remembered("parties", lambda opened: cls.among(opened.actors()))

    @classmethod
    def among(cls, actors: Iterable[Actor]) -> Parties:
        """The parties of these actors."""
        actors = tuple(actors)
        by_actor = {actor.id: actor.party for actor in actors if actor.kind != "role" or actor.party != actor.id}
        return cls(by_actor, {actor.id: actor.name for actor in actors})

    def name(self, party: str) -> str:
        """A party's name; its code where no article names it."""
        return self.names.get(party, party)

    def members(self, party: str) -> frozenset[str]:
        """The actors that stand for a party, itself too."""
        return frozenset(actor for actor, stands_for in self.by_actor.items() if stands_for == party) | {party}
