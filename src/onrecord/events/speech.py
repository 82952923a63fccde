"""What is known of the one who makes a statement: whose side a clause takes is read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.events.countries import countries_in, countries_of_name
from onrecord.events.parties import Parties
from onrecord.records import Statement


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement with its speaker's states and kind; `words` are the classes `content` of acts.toml."""

    statement: Statement
    parties: Parties
    words: Mapping[str, frozenset[str]]
    home: frozenset[str]  # the states that the speaker is said to be of, here or elsewhere in the text
    speaks_as: str | None  # the kind of party that the speaker is


def read_speech(
    statement: Statement,
    parties: Parties,
    words: Mapping[str, frozenset[str]],
    institutions: Mapping[str, list[str]],
) -> Speech:
    """The speech that a statement makes; `institutions` are state organs that are named without their state."""
    if statement.speaker is None:
        return Speech(statement, parties, words, frozenset(), None)
    return Speech(
        statement, parties, words, _home(statement.speaker.span.text, parties, institutions), _kind(statement, parties)
    )


def _home(speaker: str, parties: Parties, institutions: Mapping[str, list[str]]) -> frozenset[str]:
    last = next(reversed(speaker.lower().split()), "")
    named = countries_in(speaker.split()) or countries_of_name(parties.named.get(last, ()), parties.words["office"])
    organs = (state for state, organs in institutions.items() if any(organ in speaker.lower() for organ in organs))
    return named or frozenset(organs)


def _kind(statement: Statement, parties: Parties) -> str | None:
    span = statement.speaker.span if statement.speaker else None
    words = parties.doc.char_span(span.start, span.end, alignment_mode="expand") if span else None
    return parties.kind(words.root) if words is not None and len(words) else None
