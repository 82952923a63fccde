"""Rows to nouns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from onrecord.record import values
from onrecord.record.dates import Days
from onrecord.record.merging import Version
from onrecord.record.results import DatedEvent, DatedStatement, Heading
from onrecord.records import Actor, Amount, Article, Block, BlockKind, Event, Mention, Span, Statement

HEADING = "a.id AS a_id, a.uri, a.title, a.outlet, a.agency, a.flags, a.metadata"
"""The columns that `heading` reads."""

AT_A_TIME = 500
"""Entries that are loaded at once."""

AMONG = "IN (SELECT value FROM json_each(?))"
CONTENTS = f'SELECT statement, start, "end", text FROM contents WHERE statement {AMONG} ORDER BY statement, n'
AMOUNTS = (
    f'SELECT event, what, low, high, start, "end", text, unit, qualifier FROM amounts WHERE event {AMONG} '
    "ORDER BY event, n"
)
PARTIES = f'SELECT entry, part, start, "end", text, {{who}} FROM mentions WHERE entry {AMONG} ORDER BY entry, part, n'
READ = PARTIES.format(who="actor, name, NULL")
MEANT = PARTIES.format(who="who, coalesce(who_name, name), nullif(actor, who)")
"""The parties as they were read, and as the corrections of actors leave them."""


def heading(row: sqlite3.Row) -> Heading:
    """An article's heading from the columns of HEADING."""
    published = values.moment(values.loaded(row["metadata"])["published"])
    flags = values.strings(row["flags"])
    return Heading(row["a_id"], row["uri"], row["title"], row["outlet"], row["agency"], published, flags)


def days(row: sqlite3.Row) -> Days:
    """The days of an entry."""
    return Days(row["day_from"], row["day_to"], bool(row["day_sure"]))


def dated_statements(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> tuple[DatedStatement, ...]:
    """Statements, each with its article's heading and its days."""
    found = zip(rows, _headings(rows), statements(connection, rows), strict=True)
    return tuple(DatedStatement(read, head, days(row), row["day_of"]) for row, head, read in found)


def dated_events(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> tuple[DatedEvent, ...]:
    """Events, each with its article's heading and its days."""
    found = zip(rows, _headings(rows), events(connection, rows), strict=True)
    return tuple(DatedEvent(read, head, days(row)) for row, head, read in found)


def _headings(rows: Iterable[sqlite3.Row]) -> Iterator[Heading]:
    """The heading of each row, made once for all rows of an article."""
    known: dict[str, Heading] = {}
    for row in rows:
        if row["a_id"] not in known:
            known[row["a_id"]] = heading(row)
        yield known[row["a_id"]]


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


def statements(
    connection: sqlite3.Connection, rows: Iterable[sqlite3.Row], *, as_read: bool = False
) -> Iterator[Statement]:
    """Statements with content and parties, in order of the rows, some hundreds at a time.

    `as_read`: with the actors that were read, whatever corrections say.
    """
    for ids, chunk in _chunks(rows):
        contents = _by_entry(connection, CONTENTS, ids)
        parties = _by_entry(connection, READ if as_read else MEANT, ids)
        for row in chunk:
            content = tuple(Span(*each) for each in contents.get(row["id"], ()))
            yield _statement(row, content, _by_part(parties.get(row["id"], ())))


def events(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row], *, as_read: bool = False) -> Iterator[Event]:
    """Events with parties and amounts, in order of the rows, some hundreds at a time; `as_read` as of statements."""
    for ids, chunk in _chunks(rows):
        amounts = _by_entry(connection, AMOUNTS, ids)
        parties = _by_entry(connection, READ if as_read else MEANT, ids)
        for row in chunk:
            counted = tuple(map(_amount, amounts.get(row["id"], ())))
            yield _event(row, counted, _by_part(parties.get(row["id"], ())))


def _chunks(rows: Iterable[sqlite3.Row]) -> Iterator[tuple[str, list[sqlite3.Row]]]:
    """The rows, so many at a time, with their ids as JSON: a query for each row would take most of the time."""
    left = iter(rows)
    while chunk := list(islice(left, AT_A_TIME)):
        yield json.dumps([row["id"] for row in chunk]), chunk


def _by_entry(connection: sqlite3.Connection, query: str, ids: str) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of what belongs to some entries, by entry, without its id."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for entry, *columns in connection.execute(query, (ids,)):
        found.setdefault(entry, []).append(tuple(columns))
    return found


def _by_part(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[Mention, ...]]:
    """The parties of an entry by part, in order."""
    parties: dict[str, list[Mention]] = {}
    for part, start, end, text, *party in rows:
        parties.setdefault(part, []).append(Mention(Span(start, end, text), *party))
    return {part: tuple(found) for part, found in parties.items()}


def _statement(row: sqlite3.Row, content: tuple[Span, ...], parties: dict[str, tuple[Mention, ...]]) -> Statement:
    return Statement(
        id=row["id"],
        article=row["article"],
        speaker=next(iter(parties.get("speaker", ())), None),
        sourcing=row["sourcing"],
        cue=values.span(values.loaded(row["cue"])),
        content=content,
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


def _event(row: sqlite3.Row, amounts: tuple[Amount, ...], parties: dict[str, tuple[Mention, ...]]) -> Event:
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
        amounts=amounts,
        confidence=row["confidence"],
        model=row["model"],
        mentions=values.spans(row["mentions"]),
    )


def _amount(row: tuple[Any, ...]) -> Amount:
    what, low, high, start, end, text, unit, qualifier = row
    return Amount(what, low, high, Span(start, end, text), unit, qualifier)


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
