"""What the sides must be where parties deal with one another: talks, aid, visits, demands, support.

In doubt no: a wrong entry that looks right is worse than none.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.case import ARMED, OFFICIAL, STATE, Case
from onrecord.events.dependents import after, children
from onrecord.events.parties import POLITICAL



def is_aid(case: Case) -> bool:
    """Two sides, in neither a campaign nor a business; who helps a state may be any organisation."""
    helped = (
        case.actors <= {"organisation"} and bool(case.actors) and bool(case.recipients & {"state", "body", "office"})
    )
    return (is_pair(case) or helped) and not case.vetoed("campaign", "business")


def is_pair(case: Case) -> bool:
    """Two sides, one of them political."""
    if case.vetoed("sport"):
        return False
    if case.candidate.frame.mutual:
        if case.vetoed("business"):
            return False
        known = POLITICAL | {"person", "pronoun"}
        return len(case.candidate.actors) > 1 and case.actors <= known and case.is_politics
    return "other" not in case.actors and bool(case.actors) and bool(case.recipients) and case.is_politics


def is_conversation(case: Case) -> bool:
    """Persons who deal in politics speak to one another: "spoke to reporters" and "to supporters" are no talks."""
    persons = {"office", "leader", "person", "pronoun"}
    heard = after(case.candidate.trigger, ["with", "to"])
    return bool(heard) and case.actors <= persons and is_pair(case) and bool(case.actors & {"office", "leader"})


def is_expulsion(case: Case) -> bool:
    """A state puts foreigners with a task out."""
    expelled = OFFICIAL | {"civil", "organisation", "name"}
    return bool(case.actors & OFFICIAL) and bool(case.recipients & expelled) and not case.vetoed("sport", "business")


def is_lawsuit(case: Case) -> bool:
    """Somebody sues the state, a party or a politician, or these sue somebody."""
    return bool(case.actors) and bool(case.recipients) and case.is_politics and not case.vetoed("sport", "business")


def is_words(case: Case) -> bool:
    """Politicians attack one another in words."""
    persons = {"office", "leader", "pronoun"}
    aimed = case.recipients & {"office", "leader"} or (case.recipients & {"pronoun", "body"} and "leader" in case.actors)
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


def is_instruction(case: Case) -> bool:
    """A state or its forces train the forces of another."""
    return bool(case.actors & (STATE | {"armed"})) and bool(case.recipients & ARMED) and not case.vetoed("sport")


def is_walkout(case: Case) -> bool:
    """A political side leaves talks or a session."""
    places = children(case.candidate.trigger, "prep")
    left = {noun.lemma_.lower() for place in places for noun in children(place, "pobj")}
    return bool(case.actors & (OFFICIAL | ARMED)) and bool(left & case.lexicon.words["session"])


def is_party(case: Case) -> bool:
    """A political side, whatever the other is."""
    if case.actors <= {"leader", "person", "pronoun", "name"} and case.vetoed("business"):
        return False
    return bool(case.actors & (POLITICAL | {"person", "pronoun"})) and case.is_politics and not case.vetoed("sport")


def is_visit(case: Case) -> bool:
    """An official visits officials, or a place."""
    hosts = OFFICIAL | ({"site"} if case.actors & {"office", "leader"} else set())
    return bool(case.actors & OFFICIAL) and bool(case.recipients & hosts) and _official_travel(case)


def is_journey(case: Case) -> bool:
    """An official travels to a state or its city."""
    return bool(case.actors & OFFICIAL) and "state" in case.recipients and _official_travel(case)


def _official_travel(case: Case) -> bool:
    return not case.vetoed("sport", "business", "campaign")


def is_officials(case: Case) -> bool:
    """Officials receive officials."""
    hosts = OFFICIAL | ({"pronoun"} if case.political else set())
    return bool(case.actors & {"office", "leader"}) and bool(case.recipients & hosts) and _official_travel(case)


def is_accord(case: Case) -> bool:
    """Two sides agree with one another; one that agrees to a deal only consents."""
    return len(case.candidate.actors) > 1 and is_party(case)


def is_restitution(case: Case) -> bool:
    """A side gives something back to another: "returned to Ostia" alone is a journey."""
    things = children(case.candidate.trigger, "dobj", "nsubjpass")
    return bool(things) and is_pair(case) and bool(case.recipients & OFFICIAL)


def is_call(case: Case) -> bool:
    """Somebody in office calls another on the telephone: "called him a liar" and "called for" are no calls."""
    leaders = {"office", "leader"}
    more = children(case.candidate.trigger, "oprd", "xcomp", "ccomp", "prep", "attr", "acomp", "prt")
    purposes = case.lexicon.words["purpose"]  # "called her to discuss"
    more = [word for word in more if word not in case.candidate.recipients and word.lemma_ not in purposes]
    plain = all(word.dep_ == "prep" and word.lower_ in {"on", "in", "from"} for word in more if word.lower_ != "to")
    return bool(case.actors & leaders) and case.recipients <= leaders and bool(case.recipients) and plain


def is_protesters(case: Case) -> bool:
    """Those who protest, whoever they are."""
    return bool(case.actors & {"civil", "group", "office", "body", "organisation"}) and not case.vetoed(
        "sport", "business"
    )


def is_officeholder(case: Case) -> bool:
    """Somebody with an office acts."""
    return bool(case.actors & {"office", "leader"}) and not case.vetoed("sport", "business")


def is_crowd(case: Case) -> bool:
    """People at large act."""
    counted = any(noun.lower_ in case.lexicon.words["quantity"] for noun in case.candidate.actors)
    return (bool(case.actors & {"civil", "group"}) or counted) and not case.vetoed("sport", "business")


def is_states(case: Case) -> bool:
    """A state recognises another."""
    return bool(case.actors & STATE) and bool(case.recipients & {"state", "body"}) and not case.complement


def is_support(case: Case) -> bool:
    """Parties, one of them political, on both sides."""
    parties = OFFICIAL | ARMED | {"person"} | ({"pronoun"} if case.political else set())
    return bool(case.actors & parties) and bool(case.recipients & (parties | {"civil"})) and case.is_politics


def is_blame(case: Case) -> bool:
    """Parties on both sides: a pipeline or a programme without an owner is nobody."""
    return is_pair(case) and bool(case.recipients - {"site", "name", "number"})


def is_opposition(case: Case) -> bool:
    """A side turns down another, or what it wants, and no offer of business."""
    return is_support(case) and not case.vetoed("business")


def is_backing(case: Case) -> bool:
    """Support in words: who supports fighters gives them more."""
    return is_support(case) and not case.recipients & {"armed", "group"}


def is_undertaking(case: Case) -> bool:
    """An official side undertakes to do something."""
    opinion = case.candidate.trigger.lemma_ == "agree" and not children(case.candidate.trigger, "xcomp")
    trade = case.vetoed("sport", "business")
    return bool(case.actors & OFFICIAL) and case.complement and not opinion and not trade


def is_demand(case: Case) -> bool:
    """A side asks an official or armed one for something."""
    asked = case.complement or bool(children(case.candidate.trigger, "prep"))
    if any(mark.lower_ in case.lexicon.words["question"] for mark in _marks(case)):
        return False  # "asked them whether they had left"
    return (
        bool(case.actors & (OFFICIAL | {"pronoun", "person"}))
        and bool(case.recipients & (OFFICIAL | ARMED) or (case.actors & OFFICIAL and _is_public(case)))
        and asked
    )


def _marks(case: Case) -> list[Token]:
    return [word for clause in children(case.candidate.trigger, "ccomp") for word in clause.lefts]


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


def is_alliance(case: Case) -> bool:
    """Armed parties or states join one another."""
    return (
        bool(case.actors & (ARMED | {"state"}))
        and bool(case.recipients & ARMED)
        and not case.vetoed("sport", "business")
    )


def is_warning(case: Case) -> bool:
    """A side warns another of force or of what it will cost."""
    return is_pair(case) and bool(case.words & (case.lexicon.words["weapon"] | case.lexicon.words["menace"]))


def is_vow(case: Case) -> bool:
    """A side announces what it will do to another."""
    helpers = {aux.lower_ for aux in children(case.candidate.trigger, "aux")}
    return is_pair(case) and bool(helpers & case.lexicon.words["announcing"])


def is_inquiry(case: Case) -> bool:
    """A state looks into something."""
    return bool(case.actors & (STATE | {"armed"})) and not case.vetoed("sport")


def is_veto(case: Case) -> bool:
    """An official side says no."""
    return bool(case.actors & OFFICIAL)
