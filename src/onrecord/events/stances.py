"""What the sides must be where parties take a stance: support, blame, demands, promises, threats, refusals.

In doubt no: a wrong entry that looks right is worse than none.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.case import ARMED, OFFICIAL, STATE, Case
from onrecord.events.dealings import is_pair
from onrecord.events.dependents import children
from onrecord.events.violence import is_captive


def is_lawsuit(case: Case) -> bool:
    """Somebody sues the state, a party or a politician, or these sue somebody."""
    return bool(case.actors) and bool(case.recipients) and case.is_politics and not case.vetoed("sport", "business")


def is_words(case: Case) -> bool:
    """Politicians attack one another in words."""
    persons = {"office", "leader", "pronoun"}
    aimed = case.recipients & {"office", "leader"} or (
        case.recipients & {"pronoun", "body"} and "leader" in case.actors
    )
    return (
        bool(case.actors & {"office", "leader"})
        and case.actors <= persons
        and bool(aimed)
        and not case.armed_words
        and not case.vetoed("sport")
    )


def is_welcome(case: Case) -> bool:
    """What a party has done is welcomed, not the party itself, who is a guest."""
    things = [*children(case.candidate.trigger, "dobj"), *children(case.candidate.trigger, "nsubjpass")]
    return not set(things) & set(case.candidate.recipients) and is_support(case)


def is_walkout(case: Case) -> bool:
    """A political side leaves talks or a session."""
    places = children(case.candidate.trigger, "prep")
    left = {noun.lemma_.lower() for place in places for noun in children(place, "pobj")}
    return bool(case.actors & (OFFICIAL | ARMED)) and bool(left & case.lexicon.words["session"])


def is_support(case: Case) -> bool:
    """Parties, one of them political, on both sides."""
    parties = OFFICIAL | ARMED | {"person"} | ({"pronoun"} if case.political else set())
    backed = case.actors <= {"organisation"} and bool(case.recipients & OFFICIAL) and not case.vetoed("business")
    if case.actors and backed:
        return True
    return bool(case.actors & parties) and bool(case.recipients & (parties | {"civil"})) and case.is_politics


def is_blame(case: Case) -> bool:
    """Parties on both sides: a pipeline or a programme without an owner is nobody."""
    return is_pair(case) and bool(case.recipients - {"site", "name", "number"})


def is_opposition(case: Case) -> bool:
    """A side turns down another, or what it wants, and no offer of business."""
    return is_support(case) and not case.vetoed("business")


def is_backing(case: Case) -> bool:
    """Support in words: who supports fighters gives them more."""
    known = not case.anybody and not case.vetoed("poll")
    return known and is_support(case) and not case.recipients & {"armed", "group"}


def is_undertaking(case: Case) -> bool:
    """An official side undertakes to do something."""
    opinion = case.candidate.trigger.lemma_ == "agree" and not children(case.candidate.trigger, "xcomp")
    trade = case.vetoed("sport", "business")
    return bool(case.actors & OFFICIAL) and case.complement and not opinion and not trade


def is_demand(case: Case) -> bool:
    """A side asks an official or armed one for something."""
    ways = {word.lower_ for word in children(case.candidate.trigger, "prep")}
    asked = case.complement or bool(ways - {"about"})  # "asked them about the talks"
    if any(mark.lower_ in case.lexicon.words["question"] for mark in _marks(case)):
        return False  # "asked them whether they had left"
    return (
        bool(case.actors & (OFFICIAL | {"pronoun", "person"}))
        and bool(case.recipients & (OFFICIAL | ARMED) or (case.actors & OFFICIAL and _is_public(case)))
        and asked
    )


def _marks(case: Case) -> list[Token]:
    clauses = children(case.candidate.trigger, "ccomp")
    behind = [noun.nbor() for noun in case.candidate.recipients if noun.i + 1 < len(noun.doc)]
    return [*behind, *(word for clause in clauses for word in clause.lefts)]


def _is_public(case: Case) -> bool:
    """Whether people at large are asked: a judge who orders a man to pay is no matter of politics."""
    return "civil" in case.recipients and all(noun.tag_ in {"NNS", "NNPS"} for noun in case.candidate.recipients)


def is_refusal(case: Case) -> bool:
    """A political side refuses what turns somebody down."""
    deeds = {clause.lemma_ for clause in children(case.candidate.trigger, "xcomp")}
    return bool(case.actors & (OFFICIAL | ARMED)) and bool(deeds & case.lexicon.words["refused"])


def is_threat(case: Case) -> bool:
    """A political side threatens to do something."""
    return bool(case.actors & (OFFICIAL | ARMED)) and case.complement


def is_warning(case: Case) -> bool:
    """A side warns another of force or of what it will cost."""
    clauses = children(case.candidate.trigger, "xcomp", "ccomp", "advcl")
    advice = any(
        word.lower_ == "to" for clause in clauses for word in children(clause, "aux")
    )  # "warned them to leave"
    return (
        is_pair(case)
        and not advice
        and bool(case.words & (case.lexicon.words["weapon"] | case.lexicon.words["menace"]))
    )


def is_vow(case: Case) -> bool:
    """A side announces what it will do to another."""
    helpers = {aux.lower_ for aux in children(case.candidate.trigger, "aux")}
    return is_pair(case) and bool(helpers & case.lexicon.words["announcing"])


def is_inquiry(case: Case) -> bool:
    """A state looks into something."""
    return bool(case.actors & (STATE | {"armed"})) and not case.vetoed("sport")


def is_charge(case: Case) -> bool:
    """Somebody is charged with a deed: "charged with verifying the list" is a task."""
    tasks = [
        deed
        for preposition in children(case.candidate.trigger, "prep")
        if preposition.lower_ == "with"
        for deed in children(preposition, "pcomp")
    ]
    return is_captive(case) and not any(deed.lemma_.lower() in case.lexicon.words["task"] for deed in tasks)


def is_inquest(case: Case) -> bool:
    """A state looks into what a party did."""
    return is_inquiry(case) and bool(case.recipients & (OFFICIAL | ARMED | {"person", "organisation", "pronoun"}))


def is_veto(case: Case) -> bool:
    """An official side says no."""
    return bool(case.actors & OFFICIAL)
