"""Which relations the kinds, parties, dates and statuses of two entries leave open. No words are read here."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.link.entries import Entry

REPEATS, ANSWERS, DISPUTES, FULFILS, BREAKS = RELATIONS = ("repeats", "answers", "disputes", "fulfils", "breaks")
TOLD = frozenset({"reported", "claimed", "background"})  # statuses of events that are said to have happened
NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Open:
    """The relations that are left, and why others are not, or what the order rests on."""

    relations: frozenset[str]
    reason: str


def open_relations(earlier: Entry, later: Entry) -> Open:
    """What may hold between two entries in the order given; the words decide among these."""
    if earlier.id == later.id:
        return Open(NONE, "one entry")
    order = order_of(earlier, later)
    if order == BACKWARDS:
        return Open(NONE, "dated before what it would answer")
    between = _statements(earlier, later) if later.kind == "statement" else _event(earlier, later)
    if order in DIRECTED:
        return Open(between.relations, between.reason or order)
    return Open(between.relations & {DISPUTES}, order)


BACKWARDS = "backwards"
BY_DATE, SAME_DAY, BY_TEXT = DIRECTED = ("by date", "on one day", "in the order of the text, without dates")
UNKNOWN = "which came first is not known"


def order_of(earlier: Entry, later: Entry) -> str:
    """How far the order given holds: by dates, within a day, by one article's text, not known, or the other way."""
    if later.latest and earlier.earliest and later.latest < earlier.earliest:
        return BACKWARDS
    if earlier.latest and later.earliest and earlier.latest < later.earliest:
        return BY_DATE
    if earlier.sure and later.sure:
        return SAME_DAY
    if earlier.article == later.article and not later.background and _start(earlier) < _start(later):
        return BY_TEXT
    return UNKNOWN


def _start(entry: Entry) -> int:
    return entry.spans[0].start


def _statements(earlier: Entry, later: Entry) -> Open:
    """What a later statement can be to an earlier statement or event."""
    found = {DISPUTES} if _claims(earlier) else set[str]()
    if earlier.kind == "statement" and later.party is not None:
        if later.party == earlier.party:
            found |= {REPEATS} if _repeatable(earlier, later) else set()
        elif later.party in earlier.concerned:
            found.add(ANSWERS)
    return Open(frozenset(found), "" if found else "the event has not happened")


def _repeatable(earlier: Entry, later: Entry) -> bool:
    """On a later day; what a background paragraph quotes is the old statement itself."""
    return not later.background and order_of(earlier, later) == BY_DATE


def _event(earlier: Entry, later: Entry) -> Open:
    """What a later event can be to an earlier statement or event."""
    if later.status not in TOLD:
        return Open(NONE, f"the event is {later.status}")
    if earlier.kind == "event":
        return Open(frozenset({DISPUTES}) if _claims(earlier) else NONE, "the event has not happened")
    done_by = later.party is not None and (later.party == earlier.party or later.party in earlier.concerned)
    found = {DISPUTES, FULFILS, BREAKS} if done_by else {DISPUTES}
    return Open(frozenset(found), "" if done_by else "done by a party that was not asked and promised nothing")


def _claims(entry: Entry) -> bool:
    """Whether it says that something is so; a planned event does not."""
    return entry.kind == "statement" or entry.status in TOLD | {"denied"}
