"""Articles made by hand for linking: each paragraph is one thing that somebody said or did."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.ids import content_id
from onrecord.records import Actor, Event, Mention, Moment, Noted, Reading, Span, Statement
from tests.building import make_article, span_of

ACTORS = {
    actor.id: actor
    for actor in (
        Actor("NOR", "Norway", "state", "NOR", (), ("Norwegian", "Oslo")),
        Actor("ISL", "Iceland", "state", "ISL", (), ("Icelandic", "Reykjavik")),
        Actor("DNK", "Denmark", "state", "DNK", (), ("Danish",)),
        Actor("eva-lund", "Eva Lund", "person", "NOR", ("GOV",)),
        Actor("jon-helgi", "Jon Helgi", "person", "ISL", ("GOV",)),
        Actor("grey-gulls", "Grey Gulls", "group", None, ("REB",)),
        Actor("ida-falk", "Ida Falk", "person", "NOR", ("CVL",)),
        Actor("observer.1", "observers", "role", None, ()),
    )
}
NAMES = {"Norway": "NOR", "Iceland": "ISL", "Denmark": "DNK", "Grey Gulls": "grey-gulls", "Danish": "DNK"}


@dataclass(frozen=True)
class Told:
    """What a paragraph says: "SPEAKER said WORDS." or, of an event, its words alone."""

    who: str
    words: str
    act: str = "COMMENT"
    to: str | None = None  # the party that its words are directed at
    mode: str | None = None
    day: str | None = None
    status: str | None = None  # of an event


def tell(*told: Told, day: str | None = "2015-01-13", uri: str = "file:///news/a.txt", title: str = "") -> Reading:
    """An article of that day with one paragraph for each thing told."""
    text = "\n\n".join(filter(None, [title, *(_paragraph(each) for each in told)])) + "\n"
    identity = content_id(uri, text)
    made = make_article(text)
    article = type(made)(
        **{name: getattr(made, name) for name in ("text", "media_type", "encoding", "language", "blocks")},
        id=identity,
        uri=uri,
        published=Moment(day, "day") if day else None,
        outlet=Noted("The Daily Fjord"),
    )
    statements, events, at = [], [], 0
    for number, each in enumerate(told):
        at = text.index(_paragraph(each), at)
        if each.status is None:
            statements.append(_statement(text, identity, number, each, at))
        else:
            events.append(_event(text, identity, number, each, at))
    return Reading(article, tuple(statements), tuple(events), tuple(ACTORS.values()))


def _paragraph(told: Told) -> str:
    return f"{told.words}." if told.status else f"{ACTORS[told.who].name if told.who else 'He'} said {told.words}."


def _statement(text: str, article: str, number: int, told: Told, at: int) -> Statement:
    words = span_of(text, told.words, at)
    return Statement(
        id=content_id(article, number),
        article=article,
        speaker=Mention(span_of(text, ACTORS[told.who].name, at), told.who, ACTORS[told.who].name)
        if told.who
        else None,
        sourcing="named",
        cue=span_of(text, "said", at),
        content=(words,),
        manner="indirect",
        recipients=_recipients(text, told, words),
        about=tuple(_named(text, words)),
        act=told.act,
        mode=told.mode,
        said=Moment(told.day, "day") if told.day else None,
        confidence=0.9,
    )


def _event(text: str, article: str, number: int, told: Told, at: int) -> Event:
    words = span_of(text, told.words, at)
    return Event(
        id=content_id(article, number),
        article=article,
        event=told.act,
        mode=told.mode,
        actors=(Mention(span_of(text, ACTORS[told.who].name, at), told.who, ACTORS[told.who].name),),
        recipients=_recipients(text, told, words),
        span=words,
        trigger=Span(words.end - 1, words.end, text[words.end - 1 : words.end]),
        status=told.status or "reported",
        moment=Moment(told.day, "day") if told.day else None,
        confidence=0.9,
    )


def _recipients(text: str, told: Told, words: Span) -> tuple[Mention, ...]:
    named = [mention for mention in _named(text, words) if mention.actor == told.to]
    return tuple(named[:1]) or ((Mention(words, told.to, ACTORS[told.to].name),) if told.to else ())


def _named(text: str, words: Span) -> list[Mention]:
    found = [
        Mention(span_of(text, name, words.start), actor, ACTORS[actor].name)
        for name, actor in NAMES.items()
        if name in words.text
    ]
    first = {mention.actor: mention for mention in sorted(found, key=lambda mention: -mention.span.start)}
    return sorted(first.values(), key=lambda mention: mention.span.start)
