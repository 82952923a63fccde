"""What the sides of an event must be: the check that a frame names, with the words that make a sentence another matter.

A check sees the kinds of the parties (parties.py) and the words of the sentence; it answers whether the predicate is
meant as its frame says. In doubt it says no: a wrong entry that looks right is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.events.arguments import children
from onrecord.events.candidates import Candidate
from onrecord.events.lexicon import Lexicon
from onrecord.events.parties import PEOPLE, POLITICAL

Kinds = frozenset[str]
ARMED: Kinds = frozenset({"armed", "group"})
STATE: Kinds = frozenset({"state", "body", "office"})
OFFICIAL: Kinds = frozenset({"office", "leader", "state", "body"})
TARGET: Kinds = ARMED | STATE | {"site", "civil", "number"}


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with the kinds of its sides and the words of its sentence."""

    candidate: Candidate
    actors: Kinds
    recipients: Kinds
    words: frozenset[str]
    lexicon: Lexicon

    def vetoed(self, *vetoes: str) -> bool:
        """Whether a word of one of these lists stands in the sentence."""
        return any(self.words & self.lexicon.vetoes[veto] for veto in vetoes)

    @property
    def sides(self) -> Kinds:
        """The kinds of both sides."""
        return self.actors | self.recipients

    @property
    def armed_words(self) -> bool:
        """Whether weapons, troops or casualties are spoken of, beside the predicate itself."""
        own = {self.candidate.trigger.lower_, self.candidate.trigger.lemma_.lower()}
        return bool((self.words - own) & self.lexicon.words["weapon"])

    @property
    def complement(self) -> bool:
        """Whether the predicate has an infinitive or clause as complement."""
        return bool(children(self.candidate.trigger, "xcomp", "ccomp"))


def _figurative(case: Case) -> bool:
    trigger = case.candidate.trigger
    near = [trigger, *children(trigger, "compound", "amod"), *case.candidate.recipients, *case.candidate.actors]
    if case.candidate.deed is not None:
        near += [case.candidate.deed, *children(case.candidate.deed, "compound", "amod")]
    return any(word.lemma_.lower() in case.lexicon.vetoes["metaphor"] for word in near)


def _force(case: Case) -> bool:
    if case.vetoed("sport", "business", "crime") or _figurative(case):
        return False
    if case.actors & ARMED:
        return bool(case.recipients & TARGET)
    if case.vetoed("campaign"):
        return False
    if not case.actors or case.actors <= {"pronoun"}:
        return bool(case.recipients & TARGET) and case.armed_words
    verbal = case.actors | case.recipients <= {"office"}  # politicians attack one another in words
    if case.actors <= STATE and not verbal:
        named = case.candidate.trigger.pos_ == "NOUN" and bool(case.recipients & (ARMED | {"site"}))
        return bool(case.recipients & TARGET) and (case.armed_words or named or case.recipients <= {"state"})
    return False


def _victim(case: Case) -> bool:
    if case.vetoed("sport", "business", "crime") or _figurative(case):
        return False
    if not case.recipients & (PEOPLE | {"leader", "name"}) or case.recipients & {"organisation"} or _at_large(case):
        return False
    if case.candidate.actors and not case.actors & (PEOPLE | STATE | {"leader", "name"}):
        return False
    armed = (case.armed_words and not case.actors) or case.candidate.deed is not None
    return (
        bool(case.sides & ARMED) or bool(case.actors & STATE) or armed or bool(case.recipients & {"office", "leader"})
    )


def _at_large(case: Case) -> bool:
    """Whether somebody unnamed does it to people at large: "people are being killed"."""
    bare = all(not [child for child in noun.lefts if not child.is_punct] for noun in case.candidate.recipients)
    return (
        bare
        and case.candidate.trigger.pos_ == "VERB"
        and not case.candidate.actors
        and case.recipients == {"civil"}
        and case.candidate.deed is None
    )


def _aid(case: Case) -> bool:
    return _pair(case) and not case.vetoed("campaign", "business")


def _battle(case: Case) -> bool:
    if case.vetoed("sport", "business", "campaign") or _figurative(case):
        return False
    if case.candidate.frame.mutual:
        return len(case.candidate.actors) > 1 and bool(case.actors & ARMED)
    aim = case.candidate.trigger.tag_ == "VB" and not case.actors & ARMED  # "a plan to fight them" is no battle
    return not aim and bool(case.sides & ARMED) and bool(case.actors & TARGET) and bool(case.recipients & TARGET)


def _pair(case: Case) -> bool:
    if case.vetoed("sport"):
        return False
    if case.candidate.frame.mutual:
        known = POLITICAL | {"person", "pronoun"}
        return len(case.candidate.actors) > 1 and case.actors <= known and bool(case.actors & POLITICAL)
    return "other" not in case.actors and bool(case.actors) and bool(case.recipients) and bool(case.sides & POLITICAL)


def _party(case: Case) -> bool:
    return (
        bool(case.actors & (POLITICAL | {"person", "pronoun"}))
        and bool(case.sides & POLITICAL)
        and not case.vetoed("sport")
    )


def _visit(case: Case) -> bool:
    hosts = OFFICIAL | ({"site"} if case.actors & {"office", "leader"} else set())
    return bool(case.actors & OFFICIAL) and bool(case.recipients & hosts) and _official_travel(case)


def _journey(case: Case) -> bool:
    return bool(case.actors & OFFICIAL) and "state" in case.recipients and _official_travel(case)


def _official_travel(case: Case) -> bool:
    return not case.vetoed("sport", "business", "campaign")


def _officials(case: Case) -> bool:
    return bool(case.actors & {"office", "leader"}) and bool(case.recipients & OFFICIAL) and _official_travel(case)


def _rescue(case: Case) -> bool:
    held = {"hostage", "captive", "hostages", "captives", "trapped", "kidnapped", "abducted"}
    return bool(case.actors & (ARMED | STATE)) and "civil" in case.recipients and bool(case.words & held)


def _captive(case: Case) -> bool:
    if case.vetoed("sport", "business", "crime"):
        return False
    if not case.recipients & (PEOPLE | {"leader", "name"}):
        return False
    if case.candidate.actors and not case.actors & (ARMED | STATE | {"leader"}):
        return False
    return bool(case.sides & POLITICAL)


def _armed(case: Case) -> bool:
    return bool(case.actors & ARMED) and not case.vetoed("sport", "business")


def _officeholder(case: Case) -> bool:
    return bool(case.actors & {"office", "leader"}) and not case.vetoed("sport", "business")


def _crowd(case: Case) -> bool:
    counted = any(noun.lower_ in case.lexicon.words["quantity"] for noun in case.candidate.actors)
    return (bool(case.actors & {"civil", "group"}) or counted) and not case.vetoed("sport", "business")


def _states(case: Case) -> bool:
    return bool(case.actors & STATE) and bool(case.recipients & {"state", "body"}) and not case.complement


def _support(case: Case) -> bool:
    parties = OFFICIAL | ARMED | {"person"}
    return bool(case.actors & parties) and bool(case.recipients & parties) and bool(case.sides & POLITICAL)


def _undertaking(case: Case) -> bool:
    opinion = case.candidate.trigger.lemma_ == "agree" and not children(case.candidate.trigger, "xcomp")
    return bool(case.actors & OFFICIAL) and case.complement and not opinion


def _demand(case: Case) -> bool:
    asked = case.complement or bool(children(case.candidate.trigger, "prep"))
    return (
        bool(case.actors & (OFFICIAL | {"pronoun", "person"})) and bool(case.recipients & (OFFICIAL | ARMED)) and asked
    )


def _refusal(case: Case) -> bool:
    deeds = {clause.lemma_ for clause in children(case.candidate.trigger, "xcomp")}
    return bool(case.actors & (OFFICIAL | ARMED)) and bool(deeds & case.lexicon.words["refused"])


def _threat(case: Case) -> bool:
    return bool(case.actors & (OFFICIAL | ARMED)) and case.complement


def _inquiry(case: Case) -> bool:
    return bool(case.actors & (STATE | {"armed"})) and not case.vetoed("sport")


def _veto(case: Case) -> bool:
    return bool(case.actors & OFFICIAL)


CHECKS: dict[str, Callable[[Case], bool]] = {
    "force": _force,
    "victim": _victim,
    "battle": _battle,
    "pair": _pair,
    "aid": _aid,
    "party": _party,
    "visit": _visit,
    "journey": _journey,
    "officials": _officials,
    "rescue": _rescue,
    "captive": _captive,
    "armed": _armed,
    "officeholder": _officeholder,
    "crowd": _crowd,
    "states": _states,
    "support": _support,
    "undertaking": _undertaking,
    "demand": _demand,
    "refusal": _refusal,
    "threat": _threat,
    "inquiry": _inquiry,
    "veto": _veto,
}


def passes(case: Case) -> bool:
    """Whether the sides are what the frame's check asks for."""
    return CHECKS[case.candidate.frame.check](case)
