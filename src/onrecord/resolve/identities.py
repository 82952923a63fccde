"""Who of the actor base a person of an article is: ranked by name, office on the date, title in the text and country.

Each candidate gets a sum of log-odds against being nobody whom the base knows; the share of the likeliest is the
confidence. The weights are set by hand; what they give is measured by `onrecord evaluate actors` and `speakers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

from onrecord.records import Candidate
from onrecord.resolve.actor_base import ActorBase
from onrecord.resolve.actor_base_nouns import Held, Known
from onrecord.resolve.describe import Description
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.named_forms import Setting
from onrecord.resolve.office_titles import OfficeTitles

_NAMED = {"full": 1.0, "alias": 0.8, "name": 1.0, "shortened": 0.5, "titled": 0.5, "surname": -2.5, "careful": -3.5}
_LOOSE = -0.5  # only the transliteration agrees
_WEIGHT = 2.0  # times how much is known of the actor
_AGREES = 4.0  # the title in the text is an office that the actor had
_IN_OFFICE = 1.5
_FORMER = 0.5  # held one in the years before
_LONG_AGO = -3.0  # the last office ended decades before, or the first came long after
_HERE = 1.0  # the article names the country
_ONLY = 1.0  # no other actor of the base has the surname that stands alone
_STRANGER = -2.0  # a surname alone, of a country that the article does not name
_ELSEWHERE = -4.0  # the title in the text gives another country
_OTHER_WORK = -3.0  # the text says what the person is, and no office is that
_PUBLIC = frozenset({"GOV", "LEG", "PTY", "OPP", "MIL", "JUD", "SPY", "COP"})  # lives that offices may be part of
_DECADES = 15
_SURE = 0.6
_WORTH_TELLING = 0.05
_TOLD = 4  # candidates


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor of the base that a person may be, with its share of the likelihood and what it held on the date."""

    known: Known
    share: float
    named: str  # how the text names it: in full, by surname
    held: tuple[Held, ...]  # on the date, or those that the text's own title agrees with where the date is unknown
    past: tuple[Held, ...]  # ended before the date


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article says of a person: the printed name, its titles, and whether they give another line of work."""

    name: str
    roles: tuple[Description, ...]
    country: str | None


class Identities:
    """Ranks the actors of the base for the persons of one article."""

    def __init__(self, base: ActorBase, setting: Setting, lexicon: Lexicon) -> None:
        self.base = base
        self.setting = setting
        self.titles = OfficeTitles(lexicon)

    def of(self, evidence: Evidence) -> tuple[Identity, ...]:
        """Those who may be meant, the likeliest first; none where nobody of the base has the name."""
        persons = {each.id: each for each in reversed(self.base.named(evidence.name)) if each.kind == "person"}
        only = _ONLY if len(persons) == 1 else 0.0
        scored = [(self._score(known, evidence, only), known) for known in reversed(persons.values())]
        total = 1.0 + sum(exp(score) for score, _ in scored)
        found = [self._identity(known, exp(score) / total, evidence) for score, known in scored]
        return tuple(sorted(found, key=lambda each: (-each.share, each.known.id)))

    def _identity(self, known: Known, share: float, evidence: Evidence) -> Identity:
        held = self.base.held(known.id)
        now = self._now(known, evidence)
        on = self.setting.on
        past = tuple(each for each in held if on and each.until and each.until[: len(on)] < on[: len(each.until)])
        named = "by surname" if known.form_kind in {"surname", "careful"} else "in full"
        return Identity(known, share, named, now, tuple(each for each in past if each not in now))

    def _now(self, known: Known, evidence: Evidence) -> tuple[Held, ...]:
        if self.setting.on:
            return _datable(self.base.offices(known.id, self.setting.on))
        roles = [role for role in evidence.roles if not role.former]
        held = self.base.held(known.id)
        return tuple(each for each in held if any(self.titles.exactly(role, each, role.words) for role in roles))

    def _score(self, known: Known, evidence: Evidence, only: float) -> float:
        held = self.base.held(known.id)
        if known.form_kind == "surname":
            only += _STRANGER if self.setting.countries and known.country not in self.setting.countries else 0.0
        else:
            only = 0.0
        score = _NAMED.get(known.form_kind, 0.0) + _WEIGHT * known.weight + (0.0 if known.exact else _LOOSE)
        score += _HERE * (known.country in self.setting.countries)
        return score + only + self._dated(known, held) + self._told(known, held, evidence)

    def _dated(self, known: Known, held: Sequence[Held]) -> float:
        """What the date says: in office, some time after one, or in another age."""
        on = self.setting.on
        if on is None or not held:
            return 0.0
        if self.base.offices(known.id, on):
            return _IN_OFFICE
        years = [_years_between(each, on) for each in held]
        return _FORMER if min(years) <= _DECADES else _LONG_AGO

    def _told(self, known: Known, held: Sequence[Held], evidence: Evidence) -> float:
        """What the titles in the text say."""
        if evidence.country and known.country and evidence.country not in self._countries(known, held):
            return _ELSEWHERE
        if any(self.titles.agree(role, each) for role in evidence.roles for each in held):
            return _AGREES
        sectors = {sector for role in evidence.roles for sector in role.sectors} - {"ELI"}
        offices = {sector for each in held for sector in each.sectors}
        if sectors & offices:
            return _HERE
        return _OTHER_WORK if sectors and not sectors & _PUBLIC else 0.0

    @staticmethod
    def _countries(known: Known, held: Iterable[Held]) -> set[str | None]:
        return {known.country, *(each.country for each in held)}


def _datable(held: tuple[Held, ...]) -> tuple[Held, ...]:
    """Offices without the codes that a source gives for any other time, where there are offices."""
    dated = tuple(each for each in held if each.title or each.since or each.until)
    return dated or held


def chosen(found: Sequence[Identity]) -> Identity | None:
    """The one that is meant, None where none is likely enough."""
    return found[0] if found and found[0].share >= _SURE else None


def candidates(found: Sequence[Identity], meant: Identity | None) -> tuple[Candidate, ...]:
    """The others that may be meant, with their shares."""
    others = (each for each in found if each is not meant and each.share >= _WORTH_TELLING)
    return tuple(Candidate(each.known.id, each.known.name, round(each.share, 3)) for each in others)[:_TOLD]


def _years_between(held: Held, on: str) -> int:
    """Years from a stretch to a date outside it; 0 within."""
    year = int(on[:4])
    first = int(held.since[:4]) if held.since else year
    last = int((held.until or held.seen or on)[:4])
    return max(first - year, year - max(last, first), 0)


def described(held: Iterable[Held]) -> Iterator[str]:
    """Offices in words: "Secretary of State of USA 2013-02-01 to 2017-01-20 (Wikidata, cabinets of 2025-01)"."""
    for each in held:
        title = each.title or "/".join(each.sectors)
        of = f" of {each.of}" if each.of and each.of not in title else ""
        time = f" {each.since or '?'} to {each.until or f'at least {each.seen}'}"
        yield f"{title}{of}{time} ({each.source.split(',')[0]})"
