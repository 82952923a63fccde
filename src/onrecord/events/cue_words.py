"""The words beside a cue that decide what it does: "agreed to", "called it unjust", "welcomed the pledge"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Span, Token

from onrecord.events.dependents import children


class CueWords:
    """Questions about a cue's verb and the content; `words` are the classes `cue_words` of acts.toml."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self.words = words

    def unreal(self, verb: Token) -> bool:
        """Whether the cue only says what could or should be said."""
        first = verb.head if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VB" else verb
        above = first.head.lemma_.lower() if first.dep_ == "xcomp" else ""
        before = verb.nbor(-1).lemma_.lower() if verb.i else ""  # "avoids condemning", read as a noun and its clause
        unwilling = bool({above, before} & self.words["unwilling"])
        return unwilling or any(aux.lower_ in self.words["unreal"] for aux in children(verb, "aux"))

    def agrees_to_do(self, cue: Span, content: list[Span]) -> bool:
        """To agree to meet is an undertaking; to agree that it was late an opinion."""
        if not content:
            return False
        return content[0][0].lower_ in {"to", "on"} or cue[-1].lower_ == "to" or content[0].root.tag_ == "VBG"

    def ahead(self, content: list[Span]) -> bool:
        """Whether what is assured is yet to be done."""
        helpers = [aux for span in content for aux in children(_root_of(span), "aux")]
        return any(aux.lower_ in self.words["ahead"] for aux in helpers)

    def only_silent(self, verb: Token, content: list[Span]) -> bool:
        """To refuse to comment turns nobody down, to ask not to be named asks for nothing."""
        if verb.lemma_ not in {"refuse", "decline", "ask", "request"}:
            return False
        complements = {clause.lemma_ for clause in children(verb, "xcomp")} | {span.root.lemma_ for span in content}
        told = self.words["told"] if verb.lemma_ in {"refuse", "decline"} else self.words["nameless"]
        return bool(complements & told)

    def asks_nobody(self, verb: Token, cue: Span, content: list[Span]) -> bool:
        """As in "was pressed on why he left", "presses the point"."""
        nouns = [*children(verb, "dobj"), *(span.root for span in content[:1])]
        matter = any(noun.lemma_.lower() in self.words["matter"] for noun in nouns)
        return self.questions(cue, content) or (verb.lemma_ == "press" and matter)

    def questions(self, cue: Span, content: list[Span]) -> bool:
        """Whether a question is put and not a request."""
        openers = self.words["question"] | {"about"}
        if cue[-1].lower_ in openers or (content and content[0][0].lower_ in openers):
            return True
        early = [word.lower_ for word in content[0][:5]] if content else []
        return "to" not in early and bool({"if", "whether"} & set(early))  # "asked Roe if she knew"

    def about_claim(self, verb: Token, content: list[Span]) -> bool:
        """Whether an accusation is what is rejected."""
        nouns = [*children(verb, "dobj", "nsubjpass"), *(span.root for span in content)]
        return any(noun.lower_ in self.words["claim"] for noun in nouns)

    def wards_off(self, verb: Token, cue: Span, content: list[Span]) -> bool:
        """Whether what another said is turned away: "fended off a warning", "brushed aside calls for"."""
        particle = next((word.lower_ for word in verb.rights if word.dep_ in {"prt", "advmod", "prep"}), "")
        if not {verb.lemma_.lower(), f"{verb.lemma_.lower()}_{particle}"} & self.words["warding"]:
            return False
        nouns = [*children(verb, "dobj", "nsubjpass"), *cue, *(span.root for span in content[:1])]
        return any(noun.lemma_.lower() in self.words["others_words"] for noun in nouns if noun.pos_ == "NOUN")

    def vowed(self, content: list[Span]) -> str | None:
        """Whether harm or a deed that others wish for is what is vowed."""
        verbs = [_root_of(span).lemma_.lower() for span in content[:1]]
        return next((kind for kind in ("harm", "vowed") for verb in verbs if verb in self.words[kind]), None)

    def judged(self, verb: Token, content: list[Span]) -> str | None:
        """What the object is called: blameworthy or untrue; None for other names and for what is one's own."""
        if children(verb, "auxpass") or not content or content[0][0].lower_ in {"for", "on", "his", "her", "its"}:
            return None
        names = [word for word in content[0] if word == content[0].root or word.head in {verb, content[0].root}]
        if any(word.dep_ == "neg" for word in content[0]):
            return None
        return next(
            (kind for kind in ("untrue", "blameworthy") if any(n.lemma_ in self.words[kind] for n in names)), None
        )

    def gives_credit(self, verb: Token, content: list[Span]) -> bool:
        """As in "welcomed the pledge", "credited Roe with progress", "offered its condolences"."""
        if not content or children(verb, "auxpass"):
            return False
        first, lemma = content[0], verb.lemma_.lower()
        if lemma == "credit":
            return any(word.lower_ == "with" for word in first)
        nouns = [noun for noun in (first.root, *children(verb, "dobj")) if noun.pos_ == "NOUN"]
        if lemma == "welcome":
            return any(noun.lemma_.lower() in self.words["welcome"] for noun in nouns)
        gift = lemma in {"offer", "express", "send", "extend", "convey"}
        return gift and any(noun.lower_ in self.words["sympathy"] for noun in nouns)


def _root_of(span: Span) -> Token:
    """The verb that a part of the content is about; "her colleague that they would leave" is about the leaving."""
    verbs = [token for token in span if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}]
    return verbs[0] if verbs and span.root.pos_ not in {"VERB", "AUX"} else span.root
