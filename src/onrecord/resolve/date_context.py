"""What a time expression is read against, and what it then means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from onrecord.records import Moment, Span
from onrecord.resolve.date_calendar import Stretch, day_of

UNKNOWN = "publication date unknown"
COARSE = "publication date known only to the month or year"
OPEN = "the words leave open which one"
NO_SUCH = "no such date"
NOT_YET = "told as past, but after publication"
UNANCHORED = "counted from something that the text does not date"


@dataclass(frozen=True, slots=True)
class Reference:
    """When the article was published, as far as that is known."""

    day: date | None = None
    year: int | None = None
    why: str = UNKNOWN  # why the day is not known
    day_first: bool | None = None  # whether the outlet's country writes 3/4 for 3 April; None where unknown


def reference_of(published: Moment | None, day_first: bool | None = None) -> Reference:
    """What the publication date gives to count from."""
    value = published.value if published else None
    if value and (match := re.match(r"(\d{4})-(\d\d)-(\d\d)", value)):
        day = day_of(*map(int, match.groups()))
        return Reference(day, day.year, day_first=day_first) if day else Reference(day_first=day_first)
    if value and re.match(r"\d{4}", value):
        return Reference(None, int(value[:4]), COARSE, day_first)
    return Reference(day_first=day_first)


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds an expression: publication, the tense (-1 behind, 1 ahead, 0 open), the dates before it."""

    reference: Reference
    direction: int = -1
    before: tuple[Stretch, ...] = ()
    direct: bool = True  # whether the verb that gives the direction is the one that the expression hangs on
    event: Stretch | None = None  # the date of what "after" or "before" is followed by
    year: int | None = None  # that of the date beside it: "from March 3 to March 7, 2013"
    near: bool = True  # whether the last of the dates before stands in this sentence or the one before

    @property
    def today(self) -> Stretch | None:
        """The day of publication."""
        return Stretch(self.reference.day, "day") if self.reference.day else None

    @property
    def anchor(self) -> Stretch | None:
        """The date that the text named last, else the day of publication."""
        return next((each for each in reversed(self.before) if each.unit != "months"), self.today)

    def last(self, unit: str) -> Stretch | None:
        """The last of the few dates before that has this unit."""
        return next((each for each in reversed(self.before[-6:]) if each.unit == unit), None)

    def compared(self) -> Stretch | None:
        """The quarter that "a year earlier" is of, None where months or a half were told of since, or no quarter."""
        last = next((each.unit for each in reversed(self.before) if each.unit in {"quarter", "half", "months"}), None)
        return self.quarter() if last == "quarter" else None

    def quarter(self) -> Stretch | None:
        """The quarter that is told of: the last one named that had begun, else the last one named."""
        named = [each for each in reversed(self.before[-12:]) if each.unit == "quarter"]
        today = self.reference.day
        over = [each for each in named if today and (ended := each.moved(1)) and ended.day <= today]
        return next(iter(over or named), None)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 type and value; `why` says what keeps the value, or anything more than its bounds, from being sure."""

    type: str
    value: str | None = None
    precision: str | None = None
    stretch: Stretch | None = None  # what later expressions may count from
    why: str | None = None
    earliest: str | None = None
    latest: str | None = None
    zone: str | None = None
    compared: bool = False  # a stretch that another is only compared with; nothing is counted from it

    def moment(self, span: Span) -> Moment:
        """The moment that may be recorded: a value only where it is a date and sure."""
        if self.why is None and self.precision is not None:
            return Moment(self.value, self.precision, zone=self.zone, span=span)
        return Moment(earliest=self.earliest, latest=self.latest, why=self.why, span=span)


def settled(stretch: Stretch | None) -> Meaning:
    """A stretch of the calendar that is sure; outside the calendar there is no such date."""
    if stretch is None:
        return Meaning("DATE", why=NO_SUCH)
    return Meaning("DATE", stretch.value, stretch.precision, stretch)


def guessed(stretch: Stretch | None, why: str, *bounds: Stretch | None) -> Meaning:
    """A stretch that is likely, the reason why it is not sure, and between which others it lies."""
    days = sorted(each.day.isoformat() for each in bounds if each)
    made = replace(settled(stretch), why=why) if stretch else Meaning("DATE", why=why)
    return replace(made, earliest=days[0], latest=days[-1]) if len(days) > 1 else made
