"""What assistants are given: always the words, where they stand, and what to cite them by."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

Start = Annotated[int, Field(description="First character in the article's text.")]
End = Annotated[int, Field(description="Character after the last.")]


class Words(BaseModel):
    """Words of an article, exactly as published."""

    text: str
    start: Start
    end: End


class Party(BaseModel):
    """Who speaks, acts, or is spoken or done to. `actor` is null where the record does not know who is meant."""

    words: str = Field(description="As the article names it.")
    actor: str | None = Field(description="The id for the tool `actor`.")
    name: str | None


class Source(BaseModel):
    """The article that the words stand in."""

    article: str = Field(description="The id for the tool `article`.")
    title: str | None
    outlet: str | None
    published: str | None = Field(description="Null where it is not known.")
    uri: str


class Entry(BaseModel):
    """A statement or event of the record."""

    id: str = Field(description="Permanent: made of what was read.")
    kind: Literal["statement", "event"]
    words: list[Words] = Field(description="Quote these, and nothing else, as its words.")
    by: list[Party] = Field(description="Who says or does it; empty where it is not known.")
    to: list[Party]
    act: str = Field(description="A PLOVER type with its mode; COMMENT is a remark.")
    status: str = Field(
        description="Of events: reported, claimed (by somebody), denied, planned, hypothetical, background. "
        "Of statements: quoted, paraphrased or both; `denied` where the cue is negated."
    )
    cue: str | None = Field(
        description="The article's words that say how it was said or what was done: after `denied` or `rejected` the "
        "`words` are what is denied, not what is claimed."
    )
    date: str | None = Field(description="Of saying or happening (ISO 8601); null where it is not known.")
    confidence: float = Field(description="0 to 1; say so where it is below .6.")
    source: Source
    cite: str = Field(description="Put this behind whatever you take from it.")


class Relation(BaseModel):
    """How this entry stands to another; the tool `statement` shows that one."""

    relation: str = Field(description="repeats, answers, disputes, fulfils or breaks; answers with their kind.")
    way: Literal["to earlier", "from later"]
    other: str = Field(description="The id of the other entry.")
    confidence: float
    reason: str


class Whole(BaseModel):
    """An entry with the text around it and how it stands to others."""

    entry: Entry
    before: str = Field(description="The article's text before its first words.")
    after: str
    relations: list[Relation]


class Hit(Entry):
    """An entry that a search found."""

    likeness: float | None = Field(default=None, description="How near in meaning it is, 1 the nearest; null by words.")


class Found(BaseModel):
    """What a search found, in order of time; by meaning, the nearest first."""

    entries: list[Hit]
    total: int = Field(description="How many there are in all; counted up to 3000, by meaning 1000: so many or more.")
    more: bool = Field(description="Whether there are more: ask with `skip`, or for less.")
    undated: int = Field(description="How many were left out because their date is not known.")
    awaiting: int = Field(
        default=0, description="Articles that a search by meaning does not see yet: they are not linked."
    )


class ThreadHeading(BaseModel):
    """A thread: what two parties say and do to each other on one subject."""

    id: str
    title: str
    parties: list[str]
    first: str | None
    last: str | None
    entries: int


class Threads(BaseModel):
    """Threads by weight."""

    threads: list[ThreadHeading]
    total: int = Field(description="How many there are in all: ask with `skip` for more.")


class Line(BaseModel):
    """One thing that a party said or did, and what it leads back to."""

    number: int
    day: str | None
    party: str | None
    stance: str
    shift: str | None = Field(description="What the party held before, where this is another position.")
    sources: int = Field(description="Independent texts that tell it: say this number, not that of articles.")
    back: list[str] = Field(description="Such as: answers line 3 (denies).")
    entry: Entry = Field(description="The fullest of those that tell it.")
    also: list[str] = Field(description="The `cite` of the others.")


class Thread(BaseModel):
    """A thread as a timeline."""

    id: str
    title: str
    parties: list[str]
    lines: list[Line]
    total: int = Field(description="How many lines the whole thread has.")
    next_line: int | None = Field(description="Ask again from this line; null at the end.")


class Office(BaseModel):
    """An office held."""

    title: str
    of: str | None
    since: str | None
    until: str | None


class Tally(BaseModel):
    """How often, between which days."""

    act: str
    times: int
    first: str | None
    last: str | None


class Dealing(BaseModel):
    """Whom it deals with, and how often either speaks to or acts on the other."""

    actor: str
    name: str
    times: int


class Actor(BaseModel):
    """What the record holds of an actor."""

    id: str
    name: str
    kind: str
    country: str | None
    aliases: list[str]
    offices: list[Office]
    why: str | None = Field(description="Which facts its identity rests on.")
    articles: int
    texts: int = Field(description="Independent texts among them: say this number where sources are counted.")
    said: list[Tally]
    did: list[Tally]
    deals_with: list[Dealing]
    latest: list[Entry] = Field(description="What it last said and did.")


class Article(BaseModel):
    """A part of an article's text, and the entries that stand in it."""

    source: Source
    flags: list[str] = Field(description="words-missing: a scraper cut words out; not-english; no-body.")
    text: str = Field(description="As published, from `start` to `end`; advertisements and menus may be part of it.")
    start: int
    end: int
    length: int = Field(description="Of the whole text: ask again from `end` for more.")
    entries: list[Entry]
