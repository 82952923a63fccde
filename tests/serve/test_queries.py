"""Queries that are more than the store's own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.record import Filters, Record
from onrecord.records import Skipped
from onrecord.serve import queries
from tests.record.readings import BERG, TEXT, make_reading


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("record") / "r.db") as opened:
        for number, uri in enumerate(("file:///news/a%20b.txt", "file:///other/b.txt", "https://fjord.test/b.txt")):
            opened.add(make_reading(TEXT + "\n" * number, uri), reader="1", received_at="")
        opened.skip(Skipped("file:///news/c.txt", "empty"), at="2020")
        yield opened


@pytest.mark.parametrize(
    "key",
    [
        "a b.txt",
        "file:///news/a%20b.txt",
        "/news/a b.txt",
        "a b",
        make_reading(TEXT, "file:///news/a%20b.txt").article.id,
    ],
)
def test_an_article_answers_to_id_uri_path_and_file_name(record: Record, key: str) -> None:
    assert queries.article(record, key).article.uri == "file:///news/a%20b.txt"


def test_an_article_answers_to_the_beginning_of_its_id(record: Record) -> None:
    for heading in record.headings():
        assert queries.article(record, heading.id[:8].upper()).article.id == heading.id


@pytest.mark.parametrize(("key", "message"), [("b.txt", "names 2 articles"), ("", "no article"), ("zzz", "no article")])
def test_an_article_that_is_not_named_by_one_key(record: Record, key: str, message: str) -> None:
    with pytest.raises(StopRun, match=message):
        queries.article(record, key)


def test_actors_by_words_of_their_names(record: Record) -> None:
    def named(words: str) -> list[str]:
        return [row.actor.name for row in queries.actors(record, Filters(about=words)).rows]

    assert named("front") == ["Free Nordland Front"]
    assert named("NDL") == ["Nils Berg", "Nordland"]
    assert named("nobody") == []


def test_a_surname_alone_means_everybody_of_that_name_and_an_id_one(tmp_path: Path) -> None:
    """An article that never says who "Berg" is has an actor of its own, whose whole name it is."""
    stranger = replace(BERG, id="berg.0123456789abcdef", name="Berg", aliases=())
    known = replace(BERG, aliases=())
    reading = make_reading()
    with Record(tmp_path / "r.db") as record:
        record.add(replace(reading, actors=(reading.actors[3], stranger, known)), reader="1", received_at="")
        with pytest.raises(StopRun, match="'berg' may be 2 actors"):
            queries.actor(record, "berg")
        assert queries.actor(record, "Nils Berg").id == "nils-berg"
        assert queries.actor(record, "NILS-BERG").id == "nils-berg"
        assert queries.actor(record, "berg.0123456789abcdef").name == "Berg"
        assert queries.actor(record, "nordland front").id == "nordland-front"


def test_skipped_pages(record: Record) -> None:
    assert [row.skipped.reason for row in queries.skipped(record, Filters()).rows] == ["empty"]
