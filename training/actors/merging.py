"""Makes one entry of what several sources tell of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from gathered import Called, Entry, Holding
from holdings import last_day, months, same_start
from people import Told

from onrecord.resolve.actor_base_folding import fold_word, form_words, loosen_word
from onrecord.resolve.words import slug

PARTICLES = {"al", "bin", "ibn", "ben", "de", "del", "da", "dos", "von", "van", "der", "el", "abu", "ul"}


def loose(name: str) -> tuple[str, ...]:
    """The words of a name, folded loosely; without initials and particles where two words stay."""
    words = [fold_word(word) for word in form_words(name)]
    kept = [word for at, word in enumerate(words) if len(word) > 1 and not (at and word in PARTICLES)]
    return tuple(loosen_word(word) for word in (kept if len(kept) > 1 else words))


class People:
    """Persons told so far, found again by Wikidata id, or by name and country."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._wikidata: dict[str, Entry] = {}
        self._keyed: dict[tuple[str, frozenset[str]], list[Entry]] = defaultdict(list)
        self._worded: dict[tuple[str, str], list[tuple[frozenset[str], Entry]]] = defaultdict(list)

    def add(self, told: Told) -> None:
        """Add what is told to the one entry that it fits, or make a new one."""
        entry = self._found(told)
        if entry is None:
            entry = Entry("", told.names[0], "person", told.country, source=told.source, wikidata=told.wikidata)
            self.entries.append(entry)
        entry.country = entry.country or told.country
        entry.wikidata = entry.wikidata or told.wikidata
        entry.born = entry.born or told.born
        entry.held.extend(told.held)
        for name in told.names:
            entry.called.append(Called(name, told.source, told.surname))
            self._index(name, entry)

    def _index(self, name: str, entry: Entry) -> None:
        if entry.wikidata:
            self._wikidata.setdefault(entry.wikidata, entry)
        words = loose(name)
        for country in {entry.country or "nowhere", "anywhere"}:
            if not any(entry is other for other in self._keyed[country, frozenset(words)]):
                self._keyed[country, frozenset(words)].append(entry)
        for word in set(words):
            self._worded[entry.country or "nowhere", word].append((frozenset(words), entry))

    def _found(self, told: Told) -> Entry | None:
        if told.wikidata and told.wikidata in self._wikidata:
            return self._wikidata[told.wikidata]
        where = (told.country, "nowhere") if told.country else ("anywhere",)
        for name in told.names:
            words = frozenset(loose(name))
            if told.surname and len(words) < 2:
                continue
            fitting = [each for country in where for each in self._keyed[country, words]]
            fitting = [each for each in fitting if not (told.wikidata and each.wikidata)]
            fitting = [each for each in fitting if _initials_agree(name, each) and _fathers_agree(name, told, each)]
            if len(fitting) > 1:  # father and son: whose office began when this one's did
                fitting = [each for each in fitting if any(same_start(a, b) for a in told.held for b in each.held)]
            if len(fitting) == 1 and _near(told.held, fitting[0].held, 600):
                return fitting[0]
        if told.surname:
            return self._ruler(told)
        return None if told.wikidata else self._partly(told)

    def _partly(self, told: Told) -> Entry | None:
        """The one person of the country whose name has all words of this one, or the other way, two at the least."""
        if not told.country:
            return None
        fitting: list[Entry] = []
        for name in told.names:
            words = frozenset(loose(name))
            for word in sorted(words):
                for other, entry in self._worded[told.country, word]:
                    both = words & other
                    nested = both in (words, other) and len(both) > 1
                    nested = nested and _initials_agree(name, entry) and _fathers_agree(name, told, entry)
                    if nested and not any(entry is each for each in fitting) and _near(told.held, entry.held):
                        fitting.append(entry)
        return fitting[0] if len(fitting) == 1 else None

    def _ruler(self, told: Told) -> Entry | None:
        """The one person of that surname and country who held an office when the ruler began to rule."""
        words = frozenset(loose(told.names[0]))
        fitting: list[Entry] = []
        for other, entry in self._worded[told.country or "nowhere", min(words)]:
            governed = [each for each in entry.held if "GOV" in each.sectors and _within(each, told.held[0])]
            if words <= other and governed and not any(entry is each for each in fitting):
                fitting.append(entry)
        starting = [each for each in fitting if any(same_start(held, told.held[0]) for held in each.held)]
        fitting = starting or fitting
        return fitting[0] if len(fitting) == 1 else None


def _initials_agree(name: str, entry: Entry) -> bool:
    """Whether no name of an entry has another first initial: George W. is not George H. W."""
    mine = _initial(name)
    others = {_initial(called.name) for called in entry.called} - {None}
    return mine is None or not others or mine in others


def _fathers_agree(name: str, told: Told, entry: Entry) -> bool:
    """Whether no name of an entry has another's father: Abdullah bin Salman is not Salman bin Abdullah.

    Where only one names a grandfather too, they are one if both began an office at the same time.
    """
    mine = _fathers(name)
    others = {_fathers(called.name) for called in entry.called} - {()}
    if not mine or not others or mine in others:
        return True
    alike = any(mine[: len(other)] == other[: len(mine)] for other in others)
    return alike and any(same_start(a, b) for a in told.held for b in entry.held)


def _fathers(name: str) -> tuple[tuple[str, str], ...]:
    """The words on both sides of each "bin", folded: the father, and his."""
    words = [loosen_word(fold_word(word)) for word in form_words(name)]
    places = [at for at in range(1, len(words) - 1) if words[at] in {"bin", "ibn", "ben", "bint"}]
    return tuple((words[at - 1], words[at + 1]) for at in places)


def _initial(name: str) -> str | None:
    """The first initial of a name, behind its first word."""
    return next((word[0] for word in name.split()[1:] if len(word.strip(".")) == 1), None)


def _near(one: Iterable[Holding], other: Iterable[Holding], limit: int = 360) -> bool:
    """Whether a person could have held both: begun within so many months of each other."""
    began = [month for each in one if (month := months(each.since))]
    others = [month for each in other if (month := months(each.since))]
    return not began or not others or min(abs(a - b) for a in began for b in others) <= limit


def _within(held: Holding, ruling: Holding) -> bool:
    """Whether a ruler began to rule in the time of an office, half a year more or less."""
    start, since, last = months(ruling.since) or 0, months(held.since) or 0, months(last_day(held)) or 0
    return since - 6 <= start <= last + 6


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
