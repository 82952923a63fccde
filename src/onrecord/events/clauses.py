"""The main clauses of what is said: subject and side, modality, negation, and the deeds they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from onrecord.events.countries import countries_in
from onrecord.events.dependents import children
from onrecord.events.phrases import noun_phrase
from onrecord.events.speech import Speech
from onrecord.events.subjects import surface_subjects

THIRD = frozenset({"armed", "group", "state", "office", "body", "leader", "person", "organisation", "name"})


def main_clauses(speech: Speech, content: list[Span]) -> Iterator[Clause]:
    """Clauses in order: the heads of each sentence or fragment, what is coordinated, what "I think" introduces."""
    for span in content:
        inside = range(span.start, span.end)
        for token in span:
            carries = token.pos_ in {"VERB", "AUX", "NOUN"} or token.tag_.startswith("VB")
            if carries and _is_top(token, inside, speech.words["thought"]):
                yield Clause(token, speech, content[0].start, span.end)


def _is_top(token: Token, inside: range, thought: frozenset[str]) -> bool:
    while token.head != token and token.head.i in inside:
        head = token.head
        main = token.dep_ in {"ccomp", "conj", "parataxis"} and head.pos_ in {"VERB", "AUX"} and token.pos_ != "NOUN"
        opens = token.dep_ != "ccomp" or head.lemma_ in thought or token.i < head.i or head.lemma_ == "be"
        if not (main and opens) or (token.dep_ == "ccomp" and children(head, "neg")):
            return False
        token = head
    return True


@dataclass(frozen=True, slots=True)
class Clause:
    """One main clause: its head, which may be a noun in a fragment ("no proof of this")."""

    head: Token
    speech: Speech
    start: int  # the first token of the content
    end: int  # the token after the part of the content that it stands in

    def has(self, name: str, lemma: str) -> bool:
        """Whether a word is of one of the lists of acts.toml."""
        return lemma in self.speech.words[name]

    @property
    def subjects(self) -> list[Token]:
        """The grammatical subjects."""
        return surface_subjects(self.head) if self.head.pos_ != "NOUN" else []

    @property
    def is_be(self) -> bool:
        """Whether it is a form of "be"; the typographic "’s" gets no lemma."""
        return self.head.lemma_ == "be" or self.head.lower_ in {"’s", "’re", "’m"}

    @property
    def own(self) -> bool:
        """Whether the speaker's side is the subject."""
        ours = any(subject.lower_ in self.speech.words["self"] for subject in self.subjects)
        return ours or self._speaks_of_itself() or self._of_home()

    def _of_home(self) -> bool:
        """As in "Washington would help", said by an American official."""
        return any(
            self.speech.parties.kind(subject) in {"state", "body", "office", "organisation", "name"}
            and bool(countries_in(token.text for token in noun_phrase(subject)) & self.speech.home)
            for subject in self.subjects
        )

    def _speaks_of_itself(self) -> bool:
        """In indirect speech the third person may be the speaker: "the ministry said it would"."""
        if self.speech.statement.manner == "direct" or self.speech.statement.speaker is None:
            return False
        speaker = self.speech.statement.speaker.span.text.lower()
        names = {subject.lower_ for subject in self.subjects}
        collective = self.speech.speaks_as in {"state", "body", "organisation", "group", "office", "name"}
        pronouns = {"it", "they"} if collective else {"he", "she", "they"}
        return bool(names & (pronouns | {"he", "she"}) or names & set(speaker.split()))

    @property
    def other(self) -> bool:
        """Whether another party is the subject."""
        if self.own:
            return False
        kinds = {self.speech.parties.kind(subject) for subject in self.subjects}
        return bool(kinds & THIRD) or any(subject.lower_ == "they" for subject in self.subjects)

    @property
    def helpers(self) -> set[str]:
        """The auxiliaries, in lower case."""
        return {aux.lower_ for aux in children(self.head, "aux", "auxpass")}

    @property
    def unreal(self) -> bool:
        """Whether it only could, should or would be so."""
        return any(self.has("unreal", helper) for helper in self.helpers)

    @property
    def negated(self) -> bool:
        """Whether the predicate itself is negated."""
        return bool(children(self.head, "neg")) or any(child.lower_ == "never" for child in self.head.children)

    @property
    def question(self) -> bool:
        """Whether the sentence asks."""
        rest = self.head.doc[self.head.i : max(self.head.i + 1, min(self.head.sent.end, self.end + 1))]
        return any(token.text == "?" for token in rest)

    @property
    def announced(self) -> bool:
        """Whether it is said to come: "will", "going to", "would" in indirect speech."""
        would = "would" in self.helpers and self.speech.statement.manner != "direct"
        going = self.head.lemma_ == "go" and self.head.tag_ == "VBG"
        return any(self.has("will", helper) for helper in self.helpers) or going or would

    def complements(self) -> list[Token]:
        """The infinitives that the predicate governs."""
        return children(self.head, "xcomp", "ccomp")

    def deeds(self) -> list[Token]:
        """The verbs that say what is done: the head, or what it is "going to", "ready to", "have to"."""
        helping = self.head.lemma_ in {"go", "be", "have", "need", "do", "continue", "want"}
        return [*self.complements(), self.head] if helping else [self.head, *self.complements()]

    def asked(self) -> list[Token]:
        """The words that say what is asked for."""
        return [*self.deeds(), *(noun for deed in self.deeds() for noun in children(deed, "dobj"))]
