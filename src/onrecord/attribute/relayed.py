"""Words relayed by a paper: "The Courier quoted an official as saying that ..." lets the official speak, via it.

PolNeAR marks the paper's act alone, so the model finds no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from onrecord.attribute.attribution import Attribution
from onrecord.attribute.cues import cue_class, tokens_of
from onrecord.attribute.lexicon import words
from onrecord.attribute.spans import Range
from onrecord.records import Statement


def relayed_attributions(doc: Doc, outer: Sequence[Statement]) -> Iterator[Attribution]:
    """What those who are quoted "as saying" it say within these statements."""
    if not doc.has_annotation("DEP"):
        return
    for statement in outer:
        cue = tokens_of(doc, (statement.cue,)) if statement.cue else ()
        if not any(verb.lemma_.lower() in words("cues", "speaking", "relaying") for verb in cue):
            continue
        for span in statement.content:
            found = _relayed(tokens_of(doc, (span,)), span.start)
            if found is None:
                continue
            source, (start, said) = found
            others = [(other.start, other.end) for other in statement.content if other != span]
            rest = [(said, span.end)] if doc.text[said : span.end].strip(" .,") else others
            if rest:
                yield Attribution((source,), ((start, said),), tuple(rest), statement.confidence)


def _relayed(content: Sequence[Token], start: int) -> tuple[Range, Range] | None:
    """Who is quoted, and "as saying"; None where the content is no more than the words."""
    for number, (before, verb) in enumerate(pairwise(content)):
        if before.lower_ == "as" and verb.tag_ == "VBG" and cue_class([verb]) == "speech":
            who = [word for word in content[:number] if not word.is_space]
            while who and who[-1].is_punct:
                who.pop()
            return ((start, who[-1].idx + len(who[-1])), (before.idx, verb.idx + len(verb))) if who else None
    return None
