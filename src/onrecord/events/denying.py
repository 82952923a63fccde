"""Whether a clause denies that something is so, or refuses what others may want."""

from __future__ import annotations

from onrecord.events.arguments import children
from onrecord.events.clauses import Clause


def is_denial(clause: Clause) -> bool:
    """Whether something is said not to be so."""
    return _no_proof(clause) or _untrue(clause) or _no_links(clause) or _not_done(clause)


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
