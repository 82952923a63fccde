"""The resolver: mentions to actors, statements and events to moments, events to places; one article at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.parse import Parsed
from onrecord.records import Actor, Event, Mention, Span, Statement
from onrecord.resolve.antecedents import GENDERS
from onrecord.resolve.article_reading import ArticleReading
from onrecord.resolve.cast import Party
from onrecord.resolve.concerned import Concerned
from onrecord.resolve.moments import Moments
from onrecord.resolve.moments_bounds import publication
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_names import OwnNames
from onrecord.resolve.places import Places
from onrecord.resolve.quotations import is_first_person
from onrecord.resolve.terms import within_bounds

_OBJECTS = frozenset({"him", "her", "them"})
Resolved = tuple[tuple[Statement, ...], tuple[Event, ...], tuple[Actor, ...]]


class Resolver:
    """Gives every mention its actor where the article makes it known, and dates and places where it gives them.

    `own` are actors that the user makes known; `about` are countries (ISO 3166-1 alpha-3) that every article is about.
    """

    def __init__(self, own: tuple[OwnActor, ...] = (), about: tuple[str, ...] = ()) -> None:
        self.own = OwnNames(own)
        self.about = frozenset(about)

    def __call__(self, parsed: Parsed, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> Resolved:
        """The statements and events with actors, moments and places set, and the actors."""
        reading = self._reading(parsed, statements, events)
        named = reading.read()
        statements = tuple(_named_statement(each, named) for each in statements)
        ids = {party.id for party in named.values()}
        published = publication(parsed, statements, reading.cast.actors(ids))
        concerned = Concerned(reading, named)
        statements = tuple(map(concerned, statements))
        moments, places = Moments(parsed, published), Places(parsed)
        return (
            tuple(replace(each, said=moments.said(each)) for each in statements),
            tuple(
                replace(_named_event(each, named), moment=moments.happened(each), place=places.of(each))
                for each in events
            ),
            within_bounds(reading.cast.actors(ids | concerned.ids), published),
        )

    def speakers(self, parsed: Parsed, statements: tuple[Statement, ...]) -> tuple[Actor, ...]:
        """The actors that statements mention, without dates and places."""
        reading = self._reading(parsed, statements, ())
        return reading.cast.actors({party.id for party in reading.read().values()})

    def _reading(self, parsed: Parsed, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> ArticleReading:
        return ArticleReading(parsed, statements, events, own=self.own, about=self.about)

    def pipe(self, items: Iterable[tuple[Parsed, tuple[Statement, ...], tuple[Event, ...]]]) -> Iterator[Resolved]:
        """The results of many articles, the same as one by one."""
        return (self(parsed, statements, events) for parsed, statements, events in items)


def _named(mention: Mention, parties: dict[Span, Party]) -> Mention:
    party = parties.get(mention.span)
    return mention if party is None else replace(mention, actor=party.id, name=party.name)


def _named_statement(statement: Statement, parties: dict[Span, Party]) -> Statement:
    speaker = statement.speaker and _named(statement.speaker, parties)
    addressees = tuple(_named(mention, parties) for mention in statement.addressees)
    return replace(
        statement,
        speaker=speaker,
        sourcing=_sourcing(statement, parties),
        addressees=_apart(addressees, (speaker,) if speaker else ()),
    )


def _sourcing(statement: Statement, parties: dict[Span, Party]) -> str:
    """That of the party that speaks, now that it is known; the attributor's where it is not, and for texts."""
    party = parties.get(statement.speaker.span) if statement.speaker else None
    if statement.speaker is None or party is None or statement.sourcing == "document":
        return statement.sourcing
    if party.kind != "role":
        return "named" if party.kind == "person" else "collective"
    alone = statement.speaker.span.text.lower() in GENDERS
    return "unnamed" if alone else statement.sourcing


def _named_event(event: Event, parties: dict[Span, Party]) -> Event:
    actors = tuple(_named(mention, parties) for mention in event.actors)
    recipients = tuple(_named(mention, parties) for mention in event.recipients)
    return replace(event, actors=_apart(actors, recipients), recipients=_apart(recipients, actors))


def _apart(mine: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of one side: a "we" that is named there is left out; a pronoun is never who stands on the other."""
    named = {mention.actor for mention in mine if not is_first_person(mention.span)}
    kept = (mention for mention in mine if not (is_first_person(mention.span) and mention.actor in named - {None}))
    across = {mention.actor for mention in others if not is_first_person(mention.span)}
    return tuple(
        replace(mention, actor=None, name=None)
        if mention.actor in across and (is_first_person(mention.span) or mention.span.text.lower() in _OBJECTS)
        else mention
        for mention in kept
    )
