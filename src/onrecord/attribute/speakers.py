"""The words of a source that name the speaker: what the tagger marked, without what only stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import is_hearsay, tokens_of
from onrecord.attribute.spans import trimmed
from onrecord.records import Span

_TIMES = frozenset({"DATE", "TIME"})
_BEFORE_TIME = frozenset({"on", "in", "at", "during", "earlier", "later", "late", "early"})
_RELATIVE = frozenset({"who", "which", "that"})
_PAIRED = frozenset({"both", "either", "neither"})
_EMPTY = frozenset({"a", "an", "the"})


def speaker_words(doc: Doc, source: Sequence[Span], cue: Sequence[Token], text: str) -> tuple[Span, ...]:
    """The source without a time or a relative pronoun at its end ("Berlin on Tuesday"), or an "and" or "by" before it.

    None where nobody is named at all: the "it" of "it is believed", an article whose noun is cut out of the text.
    """
    words = tokens_of(doc, source)
    kept = _without_tail(words)
    while len(kept) > 1 and (kept[0].dep_ == "agent" or (kept[0].pos_ == "CCONJ" and kept[0].lower_ not in _PAIRED)):
        kept = kept[1:]
    if not kept or all(token.lower_ in _EMPTY for token in kept) or _is_expletive(kept, cue):
        return ()
    if len(kept) == len(words):
        return tuple(source)
    start, end = kept[0].idx, kept[-1].idx + len(kept[-1])
    cut = (trimmed(max(start, span.start), min(span.end, end), text) for span in source)
    return tuple(span for span in cut if span is not None)


def charge(doc: Doc, source: Sequence[Span]) -> Span | None:
    """The charge that the tagger took for a part of who makes it: "accused by [his party of taking bribes]"."""
    for of in tokens_of(doc, source):
        gerund = next((child for child in of.children if child.dep_ == "pcomp" and child.tag_ == "VBG"), None)
        accuser = of.head.dep_ == "pobj" and of.head.head.dep_ == "agent"
        if of.lower_ == "of" and gerund is not None and (accuser or of.head.tag_ == "VBN"):
            end = max(span.end for span in source)
            return Span(of.idx, end, doc.text[of.idx : end])
    return None


def _without_tail(words: Sequence[Token]) -> list[Token]:
    kept = list(words)
    if len(kept) > 1 and kept[-1].lower_ in _RELATIVE:
        kept.pop()
    while len(kept) > 1 and _is_time(kept[-1]):
        kept.pop()
    if len(kept) < len(words):
        if any(token.pos_ in {"VERB", "AUX"} or token.is_punct for token in kept[:-1]):
            return list(words)  # the time belongs to what is told of the speaker ("a poll taken last week")
        while len(kept) > 1 and (kept[-1].lower_ in _BEFORE_TIME or kept[-1].is_punct or kept[-1].is_space):
            kept.pop()
    return kept


def _is_time(token: Token) -> bool:
    """A day or a month; a year or an age may be what tells one source from another."""
    return token.ent_type_ in _TIMES and token.is_alpha and not token.like_num


def _is_expletive(words: Sequence[Token], cue: Sequence[Token]) -> bool:
    return len(words) == 1 and words[0].lower_ == "it" and any(is_hearsay(token) for token in cue)
