"""Which verb or noun a date belongs to, and whether it says when that was or only bounds it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from onrecord.records import Moment
from onrecord.resolve.clauses import token_of
from onrecord.resolve.date_words import date_words

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "acl", "parataxis"})
_OF_A_NOUN = frozenset({"poss", "compound", "amod", "nmod", "nummod"})
_LED = frozenset({"aux", "mark", "nsubj"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(date_words()[key]) for key in ("bounds_below", "bounds_above", "passable")}


def leads_to(token: Token, anchor: Token) -> bool:
    """Whether the way up from a date reaches the anchor before it reaches another clause or another thing's date.

    A date that hangs on the subject noun of the anchor counts ("officials on Thursday said"), and one that a participle
    after the anchor's object took ("told reporters travelling with him on Friday"). One of what was spoken of does not:
    "condemned Friday's raid", "after the raid on Friday", "the Act of 2015".
    """
    if token.pos_ == "NOUN" and token.dep_ in _ARGUMENTS and token.i != anchor.i:
        return False  # what was spoken of, or the time that saw it
    own = {token.i, token.head.i}  # the date and its preposition
    while token.i != anchor.i:
        head = token.head
        if head.i == token.i or _shuts(token, anchor):
            return False
        if token.dep_ in _OF_A_NOUN and head.pos_ in _NOUNS and head.i != anchor.i and not _setting(head):
            return False
        if token.pos_ == "ADP" and token.i not in own and token.lower_ not in _words()["passable"]:
            return False
        token = head
    return True


def main_verb(token: Token) -> Token | None:
    """The verb that a participle goes with: "on Monday she opened the talks, saying ..."."""
    free = (
        token.tag_ == "VBG"
        and token.dep_ in {"advcl", "xcomp"}
        and not any(each.dep_ in _LED for each in token.children)
    )
    return token.head if free and token.head.pos_ == "VERB" else None


def _shuts(token: Token, anchor: Token) -> bool:
    if token.lower_ == "of" and token.head.i != anchor.i:
        return True  # the date is part of a name
    if token.pos_ in {"VERB", "AUX"} and token.dep_ == "conj":
        return True
    travelling = token.tag_ == "VBG" and token.dep_ == "acl" and token.head.head.i == anchor.i
    return token.dep_ in _CLAUSES and not travelling


def _setting(noun: Token) -> bool:
    """Whether a noun is where or at what something was said: "in Friday's speech"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at", "during"}


def bounded(moment: Moment, doc: Doc, published: Moment | None) -> Moment:
    """The moment as the preposition before it has it: since and after bound it from below, until and by from above."""
    token = token_of(doc, moment.span)
    if token is None or moment.span is None or moment.value is None:
        return moment
    led = (
        token.head
        if token.head.pos_ in {"ADP", "SCONJ"}
        else doc[token.left_edge.i - 1]
        if token.left_edge.i
        else token
    )
    why = f"{led.lower_} {moment.span.text}"
    if led.lower_ in _words()["bounds_below"]:
        return replace(moment, value=None, precision=None, earliest=moment.value, latest=_day(published), why=why)
    if led.lower_ in _words()["bounds_above"]:
        return replace(moment, value=None, precision=None, latest=moment.value, why=why)
    return moment


def _day(published: Moment | None) -> str | None:
    return (published.value or published.latest) if published else None
