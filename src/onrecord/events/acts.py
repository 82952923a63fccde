"""The act that a statement performs: a PLOVER root with its mode where plain, or COMMENT.

Rules read acts off cues and clauses; a linear model weighs classes of phrases, sides, moods, what an encoder makes of
the words, and the rules' verdict. What both see is an act, what only the model sees must be likelier. In doubt the
statement is a COMMENT: who filters on REQUEST wants requests.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.events.act_features import features, is_plain
from onrecord.events.act_model import ActModel, Told, load_act_model
from onrecord.events.act_modes import mode_of
from onrecord.events.act_recipients import recipients_of
from onrecord.events.act_rules import ActRules, Heard
from onrecord.events.act_states import ActStates
from onrecord.events.act_vetoes import is_unlikely
from onrecord.events.cue_acts import Act
from onrecord.events.parties import Parties
from onrecord.plover import COMMENT
from onrecord.records import Statement

STANDS = {True: 0.2, False: 0.4}
"""The least probability of a root that the rules see too, by whether the cue is plain ("said"): then they read clauses.

Below, one such verdict in four was right on the labelled statements (cross-validated); above, three in five. Of ten
threats that the rules read off plain clauses seven are right, whatever the model says.
"""


ALONE = 0.4
"""The least probability of a root that the rules see in one sentence of a longer speech only.

What the model alone saw there brought three wrong acts and no right one on 577 statements of PolNeAR train.
"""

REMARK = 0.95
"""The probability of COMMENT, by its features, above which a statement's states are not read.

That spares half of the statements of PolNeAR train, and costs one act in a hundred there, two in our sentences.
"""


class ActCoder:
    """Codes the acts of statements."""

    def __init__(self, model: ActModel | None = None) -> None:
        """With the shipped model, or another."""
        self.rules = ActRules()
        self.model = model or load_act_model()
        self.states = ActStates()

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
        if self.rules.wards_off(heard):
            return Act("REJECT")  # the words are another's, and say nothing of what is refused
        act, _ = self._weighed(heard, self.model.least, self._stands(heard))
        return act if act.root != COMMENT else self._of_sentences(heard)

    def _of_sentences(self, heard: Heard) -> Act:
        """The surest act that the rules see in a single sentence, where the whole of a long speech is none."""
        parts = [part for part in self.rules.sentences(heard) if not self.rules.is_mute(part)]
        seen = [part for part in parts if self.rules(part).root != COMMENT]
        acts = [self._weighed(part, 1.0, ALONE) for part in seen]
        return max(acts, key=lambda found: found[1], default=(Act(COMMENT), 0.0))[0]

    def _stands(self, heard: Heard) -> float:
        """What a root that the rules see too needs; an announcement of harm in plain words needs nothing more."""
        plain = is_plain(heard.cue, heard.content)
        return 0.0 if plain and self.rules(heard).root == "THREATEN" else STANDS[plain]

    def _weighed(self, heard: Heard, least: float, stands: float) -> tuple[Act, float]:
        """The act and its probability: at least `stands` where the rules see it too, else `least`; or COMMENT and 0."""
        verdict = self.rules(heard)
        named = self._named(heard, verdict)
        if verdict.root == COMMENT and self.model.share(Told(named), COMMENT) > REMARK:
            return Act(COMMENT), 0.0
        told = Told(named, self.states(heard))
        shares = self.model.shares(told)
        root = verdict.root
        if root == COMMENT or shares.get(root, 0.0) < stands:
            root = max(shares, key=shares.__getitem__)
            if root == COMMENT or shares[root] < least or is_unlikely(root, heard):
                return Act(COMMENT), 0.0
        return self._act(root, heard, verdict, self.model.kind(told, root)), shares.get(root, 0.0)

    def told(self, statement: Statement, parties: Parties) -> Told:
        """What the model is told of a statement, its states read whatever it is."""
        heard = self.rules.hear(statement, parties)
        return Told(self._named(heard, self.rules(heard)), self.states(heard))

    def _named(self, heard: Heard, verdict: Act) -> dict[str, float]:
        named = features(heard.cue, heard.content, heard.speaker, heard.clauses)
        return {**named, f"rules={verdict.root}{'.denial' if verdict.denial else ''}": 1.0}

    def _act(self, root: str, heard: Heard, verdict: Act, kind: str) -> Act:
        agreed = verdict.root == root
        denial = verdict.denial if agreed else kind == "denial"
        if denial:
            return Act(root, None, denial=True)
        return Act(root, mode_of(root, heard, verdict, "" if kind == "denial" else kind))
