"""What a name of a state, an organisation or a group means."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.resolve.actor_base_nouns import Known

NATIONS = frozenset({"adjective", "people"})
"""Forms that name those who belong to a state: all of it, or a people within it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A state, organisation or group that is known by name; `form` says what kind of name it was found by.

    `scope` is PLOVER's name for the country of what belongs to none (UNO, EUR, IGO ...), `others` are those who
    share the name, and `weight` orders them: how much is known of each.
    """

    id: str
    name: str
    kind: str  # state, organisation, group
    form: str = "name"  # short, name, careful, adjective, people, capital, metonym, place
    country: str | None = None
    sectors: tuple[str, ...] = ()
    scope: str | None = None
    others: tuple[Known, ...] = ()
    weight: float = 1.0
