"""What an article's entries are about: between which parties, on which subject, and from which words that is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.link.dealings import STATE, Dealings
from onrecord.link.entries import Entry
from onrecord.link.subjects import Subjects, subjects_of
from onrecord.link.viewing import Days, view
from onrecord.records import Reading

INFERRED = "the article has both parties deal with each other"
UNSAID = "who says it is not known; the article has both parties deal with each other"


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its matters: the party that it deals with, its subjects, and the two parties of its threads.

    `other` is None where that party is unknown; `inferred` says why it is taken to be this one, or the entry to be
    between these two, where its words do not tell. `between` is None where that is unknown.
    """

    entry: Entry
    other: str | None
    subjects: Subjects
    between: tuple[str, str] | None = None
    inferred: str | None = None


def place(
    reading: Reading, days: Mapping[str, Days], published: Days, known: Mapping[str, str] | None = None
) -> tuple[Placed, ...]:
    """The entries of one article, each with its matters, in the order of the text.

    `known` are the parties of persons of whom the article itself does not tell whom they stand for, by actor.
    """
    parties = {actor.id: (known or {}).get(actor.id, actor.party) for actor in reading.actors}
    entries = view(reading, parties, days, published)
    subjects = subjects_of(reading, entries)
    placing = _Placing(entries, subjects, Dealings(reading, parties))
    return tuple(placing.placed(entry) for entry in entries)


class _Placing:
    """The entries of one article while each is given its matters."""

    def __init__(self, entries: Sequence[Entry], subjects: Mapping[str, Subjects], dealings: Dealings) -> None:
        self.entries, self.subjects, self.dealings = entries, subjects, dealings
        self.main = cache(self._main)  # few parties and subjects, asked for once an entry

    def placed(self, entry: Entry) -> Placed:
        """With whom it is directed at; else with whom the article has its party deal, or whom it names.

        Of what nobody knows who says it, the party that the article has deal with whom it is directed at may be the
        other one of the thread, but is never the speaker.
        """
        subjects, directed = self.subjects[entry.id], self.dealings.directed(entry)
        topics = frozenset(subject.topic for subject in subjects)
        if directed is not None and self.dealings.is_side(directed) and self.dealings.lasts(entry.party):
            return Placed(entry, directed, subjects, _between(entry.party, directed))
        if directed is not None and entry.party is None and entry.kind == "statement":
            main = self.main(directed, topics)
            return Placed(entry, directed, subjects, _between(main, directed), UNSAID if main else None)
        named = self.dealings.named(entry)
        if not self.dealings.lasts(entry.party) or entry.party is None or entry.kind == "event":
            return Placed(entry, directed or next(iter(named), None), subjects)
        main = self.main(entry.party, topics)
        if main is not None and (main in named or not named):
            return Placed(entry, main, subjects, _between(entry.party, main), None if main in named else INFERRED)
        other = next(iter(named), directed)
        return Placed(entry, other, subjects, _between(entry.party, other))

    def _main(self, party: str, topics: frozenset[str]) -> str | None:
        """The party with which the article has one deal most, on one of these topics if there is one.

        Where it has it deal with none, the only state that one speaks of on them.
        """
        on_it = [entry for entry in self.entries if topics & {each.topic for each in self.subjects[entry.id]}]
        return self._most(party, on_it) or self._most(party, self.entries) or self._one_named(party, on_it)

    def _one_named(self, party: str, entries: Sequence[Entry]) -> str | None:
        """The only state that one names in these entries."""
        named = {
            name
            for entry in entries
            if entry.party == party
            for name in self.dealings.named(entry)
            if STATE.fullmatch(name)
        }
        return named.pop() if len(named) == 1 else None

    def _most(self, party: str, entries: Sequence[Entry]) -> str | None:
        """The party with which these entries have one deal most; None where two are even."""
        counts: Counter[str] = Counter()
        for entry in entries:
            both = {entry.party, self.dealings.directed(entry)}
            if party in both:
                counts.update(name for name in both if name and name != party and self.dealings.is_side(name))
        (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        return first if most > second else None


def _between(one: str | None, other: str | None) -> tuple[str, str] | None:
    return (min(one, other), max(one, other)) if one is not None and other is not None else None
