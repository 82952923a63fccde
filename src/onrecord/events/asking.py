"""Whether a clause asks another party to do something."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.candidates import lemma_of
from onrecord.events.clauses import THIRD, Clause
from onrecord.events.dependents import after, children, is_passive

PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})


def is_request(clause: Clause) -> bool:
    """Whether another party is told what it must do, or one's own side wants it done."""
    if clause.question or clause.head.pos_ == "NOUN":
        return False
    tests = (_due, _to_be_kept_up, _wished, _ordered)
    return (clause.other and is_obliged(clause)) or any(test(clause) for test in tests)


def is_obliged(clause: Clause) -> bool:
    """Whether the subject is told what it has to do, whoever it is."""
    if "have" in clause.helpers or clause.is_be:
        return False  # "must have seen", "should be ashamed"
    advice = "should" in clause.helpers and all(subject.lower_ == "they" for subject in clause.subjects)
    if any(clause.has("obligation", helper) for helper in clause.helpers):
        return not is_passive(clause.head) and not advice and not clause.has("inner", clause.head.lemma_)
    yet = any(child.lower_ == "yet" for child in clause.head.children)
    public = {clause.speech.parties.kind(subject) for subject in clause.subjects} - {"organisation", "name", None}
    now = clause.head.tag_ not in {"VBD", "VBN"}
    return (
        clause.has("need", clause.head.lemma_)
        and not clause.negated
        and now
        and not yet
        and bool(public)
        and _to_do(clause)
    )


def _due(clause: Clause) -> bool:
    """The passive, "the prisoners must be released": what is to be done is a yielding, by whom goes without saying."""
    obliged = any(clause.has("obligation", helper) for helper in clause.helpers) and "have" not in clause.helpers
    if not obliged or clause.own or clause.negated:
        return False
    sustained = any(clause.has("sustained", subject.lemma_) for subject in clause.subjects)  # "the aid must continue"
    lasting = clause.has("lasting", lemma_of(clause.head)) or _goes_on(clause.head)
    return (is_passive(clause.head) and clause.has("yielding", clause.head.lemma_)) or (sustained and lasting)


def _to_be_kept_up(clause: Clause) -> bool:
    """As in "the payments are a support that must continue"."""
    kept = [noun for noun in children(clause.head, "attr") if clause.has("sustained", noun.lemma_)]
    verbs = [verb for noun in kept for verb in children(noun, "relcl")]
    return any(
        (clause.has("lasting", lemma_of(verb)) or _goes_on(verb))
        and any(clause.has("obligation", helper.lower_) for helper in children(verb, "aux"))
        and not children(verb, "neg")
        for verb in verbs
    )


def _goes_on(verb: Token) -> bool:
    return verb.lemma_ == "go" and any(child.lower_ == "on" for child in verb.children)


def _to_do(clause: Clause) -> bool:
    """As in "has to stop", "needs to go", "has a job to do"."""
    infinitives = _infinitives(clause)
    work = any(
        noun.lemma_ in {"work", "job"} and children(noun, "acl", "relcl") for noun in children(clause.head, "dobj")
    )
    real = [verb for verb in infinitives if verb.lemma_ != "be" and (verb.lemma_ != "do" or _does_something(verb))]
    return bool(real) or work


def _does_something(verb: Token) -> bool:
    """To "do more" is something, "what they need to do" is not yet."""
    return any(noun.lower_ != "what" for noun in children(verb, "dobj"))


def _wished(clause: Clause) -> bool:
    """As in "we need them to act", "I urge", "we have called on"."""
    if clause.helpers & PERFECT:
        return False  # a request made before, see was_requested
    if clause.negated or not clause.has("wish", clause.head.lemma_) or not is_wish(clause):
        return False
    asked = [*children(clause.head, "dobj"), *after(clause.head, ["on", "upon", "to"])]
    asked += [noun for verb in clause.complements() for noun in children(verb, "nsubj")]
    asked = [noun for noun in asked if not any(poss.lower_ in {"our", "my"} for poss in children(noun, "poss"))]
    parties = {clause.speech.parties.kind(noun) for noun in asked} & (THIRD | {"pronoun"})
    if clause.head.lemma_ in {"ask", "order", "encourage"}:
        parties -= {"pronoun"}  # "we ask them to rank": a habit, not a demand
    if clause.head.lemma_ in {"want", "need", "expect"} and clause.head.tag_ == "VBD":
        return False
    performs = clause.has("performs", clause.head.lemma_)
    return bool(parties) and (bool(_infinitives(clause)) or performs)


def was_requested(clause: Clause) -> bool:
    """Whether one's own side tells of a request made before: "we have told them again and again to leave"."""
    if clause.question:
        return False
    perfect = bool(clause.helpers & PERFECT) and not is_passive(clause.head)
    if not (clause.own and perfect and clause.has("pressed", clause.head.lemma_)) or clause.negated:
        return False
    deeds = [verb for verb in _infinitives(clause) if not clause.has("inner", verb.lemma_)]
    asked = [*children(clause.head, "dobj"), *after(clause.head, ["on", "upon"])]
    asked += [noun for verb in deeds for noun in children(verb, "nsubj")]
    return bool(deeds) and any(_is_partner(clause, noun) for noun in asked)


def _is_partner(clause: Clause, noun: Token) -> bool:
    """Another party; "our" neighbours are one, "our" team is not."""
    if clause.has("partner", noun.lemma_):
        return True
    ours = any(poss.lower_ in {"our", "my", "his", "her", "its", "their"} for poss in children(noun, "poss"))
    return not ours and clause.speech.parties.kind(noun) in THIRD | {"pronoun"} and noun.lower_ not in {"me", "us"}


def _infinitives(clause: Clause) -> list[Token]:
    return [verb for verb in clause.complements() if any(child.lower_ == "to" for child in children(verb, "aux"))]


def is_wish(clause: Clause) -> bool:
    """Whether the speaker's side is the one who would wish for something."""
    return clause.own or _official_wish(clause)


def _official_wish(clause: Clause) -> bool:
    """The indirect "the government wants", where nothing says that the speaker is of another state."""
    kinds = {clause.speech.parties.kind(subject) for subject in clause.subjects}
    known = bool(clause.speech.home) or clause.speech.statement.manner == "direct"
    return bool(kinds & {"state"}) and not known and clause.head.lemma_ == "want"


def _ordered(clause: Clause) -> bool:
    """An imperative that asks for an end: "stop the shelling"."""
    bare = clause.head.tag_ == "VB" and not children(clause.head, "nsubj", "aux")
    spoken = clause.head.dep_ == "ROOT" or clause.speech.statement.manner == "direct"
    ends = clause.has("yielding", clause.head.lemma_) and bool(children(clause.head, "dobj", "xcomp"))
    return bare and spoken and ends
