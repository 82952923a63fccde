"""A person as one article makes it known."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.resolve.describe import Description
from onrecord.resolve.names import Name
from onrecord.resolve.words import slug


@dataclass(slots=True)
class Person:
    """A person of the article, built up while it is read."""

    key: tuple[str, ...]
    name: str
    first: int  # where the name was first printed
    names: list[Name] = field(default_factory=list)
    roles: list[Description] = field(default_factory=list)
    gender: str = ""

    @property
    def full(self) -> bool:
        """Whether more than one word of the name is known."""
        return len(self.key) > 1

    @property
    def country(self) -> str | None:
        """The country that the titles give: the first, as long as no title of the same kind gives another."""
        return next((role.country for role in self.roles if role.country), None)

    @property
    def sectors(self) -> tuple[str, ...]:
        """PLOVER sectors of the offices held, those of former offices only where none is held."""
        held = dict.fromkeys(sector for role in self.roles if not role.former for sector in role.sectors)
        past = dict.fromkeys(sector for role in self.roles if role.former for sector in role.sectors)
        return tuple(held or past)

    def actor_id(self, article: str) -> str:
        """The slug of the full name; a single name is kept apart from other articles' by the article's id."""
        given = [word for word in self.key[1:-1] if len(word) > 1]  # middle initials come and go
        return slug([self.key[0], *given, self.key[-1]]) if self.full else f"{slug(self.key)}.{article}"
