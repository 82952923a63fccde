"""Who does it and whom it is done to: logical subject and object of a predicate.

Voice is undone here. Nothing is returned that is not joined to the predicate by grammar.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.dependents import antecedent, children, is_passive, is_relative, spread
from onrecord.events.subjects import surface_subjects


def logical_subjects(verb: Token) -> list[Token]:
    """Who does it: subject of the active, "by" of the passive, and what control and coordination supply."""
    if not is_passive(verb):
        return spread(surface_subjects(verb))
    agents = _agents(verb)
    for conjunct in children(verb, "conj"):  # "attacked and burned by rebels"
        agents = agents or (_agents(conjunct) if not children(conjunct, "nsubj", "nsubjpass") else [])
    return spread(agents)


def _agents(verb: Token) -> list[Token]:
    return [noun for by in children(verb, "agent") for noun in children(by, "pobj")]


def logical_objects(verb: Token) -> list[Token]:
    """Whom it is done to: object of the active, subject of the passive, the noun that a relative clause is about."""
    if is_passive(verb):
        return spread(surface_subjects(verb))
    own = children(verb, "dobj") or [noun for noun in children(verb, "oprd") if noun.ent_type_ == "PERSON"]
    if own:
        return spread(antecedent(_unmixed(noun)) for noun in own)
    if verb.dep_ == "relcl" and not any(is_relative(noun) for noun in children(verb, "nsubj")):
        placed = any(child.lower_ in {"where", "when", "why"} or child.dep_ == "prep" for child in verb.lefts)
        return [verb.head] if children(verb, "nsubj") and not placed else []
    shared = [noun for conjunct in children(verb, "conj") for noun in children(conjunct, "dobj")]
    if shared and not children(verb, "prep", "prt", "ccomp", "xcomp") and _adjacent(verb):
        return spread(shared)  # "shelled and burned the town"
    return []


def _adjacent(verb: Token) -> bool:
    return all(conjunct.i - verb.i <= 2 for conjunct in children(verb, "conj"))


def _unmixed(noun: Token) -> Token:
    """Of "those its generals", which is no phrase, the pronoun: "supporting those its generals have trusted"."""
    pointing = [word for word in children(noun, "det") if word.lower_ in {"those", "that"}]
    return pointing[0] if pointing and children(noun, "poss") else noun
