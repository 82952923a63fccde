"""What passes between two parties, month by month."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.plover import load_plover
from onrecord.record import DatedEvent, DatedStatement, Record, Trace
from onrecord.serve.parties import Parties


@dataclass(frozen=True, slots=True)
class Dealt:
    """Something that one party says to, says of or does to the other; `is_forth` where it is the first that does.

    `kind` is statement or event; `quad` is PLOVER's, None for a remark; `month` (2015-01) None where it is not known.
    """

    kind: str
    is_forth: bool
    is_done: bool
    quad: str | None
    month: str | None

    @property
    def way(self) -> str:
        """`forth` or `back`."""
        return "forth" if self.is_forth else "back"

    def meets(self, month: str | None, quad: str | None, way: str | None) -> bool:
        """Whether it is what somebody asks for: of a month or year, a quad, a way. What a quad is asked of is done."""
        is_quad = quad is None or (self.quad == quad and self.is_done)
        return is_quad and way in {None, self.way} and (month is None or (self.month or "").startswith(month))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties (id and name) and all that passes between them, by date; what is not known to the day comes last.

    `dealt` is each kind of dealing that there is, `which` for every entry its place among these, `ids` the entries' ids
    with a space between: two states may have a hundred thousand.
    """

    one: tuple[str, str]
    other: tuple[str, str]
    dealt: tuple[Dealt, ...]
    which: array[int]
    ids: str

    def times(self) -> dict[Dealt, int]:
        """How many entries there are of each kind of dealing."""
        return {self.dealt[place]: times for place, times in Counter(self.which).items()}

    def chosen(
        self, month: str | None, quad: str | None, way: str | None, page: slice
    ) -> tuple[int, tuple[tuple[Dealt, str], ...]]:
        """How many entries somebody asks for (as `Dealt.meets`), and a page of them, each with its id."""
        wanted = {place for place, each in enumerate(self.dealt) if each.meets(month, quad, way)}
        total = sum(times for place, times in Counter(self.which).items() if place in wanted)
        found = ((self.dealt[place], name) for place, name in zip(self.which, self.ids.split(), strict=True))
        met = (row for row, place in zip(found, self.which, strict=True) if place in wanted)
        return total, tuple(islice(met, page.start, page.stop))

    def turned(self) -> Pair:
        """The same, the other one first."""
        dealt = tuple(replace(each, is_forth=not each.is_forth) for each in self.dealt)
        return replace(self, one=self.other, other=self.one, dealt=dealt)


def pair(record: Record, one: str, other: str) -> Pair:
    """What passes between two parties, each the id of an actor or the code of a country, for all who stand for it."""
    parties, first, second = Parties.of(record), *sorted((one, other))
    found = record.remembered(f"pair {first} {second}", lambda opened: _pair(opened, parties, first, second))
    return found if first == one else found.turned()


def entries(
    record: Record, chosen: Iterable[tuple[Dealt, str]]
) -> tuple[tuple[Dealt, DatedStatement | DatedEvent], ...]:
    """The statements and events that were chosen, but for those that are gone since."""
    listed = tuple(chosen)
    found = record.entries([name for _, name in listed])
    return tuple((dealt, found[name]) for dealt, name in listed if name in found)


def _pair(record: Record, parties: Parties, one: str, other: str) -> Pair:
    ones, others = parties.members(one), parties.members(other)
    both = [(trace, True) for trace in record.traces(ones, others)]
    both += [(trace, False) for trace in record.traces(others, ones)]
    both.sort(key=lambda each: _by_date(each[0]))
    places: dict[Dealt, int] = {}
    which = array("L", (places.setdefault(_dealt(*each), len(places)) for each in both))
    names = (one, parties.name(one)), (other, parties.name(other))
    return Pair(*names, tuple(places), which, " ".join(trace.id for trace, _ in both))


def _dealt(trace: Trace, is_forth: bool) -> Dealt:  # taken from a row of both
    plover, first, last = load_plover(), trace.days.first, trace.days.last
    is_known = trace.days.sure and first and last and first[:7] == last[:7]
    quad = plover.quad(trace.what) if trace.what in plover.types else None
    return Dealt(trace.kind, is_forth, trace.is_done, quad, first[:7] if first and is_known else None)


def _by_date(trace: Trace) -> tuple[bool, str, str]:
    return not trace.days.sure, trace.days.first or "9999", trace.id
