"""Whether a clause denies that something is so, or refuses what others may want."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.clauses import Clause
from onrecord.events.dependents import after, children

FRONTED = frozenset({"has", "have", "did", "had"})


def is_denial(clause: Clause) -> bool:
    """Whether something is said not to be so."""
    return any(test(clause) for test in (_no_proof, _untrue, _no_links, _not_complicit, _not_done, _challenge))


def _no_proof(clause: Clause) -> bool:
    for word in [clause.head, *children(clause.head, "attr", "nsubj", "dobj", "nsubjpass")]:
        if clause.has("proof", word.lemma_):
            dets = {child.lower_ for child in children(word, "det")}
            return "no" in dets or ("any" in dets and (clause.question or clause.negated))
    return False


def _untrue(clause: Clause) -> bool:
    predicates = {child.lemma_ for child in children(clause.head, "acomp", "attr", "oprd")}
    subjects = {subject.lemma_.lower() for subject in clause.subjects}
    claims = any(clause.has("claim", subject) for subject in subjects)
    return clause.is_be and claims and not clause.negated and any(clause.has("untrue", word) for word in predicates)


def _no_links(clause: Clause) -> bool:
    if clause.head.lemma_ != "have" or not clause.own:
        return False
    nouns = [noun for noun in children(clause.head, "dobj") if clause.has("links", noun.lemma_)]
    none = any(child.lower_ == "no" for noun in nouns for child in children(noun, "det"))
    return none or (bool(nouns) and clause.negated)


def _not_complicit(clause: Clause) -> bool:
    """No ties of a party to another: "Ostia has no ties to the rebels", "there is no link between them"."""
    if clause.question or (clause.speech.home and clause.subjects and not clause.own and not _there(clause)):
        return False  # of a third party it is a remark
    nouns = [clause.head, *children(clause.head, "dobj", "attr")]
    return any(clause.has("complicity", noun.lemma_) and _no_such(clause, noun) for noun in nouns)


def _there(clause: Clause) -> bool:
    return bool(children(clause.head, "expl"))


def _no_such(clause: Clause, noun: Token) -> bool:
    none = any(child.lower_ == "no" for child in children(noun, "det"))
    dealings = any(clause.has("dealings", word.lemma_) for word in children(noun, "amod", "compound"))
    sides = [*after(noun, ["to", "with", "between"]), *after(clause.head, ["to", "with", "between"])]
    kinds = {clause.speech.parties.kind(side) for side in sides}
    named = _there(clause) or clause.head == noun
    sought = {"armed", "group", "organisation", "body", "state"} if named else {"armed", "group"}
    return none and not dealings and bool(kinds & sought)


def _challenge(clause: Clause) -> bool:
    """The rhetorical question that follows a denial: "We did not. Has anyone shown us one photograph?"."""
    asker = any(clause.has("anybody", subject.lower_) for subject in clause.subjects)
    if not (clause.question and asker and clause.has("shown", clause.head.lemma_) and clause.helpers & FRONTED):
        return False
    objects = children(clause.head, "dobj")
    counted = any(clause.has("single", word.lower_) for noun in objects for word in noun.children)
    before = clause.head.doc[clause.start : clause.head.left_edge.i]
    denied = any(word.dep_ == "neg" or word.lower_ in {"no", "nothing", "never"} for word in before)
    return counted and denied


def _not_done(clause: Clause) -> bool:
    past = bool({"did", "have", "has", "had", "was", "were"} & clause.helpers) or clause.head.tag_ == "VBD"
    return clause.own and clause.negated and past and clause.has("wrongdoing", clause.head.lemma_)


def is_refusal(clause: Clause) -> bool:
    """Whether one's own side will not do what others may want."""
    if not clause.own or clause.question:
        return False
    if clause.head.lemma_ in {"reject", "refuse"} and not clause.negated:
        return True
    return clause.negated and clause.announced and any(clause.has("refuse", deed.lemma_) for deed in clause.deeds())
