"""Candidate events: a predicate with a frame and the parties that its grammar gives it, before any check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.events.arguments import (
    after,
    antecedent,
    children,
    logical_objects,
    logical_subjects,
    spread,
    surface_subjects,
)
from onrecord.events.lexicon import Frame, Lexicon


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate that may tell of an event; `deed` is a happening that stands as its subject ("the blast killed")."""

    trigger: Token
    frame: Frame
    actors: tuple[Token, ...]
    recipients: tuple[Token, ...]
    deed: Token | None = None
    clause: Token | None = None  # the verb that carries a noun out, where there is one
    theme: Token | None = None


def verb_candidates(verb: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """One candidate for each frame of the verb that its object fits."""
    if verb.pos_ not in {"VERB", "AUX"} and verb.tag_[:2] != "VB":
        return
    for frame in frames_of(verb, lexicon):
        candidate = _read_verb(verb, frame, lexicon)
        if candidate is not None:
            yield candidate


def lemma_of(verb: Token) -> str:
    """The verb's lemma with its particle: "carry_out"."""
    particles = children(verb, "prt")
    return f"{verb.lemma_.lower()}_{particles[0].lower_}" if particles else verb.lemma_.lower()


def frames_of(verb: Token, lexicon: Lexicon) -> tuple[Frame, ...]:
    """The frames of a verb, those with its particle first."""
    return lexicon.verbs.get(lemma_of(verb), ())


def _read_verb(verb: Token, frame: Frame, lexicon: Lexicon) -> Candidate | None:
    subjects, objects = logical_subjects(verb), logical_objects(verb)
    theme = next((noun for noun in objects if fits(noun, frame)), None)
    if frame.theme and theme is None:
        return None
    recipients = objects if "object" in frame.recipient else []
    if frame.theme_is_recipient and theme is not None:
        recipients = [noun for noun in objects if fits(noun, frame)]
    recipients = [*recipients, *after(verb, frame.recipient)]
    if theme is not None and not frame.theme_is_recipient:
        recipients += after(theme, frame.recipient)
    if frame.event == "AID":
        recipients += _helped(verb)
    if frame.content and not recipients:
        recipients = _asked(verb)
    deed = next((noun for noun in subjects if noun.lemma_.lower() in lexicon.words["deed"]), None)
    actors = [noun for noun in subjects if noun != deed]
    if deed is not None:
        actors = actors + noun_actors(deed, lexicon)
    if frame.swap:
        actors, recipients = recipients, actors
    if frame.mutual:
        actors = actors + after(verb, ["with"]) + (recipients if "object" in frame.recipient else [])
        recipients = []
    candidate = Candidate(verb, frame, once(actors), once(recipients), deed, None, theme)
    return candidate if is_whole(candidate) else None


def fits(noun: Token, frame: Frame) -> bool:
    """Whether an object is what the frame is about."""
    words = {noun.lower_, noun.lemma_.lower()}
    if words & frame.theme or (noun.ent_type_ == "MONEY" and "money" in frame.theme):
        return True
    inside = [of for of in children(noun, "prep") if of.lower_ in {"of", "in"}]
    return noun.like_num and any(pobj.lower_ in frame.theme for of in inside for pobj in children(of, "pobj"))


def _asked(verb: Token) -> list[Token]:
    """Who stands between a verb of asking and what is asked: "urged Roe to leave" however it was parsed."""
    return [
        noun
        for clause in children(verb, "ccomp", "xcomp")
        if any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)
        for noun in spread(children(clause, "nsubj"))
    ]


def _helped(verb: Token) -> list[Token]:
    """Whom the purpose of a gift names: "to help people who lost their homes"."""
    purposes = [clause for clause in children(verb, "advcl", "xcomp") if clause.lemma_ in {"help", "assist", "support"}]
    return [noun for clause in purposes for noun in logical_objects(clause)]


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
    recipients = after(noun, frame.recipient)
    if carrier is not None:
        recipients += after(carrier, frame.recipient)
    if frame.of == "recipient":
        recipients += after(noun, ["of"])
    actors = noun_actors(noun, lexicon, of=frame.of == "actor")
    if frame.mutual:
        actors, recipients = actors + recipients, []
    return Candidate(noun, frame, once(actors), once(recipients), None, carrier)


def noun_actors(noun: Token, lexicon: Lexicon, *, of: bool = False) -> list[Token]:
    """Who did the deed that a noun names: "Roe's raid", "a raid by troops", "a Turkish raid", "troops made raids"."""
    found = [poss for poss in children(noun, "poss") if poss.ent_type_ not in {"DATE", "TIME"}]
    found += after(noun, ["by", "of"] if of else ["by"])
    if not found:
        found = [
            name for name in children(noun, "compound", "nmod") if name.lower_ in {"forces", "army", "troops", "police"}
        ]
    if not found:
        found = [name for name in children(noun, "compound", "amod", "nmod") if name.ent_type_ in {"GPE", "NORP"}]
    carrier = carrying_verb(noun, lexicon)
    if carrier is not None and not after(noun, ["by"]):
        subjects = logical_subjects(carrier) if carrier.lemma_ != "be" else surface_subjects(carrier)
        found = subjects or found
    return spread(found)


def carrying_verb(noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb that carries out the deed for its subject: "launched an attack", "is behind it", "is in talks"."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    verb = top.head
    if top.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and lemma_of(verb) in lexicon.light:
        return verb
    if top.dep_ == "pobj" and verb.lower_ in {"behind", "in"} and verb.head.lemma_ == "be":
        return (
            verb.head if verb.lower_ == "behind" or noun.lower_ in {"talks", "negotiations", "conversation"} else None
        )
    return None


def is_whole(candidate: Candidate) -> bool:
    """Whether what the frame cannot do without is there."""
    if candidate.frame.mutual:
        return len(candidate.actors) > 0
    return bool(candidate.recipients) or not candidate.frame.needs_recipient


def once(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens in order of the text, each once, relative pronouns replaced by what they stand for."""
    found = {noun.i: noun for noun in map(antecedent, tokens)}
    return tuple(found[i] for i in sorted(found))


def with_parties(candidate: Candidate, actors: list[Token], recipients: list[Token]) -> Candidate:
    """The candidate with other parties."""
    return replace(candidate, actors=once(actors), recipients=once(recipients))
