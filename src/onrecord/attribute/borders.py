"""Words on the wrong side of a border: of when and where it was said in the content, of the source in what it said.

"said | today the road was open", "said in | Oslo the road was open", "the road was open, a senior | envoy said"; and a
source far off where the cue's own subject is plain: "said spokesman Falk. ... [a diplomat]".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import cue_class, head_of, tokens_of
from onrecord.attribute.lexicon import words as words_of
from onrecord.attribute.roles import Roles
from onrecord.attribute.spans import overlaps, trimmed, worded
from onrecord.records import Span

_CLAUSES = frozenset({"ccomp", "xcomp"})
_ASIDES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_BEFORE_NOUN = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod"})


def bordered(doc: Doc, roles: Roles, text: str) -> Roles:
    """The attribution with its words where the grammar puts them."""
    cue = tokens_of(doc, roles.cue)
    verb = head_of(cue)
    if verb is None or verb.pos_ != "VERB" or not roles.content:
        return roles
    roles = _quoted(doc, _by_subject(doc, roles, verb, text), verb, text)
    return _with_article(doc, _without_aside(doc, roles, cue, text), text)


def _by_subject(doc: Doc, roles: Roles, verb: Token, text: str) -> Roles:
    """With the name right behind the cue in place of a source in another sentence."""
    source = tokens_of(doc, roles.source)
    if not source or cue_class([verb]) != "speech" or any(word.sent == verb.sent for word in source):
        return roles
    subject = next((child for child in verb.rights if child.dep_ == "nsubj" and child.pos_ == "PROPN"), None)
    if subject is None or subject.left_edge.i != verb.i + 1:
        return roles
    end = subject.idx + len(subject)
    name = Span(subject.left_edge.idx, end, text[subject.left_edge.idx : end])
    if any(overlaps(name, other) for other in (*roles.cue, *roles.content)):
        return roles
    return Roles((name,), roles.cue, roles.content)


def _quoted(doc: Doc, roles: Roles, verb: Token, text: str) -> Roles:
    """With who was quoted in place of who quotes: "[Falk] was quoted by the agency as saying"."""
    source = head_of(tokens_of(doc, roles.source))
    by = source.head if source is not None and source.dep_ == "pobj" and source.head.lower_ == "by" else None
    agent = by is not None and verb in by.ancestors
    subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if not agent or subject is None or verb.lemma_.lower() not in words_of("cues", "speaking", "relaying"):
        return roles
    start, end = subject.left_edge.idx, subject.idx + len(subject)
    who = Span(start, end, text[start:end])
    pieces = [part for span in roles.content for part in _without(span, who, text)]
    if not pieces or subject.right_edge != subject or any(overlaps(who, other) for other in roles.cue):
        return roles
    return Roles((who,), roles.cue, tuple(pieces))


def _without(span: Span, part: Span, text: str) -> list[Span]:
    """What is left of a span without a part of it."""
    if not overlaps(span, part):
        return [span]
    left, right = (
        trimmed(span.start, min(span.end, part.start), text),
        trimmed(max(span.start, part.end), span.end, text),
    )
    return list(worded(piece for piece in (left, right) if piece is not None))


def _without_aside(doc: Doc, roles: Roles, cue: Sequence[Token], text: str) -> Roles:
    """Without a time or a place before the clause that is said, which belongs to the saying."""
    first = roles.content[0]
    words = tokens_of(doc, (first,))
    if not words or first.start < cue[-1].idx or not words[0].i:
        return roles
    aside = _aside(words[0], cue)
    after = aside.nbor() if aside is not None and aside.i < words[-1].i else None
    if aside is None or after is None or not _opens_clause(after, cue) or after.is_punct:
        return roles
    rest = trimmed(after.idx, first.end, text)
    return roles if rest is None else Roles(roles.source, roles.cue, (rest, *roles.content[1:]))


def _aside(word: Token, cue: Sequence[Token]) -> Token | None:
    """The last word of the time or place that a word begins."""
    before = word.nbor(-1)
    if before.dep_ == "prep" and before.head in cue and before not in cue:
        noun = next((child for child in before.children if child.dep_ == "pobj" and child.ent_type_ in _ASIDES), None)
        return noun.right_edge if noun is not None and noun.left_edge == word else None
    timed = word.dep_ == "npadvmod" and word.ent_type_ == "DATE" and before in cue
    return word.right_edge if timed and word.left_edge == word else None


def _opens_clause(word: Token, cue: Sequence[Token]) -> bool:
    """Whether a clause that hangs on the cue begins with a word."""
    clauses = [child for verb in cue for child in verb.rights if child.dep_ in _CLAUSES]
    return any(word == clause.left_edge or _starts(word, clause) for clause in clauses)


def _starts(word: Token, clause: Token) -> bool:
    """Whether a word begins the clause but for a time that stands before it."""
    return any(
        child.dep_ in {"nsubj", "nsubjpass", "mark", "expl"} and child.left_edge == word for child in clause.lefts
    )


def _with_article(doc: Doc, roles: Roles, text: str) -> Roles:
    """With what stands before the source's noun, where the content ends with it."""
    source = tokens_of(doc, roles.source)
    noun = head_of(source)
    if noun is None or source[0] != noun or not noun.i:
        return roles
    before = [child for child in noun.lefts if child.dep_ in _BEFORE_NOUN]
    if not before:
        return roles
    start, last = before[0].left_edge.idx, roles.content[-1]
    cut = trimmed(last.start, start, text)
    if not (last.start < start < last.end <= source[0].idx) or cut is None:
        return roles
    kept = trimmed(cut.start, cut.start + len(cut.text.rstrip(" ,")), text)
    end = roles.source[0].end
    if kept is None or text[last.end : source[0].idx].strip():
        return roles
    return Roles((Span(start, end, text[start:end]), *roles.source[1:]), roles.cue, (*roles.content[:-1], kept))
