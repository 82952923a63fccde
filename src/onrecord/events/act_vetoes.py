"""Where rules and model differ: what speaks against the model's act, and which verdicts of the rules count more."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.act_features import is_plain
from onrecord.events.act_rules import Heard
from onrecord.events.clauses import Clause
from onrecord.events.cue_acts import Act
from onrecord.plover import COMMENT

TRUSTED = frozenset({"ACCUSE", "AGREE", "CONCEDE", "THREATEN"})  # where clauses, not cues, tell the rules of them
OWN_DEEDS = frozenset({"AGREE", "CONCEDE", "THREATEN", "CONSULT"})


def is_seconded(verdict: Act, heard: Heard) -> bool:
    """Whether little is wanted beside the rules' verdict: read off a clause, a regret, or a headline."""
    if verdict.root == "CONCEDE" or (verdict.root in TRUSTED and is_plain(heard.cue, heard.content)):
        return True
    headline = heard.cue is not None and not any(word.pos_ in {"VERB", "AUX"} for word in heard.cue)
    return headline and verdict.root != COMMENT


def is_unlikely(root: str, heard: Heard) -> bool:
    """Whether the clauses of what is merely said speak against this act."""
    if not heard.clauses or not is_plain(heard.cue, heard.content):
        return False
    if all(clause.question for clause in heard.clauses):
        return True
    if root in OWN_DEEDS and heard.speech.home:
        return _are_others(heard.clauses)  # "Norway would send aid", said by a Sudanese
    return root == "ACCUSE" and all(clause.negated or clause.unreal for clause in heard.clauses)


def _are_others(clauses: Sequence[Clause]) -> bool:
    return all(clause.other for clause in clauses)
