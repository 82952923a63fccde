"""How entries stand to one another: what linking finds, less what people say is wrong, and what they add."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from heapq import merge

from onrecord.errors import StopRun
from onrecord.record import loading
from onrecord.record.corrections import Author, Correction
from onrecord.record.entries import insert
from onrecord.record.judging import ACCEPT, ADD, REJECT, RELATIONS, Judge, Judged, Pair, end_of
from onrecord.record.linking import Linking
from onrecord.record.loading import HEADING
from onrecord.record.results import DatedEvent, DatedStatement
from onrecord.record.selecting import ENTRIES
from onrecord.record.values import spans, to_json
from onrecord.records import Link

KNOWN = ", ".join(" or ".join([name, *(f"{name} {kind}" for kind in kinds)]) for name, kinds in RELATIONS.items())

LINK = tuple(field.name for field in fields(Link))


class Links(Linking):
    """An open record whose entries are linked to one another, by linking and by people."""

    def put_links(self, links: Iterable[Link]) -> None:
        """Puts links in place of those between the same entries, within the caller's transaction."""
        for link in links:
            self.connection.execute("DELETE FROM links WHERE earlier = ? AND later = ?", (link.earlier, link.later))
            words = {f"{end}_words": to_json(getattr(link, f"{end}_words")) for end in ("earlier", "later")}
            row = {name: getattr(link, name) for name in LINK if name not in words}
            insert(self.connection, "links", [row | words])

    def links(self) -> Iterable[Link]:
        """All links that stand, in order."""
        judged = self._judged()
        found = map(_link, self._each("SELECT * FROM links ORDER BY earlier, later"))
        return merge((link for link in found if _stands(link, judged)), _added(judged), key=_pair)

    def links_of(self, entries: Sequence[str]) -> tuple[Link, ...]:
        """The links of some entries that stand, to and from them."""
        wanted = json.dumps(list(entries))
        query = (
            "SELECT * FROM links WHERE earlier IN (SELECT value FROM json_each(:wanted)) "
            "UNION SELECT * FROM links WHERE later IN (SELECT value FROM json_each(:wanted)) ORDER BY 1, 2"
        )
        judged, ids = self._judged(), set(entries)
        found = map(_link, self.connection.execute(query, {"wanted": wanted}))
        added = (link for link in _added(judged) if ids & {link.earlier, link.later})
        return tuple(merge((link for link in found if _stands(link, judged)), added, key=_pair))

    def doubtful_links(self, relation: str | None, most: int | None) -> tuple[Link, ...]:
        """The links that stand, of one relation or of all, the least certain first, so many at most."""
        judged = self._judged()
        query = (
            "SELECT * FROM links WHERE :relation IS NULL OR relation = :relation ORDER BY confidence, earlier, later"
        )
        limit = -1 if most is None else most + len(judged)  # of each pair that was judged one may not stand
        rows = self.connection.execute(f"{query} LIMIT :limit", {"relation": relation, "limit": limit})
        found = [link for link in map(_link, rows) if _stands(link, judged)]
        added = [link for link in _added(judged) if relation in {None, link.relation}]
        return tuple(sorted((*found, *added), key=doubt)[:most])

    def accept_link(self, earlier: str, later: str, relation: str, author: Author) -> Correction:
        """Says that an entry stands to an earlier one as it is linked, which holds from then on, found again or not.

        StopRun where it is not linked so.
        """
        return self._judge(ACCEPT, self._standing(earlier, later, relation), author)

    def reject_link(self, earlier: str, later: str, relation: str, author: Author) -> Correction:
        """Says that an entry does not stand to an earlier one as it is linked. StopRun where it is not linked so."""
        return self._judge(REJECT, self._standing(earlier, later, relation), author)

    def add_link(self, earlier: str, later: str, relation: str, kind: str | None, author: Author) -> Correction:
        """Says how an entry stands to an earlier one, in place of what was found.

        StopRun where there is no such relation or kind, an entry is not on record, the later one is certain to be
        older, or they are linked so already.
        """
        if relation not in RELATIONS or (kind is not None and kind not in RELATIONS[relation]):
            raise StopRun(f"there is no link of the kind {relation} {kind or ''}".rstrip() + f"; there are {KNOWN}")
        if earlier == later:
            raise StopRun("an entry is not linked to itself: choose two")
        first, second = self._dated(earlier), self._dated(later)
        if second.days.last and first.days.first and second.days.last < first.days.first:
            raise StopRun(f"what {relation} comes later: {second.days.last} is before {first.days.first}")
        if (relation, kind) in {(link.relation, link.kind) for link in self._links_between(earlier, later)}:
            raise StopRun("the two are linked so already: confirm it instead")
        return self._judge(ADD, Link(earlier, later, relation, kind, 1.0, "", (), ()), author)

    def entries_called(self, beginning: str) -> tuple[str, ...]:
        """The ids of the statements and events whose id begins so."""
        ids = "SELECT id FROM {table} WHERE id >= :first AND id < :first || char(0x10ffff)"
        query = f"{ids.format(table='statements')} UNION {ids.format(table='events')} ORDER BY 1"
        return tuple(row[0] for row in self.connection.execute(query, {"first": beginning}))

    def entry(self, entry: str) -> DatedStatement | DatedEvent | None:
        """A statement or event by its id."""
        return self.entries([entry]).get(entry)

    def entries(self, ids: Collection[str]) -> dict[str, DatedStatement | DatedEvent]:
        """The statements and events with these ids, by id."""
        query, wanted = f"SELECT e.*, {HEADING} {ENTRIES} WHERE e.id {loading.AMONG}", json.dumps(list(ids))
        statements = self._all(query.format(kind="statements"), wanted)
        events = self._all(query.format(kind="events"), wanted)
        return {
            **{each.id: each for each in loading.dated_statements(self.connection, statements)},
            **{each.id: each for each in loading.dated_events(self.connection, events)},
        }

    def _dated(self, entry: str) -> DatedStatement | DatedEvent:
        found = self.entry(entry)
        if found is None:
            raise StopRun(f"no statement or event has the id {entry}: its article may have been read again")
        return found

    def _links_between(self, earlier: str, later: str) -> list[Link]:
        return [link for link in self.links_of([later]) if _pair(link) == (earlier, later)]

    def _standing(self, earlier: str, later: str, relation: str) -> Link:
        for link in self._links_between(earlier, later):
            if link.relation == relation:
                return link
        raise StopRun(f"there is no link by which {later} {relation} {earlier}: it may be gone already")

    def _judge(self, kind: str, link: Link, author: Author) -> Correction:
        ends = {}
        for name in ("earlier", "later"):
            entry = getattr(link, name)
            heading, known = self._dated(entry).heading, self.reviewer.entry(entry)
            assert known is not None, entry
            ends[name] = end_of(heading.id, heading.uri, known[1])
        what = {"relation": link.relation, "kind": link.kind, "found": self._found(link)}
        value = json.loads(to_json(what | ends) or "")
        return self.correct(kind, f"{link.earlier} {link.later}", value, author, article=ends["later"]["article"])

    def _found(self, link: Link) -> dict[str, str | None] | None:
        """The relation and kind that linking has found between the ends of a link and that stand; None if none do."""
        row = self._one("SELECT * FROM links WHERE earlier = ? AND later = ?", *_pair(link))
        stands = row is not None and _stands(_link(row), self._judged())
        return {"relation": row["relation"], "kind": row["kind"]} if row is not None and stands else None

    def _judged(self) -> dict[Pair, Judged]:
        return Judge(self.connection, self.reviewer).judged()


def doubt(link: Link) -> tuple[float, str, str]:
    """What links are ordered by where the least certain come first."""
    return link.confidence, link.earlier, link.later


def _pair(link: Link) -> Pair:
    return link.earlier, link.later


def _stands(link: Link, judged: dict[Pair, Judged]) -> bool:
    return judged.get(_pair(link), Judged()).keeps(link)


def _added(judged: dict[Pair, Judged]) -> list[Link]:
    return sorted((each.added for each in judged.values() if each.added), key=_pair)


def _link(row: sqlite3.Row) -> Link:
    words = {f"{end}_words": spans(row[f"{end}_words"]) for end in ("earlier", "later")}
    return Link(**{name: row[name] for name in LINK} | words)
