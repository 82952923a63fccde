"""A person of the article as an actor: the user's own, one of the actor base, or one known from the article only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from onrecord.records import Candidate, Office
from onrecord.resolve.actor_base import ActorBase
from onrecord.resolve.describe import Description
from onrecord.resolve.identities import Evidence, Identities, Identity, candidates, chosen, described
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.named_forms import Setting
from onrecord.resolve.office_titles import is_head
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_names import OwnNames, held_on
from onrecord.resolve.person import Person
from onrecord.resolve.role_sectors import BETWEEN_STATES

_FULL, _SINGLE = 0.8, 0.4  # confidence in a person whom only the article makes known, by the words of the name


@dataclass(frozen=True, slots=True)
class Recognised:
    """What makes an actor of a person."""

    id: str
    name: str
    country: str | None
    sectors: tuple[str, ...]
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    confidence: float = _FULL
    why: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Recogniser:
    """Recognises the persons of one article, each once."""

    def __init__(self, article: str, lexicon: Lexicon, own: OwnNames) -> None:
        self.article = article
        self.lexicon = lexicon
        self.base: ActorBase = lexicon.names.base
        self.setting: Setting = lexicon.names.setting
        self.identities = Identities(self.base, self.setting, lexicon)
        self.own = own
        self.known: dict[int, Recognised] = {}

    def of(self, person: Person) -> Recognised:
        """Who a person is."""
        if id(person) not in self.known:
            mine = self.own.person(_names(person))
            self.known[id(person)] = self._own(mine) if mine else self._found(person)
        return self.known[id(person)]

    def governing(self, name: str) -> tuple[str, str | None] | None:
        """Name and country of the only one of that name who is at the head of a state on the date."""
        found = self.identities.of(Evidence(name, (), None)) if self.setting.on else ()
        heads = [each.known for each in found if any(is_head(held) for held in each.held)]
        return (heads[0].name, heads[0].country) if len(heads) == 1 else None

    def _own(self, actor: OwnActor) -> Recognised:
        offices = held_on(actor.offices, self.setting.on)
        return Recognised(
            actor.id,
            actor.name,
            actor.country,
            actor.sectors,
            offices,
            actor.wikidata,
            1.0,
            f"one of your own actors ({actor.source})" if actor.source else "one of your own actors",
        )

    def _found(self, person: Person) -> Recognised:
        found = self._candidates(person)
        meant = chosen(found)
        told = candidates(found, meant)
        return self._of_base(person, meant, told) if meant else self._of_article(person, told)

    def _candidates(self, person: Person) -> tuple[Identity, ...]:
        for name in _names(person):
            found = self.identities.of(Evidence(name, tuple(person.roles), person.country))
            if found:
                return found
        return ()

    def _of_base(self, person: Person, meant: Identity, told: tuple[Candidate, ...]) -> Recognised:
        known, country = meant.known, _country(meant)
        if country is None and not meant.held:
            country = person.country
        actor = self.base.actor(known.id)
        named = f"named {meant.named}" + ("" if known.exact else ", in another spelling")
        return Recognised(
            known.id,
            known.name,
            country,
            self._sectors(person, meant),
            tuple(Office(each.title, each.of, each.since, each.until) for each in meant.held if each.title),
            actor.wikidata if actor else None,
            round(meant.share, 3),
            "; ".join([*dict.fromkeys(described(meant.held or meant.past[-1:])), named]),
            told,
        )

    def _of_article(self, person: Person, told: tuple[Candidate, ...]) -> Recognised:
        titles = dict.fromkeys(" ".join(role.head) for role in person.roles)
        called = f"called {', '.join(titles)} in the article; " if titles else ""
        return Recognised(
            person.actor_id(self.article),
            person.name,
            person.country,
            tuple(dict.fromkeys(chain(*self._told(person.roles)))) or person.sectors,
            confidence=_FULL if person.full else _SINGLE,
            why=f"{called}not in the actor base",
            candidates=told,
        )

    def _sectors(self, person: Person, meant: Identity) -> tuple[str, ...]:
        """Those of the titles in the text, then of the offices on the date, then of ranks; ELI where all has ended."""
        told, ranks = self._told([role for role in person.roles if not self._outlived(role, meant)])
        offices = sorted(meant.held, key=lambda each: each.sectors[:1] != ("GOV",))
        held = [sector for each in offices for sector in each.sectors]
        sectors = tuple(dict.fromkeys((*told, *held, *ranks)))
        if sectors or not self.setting.on:
            return sectors or person.sectors
        return (
            self._ended(meant, self.setting.on)
            or tuple(dict.fromkeys(chain(*self._told(person.roles))))
            or person.sectors
        )

    def _outlived(self, role: Description, meant: Identity) -> bool:
        """Whether a title is kept by courtesy: "Secretary Clinton", of an office over for a year and no other held."""
        agree, on = self.identities.titles.agree, self.setting.on or ""
        past = [each.until or "" for each in meant.past if agree(role, each)]
        over = bool(past) and all(f"{int(until[:4]) + 1}{until[4:]}" < on for until in past)
        return over and not any(agree(role, each) for each in meant.held)

    def _told(self, roles: Iterable[Description]) -> tuple[list[str], list[str]]:
        """The sectors of the titles in the text, and those that come after offices: of ranks and of a party."""
        told: list[str] = []
        ranks: list[str] = []
        for role in roles:
            if not role.former:
                below = role.head[-1] in self.lexicon.ranks and "GOV" not in role.sectors
                (ranks if below or role.sectors == ("PTY",) else told).extend(role.sectors)
        return told, ranks

    def _ended(self, meant: Identity, on: str) -> tuple[str, ...]:
        """What is left of offices that ended: ELI of those of a state, of others the sectors themselves."""
        if not meant.past:
            return ()
        last = max(meant.past, key=lambda each: each.until or "")
        if any(
            each.until is None and (each.since or "") <= on and (each.seen or "") > (last.until or "")
            for each in self.base.held(meant.known.id)
        ):
            return ()
        ended = {sector for each in meant.past for sector in each.sectors}
        return ("ELI",) if ended & self.lexicon.former_sectors else last.sectors


def _country(meant: Identity) -> str | None:
    """The person's, else that of the offices on the date; None for those who hold one between states only."""
    countries = {each.country for each in meant.held if each.country}
    if meant.known.country in countries or not countries:
        return meant.known.country
    forces = any("MIL" in each.sectors for each in meant.held)  # soldiers stay their state's
    if countries <= BETWEEN_STATES and not forces:
        return None
    return meant.known.country or (countries.pop() if len(countries) == 1 else None)


def _names(person: Person) -> Iterator[str]:
    """The names to look up, the fullest first; of a full name never a part that others have too.

    A title is half of some names: Pope Francis, Sheikh Hasina.
    """
    yield from dict.fromkeys(f"{role.head[-1].capitalize()} {person.name}" for role in person.roles if role.head)
    yield person.name
    printed: Iterable[str] = dict.fromkeys(name.text for name in person.names if len(name.key) > 1)
    yield from (name for name in printed if name != person.name)
    if len(person.key) > 2:
        words = person.name.split(" ")
        yield f"{words[0]} {words[-1]}"
