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

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Party:
    """One party of a label: any of the spans names it."""

    spans: tuple[Range, ...]
    optional: bool

    def named_by(self, mention: Range) -> bool:
        """Whether a predicted mention shares a character with one of the spans."""
        return any(start < mention[1] and mention[0] < end for start, end in self.spans)


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


def agree(parties: Sequence[Party] | None, mentions: Sequence[Range]) -> bool:
    """Whether predicted mentions name all parties of a label that must be named, and nobody else."""
    if parties is None:
        return True
    named = all(party.optional or any(map(party.named_by, mentions)) for party in parties)
    return named and all(any(party.named_by(mention) for party in parties) for mention in mentions)
