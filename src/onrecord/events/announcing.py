"""Whether a clause announces what one's own side will do: a threat or a promise."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.arguments import logical_objects
from onrecord.events.candidates import lemma_of
from onrecord.events.clauses import THIRD, Clause
from onrecord.events.dependents import after, children, is_passive


def is_violent(clause: Clause) -> bool:
    """Whether force is what is announced."""
    return any(clause.has("harm", lemma_of(deed)) or clause.has("defend", deed.lemma_) for deed in reach(clause))


def reach(clause: Clause) -> list[Token]:
    """The deeds, and the purposes of "do whatever it takes to protect"."""
    return [word for deed in clause.deeds() for word in (deed, *children(deed, "advcl", "xcomp"), *_purposes(deed))]


def _purposes(deed: Token) -> list[Token]:
    within = [inner for noun in children(deed, "dobj") for inner in children(noun, "relcl", "acl")]
    needed = [verb for clause in children(deed, "ccomp") for verb in children(clause, "xcomp", "advcl")]
    return needed + [verb for inner in within for verb in (inner, *children(inner, "xcomp", "advcl", "ccomp"))]


def is_threat(clause: Clause) -> bool:
    """Whether one's own side announces harm, or another party is told that it will pay."""
    if clause.question or clause.negated:
        return False
    if clause.other and clause.announced and clause.head.lemma_ in {"face", "pay", "suffer"}:
        return any(clause.has("price", noun.lemma_) for noun in children(clause.head, "dobj"))
    if not (clause.own and clause.announced):
        return False
    return any(_harms(clause, deed) for deed in reach(clause))


def _harms(clause: Clause, deed: Token) -> bool:
    kinds = {clause.speech.parties.kind(noun) for noun in logical_objects(deed)}
    if clause.has("harm", lemma_of(deed)):
        return lemma_of(deed) in {"retaliate", "strike", "avenge"} or bool(kinds & (THIRD | {"site", "pronoun"}))
    if not clause.has("defend", deed.lemma_):
        return False
    defended = any(clause.has("defended", noun.lemma_) for noun in children(deed, "dobj"))
    effort = any(clause.has("whatever", noun.lemma_) for word in clause.deeds() for noun in _efforts(word))
    return defended and effort


def _efforts(deed: Token) -> list[Token]:
    """The object of "do everything", and "whatever" of "do whatever is needed"."""
    clauses = children(deed, "ccomp")
    return [*children(deed, "dobj"), *(noun for clause in clauses for noun in children(clause, "nsubj", "nsubjpass"))]


def is_promise(clause: Clause) -> bool:
    """Whether one's own side announces a cooperative deed, or "action will be taken"."""
    if clause.question or clause.negated or clause.speech.speaks_as in {None, "number"}:
        return False  # of "40 percent said they would" nobody has promised
    if is_passive(clause.head) and any(clause.has("will", helper) for helper in clause.helpers):
        return clause.head.lemma_ == "take" and any(clause.has("steps", subject.lemma_) for subject in clause.subjects)
    if clause.own and clause.has("undertake", clause.head.lemma_):
        return bool(children(clause.head, "xcomp")) and not clause.unreal
    if is_passive(clause.head):
        return False  # "would be honoured to meet"
    willing = clause.is_be and any(clause.has("willing", word.lemma_) for word in children(clause.head, "acomp"))
    if not clause.own or not (clause.announced or willing):
        return False
    return any(_gives(clause, deed) for deed in reach(clause)[:3])


def _gives(clause: Clause, deed: Token) -> bool:
    parties = [*logical_objects(deed), *after(deed, ["with", "to", "dative", "for"])]
    kinds = {clause.speech.parties.kind(noun) for noun in parties}
    helped = bool(kinds & (THIRD | {"civil"})) or _helps(clause, deed)
    return clause.has("cooperate", lemma_of(deed)) and helped


def _helps(clause: Clause, deed: Token) -> bool:
    """Whether the purpose is to help a party: "provide money to help them buy boats"."""
    purposes = [
        verb for verb in (*children(deed, "advcl", "xcomp"), *_purposes(deed)) if clause.has("helping", verb.lemma_)
    ]
    helped = [noun for verb in purposes for noun in (*children(verb, "dobj"), *_doers(verb))]
    return any(clause.speech.parties.kind(noun) in THIRD | {"civil"} for noun in helped)


def _doers(verb: Token) -> list[Token]:
    return [noun for clause in children(verb, "ccomp", "xcomp") for noun in children(clause, "nsubj")]
