"""A thread as a person reads it: what each party did on a matter, in order of time, and what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.record import DatedEvent, DatedStatement, Record, ThreadEntry, ThreadRow
from onrecord.records import Link

REMARK = "remarks"
SUCCESS = "claims success"
PRESSING = frozenset({"asks", "accuses", "warns"})
DEEDS = ("cooperates", "gives aid", "steps back", "protests", "sanctions", "mobilises", "coerces", "attacks")
"""The stances of events that are more than words."""

TURNS = frozenset({"denies", "refuses", "rejects", "promises", "gives way", SUCCESS})
"""The stances between which a change of position is marked: what a party answers when it is asked or accused."""

ALIKE = 0.7
"""Share of the shorter one's words from which two entries of one party and day are one saying."""

FEW = 4  # words: shorter entries are one saying only where they are the same
LEAST = 0.5
"""Confidence from which an entry is a line of a thread."""

TITLES = 3
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Back:
    """What a line answers, repeats, disputes, fulfils or breaks: the number of an earlier line, and the links.

    These are of one relation, between whichever entries of the two lines, the likeliest first.
    """

    links: tuple[Link, ...]
    line: int

    @property
    def link(self) -> Link:
        """The likeliest."""
        return self.links[0]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a party said or did: the entries that tell it, the fullest first.

    `party` is None where it is unknown who speaks; `third` says that it is neither of the thread's two. `sources`
    counts independent texts; `shift` is the stance that the party held before, where this is another.
    """

    number: int
    entries: tuple[ThreadEntry, ...]
    party: str | None
    third: bool
    sources: int
    back: tuple[Back, ...] = ()
    shift: str | None = None

    @property
    def stance(self) -> str:
        """What the party does by it."""
        return stance_of(self.entries)


@dataclass(frozen=True, slots=True)
class Summary:
    """A thread in a list: what it is called, its parties by name, and its first and last day."""

    row: ThreadRow
    title: str
    parties: tuple[str, str]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Thread:
    """Two parties on one subject; `remarks` is how many entries are left out that only remark on it."""

    summary: Summary
    lines: tuple[Line, ...]
    remarks: int


def assemble(record: Record, row: ThreadRow, *, every: bool = False) -> Thread:
    """The thread of a row. `every`: with mere remarks and what is little certain."""
    found = record.thread_entries(row.id)
    links = record.links_of([entry.dated.id for entry in found])
    linked = {name for link in links if link.kind != "deflects" for name in (link.earlier, link.later)}
    pressed = _pressed(found)
    found = tuple(entry if _has_standing(entry, pressed) else replace(entry, stance=REMARK) for entry in found)
    shown = [entry for entry in found if every or _is_told(entry, linked)]
    beside = [*_deeds(record, row, found), *_third_parties(record, row, found, links)]
    sayings = list(_sayings([*shown, *(entry for entry in beside if every or entry.dated.confidence >= LEAST)]))
    names = {group[0].matter.party for group in sayings if group[0].matter.party} | {row.first, row.second}
    named = {party: record.party_name(party) for party in names}
    number = {entry.dated.id: place for place, group in enumerate(sayings, 1) for entry in group}
    shifts = _shifts(sayings)
    lines = tuple(
        Line(
            place,
            group,
            named.get(group[0].matter.party or ""),
            group[0].matter.party not in {row.first, row.second},
            len({entry.text for entry in group}),
            tuple(_back(place, group, links, number)),
            shifts.get(place),
        )
        for place, group in enumerate(sayings, 1)
    )
    return Thread(summary(record, row), lines, len(found) - len(shown))


def summary(record: Record, row: ThreadRow) -> Summary:
    """A thread for lists: named by its parties and the words that the record uses most for its subject."""
    words = ", ".join(record.subject_words(row.id, TITLES)) or row.topic.replace("-", " ")
    first, second = record.party_name(row.first), record.party_name(row.second)
    return Summary(row, f"{first} and {second}: {words}", (first, second), *record.thread_days(row.id))


def stance_of(entries: Iterable[ThreadEntry]) -> str:
    """What a party does by entries that are one saying: more than to remark, where one of them says so."""
    return next((entry.stance for entry in entries if entry.stance != REMARK), REMARK)


def _pressed(found: Iterable[ThreadEntry]) -> dict[str, str]:
    """The parties that are asked, accused or warned, each with the first day of it."""
    pressed: dict[str, str] = {}
    for entry in found:
        if entry.stance in PRESSING and entry.matter.other and entry.matter.day:
            pressed.setdefault(entry.matter.other, entry.matter.day)
    return pressed


def _has_standing(entry: ThreadEntry, pressed: Mapping[str, str]) -> bool:
    """Only who was asked before can claim that it is done: in other mouths the words are a remark."""
    if entry.stance != SUCCESS:
        return True
    since = pressed.get(entry.matter.party or "")
    return since is not None and entry.matter.day is not None and entry.matter.day >= since


def _is_told(entry: ThreadEntry, linked: set[str]) -> bool:
    return entry.dated.confidence >= LEAST and (entry.stance != REMARK or entry.dated.id in linked)


def _sayings(entries: Iterable[ThreadEntry]) -> Iterator[tuple[ThreadEntry, ...]]:
    """Entries of one party and day whose words are alike, together; in order of time, within an article of text."""
    groups: list[list[ThreadEntry]] = []
    for entry in sorted(entries, key=_order):
        for group in reversed(groups[-12:]):
            if any(_is_one(entry, other) for other in group):
                group.append(entry)
                break
        else:
            groups.append([entry])
    for group in groups:
        yield tuple(sorted(group, key=_fullest))


def _fullest(entry: ThreadEntry) -> tuple[bool, int]:
    return isinstance(entry.dated, DatedEvent), -len(entry.dated.words)


def _order(entry: ThreadEntry) -> tuple[bool, str, str, int]:
    dated = entry.dated
    return entry.matter.day is None, entry.matter.day or "", dated.heading.id, dated.spans[0].start


def _is_one(one: ThreadEntry, other: ThreadEntry) -> bool:
    if one.matter.party != other.matter.party:
        return False
    if isinstance(one.dated, DatedEvent) != isinstance(other.dated, DatedEvent):
        return one.dated.heading.id == other.dated.heading.id and _overlap(one.dated, other.dated)
    if not _near(one.matter.day, other.matter.day):
        return False
    mine, theirs = (set(WORD.findall(each.dated.words.casefold())) for each in (one, other))
    if min(len(mine), len(theirs)) < FEW:
        return mine == theirs
    return len(mine & theirs) >= ALIKE * min(len(mine), len(theirs))


def _overlap(one: DatedStatement | DatedEvent, other: DatedStatement | DatedEvent) -> bool:
    """Whether the words of an event stand in those of a statement: then it is what the speaker did by saying it."""
    return any(mine.start < theirs.end and theirs.start < mine.end for mine in one.spans for theirs in other.spans)


def _near(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one == other
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1


def _deeds(record: Record, row: ThreadRow, found: Sequence[ThreadEntry]) -> list[ThreadEntry]:
    """What the parties did to each other on other subjects while the thread lasted."""
    inside = {entry.dated.id for entry in found}
    days = [entry.matter.day for entry in found if entry.matter.day]
    deeds = [entry for entry in record.deeds_between(row, DEEDS) if entry.dated.id not in inside]
    return [entry for entry in deeds if days and entry.matter.day and days[0] <= entry.matter.day <= days[-1]]


def _third_parties(
    record: Record, row: ThreadRow, found: Sequence[ThreadEntry], links: Iterable[Link]
) -> tuple[ThreadEntry, ...]:
    """What others say that disputes, or is disputed by, an entry of the thread."""
    inside = {entry.dated.id for entry in found}
    ends = {name for link in links if link.relation == "disputes" for name in (link.earlier, link.later)}
    return record.beside(sorted(ends - inside), row.topic)


def _back(place: int, group: Sequence[ThreadEntry], links: Iterable[Link], number: Mapping[str, int]) -> Iterator[Back]:
    """What a line leads back to, each line once, by its likeliest link."""
    mine = {entry.dated.id for entry in group}
    taken = {place}
    likely = sorted((link for link in links if link.later in mine), key=lambda link: -link.confidence)
    for link in likely:
        line = number.get(link.earlier)
        if line is not None and line not in taken:
            taken.add(line)
            alike = (each for each in likely if (number.get(each.earlier), each.relation) == (line, link.relation))
            yield Back(tuple(alike), line)


def _differ(before: str, now: str) -> bool:
    """Whether a party answers otherwise than before; who rejects may deny or refuse."""
    return before != now and {before, now} not in ({"rejects", "denies"}, {"rejects", "refuses"})


def _shifts(sayings: Sequence[tuple[ThreadEntry, ...]]) -> dict[int, str]:
    """The lines at which a party's answer is another than the last that it gave, with that one."""
    held: dict[str | None, str] = {}
    found = {}
    for place, group in enumerate(sayings, 1):
        party, stance = group[0].matter.party, stance_of(group)
        if stance in TURNS:
            if _differ(held.get(party, stance), stance):
                found[place] = held[party]
            held[party] = stance
    return found
