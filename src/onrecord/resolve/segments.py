"""Parts of a mention: its determiner, where its head noun phrase ends, where a preposition or a join stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from onrecord.records import Span
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.role_nouns import LINKS, role_at, singular
from onrecord.resolve.words import PUNCTUATION, Word, split_words

JOINS = frozenset({"and", "or", "&"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
_DETERMINERS = INDEFINITE | {
    *("the", "this", "that", "these", "those", "his", "her", "their", "its"),
    *("some", "many", "several", "both", "two", "three", "four", "five", "six", "other", "others", "most", "all"),
    *("few", "various", "any", "no", "each", "every"),
}
_GREATEST = frozenset({"largest", "biggest", "top", "leading", "main", "most"})
_CLAUSES = frozenset({"acl", "relcl", "advcl"})
_RELATIVES = frozenset({"who", "which", "whose"})


def head_words(doc: Doc, span: Span) -> tuple[Word, ...]:
    """The words up to the first comma, relative clause or participle after the head noun."""
    words = _behind_place(doc, span, split_words(span.text, span.start))
    stop = next((i for i, word in enumerate(words) if i and word.low in PUNCTUATION | _RELATIVES), None)
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    end = clause_start(found) if found is not None else None
    return tuple(word for word in words[:stop] if (end is None or word.start < end) and word.low not in PUNCTUATION)


def _behind_place(doc: Doc, span: Span, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without a place that stands before them: "Bergen, Norway, police officer Ann Berg"."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    commas = [token for token in found if token.text == "," and token.i < found.root.i] if found is not None else []
    if found is None or not commas:
        return words
    before = [token for token in found if token.i < commas[-1].i and not token.is_punct]
    placed = all(token.ent_type_ == "GPE" for token in before)
    return tuple(word for word in words if word.start > commas[-1].idx) if placed else words


def strip_determiners(words: tuple[Word, ...]) -> tuple[str, tuple[Word, ...]]:
    """The first determiner or quantity (folded) and the words after all of them."""
    determiner, index = "", 0
    while index < len(words) and (words[index].low in _DETERMINERS or words[index].text.isdigit()):
        determiner, index = determiner or words[index].low, index + 1
    return determiner, words[index:]


def counted(words: tuple[Word, ...], lexicon: Lexicon) -> tuple[Word, ...]:
    """What a phrase counts: "team of armed police" is armed police, "[several] of the largest unions" the unions."""
    link = next((i for i, word in enumerate(words[:2]) if word.low == "of"), None)
    if link is None or (link == 1 and singular(words[0].low) not in lexicon.partitives):
        return words
    rest = strip_determiners(words[link + 1 :])[1]
    while rest and rest[0].low in _GREATEST:
        rest = rest[1:]
    return rest or words


def first_mark(words: Sequence[Word]) -> int | None:
    """The first comma, bracket or quotation mark."""
    return next((index for index, word in enumerate(words) if word.low in PUNCTUATION), None)


def free_link(words: Sequence[Word], lexicon: Lexicon, also: frozenset[str] = frozenset()) -> int | None:
    """The first preposition, or word of `also`, that is not part of a title or name ("secretary of state")."""
    index = 0
    while index < len(words):
        known = role_at(words, index, lexicon) or lexicon.names.at(words, index)
        if known:
            index = known[1]
        elif words[index].low in LINKS | also:
            return index
        else:
            index += 1
    return None


def clause_start(span: DocSpan) -> int | None:
    """Where a clause or an adjective after the head noun begins ("official involved in", "people familiar with")."""
    root = span.root
    starts = [
        token.left_edge.idx
        for token in span
        if token.i > root.i and token.dep_ in _CLAUSES and token.left_edge.i > root.i
    ]
    after = span.doc[root.i + 1] if root.i + 1 < span.end else None
    if after is not None and after.pos_ == "ADJ" and root.pos_ == "NOUN":
        starts.append(after.idx)
    return min(starts, default=None)


def is_joint(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether two parties are joined before any preposition; "Bosnia and Herzegovina" is one."""
    first = free_link(words, lexicon, also=JOINS)
    return first is not None and words[first].low in JOINS
