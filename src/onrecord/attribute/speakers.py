"""The words of a source that name the speaker: what the tagger marked, without what only stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import cue_class, head_of, is_hearsay, tokens_of
from onrecord.attribute.lexicon import words as words_of
from onrecord.attribute.spans import trimmed
from onrecord.records import Span

_TIMES = frozenset({"DATE", "TIME"})
_BEFORE_TIME = frozenset({"on", "in", "at", "during", "earlier", "later", "late", "early"})
_RELATIVE = frozenset({"who", "which", "that"})
_PAIRED = frozenset({"both", "either", "neither"})
_EMPTY = frozenset({"a", "an", "the"})


def speaker_words(doc: Doc, source: Sequence[Span], cue: Sequence[Token], text: str) -> tuple[Span, ...]:
    """The source without a time or a relative pronoun at its end ("Berlin on Tuesday"), or an "and" or "by" before it.

    None where nobody is named at all: the "it" of "it is believed", an article whose noun is cut out of the text, who
    "allegedly" did something.
    """
    words = tokens_of(doc, source)
    kept = _without_clause(_without_tail(words))
    while len(kept) > 1 and (kept[0].dep_ == "agent" or (kept[0].pos_ == "CCONJ" and kept[0].lower_ not in _PAIRED)):
        kept = kept[1:]
    if not kept or _is_empty(kept) or _is_expletive(kept, cue) or _is_alleged(cue):
        return ()
    if len(kept) == len(words):
        return tuple(source)
    start, end = kept[0].idx, kept[-1].idx + len(kept[-1])
    cut = (trimmed(max(start, span.start), min(span.end, end), text) for span in source)
    return tuple(span for span in cut if span is not None)


def undergoes(doc: Doc, source: Sequence[Span], cue: Sequence[Token]) -> bool:
    """Whether the source is whom the cue's act befell: "[he] was criticised for"; nobody says who did it."""
    head = head_of(cue)
    if head is None or not (_suffers(head, cue) or _is_passive_telling(head)):
        return False
    return any(token.dep_ in {"nsubj", "nsubjpass"} and token.head == head for token in tokens_of(doc, source))


def _suffers(verb: Token, cue: Sequence[Token]) -> bool:
    """As in "came under criticism", "drew fire"."""
    taken = [word for word in cue if word.dep_ == "dobj" or (word.dep_ == "pobj" and word.head.lower_ == "under")]
    nouns = {word.lemma_.lower() for word in taken}
    return verb.lemma_.lower() in words_of("cues", "suffering", "verbs") and bool(
        nouns & words_of("cues", "suffering", "nouns")
    )


def _is_passive_telling(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    told = lemma in words_of("cues", "classes", "speech") and lemma not in words_of("cues", "speaking", "passives")
    return told and verb.tag_ == "VBN" and _is_undergone(verb)


def _is_undergone(verb: Token) -> bool:
    """Whether it is a passive; of "'s called for" the parser cannot tell."""
    return any(child.dep_ == "auxpass" and child.lower_ not in {"'s", "’s"} for child in verb.children)


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


def _without_clause(words: Sequence[Token]) -> list[Token]:
    """Of a relative pronoun with the clause that it opens the pronoun alone."""
    opens = len(words) > 1 and words[0].lower_ in _RELATIVE
    return list(words[:1] if opens and any(word.pos_ in {"VERB", "AUX"} for word in words) else words)


def _is_empty(words: Sequence[Token]) -> bool:
    """Whether nothing but articles, honorifics or a determiner of something else is there."""
    titles = words_of("sources", "offices", "titles")
    alone = len(words) == 1 and words[0].dep_ == "det" and words[0].head.pos_ == "NOUN"
    return alone or all(token.lower_ in _EMPTY or (token.lower_ in titles and "." in token.text) for token in words)


def _is_alleged(cue: Sequence[Token]) -> bool:
    """Whether the cue only says that something is hearsay ("allegedly brandished"): by whom it does not say."""
    hearsay = any(token.lower_ in words_of("cues", "hedging", "adverbs") for token in cue)
    return hearsay and cue_class(cue) is None


def _is_time(token: Token) -> bool:
    """A day or a month; a year or an age may be what tells one source from another."""
    return token.ent_type_ in _TIMES and token.is_alpha and not token.like_num


def _is_expletive(words: Sequence[Token], cue: Sequence[Token]) -> bool:
    return len(words) == 1 and words[0].lower_ == "it" and any(is_hearsay(token) for token in cue)
