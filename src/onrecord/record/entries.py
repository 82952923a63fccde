"""Statements, events and actors to rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

from onrecord.record.dates import Days, days_of
from onrecord.record.values import to_json
from onrecord.records import Actor, Article, Event, Mention, Moment, Span, Statement


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> int:
    """Puts rows into a table, within the caller's transaction; the number of the last one."""
    row = 0
    for values in rows:
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        command = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        row = connection.execute(command, tuple(values.values())).lastrowid or 0
    return row


def insert_statement(connection: sqlite3.Connection, article: Article, n: int, statement: Statement) -> None:
    """Puts a statement, its content, parties and words into the tables."""
    row = insert(connection, "statements", [_statement_row(article, n, statement)])
    contents = (
        {"article": article.id, "statement": statement.id, "n": part, **_span_row(span)}
        for part, span in enumerate(statement.content)
    )
    insert(connection, "contents", contents)
    speaker = statement.speaker
    _insert_mentions(connection, article.id, statement.id, "speaker", (speaker,) if speaker else ())
    _insert_mentions(connection, article.id, statement.id, "addressee", statement.addressees)
    _insert_mentions(connection, article.id, statement.id, "target", statement.recipients)
    _insert_mentions(connection, article.id, statement.id, "about", statement.about)
    words = {
        "rowid": row,
        "content": "\n".join(span.text for span in statement.content),
        "speaker": f"{speaker.span.text} {speaker.name or ''}" if speaker else None,
        "cue": statement.cue.text if statement.cue else None,
    }
    insert(connection, "statement_words", [words])


def _statement_row(article: Article, n: int, statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "article": article.id,
        "n": n,
        "sourcing": statement.sourcing,
        "cue": to_json(statement.cue),
        "manner": statement.manner,
        "cue_class": statement.cue_class,
        "act": statement.act,
        "mode": statement.mode,
        "negated": statement.negated,
        "hedged": statement.hedged,
        "said": to_json(statement.said),
        "via": statement.via,
        "confidence": statement.confidence,
        "model": statement.model,
        **_statement_days(statement.said, article.published),
    }


def _statement_days(said: Moment | None, published: Moment | None) -> dict[str, Any]:
    """When it was said where that is resolved, else the date of publication."""
    days, of = days_of(said), "said"
    if days_of(published).sure > days.sure or days == Days():
        days, of = days_of(published), "published"
    return _days_row(days.first, days.last, days.sure, of)


def insert_event(connection: sqlite3.Connection, article: Article, n: int, event: Event) -> None:
    """Puts an event, its amounts, parties and words into the tables."""
    row = insert(connection, "events", [_event_row(article.id, n, event)])
    amounts = (
        {
            "article": article.id,
            "event": event.id,
            "n": part,
            "what": amount.what,
            "low": amount.low,
            "high": amount.high,
            "unit": amount.unit,
            "qualifier": amount.qualifier,
            **_span_row(amount.span),
        }
        for part, amount in enumerate(event.amounts)
    )
    insert(connection, "amounts", amounts)
    _insert_mentions(connection, article.id, event.id, "actor", event.actors)
    _insert_mentions(connection, article.id, event.id, "recipient", event.recipients)
    clauses = "\n".join(span.text for span in (event.span, *event.mentions))
    insert(connection, "event_words", [{"rowid": row, "clause": clauses}])


def _event_row(article_id: str, n: int, event: Event) -> dict[str, Any]:
    days = days_of(event.moment)  # never the date of publication: a report may be of what happened years before
    return {
        "id": event.id,
        "article": article_id,
        "n": n,
        "event": event.event,
        "mode": event.mode,
        "contexts": to_json(event.contexts),
        **_span_row(event.span),
        "trigger": to_json(event.trigger),
        "status": event.status,
        "place": to_json(event.place),
        "moment": to_json(event.moment),
        "statement": event.statement,
        "confidence": event.confidence,
        "model": event.model,
        "mentions": to_json(event.mentions),
        **_days_row(days.first, days.last, days.sure, "happened"),
    }


def _insert_mentions(
    connection: sqlite3.Connection, article_id: str, entry: str, part: str, mentions: tuple[Mention, ...]
) -> None:
    """The parties of one part of an entry; a statement's recipients are its `target`, so that no event's is counted."""
    rows = (
        {"article": article_id, "entry": entry, "part": part, "n": n, **_span_row(mention.span)}
        | {"actor": mention.actor, "name": mention.name, "who": mention.actor}
        for n, mention in enumerate(mentions)
    )
    insert(connection, "mentions", rows)


def actor_row(article_id: str, n: int, actor: Actor) -> dict[str, Any]:
    """An actor as one article knows it."""
    return {
        "article": article_id,
        "id": actor.id,
        "n": n,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sectors": to_json(actor.sectors),
        "aliases": to_json(actor.aliases),
        "offices": to_json(actor.offices),
        "wikidata": actor.wikidata,
        "confidence": actor.confidence,
        "why": actor.why,
        "candidates": to_json(actor.candidates),
        "who": actor.id,
    }


def _span_row(span: Span) -> dict[str, Any]:
    return dict(zip(("start", "end", "text"), astuple(span), strict=True))


def _days_row(first: str | None, last: str | None, sure: bool, of: str) -> dict[str, Any]:
    return {"day_from": first, "day_to": last, "day_sure": sure, "day_of": of if first or last else None}
