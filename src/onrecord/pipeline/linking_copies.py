"""The step of linking that groups the copies of one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.link.copies import Shingles, likeness, shingles
from onrecord.link.copies_credits import credits_given
from onrecord.pipeline.linking_groups import settle
from onrecord.record import Record
from onrecord.record.linking import Membership, Near

COPIES = "copies"

REMEMBERED = 512
"""Texts whose shingles are held in memory, some 100 kB each."""

SHARED = 0.05
"""Least share of the marks of the text with fewer that both must have: two copies have five times as many."""


class Copies:
    """Groups the copies of one text."""

    name = COPIES

    def __init__(self) -> None:
        self._known = lru_cache(REMEMBERED)(_known)

    def __call__(self, record: Record, article_id: str) -> None:
        """Puts one article into a group."""
        settle(record, self, article_id)

    def near(self, record: Record, article_id: str, *, leads: bool) -> Iterator[Near]:
        """The articles that share enough of what both are found by."""
        own = len(record.marks(article_id, self.name))
        for near in record.near(article_id, self.name, leads=leads):
            if near.common >= SHARED * min(own, near.marks):
                yield near

    def joined(self, record: Record, article_id: str, lead_id: str) -> Membership | None:
        """Whether an article is a copy of the text that another has."""
        own, lead = self._known(record, article_id), self._known(record, lead_id)
        alike = likeness(own.shingles, lead.shingles)
        if not alike.is_copy:
            return None
        credited = (f"it {credit}" for credit in own.credits)
        return Membership(lead_id, round(alike.contained, 4), "; ".join([alike.why, *credited]))


@dataclass(frozen=True, slots=True)
class _Known:
    shingles: Shingles
    credits: tuple[str, ...]


def _known(record: Record, article_id: str) -> _Known:
    article = record.article(article_id)
    assert article is not None
    return _Known(shingles(article), credits_given(article))
