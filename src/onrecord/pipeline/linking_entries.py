"""The last step of linking: what an article's entries are about, and how they stand to those near them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from onrecord.ids import content_id
from onrecord.link.bearing import borne_out
from onrecord.link.entries import Entry
from onrecord.link.judge import Judge
from onrecord.link.matters import Placed, place
from onrecord.link.stances import REMARK, stance
from onrecord.link.viewing import Days
from onrecord.record import Matter, Record, View
from onrecord.record.dates import days_of
from onrecord.records import Link, Reading, Span
from onrecord.vectors import Floats, packed, unpacked

NEAR = 24
"""Entries of a thread before one and after it, each, that it is compared with."""

BESIDE = 8
"""Entries of third parties on its topic that it is compared with."""

WINDOW = timedelta(days=60)
"""What third parties say so long before or after may dispute it."""

MOST = 3
"""Links of one relation that lead back from an entry."""

LEAST = 0.4
"""Confidence from which an entry is compared with others."""


class Entries:
    """Puts an article's matters and links.

    What stands word for word in the text that it is a copy of was said once, there, and is left out here.
    """

    name = "entries"

    def __init__(self) -> None:
        self.judge = Judge()

    def __call__(self, record: Record, article_id: str) -> None:
        """Places the article's entries and compares them with their neighbours, within the transaction."""
        placed = _placed(record, article_id)
        vectors = list(map(packed, self.judge.embed([each.entry for each in placed])))
        record.put_views(article_id, map(_view, placed, vectors))
        known = {each.entry.id: vector for each, vector in zip(placed, unpacked(b"".join(vectors)), strict=True)}
        pairs = dict.fromkeys(pair for each in placed for pair in _pairs(record, each, known))
        links = [link for pair in pairs if (link := self._link(pair, known)) is not None]
        record.put_links(_strongest(links))
        record.await_lacking(article_id)

    def _link(self, pair: tuple[Entry, Entry], vectors: dict[str, Floats]) -> Link | None:
        earlier, later = pair
        verdict = borne_out(earlier, later, self.judge(earlier, later, vectors))
        if verdict is None or verdict.relation is None:
            return None
        return Link(
            earlier.id,
            later.id,
            verdict.relation,
            verdict.kind,
            round(verdict.confidence, 4),
            verdict.reason,
            verdict.earlier,
            verdict.later,
        )


def _placed(record: Record, article_id: str) -> tuple[Placed, ...]:
    reading = record.reading(article_id)
    assert reading is not None, article_id
    published = days_of(reading.article.published)
    days = {each.id: Days(each.days.first, each.days.last, each.days.sure) for each in record.dated_entries(article_id)}
    known = record.parties_elsewhere(article_id)
    placed = place(reading, days, Days(published.first, published.last, published.sure), known)
    copied = _copied_text(record, reading)
    return tuple(each for each in placed if not all(_plain(span.text) in copied for span in each.entry.spans))


def _copied_text(record: Record, reading: Reading) -> str:
    """The text that the article is a copy of, else nothing."""
    group = record.membership(reading.article.id, "copies")
    if group is None or group.lead == reading.article.id:
        return ""
    lead = record.reading(group.lead)
    return _plain(lead.article.text) if lead else ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def _view(placed: Placed, vector: bytes) -> View:
    entry = placed.entry
    view = json.dumps(asdict(entry), ensure_ascii=False, separators=(",", ":"))
    return View(entry.id, entry.kind, stance(entry), view, vector, tuple(_matters(placed)))


def _matters(placed: Placed) -> Iterator[Matter]:
    entry = placed.entry
    for subject in placed.subjects:
        yield Matter(
            subject.topic,
            _thread(placed, subject.topic),
            entry.party,
            placed.other,
            _day(entry),
            subject.words,
            subject.near,
            placed.inferred,
            telling=stance(entry) != REMARK,
        )


def _thread(placed: Placed, topic: str) -> str | None:
    return content_id("thread", *placed.between, topic) if placed.between else None


def _day(entry: Entry) -> str | None:
    """The day that it is sorted by: its first; of mere bounds the last, for it was said by then."""
    return entry.earliest if entry.sure else entry.latest or entry.earliest


def _loaded(kept: tuple[str, bytes], vectors: dict[str, Floats]) -> Entry:
    fields: dict[str, Any] = json.loads(kept[0])
    fields["spans"] = tuple(Span(**span) for span in fields["spans"])
    entry = Entry(**fields | {name: tuple(fields[name]) for name in ("addressees", "about")})
    (vectors[entry.id],) = unpacked(kept[1])
    return entry


def _pairs(record: Record, placed: Placed, vectors: dict[str, Floats]) -> Iterator[tuple[Entry, Entry]]:
    """The entry with each of its neighbours, the earlier one first."""
    if placed.entry.confidence < LEAST:
        return
    for kept in _neighbours(record, placed):
        other = _loaded(kept, vectors)
        if other.id != placed.entry.id and other.confidence >= LEAST:
            first, second = sorted((placed.entry, other), key=_in_time)
            yield first, second


def _in_time(entry: Entry) -> tuple[str, str, int]:
    return _day(entry) or "9999", entry.article, entry.spans[0].start


def _neighbours(record: Record, placed: Placed) -> Iterator[tuple[str, bytes]]:
    """Kept entries of its threads near it in time, and what third parties say of it on the same topics."""
    entry, day = placed.entry, _day(placed.entry)
    if day is None:
        return
    for topic in (subject.topic for subject in placed.subjects):
        thread = _thread(placed, topic)
        if thread is not None:
            yield from record.views_around(thread, day, NEAR)
        for party in dict.fromkeys(filter(None, (placed.other, *entry.about[:2]))):
            yield from record.views_by(topic, party, _window(day), BESIDE)
        if entry.party is not None:
            yield from record.views_about(topic, entry.party, _window(day), BESIDE)


def _window(day: str) -> tuple[str, str]:
    centre = date.fromisoformat(day)
    return (centre - WINDOW).isoformat(), (centre + WINDOW).isoformat()


def _strongest(links: Sequence[Link]) -> Iterator[Link]:
    """Of each relation the likeliest that lead back from an entry."""
    taken: dict[tuple[str, str], int] = {}
    for link in sorted(links, key=lambda link: (-link.confidence, link.earlier)):
        back = (link.later, link.relation)
        taken[back] = taken.get(back, 0) + 1
        if taken[back] <= MOST:
            yield link
