"""What an article's entries are about: between which parties, on which subject, and from which words that is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.dealings import Dealings
from onrecord.link.entries import Entry
from onrecord.link.subjects import Subject, subjects_of
from onrecord.link.viewing import Days, view
from onrecord.records import Reading

INFERRED = "the article has both parties deal with each other on this subject"


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


def place(
    reading: Reading, days: Mapping[str, Days], published: Days, known: Mapping[str, str] | None = None
) -> tuple[Placed, ...]:
    """The entries of one article, each with its matters, in the order of the text.

    `known` are the parties of persons of whom the article itself does not tell whom they stand for, by actor.
    """
    parties = {actor.id: (known or {}).get(actor.id, actor.party) for actor in reading.actors}
    entries = view(reading, parties, days, published)
    subjects = subjects_of(reading, entries)
    dealings = Dealings(reading, parties)
    article = [(entry, subjects[entry.id]) for entry in entries]
    return tuple(_placed(entry, found, dealings, article) for entry, found in article)


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
    topics = {subject.topic for subject in subjects}
    main = _main(entry.party, dealings, [each for each, told in article if topics & {one.topic for one in told}])
    main = main or _main(entry.party, dealings, [each for each, _ in article])
    if main is not None and (main in named or not named):
        return Placed(entry, main, subjects, None if main in named else INFERRED, thread=dealings.lasts(entry.party))
    return Placed(entry, next(iter(named), None), subjects, thread=dealings.lasts(entry.party))


def _main(party: str, dealings: Dealings, entries: Iterable[Entry]) -> str | None:
    """The party with which these entries have one deal most; None where two are even."""
    counts: Counter[str] = Counter()
    for entry in entries:
        both = {entry.party, dealings.directed(entry)}
        if party in both:
            counts.update(name for name in both if name and name != party and dealings.is_side(name))
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > second else None
