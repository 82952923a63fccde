"""The actors that the user makes known, found by their names; transliterations fall together."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.records import Office
from onrecord.resolve.actor_base_folding import form_words, loose_key
from onrecord.resolve.entries import Entry
from onrecord.resolve.forms import Forms
from onrecord.resolve.own_actors import OwnActor


class OwnNames:
    """Looks the user's actors up by name."""

    def __init__(self, actors: tuple[OwnActor, ...]) -> None:
        self.by_id = {actor.id: actor for actor in actors}
        self.persons = {
            loose_key(form_words(name)): actor for actor in actors if actor.kind == "person" for name in actor.names
        }
        self.entries = Forms(self._entries(actors))

    def person(self, names: Iterator[str]) -> OwnActor | None:
        """The person that answers to one of the names."""
        return next((actor for name in names if (actor := self.persons.get(loose_key(form_words(name))))), None)

    @staticmethod
    def _entries(actors: tuple[OwnActor, ...]) -> Iterator[tuple[str, Entry]]:
        for actor in actors:
            if actor.kind != "person":
                entry = Entry(actor.id, actor.name, actor.kind, "name", actor.country, actor.sectors)
                yield from ((name, entry) for name in actor.names)


def held_on(offices: tuple[Office, ...], on: str | None) -> tuple[Office, ...]:
    """The offices of a date; none where the date is unknown."""
    return tuple(each for each in offices if on and _covers(each, on))


def _covers(office: Office, on: str) -> bool:
    begun = office.since is None or office.since[: len(on)] <= on[: len(office.since)]
    return begun and (office.until is None or on[: len(office.until)] <= office.until[: len(on)])
