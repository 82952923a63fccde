"""Which relations the kinds, parties, dates and statuses of two entries leave open. No words are read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.link.entries import Entry
from onrecord.plover import COMMENT

REPEATS, ANSWERS, DISPUTES, FULFILS, BREAKS = RELATIONS = ("repeats", "answers", "disputes", "fulfils", "breaks")
REQUEST = "REQUEST"  # what is asked of others, the asking party does not fulfil
TOLD = frozenset({"reported", "claimed", "background"})  # statuses of events that are said to have happened
NONE = frozenset[str]()
LATEST = 730  # days: who was spoken to so long ago answers something else
LATEST_NAMED = 60  # of one that was only named


@dataclass(frozen=True, slots=True)
class Open:
    """The relations that are left, and why others are not, or what the order rests on."""

    relations: frozenset[str]
    reason: str


def open_relations(earlier: Entry, later: Entry) -> Open:
    """What may hold between two entries in the order given; the words decide among these."""
    if earlier.id == later.id or _within(earlier, later):
        return Open(NONE, "one is told in the words of the other")
    order = order_of(earlier, later)
    if order == BACKWARDS:
        return Open(NONE, "dated before what it would answer")
    between = _statements(earlier, later) if later.kind == "statement" else _event(earlier, later)
    if order in {BY_DATE, SAME_DAY} or (order == BY_TEXT and later.kind == "statement"):
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


def _within(one: Entry, two: Entry) -> bool:
    """Whether they share characters: an event is told in a statement, a statement in another's."""
    return one.article == two.article and any(
        first.start < second.end and second.start < first.end for first in one.spans for second in two.spans
    )


def days_between(earlier: Entry, later: Entry) -> int | None:
    """The days that lie between two entries at least; None where a date lacks."""
    if not (earlier.latest and later.earliest):
        return None
    return max(0, (date.fromisoformat(later.earliest) - date.fromisoformat(earlier.latest)).days)


def _statements(earlier: Entry, later: Entry) -> Open:
    """What a later statement can be to an earlier statement or event."""
    found = {DISPUTES} if _claims(earlier) else set[str]()
    if earlier.kind == "statement" and later.party is not None:
        if later.party == earlier.party:
            found |= {REPEATS} if _repeatable(earlier, later) else set()
        elif _may_answer(earlier, later):
            found.add(ANSWERS)
    return Open(frozenset(found), "" if found else "the event has not happened")


def _repeatable(earlier: Entry, later: Entry) -> bool:
    """The same act on a later day; what a background paragraph quotes is the old statement itself."""
    alike = earlier.act == later.act or COMMENT in {earlier.act, later.act}
    return alike and not later.background and order_of(earlier, later) == BY_DATE


def _may_answer(earlier: Entry, later: Entry) -> bool:
    """Whether the party was spoken to, or named, not too long before."""
    days = days_between(earlier, later) or 0
    if later.party in earlier.addressees:
        return days <= LATEST
    return later.party in earlier.about and days <= LATEST_NAMED


def _event(earlier: Entry, later: Entry) -> Open:
    """What a later event can be to an earlier statement or event."""
    if later.status not in TOLD:
        return Open(NONE, f"the event is {later.status}")
    if earlier.kind == "event":
        return Open(frozenset({DISPUTES}) if _claims(earlier) else NONE, "the event has not happened")
    own, asked = later.party == earlier.party, later.party in earlier.concerned
    done_by = later.party is not None and (asked or (own and earlier.act != REQUEST))
    found = {DISPUTES, FULFILS, BREAKS} if done_by else {DISPUTES}
    return Open(frozenset(found), "" if done_by else "done by a party that was not asked and promised nothing")


def _claims(entry: Entry) -> bool:
    """Whether it says that something is so; a planned event does not."""
    return entry.kind == "statement" or entry.status in TOLD | {"denied"}
