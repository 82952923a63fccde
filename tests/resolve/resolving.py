"""Resolves hand-made statements and events in short texts."""

from dataclasses import dataclass, replace

from onrecord.parse import Parser
from onrecord.records import Actor, BlockKind, Event, Mention, Moment, Place, Span, Statement
from onrecord.resolve import Resolver
from tests.building import make_article, span_of


@dataclass
class Result:
    """What was resolved, by the words of each mention."""

    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    actors: dict[str, Actor]

    def speaker(self, number: int = -1) -> Actor | None:
        """The actor that speaks in the statement of that number, the last one by default."""
        speaker = self.statements[number].speaker
        return self.actors.get(speaker.actor) if speaker and speaker.actor else None

    def said(self, number: int = -1) -> Moment | None:
        """When the statement of that number was made."""
        return self.statements[number].said

    def place(self) -> Place | None:
        """Where the only event happened."""
        return self.events[0].place


def statement(text: str, speaker: str, cue: str | None = None, content: str = "", after: int = 0) -> Statement:
    """A statement by the first such words at or after an offset."""
    return Statement(
        id=f"s{after}{speaker}",
        article="a" * 16,
        speaker=Mention(span_of(text, speaker, after)),
        sourcing="named",
        cue=span_of(text, cue, after) if cue else None,
        content=(span_of(text, content),) if content else (),
        manner="indirect",
    )


def event(text: str, trigger: str) -> Event:
    """An event without parties."""
    span = span_of(text, trigger)
    return Event("e", "a" * 16, "ASSAULT", (), (), Span(0, len(text), text), span, "reported")


def resolve(
    parser: Parser,
    text: str,
    *speakers: str | Statement,
    events: tuple[Event, ...] = (),
    published: Moment | None = None,
    gaps: tuple[int, ...] = (),
    kinds: dict[int, BlockKind] | None = None,
) -> Result:
    """The result for a text; speakers that are words are found one after another in the text."""
    article = replace(make_article(text, kinds), published=published, gaps=tuple(Span(at, at, "") for at in gaps))
    statements, place = [], 0
    for speaker in speakers:
        if isinstance(speaker, str):
            statements.append(statement(text, speaker, after=place))
            place = text.index(speaker, place) + len(speaker)
        else:
            statements.append(speaker)
    found, happened, actors = Resolver()(parser(article), tuple(statements), events)
    return Result(found, happened, {actor.id: actor for actor in actors})
