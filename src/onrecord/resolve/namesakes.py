"""Surnames that cannot be the person's whom the article names in full: "Mr. Petrov" beside Ana Petrov."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.resolve.describe import Description
from onrecord.resolve.identities import Evidence, Identities, chosen
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name
from onrecord.resolve.person import Person


class Namesakes:
    """Tells a surname's bearer from another's, by an honorific or by an office that the base knows another to hold."""

    def __init__(
        self, lexicon: Lexicon, gender_of: Callable[[Name], str], roles_of: Callable[[Name], Sequence[Description]]
    ) -> None:
        self.lexicon = lexicon
        self.gender_of = gender_of
        self.roles_of = roles_of
        self.identities = Identities(lexicon.names.base, lexicon.names.setting, lexicon)

    def among(self, singles: Iterable[Name], persons: Sequence[Person]) -> list[Person]:
        """The persons who are only called by a surname that one other has in full."""
        found: dict[str, Person] = {}
        for name in singles:
            word = name.key[0]
            holders = [person for person in persons if person.full and person.key[-1] == word]
            if len(holders) == 1 and self._is_another(name, holders[0]):
                person = found.setdefault(word, Person((word,), name.text, name.start))
                person.gender = person.gender or self.gender_of(name)
                person.names.append(name)
        return list(found.values())

    def _is_another(self, name: Name, holder: Person) -> bool:
        gender, given = self.gender_of(name), self.lexicon.given.get(holder.key[0], "")
        if gender and (holder.gender or given):
            return gender != (holder.gender or given)
        return self._holds_another_office(name, holder)

    def _holds_another_office(self, name: Name, holder: Person) -> bool:
        """Whether the title before the surname is an office of another in the base: "President Obama", not Michelle."""
        roles = tuple(role for role in self.roles_of(name) if role.head)
        told = [role for each in holder.names for role in self.roles_of(each)]
        if not roles or any(role.head == other.head for role in roles for other in told):
            return False
        meant = chosen(self.identities.of(Evidence(name.text, roles, roles[0].country)))
        if meant is None or not any(
            self.identities.titles.agree(role, each) for role in roles for each in (*meant.held, *meant.past)
        ):
            return False
        itself = self.identities.of(Evidence(holder.names[0].text, tuple(told), None))
        return all(each.known.id != meant.known.id for each in itself)
