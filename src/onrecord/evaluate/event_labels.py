"""Hand-made labels of political events: which sentence tells of which event, with its parties.

`events.tsv` labels 107 sentences, read and labelled by one of us in 2026-11 before the coder had read them: sentences
drawn by a fixed seed from 150 documents of PolNeAR train and of TimeBank, in the order drawn, those that tell of a
political event. Columns: document, start and end of the sentence (characters of the page's text), part (the coder was
tuned on `tune` and never looked at on `held`), need, types (any of them is right), actors, recipients. Parties are
spans with commas between; alternatives of one party stand with "/", and "?" marks one that may be left out. `*` is
any parties. A label whose need is `may` (what the sentence only touches on) is neither missed nor wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from onrecord.records import Span

Range = tuple[int, int]
SHORT = 3  # words of so few letters name nobody


@dataclass(frozen=True, slots=True)
class Party:
    """One party of a label: any of the spans names it."""

    spans: tuple[Range, ...]
    optional: bool

    def named_by(self, mention: Span, text: str) -> bool:
        """Whether a predicted mention overlaps one of the spans, or has a word in common with it.

        The latter for an event that is told twice: its parties may stand in the other telling.
        """
        words = _words(mention.text)
        return any(
            (start < mention.end and mention.start < end) or words & _words(text[start:end])
            for start, end in self.spans
        )


@dataclass(frozen=True, slots=True)
class EventLabel:
    """One labelled event; parties are None where any are right."""

    doc: str
    sentence: Range
    part: str
    required: bool
    types: tuple[str, ...]
    actors: tuple[Party, ...] | None
    recipients: tuple[Party, ...] | None


def read_event_labels() -> tuple[EventLabel, ...]:
    """The labels, in order of document and place."""
    table = files("onrecord.evaluate").joinpath("events.tsv").read_text(encoding="utf-8")
    return tuple(_label(line.split("\t")) for line in table.splitlines()[1:])


def _label(row: list[str]) -> EventLabel:
    doc, start, end, part, need, types, actors, recipients = row
    return EventLabel(
        doc,
        (int(start), int(end)),
        part,
        need == "must",
        tuple(types.split("|")),
        _parties(actors),
        _parties(recipients),
    )


def _parties(column: str) -> tuple[Party, ...] | None:
    if column == "*":
        return None
    parties = [] if column == "-" else column.split(",")
    return tuple(Party(_spans(party.removeprefix("?")), party.startswith("?")) for party in parties)


def _spans(party: str) -> tuple[Range, ...]:
    return tuple((int(start), int(end)) for start, end in (span.split("-") for span in party.split("/")))


def _words(text: str) -> set[str]:
    return {word for word in text.lower().replace("'s", "").split() if len(word) > SHORT}


def agree(parties: Sequence[Party] | None, mentions: Sequence[Span], text: str) -> bool:
    """Whether predicted mentions name all parties of a label that must be named, and nobody else."""
    if parties is None:
        return True
    named = all(party.optional or any(party.named_by(mention, text) for mention in mentions) for party in parties)
    return named and all(any(party.named_by(mention, text) for party in parties) for mention in mentions)
