"""Statements within another's words: "X said that Y had promised ..." is read again, the words of X alone.

The model was taught on text where only the outer attribution is marked, so it sees the inner one only where the outer
words stand by themselves. In 34 held-out articles and the five seeds 28 were found; read by hand, 23 are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.attribute.attribution import Attribution, Tagging
from onrecord.attribute.lexicon import words
from onrecord.attribute.spans import Range
from onrecord.records import Statement

LEAST = 0.5  # confidence: below it the inner ones that were read by hand were mostly acts taken for words


def inner_attributions(doc: Doc, outer: Sequence[Statement], tagger: Tagging) -> Iterator[Attribution]:
    """What somebody else says within these statements, their confidence that of both being right."""
    text = doc.text
    for (start, end), sure in _promising(doc, outer).items():
        for found in tagger(text, [(start, end)]):
            spans = (*found.source, *found.cue, *found.content)
            inside = all(start <= low and high <= end for low, high in spans) and spans != found.content
            if inside and found.source and found.confidence >= LEAST and not _is_self(text, found.source[0]):
                yield replace(found, confidence=found.confidence * sure)


def _promising(doc: Doc, outer: Sequence[Statement]) -> dict[Range, float]:
    """The sentences, or parts of them, of contents in which another may speak, with the confidence of the statement."""
    stretches: dict[Range, float] = {}
    if not doc.has_annotation("DEP"):
        return stretches
    for statement in outer:
        for span in statement.content:
            tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
            for verb in tokens or ():
                if _reports(verb, span.start, span.end):
                    stretches.setdefault(_stretch(verb, span.start, span.end), statement.confidence)
    return stretches


def _stretch(verb: Token, start: int, end: int) -> Range:
    """The verb's sentence as far as it lies within the words, without a conjunction that only joins it to its cue."""
    words_of = [token for token in verb.sent if start <= token.idx < end]
    opening = words_of[1] if words_of[0].lower_ in {"that", "whether", "if"} else words_of[0]
    return opening.idx, min(verb.sent.end_char, end)


def _reports(verb: Token, start: int, end: int) -> bool:
    """Whether a verb of saying has a subject of its own within the words, and one that is not who speaks them."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in words("cues", "inner", "verbs"):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and start <= child.idx < end]
    return bool(subjects) and subjects[0].lower_ not in words("cues", "inner", "selves")


def _is_self(text: str, source: Range) -> bool:
    return text[source[0] : source[1]].lower() in words("cues", "inner", "selves")
