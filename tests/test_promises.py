"""The promises that hold across the stages, on the demo articles and, where they are here, the seeds."""

import pickle
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.pipeline import Reader
from onrecord.read import read_pages
from onrecord.records import Article, Page, Reading, Span
from onrecord.resolve import Resolver
from onrecord.settings import read_settings
from tests.conftest import SHARED

DEMO = Path(str(files("onrecord") / "data" / "demo"))


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """The pages of the demo and of the seeds."""
    sources = [str(DEMO), *([str(SHARED / "seeds")] if SHARED.is_dir() else [])]
    return [page for page in read_pages(sources) if isinstance(page, Page)]


@pytest.fixture(scope="module")
def readings(pages: list[Page]) -> list[Reading]:
    """What is read from them."""
    return [reading for reading in Reader(read_settings({})).pipe(pages) if isinstance(reading, Reading)]


def spans(thing: object) -> Iterator[Span]:
    """Every span that hangs on an object."""
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from spans(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from spans(getattr(thing, field.name))


def test_every_span_is_the_text_at_its_place(readings: list[Reading]) -> None:
    for reading in readings:
        found = list(spans(reading))
        assert found
        for span in found:
            assert reading.article.text[span.start : span.end] == span.text


def test_blocks_cover_the_text(readings: list[Reading]) -> None:
    for reading in readings:
        at = 0
        for block in reading.article.blocks:
            assert block.start == at < block.end
            at = block.end
        assert at == len(reading.article.text)


def test_nothing_is_read_from_furniture(readings: list[Reading]) -> None:
    for reading in readings:
        blocks = [(b.start, b.end) for b in reading.article.blocks if b.kind in {"title", "body"}]
        entries = [span for s in reading.statements for span in (*s.content, *filter(None, [s.cue]))]
        entries += [event.span for event in reading.events]
        for span in entries:
            assert any(start <= span.start and span.end <= end for start, end in blocks), span


def test_reading_many_gives_what_reading_one_gives(pages: list[Page], readings: list[Reading]) -> None:
    assert len(readings) == len(pages)
    reader = Reader(read_settings({}))
    assert [reader(page) for page in reversed(pages)] == readings[::-1]


def test_ids_are_unique_and_references_lead_somewhere(readings: list[Reading]) -> None:
    for reading in readings:
        statements = [statement.id for statement in reading.statements]
        assert len(statements) == len(set(statements))
        assert len({event.id for event in reading.events}) == len(reading.events)
        assert {s.via for s in reading.statements} - {None} <= set(statements)
        assert {e.statement for e in reading.events} - {None} <= set(statements)
        actors = {actor.id for actor in reading.actors}
        mentions = [m for s in reading.statements for m in (s.speaker, *s.addressees, *s.recipients, *s.about) if m]
        mentions += [m for e in reading.events for m in (*e.actors, *e.recipients)]
        assert {mention.actor for mention in mentions} - {None} <= actors


def test_the_output_of_each_stage_pickles(pages: list[Page], parser: Parser) -> None:
    page = pages[0]
    article = clean(page)
    parsed = parser(article)
    statements = Attributor()(parsed)
    coded = Coder()(parsed, statements)
    resolved = Resolver()(parsed, *coded)
    for output in (page, article, statements, coded, resolved):
        assert pickle.loads(pickle.dumps(output)) == output
    again = pickle.loads(pickle.dumps(parsed))
    assert again.article == article
    assert [(token.idx, token.dep_, token.head.i) for token in again.doc] == [
        (token.idx, token.dep_, token.head.i) for token in parsed.doc
    ]


def test_the_demo_is_fiction_and_says_so(pages: list[Page]) -> None:
    demo: list[Article] = [clean(page) for page in pages if "fiction" in page.data.decode()]
    assert len(demo) == 12
    for article in demo:
        place = article.text.index("This article is fiction")
        assert next(block.kind for block in article.blocks if block.start <= place < block.end) == "notice"
