"""Small objects for tests, built by hand."""

import re

from onrecord.records import Article, Block, BlockKind, Span


def make_article(text: str, kinds: dict[int, BlockKind] | None = None, *, language: str = "en") -> Article:
    """An article whose paragraphs (split at blank lines) are body blocks; `kinds` names others by their number."""
    blocks = [
        Block((kinds or {}).get(number, BlockKind.BODY), match.start(), match.end())
        for number, match in enumerate(re.finditer(r".+?(?:\n\s*\n|\Z)", text, re.DOTALL))
    ]
    return Article(
        id="a" * 16,
        uri="test:article",
        text=text,
        media_type="text/plain",
        encoding="utf-8",
        language=language,
        blocks=tuple(blocks),
    )


def span_of(text: str, words: str, after: int = 0) -> Span:
    """The span of the first occurrence of `words` at or after an offset."""
    start = text.index(words, after)
    return Span(start, start + len(words), words)
