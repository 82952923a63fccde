"""What speaks against an act that only the model sees: whose deed it is, questions, negation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Token

from onrecord.events.act_features import is_plain
from onrecord.events.act_rules import Heard
from onrecord.events.clauses import Clause
from onrecord.events.dependents import children
from onrecord.events.lexicon import read_table, word_sets

OWN_DEEDS = frozenset({"AGREE", "CONCEDE", "THREATEN", "CONSULT"})


@lru_cache(maxsize=1)
def vetoes() -> Mapping[str, frozenset[str]]:
    """The cues that speak against a root, by root, and the word classes beside them."""
    return word_sets(read_table("acts.toml")["vetoes"])


def is_unlikely(root: str, heard: Heard) -> bool:
    """Whether the cue, or the clauses of what is merely said, speak against this act."""
    if _is_unlike(root, heard):
        return True
    if not heard.clauses or not is_plain(heard.cue, heard.content):
        return False
    if all(clause.question for clause in heard.clauses):
        return True
    if root in OWN_DEEDS and heard.speech.home:
        return _are_others(heard.clauses)  # "Norway would send aid", said by a Sudanese
    if root == "SUPPORT" and heard.clauses[0].has("loose", heard.content[0][0].lower_):
        return True  # "whatever progress they have made is small"
    return root == "ACCUSE" and all(clause.negated or clause.unreal for clause in heard.clauses)


def _are_others(clauses: Sequence[Clause]) -> bool:
    return all(clause.other for clause in clauses)


def _is_unlike(root: str, heard: Heard) -> bool:
    """Whether a cue is for other acts than this: who admits denies nothing, who wants to do something asks nobody."""
    for verb in heard.cue or ():
        lemma = verb.lemma_.lower()
        if verb.pos_ == "VERB" and lemma in vetoes().get(root, frozenset()):
            return True
        if root == "REQUEST" and lemma in vetoes()["wishing"] and _is_own_wish(verb):
            return True
    if root == "THREATEN" and heard.clauses and all(_relieves(clause) for clause in heard.clauses):
        return True
    claimed = heard.content[0].root.lower_ if heard.content else ""
    return root == "ACCUSE" and claimed in vetoes()["claimed"]


def _is_own_wish(verb: Token) -> bool:
    """As in "wants to return", not in "wants to see them return": what is wished for is one's own deed."""
    deeds = [deed for deed in children(verb, "xcomp", "ccomp") if deed.tag_ == "VB"]
    others = any(children(deed, "nsubj", "nsubjpass") or deed.lemma_ in vetoes()["seeing"] for deed in deeds)
    return bool(deeds) and not others


def _relieves(clause: Clause) -> bool:
    """As in "would lift the sanctions": what is announced does somebody good."""
    return not clause.negated and bool(
        {deed.lemma_.lower() for deed in (clause.head, *clause.deeds())} & vetoes()["relief"]
    )
