"""The PLOVER sectors and the country that a phrase around a role noun gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.resolve.entries import NATIONS, Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.role_nouns import OWNERS, SERVED
from onrecord.resolve.words import Word

_COUNTRY_LINKS = (
    frozenset({""}),
    OWNERS,
    frozenset({"at", "with", "for"}),
    frozenset({"in", "across", "inside", "within"}),
)
BETWEEN_STATES = frozenset({"UNO", "EUR", "IGO"})  # what PLOVER calls the country of bodies that none has
IRREGULAR = frozenset({"REB", "PRM", "UAF", "CRM"})
_ANYWHERE = frozenset({"MIL", "REB"})  # who may stand in a country that is not theirs


@dataclass(frozen=True, slots=True)
class Body:
    """A state, organisation or group in a phrase, its words from start to end; `link` is the preposition before it."""

    entry: Entry
    link: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in a phrase: its own sectors, its words from start to end, and the preposition before it."""

    sectors: tuple[str, ...]
    start: int
    end: int
    link: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `zone` are its words before any preposition, `bound` says that a state is half of one of them."""

    zone: tuple[Word, ...]
    served: bool  # whether "of" or the like follows the zone
    bodies: tuple[Body, ...]
    roles: tuple[Role, ...]
    bound: bool

    @property
    def head(self) -> Role | None:
        """The role noun that the zone ends with."""
        return next((role for role in self.roles if not role.link and role.end == len(self.zone)), None)

    @property
    def own_words(self) -> Iterator[Word]:
        """The words of the zone that are not half of a body's name, as "union" is of "European Union"."""
        named = {index for body in self.bodies for index in range(body.start, body.end)}
        return (word for index, word in enumerate(self.zone) if index not in named)

    @property
    def before(self) -> Iterator[str]:
        """Sectors of the role nouns before the head, "army" in "army doctor"."""
        return (sector for role in self.roles if not role.link and role is not self.head for sector in role.sectors)


def sectors_of(phrase: Phrase, head: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The head's own sectors, then those of the nouns and bodies before it, then of the body that it serves."""
    own = phrase.head.sectors if phrase.head else ()
    bodies = [body.entry for body in phrase.bodies if body.entry.kind != "state" and body.link in SERVED | {""}]
    if _serves_no_state(phrase, head, lexicon):
        own = ()
    before = tuple(sector for sector in phrase.before if sector != "ELI")
    if not own and not before and not (head and head[-1] in lexicon.aspirants):
        before = tuple(sector for word in phrase.own_words for sector in lexicon.adjectives.get(word.low, ()))
    armed = any(set(body.sectors) & IRREGULAR for body in bodies)
    if (bodies and own == ("UAF",)) or (armed and own == ("MIL",)):  # a group's men are what the group is
        own, before = (), ()
    if head and head[-1] in lexicon.ranks and "GOV" not in own:  # an officer's office comes before the rank
        own, before = before, own
    sectors = tuple(dict.fromkeys((*own, *before, *(sector for body in bodies for sector in body.sectors))))
    return sectors or _of_the_state(phrase, head, lexicon) or _behind(phrase)


def _serves_no_state(phrase: Phrase, head: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether "president of ..." is followed by something that is neither a state nor a body between states."""
    if not head or head[-1] not in lexicon.stately or not phrase.served:
        return False
    served = (body.entry for body in phrase.bodies if body.link)
    return not any(
        entry.scope in BETWEEN_STATES or (entry.kind == "state" and entry.form not in NATIONS) for entry in served
    )


def _of_the_state(phrase: Phrase, head: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """GOV for a state's officials and leaders, and for whoever a government's metonym stands before."""
    states = [body.entry for body in phrase.bodies if body.entry.kind == "state" and body.link in {"", "of"}]
    governing = (
        bool(head) and head[-1] in lexicon.governing and any(state.form not in {"place", "people"} for state in states)
    )
    return ("GOV",) if governing or any(state.form == "metonym" for state in states) else ()


def _behind(phrase: Phrase) -> tuple[str, ...]:
    """The sectors of a role noun behind "of": "residence of the president"."""
    return next((role.sectors for role in phrase.roles if role.link == "of" and role.sectors), ())


def country_of(phrase: Phrase, sectors: tuple[str, ...]) -> str | None:
    """The country that the phrase gives, None where it gives none or two; forces may stand in another's country."""
    for links in _COUNTRY_LINKS:
        if "in" in links and (phrase.bound or _ANYWHERE & set(sectors)):
            continue
        countries = {
            body.entry.country
            for body in phrase.bodies
            if body.link in links and body.entry.country and (body.entry.kind != "state" or not links & {"at", "for"})
        }
        if countries:
            return countries.pop() if len(countries) == 1 else None
    return None
