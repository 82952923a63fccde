"""Noun phrases: the words of a mention, and the noun that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from onrecord.events.dependents import children
from onrecord.events.lexicon import Lexicon

LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod", "npadvmod"})
TIMES = frozenset({"DATE", "TIME"})


def noun_phrase(head: Token) -> Span:
    """The words of a noun phrase without relative clauses, coordination and loose apposition."""
    start = min([head.i, *(child.left_edge.i for child in head.lefts if child.dep_ in LEFT)])
    while head.dep_ in {"compound", "nmod"} and start > head.sent.start and _same_name(head.doc[start - 1], head):
        start -= 1
    return _trimmed(_unbroken(head.doc[start : _name_end(head.doc, _end(head))]))


def _name_end(doc: Doc, end: int) -> int:
    """Where the name ends that the parser took to pieces at `end`; `doc.ents` would be made anew at each call."""
    while 0 < end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ not in TIMES:
        end += 1
    return end


def entities(sentence: Span) -> Iterator[Span]:
    """The entities of a sentence, read from its tokens: `sentence.ents` would make those of the whole text."""
    start = None
    for token in sentence:
        if token.ent_iob_ != "I" and start is not None:
            yield sentence.doc[start : token.i]
            start = None
        if token.ent_iob_ == "B":
            start = token.i
    if start is not None:
        yield sentence.doc[start : sentence.end]


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
    """The noun that a phrase is about: "dozens of soldiers" is about soldiers, "tens of thousands of people" people."""
    if not {head.lower_, head.lemma_.lower()} & lexicon.words["quantity"]:
        return head
    inside = (noun for of in children(head, "prep") if of.lower_ == "of" for noun in children(of, "pobj"))
    noun = next(inside, None)
    return core(noun, lexicon) if noun is not None else head
