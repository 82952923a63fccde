"""Noun phrases as parties: the words of a mention, and what kind of party its head word is."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from onrecord.events.countries import countries_in
from onrecord.events.dependents import children
from onrecord.events.lexicon import Lexicon

LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod", "npadvmod"})
TIMES = frozenset({"DATE", "TIME"})
PEOPLE = frozenset({"armed", "office", "civil", "person", "pronoun", "group", "number"})
POLITICAL = frozenset({"armed", "state", "office", "body", "group", "leader"})


def noun_phrase(head: Token) -> Span:
    """The words of a noun phrase without relative clauses, coordination and loose apposition."""
    start = min([head.i, *(child.left_edge.i for child in head.lefts if child.dep_ in LEFT)])
    while head.dep_ in {"compound", "nmod"} and start > head.sent.start and _same_name(head.doc[start - 1], head):
        start -= 1
    span = head.doc[start : _end(head)]
    for entity in span.ents or ():
        span = head.doc[min(span.start, entity.start) : max(span.end, entity.end)]
    for entity in head.sent.ents:  # a name that the parser took to pieces
        if entity.start < span.end < entity.end and entity.label_ not in TIMES:
            span = head.doc[span.start : entity.end]
    return _trimmed(_unbroken(span))


def _unbroken(span: Span) -> Span:
    """The span with what is joined to its end by hyphens: "Liwa" of "Liwa-e-Nur" becomes the whole name."""
    doc, end = span.doc, span.end
    while end + 1 < len(doc) and not doc[end - 1].whitespace_ and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2
    return doc[span.start : end]


def _same_name(before: Token, head: Token) -> bool:
    """Of "U.S. special forces raid" the words before "special forces"."""
    return before.head == head.head and before.ent_type_ in {"GPE", "NORP"} and before.dep_ in LEFT


def _end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        if child.left_edge.i != end:
            break
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            nouns = [noun for noun in children(child, "pobj") if noun.ent_type_ not in TIMES]
            end = _end(nouns[0]) if nouns else end
        elif child.dep_ == "appos" or (child.dep_ == "nummod" and child.ent_type_ not in TIMES):
            end = _end(child)
        else:
            break
    return end


def _trimmed(span: Span) -> Span:
    while len(span) > 1 and (span[-1].is_punct or span[-1].is_space or span[-1].tag_ == "POS"):
        span = span[:-1]
    while len(span) > 1 and (span[0].is_punct or span[0].is_space):
        span = span[1:]
    return span


def core(head: Token, lexicon: Lexicon) -> Token:
    """The noun that a phrase is about: "dozens of soldiers" is about soldiers."""
    if head.lower_ in lexicon.words["quantity"] or head.lemma_.lower() in lexicon.words["quantity"]:
        for preposition in children(head, "prep"):
            for noun in children(preposition, "pobj"):
                if preposition.lower_ == "of":
                    return noun
    return head


def leaders(doc: Doc, lexicon: Lexicon) -> frozenset[str]:
    """Last names of the persons that the text gives an office: "Secretary of State Jane Roe", "Roe, a senator"."""
    names = set()
    for token in doc:
        if token.pos_ != "PROPN":
            continue
        titles = [*children(token, "compound", "nmod", "appos", "amod"), token.head if token.dep_ == "appos" else token]
        if any(title.lower_.rstrip(".") in lexicon.words["office"] for title in titles if title != token):
            names.add(token.lower_)
    return frozenset(names)


class Parties:
    """Tells what kinds of party the noun phrases of one text are."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self.words = lexicon.words
        self.lexicon = lexicon
        self.doc = doc
        self.leaders = leaders(doc, lexicon)
        self.places = frozenset(token.lower_ for token in doc if token.ent_type_ == "GPE" and token.pos_ == "PROPN")

    def kind(self, head: Token) -> str | None:
        """armed, group, state, office, body, leader, person, civil, site, pronoun, number, organisation, or None."""
        noun = core(head, self.lexicon)
        if noun.ent_type_ in TIMES:
            return None
        if noun.pos_ == "PRON" or noun.tag_ in {"PRP", "WP"}:
            return "pronoun" if noun.lower_ in self.words["pronoun"] else None
        return self._by_word(noun) or self._by_name(noun)

    def _by_word(self, noun: Token) -> str | None:
        lower, lemma = noun.lower_, noun.lemma_.lower()
        phrase = {token.lower_ for token in noun_phrase(noun)}
        if phrase & self.words["group"] and noun.ent_type_ != "PERSON":
            return "group"
        if noun.ent_type_ == "PERSON":
            return None
        for kind in ("armed", "office", "civil", "site"):
            if lower in self.words[kind] or lemma in self.words[kind]:
                return "state" if kind == "site" and self._is_place(noun) else kind
        return None

    @staticmethod
    def _is_place(noun: Token) -> bool:
        """A place with its name: "the northern city of Asken"."""
        places = {"city", "town", "capital", "province", "region", "district"}
        return noun.lemma_.lower() in places and any(token.ent_type_ == "GPE" for token in noun_phrase(noun))

    def _is_network(self, noun: Token) -> bool:
        """A network or ring with a name of its own, unless it broadcasts: "the Red Heron network"."""
        phrase = noun_phrase(noun)
        named = any(token.pos_ == "PROPN" for token in phrase if token != noun)
        media = any(token.lower_ in self.words["media"] for token in phrase)
        return noun.lower_ in self.words["network"] and named and not media

    def _titled(self, noun: Token) -> str | None:
        """What the words before a person's name make of them: "militant commander Roe", "Judge Roe"."""
        start = noun_phrase(noun).start
        before = [token.lemma_.lower() for token in noun.doc[max(noun.sent.start, start - 2) : noun.i]]
        kinds = [kind for kind in ("office", "armed") if any(word in self.words[kind] for word in before)]
        return {"office": "leader", "armed": "armed"}[kinds[0]] if kinds else None

    def _by_name(self, noun: Token) -> str | None:
        if noun.lower_ in self.leaders:
            return "leader"
        label = noun.ent_type_ or ("GPE" if noun.lower_ in self.places and noun.pos_ == "PROPN" else "")
        if label == "PERSON":
            return self._titled(noun) or "person"
        if noun.pos_ == "PROPN" and countries_in([noun.text]):
            return "state"
        institution = bool({token.lower_ for token in noun_phrase(noun)} & self.words["body"])
        if institution and (label in {"ORG", "NORP"} or noun.pos_ == "PROPN"):
            return "body"
        if self._is_network(noun):
            return "organisation"
        kind = {"GPE": "state", "NORP": "state", "FAC": "site", "ORG": "organisation", "CARDINAL": "number"}.get(label)
        return kind or ("name" if noun.pos_ == "PROPN" else None)
