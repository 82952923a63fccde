"""What an article itself says of where its text comes from: evidence for people, beside the words in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records import Article, BlockKind

SAID_IN = frozenset({BlockKind.NOTICE, BlockKind.CREDIT})
SYNDICATED = re.compile(r"\b(?:syndicated|auto-?generated|wire (?:service|feed|copy)|news ?feed)\b", re.IGNORECASE)


def credits_given(article: Article) -> tuple[str, ...]:
    """The agency that it credits, and a notice that its text was taken over, each in words."""
    return tuple(_credits(article))


def _credits(article: Article) -> Iterator[str]:
    if article.agency:
        yield f"credits {article.agency.value}"
    for block in article.blocks:
        match = SYNDICATED.search(article.text, block.start, block.end) if block.kind in SAID_IN else None
        if match:
            yield f"calls itself {match[0].lower()}"
            return
