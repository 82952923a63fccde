"""What is answered that is more than one noun."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from onrecord.serve.api.models import (
    Actor,
    CitedEvent,
    CitedStatement,
    CountedActor,
    Link,
    Source,
)


class Heading(Source):
    """An article without its text."""

    type: Literal["article"]
    page: str


class SkippedPage(BaseModel):
    """A page that could not be read."""

    uri: str
    reason: str
    at: str


class Copied(BaseModel):
    """An article that is a copy of another, how alike they are (0 to 1), and why it is taken for one."""

    article: str
    original: str
    score: float | None
    why: str | None


class Copies(BaseModel):
    """One text and the articles that have it, the original first."""

    type: Literal["copies"]
    id: str = Field(description="That of the original.")
    title: str | None
    articles: list[str]
    copied: list[Copied]


class Sentence(BaseModel):
    """A sentence of an article, `text[start:end]` of it."""

    text: str
    start: int
    end: int


class WordsOf(BaseModel):
    """A stretch of the words of a changed sentence."""

    kind: Literal["same", "removed", "added"]
    text: str


class Change(BaseModel):
    """What became of a sentence of the first article in the second."""

    kind: Literal["same", "changed", "removed", "added"]
    first: Sentence | None
    second: Sentence | None
    words: list[WordsOf] | None = Field(description="Of a changed sentence; null of others.")


class Comparison(BaseModel):
    """Two articles, sentence by sentence."""

    first: str
    second: str
    copies: str | None = Field(description="The text that both are copies of, by its original; null where of none.")
    changes: list[Change]


class Text(BaseModel):
    """An independent text of a story, by its original; how like it is to the story's first, and why it is in it."""

    article: str
    score: float | None
    why: str | None


class Story(BaseModel):
    """Articles about one happening. Count its texts, not its articles, where sources are counted."""

    type: Literal["story"]
    id: str
    title: str | None
    articles: list[str] = Field(description="Their ids, the first leads.")
    copies: list[list[str]] = Field(description="Those that are one text, the original first.")
    texts: list[Text]
    copied: list[Copied]


class Correction(BaseModel):
    """What somebody says of an entry or an actor; it is never changed, and can be taken back by another."""

    n: int = Field(description="Its number.")
    kind: str
    target: str = Field(description="The id of what it is about; of a link, those of the earlier and the later entry.")
    value: dict[str, Any]
    who: str
    at: str
    why: str | None
    article: str | None
    undoes: int | None = Field(description="The correction that this one takes back.")
    undone_by: int | None = Field(description="The correction that takes this one back.")


class LinkBetween(Link):
    """A link with the two entries that it is between."""

    from_entry: CitedStatement | CitedEvent
    to_entry: CitedStatement | CitedEvent


class Precision(BaseModel):
    """How often entries of a kind, or links, were right as read or found, of those that people looked at."""

    type: Literal["precision"]
    kind: Literal["statement", "event", "link"]
    what: str | None = Field(description="The act, type or relation; null for all of the kind.")
    seen: int = Field(description="How many were looked at.")
    right: int
    rejected: int
    wrong: dict[str, int] = Field(description="In which fields the others were wrong.")
    missed: int | None = Field(
        description="Links that people added, which linking had not found; none of `seen`. Null of entries."
    )
    precision: float | None = Field(description="`right` of `seen`; null where none was looked at.")
    bounds: tuple[float, float] = Field(
        description="Between which two it may lie, judged by so few: Wilson's interval, 95 in a hundred."
    )


class Waiting(BaseModel):
    """An entry to look at, and how many there are that nobody has looked at."""

    waiting: int
    entry: CitedStatement | CitedEvent | None = Field(description="Null where there is no more.")
    fields: dict[str, str] | None = Field(description="Its fields as a review takes them.")


class Tally(BaseModel):
    """How often an act or type occurs; `kinds` by status, of statements how many are negated."""

    what: str
    times: int
    first: str | None
    last: str | None
    kinds: dict[str, int]


class Told(BaseModel):
    """What an actor said or was told."""

    tallies: list[Tally]
    latest: list[CitedStatement]


class Done(BaseModel):
    """What an actor did or what was done to it."""

    tallies: list[Tally]
    latest: list[CitedEvent]


class Counterpart(BaseModel):
    """Whom an actor deals with, and how often."""

    id: str
    name: str
    told: int
    heard: int
    did: int
    suffered: int


class Unsure(BaseModel):
    """An article in which it is not certain that an actor is who it is taken for."""

    article: Heading
    actor: Actor


class Dossier(BaseModel):
    """What the record holds of one actor: counts of all entries, lists of the latest."""

    actor: CountedActor
    said: Told
    heard: Told
    did: Done
    suffered: Done
    counterparts: list[Counterpart]
    articles: list[Heading]
    unsure: list[Unsure]
    corrections: list[Correction]


class Hit(BaseModel):
    """An article that a search found, with the words around a match."""

    article: Heading
    excerpt: str
    start: int | None = Field(description="Where the excerpt stands in the text; null where not at one place.")
    end: int | None


class FoundStatement(CitedStatement):
    """A statement that a search found."""

    likeness: float | None = Field(None, description="How near in meaning it is, 1 the nearest; null by words.")


class Totals(BaseModel):
    """How many a search finds in all; they are counted up to 3000 by words, 1000 by meaning: so many or more."""

    statements: int
    articles: int


class Hits(BaseModel):
    """What a search found, the best first."""

    statements: list[FoundStatement]
    articles: list[Hit]
    total: Totals
    awaiting: int = Field(0, description="Articles that are not linked yet, which a search by meaning does not see.")
    is_cut: bool = Field(
        default=False,
        description="By meaning: of many, only those were compared that seemed nearest; more may be near.",
    )


class ThreadHeading(BaseModel):
    """A thread in a list."""

    type: Literal["thread"]
    id: str
    title: str
    parties: list[str] = Field(description="The ids of its two parties.")
    topic: str
    first: str | None
    last: str | None
    entries: int
    told: list[int] = Field(description="How many entries of the first and of the second party tell something.")


class Back(Link):
    """What a line leads back to: the number of an earlier line, and the link."""

    line: int


class Line(BaseModel):
    """One thing that a party said or did, with all entries that tell it, the fullest first."""

    number: int
    day: str | None
    party: str | None = Field(description="The id of the party; null where it is not known who speaks.")
    third: bool = Field(description="Whether it is neither of the thread's two.")
    stance: str
    shift: str | None = Field(description="The stance that the party held before, where this is another.")
    sources: int = Field(description="Independent texts that tell it; copies of one text are one.")
    back: list[Back]
    entries: list[CitedStatement | CitedEvent]


class EntryOf(BaseModel):
    """An entry of a thread."""

    id: str
    kind: Literal["statement", "event"]


class Thread(BaseModel):
    """What two parties say and do to each other on one subject, in order of time."""

    type: Literal["thread"]
    id: str
    title: str
    parties: list[str]
    topic: str
    entries: list[EntryOf]
    lines: list[Line]
    left_out: int = Field(description="How many entries are left out because they only remark on it.")


class Party(BaseModel):
    """A party by id and name."""

    id: str
    name: str


class Month(BaseModel):
    """How much passed in a month, of one quad (null: remarks) and one way."""

    month: str | None
    way: Literal["forth", "back"] = Field(description="forth: the first does it to the second.")
    quad: str | None
    times: int


class Dealt(BaseModel):
    """Something that one party says to, says of or does to the other."""

    way: Literal["forth", "back"]
    quad: str | None
    month: str | None
    is_done: bool = Field(description="False where it is negated, only thought, denied, planned or of long before.")
    entry: CitedStatement | CitedEvent


class Pair(BaseModel):
    """What passes between two parties."""

    one: Party
    other: Party
    months: list[Month] = Field(description="What is done, counted.")
    rows: list[Dealt] = Field(description="The entries that were asked for, by date; undated ones last.")
    total: int
    next: str | None


class Counts(BaseModel):
    """How much the record holds."""

    articles: int
    statements: int
    events: int
    actors: int
    skipped: int
    words_missing: int
    undated: int


class OutletMonth(BaseModel):
    """Articles of an outlet and a month; null where either is not known."""

    outlet: str | None
    month: str | None
    articles: int


class Dealings(BaseModel):
    """How often one party speaks to, speaks of or acts on another, and the other way."""

    one: Party
    other: Party
    there: int
    back: int


class Overview(BaseModel):
    """What is in the record, at one view."""

    counts: Counts
    months: list[OutletMonth]
    acts: dict[str, int]
    events: dict[str, int]
    pairs: list[Dealings] = Field(description="The busiest.")
    reasons: dict[str, int] = Field(description="Why pages were skipped.")
    since: str | None
    new: list[Heading] = Field(description="The latest that came after `since`.")
    arrived: int = Field(description="How many came after it.")
    last: str | None = Field(description="When the last article came.")
