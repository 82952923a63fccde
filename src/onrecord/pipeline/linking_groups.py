"""How articles are grouped, whatever it is that makes them belong together.

A group is led by one of its articles. In the order of time, each article joins the earlier lead that it is most alike,
and leads a group itself where it is like none: so no chain of likenesses can join what has nothing in common, and the
order of arrival is of no matter. docs/decisions/2026-11-28-groups.md says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from onrecord.record import Record
from onrecord.record.linking import Membership, Near


class Kind(Protocol):
    """A kind of group: which articles come into question, and whether one belongs to another's group."""

    name: str

    def near(self, record: Record, article_id: str, *, leads: bool) -> Iterator[Near]:
        """The articles that may belong with one, of those that lead or of those that do not, in order of time."""

    def joined(self, record: Record, article_id: str, lead_id: str) -> Membership | None:
        """The membership of an article in the group that another leads; None where it does not belong there."""


def settle(record: Record, kind: Kind, article_id: str) -> None:
    """Puts an article into a group. Later articles for which this changes something await their turn."""
    own = record.traits(article_id).turn
    before = record.membership(article_id, kind.name)
    earlier = (near.article for near in kind.near(record, article_id, leads=True) if near.turn < own)
    found = [joined for lead in earlier if (joined := kind.joined(record, article_id, lead))]
    after = max(found, key=lambda joined: joined.score or 0, default=Membership(article_id))
    record.put_membership(article_id, kind.name, after)
    led, leads = before is not None and before.lead == article_id, after.lead == article_id
    if led and not leads:
        record.await_step(kind.name, record.led_by(article_id, kind.name))
    if leads and not led:
        record.await_step(kind.name, _later(record, kind, article_id, own))


def _later(record: Record, kind: Kind, article_id: str, own: str) -> Iterator[str]:
    """The articles that come later in time and belong to the group that this one leads now, more than to others."""
    for leads in (True, False):
        for near in kind.near(record, article_id, leads=leads):
            if near.turn > own and kind.joined(record, near.article, article_id):
                yield near.article
