"""The words of an event: its parties' mentions and the clause that it was read from."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.events.candidates import Candidate
from onrecord.events.dependents import children
from onrecord.events.phrases import noun_phrase
from onrecord.records import Mention, Span


def mentions_of(heads: tuple[Token, ...]) -> tuple[Mention, ...]:
    """A mention for each party, none within another."""
    phrases = (noun_phrase(_named(head)) for head in heads)
    spans = sorted({Span(phrase.start_char, phrase.end_char, phrase.text) for phrase in phrases}, key=_place)
    outer = [span for span in spans if not any(other != span and _within(span, other) for other in spans)]
    return tuple(Mention(span) for span in outer)


def _named(head: Token) -> Token:
    """The person whom an apposition names: "his counterpart, Jane Roe"."""
    names = [name for name in children(head, "appos") if name.ent_type_ == "PERSON"]
    return names[0] if names and head.pos_ == "NOUN" else head


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def clause_of(candidate: Candidate) -> Span:
    """The words from the first to the last of the predicate, what depends on it, and its parties."""
    carrier = candidate.clause or candidate.trigger
    parts = [token for token in (carrier, candidate.trigger) for token in _dependents(token)]
    parts += [token for head in (*candidate.actors, *candidate.recipients) for token in noun_phrase(_named(head))]
    parts = [token for token in parts if not token.is_space]
    first, last = min(parts, key=lambda token: token.i), max(parts, key=lambda token: token.i)
    start, end = first.idx, last.idx + len(last)
    return Span(start, end, candidate.trigger.doc.text[start:end])


def _dependents(head: Token) -> list[Token]:
    found = [head]
    for child in head.children:
        if child.dep_ not in {"conj", "cc", "punct", "parataxis"}:
            found += child.subtree
    return found
