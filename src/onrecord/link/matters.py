"""What an article's entries are about: between which parties, on which subject, and from which words that is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onrecord.link.dealings import Dealings
from onrecord.link.entries import Entry
from onrecord.link.topics import load_topics, topics_in
from onrecord.link.viewing import Days, view
from onrecord.records import Actor, Reading

INFERRED = "the article has both parties deal with each other on this subject"


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of an entry: a topic, the words that tell it, and where these stand if not in the entry's own."""

    topic: str
    words: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its matters: the party that it deals with, and its subjects.

    `other` is None where that party is unknown; `inferred` says why it is taken to be this one where the entry's
    words do not name it. `thread` is False where nobody speaks who is a party beyond the article.
    """

    entry: Entry
    other: str | None
    subjects: tuple[Subject, ...]
    inferred: str | None = None
    thread: bool = True


def place(reading: Reading, days: Mapping[str, Days], published: Days) -> tuple[Placed, ...]:
    """The entries of one article, each with its matters, in the order of the text."""
    groups = {actor.party: actor for actor in reading.actors if actor.kind == "group"}
    entries = view(reading, days, published)
    subjects = _subjects(reading.article.text, entries, groups)
    dealings = Dealings(reading)
    article = [(entry, subjects[entry.id]) for entry in entries]
    return tuple(_placed(entry, found, dealings, article) for entry, found in article)


def _subjects(text: str, entries: Sequence[Entry], groups: Mapping[str, Actor]) -> dict[str, tuple[Subject, ...]]:
    """By its own words; else by those of its paragraph, or what its speaker was speaking of before, one of these."""
    found: dict[str, tuple[Subject, ...]] = {}
    spoken_of: dict[str | None, tuple[Subject, ...]] = {}
    own = {entry.id: tuple(_own(entry, groups)) for entry in entries}
    often = Counter(subject.topic for subjects in own.values() for subject in subjects)
    for entry in entries:
        paragraph = _paragraph(text, entry.spans[0].start, entry.spans[-1].end)
        around = [Subject(*told, near="its paragraph") for told in _told(text[paragraph], groups)]
        before = [replace(subject, near="its speaker's words before") for subject in spoken_of.get(entry.speaker, ())]
        above = [Subject(*told, near="the paragraph before") for told in _told(text[_above(text, paragraph)], groups)]
        likeliest = sorted(around or before or above, key=lambda subject: -often[subject.topic])
        found[entry.id] = own[entry.id] or tuple(likeliest[:1])
        if entry.speaker is not None and entry.kind == "statement":
            spoken_of[entry.speaker] = found[entry.id]
    return found


def _told(text: str, groups: Mapping[str, Actor]) -> Iterator[tuple[str, str]]:
    """The topics that a paragraph tells by its words or by the names of armed groups, with these words."""
    yield from topics_in(text).items()
    named = next((group.name for group in groups.values() if any(name in text for name in _names(group))), None)
    if named is not None:
        yield from ((topic.name, named) for topic in load_topics().named.values() if topic.groups)


def _names(group: Actor) -> tuple[str, ...]:
    return group.name, *group.aliases


def _own(entry: Entry, groups: Mapping[str, Actor]) -> Iterator[Subject]:
    told = topics_in(f"{entry.words} {entry.cue}")
    armed = next((groups[party].name for party in (*entry.about, *entry.addressees) if party in groups), None)
    for topic in load_topics().named.values():
        if topic.groups and armed is not None:
            yield Subject(topic.name, armed)
        elif topic.name in told:
            yield Subject(topic.name, told[topic.name])


def _paragraph(text: str, start: int, end: int) -> slice:
    """The lines that hold these characters."""
    after = text.find("\n", end)
    return slice(text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text))


def _above(text: str, paragraph: slice) -> slice:
    """The paragraph above."""
    end = len(text[: paragraph.start].rstrip())
    return _paragraph(text, end, end)


def _placed(
    entry: Entry,
    subjects: tuple[Subject, ...],
    dealings: Dealings,
    article: Sequence[tuple[Entry, tuple[Subject, ...]]],
) -> Placed:
    """With whom it is directed at; else with the party that the article has its party deal with, or that it names."""
    directed = dealings.directed(entry)
    if directed is not None or entry.party is None or entry.kind == "event":
        return Placed(entry, directed, subjects, thread=dealings.lasts(entry.party))
    named = dealings.named(entry)
    main = _main(entry.party, {subject.topic for subject in subjects}, dealings, article)
    if main is not None and (main in named or not named):
        return Placed(entry, main, subjects, None if main in named else INFERRED, thread=dealings.lasts(entry.party))
    return Placed(entry, next(iter(named), None), subjects, thread=dealings.lasts(entry.party))


def _main(
    party: str, topics: AbstractSet[str], dealings: Dealings, article: Sequence[tuple[Entry, tuple[Subject, ...]]]
) -> str | None:
    """The party with which the article has this one deal most on these topics; None where two are even."""
    counts: Counter[str] = Counter()
    for entry, subjects in article:
        both = {entry.party, dealings.directed(entry)}
        if party in both and topics & {subject.topic for subject in subjects}:
            counts.update(name for name in both if name and name != party and dealings.is_side(name))
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > second else None
