"""The resolver: mentions to actors, statements and events to moments, events to places; one article at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from onrecord.parse import Parsed
from onrecord.records import Actor, Article, Event, Mention, Span, Statement
from onrecord.resolve.antecedents import GENDERS, PLURAL, Antecedents
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.genders import pronoun_genders
from onrecord.resolve.lexicon import Lexicon, load_lexicon
from onrecord.resolve.mentions import MentionReader
from onrecord.resolve.moments import Moments
from onrecord.resolve.moments_bounds import publication
from onrecord.resolve.named_forms import Setting, countries_in, day_of
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_names import OwnNames
from onrecord.resolve.people import People
from onrecord.resolve.places import Places
from onrecord.resolve.recognising import Recogniser
from onrecord.resolve.subjects import Subjects
from onrecord.resolve.titled import titled_names
from onrecord.resolve.unseen import unseen_names

Resolved = tuple[tuple[Statement, ...], tuple[Event, ...], tuple[Actor, ...]]


class Resolver:
    """Gives every mention its actor where the article makes it known, and dates and places where it gives them.

    `own` are actors that the user makes known; `about` are countries (ISO 3166-1 alpha-3) that every article is about.
    """

    def __init__(self, own: tuple[OwnActor, ...] = (), about: tuple[str, ...] = ()) -> None:
        self.own = OwnNames(own)
        self.about = about

    def __call__(self, parsed: Parsed, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> Resolved:
        """The statements and events with actors, moments and places set, and the actors."""
        reading = self._reading(parsed, statements, events)
        named = reading.read()
        statements = tuple(_named_statement(each, named) for each in statements)
        actors = reading.cast.actors({party.id for party in named.values()})
        moments, places = Moments(parsed, publication(parsed, statements, actors)), Places(parsed, reading.lexicon)
        return (
            tuple(replace(each, said=moments.said(each)) for each in statements),
            tuple(
                replace(_named_event(each, named), moment=moments.happened(each), place=places.of(each))
                for each in events
            ),
            actors,
        )

    def speakers(self, parsed: Parsed, statements: tuple[Statement, ...]) -> tuple[Actor, ...]:
        """The actors that statements mention, without dates and places."""
        reading = self._reading(parsed, statements, ())
        return reading.cast.actors({party.id for party in reading.read().values()})

    def _reading(self, parsed: Parsed, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> _ArticleReading:
        return _ArticleReading(parsed, statements, events, self._within(parsed.article), self.own)

    def _within(self, article: Article) -> Lexicon:
        """The lexicon as the article's date and countries make it."""
        lexicon = load_lexicon()
        countries = countries_in(article.text, lexicon.names.base) | frozenset(self.about)
        return lexicon.within(Setting(day_of(article), countries), self.own.entries)

    def pipe(self, items: Iterable[tuple[Parsed, tuple[Statement, ...], tuple[Event, ...]]]) -> Iterator[Resolved]:
        """The results of many articles, the same as one by one."""
        return (self(parsed, statements, events) for parsed, statements, events in items)


class _ArticleReading:
    """The mentions of one article, read in the order of the text."""

    def __init__(
        self,
        parsed: Parsed,
        statements: tuple[Statement, ...],
        events: tuple[Event, ...],
        lexicon: Lexicon,
        own: OwnNames,
    ) -> None:
        self.lexicon = lexicon
        self.speakers = {statement.speaker.span for statement in statements if statement.speaker}
        self.said = {statement.speaker.span: statement.content for statement in statements if statement.speaker}
        others = [mention.span for statement in statements for mention in statement.addressees]
        others += [mention.span for event in events for mention in (*event.actors, *event.recipients)]
        self.spans = sorted(self.speakers | set(others), key=lambda span: (span.start, span.end))
        names = chain(titled_names(parsed, self.spans, lexicon), unseen_names(parsed, self.spans, lexicon))
        self.people = People(parsed, lexicon, names)
        genders = pronoun_genders(parsed, self.people)
        for person in self.people.persons:
            person.gender = person.gender or genders.get(id(person), "")
        self.cast = Cast(parsed.article.id, Recogniser(parsed.article.id, lexicon, own))
        self.mentions = MentionReader(parsed, lexicon, self.people, self.cast)
        self.subjects = Subjects(parsed, self.people, self.cast, self.mentions.roles)
        self.antecedents = Antecedents(parsed, self.subjects)

    def read(self) -> dict[Span, Party]:
        """The parties of the mentions that could be read."""
        found: dict[Span, Party] = {}
        for span in self.spans:
            party = self._party(span)
            self.subjects.note(span, party, speaks=span in self.speakers)
            if party is not None:
                found[span] = party
        return found

    def _party(self, span: Span) -> Party | None:
        low = span.text.lower()
        if low in GENDERS or low in PLURAL:
            return self.antecedents.find(span, self.said.get(span, ()))
        if low == "who":
            behind = self.antecedents.behind_relative(span)
            party = (self.subjects.noted.get(behind.start) or self.mentions.read(behind)) if behind else None
            return party if party and party.kind in {"person", "role"} else None  # "Democrats on the Hill, who ..."
        return self.mentions.read(span)


def _named(mention: Mention, parties: dict[Span, Party]) -> Mention:
    party = parties.get(mention.span)
    return mention if party is None else replace(mention, actor=party.id, name=party.name)


def _named_statement(statement: Statement, parties: dict[Span, Party]) -> Statement:
    return replace(
        statement,
        speaker=statement.speaker and _named(statement.speaker, parties),
        sourcing=_sourcing(statement, parties),
        addressees=tuple(_named(mention, parties) for mention in statement.addressees),
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
    return replace(
        event,
        actors=tuple(_named(mention, parties) for mention in event.actors),
        recipients=tuple(_named(mention, parties) for mention in event.recipients),
    )
