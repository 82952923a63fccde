"""The nouns as the interface gives them: the objects of the export, described. Fields may be added, never changed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(description="A permanent id, made of what was read.")]
Start = Annotated[int, Field(ge=0, description="The first character, in the text of the article.")]
End = Annotated[int, Field(ge=0, description="The character after the last, in the text of the article.")]
Confidence = Annotated[float, Field(ge=0, le=1, description="How sure it is, 0 to 1.")]
Country = Annotated[str | None, Field(description="ISO 3166-1 alpha-3.")]


class Noun(BaseModel):
    """What all have in common: what is added to the export is passed on."""

    model_config = ConfigDict(extra="allow")


class Words(Noun):
    """Words of an article: `text[start:end]` of it."""

    text: str
    start: Start
    end: End


class Mention(Words):
    """The words that name a party, and who that is."""

    actor: str | None = Field(description="The id of the actor; null where it is not known who is meant.")
    name: str | None
    read: str | None = Field(None, description="The actor that was read, where a correction says that it is another.")


class Moment(Noun):
    """A date as ISO 8601 or TIMEX3 with its precision; or, where it is not known, bounds and the reason for them."""

    value: str | None = None
    precision: str | None = None
    zone: str | None = None
    start: int | None = None
    end: int | None = None
    earliest: str | None = None
    latest: str | None = None
    why: str | None = None


class Days(Noun):
    """The days that an entry is sorted by; where not `sure` they are bounds."""

    first: str | None
    last: str | None
    sure: bool
    of: str | None = Field(None, description="Of a statement: said, or published where that is not known.")


class Source(Noun):
    """The article that an entry was read from."""

    id: Id
    uri: str
    title: str | None
    outlet: str | None
    agency: str | None
    published: Moment | None
    flags: list[str] = Field(description="words-missing, not-english, no-body.")


class Entry(Noun):
    """What statements and events have in common."""

    id: Id
    article: str = Field(description="The id of its article.")
    mode: str | None
    confidence: Confidence
    model: str = Field(description="The model that read it.")


class Statement(Entry):
    """Who said what to whom, in which words."""

    type: Literal["statement"]
    speaker: Mention | None
    sourcing: str = Field(description="named, unnamed, collective, document or none.")
    addressees: list[Mention] = Field(description="Those who are spoken to.")
    recipients: list[Mention] = Field(description="Those whom the act is directed at by its own words.")
    about: list[Mention] = Field(description="The parties that the content names.")
    cue: Words | None
    content: list[Words] = Field(description="What was said, in the words of the article; several where interrupted.")
    manner: str = Field(description="direct (quoted), indirect or mixed.")
    cue_class: str | None
    act: str = Field(description="A PLOVER type, or COMMENT.")
    negated: bool
    hedged: bool
    said: Moment | None
    via: str | None = Field(description="The statement that reports this one.")


class Place(Words):
    """Where it happened; what the text does not decide is null."""

    name: str
    country: Country
    geonames: int | None
    kind: str | None
    province: str | None
    latitude: float | None
    longitude: float | None


class Amount(Words):
    """A number of people or of money: exact where low and high are one."""

    what: str
    low: float
    high: float | None
    unit: str | None
    qualifier: str | None


class Event(Entry, Words):
    """Who did what to whom. Its status says whether the outlet reports it, and whether it happened at all."""

    type: Literal["event"]
    event: str = Field(description="A PLOVER type.")
    contexts: list[str]
    actors: list[Mention]
    recipients: list[Mention]
    place: Place | None
    moment: Moment | None
    status: str = Field(description="reported, claimed, denied, planned, hypothetical or background.")
    statement: str | None = Field(description="The statement that it was reported in.")
    amounts: list[Amount]
    trigger: Words
    mentions: list[Words] = Field(description="Further clauses of the article that tell of it.")


class CitedStatement(Statement):
    """A statement with its article."""

    source: Source
    days: Days
    page: str = Field(description="The address to cite it by, below that of the server.")


class CitedEvent(Event):
    """An event with its article."""

    source: Source
    days: Days
    page: str = Field(description="The address to cite it by, below that of the server.")


class Office(Noun):
    """An office held."""

    title: str
    of: str | None
    since: str | None = Field(alias="from")
    until: str | None = Field(alias="to")


class Candidate(Noun):
    """Who else may be meant."""

    actor: str
    name: str
    score: float


class Actor(Noun):
    """A person, state, organisation, group or role."""

    type: Literal["actor"]
    id: str = Field(description="A Wikidata id, a country's code or a slug.")
    name: str
    kind: str = Field(description="person, state, organisation, group or role.")
    country: Country
    sectors: list[str] = Field(description="PLOVER sectors, the main one first.")
    aliases: list[str]
    offices: list[Office]
    wikidata: str | None
    confidence: Confidence
    why: str | None = Field(description="Which facts its identity rests on.")
    candidates: list[Candidate]
    merged: list[str] = Field(description="Ids that a correction says are this actor.")


class CountedActor(Actor):
    """An actor and how often it appears."""

    articles: int
    texts: int = Field(description="How many of the articles are independent: copies of one text count once.")
    said: int
    addressed: int
    acted: int
    received: int


class Block(Noun):
    """A stretch of the text of one kind."""

    kind: str
    start: Start
    end: End


class Dateline(Words):
    """The place that it was filed from."""

    place: str


class Credit(Noun):
    """A person named in a credit line and the part they had."""

    role: str
    name: str


class Gap(Noun):
    """A place where a scraper cut words out."""

    start: Start
    end: End


class Article(Noun):
    """An article: the text that all offsets refer to, as published, and what was read from it."""

    type: Literal["article"]
    id: Id
    uri: str
    title: str | None
    outlet: str | None
    agency: str | None
    language: str | None
    text: str
    published: Moment | None
    dateline: Dateline | None
    byline: list[str]
    credits: list[Credit]
    blocks: list[Block] = Field(description="They cover the text; entries are read from titles and bodies only.")
    flags: list[str]
    gaps: list[Gap]
    story: str | None = Field(description="The id of the story that it tells; null where it is not linked yet.")
    page: str = Field(description="The permanent address of its page, below that of the server.")
    statements: list[Statement]
    events: list[Event]
    actors: list[Actor]


class Link(Noun):
    """How a later entry stands to an earlier one, and the words of both that this rests on."""

    type: Literal["link"]
    later: str = Field(alias="from", description="The id of the later entry.")
    earlier: str = Field(alias="to", description="The id of the earlier one.")
    relation: str = Field(description="repeats, answers, disputes, fulfils or breaks.")
    kind: str | None = Field(description="Of answers: accepts, promises, denies, refuses or deflects.")
    confidence: Confidence
    reason: str
    from_words: list[Words]
    to_words: list[Words]


class LinkedStatement(CitedStatement):
    """A statement, its article, and how it stands to others."""

    links: list[Link]


class LinkedEvent(CitedEvent):
    """An event, its article, and how it stands to others."""

    links: list[Link]
