"""Candidate events that a noun tells of: "the attack on X by Y", "Y's raid", "Y launched an attack"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from onrecord.events.arguments import logical_subjects
from onrecord.events.candidates import Candidate, is_whole, lemma_of, once
from onrecord.events.dependents import NAMED, after, children, spread
from onrecord.events.lexicon import Frame, Lexicon, grammar
from onrecord.events.subjects import surface_subjects


def noun_candidates(noun: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """One candidate for each frame of an event noun."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ in {"compound", "amod", "nmod"}:
        return
    for frame in lexicon.nouns.get(noun.lemma_.lower(), ()) or lexicon.nouns.get(noun.lower_, ()):
        candidate = _read_noun(noun, frame, lexicon)
        if is_whole(candidate):
            yield candidate


def _read_noun(noun: Token, frame: Frame, lexicon: Lexicon) -> Candidate:
    carrier = carrying_verb(noun, lexicon)
    themes = [thing for thing in after(noun, ["of", "in", "to"]) if thing.lower_ in frame.theme]
    if frame.theme:
        recipients = [party for thing in (noun, *themes) for party in after(thing, frame.recipient)] if themes else []
        recipients = [party for party in recipients if party not in themes]
        return Candidate(noun, frame, once(noun_actors(noun, lexicon)), once(recipients), None, carrier)
    recipients = [found for found in _after(noun, frame.recipient, lexicon) if not _at_home(found)]
    if carrier is not None:
        recipients += after(carrier, frame.recipient)
    if frame.of == "recipient":
        recipients += after(noun, ["of"])
    actors = noun_actors(noun, lexicon, of=frame.of == "actor")
    if frame.mutual:
        actors, recipients = actors + recipients, []
    return Candidate(noun, frame, once(actors), once(recipients), None, carrier)


def _after(noun: Token, prepositions: Iterable[str], lexicon: Lexicon) -> list[Token]:
    """What stands after prepositions of the noun, or of what the parser hung them on instead.

    "The second day of an offensive by troops against villages": on the day, or on the troops; "talks in Asken between".
    """
    found = after(noun, prepositions)
    found += [word for place in after(noun, ["in"]) for word in after(place, {*prepositions} - {"of", "by"})]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in lexicon.words["measure"]:
        found += [word for word in after(noun.head.head, prepositions) if word.i > noun.i]
    if "by" not in prepositions:
        found = found or [word for agent in _after(noun, ["by"], lexicon) for word in after(agent, prepositions)]
    return found


def _at_home(noun: Token) -> bool:
    """As in "attacks at home": where, not whom."""
    return noun.head.lower_ == "at" and noun.tag_ == "NN" and not list(noun.lefts)


def noun_actors(noun: Token, lexicon: Lexicon, *, of: bool = False) -> list[Token]:
    """Who did the deed that a noun names: "Roe's raid", "a raid by troops", "a Turkish raid", "troops made raids"."""
    found = [poss for poss in children(noun, "poss") if poss.ent_type_ not in {"DATE", "TIME"}]
    found += _after(noun, ["by", "of"] if of else ["by"], lexicon)
    found = found or _made_by(noun)
    if not found:
        found = [name for name in children(noun, "compound", "nmod") if name.lower_ in lexicon.words["forces"]]
    if not found:
        names = children(noun, "compound", "amod", "nmod")
        found = [name for name in names if name.ent_type_ in NAMED or name.lower_ in lexicon.words["group"]]
    carrier = carrying_verb(noun, lexicon)
    if carrier is not None and not after(noun, ["by"]):
        subjects = logical_subjects(carrier) if carrier.lemma_ != "be" else surface_subjects(carrier)
        found = subjects or found
    return spread(found)


def _made_by(noun: Token) -> list[Token]:
    """Of "missiles fired by the army" the army, of "a Norwegian-led raid" those who led it."""
    clauses = children(noun, "acl")
    found = [doer for clause in clauses for by in children(clause, "agent") for doer in children(by, "pobj")]
    led = [word for word in children(noun, "amod") if word.lower_ in grammar()["led"]]
    return found or [name for word in led for name in word.children if name.ent_type_ in {*NAMED, "ORG"}]


def carrying_verb(noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb that carries out the deed for its subject: "launched an attack", "is behind it", "is in talks"."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    verb = top.head
    if top.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and lemma_of(verb, lexicon.light) in lexicon.light:
        return verb
    if top.dep_ == "pobj" and verb.head.lemma_ in lexicon.words["travel"] and verb.lower_ in {"for", "in", "to"}:
        return verb.head if noun.lower_ in lexicon.words["talks"] else None  # "left for talks with"
    if top.dep_ == "pobj" and verb.lower_ in {"behind", "in"} and verb.head.lemma_ == "be":
        return verb.head if verb.lower_ == "behind" or noun.lower_ in lexicon.words["talks"] else None
    return None
