"""What people say of links: that one is right, wrong, or missing. It is heard where links are read.

What is said of a link keeps as `found` the relation and kind of the link that linking had found and that it speaks of:
the one that is right or wrong, or that an added one stands in place of; None where people had added it, or nothing was
found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from onrecord.record.corrections import Correction, load_corrections
from onrecord.record.restoring import event_from, statement_from
from onrecord.record.reviewing import Reviewer, kind_of
from onrecord.record.reviews import Entry, anchors, same_words
from onrecord.records import Link

ADD, ACCEPT, REJECT = "link-add", "link-accept", "link-reject"
LINKS = (ADD, ACCEPT, REJECT)

RELATIONS: Mapping[str, tuple[str, ...]] = {
    "answers": ("accepts", "promises", "denies", "refuses", "deflects"),
    "repeats": (),
    "disputes": (),
    "fulfils": (),
    "breaks": (),
}
"""How a later entry may stand to an earlier one, and the kinds of it."""

LIVE = "SELECT 1 FROM statements WHERE id = :entry UNION ALL SELECT 1 FROM events WHERE id = :entry"

FOUND = "SELECT 1 FROM links WHERE earlier = ? AND later = ? AND relation = ? AND kind IS ?"

Pair = tuple[str, str]
"""The ids of two entries, the earlier first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What stands of what was said of two entries: the link that holds by it, and the relations that are wrong.

    A link that is right holds by it only where it is not found any more.
    """

    added: Link | None = None
    rejected: frozenset[str] = frozenset()

    def keeps(self, link: Link) -> bool:
        """Whether a link between the two stands as it was found; what was added stands in its place."""
        return self.added is None and link.relation not in self.rejected


class Judge:
    """Hears what people say of links. Entries are found by id, else by their words, as reviews find them."""

    def __init__(self, connection: sqlite3.Connection, reviewer: Reviewer) -> None:
        self.connection = connection
        self.reviewer = reviewer

    def judged(self) -> dict[Pair, Judged]:
        """What stands of what was said of links, by the ids that their entries have now; the last word counts.

        What was said of an entry that is rejected, or not on record, is not heard.
        """
        found: dict[Pair, Judged] = {}
        for said in self._said():
            value = said.value
            earlier, later = self._entry(value["earlier"]), self._entry(value["later"])
            if earlier and later and earlier != later:
                before = found.get((earlier, later), Judged())
                found[earlier, later] = self._heard(before, (earlier, later), said)
        return found

    def _said(self) -> Iterator[Correction]:
        corrections = load_corrections(self.connection, kinds=LINKS)
        return (each for each in corrections if each.kind in LINKS and each.stands)

    def _heard(self, before: Judged, ids: Pair, said: Correction) -> Judged:
        relation = said.value["relation"]
        if said.kind == ADD:
            return replace(before, added=self._added(ids, said))
        if said.kind == ACCEPT:
            return Judged(self._accepted(ids, said, before.added), before.rejected - {relation})
        added = before.added if before.added and before.added.relation != relation else None
        return Judged(added, before.rejected | {relation})

    def _accepted(self, ids: Pair, said: Correction, before: Link | None) -> Link | None:
        relation, kind = said.value["relation"], said.value["kind"]
        if before and (before.relation, before.kind) == (relation, kind):
            return before
        is_found = self.connection.execute(FOUND, (*ids, relation, kind)).fetchone()
        return None if is_found else self._added(ids, said)

    def _added(self, ids: Pair, said: Correction) -> Link:
        word = "said" if said.kind == ADD else "found once, and confirmed"
        reason = f"{word} by {said.who}" + (f": {said.why}" if said.why else "")
        known = [self.reviewer.entry(entry) for entry in ids]
        words = [anchors(found[2]) if found and found[2] else () for found in known]
        return Link(*ids, said.value["relation"], said.value["kind"], 1.0, reason, *words)

    def _entry(self, end: Mapping[str, Any]) -> str | None:
        """The id that an entry has now; None where it is rejected or not on record."""
        entry = end["read"]["id"]
        if self._is_live(entry):
            return str(entry)
        if self.connection.execute("SELECT 1 FROM reviewed WHERE entry = ?", (entry,)).fetchone():
            return None  # rejected: no other entry is meant
        known = statement_from(end["read"]) if end["entry"] == "statement" else event_from(end["read"])
        for article in self.reviewer.articles_of(end["article"], end["uri"]):
            read = self.reviewer.as_read(article, end["entry"])
            same = same_words(known, read, is_same_text=article == end["article"])
            if same and self._is_live(same.id):
                return same.id
        return None

    def _is_live(self, entry: str) -> bool:
        return self.connection.execute(LIVE, {"entry": entry}).fetchone() is not None


def end_of(article: str, uri: str, entry: Entry) -> dict[str, Any]:
    """An entry at one end of a link, as a correction keeps it."""
    return {"entry": kind_of(entry), "article": article, "uri": uri, "read": asdict(entry)}
