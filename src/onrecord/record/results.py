"""What the lists of the record give."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record.dates import Days
from onrecord.records import Actor, Event, Moment, Skipped, Span, Statement


@dataclass(frozen=True, slots=True)
class Heading:
    """An article without its text, for lists."""

    id: str
    uri: str
    title: str | None
    outlet: str | None
    agency: str | None
    published: Moment | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A statement, its article, and the days it is sorted by: `of` is said, or published where that is unknown."""

    statement: Statement
    heading: Heading
    days: Days
    of: str | None

    @property
    def id(self) -> str:
        """The statement's."""
        return self.statement.id

    @property
    def confidence(self) -> float:
        """The statement's."""
        return self.statement.confidence

    @property
    def spans(self) -> tuple[Span, ...]:
        """What was said."""
        return self.statement.content

    @property
    def words(self) -> str:
        """What was said; parts that the text interrupts are joined by an ellipsis."""
        return " … ".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event, its article, and the days of its moment."""

    event: Event
    heading: Heading
    days: Days

    @property
    def id(self) -> str:
        """The event's."""
        return self.event.id

    @property
    def confidence(self) -> float:
        """The event's."""
        return self.event.confidence

    @property
    def spans(self) -> tuple[Span, ...]:
        """The clause that tells of it."""
        return (self.event.span,)

    @property
    def words(self) -> str:
        """The clause that tells of it."""
        return self.event.span.text


@dataclass(frozen=True, slots=True)
class CountedActor:
    """An actor as all articles know it, and how often it speaks, is spoken to, acts and is acted upon.

    `articles` name it; `texts` are how many of these are independent: those that have one text count once.
    """

    actor: Actor
    articles: int
    texts: int
    said: int
    addressed: int
    acted: int
    received: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How often an act or a type of event occurs, its first and last certain day, and how many were of which kind.

    `kinds` are the statuses of events, of statements how many are negated.
    """

    what: str
    times: int
    first: str | None
    last: str | None
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Whom an actor deals with: how often it speaks to it, hears from it, acts on it, and is acted on by it."""

    id: str
    name: str
    told: int
    heard: int
    did: int
    suffered: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """An article in which it is not certain that an actor is who it is taken for; the actor as read there."""

    heading: Heading
    actor: Actor


@dataclass(frozen=True, slots=True)
class SkippedAt:
    """A page that could not be read, and when that was found."""

    skipped: Skipped
    at: str


@dataclass(frozen=True, slots=True)
class OutletMonth:
    """How many articles an outlet has of a month (`2015-01`); None where the outlet or the month is not known."""

    outlet: str | None
    month: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Dealings:
    """How often one party speaks to, speaks of or acts on another, and the other way."""

    one: str
    other: str
    there: int
    back: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an entry stands; `kind` is statement or event."""

    kind: str
    article: str


@dataclass(frozen=True, slots=True)
class Trace:
    """An entry in short: its act or type, its days, and whether it was done.

    Not done is what is negated, only thought, denied, planned, hypothetical or of long before.
    """

    id: str
    kind: str
    what: str
    days: Days
    is_done: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """How many hits have a value of a facet; `name` is what to show where the value is an id."""

    facet: str
    value: str | None
    name: str | None
    times: int


@dataclass(frozen=True, slots=True)
class Looked:
    """An entry that somebody has looked at; `verdict` is accepted, corrected or rejected."""

    entry: str
    kind: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a group, its days, how alike it is to the article that leads the group (0 to 1), and why.

    Neither is there for the lead itself.
    """

    heading: Heading
    days: Days
    score: float | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Copies:
    """One text and the articles that have it: the original first, then the others in order of time.

    `id` is the original's. `score` and `why` say how the text is like the one that leads its story.
    """

    id: str
    members: tuple[Member, ...]
    score: float | None
    why: str | None

    @property
    def original(self) -> Member:
        """The earliest article, or the agency's own."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Story:
    """The texts that tell of one happening; the first leads it. Sources are counted as texts, never as articles."""

    id: str
    texts: tuple[Copies, ...]

    @property
    def title(self) -> str | None:
        """The lead's title."""
        return self.texts[0].original.heading.title

    @property
    def members(self) -> tuple[Member, ...]:
        """All articles, text by text."""
        return tuple(member for text in self.texts for member in text.members)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article's text, and where it starts."""

    start: int
    text: str
