"""Nouns to rows: what one article puts into the tables, and taking it out again."""

from __future__ import annotations

import sqlite3
from typing import Any

from onrecord.record.awaiting import await_linking, unlink
from onrecord.record.dates import days_of
from onrecord.record.entries import actor_row, insert, insert_event, insert_statement
from onrecord.record.values import to_json
from onrecord.records import Article, BlockKind, Reading


def insert_reading(connection: sqlite3.Connection, reading: Reading, reader: str, received_at: str) -> None:
    """Puts one article and its entries into the tables, within the caller's transaction; it awaits linking."""
    article = reading.article
    _insert_article(connection, article, reader, received_at)
    for place, statement in enumerate(reading.statements):
        insert_statement(connection, article, place, statement)
    for place, event in enumerate(reading.events):
        insert_event(connection, article, place, event)
    insert(connection, "actors", (actor_row(article.id, n, actor) for n, actor in enumerate(reading.actors)))
    await_linking(connection, [article.id])


def delete_reading(connection: sqlite3.Connection, article_id: str) -> None:
    """Takes an article and everything that was read from it out of the tables."""
    for words, table, key in (
        ("article_words", "articles", "id"),
        ("statement_words", "statements", "article"),
        ("event_words", "events", "article"),
    ):
        connection.execute(
            f"DELETE FROM {words} WHERE rowid IN (SELECT row FROM {table} WHERE {key} = ?)",
            (article_id,),
        )
    unlink(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))


def _insert_article(connection: sqlite3.Connection, article: Article, reader: str, received_at: str) -> None:
    row = insert(connection, "articles", [_article_row(article, reader, received_at)])
    body = "\n".join(article.text[block.start : block.end] for block in article.blocks if block.kind is BlockKind.BODY)
    words = {"rowid": row, "title": article.title.value if article.title else None, "body": body}
    insert(connection, "article_words", [words])
    blocks = (
        {"article": article.id, "n": n, "kind": block.kind.value, "start": block.start, "end": block.end}
        for n, block in enumerate(article.blocks)
    )
    insert(connection, "blocks", blocks)


def _article_row(article: Article, reader: str, received_at: str) -> dict[str, Any]:
    nested = ("title", "published", "outlet", "agency", "dateline", "byline", "credits", "gaps")
    days = days_of(article.published)
    return {
        "id": article.id,
        "uri": article.uri,
        "reader": reader,
        "received_at": received_at,
        "media_type": article.media_type,
        "encoding": article.encoding,
        "language": article.language,
        "title": article.title.value if article.title else None,
        "outlet": article.outlet.value if article.outlet else None,
        "agency": article.agency.value if article.agency else None,
        "flags": to_json(article.flags),
        "metadata": to_json({name: getattr(article, name) for name in nested}),
        "day_from": days.first,
        "day_to": days.last,
        "day_sure": days.sure,
        "text": article.text,
    }
