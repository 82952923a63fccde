"""Actors that the user makes known, which the resolver believes before the actor base."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Office


@dataclass(frozen=True, slots=True)
class OwnActor:
    """An actor as the user describes it; `source` says where: a file and line, or a correction of the record.

    `country` is ISO 3166-1 alpha-3, `sectors` are PLOVER's with the primary first, `wikidata` is a QID. Offices hold
    ISO 8601 dates, None where they are open; `Office.of` is a country's code or the name of an organisation.
    """

    id: str
    name: str
    kind: str = "person"  # person, state, organisation, group, role
    country: str | None = None
    sectors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it answers to, the main one first."""
        return (self.name, *self.aliases)
