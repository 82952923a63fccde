"""Main clauses of what is said, and what each does: asks, refuses, denies, promises, threatens, accuses, supports, confers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from onrecord.events.arguments import after, children, is_passive, logical_objects, surface_subjects
from onrecord.events.candidates import lemma_of
from onrecord.events.parties import Parties
from onrecord.records import Statement

THIRD = frozenset({"armed", "group", "state", "office", "body", "leader", "person", "organisation", "name"})
INNER = frozenset({"ccomp", "conj", "xcomp"})


class ClauseReader:
    """Finds the main clauses of one statement's content."""

    def __init__(self, words: Mapping[str, frozenset[str]], parties: Parties, statement: Statement) -> None:
        self.words = words
        self.parties = parties
        self.statement = statement

    def clauses(self, content: list[Span]) -> Iterator[Clause]:
        """Clauses in order: the heads of each sentence or fragment, what is coordinated, what "I think" introduces."""
        for span in content:
            inside = range(span.start, span.end)
            for token in span:
                if token.pos_ in {"VERB", "AUX", "NOUN"} and self._is_top(token, inside):
                    yield Clause(token, self)

    def _is_top(self, token: Token, inside: range) -> bool:
        while token.head != token and token.head.i in inside:
            head = token.head
            main = token.dep_ in {"ccomp", "conj", "parataxis"} and head.pos_ in {"VERB", "AUX"} and token.pos_ != "NOUN"
            opens = token.dep_ != "ccomp" or head.lemma_ in self.words["thought"] or token.i < head.i or head.lemma_ == "be"
            if not (main and opens):
                return False
            token = head
        return True


@dataclass(frozen=True, slots=True)
class Clause:
    """One main clause: its head, which may be a noun in a fragment ("no proof of this")."""

    head: Token
    reader: ClauseReader

    def has(self, name: str, lemma: str) -> bool:
        """Whether a word is of one of the lists of acts.toml."""
        return lemma in self.reader.words[name]

    @property
    def subjects(self) -> list[Token]:
        """The grammatical subjects."""
        return surface_subjects(self.head) if self.head.pos_ != "NOUN" else []

    @property
    def own(self) -> bool:
        """Whether the speaker's side is the subject."""
        return any(subject.lower_ in self.reader.words["self"] for subject in self.subjects) or self._speaks_of_itself()

    def _speaks_of_itself(self) -> bool:
        """"Ostia said it would": in indirect speech the third person may be the speaker, who must be no single person's name."""
        if self.reader.statement.manner == "direct" or self.reader.statement.speaker is None:
            return False
        speaker = self.reader.statement.speaker.span.text.lower()
        names = {subject.lower_ for subject in self.subjects}
        return bool(names & {"it"}) or bool(names & {"he", "she", "they"}) or any(name in speaker.split() for name in names)

    @property
    def other(self) -> bool:
        """Whether another party is the subject."""
        if self.own:
            return False
        kinds = {self.reader.parties.kind(subject) for subject in self.subjects}
        return bool(kinds & THIRD) or any(subject.lower_ == "they" for subject in self.subjects)

    @property
    def helpers(self) -> set[str]:
        """The auxiliaries, in lower case."""
        return {aux.lower_ for aux in children(self.head, "aux", "auxpass")}

    @property
    def negated(self) -> bool:
        """Whether the predicate itself is negated."""
        return bool(children(self.head, "neg")) or any(child.lower_ == "never" for child in self.head.children)

    @property
    def question(self) -> bool:
        """Whether the sentence asks."""
        return self.head.sent.text.rstrip("\"'”’ \n").endswith("?")

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

    # --- asking
    def is_request(self) -> bool:
        """Whether another party is told what it must do, or one's own side wants it done."""
        if self.question or self.head.pos_ == "NOUN":
            return False
        return (self.other and self._obliged()) or self._wished() or self._ordered()

    def _obliged(self) -> bool:
        if "have" in self.helpers or self.head.lemma_ == "be":
            return False  # "must have seen", "should be ashamed"
        if any(self.has("obligation", helper) for helper in self.helpers):
            return True
        return self.has("need", self.head.lemma_) and not self.negated and self._to_do()

    def _to_do(self) -> bool:
        """"Has to stop", "needs to go", "has work to do in order to"."""
        infinitive = any(child.lower_ == "to" for clause in self.complements() for child in children(clause, "aux"))
        work = any(noun.lemma_ in {"work", "job"} and children(noun, "acl", "relcl") for noun in children(self.head, "dobj"))
        return (infinitive and self.complements()[0].lemma_ != "be") or work

    def _wished(self) -> bool:
        """"We need them to act", "I urge", "we have called on"."""
        if self.negated or not self.has("wish", self.head.lemma_) or not (self.own or self._official_wish()):
            return False
        asked = [*children(self.head, "dobj"), *after(self.head, ["on", "upon", "to"])]
        asked += [noun for clause in self.complements() for noun in children(clause, "nsubj")]
        parties = {self.reader.parties.kind(noun) for noun in asked} & (THIRD | {"pronoun"})
        performs = self.head.lemma_ not in {"want", "need", "expect", "ask", "call", "press", "order", "encourage"}
        return bool(parties) and (bool(self._infinitives()) or performs)

    def _infinitives(self) -> list[Token]:
        return [clause for clause in self.complements() if any(child.lower_ == "to" for child in children(clause, "aux"))]

    def _official_wish(self) -> bool:
        """A spokesman's "the government wants": one's own side, unless a person speaks of a foreign one in direct speech."""
        kinds = {self.reader.parties.kind(subject) for subject in self.subjects}
        return bool(kinds & {"state"}) and self.reader.statement.manner != "direct" and self.head.lemma_ == "want"

    def _ordered(self) -> bool:
        """An imperative that asks for an end: "stop the shelling"."""
        bare = self.head.tag_ == "VB" and not self.subjects and not self.helpers and self.head.dep_ == "ROOT"
        return bare and self.has("yielding", self.head.lemma_) and bool(children(self.head, "dobj", "xcomp"))

    # --- refusing and denying
    def is_denial(self) -> bool:
        """Whether something is said not to be so."""
        return self._no_proof() or self._untrue() or self._no_links() or self._not_done()

    def _no_proof(self) -> bool:
        for word in [self.head, *(child for child in self.head.children if child.dep_ in {"attr", "nsubj", "dobj", "nsubjpass"})]:
            if self.has("proof", word.lemma_):
                dets = {child.lower_ for child in children(word, "det")}
                return "no" in dets or ("any" in dets and (self.question or self.negated))
        return False

    def _untrue(self) -> bool:
        predicates = {child.lemma_ for child in children(self.head, "acomp", "attr", "oprd")}
        subjects = {subject.lemma_.lower() for subject in self.subjects}
        claims = any(self.has("claim", subject) for subject in subjects)
        return self.head.lemma_ == "be" and claims and not self.negated and any(self.has("untrue", word) for word in predicates)

    def _no_links(self) -> bool:
        if self.head.lemma_ != "have" or not self.own:
            return False
        nouns = [noun for noun in children(self.head, "dobj") if self.has("links", noun.lemma_)]
        return any(any(child.lower_ == "no" for child in children(noun, "det")) for noun in nouns) or (bool(nouns) and self.negated)

    def _not_done(self) -> bool:
        past = bool({"did", "have", "has", "had", "was", "were"} & self.helpers) or self.head.tag_ == "VBD"
        return self.own and self.negated and past and self.has("wrongdoing", self.head.lemma_)

    def is_refusal(self) -> bool:
        """Whether one's own side will not do what others may want."""
        if not self.own or self.question:
            return False
        if self.head.lemma_ in {"reject", "refuse"} and not self.negated:
            return True
        future = any(self.has("will", helper) for helper in self.helpers) or self._going()
        return self.negated and future and any(self.has("refuse", deed.lemma_) for deed in self.deeds())

    # --- what one's own side will do
    def _going(self) -> bool:
        return self.head.lemma_ == "go" and self.head.tag_ == "VBG"

    def _announced(self) -> bool:
        would = "would" in self.helpers and self.reader.statement.manner != "direct"
        return any(self.has("will", helper) for helper in self.helpers) or self._going() or would

    def is_violent(self) -> bool:
        """Whether force is what is announced."""
        return any(self.has("harm", lemma_of(deed)) or self.has("defend", deed.lemma_) for deed in self._reach())

    def _reach(self) -> list[Token]:
        """The deeds, and the purposes of "do everything we can to defend"."""
        return [word for deed in self.deeds() for word in (deed, *children(deed, "advcl", "xcomp"), *self._purposes(deed))]

    @staticmethod
    def _purposes(deed: Token) -> list[Token]:
        return [verb for noun in children(deed, "dobj") for clause in children(noun, "relcl", "acl") for verb in
                (clause, *children(clause, "xcomp", "advcl", "ccomp"))]

    def is_threat(self) -> bool:
        """Whether one's own side announces harm, or another party is told that it will pay."""
        if self.question or self.negated:
            return False
        if self.other and self._announced() and self.head.lemma_ in {"face", "pay", "suffer"}:
            return any(self.has("price", noun.lemma_) for noun in children(self.head, "dobj"))
        if not (self.own and self._announced()):
            return False
        return any(self._harms(deed) for deed in self._reach())

    def _harms(self, deed: Token) -> bool:
        kinds = {self.reader.parties.kind(noun) for noun in logical_objects(deed)}
        if self.has("harm", lemma_of(deed)):
            return lemma_of(deed) in {"retaliate", "strike", "avenge"} or bool(kinds & (THIRD | {"site", "pronoun"}))
        if not self.has("defend", deed.lemma_):
            return False
        defended = any(self.has("defended", noun.lemma_) for noun in children(deed, "dobj"))
        effort = any(self.has("whatever", noun.lemma_) for word in self.deeds() for noun in children(word, "dobj"))
        return defended and effort

    def is_promise(self) -> bool:
        """Whether one's own side announces a cooperative deed, or "action will be taken"."""
        if self.question or self.negated:
            return False
        if is_passive(self.head) and any(self.has("will", helper) for helper in self.helpers):
            return self.head.lemma_ == "take" and any(self.has("steps", subject.lemma_) for subject in self.subjects)
        willing = self.head.lemma_ == "be" and any(self.has("willing", word.lemma_) for word in children(self.head, "acomp"))
        if not self.own or not (self._announced() or willing):
            return False
        return any(self._gives(deed) for deed in self._reach()[:3])

    def _gives(self, deed: Token) -> bool:
        parties = [*logical_objects(deed), *after(deed, ["with", "to", "dative", "for"])]
        kinds = {self.reader.parties.kind(noun) for noun in parties}
        return self.has("cooperate", lemma_of(deed)) and bool(kinds & (THIRD | {"civil"}))

    # --- judging
    def is_accusation(self) -> bool:
        """Whether another party, or what it did, is found wrong."""
        if self.question or self.own:
            return False
        if self.head.lemma_ == "be":
            return self._called_wrong()
        if not self.other:
            return False
        if self.negated:
            return self.head.lemma_ == "do" and any(child.lower_ == "enough" for noun in self.head.subtree for child in [noun])
        if "would" in self.helpers or "could" in self.helpers or any(self.has("will", helper) for helper in self.helpers):
            return False
        failing = self.has("fail", self.head.lemma_) and bool(children(self.head, "xcomp"))
        return failing or self.has("wrong", self.head.lemma_)

    def _called_wrong(self) -> bool:
        if self.negated or self.helpers & {"would", "could", "may", "might"}:
            return False
        judged = {child.lemma_.lower() for child in children(self.head, "acomp", "attr")}
        pointing = any(subject.lower_ in {"that", "this", "it"} for subject in self.subjects)
        nouns = self.other and any(self.has("blame_noun", word) for word in judged)
        return nouns or ((self.other or pointing) and any(self.has("blameworthy", word) for word in judged))

    def is_support(self) -> bool:
        """Whether a party is thanked, praised, consoled, stood by or credited with progress."""
        if self.question or self.negated:
            return False
        if self.own:
            kinds = {self.reader.parties.kind(noun) for noun in [*children(self.head, "dobj"), *after(self.head, ["with", "by"])]}
            thanks = self.has("thank", self.head.lemma_) or self.has("stand", self.head.lemma_)
            feeling = any(self.has("sympathy", noun.lower_) for noun in children(self.head, "dobj"))
            now = not self.helpers & {"would", "could", "might", "may", "should", "can"}
            return now and ((thanks and bool(kinds & (THIRD | {"pronoun"}))) or (feeling and self.head.lemma_ in {"offer", "express", "send", "extend"}))
        credit = any(self.has("progress", noun.lemma_) for noun in children(self.head, "dobj"))
        done = self.head.tag_ in {"VBN", "VBD"} and not self.helpers & {"could", "would", "might", "may"}
        return self.other and done and (credit or self.has("improve", self.head.lemma_))

    def is_regret(self) -> bool:
        """Whether the speaker's side is sorry for what it did."""
        if not self.own or self.negated:
            return False
        sorry = any(word.lower_ == "sorry" for word in children(self.head, "acomp")) and bool(after(self.head.children and next((w for w in children(self.head, "acomp")), self.head), ["for"]))
        return self.has("regret", self.head.lemma_) or sorry

    # --- conferring
    def is_consultation(self) -> bool:
        """Whether one's own side says that it has met or talked with another party."""
        if not self.own or self.question or self.negated or self.head.tag_ == "VB":
            return False
        parties = [*after(self.head, ["with"]), *(children(self.head, "dobj") if self.head.lemma_ == "meet" else [])]
        talks = [*children(self.head, "dobj"), *after(self.head, ["in"])]
        named = [noun for noun in talks if self.has("talks", noun.lower_)]
        parties += [noun for talk in named for noun in after(talk, ["with"])]
        kinds = {self.reader.parties.kind(noun) for noun in parties} & THIRD
        return bool(kinds) and (bool(named) or self.has("conferred", self.head.lemma_))
