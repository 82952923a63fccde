"""Whether what a date tells lies behind or ahead, by the tense of the verb that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from onrecord.resolve.date_words import date_words

_AUXILIARIES = frozenset({"aux", "auxpass"})
_VERBS = frozenset({"VERB", "AUX"})


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in date_words()["tense"].items()}


def hangs_on_verb(token: Token) -> bool:
    """Whether a date says when its verb happens: it hangs on it, through no more than a preposition.

    What is an object ("set Nov. 10") or an end ("until May") may lie on the other side.
    """
    led = token.head.pos_ in {"ADP", "SCONJ"}
    if led and token.head.lower_ in _words()["leading_on"]:
        return False
    return (token.head.head if led else token.head).pos_ in _VERBS and token.dep_ not in {"dobj", "nsubj", "nsubjpass"}


def is_scheduled(token: Token) -> bool:
    """Whether a noun before a date, back to its verb, may have that date for itself: "the nomination in 2020"."""
    verb = next((above.i for above in _path(token) if above.pos_ in _VERBS and above is not token), token.i)
    return any(word.lemma_.lower() in _words()["scheduled"] for word in token.doc[min(verb, token.i) : token.i])


def direction(token: Token) -> int:
    """-1 where the verb that a date or an act hangs on lies behind, 1 ahead, 0 where its tense leaves it open.

    A noun without a verb above it lies behind, as what the news tells of mostly does.
    """
    words, led = _words(), token.head.lower_
    for above in _path(token):
        if above.lower_ in words["behind"] and above.pos_ in {"ADP", "SCONJ", "VERB"}:
            return -1
        if above.lemma_.lower() in words["intent"] and (above.pos_ == "ADJ" or led in words["leading_on"]):
            return 1 if _of_verb(above) >= 0 or "had" not in _auxiliaries(above) else -1
        if above.pos_ in _VERBS:
            return _of_verb(above)
    return -1


def _path(token: Token) -> Iterator[Token]:
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in _AUXILIARIES}


def _of_verb(verb: Token) -> int:
    before = _auxiliaries(verb)
    if before & _words()["future"]:
        return -1 if "have" in before else 1
    if "to" in before:
        return -1 if "have" in before or any("had" in _auxiliaries(above) for above in _path(verb.head)) else 1
    if verb.tag_ == "VBG":
        return _of_participle(verb, before)
    if verb.tag_ == "VBN" and verb.lemma_ in _words()["intent"] and before and not before & _words()["perfect"]:
        return 1 if before & _words()["present"] else 0  # "is expected to", "was due"
    if verb.tag_ in {"VBD", "VBN"} or before & _words()["past"]:
        return -1
    return -1 if verb.lemma_ in _words()["report"] else 0


def _of_participle(verb: Token, before: set[str]) -> int:
    """Is meeting: ahead; was meeting: behind; by itself, as the verb that it goes with."""
    if before & _words()["past"]:
        return -1
    if before & _words()["present"]:
        return 1
    return direction(verb.head) if verb.head.i != verb.i else -1
