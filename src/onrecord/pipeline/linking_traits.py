"""The first step of linking: what an article is known and found by."""

from __future__ import annotations

from onrecord.link.copies import shingles
from onrecord.link.order import day, turn
from onrecord.link.stories import marks
from onrecord.link.words import telling_words
from onrecord.pipeline.linking_copies import COPIES
from onrecord.pipeline.linking_stories import STORIES
from onrecord.record import Record
from onrecord.record.awaiting import FIRST
from onrecord.record.linking import Traits as Known


class Traits:
    """Notes the traits of an article and the marks that it is found by."""

    name = FIRST

    def __call__(self, record: Record, article_id: str) -> None:
        """Notes those of one article."""
        article = record.article(article_id)
        assert article is not None
        known = Known(turn(article), day(article), telling_words(article, record.events(article_id)))
        record.put_traits(article_id, known)
        record.put_marks(article_id, COPIES, shingles(article).kept)
        if known.day is not None:
            record.put_marks(article_id, STORIES, marks(known.words), day=known.day)
