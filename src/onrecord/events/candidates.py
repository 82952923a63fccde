"""A candidate event: a predicate with a frame and the parties that its grammar gives it, before any check."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.events.dependents import antecedent, children
from onrecord.events.lexicon import Frame

FUTURE = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
"""What PLOVER calls a deed that is only announced (docs/decisions/2026-11-22-plover-contradictions.md)."""


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


def lemma_of(verb: Token, known: Container[str] = ()) -> str:
    """The verb's lemma with its particle: "carry_out"; "stage" where the pipeline makes "stag" of "staged"."""
    particles = children(verb, "prt") or [
        word for word in children(verb, "advmod", "acomp", "oprd", "amod") if word.lower_ in {"back", "down", "free"}
    ]
    lemma = f"{verb.lemma_.lower()}_{particles[0].lower_}" if particles else verb.lemma_.lower()
    return f"{lemma}e" if lemma not in known and f"{lemma}e" in known else lemma


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
