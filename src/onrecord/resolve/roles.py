"""Parties without a name: roles, a nation's people, and bodies that each state has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Candidate
from onrecord.resolve.actor_base_nouns import Held
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.describe import Description, describe
from onrecord.resolve.entries import Entry
from onrecord.resolve.holders import Holders
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name
from onrecord.resolve.people import People
from onrecord.resolve.role_nouns import LINKS, role_at, singular
from onrecord.resolve.words import Word, slug

_RANKS = frozenset({"vice", "deputy", "assistant", "under", "former", "ex", "acting", "associate", "lieutenant"})
_NEW = frozenset({"a", "an", "another", "one"})
_DEFINITE = frozenset({"the", ""})
_FEW = 3  # holders who are told as candidates
_OWNED = frozenset({"his", "her", "their", "its"})  # whose it is, the words alone do not say


class Roles:
    """Reads noun phrases whose head is a role noun. The ids of unnamed parties hold the article's id."""

    def __init__(self, people: People, cast: Cast, lexicon: Lexicon) -> None:
        self.people = people
        self.cast = cast
        self.lexicon = lexicon
        recogniser = cast.recogniser
        self.holders = Holders(recogniser.base, recogniser.setting, recogniser.identities.titles)

    def read(self, determiner: str, words: Sequence[Word]) -> Party | None:
        """The person whose role it is, an unnamed party met before, or a new one."""
        role = describe(words, self.lexicon, self.people.surnames)
        if not role.head or determiner in _OWNED:
            return None
        zone = self._zone(words)
        if role.country is None:
            role = replace(role, country=self._ruled(zone))
        staff = self._staff(zone)
        if staff is not None:
            return staff
        plural = role.plural or zone[-1].low in self.lexicon.collectives | self.lexicon.bodies
        if not plural and determiner not in _NEW and free(words, zone):
            found = self.met(role, zone[0].start)
            if found:
                return found[0] if len(found) == 1 else None
        holders, confidence = self._holders(role, determiner, words, zone)
        if len(holders) == 1:
            return self.cast.holder(*holders[0], confidence)
        party = self._unnamed(role, zone, determiner, plural=plural)
        party.candidates = party.candidates or self._candidates(holders)
        return party

    def _holders(
        self, role: Description, determiner: str, words: Sequence[Word], zone: Sequence[Word]
    ) -> tuple[tuple[tuple[str, Held], ...], float]:
        """Those who may hold the office that "the Secretary of State" names: no word may be left over."""
        said = set(role.head)
        rest = [word for word in zone if self.lexicon.spelling.get(word.low, word.low) not in said and word.low != "'s"]
        behind = [word for word in words[len(zone) + 1 :] if word.low != "the"]
        states = [self.lexicon.states.whole(part) for part in (rest, behind) if part]
        national = all(state is not None and state.form not in {"place", "careful", "people"} for state in states)
        body = bool(rest) and not behind and self.lexicon.organisations.whole(rest) is not None
        if determiner not in _DEFINITE or not (national or body):
            return (), 0.0
        beside = frozenset(word.low for word in rest)
        holders, confidence = self.holders.of(role, beside)
        titles = self.holders.titles
        fitting = [each for each in holders if national or beside <= titles.words(each[1].title or "")]
        return tuple(fitting), confidence

    def _candidates(self, holders: Sequence[tuple[str, Held]]) -> tuple[Candidate, ...]:
        """Those who may be meant, where there are a few."""
        named = [(id_, self.cast.recogniser.base.actor(id_)) for id_, _ in holders[: _FEW + 1]]
        if not 1 < len(named) <= _FEW:
            return ()
        share = round(1 / len(named), 3)
        return tuple(Candidate(id_, actor.name, share) for id_, actor in named if actor)

    def _staff(self, zone: Sequence[Word]) -> Party | None:
        """A person's campaign or administration: "the Smith campaign", "Smith's campaign"; alone, one met before."""
        noun = zone[-1].low
        owner = [word for word in zone[:-1] if word.low != "'s"]
        if noun not in self.lexicon.staffs and not (owner and noun in self.lexicon.governments):
            return None
        if not owner:
            tail = f"-{noun}"
            met = [party for party in self.cast.parties.values() if party.staff and party.id.endswith(tail)]
            return met[0] if len(met) == 1 else None
        whose = self._owner(owner) if owner[-1].capital else None
        if whose is None:
            return None
        name, country = whose
        sectors = self.lexicon.roles.whole(zone[-1:]) or ()
        id_ = f"{slug(name.split())}-{noun}"
        return self.cast.add(Party(id_, f"{name} {noun}", "organisation", country, sectors, plural=True, staff=True))

    def _owner(self, words: Sequence[Word]) -> tuple[str, str | None] | None:
        """Name and country of whose staff it is: a person of the article, else the one who governs under that name."""
        person = self.people.find(Name(tuple(words)))
        if person is not None and person.full:
            known = self.cast.recogniser.of(person)
            return known.name, known.country
        return self.cast.recogniser.governing(" ".join(word.text for word in words))

    def _ruled(self, zone: Sequence[Word]) -> str | None:
        """The country of the head of state whose people they are: "Assad's forces"."""
        first = zone[0]
        plain = (
            first.capital
            and len(zone) > 1
            and not self.lexicon.names.at(zone, 0)
            and not role_at(zone, 0, self.lexicon)
        )
        return (self.cast.recogniser.governing(first.text) or ("", None))[1] if plain else None

    def of_body(self, entry: Entry, words: Sequence[Word]) -> Party:
        """Someone of a body, where the role noun itself is missing from the text."""
        role = Description(country=entry.country, sectors=entry.sectors)
        return self._unnamed(role, words, "a", plural=False)

    def of_nation(self, entry: Entry, determiner: str, words: Sequence[Word]) -> Party:
        """People of a nation: "the Pakistanis", "a senior American"."""
        return self._unnamed(Description(country=entry.country), words, determiner, plural=determiner not in _NEW)

    def _zone(self, words: Sequence[Word]) -> Sequence[Word]:
        """The words up to the preposition after the head noun."""
        index = 0
        while index < len(words):
            role = role_at(words, index, self.lexicon)
            if role is None and words[index].low in LINKS:
                return words[:index]
            index = role[1] if role else index + 1
        return words

    def met(self, role: Description, start: int) -> list[Party]:
        """The parties met before that hold the role: persons by their titles, else unnamed ones."""
        persons = [
            person
            for person in self.people.persons
            if person.first < start and any(_fits(role, held) for held in person.roles)
        ]
        if persons:
            return [self.cast.person(person) for person in persons]
        return [
            party
            for party in self.cast.parties.values()
            if party.kind == "role" and not party.plural and party.role and _fits(role, party.role)
        ]

    def _printed(self, zone: Sequence[Word]) -> str:
        """The words, without the capital that only the beginning of a sentence gave them."""
        text = " ".join(self.people.text[zone[0].start : zone[-1].end].split())
        before = self.people.text[: zone[0].start].rstrip(" ")
        proper = self.lexicon.names.at(zone, 0) or text[:2].isupper()
        proper = proper or zone[0].start in self.people.at_start
        opens = not before or before[-1] in '.!?\n“"'
        return text[0].lower() + text[1:] if opens and not proper else text

    def _unnamed(self, role: Description, zone: Sequence[Word], determiner: str, *, plural: bool) -> Party:
        low = [word.low for word in zone if word.low != "'s"]
        id_ = f"{slug([*low[:-1], singular(low[-1])] if plural else low)}"
        count = sum(
            party.id.startswith(f"{id_}.") or party.id.startswith(f"{id_}-") for party in self.cast.parties.values()
        )
        if count and determiner in _NEW:
            id_ = f"{id_}-{count + 1}"
        text = self._printed(zone)
        return self.cast.add(
            Party(
                f"{id_}.{self.cast.article}",
                text,
                "role",
                role.country,
                role.sectors,
                role.gender,
                plural=plural,
                role=role,
                first=zone[0].start,
            )
        )


def _fits(role: Description, held: Description) -> bool:
    """Whether a definite phrase may name the holder: its words are among the title's, and no rank is passed over."""
    if not held.head or role.head[-1] != held.head[-1] or role.former != held.former:
        return False
    if (role.country and held.country and role.country != held.country) or (_RANKS & held.words) - role.words:
        return False
    return role.head == held.head or set(role.head) <= set(held.head) | held.words


def free(words: Sequence[Word], zone: Sequence[Word]) -> bool:
    """Whether no phrase follows the role noun that would make it another one's ("the governor of X")."""
    return len(words) == len(zone)
