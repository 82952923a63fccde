"""Makes one entry of what several sources tell of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from gathered import Entry, Holding
from people import Told

from onrecord.resolve.actor_base_folding import fold_word, form_words, loosen_word
from onrecord.resolve.words import slug

PARTICLES = {"al", "bin", "ibn", "ben", "de", "del", "da", "dos", "von", "van", "der", "el", "abu", "ul"}


def loose(name: str) -> tuple[str, ...]:
    """The words of a name, folded loosely, without initials and particles."""
    words = [fold_word(word) for word in form_words(name)]
    kept = [loosen_word(word) for word in words if len(word) > 1 and word not in PARTICLES]
    return tuple(kept) or tuple(loosen_word(word) for word in words)


class People:
    """Persons told so far, found again by Wikidata id, or by name and country."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.names: dict[int, list[str]] = {}
        self._wikidata: dict[str, Entry] = {}
        self._keyed: dict[tuple[str, frozenset[str]], list[Entry]] = defaultdict(list)
        self._worded: dict[tuple[str, str], list[tuple[frozenset[str], Entry]]] = defaultdict(list)

    def add(self, told: Told) -> None:
        """Add what is told to the one entry that it fits, or make a new one."""
        entry = self._found(told)
        if entry is None:
            entry = Entry("", told.names[0], "person", told.country, source=told.source, wikidata=told.wikidata)
            self.entries.append(entry)
            self.names[id(entry)] = []
        entry.country = entry.country or told.country
        entry.wikidata = entry.wikidata or told.wikidata
        entry.born = entry.born or told.born
        entry.held.extend(told.held)
        for name in told.names:
            entry.forms.append((name, told.source, told.surname))  # type: ignore[arg-type]
            self._index(name, entry, told)

    def _index(self, name: str, entry: Entry, told: Told) -> None:
        if entry.wikidata:
            self._wikidata.setdefault(entry.wikidata, entry)
        words = loose(name)
        for country in {entry.country or "", ""}:
            if len(words) > 1 and not any(entry is other for other in self._keyed[country, frozenset(words)]):
                self._keyed[country, frozenset(words)].append(entry)
        for word in set(words):
            self._worded[entry.country or "", word].append((frozenset(words), entry))

    def _found(self, told: Told) -> Entry | None:
        if told.wikidata and told.wikidata in self._wikidata:
            return self._wikidata[told.wikidata]
        if told.surname:
            return self._ruler(told)
        for name in told.names:
            fitting = self._keyed[told.country or "", frozenset(loose(name))]
            fitting = [each for each in fitting if not (told.wikidata and each.wikidata)]
            if len(fitting) == 1:
                return fitting[0]
        return None if told.wikidata else self._partly(told)

    def _partly(self, told: Told) -> Entry | None:
        """The one person of the country whose name has all words of this one, or the other way, two at the least."""
        if not told.country:
            return None
        fitting = []
        for name in told.names:
            words = frozenset(loose(name))
            for word in words:
                for other, entry in self._worded[told.country, word]:
                    both = words & other
                    nested = both in (words, other) and len(both) > 1
                    if nested and not any(entry is each for each in fitting) and _near(told.held, entry.held):
                        fitting.append(entry)
        return fitting[0] if len(fitting) == 1 else None

    def _ruler(self, told: Told) -> Entry | None:
        """The one person of that surname and country who held an office when the ruler began to rule."""
        words = frozenset(loose(told.names[0]))
        fitting: list[Entry] = []
        first = next(iter(words))
        for other, entry in self._worded[told.country or "", first]:
            governed = [each for each in entry.held if "GOV" in each.sectors and _within(each, told.held[0])]
            if words <= other and governed and not any(entry is each for each in fitting):
                fitting.append(entry)
        starting = [each for each in fitting if any(_begins(held, told.held[0]) for held in each.held)]
        fitting = starting or fitting
        return fitting[0] if len(fitting) == 1 else None


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date else None


def _near(one: Iterable[Holding], other: Iterable[Holding]) -> bool:
    """Whether a person could have held both: begun within 25 years of each other."""
    years = [year for each in one if (year := _year(each.since))]
    others = [year for each in other if (year := _year(each.since))]
    return not years or not others or min(abs(a - b) for a in years for b in others) <= 25


def _within(held: Holding, ruling: Holding) -> bool:
    last = held.until or held.seen or held.source.seen
    return (held.since or "") <= (ruling.since or "") <= last


def _begins(held: Holding, ruling: Holding) -> bool:
    """Whether both begin in the same year and within two months of each other."""
    if not held.since or not ruling.since or len(held.since) < 7:
        return False
    months = [int(date[:4]) * 12 + int(date[5:7]) for date in (held.since, ruling.since)]
    return abs(months[0] - months[1]) <= 1


def with_ids(entries: list[Entry]) -> None:
    """Give each person an id: the Wikidata id, else the slug of the name, with the country where two share it."""
    slugs: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.wikidata:
            entry.id = entry.wikidata
        else:
            slugs[slug(form_words(entry.name))].append(entry)
    for base, sharing in slugs.items():
        taken: dict[str, int] = {}
        for entry in sharing:
            wanted = base if len(sharing) == 1 else f"{base}-{(entry.country or 'int').lower()}"
            taken[wanted] = taken.get(wanted, 0) + 1
            entry.id = wanted if taken[wanted] == 1 else f"{wanted}-{taken[wanted]}"


def tidy(held: Iterable[Holding]) -> list[Holding]:
    """Offices in order of time; codes of Phoenix and REIGN that a titled office of the same time covers are left out."""
    every = sorted(set(held), key=lambda each: (each.since or "", each.title or "", each.until or "", each.source.name))
    titled = [each for each in every if each.title and each.title != "leader"]

    def covered(each: Holding) -> bool:
        if each.title and each.title != "leader":
            return False
        last = each.until or each.source.seen
        return any(
            other.country == each.country
            and (other.since or "") <= (each.since or "")
            and last <= (other.until or other.source.seen)
            for other in titled
        )

    kept = [each for each in every if not covered(each)]
    return [replace(each) for each in kept]
