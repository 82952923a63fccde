"""The subjects of an article's entries: by their own words, else by the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.link.entries import Entry
from onrecord.link.topics import load_topics, topics_in
from onrecord.records import Actor, Reading

SEVERAL = 2
"""Entries of an article that must tell a subject for it to be one beside the article's main subject."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of an entry: a topic, the words that tell it, and where these stand if not in the entry's own."""

    topic: str
    words: str
    near: str | None = None


Subjects = tuple[Subject, ...]


def subjects_of(reading: Reading, entries: Sequence[Entry]) -> Mapping[str, Subjects]:
    """The subjects of entries by id: of their own words, else one that the words around them tell."""
    text, groups = reading.article.text, {actor.party: actor for actor in reading.actors if actor.kind == "group"}
    own = {entry.id: tuple(_own(entry, groups)) for entry in entries}
    often = Counter(subject.topic for subjects in own.values() for subject in subjects)
    headline = _near(reading.article.title.value if reading.article.title else "", groups, "the headline")
    spoken_of: dict[str | None, Subjects] = {}
    found: dict[str, Subjects] = {}
    for entry in entries:
        paragraph = _paragraph(text, entry.spans[0].start, entry.spans[-1].end)
        around = (
            _near(text[paragraph], groups, "its paragraph")
            or tuple(replace(each, near="its speaker's words before") for each in spoken_of.get(entry.speaker, ()))
            or _near(text[_above(text, paragraph)], groups, "the paragraph before")
            or headline
        )
        found[entry.id] = tuple(_kept(own[entry.id], often, headline)) or tuple(_main(around, often)[:1])
        if entry.speaker is not None and entry.kind == "statement":
            spoken_of[entry.speaker] = found[entry.id]
    return found


def _own(entry: Entry, groups: Mapping[str, Actor]) -> Iterator[Subject]:
    told = topics_in(f"{entry.words} {entry.cue}")
    armed = next((groups[party].name for party in (*entry.about, *entry.addressees) if party in groups), None)
    for topic in load_topics().named.values():
        if topic.groups and armed is not None:
            yield Subject(topic.name, armed)
        elif topic.name in told:
            yield Subject(topic.name, told[topic.name])


def _kept(subjects: Subjects, often: Counter[str], headline: Subjects) -> Iterator[Subject]:
    """Its main subject, and others that more of the article tells: a word in passing is no subject.

    What it alone tells it tells of the headline's subject too.
    """
    main = _main(subjects, often)
    yield from main[:1]
    yield from (subject for subject in main[1:] if often[subject.topic] >= SEVERAL)
    if main and often[main[0].topic] < SEVERAL:
        yield from (subject for subject in _main(headline, often)[:1] if subject.topic != main[0].topic)


def _main(subjects: Iterable[Subject], often: Counter[str]) -> list[Subject]:
    return sorted(subjects, key=lambda subject: -often[subject.topic])


def _near(text: str, groups: Mapping[str, Actor], where: str) -> Subjects:
    """The subjects that a text tells by its words or by the names of armed groups."""
    named = next((group.name for group in groups.values() if any(name in text for name in _names(group))), None)
    told = topics_in(text)
    if named is not None:
        told |= {topic.name: named for topic in load_topics().named.values() if topic.groups}
    return tuple(Subject(topic, words, where) for topic, words in told.items())


def _names(group: Actor) -> tuple[str, ...]:
    return group.name, *group.aliases


def _paragraph(text: str, start: int, end: int) -> slice:
    """The lines that hold these characters."""
    after = text.find("\n", end)
    return slice(text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text))


def _above(text: str, paragraph: slice) -> slice:
    """The paragraph above."""
    end = len(text[: paragraph.start].rstrip())
    return _paragraph(text, end, end)
