"""What speaks against an act that only the model sees: whose deed it is, questions, negation."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.act_features import is_plain
from onrecord.events.act_rules import Heard
from onrecord.events.clauses import Clause

OWN_DEEDS = frozenset({"AGREE", "CONCEDE", "THREATEN", "CONSULT"})


def is_unlikely(root: str, heard: Heard) -> bool:
    """Whether the clauses of what is merely said speak against this act."""
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
