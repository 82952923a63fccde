"""Whom the entries of an article deal with by their words: whom they are directed at, and which parties they name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.link.entries import Entry
from onrecord.records import Actor, Mention, Reading, Statement

STATE = re.compile("[A-Z]{3}")  # ISO 3166-1 alpha-3
BEFORE = re.compile(
    r"\b(?:in|inside|into|across|within|from|through|towards?|along|outside|enter\w*|leav\w+"
    r"|(?:across|border|back|come|came|fle\w+|fled|go|goes|going|gone|went|mov\w+|return\w*|sent|travel\w*|way) to)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
AFTER = re.compile(r"\W*(?:border|frontier|soil|territory|side|coast|waters)\b", re.IGNORECASE)
"""Words before and after a name that make it a place: who is named only so is not dealt with."""

ARMED = frozenset({"REB", "UAF", "CRM"})
"""PLOVER sectors of those about whom others deal with each other."""

REACH = 24  # characters that are looked at before and after a name


class Dealings:
    """Whom the entries of one article deal with.

    "Victims", "observers" and "the police" of nowhere are parties within their article alone: nobody deals with them
    beyond it.
    """

    def __init__(self, reading: Reading, parties: Mapping[str, str]) -> None:
        self.text = reading.article.text
        self.statements: dict[str, Statement] = {statement.id: statement for statement in reading.statements}
        self.parties = parties
        self.armed = {actor.id for actor in reading.actors if actor.kind == "group" or ARMED & set(actor.sectors)}
        self.passing = {
            actor.id for actor in reading.actors if _passes(actor, reading) and parties[actor.id] == actor.id
        }

    def lasts(self, party: str | None) -> bool:
        """Whether a party is one beyond the article."""
        return party is not None and party not in self.passing

    def is_side(self, party: str) -> bool:
        """Whether a party lasts and is not armed: of armed groups others speak with each other."""
        return self.lasts(party) and party not in self.armed

    def directed(self, entry: Entry) -> str | None:
        """The party that an entry is directed at."""
        return next((party for party in entry.addressees if party != entry.party and self.lasts(party)), None)

    def named(self, entry: Entry) -> tuple[str, ...]:
        """The parties that a statement's words name, not as mere places, states first; armed groups are none."""
        statement = self.statements.get(entry.id)
        mentions = [mention for mention in statement.about if not self._is_place(mention)] if statement else []
        found = [self.parties[mention.actor] for mention in mentions if mention.actor and mention.actor in self.parties]
        kept = [party for party in found if party != entry.party and self.is_side(party)]
        return tuple(dict.fromkeys(sorted(kept, key=lambda party: not STATE.fullmatch(party))))

    def _is_place(self, mention: Mention) -> bool:
        start, end = mention.span.start, mention.span.end
        before, after = self.text[max(0, start - REACH) : start], self.text[end : end + REACH]
        return bool(BEFORE.search(before) or AFTER.match(after))


def _passes(actor: Actor, reading: Reading) -> bool:
    """Whether nothing tells who an actor is beyond its article, whose id its own then ends with."""
    return actor.kind == "role" or actor.id.endswith(f".{reading.article.id}")
