"""Pages for the tests of clean, and short ways to look at an article."""

from onrecord.clean import clean
from onrecord.records import Article, BlockKind, Noted, Page


def make_page(text: str, media_type: str = "text/plain", **given: str) -> Page:
    return Page(
        "test:page", "page", text.encode(), media_type, "2026-01-01T00:00:00+00:00", "utf-8", tuple(given.items())
    )


def article_of(text: str, **given: str) -> Article:
    return clean(make_page(text, **given))


def labels(article: Article) -> list[tuple[str, str]]:
    """Kind and stripped text of each block."""
    return [(str(block.kind), article.text[block.start : block.end].strip()) for block in article.blocks]


def texts(article: Article, kind: BlockKind) -> list[str]:
    return [text for label, text in labels(article) if label == kind]


def value(noted: Noted | None) -> str | None:
    return noted.value if noted else None
