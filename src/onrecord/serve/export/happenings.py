"""What an article tells as rows of event data: its events, and the acts of its statements, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.plover import COMMENT, load_plover
from onrecord.record import Record
from onrecord.record.dates import days_of
from onrecord.records import (
    Actor,
    Amount,
    Block,
    BlockKind,
    Event,
    Mention,
    Moment,
    Place,
    Reading,
    Span,
    Statement,
)

PROMISES = frozenset({"AGREE", "CONCEDE", "THREATEN"})
"""Types that lie in the future by what they are: the word was given, whatever came of the deed."""

MARKS = {"denied": "negation", "planned": "future", "hypothetical": "hypothetical", "background": "historical"}
"""The manual's auxiliary marks for the statuses that do not say that it happened, here and now."""

UNVOICED = frozenset({"thought", "perception"})
"""Classes of cue that nobody need have heard."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One row: an event, or what a speaker did by speaking; `mark` is PLOVER's auxiliary mark, None where it happened.

    `spans` are the words that it was read from, the first clause first; `statement` is the statement that it was
    reported in, or that it is.
    """

    id: str
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    moment: Moment | None
    place: Place | None
    spans: tuple[Span, ...]
    trigger: Span | None
    amounts: tuple[Amount, ...]
    status: str
    mark: str | None
    statement: str | None
    confidence: float
    model: str


def readings(record: Record) -> Iterator[Reading]:
    """What the record holds, one state of it, an article at a time, in order of uri."""
    with record.snapshot():
        for article in record.articles():
            reading = record.reading(article.id)
            assert reading is not None
            yield reading


def happenings(reading: Reading) -> Iterator[Happening]:
    """The events and acts of one article, in the order of the text.

    A speaker who does the same to the same party several times in one article did it once; the spans say where. An act
    whose words hold an event of its type is that event, which names its sides. What a headline tells is told again
    below it: it makes a row only where the body has none of its type.
    """
    actors = {actor.id: actor for actor in reading.actors}
    own = (statement for statement in reading.statements if not _is_event(statement, reading.events))
    rows = [*map(_of_event, reading.events), *_acts(own, actors)]
    title = next((block for block in reading.article.blocks if block.kind is BlockKind.TITLE), None)
    told = {row.event for row in rows if not _is_in(row, title)}
    kept = [row for row in rows if not (_is_in(row, title) and row.event in told)]
    yield from sorted(kept, key=lambda row: (row.spans[0].start, row.spans[0].end, row.id))


def _acts(statements: Iterable[Statement], actors: Mapping[str, Actor]) -> Iterable[Happening]:
    acts: dict[tuple[object, ...], Happening] = {}
    for statement in statements:
        if is_act(statement):
            act = _of_statement(statement, actors)
            known = acts.get(_sameness(act))
            acts[_sameness(act)] = replace(known, spans=known.spans + act.spans) if known else act
    return acts.values()


def _is_event(statement: Statement, events: Iterable[Event]) -> bool:
    words = [statement.cue, *statement.content]
    return any(
        event.event == statement.act and span is not None and span.start <= event.trigger.start < span.end
        for event in events
        for span in words
    )


def _is_in(row: Happening, title: Block | None) -> bool:
    return title is not None and title.start <= row.spans[0].start < title.end


def day_of(moment: Moment | None) -> str | None:
    """The day of a moment (ISO 8601) where it is known to the day; None for a month, a range or bounds."""
    days = days_of(moment)
    return days.first if days.sure and days.first == days.last else None


def is_act(statement: Statement) -> bool:
    """Whether a statement does something by speaking, and by somebody: the rest are remarks, thoughts or nobody's."""
    voiced = statement.cue_class not in UNVOICED
    return statement.act != COMMENT and voiced and statement.speaker is not None


def _sameness(act: Happening) -> tuple[object, ...]:
    parties = tuple(mention.actor or mention.span for mention in (*act.actors, *act.recipients))
    return (act.event, act.mode, act.mark, act.moment.value if act.moment else None, parties)


def _of_event(event: Event) -> Happening:
    promised = event.status == "planned" and event.event in PROMISES
    return Happening(
        id=event.id,
        event=event.event,
        mode=event.mode,
        contexts=event.contexts,
        actors=event.actors,
        recipients=event.recipients,
        moment=event.moment,
        place=event.place,
        spans=(event.span, *event.mentions),
        trigger=event.trigger,
        amounts=event.amounts,
        status=event.status,
        mark=None if promised else MARKS.get(event.status),
        statement=event.statement,
        confidence=event.confidence,
        model=event.model,
    )


def _of_statement(statement: Statement, actors: Mapping[str, Actor]) -> Happening:
    assert statement.speaker is not None
    return Happening(
        id=statement.id,
        event=statement.act,
        mode=statement.mode,
        contexts=(),
        actors=(statement.speaker,),
        recipients=statement.recipients or _addressed(statement, actors),
        moment=statement.said,
        place=None,
        spans=statement.content or (statement.speaker.span,),
        trigger=statement.cue,
        amounts=(),
        status="denied" if statement.negated else "hypothetical" if statement.hedged else "reported",
        mark="negation" if statement.negated else "hypothetical" if statement.hedged else None,
        statement=statement.id,
        confidence=statement.confidence,
        model=statement.model,
    )


def _addressed(statement: Statement, actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    return tuple(mention for mention in statement.addressees if _is_meant(mention, statement, actors))


def _is_meant(mention: Mention, statement: Statement, actors: Mapping[str, Actor]) -> bool:
    """Whether the act is done to the one who is spoken to: "told reporters" and "told parliament" name an audience."""
    actor = actors.get(mention.actor or "")
    if actor is not None and "JRN" in actor.sectors:
        return False
    telling = statement.cue is not None and not load_plover().telling.isdisjoint(statement.cue.text.lower().split())
    return not telling or (actor is not None and actor.kind != "role")
