"""Sources that the tagger left out: the noun that it took for part of the cue, the subject that a participle shares.

"The records show", "the statement added", with nobody else to say so; "Speaking of the road, Falk ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.attribute.addressees import can_listen
from onrecord.attribute.cues import cue_class, head_of
from onrecord.attribute.lexicon import words
from onrecord.attribute.roles import Roles
from onrecord.attribute.spans import overlaps
from onrecord.records import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PHRASE = frozenset({"det", "poss", "amod", "compound", "nmod", "nummod"})


def with_source(roles: Roles, cue: Sequence[Token], text: str) -> Roles:
    """The attribution with the source that it lacks, where the grammar gives one that is none of its content."""
    head = head_of(cue)
    if roles.source or head is None or head.pos_ not in {"VERB", "AUX"}:
        return roles
    own = [child for child in head.children if child.dep_ in _SUBJECTS]
    inside = [noun for noun in own if noun in cue and noun.pos_ in {"NOUN", "PROPN"}]
    if inside and cue_class([head]) in {"speech", "document"} and head.dep_ in {"ROOT", "conj", "parataxis", "ccomp"}:
        return _divided(roles, cue, inside[0], text)
    lent = _subject_of(head) if not own else _plain_subject(own[0], head)
    span = _phrase(lent, text) if lent is not None else None
    return roles if span is None or any(overlaps(span, other) for other in roles.all) else _with(roles, span)


def _with(roles: Roles, source: Span) -> Roles:
    return Roles((source,), roles.cue, roles.content)


def _divided(roles: Roles, cue: Sequence[Token], noun: Token, text: str) -> Roles:
    """The cue without the noun that it begins with, which is the source."""
    if noun.right_edge.i + 1 != next((word.i for word in cue if word.i > noun.i), None) or len(roles.cue) != 1:
        return roles
    source, rest = _phrase(noun, text), cue[list(cue).index(noun) + 1]
    end = roles.cue[0].end
    if any(overlaps(source, other) for other in roles.content):
        return roles
    return Roles((source,), (Span(rest.idx, end, text[rest.idx : end]),), roles.content)


def _subject_of(verb: Token) -> Token | None:
    """Whose deed a participle of speech is: the subject of the clause that it hangs on, if that can speak."""
    if verb.tag_ != "VBG" or cue_class([verb]) != "speech":
        return None
    above = verb.head
    if verb.dep_ == "pcomp" and above.dep_ == "prep":
        above = above.head
    elif verb.dep_ != "advcl":
        return None
    subjects = [child for child in above.children if child.dep_ in _SUBJECTS]
    return subjects[0] if len(subjects) == 1 and can_listen(subjects[0]) else None


def _plain_subject(noun: Token, verb: Token) -> Token | None:
    """Who says it, right beside the verb of a main clause: "“...,” the Courier reported"."""
    beside = noun.right_edge.i + 1 == verb.i or verb.i + 1 == noun.left_edge.i
    plain = noun.dep_ == "nsubj" and verb.dep_ in {"ROOT", "conj", "parataxis"} and noun.pos_ in {"NOUN", "PROPN"}
    named = noun.lower_ not in words("sources", "offices", "titles") and can_listen(noun)  # "Mr." alone is nobody
    return noun if beside and plain and cue_class([verb]) == "speech" and named else None


def _phrase(noun: Token, text: str) -> Span:
    start = min([noun.idx, *(child.left_edge.idx for child in noun.lefts if child.dep_ in _PHRASE)])
    end = noun.idx + len(noun)
    return Span(start, end, text[start:end])
