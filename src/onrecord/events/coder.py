"""The coder: acts of statements, and events with parties, status, mode, contexts and amounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.events.acts import ActCoder
from onrecord.events.candidates import FUTURE, Candidate
from onrecord.events.confidence import confidence_of
from onrecord.events.contexts import contexts_of, mode_of
from onrecord.events.cue_acts import Act
from onrecord.events.dependents import children
from onrecord.events.extract import find_events
from onrecord.events.lexicon import load_lexicon
from onrecord.events.merging import Found
from onrecord.events.parties import Parties
from onrecord.events.refusing import refusal
from onrecord.events.retelling import merge_tellings
from onrecord.events.second_reader import SecondReader
from onrecord.events.spans import clause_of, mentions_of
from onrecord.events.status import told_status
from onrecord.events.subjects import is_misjoined
from onrecord.ids import content_id
from onrecord.parse import Parsed
from onrecord.records import Event, Span, Statement

MODEL = "events-rules-4"
ASKING = frozenset({"REQUEST", "THREATEN", "AGREE"})
VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})

MATERIAL = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
DONE = 0.5  # of a statement's confidence is left where its cue is such a deed: the words of it are seldom given

SURE = 0.5
"""Confidence from which a statement tells its act in place of an event: one that is little certain hides none."""

AIMED = frozenset({"ACCUSE", "SUPPORT", "REJECT"})

Coded = tuple[tuple[Statement, ...], tuple[Event, ...]]


class Coder:
    """Codes what was said and done in PLOVER's terms, by rules and a second reader; no state of its own."""

    def __init__(self) -> None:
        self.lexicon = load_lexicon()
        self.acts = ActCoder()
        self.second = SecondReader()

    def __call__(self, parsed: Parsed, statements: tuple[Statement, ...]) -> Coded:
        """The statements with their acts, and the events in order of the text."""
        parties = Parties(parsed.doc, self.lexicon)
        told = [self.acts.coded(statement, parties) for statement in statements]
        coded = tuple(statement for statement, _ in told)
        acts = {statement.id: act for statement, act in told}
        events = (_event(parsed, found, coded, acts) for found in find_events(parsed, parties, self.second))
        whole = [event for event in events if event is not None]
        coded = tuple(_less_sure(statement, whole) for statement in coded)
        return coded, merge_tellings(whole, parsed.doc, self.lexicon, VERBAL)

    def pipe(self, stream: Iterable[tuple[Parsed, tuple[Statement, ...]]]) -> Iterator[Coded]:
        """The same for many articles, as one by one."""
        for parsed, statements in stream:
            yield self(parsed, statements)


def _event(parsed: Parsed, found: Found, statements: tuple[Statement, ...], acts: dict[str, Act]) -> Event | None:
    candidate, trigger = found.candidate, found.candidate.trigger
    if _is_statement(candidate, statements, acts):
        return None
    if candidate.frame.event in VERBAL and _is_bare(trigger):
        return None
    inside = None if is_misjoined(trigger) else _smallest(trigger, statements)
    status = _status(parsed, candidate, inside, acts)
    if status == "hypothetical" and (candidate.frame.event in VERBAL or not candidate.actors):
        return None  # words that may be said are no act, and what should be done by nobody in particular is no deed
    root = FUTURE.get(candidate.frame.event, candidate.frame.event) if status == "planned" else candidate.frame.event
    if status == "denied" and (refused := refusal(candidate)) is not None:
        candidate, root, status = refused, "REJECT", "claimed" if inside else "reported"
    span = clause_of(candidate)
    return Event(
        id=content_id(parsed.article.id, "event", root, trigger.idx, trigger.idx + len(trigger)),
        article=parsed.article.id,
        event=root,
        actors=mentions_of(candidate.actors),
        recipients=mentions_of(candidate.recipients),
        span=span,
        trigger=Span(trigger.idx, trigger.idx + len(trigger), trigger.text),
        status=status,
        mode=mode_of(candidate) if root == candidate.frame.event else None,
        contexts=contexts_of(frozenset(token.lower_ for token in _tokens(parsed, span))),
        statement=inside.id if inside else None,
        amounts=tuple(found.amounts),
        confidence=confidence_of(candidate, status),
        model=MODEL,
    )


def _less_sure(statement: Statement, events: list[Event]) -> Statement:
    """The statement, less sure where its cue tells of a deed and quotes nothing: "recalled its ambassador"."""
    cue = statement.cue
    if cue is None or statement.manner != "indirect":
        return statement
    done = any(event.event in MATERIAL and cue.start <= event.trigger.start < cue.end for event in events)
    return replace(statement, confidence=statement.confidence * DONE) if done else statement


def _is_statement(candidate: Candidate, statements: tuple[Statement, ...], acts: dict[str, Act]) -> bool:
    """Whether a statement's act says it already: "urged Roe to leave"; but whom one condemns stands in no statement."""
    event = candidate.frame.event
    if event not in VERBAL or (event in AIMED and candidate.recipients) or candidate.frame.theme:
        return False
    sure = (statement for statement in statements if statement.confidence >= SURE)
    cued = [statement for statement in sure if _is_cue(candidate.trigger, statement)]
    return any(acts[statement.id].root == event or not candidate.recipients for statement in cued)


def _is_bare(verb: Token) -> bool:
    """An infinitive that nothing carries: "imagine a minister come and offer to help"."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB":
        if children(verb, "aux"):
            return False
        verb = verb.head
    return verb.tag_ == "VB" and not children(verb, "aux")


def _status(parsed: Parsed, candidate: Candidate, inside: Statement | None, acts: dict[str, Act]) -> str:
    status = told_status(candidate, _year(parsed))
    if inside is None or status == "denied":
        return status
    if inside.negated and status in {"reported", "claimed"}:
        # "avoids condemning the raid": it took place, but the speaker does not say so
        return status if candidate.trigger.pos_ in {"NOUN", "PROPN"} else "hypothetical"
    if acts[inside.id].denial:
        return "denied"
    if (
        acts[inside.id].root in ASKING
        and status == "reported"
        and _is_infinitive(candidate.clause or candidate.trigger)
    ):
        return "hypothetical"  # "pressed them to carry out strikes to hit the airfield"
    return "claimed" if status == "reported" else status


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)


def _year(parsed: Parsed) -> int | None:
    published = parsed.article.published
    value = published.value if published else None
    return int(value[:4]) if value and value[:4].isdigit() else None


def _is_cue(trigger: Token, statement: Statement) -> bool:
    return statement.cue is not None and statement.cue.start <= trigger.idx < statement.cue.end


def _smallest(trigger: Token, statements: tuple[Statement, ...]) -> Statement | None:
    around = [
        (sum(span.end - span.start for span in statement.content), number, statement)
        for number, statement in enumerate(statements)
        if any(span.start <= trigger.idx < span.end for span in statement.content)
    ]
    return min(around)[2] if around else None


def _tokens(parsed: Parsed, span: Span) -> list[Token]:
    return list(parsed.doc.char_span(span.start, span.end, alignment_mode="expand") or ())
