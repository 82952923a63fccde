"""Whether a clause finds a party wrong, backs it, is sorry, or tells of talks with it."""

from __future__ import annotations

from onrecord.events.clauses import THIRD, Clause
from onrecord.events.dependents import after, children, is_passive


def is_allegation(clause: Clause) -> bool:
    """Whether a deed is laid at another party's door, by the speaker's side."""
    if clause.question:
        return False
    return _accuses(clause) if clause.own else _held_responsible(clause) or (clause.other and _hit_us(clause))


def is_accusation(clause: Clause) -> bool:
    """Whether another party, or what it did, is found wrong."""
    if clause.question or clause.own:
        return False
    if clause.is_be:
        return _called_wrong(clause)
    return clause.other and (_not_enough(clause) if clause.negated else _does_wrong(clause))


def _not_enough(clause: Clause) -> bool:
    return clause.head.lemma_ == "do" and any(word.lower_ == "enough" for word in clause.head.subtree)


def _does_wrong(clause: Clause) -> bool:
    if clause.unreal or clause.announced:
        return False
    failing = clause.has("fail", clause.head.lemma_) and bool(children(clause.head, "xcomp"))
    return failing or clause.has("wrong", clause.head.lemma_)


def _called_wrong(clause: Clause) -> bool:
    if clause.negated or clause.unreal:
        return False
    judged = {child.lemma_.lower() for child in children(clause.head, "acomp", "attr")}
    pointing = any(subject.lower_ in {"that", "this", "it"} for subject in clause.subjects)
    nouns = clause.other and any(clause.has("blame_noun", word) for word in judged)
    return nouns or ((clause.other or pointing) and any(clause.has("blameworthy", word) for word in judged))


def _accuses(clause: Clause) -> bool:
    """As in "we blame the rebels", "Ostia condemns the junta" said by an Ostian minister."""
    real = not clause.negated and not clause.unreal
    kinds = {clause.speech.parties.kind(noun) for noun in children(clause.head, "dobj")}
    return real and clause.has("blame", clause.head.lemma_) and bool(kinds & THIRD)


def _held_responsible(clause: Clause) -> bool:
    """As in "the rebels were behind the attack", "the army is responsible for the killings"."""
    if not clause.other or clause.negated or clause.unreal:
        return False
    responsible = [word for word in children(clause.head, "acomp") if word.lower_ in {"responsible", "guilty"}]
    deeds = [*after(clause.head, ["behind"]), *(deed for word in responsible for deed in after(word, ["for", "of"]))]
    return any(clause.has("deed", deed.lemma_.lower()) for deed in deeds)


def _hit_us(clause: Clause) -> bool:
    """As in "the rebels attacked our ships"."""
    named = any(clause.speech.parties.kind(subject) in THIRD for subject in clause.subjects)
    done = clause.head.tag_ in {"VBD", "VBN"} and not clause.negated and not clause.unreal
    if not (named and done) or is_passive(clause.head) or not clause.has("attacked", clause.head.lemma_):
        return False
    objects = children(clause.head, "dobj")
    ours = {word.lower_ for noun in objects for word in (noun, *children(noun, "poss"))} & {"us", "our"}
    return bool(ours)


def is_support(clause: Clause) -> bool:
    """Whether a party is thanked, praised, consoled, stood by or credited with progress."""
    if clause.question or clause.negated:
        return False
    if clause.head.pos_ == "NOUN":
        object_ = clause.head.dep_ not in {"nsubj", "nsubjpass", "pobj"}
        return object_ and clause.has("progress", clause.head.lemma_) and not children(clause.head, "det")
    if clause.unreal:
        return False
    if clause.is_be and any(word.lower_ == "welcome" for word in children(clause.head, "acomp")):
        return any(subject.lemma_ in clause.speech.words["welcome"] for subject in clause.subjects)
    return _backs(clause) if clause.own else _credits(clause)


def _backs(clause: Clause) -> bool:
    objects = children(clause.head, "dobj")
    if clause.head.lemma_ in {"offer", "express", "send", "extend"}:
        return any(clause.has("sympathy", noun.lower_) for noun in objects)
    kinds = {clause.speech.parties.kind(noun) for noun in [*objects, *after(clause.head, ["with", "by"])]}
    if clause.head.lemma_ == "welcome" and clause.head.tag_ == "VBD":
        return False  # "I welcomed him to the house"
    thanks = clause.has("thank", clause.head.lemma_) or clause.has("stand", clause.head.lemma_)
    return thanks and bool(kinds & (THIRD | {"pronoun"}))


def _credits(clause: Clause) -> bool:
    objects = [noun for noun in children(clause.head, "dobj") if clause.has("progress", noun.lemma_)]
    credit = any(not clause.has("loose", word.lower_) for noun in objects for word in (noun.left_edge,))
    done = clause.head.tag_ in {"VBN", "VBD"}
    return clause.other and done and (credit or clause.has("improve", clause.head.lemma_))


def is_regret(clause: Clause) -> bool:
    """Whether the speaker's side is sorry for what it did."""
    if not clause.own or clause.negated:
        return False
    sorry = [word for word in children(clause.head, "acomp") if word.lower_ == "sorry" and children(word, "prep")]
    return clause.has("regret", clause.head.lemma_) or bool(sorry)


def is_consultation(clause: Clause) -> bool:
    """Whether one's own side says that it has met or talked with another party."""
    if not clause.own or clause.question or clause.negated or clause.head.tag_ == "VB":
        return False
    parties = [*after(clause.head, ["with"]), *(children(clause.head, "dobj") if clause.head.lemma_ == "meet" else [])]
    talks = [*children(clause.head, "dobj"), *after(clause.head, ["in"])]
    named = [noun for noun in talks if clause.has("talks", noun.lower_)]
    parties += [noun for talk in named for noun in after(talk, ["with"])]
    kinds = {clause.speech.parties.kind(noun) for noun in parties} & THIRD
    return bool(kinds) and (bool(named) or clause.has("conferred", clause.head.lemma_))
