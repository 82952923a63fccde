"""Groups of articles as objects of the public contract."""

from __future__ import annotations

from typing import Any

from onrecord.record import Copies, Member, Story


def story_object(story: Story) -> dict[str, Any]:
    """A story: its articles, the lead first; the groups of copies among them; why each is in it."""
    return {
        "type": "story",
        "id": story.id,
        "title": story.title,
        "articles": [member.heading.id for member in story.members],
        "copies": [[member.heading.id for member in text.members] for text in story.texts if len(text.members) > 1],
        "texts": [{"article": text.original.heading.id, "score": text.score, "why": text.why} for text in story.texts],
        "copied": [_copied(text.original, member) for text in story.texts for member in text.members[1:]],
    }


def copies_object(copies: Copies) -> dict[str, Any]:
    """One text and the articles that have it, the original first."""
    original = copies.original
    return {
        "type": "copies",
        "id": copies.id,
        "title": original.heading.title,
        "articles": [member.heading.id for member in copies.members],
        "copied": [_copied(original, member) for member in copies.members[1:]],
    }


def _copied(original: Member, member: Member) -> dict[str, Any]:
    return {
        "article": member.heading.id,
        "original": original.heading.id,
        "score": member.score,
        "why": member.why,
    }
