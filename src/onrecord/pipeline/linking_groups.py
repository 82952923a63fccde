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
    leads = tuple(kind.near(record, article_id, leads=True))
    earlier = (kind.joined(record, article_id, near.article) for near in leads if near.turn < own)
    found = [joined for joined in earlier if joined]
    after = max(found, key=lambda joined: joined.score or 0, default=Membership(article_id))
    record.put_membership(article_id, kind.name, after)
    has_led, leads_now = before is not None and before.lead == article_id, after.lead == article_id
    if has_led and not leads_now:
        record.await_step(kind.name, record.led_by(article_id, kind.name))
    if leads_now and not has_led:
        others = (*leads, *kind.near(record, article_id, leads=False))
        later = (near.article for near in others if near.turn > own)
        record.await_step(kind.name, (later_id for later_id in later if kind.joined(record, later_id, article_id)))
