"""Rows to nouns."""

from __future__ import annotations

import sqlite3

from onrecord.record import values
from onrecord.record.dates import Days
from onrecord.record.merging import Version
from onrecord.record.results import DatedEvent, DatedStatement, Heading
from onrecord.records import Actor, Amount, Article, Block, BlockKind, Event, Mention, Span, Statement

HEADING = "a.id AS a_id, a.uri, a.title, a.outlet, a.agency, a.flags, a.metadata"
"""The columns that `heading` reads."""


def heading(row: sqlite3.Row) -> Heading:
    """An article's heading from the columns of HEADING."""
    published = values.moment(values.loaded(row["metadata"])["published"])
    flags = values.strings(row["flags"])
    return Heading(row["a_id"], row["uri"], row["title"], row["outlet"], row["agency"], published, flags)


def days(row: sqlite3.Row) -> Days:
    """The days of an entry."""
    return Days(row["day_from"], row["day_to"], bool(row["day_sure"]))


def dated_statement(connection: sqlite3.Connection, row: sqlite3.Row) -> DatedStatement:
    """A statement with its article's heading and its days."""
    return DatedStatement(statement(connection, row), heading(row), days(row), row["day_of"])


def dated_event(connection: sqlite3.Connection, row: sqlite3.Row) -> DatedEvent:
    """An event with its article's heading and its days."""
    return DatedEvent(event(connection, row), heading(row), days(row))


def article(connection: sqlite3.Connection, row: sqlite3.Row) -> Article:
    """An article with its blocks."""
    nested = values.loaded(row["metadata"])
    blocks = connection.execute('SELECT kind, start, "end" FROM blocks WHERE article = ? ORDER BY n', (row["id"],))
    return Article(
        id=row["id"],
        uri=row["uri"],
        text=row["text"],
        media_type=row["media_type"],
        encoding=row["encoding"],
        language=row["language"],
        blocks=tuple(Block(BlockKind(kind), start, end) for kind, start, end in blocks),
        title=values.noted(nested["title"]),
        published=values.moment(nested["published"]),
        outlet=values.noted(nested["outlet"]),
        agency=values.noted(nested["agency"]),
        dateline=values.dateline(nested["dateline"]),
        byline=tuple(noted for value in nested["byline"] if (noted := values.noted(value))),
        credits=tuple(map(values.credit, nested["credits"])),
        flags=values.strings(row["flags"]),
        gaps=tuple(Span(**gap) for gap in nested["gaps"]),
    )


def statement(connection: sqlite3.Connection, row: sqlite3.Row, *, as_read: bool = False) -> Statement:
    """A statement with its content and parties; `as_read` with the actors that were read, whatever corrections say."""
    contents = connection.execute(
        'SELECT start, "end", text FROM contents WHERE statement = ? ORDER BY n', (row["id"],)
    )
    parties = mentions(connection, row["id"], as_read=as_read)
    return Statement(
        id=row["id"],
        article=row["article"],
        speaker=next(iter(parties.get("speaker", ())), None),
        sourcing=row["sourcing"],
        cue=values.span(values.loaded(row["cue"])),
        content=tuple(Span(*content) for content in contents),
        manner=row["manner"],
        cue_class=row["cue_class"],
        addressees=parties.get("addressee", ()),
        recipients=parties.get("target", ()),
        about=parties.get("about", ()),
        act=row["act"],
        mode=row["mode"],
        negated=bool(row["negated"]),
        hedged=bool(row["hedged"]),
        said=values.moment(values.loaded(row["said"])),
        via=row["via"],
        confidence=row["confidence"],
        model=row["model"],
    )


def event(connection: sqlite3.Connection, row: sqlite3.Row, *, as_read: bool = False) -> Event:
    """An event with its parties and amounts; `as_read` with the actors that were read, whatever corrections say."""
    parties = mentions(connection, row["id"], as_read=as_read)
    return Event(
        id=row["id"],
        article=row["article"],
        event=row["event"],
        actors=parties.get("actor", ()),
        recipients=parties.get("recipient", ()),
        span=Span(row["start"], row["end"], row["text"]),
        trigger=Span(**values.loaded(row["trigger"])),
        status=row["status"],
        mode=row["mode"],
        contexts=values.strings(row["contexts"]),
        place=values.place(values.loaded(row["place"])),
        moment=values.moment(values.loaded(row["moment"])),
        statement=row["statement"],
        amounts=_amounts(connection, row["id"]),
        confidence=row["confidence"],
        model=row["model"],
        mentions=values.spans(row["mentions"]),
    )


MEANT = "who, coalesce(who_name, name), nullif(actor, who)"
READ = "actor, name, NULL"


def mentions(connection: sqlite3.Connection, entry: str, *, as_read: bool = False) -> dict[str, tuple[Mention, ...]]:
    """The parties of an entry by part, in order, as the corrections of actors leave them, or as they were read."""
    rows = connection.execute(
        f'SELECT part, start, "end", text, {READ if as_read else MEANT} FROM mentions WHERE entry = ? ORDER BY part, n',
        (entry,),
    )
    parties: dict[str, list[Mention]] = {}
    for part, start, end, text, *party in rows:
        parties.setdefault(part, []).append(Mention(Span(start, end, text), *party))
    return {part: tuple(found) for part, found in parties.items()}


def actor(row: sqlite3.Row) -> Actor:
    """An actor as one article, or several alike, knows it."""
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"],
        sectors=values.strings(row["sectors"]),
        aliases=values.strings(row["aliases"]),
        offices=values.offices(row["offices"]),
        wikidata=row["wikidata"],
        confidence=row["confidence"],
        why=row["why"],
        candidates=values.candidates(row["candidates"]),
    )


def version(row: sqlite3.Row) -> Version:
    """An actor as some articles know it, and who is meant by it."""
    return Version(actor(row), row["times"], row["who"], row["who_name"], bool(row["is_merged"]))


def _amounts(connection: sqlite3.Connection, event_id: str) -> tuple[Amount, ...]:
    rows = connection.execute(
        'SELECT what, low, high, start, "end", text, unit, qualifier FROM amounts WHERE event = ? ORDER BY n',
        (event_id,),
    )
    return tuple(
        Amount(what, low, high, Span(start, end, text), unit, qualifier)
        for what, low, high, start, end, text, unit, qualifier in rows
    )
