"""The token that stands for a cue or a trigger, and the light verb that may carry its date and place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.records import Span
from onrecord.resolve.date_words import date_words

_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})


def token_of(doc: Doc, span: Span | None) -> Token | None:
    """The head token of a span, None where it has none."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand") if span else None
    return found.root if found is not None and len(found) else None


def anchors(trigger: Token) -> tuple[Token, ...]:
    """The trigger, and for a noun the light verb that it depends on: "carried out strikes", "the attack happened".

    For a relative clause also the thing that it is about: "a bomb last Saturday that wounded nine".
    """
    head = trigger.head
    light = trigger.dep_ in _ARGUMENTS and head.lemma_ in date_words()["light_verbs"]
    if trigger.dep_ == "relcl":
        return (trigger, *_subject_of(trigger))
    return (trigger, head) if light and trigger.pos_ != "VERB" else (trigger,)


def _subject_of(clause: Token) -> tuple[Token, ...]:
    """The thing that a relative clause is about, of coordinated ones the last before "that" or "which"."""
    pronouns = [child for child in clause.lefts if child.dep_ == "nsubj" and child.lower_ in {"that", "which"}]
    nouns = [noun for noun in (clause.head, *clause.head.conjuncts) for pronoun in pronouns if noun.i < pronoun.i]
    return tuple(sorted(nouns, key=lambda noun: noun.i)[-1:])
