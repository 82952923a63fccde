"""A candidate as the checks see it: kinds of its sides (parties.py) and the words of its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.events.candidates import Candidate
from onrecord.events.dependents import children
from onrecord.events.lexicon import Lexicon
from onrecord.events.parties import POLITICAL

Kinds = frozenset[str]
ARMED: Kinds = frozenset({"armed", "group"})
STATE: Kinds = frozenset({"state", "body", "office"})
OFFICIAL: Kinds = frozenset({"office", "leader", "state", "body"})
TARGET: Kinds = ARMED | STATE | {"site", "civil", "number"}


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with the kinds of its sides and the words of its sentence."""

    candidate: Candidate
    actors: Kinds
    recipients: Kinds
    words: frozenset[str]
    lexicon: Lexicon
    political: bool = False  # whether the text is about politics

    def vetoed(self, *vetoes: str) -> bool:
        """Whether a word of one of these lists stands in the sentence."""
        return any(self.words & self.lexicon.vetoes[veto] for veto in vetoes)

    @property
    def nationals(self) -> bool:
        """Whether the recipients are people called by their nation or faith: "six Tutsis"."""
        return bool(self.candidate.recipients) and all(
            (noun.tag_ == "NNPS" and noun.ent_type_ in {"NORP", ""})
            or (noun.tag_ == "NNS" and noun.ent_type_ == "NORP")
            for noun in self.candidate.recipients
        )

    @property
    def anybody(self) -> bool:
        """Whether the actors are nobody in particular: "Americans supporting Roe", "groups that support Roe"."""
        return bool(self.candidate.actors) and all(
            noun.tag_ in {"NNS", "NNPS"} and not children(noun, "det", "poss", "nummod", "compound", "nmod")
            for noun in self.candidate.actors
        )

    @property
    def sides(self) -> Kinds:
        """The kinds of both sides."""
        return self.actors | self.recipients

    @property
    def is_politics(self) -> bool:
        """Whether a side is political; in a text about politics a pronoun stands for somebody who is."""
        return bool(self.sides & POLITICAL) or (self.political and bool(self.sides & {"pronoun", "person"}))

    @property
    def armed_words(self) -> bool:
        """Whether weapons, troops or casualties are spoken of, beside the predicate itself."""
        own = {self.candidate.trigger.lower_, self.candidate.trigger.lemma_.lower()}
        return bool((self.words - own) & self.lexicon.words["weapon"])

    @property
    def complement(self) -> bool:
        """Whether the predicate has an infinitive or clause as complement."""
        return bool(children(self.candidate.trigger, "xcomp", "ccomp"))
