"""What waits for review, what a review says, and what was said before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.errors import StopRun
from onrecord.plover import COMMENT, load_plover
from onrecord.record import Author, Correction, Looked, Record
from onrecord.record.between import DATE
from onrecord.record.dates import days_of_value
from onrecord.record.judging import LINKS
from onrecord.record.reviews import ACCEPT, CORRECT, REJECT, VERDICTS, Entry
from onrecord.records import Event, Moment, Reading
from onrecord.serve.naming import Naming, parties_of, written

KINDS: Mapping[str | None, tuple[str, ...]] = {
    None: ("statements", "events"),
    "statements": ("statements",),
    "events": ("events",),
}

PRECISIONS = {4: "year", 7: "month", 10: "day"}

WAYS = {"accept": ACCEPT, "correct": CORRECT, "reject": REJECT}


@dataclass(frozen=True, slots=True)
class Item:
    """An entry to look at, in its article; `stands` is None where it was rejected. `said` is what was said of it."""

    id: str
    reading: Reading
    stands: Entry | None
    said: tuple[Correction, ...]


def waiting(record: Record, kind: str | None, skip: int) -> tuple[str | None, int]:
    """The least certain entry that nobody has looked at, after `skip`; and how many there are."""
    return record.least_certain(KINDS[kind], skip), record.unseen(KINDS[kind])


def item(record: Record, entry_id: str) -> Item | None:
    """An entry and what was said of it; None where none has that id."""
    with record.snapshot():
        known = record.reviewer.entry(entry_id)
        if known is None:
            return None
        reading = record.reading(known[0])
        assert reading is not None
        entries: tuple[Entry, ...] = (*reading.statements, *reading.events)
        stands = next((entry for entry in entries if entry.id == entry_id), None)
        return Item(entry_id, reading, stands, reviews_of(record, entry_id))


def looked_at(record: Record, article_id: str) -> dict[str, Looked]:
    """The entries of an article that somebody has looked at, by id."""
    return {looked.entry: looked for looked in record.looked_at(article_id)}


def reviews_of(record: Record, entry_id: str | None = None) -> tuple[Correction, ...]:
    """What was said of entries and their links, or of one entry, the oldest first, with what takes it back."""
    return _with_undos(record.corrections(entry_id), (*VERDICTS, *LINKS))


def links_judged(record: Record, entries: Collection[str] | None = None) -> tuple[Correction, ...]:
    """What was said of links, or of those between some entries, the oldest first, with what takes it back.

    Entries are told by the ids that they had when it was said.
    """
    said = _with_undos(record.corrections(), LINKS)
    return tuple(each for each in said if entries is None or set(each.target.split()) <= set(entries))


def _with_undos(corrections: Iterable[Correction], kinds: Collection[str]) -> tuple[Correction, ...]:
    """Those of some kinds, with what takes them back."""
    ours: set[int] = set()
    found = []
    for each in corrections:
        if each.kind in kinds or each.undoes in ours:
            ours.add(each.n)
            found.append(each)
    return tuple(found)


def fields_of(entry: Entry) -> dict[str, str]:
    """The fields that can be corrected, as a person sees and writes them."""
    moment, what = (entry.moment, entry.event) if isinstance(entry, Event) else (entry.said, entry.act)
    parties = {name: written(mentions) for name, mentions in parties_of(entry).items()}
    return {**parties, "what": what, "mode": entry.mode or "", "date": (moment.value or "") if moment else ""}


def review(record: Record, entry_id: str, way: str, fields: Mapping[str, str], author: Author) -> Correction:
    """Accepts (`accept`), rejects (`reject`) or corrects (`correct`) an entry, in force at once.

    Of `fields` (as `fields_of` gives them) those are corrected that are not what they were. StopRun where none is,
    where a party cannot be found in the article, or an act, a mode or a date is none.
    """
    found = item(record, entry_id)
    if found is None:
        raise StopRun("no statement or event has that id; its article may have been read again")
    changes = _changes(record, found, fields) if way == "correct" else {}
    return record.review_entry(WAYS[way], entry_id, changes, author)


def _changes(record: Record, item: Item, fields: Mapping[str, str]) -> dict[str, Any]:
    entry = item.stands
    if entry is None:
        raise StopRun("it was rejected: undo that before you correct it")
    before = fields_of(entry)
    for name in fields:
        if fields[name] and name not in before:
            raise StopRun(f"{'an event' if isinstance(entry, Event) else 'a statement'} has no {name}")
    given = {name: fields.get(name, value).strip() for name, value in before.items()}
    naming, changes = Naming(record, item.reading, entry), dict[str, Any]()
    for name, mentions in parties_of(entry).items():
        if given[name] != before[name]:
            parties = naming.parties(given[name], mentions)
            changes[name] = _one(parties) if name == "speaker" else parties
    if (given["what"], given["mode"]) != (before["what"], before["mode"]):
        changes |= _kind(entry, given["what"], given["mode"], is_mode_meant=given["mode"] != before["mode"])
    if given["date"] != before["date"]:
        changes["moment" if isinstance(entry, Event) else "said"] = _moment(given["date"])
    if not changes:
        raise StopRun("nothing is changed: accept it as it is, or change what is wrong")
    return changes


def _one(parties: tuple[Any, ...]) -> Any:
    if len(parties) > 1:
        raise StopRun("a statement has one speaker: name one")
    return parties[0] if parties else None


def _kind(entry: Entry, what: str, mode: str, *, is_mode_meant: bool) -> dict[str, Any]:
    plover, name = load_plover(), "event" if isinstance(entry, Event) else "act"
    if what not in plover.types and not (what == COMMENT and name == "act"):
        raise StopRun(f"{what!r} is no {name} of PLOVER")
    if mode and not plover.has_mode(what, mode):
        if is_mode_meant:
            raise StopRun(f"{what} has no mode {mode!r}")
        mode = ""
    return {name: what, "mode": mode or None}


def _moment(date: str) -> Moment | None:
    if not date:
        return None
    if not DATE.fullmatch(date) or days_of_value(date) is None:
        raise StopRun(f"{date!r} is not a date: write 2015, 2015-01 or 2015-01-13")
    return Moment(date, PRECISIONS[len(date)])
