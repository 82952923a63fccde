"""The act that a statement performs: a PLOVER root with its mode where plain, or COMMENT.

Rules read acts off cues and clauses; a linear model weighs classes of phrases, sides, moods and the rules' verdict.
What both see is an act, what only the model sees must be likelier. In doubt the statement is a COMMENT: who filters on
REQUEST wants requests.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.events.act_features import Features, features, is_plain
from onrecord.events.act_model import ActModel, load_act_model
from onrecord.events.act_modes import mode_of
from onrecord.events.act_recipients import recipients_of
from onrecord.events.act_rules import ActRules, Heard
from onrecord.events.act_vetoes import is_unlikely
from onrecord.events.cue_acts import Act
from onrecord.events.parties import Parties
from onrecord.plover import COMMENT
from onrecord.records import Statement

STANDS = {True: 0.02, False: 0.3}
"""The least probability of a root that the rules see too, by whether the cue is plain ("said"): then they read clauses.

Set on the five seeds, where every such verdict is right; among the labelled statements of PolNeAR one in two is.
"""


class ActCoder:
    """Codes the acts of statements."""

    def __init__(self, model: ActModel | None = None) -> None:
        """With the shipped model, or another."""
        self.rules = ActRules()
        self.model = model or load_act_model()

    def __call__(self, statement: Statement, parties: Parties) -> Act:
        """The statement's act; `parties` are those of its article."""
        return self._heard(self.rules.hear(statement, parties))

    def coded(self, statement: Statement, parties: Parties) -> tuple[Statement, Act]:
        """The statement with its act and whom that is directed at, and the act."""
        heard = self.rules.hear(statement, parties)
        act = self._heard(heard)
        recipients = recipients_of(act.root, heard, denial=act.denial) if act.root != COMMENT else ()
        return replace(statement, act=act.root, mode=act.mode, recipients=recipients), act

    def _heard(self, heard: Heard) -> Act:
        if self.rules.is_mute(heard):
            return Act(COMMENT)
        verdict = self.rules(heard)
        told = self._features(heard, verdict)
        plain = is_plain(heard.cue, heard.content)
        least = 0.0 if plain and verdict.root == "THREATEN" else STANDS[plain]
        if verdict.root != COMMENT and self.model.share(told, verdict.root) >= least:
            return self._act(verdict.root, heard, verdict, self.model.kind(told, verdict.root))
        root = self.model(told)
        if root == COMMENT or is_unlikely(root, heard):
            return Act(COMMENT)
        return self._act(root, heard, verdict, self.model.kind(told, root))

    def features(self, statement: Statement, parties: Parties) -> Features:
        """What the model is told of a statement."""
        heard = self.rules.hear(statement, parties)
        return self._features(heard, self.rules(heard))

    def _features(self, heard: Heard, verdict: Act) -> Features:
        told = features(heard.cue, heard.content, heard.speaker, heard.clauses)
        return {**told, f"rules={verdict.root}{'.denial' if verdict.denial else ''}": 1.0}

    def _act(self, root: str, heard: Heard, verdict: Act, kind: str) -> Act:
        agreed = verdict.root == root
        denial = verdict.denial if agreed else kind == "denial"
        if denial:
            return Act(root, None, denial=True)
        return Act(root, mode_of(root, heard, verdict, "" if kind == "denial" else kind))
