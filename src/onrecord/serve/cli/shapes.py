"""How each kind of row is printed: the columns of its table and CSV, and its object in JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from onrecord.record import Alike, Copies, CountedActor, DatedEvent, DatedStatement, Heading, SkippedAt, Story
from onrecord.record.dates import days_of
from onrecord.serve import export
from onrecord.serve.cli import cells
from onrecord.serve.cli.tables import Column, Shape
from onrecord.serve.export.threads import link_object
from onrecord.serve.queries import LinkBetween, Precision


def _statement(row: DatedStatement) -> dict[str, Any]:
    return export.statement_object(row.statement) | {"source": _heading(row.heading)}


def _event(row: DatedEvent) -> dict[str, Any]:
    return export.event_object(row.event) | {"source": _heading(row.heading)}


def _heading(heading: Heading) -> dict[str, Any]:
    return {
        "id": heading.id,
        "uri": heading.uri,
        "title": heading.title,
        "outlet": heading.outlet,
        "agency": heading.agency,
        "published": export.moment_object(heading.published),
        "flags": list(heading.flags),
    }


def _actor(row: CountedActor) -> dict[str, Any]:
    names = ("articles", "texts", "said", "addressed", "acted", "received")
    return export.actor_object(row.actor) | {name: getattr(row, name) for name in names}


def _precision(row: Precision) -> dict[str, Any]:
    fields = asdict(row) | {"wrong": dict(row.wrong)}
    return {"type": "precision", **fields, "precision": row.share, "bounds": list(row.bounds)}


def _skipped(row: SkippedAt) -> dict[str, Any]:
    return {"uri": row.skipped.uri, "reason": row.skipped.reason, "at": row.at}


STATEMENTS: Shape[DatedStatement] = Shape(
    (
        Column("id", lambda row: row.id, shown=False),
        Column("when", cells.when),
        Column("who", lambda row: cells.speaker(row.statement), 3),
        Column("act", lambda row: cells.act(row.statement), 2),
        Column("to whom", lambda row: cells.directed_at(row.statement), 2),
        Column("words", lambda row: row.words, 8),
        Column("source", lambda row: cells.source(row.heading), 3),
        Column("sourcing", lambda row: row.statement.sourcing, shown=False),
        Column("manner", lambda row: row.statement.manner, shown=False),
        Column("cue class", lambda row: row.statement.cue_class or "", shown=False),
        Column("hedged", lambda row: str(row.statement.hedged).lower(), shown=False),
        Column("confidence", lambda row: f"{row.confidence:.2f}", shown=False),
        Column("article", lambda row: row.heading.id, shown=False),
        Column("uri", lambda row: row.heading.uri, shown=False),
    ),
    _statement,
)


def _of_alike(column: Column[DatedStatement]) -> Column[Alike]:
    return Column(column.name, lambda row: column.cell(row.dated), column.share, column.shown)


ALIKE: Shape[Alike] = Shape(
    (
        Column("alike", lambda row: f"{row.likeness:.2f}"),
        *map(_of_alike, STATEMENTS.columns),
    ),
    lambda row: _statement(row.dated) | {"likeness": round(row.likeness, 4)},
)

EVENTS: Shape[DatedEvent] = Shape(
    (
        Column("id", lambda row: row.id, shown=False),
        Column("when", lambda row: cells.happened(row.event, row.days)),
        Column("who", lambda row: cells.parties(row.event.actors), 3),
        Column("event", lambda row: cells.kind(row.event), 2),
        Column("to whom", lambda row: cells.parties(row.event.recipients), 3),
        Column("status", lambda row: row.event.status, 2),
        Column("where", lambda row: row.event.place.name if row.event.place else "", 2),
        Column("amounts", lambda row: "; ".join(map(cells.amount, row.event.amounts)), 2),
        Column("words", lambda row: row.words, 7),
        Column("source", lambda row: cells.source(row.heading), 3),
        Column("confidence", lambda row: f"{row.confidence:.2f}", shown=False),
        Column("article", lambda row: row.heading.id, shown=False),
        Column("uri", lambda row: row.heading.uri, shown=False),
    ),
    _event,
)

ARTICLES: Shape[Heading] = Shape(
    (
        Column("id", lambda row: row.id[:8]),
        Column("published", lambda row: cells.published(row, days_of(row.published))),
        Column("title", lambda row: row.title or "", 4),
        Column("outlet", lambda row: row.outlet or "", 2),
        Column("agency", lambda row: row.agency or "", 2),
        Column("flags", lambda row: ", ".join(row.flags), 2),
        Column("file", lambda row: cells.file_name(row.uri), 3),
        Column("uri", lambda row: row.uri, shown=False),
    ),
    lambda row: {"type": "article", **_heading(row)},
)

ACTORS: Shape[CountedActor] = Shape(
    (
        Column("name", lambda row: row.actor.name, 4),
        Column("id", lambda row: row.actor.id, shown=False),
        Column("kind", lambda row: row.actor.kind),
        Column("country", lambda row: row.actor.country or ""),
        Column("sectors", lambda row: ", ".join(row.actor.sectors), 1),
        Column("also", lambda row: "; ".join(row.actor.aliases), 4),
        Column("articles", lambda row: str(row.articles)),
        Column("texts", lambda row: str(row.texts)),
        Column("said", lambda row: str(row.said)),
        Column("told", lambda row: str(row.addressed)),
        Column("did", lambda row: str(row.acted)),
        Column("done to", lambda row: str(row.received)),
    ),
    _actor,
)

COPIES: Shape[Copies] = Shape(
    (
        Column("id", lambda row: row.id, shown=False),
        Column("published", lambda row: cells.published(row.original.heading, row.original.days)),
        Column("title", lambda row: row.original.heading.title or "", 4),
        Column("original", lambda row: cells.source(row.original.heading), 3),
        Column("articles", lambda row: str(len(row.members))),
        Column("copies", lambda row: "; ".join(map(cells.copied, row.members[1:])), 6),
    ),
    export.copies_object,
)

STORIES: Shape[Story] = Shape(
    (
        Column("id", lambda row: row.id, shown=False),
        Column("days", lambda row: cells.lasted(row.members)),
        Column("title", lambda row: row.title or "", 4),
        Column("texts", lambda row: str(len(row.texts))),
        Column("articles", lambda row: str(len(row.members))),
        Column("sources", lambda row: "; ".join(cells.source(text.original.heading) for text in row.texts), 4),
        Column("why", lambda row: "; ".join(text.why for text in row.texts if text.why), 5),
    ),
    export.story_object,
)

LINKS: Shape[LinkBetween] = Shape(
    (
        Column("later", lambda row: row.link.later[:8]),
        Column("words", lambda row: row.later.words, 6),
        Column("relation", lambda row: cells.relation(row.link), 2),
        Column("earlier", lambda row: row.link.earlier[:8]),
        Column("its words", lambda row: row.earlier.words, 6),
        Column("sure", lambda row: f"{row.link.confidence:.2f}"),
        Column("why", lambda row: row.link.reason, 4),
    ),
    lambda row: link_object(row.link),
)

PRECISION: Shape[Precision] = Shape(
    (
        Column("of", lambda row: f"{row.kind}s" if row.what is None else row.kind),
        Column("what", lambda row: row.what or ""),
        Column("looked at", lambda row: str(row.seen)),
        Column("right", lambda row: str(row.right)),
        Column("precision", cells.precision),
        Column("rejected", lambda row: str(row.rejected)),
        Column("corrected in", lambda row: ", ".join(f"{name} {times}" for name, times in row.wrong.items()), 3),
        Column("missed", lambda row: "" if row.missed is None else str(row.missed)),
    ),
    _precision,
)

SKIPPED: Shape[SkippedAt] = Shape(
    (
        Column("uri", lambda row: row.skipped.uri, 3),
        Column("reason", lambda row: row.skipped.reason, 4),
        Column("at", lambda row: row.at),
    ),
    _skipped,
)
