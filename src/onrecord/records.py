"""The nouns of onrecord: frozen dataclasses that pass between the stages.

They import nothing of ours, hold tuples for sequences, and have no behaviour beyond derived properties.
Offsets are characters into `Article.text`, end exclusive; `article.text[start:end] == span.text` always holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_OF_THE_STATE = frozenset({"GOV", "MIL", "JUD", "SPY", "COP"})  # PLOVER sectors
_OF_A_PART = frozenset({"governor", "lieutenant governor", "mayor"})  # offices of a part of a state
_NOT_OF_THE_STATE = frozenset({"OPP", "PRE", "REB", "ELI"})


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of an article's text, with the text itself."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What was received, unchanged.

    `name` is what the page is called in its source (the path below the folder that was named, or a URL); with the
    bytes and `given` it makes the article's id, so an archive that is moved as a whole keeps its ids.
    """

    uri: str
    name: str
    data: bytes
    media_type: str
    received_at: str
    encoding: str | None = None
    given: tuple[tuple[str, str], ...] = ()  # metadata that came with the page: title, published, outlet


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that could not be read, and why."""

    uri: str
    reason: str


class BlockKind(StrEnum):
    """What a block of the page's text is."""

    TITLE = "title"
    TIMESTAMP = "timestamp"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    QUOTE = "quote"  # a pull-quote, repeated from the body
    CAPTION = "caption"
    CREDIT = "credit"  # editors, reporters, photographers
    NOTICE = "notice"  # corrections, archive and syndication notices
    PROMO = "promo"
    CHROME = "chrome"  # menus, breakpoints, advertisement slots


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text of one kind; the blocks of an article cover its text in order, without gap or overlap."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A value of the metadata and its evidence; `span` is None where it stood outside the text (a feed)."""

    value: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """A person named in a credit line and the part they had: writing, editing, reporting, photo."""

    role: str
    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time (TIMEX3 value) with its precision and evidence, or bounds and the reason for them.

    `value` is ISO 8601 or a TIMEX3 value (`2015-01-13T04:55`, `2014-12`, `2011-W37`); None where unknown, and then
    `earliest` and `latest` hold what the evidence allows and `why` says which evidence that is.
    """

    value: str | None = None
    precision: str | None = None  # minute, hour, day, week, month, quarter, season, half, year, decade, century
    zone: str | None = None  # as printed: IST, GMT, +05:30
    earliest: str | None = None
    latest: str | None = None
    why: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """`ISLAMABAD (Reuters) -`: the place that the report was filed from."""

    place: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """The readable text of a page, its blocks and its metadata."""

    id: str
    uri: str
    text: str
    media_type: str
    encoding: str
    language: str | None  # ISO 639-1
    blocks: tuple[Block, ...]
    title: Noted | None = None
    published: Moment | None = None
    outlet: Noted | None = None
    agency: Noted | None = None
    dateline: Dateline | None = None
    byline: tuple[Noted, ...] = ()
    credits: tuple[Credit, ...] = ()
    flags: tuple[str, ...] = ()  # words-missing, not-english, no-body
    gaps: tuple[Span, ...] = ()  # empty spans: the places where words are missing


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a party; `actor` and `name` are set by resolve and None where it is unknown.

    `read` is set by the record alone: the actor that was read, where a correction says that it is another.
    """

    span: Span
    actor: str | None = None
    name: str | None = None
    read: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what to whom.

    `sourcing` is named, unnamed, collective, document or none; `manner` is direct, indirect or mixed; `cue_class` is
    speech, thought, perception or document, None where the cue's words are not known; `act` is a PLOVER root or
    COMMENT. `recipients` are the parties that the act is directed at by its own words ("urged X", "X must"), which
    need not be spoken to; `about` are the parties that the content names, each once. `via` is the id of the statement
    that reports this one. `confidence` is between 0 and 1.
    """

    id: str
    article: str
    speaker: Mention | None
    sourcing: str
    cue: Span | None
    content: tuple[Span, ...]
    manner: str
    cue_class: str | None = None
    addressees: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    about: tuple[Mention, ...] = ()
    act: str = "COMMENT"
    mode: str | None = None
    negated: bool = False
    hedged: bool = False
    said: Moment | None = None
    via: str | None = None
    confidence: float = 0.0
    model: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happened, from words of the text; never guessed.

    `kind` is country, region (a province, a border, "tribal areas") or city; latitude and longitude are in degrees
    (WGS 84).
    """

    name: str
    span: Span
    country: str | None = None  # ISO 3166-1 alpha-3
    geonames: int | None = None
    kind: str | None = None
    province: str | None = None  # first-order division that it lies in
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of people or of money that the text gives: exact where low == high.

    `what` is killed, injured, arrested, displaced, troops or money; `unit` is the currency (ISO 4217) of money.
    """

    what: str
    low: float
    high: float | None  # None: no upper bound ("at least 12")
    span: Span
    unit: str | None = None
    qualifier: str | None = None  # at least, more than, about, dozens


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, in PLOVER's terms.

    `status` is reported (by the outlet), claimed (by the speaker of `statement`), denied, planned, hypothetical or
    background. `span` is the clause that it was read from, `trigger` the word that names the act; `mentions` are
    further clauses of the same article that tell of the same happening.
    """

    id: str
    article: str
    event: str
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    span: Span
    trigger: Span
    status: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    place: Place | None = None
    moment: Moment | None = None
    statement: str | None = None
    amounts: tuple[Amount, ...] = ()
    confidence: float = 0.0
    model: str = ""
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office held by a person; dates are ISO 8601, None where they are unknown or the office is still held."""

    title: str
    of: str | None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another actor that the words may mean, with its share of the likelihood."""

    actor: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation, group or role that speaks or acts, as one article makes it known.

    Country and sectors are those of the article's date; `why` says in words which facts they rest on, `confidence`
    (0 to 1) how sure the identity is, and `candidates` who else may be meant, the likeliest first. `merged` is set by
    the record alone: further ids that were read and that a correction says are this actor.
    """

    id: str
    name: str
    kind: str  # person, state, organisation, group, role
    country: str | None = None  # ISO 3166-1 alpha-3
    sectors: tuple[str, ...] = ()  # PLOVER sectors, primary first
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    confidence: float = 1.0
    why: str | None = None
    candidates: tuple[Candidate, ...] = ()
    merged: tuple[str, ...] = ()

    @property
    def party(self) -> str:
        """The id of the party that it stands for on the article's date.

        Its country where it holds an office of the state, is one of its bodies or their people; else the body in
        which a person holds an office; else itself: states, armed groups, lawmakers, those who govern a part of a
        state, are out of office or in opposition.
        """
        if self.kind in {"state", "group"}:
            return self.id
        if self.kind == "role" and self.country and not self.sectors:
            return self.country  # a people by its name alone: "the Pakistanis"
        if self.sectors[:1] == ("LEG",) or (self.offices and self.offices[-1].title.casefold() in _OF_A_PART):
            return self.id
        if self.country and set(self.sectors[:1]) & _OF_THE_STATE and not set(self.sectors) & _NOT_OF_THE_STATE:
            return self.country
        return next((office.of for office in reversed(self.offices) if office.of and office.of.islower()), self.id)


@dataclass(frozen=True, slots=True)
class Link:
    """How a later statement or event stands to an earlier one: the ids of both, the relation and the words it rests on.

    `relation` is repeats, answers, disputes, fulfils or breaks; `kind` of answers is accepts, promises, denies, refuses
    or deflects. `confidence` is between 0 and 1, `reason` says in a few words why.
    """

    earlier: str
    later: str
    relation: str
    kind: str | None
    confidence: float
    reason: str
    earlier_words: tuple[Span, ...]
    later_words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read from one page; what `record` writes in one transaction."""

    article: Article
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
