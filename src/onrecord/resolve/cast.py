"""The actors of one article, gathered while its mentions are read."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from onrecord.records import Actor, Candidate, Office
from onrecord.resolve.actor_base_nouns import Held
from onrecord.resolve.describe import Description
from onrecord.resolve.entries import Entry
from onrecord.resolve.identities import described
from onrecord.resolve.person import Person
from onrecord.resolve.recognising import Recogniser
from onrecord.resolve.words import fold

_ELSEWHERE = 0.3  # of its weight counts a namesake that the article's countries do not speak for
_TOLD = 4  # candidates
_FORMS = {
    "capital": "its capital stands for its government",
    "metonym": "the seat of its government stands for it",
    "adjective": "named by its people",
    "people": "a people of it",
    "careful": "known by name, which others have too",
}


@dataclass(slots=True)
class Party:
    """An actor while the article is read. `plural` parties are what "they" may mean, single ones "he" or "she"."""

    id: str
    name: str
    kind: str  # person, state, organisation, group, role
    country: str | None = None
    sectors: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    staff: bool = False  # a person's campaign or administration
    role: Description | None = None
    first: int = 0
    aliases: dict[str, None] = field(default_factory=dict)
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    confidence: float = 1.0
    why: str | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def single(self) -> bool:
        """Whether it is one human being."""
        return self.kind == "person" or (self.kind == "role" and not self.plural)

    def actor(self) -> Actor:
        """What the article makes known of it."""
        return Actor(
            self.id,
            self.name,
            self.kind,
            self.country,
            self.sectors,
            tuple(alias for alias in self.aliases if alias != self.name),
            self.offices,
            self.wikidata,
            self.confidence,
            self.why,
            self.candidates,
        )


class Cast:
    """Keeps one party for each id and notes the words by which the article calls it."""

    def __init__(self, article: str, recogniser: Recogniser) -> None:
        self.article = article
        self.recogniser = recogniser
        self.parties: dict[str, Party] = {}

    def person(self, person: Person) -> Party:
        """The party of a person."""
        known = self.recogniser.of(person)
        given, *family = fold(known.name).split(" ")
        return self._kept(
            Party(
                known.id,
                known.name,
                "person",
                known.country,
                known.sectors,
                person.gender or (self.recogniser.lexicon.given.get(given, "") if family else ""),
                first=person.first,
                offices=known.offices,
                wikidata=known.wikidata,
                confidence=known.confidence,
                why=known.why,
                candidates=known.candidates,
            )
        )

    def holder(self, id_: str, held: Held, confidence: float) -> Party:
        """The party of an actor of the base that an office alone names."""
        actor = self.recogniser.base.actor(id_)
        assert actor is not None  # who holds an office there is an actor there
        office = Office(held.title or "", held.of, held.since, held.until)
        why = f"{next(described([held]))}; by the office"
        return self._kept(
            Party(
                actor.id,
                actor.name,
                "person",
                held.country,
                held.sectors,
                offices=(office,),
                wikidata=actor.wikidata,
                confidence=confidence,
                why=why,
            )
        )

    def entry(self, entry: Entry) -> Party:
        """The party of a state, organisation or group that is known by name; who shares the name is a candidate."""
        total = entry.weight + sum(each.weight for each in entry.others) * _ELSEWHERE
        others = tuple(
            Candidate(each.id, each.name, round(each.weight * _ELSEWHERE / total, 3)) for each in entry.others[:_TOLD]
        )
        return self._kept(
            Party(
                entry.id,
                entry.name,
                entry.kind,
                entry.country,
                entry.sectors,
                plural=entry.kind != "state",
                confidence=round(entry.weight / total, 3),
                why=_FORMS.get(entry.form, "known by name"),
                candidates=others,
            )
        )

    def add(self, party: Party) -> Party:
        """That party, or the one that is there already under its id."""
        return self._kept(party)

    def actors(self, ids: Container[str]) -> tuple[Actor, ...]:
        """The actors of those ids, in the order in which the article brings them."""
        return tuple(party.actor() for party in self.parties.values() if party.id in ids)

    def side(self, party: Party) -> Party | None:
        """Whom a speaker means by "we": its state or body, else itself where it is many; None for one of its own."""
        stood_for = party.actor().party
        if stood_for == party.id:
            return None if party.single else party
        known = self.parties.get(stood_for)
        actor = None if known else self.recogniser.base.actor(stood_for)
        if actor is None:
            return known
        why = f"{party.name} speaks for it"
        return self._kept(
            Party(actor.id, actor.name, actor.kind, actor.country, actor.sectors, plural=actor.kind != "state", why=why)
        )

    def _kept(self, party: Party) -> Party:
        return self.parties.setdefault(party.id, party)
