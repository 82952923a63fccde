"""The act that a statement performs by rules: the cue's where it names one, otherwise that of a main clause.

The cue decides where it names an act ("urged", "denied"); otherwise each main clause of the content is read for
modality, negation, subject and predicate. The model in `acts.py` takes this verdict for one of its features.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from onrecord.events.announcing import is_promise, is_threat, is_violent
from onrecord.events.asking import is_request, was_requested
from onrecord.events.candidates import lemma_of
from onrecord.events.clauses import Clause, main_clauses
from onrecord.events.cue_acts import Act, CueActs
from onrecord.events.denying import is_denial, is_refusal
from onrecord.events.judging import is_accusation, is_allegation, is_consultation, is_regret, is_support
from onrecord.events.lexicon import read_table, word_sets
from onrecord.events.parties import Parties
from onrecord.events.speech import Speech, read_speech
from onrecord.plover import COMMENT
from onrecord.records import Statement


@dataclass(frozen=True, slots=True)
class Heard:
    """The parts of a statement in the words of its article, and its main clauses."""

    cue: Span | None
    content: list[Span]
    speaker: Span | None
    speech: Speech
    clauses: list[Clause]


class ActRules:
    """Reads acts off cues and clauses."""

    def __init__(self) -> None:
        table = read_table("acts.toml")
        self.words = word_sets(table["content"])
        self.cues = CueActs(table["cues"], {**self.words, **word_sets(table["cue_words"])})
        self.institutions = {state: organs.split("|") for state, organs in table["institutions"].items()}
        self.modes = word_sets(table["modes"])

    def hear(self, statement: Statement, parties: Parties) -> Heard:
        """The statement's parts; `parties` are those of its article."""
        content = [span for part in statement.content if (span := _span(parties, part.start, part.end))]
        cue = _span(parties, statement.cue.start, statement.cue.end) if statement.cue else None
        speech = read_speech(statement, parties, self.words, self.institutions)
        return Heard(cue, content, _speaker(statement, parties), speech, list(main_clauses(speech, content)))

    def sentences(self, heard: Heard) -> list[Heard]:
        """The same statement as if each sentence of its content were all; none where there is one sentence only."""
        pieces = [piece for span in heard.content for sent in _sentences(span) if len(piece := _common(span, sent))]
        if len({piece.sent.start for piece in pieces}) < 2:
            return []
        return [replace(heard, content=[piece], clauses=list(main_clauses(heard.speech, [piece]))) for piece in pieces]

    def __call__(self, heard: Heard) -> Act:
        """The act by the rules."""
        if heard.cue is not None:
            act = self.cues(heard.cue, heard.content, somebody=_is_somebody(heard))
            if act is not None:
                return replace(act, mode=act.mode or self._mode_of_content(act.root, heard.content))
        return self._by_content(heard)

    def wards_off(self, heard: Heard) -> bool:
        """Whether the cue turns away what another said: its content is the other's words."""
        cue = heard.cue
        return cue is not None and any(self.cues.words.wards_off(word, cue, heard.content) for word in cue)

    def is_mute(self, heard: Heard) -> bool:
        """Whether nobody speaks, a poll does, or a question is put: no act, whatever the words are."""
        if {word.lower_ for word in heard.speaker or ()} & self.words["survey"]:
            return True  # what a poll finds is asked of nobody
        if heard.speaker is None and (heard.cue is None or not any(token.pos_ == "VERB" for token in heard.cue)):
            return True  # a demand has somebody who demands
        if heard.content and heard.content[0][0].lower_ in self.cues.words.words["question"]:
            return True  # and a question demands nothing
        act = self.cues(heard.cue, heard.content, somebody=_is_somebody(heard)) if heard.cue is not None else None
        return act is not None and act.root == COMMENT  # "refused to comment", "did not deny", "could demand"

    def _by_content(self, heard: Heard) -> Act:
        if self.is_mute(heard):
            return Act(COMMENT)
        said = next((act for clause in heard.clauses if (act := self._of_clause(clause)) is not None), None)
        return said or self._told_of(heard.clauses)

    def _told_of(self, clauses: list[Clause]) -> Act:
        """A request made before, where nothing else is done by saying so."""
        asked = next((clause for clause in clauses if was_requested(clause)), None)
        return Act("REQUEST", self._mode_of(asked.asked())) if asked is not None else Act(COMMENT)

    def _of_clause(self, clause: Clause) -> Act | None:
        tests = (_denial, _refusal, _threat, self._request, _promise, _accusation, _consultation, _support)
        return next((act for test in tests if (act := test(clause)) is not None), None)

    def _request(self, clause: Clause) -> Act | None:
        return Act("REQUEST", self._mode_of(clause.asked())) if is_request(clause) else None

    def _mode_of_content(self, root: str, content: list[Span]) -> str | None:
        if root not in {"REQUEST", "REJECT"} or not content:
            return None
        return self._mode_of(list(_heads(content[0])))

    def _mode_of(self, heads: list[Token]) -> str | None:
        names = [name for head in heads for name in (lemma_of(head), head.lower_)]
        return next((mode for name in names for mode, words in self.modes.items() if name in words), None)


def _is_somebody(heard: Heard) -> bool:
    """Whether the speaker is a party: a storm or a decision is none."""
    return heard.speaker is not None and heard.speech.parties.kind(heard.speaker.root) is not None


def _speaker(statement: Statement, parties: Parties) -> Span | None:
    if statement.speaker is None:
        return None
    return _span(parties, statement.speaker.span.start, statement.speaker.span.end)


def _heads(span: Span) -> Iterator[Token]:
    yield span.root
    yield from (child for child in span.root.children if child.dep_ in {"xcomp", "ccomp", "dobj", "conj", "pobj"})


def _sentences(span: Span) -> Iterator[Span]:
    token = span[0]
    while token.i < span.end:
        yield token.sent
        if token.sent.end >= len(span.doc):
            return
        token = span.doc[token.sent.end]


def _common(span: Span, sentence: Span) -> Span:
    return span.doc[max(span.start, sentence.start) : min(span.end, sentence.end)]


def _span(parties: Parties, start: int, end: int) -> Span | None:
    span = parties.doc.char_span(start, end, alignment_mode="expand")
    return span if span is not None and len(span) else None


def _denial(clause: Clause) -> Act | None:
    return Act("REJECT", None, denial=True) if is_denial(clause) else None


def _refusal(clause: Clause) -> Act | None:
    return Act("REJECT") if is_refusal(clause) else None


def _threat(clause: Clause) -> Act | None:
    return Act("THREATEN", "violence" if is_violent(clause) else None) if is_threat(clause) else None


def _promise(clause: Clause) -> Act | None:
    return Act("AGREE") if is_promise(clause) else None


def _accusation(clause: Clause) -> Act | None:
    if is_allegation(clause):
        return Act("ACCUSE", "allege")
    return Act("ACCUSE", "disapprove") if is_accusation(clause) else None


def _consultation(clause: Clause) -> Act | None:
    return Act("CONSULT") if is_consultation(clause) else None


def _support(clause: Clause) -> Act | None:
    if is_regret(clause):
        return Act("CONCEDE")
    return Act("SUPPORT") if is_support(clause) else None
