"""The grammatical subject of a verb, wherever its clause takes it from: coordination, control, relative clauses."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.dependents import SUBJECTS, antecedent, children
from onrecord.events.lexicon import grammar

TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})


def surface_subjects(verb: Token) -> list[Token]:
    """The grammatical subject, wherever the clause takes it from."""
    own = children(verb, *SUBJECTS)[-1:]  # of two, the first is a headline's: "Two dead as rebels attack"
    return [antecedent(noun) for noun in own] or _lent_subjects(verb)


def _lent_subjects(verb: Token) -> list[Token]:
    head, label = verb.head, verb.dep_
    if label == "conj":
        if is_misjoined(verb):
            return surface_subjects(head.head)
        return surface_subjects(head) if _joined(verb) else _misread_subject(verb)
    if label in {"acomp", "attr", "oprd"}:
        return surface_subjects(head)
    tensed = any(aux.tag_ in TENSED for aux in children(verb, "aux"))  # its subject was misread as something else
    return _controlled_subjects(verb) if verb.tag_ in {"VB", "VBG", "VBN"} and not tensed else []


def _controlled_subjects(verb: Token) -> list[Token]:
    head, label = verb.head, verb.dep_
    if label in {"xcomp", "ccomp"}:
        return _controllers(head)
    if label == "acl":
        return _aimed_subjects(head) if verb.tag_ == "VB" else [head]
    if label == "advcl":
        return surface_subjects(head) if head.pos_ in {"VERB", "AUX"} else []
    return _prepositional(head) if label == "pcomp" else []


def _aimed_subjects(noun: Token) -> list[Token]:
    """Of "Iraq's plan to attack" the owner, of "used his speech to call for" who used it."""
    owners = [owner for owner in children(noun, "poss") if owner.tag_ != "PRP$"]
    above = noun.head
    return owners or (surface_subjects(above) if noun.dep_ == "dobj" and above.pos_ == "VERB" else [])


def _prepositional(preposition: Token) -> list[Token]:
    """Of "accused them of lying" the accused, of "left after meeting them" who left."""
    verb = preposition.head
    if preposition.dep_ != "prep" or verb.pos_ not in {"VERB", "AUX"}:
        return []
    charged = preposition.lower_ == "with" and verb.lemma_ in grammar()["charged"]
    controlled = charged or preposition.lower_ in grammar()["controlled"]
    return _controllers(verb) if controlled else surface_subjects(verb)


def is_misjoined(verb: Token) -> bool:
    """Whether its tense joins it to the verb above: "denied that it knows them and accused others"."""
    clause, told = verb.head, verb.head.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or children(verb, *SUBJECTS, "aux", "mark"):
        return False
    return verb.tag_ == told.tag_ == "VBD" and clause.tag_ in {"VBZ", "VBP"}


def _joined(verb: Token) -> bool:
    """Whether a conjunction or comma really joins it, or the parser only found no better place."""
    return any(token.dep_ in {"cc", "punct"} for token in verb.head.children if verb.head.i < token.i < verb.i)


def _misread_subject(verb: Token) -> list[Token]:
    """Where "after a bomber killed" was read as "after a bomber" and a loose verb: the noun after "after"."""
    for token in reversed(list(verb.doc[verb.sent.start : verb.i])):
        if token.lower_ in grammar()["clause_starts"] and token.dep_ in {"prep", "mark"}:
            return children(token, "pobj")
        if token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBN", "VBG"}:
            break
    return []


def _controllers(head: Token) -> list[Token]:
    if head.lemma_ not in grammar()["subject_control"]:
        controllers = children(head, "dobj", "dative", "nsubjpass")
        controllers += [
            noun
            for on in children(head, "prep")
            if on.lower_ in {"on", "upon"} and on.i > head.i
            for noun in children(on, "pobj")
        ]
        controllers = [noun for noun in controllers if noun.pos_ in {"NOUN", "PROPN", "PRON"}]
        if controllers:
            return [antecedent(noun) for noun in controllers]
    return surface_subjects(head)
