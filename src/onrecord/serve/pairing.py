"""What passes between two parties, month by month."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.plover import load_plover
from onrecord.record import DatedEvent, DatedStatement, Record, Trace
from onrecord.serve.parties import Parties


@dataclass(frozen=True, slots=True)
class Dealt:
    """Something that one party says to, says of or does to the other; `is_forth` where it is the first that does.

    `quad` is PLOVER's, None for a remark; `month` (2015-01) is None where it is not known.
    """

    trace: Trace
    is_forth: bool
    quad: str | None
    month: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties (id and name) and all that passes between them, by date; what is not known to the day comes last."""

    one: tuple[str, str]
    other: tuple[str, str]
    dealt: tuple[Dealt, ...]


def pair(record: Record, one: str, other: str) -> Pair:
    """What passes between two parties, each the id of an actor or the code of a country, for all who stand for it."""
    parties = Parties.of(record)
    return record.remembered(f"pair {one} {other}", lambda opened: _pair(opened, parties, one, other))


def _pair(record: Record, parties: Parties, one: str, other: str) -> Pair:
    forth = record.traces(parties.members(one), parties.members(other))
    back = record.traces(parties.members(other), parties.members(one))
    dealt = [*(_dealt(trace, is_forth=True) for trace in forth), *(_dealt(trace, is_forth=False) for trace in back)]
    return Pair((one, parties.name(one)), (other, parties.name(other)), tuple(sorted(dealt, key=_by_date)))


def _dealt(trace: Trace, *, is_forth: bool) -> Dealt:
    plover, first, last = load_plover(), trace.days.first, trace.days.last
    is_known = trace.days.sure and first and last and first[:7] == last[:7]
    quad = plover.quad(trace.what) if trace.what in plover.types else None
    return Dealt(trace, is_forth, quad, first[:7] if first and is_known else None)


def entries(record: Record, dealt: tuple[Dealt, ...]) -> tuple[DatedStatement | DatedEvent, ...]:
    """The statements and events behind, in the same order."""
    ids = {each.trace.id for each in dealt}
    found: dict[str, DatedStatement | DatedEvent] = {
        **{row.id: row for row in record.statements_with(ids)},
        **{row.id: row for row in record.events_with(ids)},
    }
    return tuple(found[each.trace.id] for each in dealt if each.trace.id in found)


def _by_date(each: Dealt) -> tuple[bool, str, str]:
    return not each.trace.days.sure, each.trace.days.first or "9999", each.trace.id
