"""The parties that a person writes into a field: names or ids, and the words of the text that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.errors import StopRun
from onrecord.record import Record
from onrecord.record.matching import plain_words
from onrecord.record.reviews import Entry, anchors
from onrecord.records import Actor, Event, Mention, Reading, Span

UNKNOWN = "?"

HOW = "A name or id; `NAME | words` says by which words the article names it, `? | words` that it is not known."
"""How a party is written."""


def written(mentions: Sequence[Mention]) -> str:
    """Parties as the field shows them: `Ana Petric; ? | an official`."""
    return "; ".join(mention.name or f"{UNKNOWN} | {mention.span.text}" for mention in mentions)


def shown(value: Any) -> str:
    """What a field was corrected to, in words."""
    if isinstance(value, list):
        return "; ".join(map(shown, value)) or "nobody"
    if isinstance(value, dict):  # a party, or a date
        return value.get("name") or value.get("value") or value.get("span", {}).get("text") or "unknown"
    return str(value) if value else "none"


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds whom a field means, and where the article names them, as near to an entry as can be."""

    record: Record
    reading: Reading
    entry: Entry

    def parties(self, field: str, known: Sequence[Mention]) -> tuple[Mention, ...]:
        """The parties of a field. StopRun where one is not known, may be several, or is not named in the article."""
        return tuple(self._party(part.strip(), known) for part in field.split(";") if part.strip())

    def _party(self, part: str, known: Sequence[Mention]) -> Mention:
        same = next((mention for mention in known if written([mention]) == part), None)
        if same is not None:
            return replace(same, actor=same.read or same.actor, read=None)
        name, _, words = (piece.strip() for piece in part.partition("|"))
        if name in {UNKNOWN, ""}:
            return Mention(self._nearest([words]), None, None)
        actor = self._actor(name)
        span = self._nearest([words]) if words else self._named(actor)
        return Mention(span, actor.id, actor.name)

    def _actor(self, name: str) -> Actor:
        """The actor of the article that is called so, else the one of the record."""
        sought = plain_words(name)
        here = [
            actor
            for actor in self.reading.actors
            if actor.id == name or sought in (plain_words(each) for each in (actor.name, *actor.aliases))
        ]
        if len(here) == 1:
            return here[0]
        found = self.record.actors_called(name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise StopRun(
                f"no actor on record is called {name!r}: write its name or id, or ? | and the words of the text"
            )
        several = ", ".join(f"{actor.name} ({actor.id})" for actor in found[:6])
        raise StopRun(f"{name!r} may be {len(found)} actors: write the id of one: {several}")

    def _named(self, actor: Actor) -> Span:
        mentions = [mention.span for mention in self._mentions() if mention.actor == actor.id]
        if mentions:
            return min(mentions, key=self._distance)
        return self._nearest([actor.name, *actor.aliases])

    def _mentions(self) -> Iterator[Mention]:
        for statement in self.reading.statements:
            yield from (
                *((statement.speaker,) if statement.speaker else ()),
                *statement.addressees,
                *statement.recipients,
                *statement.about,
            )
        for event in self.reading.events:
            yield from (*event.actors, *event.recipients)

    def _nearest(self, names: Sequence[str]) -> Span:
        text = self.reading.article.text
        found = [
            Span(*match.span(), match[0])
            for name in names
            if name
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        ]
        if not found:
            called = " or ".join(repr(name) for name in names if name) or "nothing"
            raise StopRun(f"the article does not say {called}: after | write the words by which it names the party")
        return min(found, key=self._distance)

    def _distance(self, span: Span) -> int:
        near = anchors(self.entry)
        at = near[0].start if near else 0
        return abs(span.start - at)


def parties_of(entry: Entry) -> dict[str, tuple[Mention, ...]]:
    """The parties of an entry by field."""
    if isinstance(entry, Event):
        return {"actors": entry.actors, "recipients": entry.recipients}
    speakers = (entry.speaker,) if entry.speaker else ()
    return {"speaker": speakers, "recipients": entry.recipients, "addressees": entry.addressees}
