"""The nouns as objects of the public contract. Fields may be added, never changed."""

from __future__ import annotations

from typing import Any

from onrecord.records import Actor, Amount, Article, Event, Mention, Moment, Place, Span, Statement


def article_object(article: Article, story: str | None) -> dict[str, Any]:
    """An article with its text, which all offsets refer to, and the id of the story that it tells."""
    return {
        "type": "article",
        "id": article.id,
        "uri": article.uri,
        "title": article.title.value if article.title else None,
        "outlet": article.outlet.value if article.outlet else None,
        "agency": article.agency.value if article.agency else None,
        "language": article.language,
        "text": article.text,
        "published": moment_object(article.published),
        "dateline": {"place": article.dateline.place, **_span(article.dateline.span)} if article.dateline else None,
        "byline": [noted.value for noted in article.byline],
        "credits": [{"role": credit.role, "name": credit.name} for credit in article.credits],
        "blocks": [{"kind": block.kind.value, "start": block.start, "end": block.end} for block in article.blocks],
        "flags": list(article.flags),
        "gaps": [{"start": gap.start, "end": gap.end} for gap in article.gaps],
        "story": story,
    }


def statement_object(statement: Statement) -> dict[str, Any]:
    """A statement."""
    return {
        "type": "statement",
        "id": statement.id,
        "article": statement.article,
        "speaker": _mention(statement.speaker) if statement.speaker else None,
        "sourcing": statement.sourcing,
        "addressees": [_mention(mention) for mention in statement.addressees],
        "recipients": [_mention(mention) for mention in statement.recipients],
        "about": [_mention(mention) for mention in statement.about],
        "cue": _span(statement.cue) if statement.cue else None,
        "content": [_span(span) for span in statement.content],
        "manner": statement.manner,
        "cue_class": statement.cue_class,
        "act": statement.act,
        "mode": statement.mode,
        "negated": statement.negated,
        "hedged": statement.hedged,
        "said": moment_object(statement.said),
        "via": statement.via,
        "confidence": statement.confidence,
        "model": statement.model,
    }


def event_object(event: Event) -> dict[str, Any]:
    """An event."""
    return {
        "type": "event",
        "id": event.id,
        "article": event.article,
        "event": event.event,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "actors": [_mention(mention) for mention in event.actors],
        "recipients": [_mention(mention) for mention in event.recipients],
        "place": _place(event.place),
        "moment": moment_object(event.moment),
        "status": event.status,
        "statement": event.statement,
        "magnitude": _magnitude(event.amounts),
        "amounts": [_amount(amount) for amount in event.amounts],
        "trigger": _span(event.trigger),
        **_span(event.span),
        "mentions": [_span(span) for span in event.mentions],
        "confidence": event.confidence,
        "model": event.model,
    }


def actor_object(actor: Actor) -> dict[str, Any]:
    """An actor."""
    return {
        "type": "actor",
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "aliases": list(actor.aliases),
        "offices": [
            {"title": office.title, "of": office.of, "from": office.since, "to": office.until}
            for office in actor.offices
        ],
        "wikidata": actor.wikidata,
        "confidence": actor.confidence,
        "why": actor.why,
        "candidates": [
            {"actor": candidate.actor, "name": candidate.name, "score": candidate.score}
            for candidate in actor.candidates
        ],
        "merged": list(actor.merged),
    }


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _mention(mention: Mention) -> dict[str, Any]:
    read = {"read": mention.read} if mention.read else {}
    return {"actor": mention.actor, "name": mention.name, **_span(mention.span), **read}


def moment_object(moment: Moment | None) -> dict[str, Any] | None:
    """A date with its precision and evidence, or bounds and the reason for them; None where nothing is known."""
    if moment is None:
        return None
    where = {"start": moment.span.start, "end": moment.span.end} if moment.span else {"start": None, "end": None}
    if moment.value is not None:
        zone = {"zone": moment.zone} if moment.zone else {}
        return {"value": moment.value, "precision": moment.precision, **where, **zone}
    bounds = {"earliest": moment.earliest, "latest": moment.latest, "why": moment.why}
    if not any(bounds.values()):
        return None
    return bounds | (where if moment.span else {})


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "country": place.country,
        "geonames": place.geonames,
        **_span(place.span),
        "kind": place.kind,
        "province": place.province,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _magnitude(amounts: tuple[Amount, ...]) -> dict[str, Any]:
    money = _only("money", amounts)
    return {
        "killed": _number(killed.low) if (killed := _only("killed", amounts)) else None,
        "injured": _number(injured.low) if (injured := _only("injured", amounts)) else None,
        "money": {"amount": _number(money.low), "currency": money.unit} if money else None,
    }


def _only(what: str, amounts: tuple[Amount, ...]) -> Amount | None:
    """The one amount of a kind; where there are two, neither is the event's, and the list of amounts has both."""
    found = [amount for amount in amounts if amount.what == what]
    return found[0] if len(found) == 1 else None


def _amount(amount: Amount) -> dict[str, Any]:
    high = None if amount.high is None else _number(amount.high)
    bounds = {"low": _number(amount.low), "high": high, "unit": amount.unit, "qualifier": amount.qualifier}
    return {"what": amount.what, **bounds, **_span(amount.span)}


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value
