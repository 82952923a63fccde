"""The sourcing of statements whose source is a pronoun: that of the source before which it may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.records import Statement

_SPEAKER = frozenset({"i", "me", "my", "mine"})
_PERSON = ("named", "unnamed")
_THING = ("collective", "document")


def settled(statements: Sequence[Statement], pronouns: Mapping[str, str]) -> tuple[Statement, ...]:
    """The statements in order of place; `pronouns` gives the pronoun of those whose sourcing is open, by id.

    "he" takes the sourcing of the last person before, "it" of the last body or text, "I" of whoever is being quoted.
    Without one a pronoun for a person counts as named, since news gives the name before the pronoun. Who is meant
    is for resolve to say.
    """
    sourcings: dict[str, str] = {}
    last = {_PERSON: "named", _THING: "collective"}
    for statement in statements:
        pronoun = pronouns.get(statement.id)
        if pronoun is None:
            sourcings[statement.id] = statement.sourcing
            for kinds in last:
                if statement.sourcing in kinds:
                    last[kinds] = statement.sourcing
        elif pronoun in _SPEAKER:
            sourcings[statement.id] = sourcings.get(statement.via or "", "named")
        else:
            sourcings[statement.id] = last[_THING if pronoun in {"it", "its", "which"} else _PERSON]
    return tuple(replace(statement, sourcing=sourcings[statement.id]) for statement in statements)
