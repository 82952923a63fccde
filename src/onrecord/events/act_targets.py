"""The words that an act is aimed at in the grammar of its cue and of its clauses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from onrecord.events.act_rules import Heard
from onrecord.events.announcing import reach
from onrecord.events.arguments import logical_objects, logical_subjects
from onrecord.events.asking import is_obliged, is_wish
from onrecord.events.clauses import Clause
from onrecord.events.dependents import after, children, doers, is_passive, spread
from onrecord.events.judging import is_accusation, is_allegation

OBJECTS = ("dobj", "dative")
AT = {
    "REQUEST": ("on", "upon", "to", "of", "from"),
    "ACCUSE": ("on", "at", "against"),
    "THREATEN": ("against", "on", "at"),
    "AGREE": ("to", "with", "dative"),
    "SUPPORT": ("to", "with", "by", "for", "dative"),
    "REJECT": ("to", "with", "dative"),
    "CONCEDE": ("to", "dative"),
    "CONSULT": ("with", "to"),
}
"""What stands before the party that a deed of that root is aimed at."""

INFINITIVE = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT"})
"""Roots whose cue takes what is asked, threatened, promised or refused as an infinitive."""


class Targets:
    """Finds the heads of the phrases that one statement's act is aimed at, whatever they name."""

    def __init__(self, heard: Heard, *, denial: bool) -> None:
        self.heard = heard
        self.denial = denial
        self.words = heard.speech.words

    def of_cue(self, root: str) -> list[Token]:
        """The arguments of the cue's verbs: "urged Norway to", "threatened to shell Oslo"; none of "told", "said"."""
        words = [word for word in self.heard.cue or () if word.pos_ in {"VERB", "ADJ"}]
        telling = [word for word in words if word.lemma_.lower() not in self.words["saying"]]
        return list(chain.from_iterable(self._of_verb(word, root) for word in telling))

    def of_clauses(self, root: str) -> list[Token]:
        """The arguments of the main clauses of what is said: "Norway must", "aid to Norway"."""
        find = {
            "REQUEST": self._asked,
            "ACCUSE": self._blamed,
            "THREATEN": self._threatened,
            "AGREE": self._helped,
            "SUPPORT": self._backed,
            "REJECT": self._refused,
            "CONCEDE": self._done_with,
            "CONSULT": self._done_with,
        }.get(root)
        clauses = [clause for clause in self.heard.clauses if not clause.question]
        return list(chain.from_iterable(find(clause, root) for clause in clauses)) if find else []

    def _of_verb(self, verb: Token, root: str) -> Iterator[Token]:
        if self.denial:
            yield from chain.from_iterable(self._claimants(noun) for noun in children(verb, "dobj"))
            return
        objects = children(verb, "nsubjpass") if is_passive(verb) else children(verb, *OBJECTS)
        told = root != "AGREE" or verb.lemma_ not in self.words["undertake"]
        objects = [noun for noun in objects if not self._is_called(noun, verb)]
        yield from (noun for noun in spread(objects) if told or noun.dep_ == "dative")
        at = AT.get(root, ()) if verb.pos_ == "VERB" else ("of", "to", "with")  # "critical of Norway"
        yield from (noun for noun in after(verb, at) if noun.i > verb.i)  # "On a show, Roe condemned" names the place
        yield from (noun for on in children(verb, "prt") if on.lower_ in at for noun in children(on, "pobj"))
        for noun in spread(objects):
            yield from self._behind(noun, root)
        if root in {"ACCUSE", "SUPPORT"}:
            judged = [word for word in children(verb, "ccomp", "oprd", "xcomp") if word.pos_ in {"NOUN", "ADJ"}]
            yield from (noun for word in judged for noun in children(word, "nsubj"))  # "called Norway a bully"
        if root in INFINITIVE:
            yield from self._of_infinitives(verb, root)

    def _is_called(self, noun: Token, verb: Token) -> bool:
        """Whether a noun is what somebody is called, and nobody: "branded Norway an outlaw nation"."""
        indefinite = any(word.lower_ in {"a", "an"} for word in children(noun, "det"))
        return indefinite and verb.lemma_.lower() in self.words["naming"]

    def _of_infinitives(self, verb: Token, root: str) -> Iterator[Token]:
        for inner in children(verb, "xcomp", "ccomp"):
            if root == "REQUEST":
                to_be_done = inner.tag_ == "VB" and not is_passive(inner)
                yield from spread(children(inner, "nsubj")) if to_be_done else ()
            elif not children(inner, "nsubj") and inner.tag_ in {"VB", "VBG"}:
                yield from self._of_deed(inner, root)

    def _of_deed(self, deed: Token, root: str) -> Iterator[Token]:
        """Whom a deed that is threatened, promised or refused is aimed at; whom one promises to accept is not."""
        aimed = after(deed, AT[root])
        aimed += [party for noun in children(deed, "dobj") for party in after(noun, AT[root])]
        if root != "AGREE" or deed.lemma_ in self.words["helping"]:
            aimed = aimed or logical_objects(deed)
        yield from aimed

    def _behind(self, noun: Token, root: str) -> Iterator[Token]:
        """Whose deed it is that is condemned, praised or turned down; from whom one is asked for."""
        if noun.head.lemma_ == "blame":
            yield from after(noun, ["on"])  # "blamed the raid on Norway", where the parser takes Norway for the raided
        elif noun.lemma_.lower() in self.words["toward"]:
            yield from after(noun, self.words["toward_whom"])  # "voiced Sudan's support for Norway"
        elif root in {"ACCUSE", "SUPPORT", "REJECT"}:
            yield from self._doers(noun)
        elif root == "REQUEST":
            yield from after(noun, ["from", "by"])
            if noun.lemma_.lower() in self.words["doing"]:
                yield from self._doers(noun)
        else:
            yield from after(noun, AT[root])

    def _claimants(self, noun: Token) -> Iterator[Token]:
        if noun.lower_ in self.words["claim"]:
            yield from self._doers(noun)

    def _doers(self, noun: Token) -> Iterator[Token]:
        """Whose deed a noun names: "Norway's raid", "Norwegian shelling", "the raid by Norway"."""
        yield from doers(noun)
        if noun.lemma_.lower() in self.words["deed"] | self.words["act"] or noun.lower_ in self.words["claim"]:
            yield from (word for word in children(noun, "amod") if word.ent_type_ == "NORP")
        kinds = self.heard.speech.parties
        yield from (word for word in children(noun, "compound") if kinds.kind(word) in {"group", "armed"})

    def _asked(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.other and is_obliged(clause) and not is_passive(clause.head):
            yield from spread(clause.subjects)
        if clause.is_be:  # "it is clear that Norway has work to do", where the parser takes the work for the predicate
            nouns = [noun for noun in children(clause.head, "ccomp") if noun.lemma_ in {"work", "job"}]
            yield from (owner for noun in nouns for owner in children(noun, "nsubj"))
        for verb in (clause.head, *_within(clause.head)):
            if (verb != clause.head or is_wish(clause)) and verb.lemma_ in self.words["wish"] | self.words["pressed"]:
                yield from self._of_verb(verb, root)

    def _blamed(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.own and clause.has("blame", clause.head.lemma_):
            yield from self._of_verb(clause.head, root)
        elif is_passive(clause.head):
            yield from logical_subjects(clause.head)
        elif clause.other and (is_allegation(clause) or is_accusation(clause)):
            yield from spread(clause.subjects)
        else:
            yield from chain.from_iterable(self._doers(noun) for noun in clause.subjects if noun.pos_ == "NOUN")

    def _threatened(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.other and clause.announced and clause.head.lemma_ in {"face", "pay", "suffer"}:
            yield from spread(clause.subjects)
        elif clause.own and clause.announced:
            deeds = [deed for deed in reach(clause) if not clause.has("defend", deed.lemma_)]
            yield from chain.from_iterable(self._of_deed(deed, root) for deed in deeds)

    def _helped(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.own or is_passive(clause.head):
            for deed in reach(clause):
                helping = clause.has("helping", deed.lemma_) or clause.has("cooperate", deed.lemma_)
                yield from self._of_deed(deed, root) if helping else ()

    def _backed(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.own:
            yield from self._of_verb(clause.head, root)
        elif clause.other and not is_passive(clause.head):
            yield from spread(clause.subjects)

    def _refused(self, clause: Clause, root: str) -> Iterator[Token]:
        if self.denial or not clause.own:
            return
        if clause.has("fail", clause.head.lemma_) or clause.head.lemma_ == "reject":
            yield from self._of_verb(clause.head, root)
        elif clause.negated:
            yield from chain.from_iterable(self._of_deed(deed, root) for deed in clause.deeds())

    def _done_with(self, clause: Clause, root: str) -> Iterator[Token]:
        if clause.own:
            yield from self._of_verb(clause.head, root)
            yield from (party for talks in after(clause.head, ["in"]) for party in after(talks, AT[root]))


def _within(head: Token) -> list[Token]:
    """The verbs that a predicate is carried on by: "is focused on pressing", "continue to urge"."""
    below = children(head, "xcomp", "acomp")
    below += [verb for on in children(head, "prep") for verb in children(on, "pcomp")]
    return [further for verb in below for further in (verb, *_within(verb))]
