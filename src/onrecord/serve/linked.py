"""Single entries with how they stand to others, and where in an article the words stand that a search found."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import DatedEvent, DatedStatement, Heading, Record
from onrecord.records import Article, Link, Span

CUT = "…"


@dataclass(frozen=True, slots=True)
class Linked:
    """A statement or event with its article, and its links to earlier and later ones."""

    dated: DatedStatement | DatedEvent
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, with the words around a match; `span` is where they stand, if at one place."""

    heading: Heading
    excerpt: str
    span: Span | None


def linked(record: Record, entry_id: str) -> Linked | None:
    """The statement or event of that id; None where none has it."""
    with record.snapshot():
        dated = record.entry(entry_id)
        return Linked(dated, record.links_of([entry_id])) if dated else None


def placed(record: Record, heading: Heading, excerpt: str) -> Hit:
    """A hit of a search, its excerpt found in the article's text."""
    article = record.article(heading.id)
    return Hit(heading, excerpt, _span(article, excerpt.strip(CUT)) if article else None)


def _span(article: Article, words: str) -> Span | None:
    """The one place of the words; None where they stand twice, or run over what is not read."""
    start = article.text.find(words)
    is_one = start >= 0 and article.text.find(words, start + 1) < 0
    return Span(start, start + len(words), words) if is_one and words else None
