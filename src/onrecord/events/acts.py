"""The act that a statement performs: a PLOVER root with its mode where plain, or COMMENT.

A linear model weighs classes of phrases in cue and content, whose side the clauses take, and the verdict of the rules.
In doubt the statement is a COMMENT: who filters on REQUEST wants requests.
"""

from __future__ import annotations

from onrecord.events.act_features import Features, features
from onrecord.events.act_model import ActModel, load_act_model
from onrecord.events.act_modes import mode_of
from onrecord.events.act_rules import ActRules, Heard
from onrecord.events.act_vetoes import is_seconded, is_unlikely
from onrecord.events.cue_acts import Act
from onrecord.events.parties import Parties
from onrecord.plover import COMMENT
from onrecord.records import Statement

SECONDED = 0.1
"""The probability at which a verdict of the rules stands that needs no more: out of fold 13 of 16 such are right."""


class ActCoder:
    """Codes the acts of statements."""

    def __init__(self, model: ActModel | None = None) -> None:
        """With the shipped model, or another."""
        self.rules = ActRules()
        self.model = model or load_act_model()

    def __call__(self, statement: Statement, parties: Parties) -> Act:
        """The statement's act; `parties` are those of its article."""
        heard = self.rules.hear(statement, parties)
        if self.rules.is_mute(heard):
            return Act(COMMENT)
        verdict = self.rules(heard)
        told = self._features(heard, verdict)
        root, _, kind = self.model(told).partition(".")
        if root == COMMENT and is_seconded(verdict, heard) and self.model.share(told, verdict.root) >= SECONDED:
            return verdict
        if root == COMMENT or (root != verdict.root and is_unlikely(root, heard)):
            return Act(COMMENT)
        denial = kind == "denial" or (root == verdict.root and verdict.denial)
        return Act(root, None if denial else mode_of(root, heard, verdict, kind), denial=denial)

    def features(self, statement: Statement, parties: Parties) -> Features:
        """What the model is told of a statement."""
        heard = self.rules.hear(statement, parties)
        return self._features(heard, self.rules(heard))

    def _features(self, heard: Heard, verdict: Act) -> Features:
        told = features(heard.cue, heard.content, heard.speaker, heard.clauses)
        return {**told, f"rules={verdict.root}{'.denial' if verdict.denial else ''}": 1.0}
