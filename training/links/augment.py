"""More pairs made of the labelled ones: strangers, which only look like links, and pairs as a reading gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from onrecord.evaluate.links import Example
from onrecord.link.entries import Entry
from onrecord.link.judge_rules import open_relations
from onrecord.plover import COMMENT
from onrecord.records import Span

UNCODED, UNADDRESSED, MERGED, UNNAMED, UNDATED = 0.35, 0.25, 0.2, 0.3, 0.2
"""How often an act is lost, an addressee, another's words stand beside, the speaker's name or the date are lost."""


def strangers(examples: Sequence[Example], random: Random) -> Iterator[Example]:
    """Each pair with a later entry of another matter, which has the party and date of its own: none."""
    for example in examples:
        other = random.choice(examples)
        if other.matter != example.matter and other.later.kind == example.later.kind and left(example):
            kept, later = example.later, other.later
            later = replace(
                later,
                id=f"{later.id}~",
                article=kept.article,
                party=kept.party,
                addressees=kept.addressees,
                about=kept.about,
                earliest=kept.earliest,
                latest=kept.latest,
                sure=kept.sure,
                status=kept.status,
            )
            yield replace(example, later=later, label="none", kind=None)


def as_read(examples: Sequence[Example], random: Random) -> Iterator[Example]:
    """Each pair with what attribution, coding and resolving may lose or add."""
    for example in examples:
        earlier, later = (_worn(entry, examples, random) for entry in (example.earlier, example.later))
        if random.random() < UNDATED:
            earlier = replace(earlier, earliest=None, latest=None, sure=False)
        yield replace(example, earlier=earlier, later=later)


def left(example: Example) -> frozenset[str]:
    """The relations that the rules leave open."""
    return open_relations(example.earlier, example.later).relations


def _worn(entry: Entry, examples: Sequence[Example], random: Random) -> Entry:
    spoken = entry.kind == "statement"
    if spoken and random.random() < UNCODED:
        entry = replace(entry, act=COMMENT)
    if random.random() < UNADDRESSED:
        entry = replace(entry, addressees=(), about=tuple(sorted(entry.concerned)))
    if random.random() < UNNAMED:
        entry = replace(entry, speaker=None)
    if spoken and random.random() < MERGED:
        both = [entry.words, random.choice(examples).earlier.words]
        random.shuffle(both)
        start, words = entry.spans[0].start, " ".join(both)
        entry = replace(entry, spans=(Span(start, start + len(words), words),))
    return entry
