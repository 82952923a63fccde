"""schema.org as JSON-LD: an article with the quotations, claims and events that stand in it.

Source: schema.org 29 (NewsArticle, Quotation, Claim, Event).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.record import Record
from onrecord.record.dates import days_of
from onrecord.records import Actor, Event, Mention, Moment, Place, Reading, Span, Statement
from onrecord.serve.export.happenings import UNVOICED, readings
from onrecord.serve.export.jsonl import to_line
from onrecord.serve.export.names import urn, web_address
from onrecord.settings import Settings

CLAIMS = frozenset({"COMMENT", "ACCUSE"})
"""Acts by which something is said to be so. Who asks, promises or threatens claims nothing."""

REJECT = "REJECT"
"""The act whose words, where they are not all the speaker's own, may be what others say: "rejected the claim that"."""

QUOTED = re.compile('[“"]([^“”"]+)[”"]')
MARKS = "“”\"‘’' "

Line = dict[str, Any]


def schema_org_lines(record: Record, _: Settings) -> Iterator[str]:
    """Every article as one NewsArticle a line, in order of uri."""
    for reading in readings(record):
        yield to_line(news_article(reading))


def news_article(reading: Reading) -> Line:
    """An article; `hasPart` are its quotations and claims, `about` the events that it reports itself."""
    article = reading.article
    actors = {actor.id: actor for actor in reading.actors}
    parts = [part for statement in reading.statements if (part := _part(statement, actors))]
    events = [_event(event) for event in reading.events if event.status == "reported"]
    known = {
        "url": web_address(article.uri),
        "headline": article.title.value if article.title else None,
        "datePublished": _date(article.published),
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": noted.value} for noted in article.byline],
        "publisher": _organisation(article.outlet.value if article.outlet else None),
        "sourceOrganization": _organisation(article.agency.value if article.agency else None),
        "dateline": article.dateline.span.text if article.dateline else None,
        "hasPart": parts,
        "about": events,
    }
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": urn("article", article.id),
        **_known(known),
    }


def _part(statement: Statement, actors: Mapping[str, Actor]) -> Line | None:
    """A Quotation of what was quoted, a Claim of what was paraphrased and says that something is so; else None."""
    if statement.negated or statement.hedged or statement.cue_class in UNVOICED or not statement.content:
        return None
    spans = _quoted(statement)
    if not spans and not _is_claim(statement):
        return None
    words = spans or statement.content
    known = {
        "text": " … ".join(span.text for span in words),
        "creator": _creator(statement.speaker, actors),
        "creditText": statement.speaker.span.text if statement.speaker else None,
        "dateCreated": _date(statement.said),
        "identifier": _offsets(words),
    }
    place = "isPartOf" if spans else "appearance"
    kind = "Quotation" if spans else "Claim"
    where = {"@id": urn("article", statement.article)}
    return {"@type": kind, "@id": urn("statement", statement.id), **_known(known), place: where}


def _quoted(statement: Statement) -> tuple[Span, ...]:
    """The words that are the speaker's own: the whole of a direct statement, what is in quotation marks of a mixed."""
    if statement.manner == "direct":
        return tuple(filter(None, map(_bare, statement.content)))
    if statement.manner == "indirect" or statement.act == REJECT:
        return ()
    return tuple(
        Span(span.start + match.start(1), span.start + match.end(1), match[1])
        for span in statement.content
        if _is_balanced(span.text)
        for match in QUOTED.finditer(span.text)
    )


def _is_claim(statement: Statement) -> bool:
    """Whether a paraphrase says that something is so."""
    said = frozenset(statement.cue.text.casefold().split()) if statement.cue else frozenset[str]()
    plain, beside = _saying()
    return statement.manner == "indirect" and statement.act in CLAIMS and bool(said & plain) and said <= plain | beside


@lru_cache(maxsize=1)
def _saying() -> tuple[frozenset[str], frozenset[str]]:
    words = tomllib.loads(files("onrecord.serve.export").joinpath("saying.toml").read_text("utf-8"))
    return frozenset(words["plain"]), frozenset(words["beside"])


def _bare(span: Span) -> Span | None:
    """The words without the quotation marks around them."""
    text = span.text.strip(MARKS)
    start = span.start + span.text.find(text)
    return Span(start, start + len(text), text) if text else None


def _is_balanced(text: str) -> bool:
    """Whether it is certain which words are between quotation marks and which are outside."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def _creator(mention: Mention | None, actors: Mapping[str, Actor]) -> Line | None:
    """Who it is; None where it is not known, or only a role ("an official") is."""
    actor = actors.get(mention.actor or "") if mention else None
    if actor is None or actor.kind == "role":
        return None
    kind = "Person" if actor.kind == "person" else "Organization"
    page = f"https://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None
    return {"@type": kind, "@id": urn("actor", actor.id), **_known({"name": actor.name, "sameAs": page})}


def _event(event: Event) -> Line:
    first, last = (_day(event.moment, last=last) for last in (False, True))
    known = {
        "name": " ".join(event.span.text.split()),
        "startDate": first,
        "endDate": last if last != first else None,
        "location": _place(event.place),
        "keywords": ", ".join(filter(None, (event.event, event.mode, *event.contexts))),
        "identifier": _offsets((event.span,)),
    }
    return {"@type": "Event", "@id": urn("event", event.id), **_known(known)}


def _place(place: Place | None) -> Line | None:
    if place is None:
        return None
    at = None
    if place.latitude is not None and place.longitude is not None:
        at = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    page = f"https://sws.geonames.org/{place.geonames}/" if place.geonames else None
    return {"@type": "Place", **_known({"name": place.name, "sameAs": page, "geo": at})}


def _offsets(spans: tuple[Span, ...]) -> list[Line]:
    """Where the words stand: schema.org has no word for it, so each place is an identifier with a name of ours."""
    return [
        {"@type": "PropertyValue", "propertyID": "characters", "value": f"{span.start}-{span.end}"} for span in spans
    ]


def _organisation(name: str | None) -> Line | None:
    return {"@type": "Organization", "name": name} if name else None


def _date(moment: Moment | None) -> str | None:
    """A date and time as ISO 8601, where it is one; a week or a quarter is none there."""
    value = moment.value if moment else None
    return value if value and re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?", value) else None


def _day(moment: Moment | None, *, last: bool) -> str | None:
    days = days_of(moment)
    return (days.last if last else days.first) if days.sure else None


def _known(fields: Mapping[str, Any]) -> Line:
    return {name: value for name, value in fields.items() if value}
