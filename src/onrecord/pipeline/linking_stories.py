"""The step of linking that groups articles about one happening; copies of a text follow it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.stories import WINDOW, sameness
from onrecord.pipeline.linking_copies import COPIES
from onrecord.pipeline.linking_groups import settle
from onrecord.record import Record
from onrecord.record.linking import Membership, Near

STORIES = "stories"

FOUND = 2
"""Telling words in common from which two texts are compared: among PolNeAR train's stories none has fewer."""


class Stories:
    """Groups the texts that tell of one happening."""

    name = STORIES

    def __call__(self, record: Record, article_id: str) -> None:
        """Puts one text into a group; a copy of it is in none."""
        copies = record.membership(article_id, COPIES)
        if copies and copies.lead == article_id:
            settle(record, self, article_id)
        else:
            record.await_step(self.name, record.led_by(article_id, self.name))
            record.hide(article_id, self.name)

    def near(self, record: Record, article_id: str, *, leads: bool) -> Iterator[Near]:
        """The texts of about the same days with telling words in common."""
        day = record.traits(article_id).day
        if day is not None:
            for near in record.near(article_id, self.name, leads=leads, days=(day - WINDOW, day + WINDOW)):
                if near.common >= FOUND:
                    yield near

    def joined(self, record: Record, article_id: str, lead_id: str) -> Membership | None:
        """Whether an article tells of what another tells."""
        own, lead = record.traits(article_id), record.traits(lead_id)
        if own.day is None or lead.day is None:
            return None
        same = sameness(own.words, lead.words, own.day - lead.day)
        return Membership(lead_id, same.score, same.why) if same.is_story else None
