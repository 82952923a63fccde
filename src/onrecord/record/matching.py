"""Whether the words a user typed name an actor."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from onrecord.records import Actor


def plain_words(text: str) -> list[str]:
    """The words of a text without case and accents."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.findall(r"\w+", bare.casefold())


def has_words(text: str | None, wanted: str) -> bool:
    """Whether the wanted words stand in the text one after another."""
    words, sought = plain_words(text or ""), plain_words(wanted)
    return bool(sought) and any(words[at : at + len(sought)] == sought for at in range(len(words) - len(sought) + 1))


def matching_actors(actors: Iterable[Actor], wanted: str) -> frozenset[str]:
    """The ids of the actors that the wanted words name.

    A state by its name or code stands for everybody of that country. Else an id, or a full name or alias; a person also
    by part of a name. Only where none of these is found, anybody whose name holds the words: so "Pakistan" is not a
    group that has the word in its name.
    """
    actors = tuple(actors)
    sought = plain_words(wanted)
    known = [actor for actor in actors if _has_id(actor, wanted)]
    full = known or [actor for actor in actors if _is_called(actor, sought)]
    countries = {actor.country for actor in full if actor.kind == "state" and actor.country}
    countries |= {actor.country for actor in actors if actor.country and actor.country == wanted.strip().upper()}
    if countries:
        return frozenset(actor.id for actor in actors if actor.country in countries) | {actor.id for actor in full}
    if known:
        return frozenset(actor.id for actor in known)
    persons = [actor for actor in actors if actor.kind == "person" and _holds(actor, wanted)]
    found = [*full, *persons] or [actor for actor in actors if _holds(actor, wanted)]
    return frozenset(actor.id for actor in found)


def actors_called(actors: Iterable[Actor], wanted: str) -> tuple[Actor, ...]:
    """The actors that the wanted words may mean: by id, else by a whole name or alias, else by words of one.

    One word may be the surname of anybody, so persons who have it in their name are among those who are called so.
    """
    actors = tuple(actors)
    sought = plain_words(wanted)
    tests: tuple[Callable[[Actor], bool], ...] = (
        lambda actor: _has_id(actor, wanted),
        lambda actor: (
            _is_called(actor, sought) or (len(sought) == 1 and actor.kind == "person" and _holds(actor, wanted))
        ),
        lambda actor: _holds(actor, wanted),
    )
    return next((found for test in tests if (found := tuple(filter(test, actors)))), ())


def _has_id(actor: Actor, wanted: str) -> bool:
    return wanted.strip().casefold() in {known.casefold() for known in (actor.id, *actor.merged)}


def _is_called(actor: Actor, sought: list[str]) -> bool:
    return bool(sought) and any(plain_words(name) == sought for name in (actor.name, *actor.aliases))


def _holds(actor: Actor, wanted: str) -> bool:
    return any(has_words(name, wanted) for name in (actor.name, *actor.aliases))
