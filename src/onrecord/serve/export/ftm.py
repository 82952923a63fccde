"""FollowTheMoney: who and what the articles tell of, as entities of its model.

Source: the schemata of followthemoney 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.record import Record
from onrecord.record.dates import days_of
from onrecord.records import Actor, Article, Event, Mention, Moment, Reading, Statement
from onrecord.serve.export.entities import load_countries
from onrecord.serve.export.ftm_actors import actor_entities, entity, entity_id, schema_of, when
from onrecord.serve.export.jsonl import to_line
from onrecord.serve.export.names import web_address
from onrecord.settings import Settings

HAPPENED = frozenset({"reported", "claimed"})
"""The statuses of events that are entities: the model has no word for what is denied, planned or hypothetical."""

LANGUAGES = {"en": "eng"}
"""ISO 639-1 to 639-3; entries are read from English articles only."""

Schemata = Mapping[str, str]
"""The schema of each actor that is an entity."""


def ftm_lines(record: Record, _: Settings) -> Iterator[str]:
    """The record as entities, one a line: actors with their positions, then article by article what stands in it."""
    with record.snapshot():
        schemata = {actor.id: schema for actor in record.actors() if (schema := schema_of(actor))}
        yield from map(to_line, actor_entities(record.actors(), schemata))
        for article in record.articles():
            reading = record.reading(article.id)
            assert reading is not None
            yield from map(to_line, article_entities(reading, schemata))


def article_entities(reading: Reading, schemata: Schemata) -> Iterator[dict[str, Any]]:
    """An article, who is mentioned in it, the events that it tells of, and a note for each statement."""
    article = reading.article
    yield _article(article)
    for actor in reading.actors:
        if actor.id in schemata:
            yield _mention(article, actor, schemata[actor.id])
    for event in reading.events:
        if event.status in HAPPENED:
            yield _event(article, event, schemata)
    for statement in reading.statements:
        if statement.content:
            yield _note(article, statement, schemata)


def _article(article: Article) -> dict[str, Any]:
    address = web_address(article.uri)
    return entity(
        "Article",
        entity_id("article", article.id),
        title=article.title.value if article.title else None,
        author=[noted.value for noted in article.byline],
        publisher=article.outlet.value if article.outlet else article.agency.value if article.agency else None,
        publishedAt=when(article.published.value if article.published else None),
        language=LANGUAGES.get(article.language or ""),
        bodyText=article.text,
        mimeType=article.media_type,
        encoding=article.encoding,
        sourceUrl=address,
        fileName=None if address else article.uri,
    )


def _mention(article: Article, actor: Actor, schema: str) -> dict[str, Any]:
    country = load_countries().get(actor.country or "")
    return entity(
        "Mention",
        entity_id("mention", article.id, actor.id),
        document=entity_id("article", article.id),
        resolved=entity_id("actor", actor.id),
        name=[actor.name, *actor.aliases],
        detectedSchema=schema,
        contextCountry=country.alpha2.lower() if country else None,
    )


def _event(article: Article, event: Event, schemata: Schemata) -> dict[str, Any]:
    days = days_of(event.moment)
    country = load_countries().get((event.place.country if event.place else None) or "")
    is_day = days.sure and days.first == days.last
    return entity(
        "Event",
        entity_id("event", event.id),
        name=event.span.text,
        summary=f"{event.status}; confidence {event.confidence:.2f}",
        description=event.span.text,
        keywords=[event.event, event.mode, *event.contexts],
        date=when(days.first) if is_day else None,
        startDate=when(days.first) if days.sure and not is_day else None,
        endDate=when(days.last) if days.sure and not is_day else None,
        location=event.place.name if event.place else None,
        country=country.alpha2.lower() if country else None,
        involved=_entities((*event.actors, *event.recipients), schemata),
        proof=entity_id("article", article.id),
        sourceUrl=web_address(article.uri),
        recordId=event.id,
    )


def _note(article: Article, statement: Statement, schemata: Schemata) -> dict[str, Any]:
    speaker = (statement.speaker,) if statement.speaker else ()
    parties = _entities((*speaker, *statement.recipients, *statement.addressees), schemata)
    return entity(
        "Note",
        entity_id("note", statement.id),
        name=f"{statement.speaker.name or statement.speaker.span.text}: {statement.act}" if statement.speaker else None,
        description=" … ".join(span.text for span in statement.content),
        summary=_summary(statement),
        entity=parties or [entity_id("article", article.id)],
        keywords=[statement.act, statement.mode, statement.manner],
        proof=entity_id("article", article.id),
        sourceUrl=web_address(article.uri),
    )


def _summary(statement: Statement) -> str:
    """Who said it, by which cue ("rejected the charge that"), in the article's words; when, and how sure that is."""
    told = [
        f"by {statement.speaker.span.text}" if statement.speaker else "by somebody unknown",
        f"cue: {statement.cue.text}" if statement.cue else None,
        f"said {said}" if (said := _said(statement.said)) else None,
        "denied" if statement.negated else None,
        "hedged" if statement.hedged else None,
        f"confidence {statement.confidence:.2f}",
    ]
    return "; ".join(filter(None, told))


def _said(moment: Moment | None) -> str | None:
    return moment.value if moment and days_of(moment).sure else None


def _entities(mentions: tuple[Mention, ...], schemata: Schemata) -> list[str]:
    return [entity_id("actor", mention.actor) for mention in mentions if mention.actor in schemata and mention.actor]
