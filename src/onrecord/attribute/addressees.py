"""Addressees: who was spoken to ("told reporters", "warned Pakistan", "said in a letter to the council")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import cue_class
from onrecord.attribute.lexicon import words
from onrecord.attribute.roles import Roles
from onrecord.attribute.spans import inside, overlaps, trimmed
from onrecord.records import Span

_OBJECTS = frozenset({"dobj", "dative", "obj", "iobj"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_NOT_PART = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "punct", "appos", "conj", "cc", "advmod", "preconj"})
_THINGS = frozenset({"it", "that", "this", "what", "which", "something", "nothing", "anything", "everything"})
_CLAUSE = frozenset({"to", "not", "that", "whether", "if", '"', "“", "''"})
_PREPOSITIONS = ("to", "with", "on", "of", "from")


def addressees(doc: Doc, cue: Sequence[Token], roles: Roles, text: str) -> tuple[Span, ...]:
    """The spans of those spoken to, in order; none for thought and perception.

    `text` is the doc's, which spaCy makes anew whenever it is asked.

    An addressee never touches the source. Within the content stands one only as the party that is to act, in
    front of an infinitive ("urged Pakistan to act").
    """
    if cue_class(cue) in {"thought", "perception"}:
        return ()
    spans: list[Span] = []
    for token in _heads(cue, roles.content):
        if token.tag_ in {"WP", "WDT", "WRB"} or token.lower_.endswith(("self", "selves")):
            continue
        span = _phrase(doc, token, (*roles.source, *roles.content), text)
        if span is not None and not any(overlaps(span, other) for other in (*roles.source, *spans)):
            spans.append(span)
    return tuple(sorted(spans, key=lambda span: span.start))


def _heads(cue: Sequence[Token], content: Sequence[Span]) -> Iterator[Token]:
    for token in cue:
        for found in (*_objects(token), *_by_preposition(token)):
            for each in (found, *found.conjuncts):
                same = each is not found and each.ent_iob_ == "I"  # "Fox & Friends" is one name
                if not same and not each.is_punct and not _in_content(each, content):
                    yield each
        yield from _asked_to_act(token, content)


def _objects(verb: Token) -> Iterator[Token]:
    """The object of a verb that takes its listener as object, or the subject of its passive."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in words("cues", "addressing", "object"):
        return
    passive = [child for child in verb.children if child.dep_ == "nsubjpass"]
    for child in passive or [child for child in verb.children if child.dep_ in _OBJECTS]:
        if _is_thing(child):
            continue
        if can_listen(child) or not (child.ent_type_ or lemma in words("cues", "addressing", "listener_only")):
            yield child


def _is_thing(token: Token) -> bool:
    return token.lemma_.lower() in words("cues", "addressing", "not_listeners")


def _by_preposition(token: Token) -> Iterator[Token]:
    """Who stands after the preposition that the word takes, or after that of a carrier (`in a letter to X`)."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ not in {"prep", "dative"} or child.pos_ != "ADP":
            continue
        if child.lower_ in _PREPOSITIONS and lemma in words("cues", "addressing", child.lower_):
            yield from (word for word in child.children if word.dep_ == "pobj" and can_listen(word))
        elif token.pos_ == "VERB" and child.lower_ in {"in", "during", "at"}:
            yield from _by_carrier(child)


def _by_carrier(preposition: Token) -> Iterator[Token]:
    for carrier in preposition.children:
        if carrier.dep_ == "pobj" and carrier.lemma_.lower() in words("cues", "addressing", "carriers"):
            for child in carrier.children:
                if child.dep_ == "prep" and child.lower_ in {"to", "with"}:
                    yield from (word for word in child.children if word.dep_ == "pobj" and can_listen(word))


def _asked_to_act(verb: Token, content: Sequence[Span]) -> Iterator[Token]:
    """`urged Pakistan to act`, `told Pakistan that`: first in the content, before the clause that was said to them."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in words("cues", "addressing", "object") or not content:
        return
    start = content[0].start
    for child in verb.children:
        subjects = [child] if child.dep_ in _OBJECTS else []
        if child.dep_ in {"ccomp", "xcomp"} and any(
            word.dep_ == "aux" and word.lower_ == "to" for word in child.children
        ):
            subjects += [word for word in child.children if word.dep_ == "nsubj"]
        for subject in subjects:
            if subject.left_edge.idx == start and can_listen(subject) and _precedes_clause(subject):
                yield subject


def _precedes_clause(token: Token) -> bool:
    following = token.i + 1  # not after its subtree, to which the parser may hang the clause
    return following < len(token.doc) and token.doc[following].lower_ in _CLAUSE


def can_listen(token: Token) -> bool:
    """Whether the word is for somebody who can be spoken to: a name, a pronoun for people, a role, an institution."""
    if token.ent_type_:
        return token.ent_type_ in _NAMED
    if token.pos_ == "PROPN":
        return True
    lemma = token.lemma_.lower()
    if token.pos_ == "PRON":
        return token.lower_ not in _THINGS
    rows = (("people", "nouns"), ("collectives", "nouns"), ("offices", "nouns"), ("unnamed", "nouns"))
    return any(lemma in words("sources", table, row) for table, row in rows)


def _in_content(token: Token, content: Sequence[Span]) -> bool:
    return inside(Span(token.idx, token.idx + len(token), token.text), content)


def _phrase(doc: Doc, head: Token, others: Sequence[Span], text: str) -> Span | None:
    """The noun phrase of a head without clauses and appositions, cut before another role begins."""
    left, right = head.i, head.i
    while right + 1 < len(doc) and doc[right + 1].ent_iob_ == "I" and head.ent_type_:
        right += 1
    for child in head.children:
        if child.dep_ in _NOT_PART:
            continue
        left, right = min(left, child.left_edge.i), max(right, _end(child))
    start, end = doc[left].idx, doc[right].idx + len(doc[right])
    for other in others:
        if head.idx < other.start < end:
            end = other.start
        if start < other.end <= head.idx:
            start = other.end
    return trimmed(start, end, text)


def _end(child: Token) -> int:
    """The last token of a child of the head; of a prepositional phrase only as far as its own noun."""
    if child.dep_ != "prep":
        return child.i if child.dep_ in {"compound", "det", "amod", "poss", "nummod"} else child.right_edge.i
    if child.lower_ != "of":
        return child.head.i
    return max((word.i for word in child.children if word.dep_ == "pobj"), default=child.head.i)
