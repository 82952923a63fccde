"""What the sides must be where parties deal with one another: talks, aid, visits, protests, alliances.

In doubt no: a wrong entry that looks right is worse than none.
"""

from __future__ import annotations

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


def is_instruction(case: Case) -> bool:
    """A state or its forces train the forces of another."""
    return bool(case.actors & (STATE | {"armed"})) and bool(case.recipients & ARMED) and not case.vetoed("sport")


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
    apart = [word for word in case.candidate.trigger.rights if word.dep_ in {"dobj", "npadvmod", "appos"}]
    if len([word for word in apart if word.ent_type_ not in {"DATE", "TIME"}]) > 1 or _named_so(case):
        return False
    plain = all(word.dep_ == "prep" and word.lower_ in {"on", "in", "from"} for word in more if word.lower_ != "to")
    return bool(case.actors & leaders) and case.recipients <= leaders and bool(case.recipients) and plain


def _named_so(case: Case) -> bool:
    """As in "called Roe, his opponent, a liar": an indefinite noun after the name; or "Calling Roe The ‘Best’"."""
    behind = [noun.right_edge.nbor() for noun in case.candidate.recipients if noun.right_edge.i + 1 < len(noun.doc)]
    if any(word.dep_ == "det" or word.is_quote for word in behind):
        return True
    names = [word for noun in case.candidate.recipients for word in noun.subtree if word.dep_ == "appos"]
    return any(word.lower_ in {"a", "an"} for name in names for word in name.lefts)


def is_protesters(case: Case) -> bool:
    """Those who protest, whoever they are."""
    return bool(case.actors & {"civil", "group", "office", "body", "organisation"}) and not case.vetoed(
        "sport", "business"
    )


def is_officeholder(case: Case) -> bool:
    """Somebody with an office acts."""
    offices = after(case.candidate.trigger, ["as"])  # "resigned as prime minister"
    held = any(noun.lemma_.lower() in case.lexicon.words["office"] for noun in offices)
    herself = any(noun.lower_.endswith("self") for noun in children(case.candidate.trigger, "dobj"))
    official = bool(case.actors & {"office", "leader"}) or (held and bool(case.actors))
    return official and not herself and not case.vetoed("sport", "business")


def is_states_own(case: Case) -> bool:
    """A state or its head does it to a body or gathering within it."""
    return bool(case.actors & (STATE | {"leader"})) and not case.vetoed("sport", "business")


def is_crowd(case: Case) -> bool:
    """People at large act."""
    counted = any(noun.lower_ in case.lexicon.words["quantity"] for noun in case.candidate.actors)
    return (bool(case.actors & {"civil", "group"}) or counted) and not case.vetoed("sport", "business")


def is_states(case: Case) -> bool:
    """A state recognises another."""
    return bool(case.actors & STATE) and bool(case.recipients & {"state", "body"}) and not case.complement


def is_alliance(case: Case) -> bool:
    """Armed parties or states join one another."""
    return (
        bool(case.actors & (ARMED | {"state"}))
        and bool(case.recipients & ARMED)
        and not case.vetoed("sport", "business")
    )
