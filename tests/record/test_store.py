"""The store's promises, through its interface only."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import SkipPage
from onrecord.record import Outcome, Record
from onrecord.records import Mention, Reading, Skipped, Span
from onrecord.serve.export import lines
from tests.record.readings import BERG, TEXT, make_reading

AT = "2020-01-01T00:00:00+00:00"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(str(tmp_path / "record.db")) as opened:
        yield opened


def add(record: Record, reading: Reading, reader: str = "reader 1") -> Outcome:
    return record.add(reading, reader=reader, received_at=AT)


def test_a_reading_comes_back_as_it_was_added(record: Record) -> None:
    reading = make_reading()
    assert add(record, reading) is Outcome.NEW
    assert record.reading(reading.article.id) == reading


def test_what_is_added_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    reading = make_reading()
    with Record(str(tmp_path / "record.db")) as record:
        add(record, reading)
    with Record(str(tmp_path / "record.db"), read_only=True) as record:
        assert record.reading(reading.article.id) == reading


def test_the_same_page_changes_nothing(record: Record) -> None:
    reading = make_reading()
    add(record, reading)
    before = list(lines(record))
    assert add(record, replace(reading, statements=())) is Outcome.UNCHANGED
    assert list(lines(record)) == before


def test_another_reader_replaces_what_the_first_read(record: Record) -> None:
    reading = make_reading()
    add(record, reading)
    assert add(record, replace(reading, statements=(), events=()), "reader 2") is Outcome.REPLACED
    found = record.reading(reading.article.id)
    assert found is not None
    assert (found.statements, found.events) == ((), ())


def test_changed_content_replaces_exactly_its_own_entries(record: Record) -> None:
    other, old, new = make_reading(uri="file:///b"), make_reading(), make_reading(TEXT + "\nMore.\n")
    add(record, other)
    add(record, old)
    assert add(record, new) is Outcome.REPLACED
    assert record.reading(old.article.id) is None
    assert record.reading(new.article.id) == new
    assert record.reading(other.article.id) == other


def test_search_is_in_step_with_what_is_recorded(record: Record) -> None:
    add(record, make_reading())
    add(record, make_reading(TEXT.replace("nothing", "a lot").replace("café", "kiosk")))
    for gone in ("nothing", "cafe"):
        assert not record.search_statements(gone, 9)
        assert not record.search_articles(gone, 9)
    assert len(record.search_statements("a lot", 9)) == 1
    assert len(record.search_articles("kiosk", 9)) == 1


def test_an_archive_that_moved_keeps_its_entries_under_the_new_uri(record: Record) -> None:
    reading = make_reading()
    add(record, reading)
    assert record.keep(reading.article.id, "file:///moved/a.txt", reader="reader 1")
    assert [article.uri for article in record.articles()] == ["file:///moved/a.txt"]
    assert not record.keep("no such id", "file:///moved/a.txt", reader="reader 1")
    assert not record.keep(reading.article.id, "file:///moved/a.txt", reader="reader 2")


def test_actors_are_merged_and_taking_an_article_away_takes_its_part_away(record: Record) -> None:
    minister = replace(BERG, name="Nils Berg", aliases=("Minister Berg",), sectors=("LEG", "GOV"), country=None)
    add(record, make_reading())
    other = replace(make_reading(uri="file:///b"), actors=(minister,))
    add(record, other)
    berg = next(actor for actor in record.actors() if actor.id == "nils-berg")
    assert berg.aliases == ("Berg", "Minister Berg")
    assert set(berg.sectors) == {"GOV", "LEG"}
    assert berg.country == "NDL"
    record.skip(Skipped("file:///b", "empty"), at=AT)
    berg = next(actor for actor in record.actors() if actor.id == "nils-berg")
    assert berg == BERG


def test_a_page_is_either_read_or_skipped(record: Record) -> None:
    reading = make_reading()
    skipped = Skipped(reading.article.uri, "binary")
    record.skip(skipped, at=AT)
    add(record, reading)
    assert record.skipped() == ()
    record.skip(skipped, at=AT)
    assert [at.skipped for at in record.skipped()] == [skipped]
    assert list(record.articles()) == []
    assert record.counts().actors == 0


def test_a_page_that_is_kept_is_no_longer_skipped(record: Record) -> None:
    reading = make_reading()
    add(record, reading)
    record.skip(Skipped("file:///moved", "unreadable"), at=AT)
    record.keep(reading.article.id, "file:///moved", reader="reader 1")
    assert record.skipped() == ()


def test_skipping_again_for_the_same_reason_keeps_the_first_time(record: Record) -> None:
    record.skip(Skipped("file:///x", "empty"), at=AT)
    record.skip(Skipped("file:///x", "empty"), at="2021-01-01T00:00:00+00:00")
    assert record.skipped()[0].at == AT


def test_skipped_pages_of_a_source_are_forgotten_when_it_no_longer_holds_them(record: Record) -> None:
    for uri in ("file:///news/a", "file:///news/lines#L3", "file:///newsroom/b"):
        record.skip(Skipped(uri, "empty"), at=AT)
    record.forget_skipped(["file:///news/"], still={"file:///news/a"})
    assert [at.skipped.uri for at in record.skipped()] == ["file:///news/a", "file:///newsroom/b"]


@pytest.mark.parametrize("bad", [Span(0, 4, "Nope"), Span(-3, 0, ""), Span(5, 900, "x")])
def test_a_span_that_is_not_the_text_is_refused_and_nothing_changes(record: Record, bad: Span) -> None:
    reading = make_reading()
    statement = replace(reading.statements[0], speaker=Mention(bad))
    with pytest.raises(SkipPage):
        add(record, replace(reading, statements=(statement,)))
    assert record.counts().articles == 0


def test_an_entry_of_another_article_is_refused(record: Record) -> None:
    reading = make_reading()
    with pytest.raises(SkipPage, match="belongs to"):
        add(record, replace(reading, events=(replace(reading.events[0], article="f" * 16),)))


def test_two_entries_with_one_id_are_refused_and_the_old_reading_stays(record: Record) -> None:
    reading = make_reading()
    add(record, reading)
    with pytest.raises(SkipPage, match="cannot be recorded"):
        add(record, replace(reading, statements=reading.statements * 2), "reader 2")
    assert record.reading(reading.article.id) == reading


def test_half_a_character_is_refused(record: Record) -> None:
    reading = make_reading()
    with pytest.raises(SkipPage):
        add(record, replace(reading, article=replace(reading.article, text=TEXT + "\ud800")))


def test_received_at_is_kept_and_not_exported(tmp_path: Path) -> None:
    with Record(str(tmp_path / "r.db")) as record:
        add(record, make_reading())
        assert AT not in "".join(lines(record))
    with sqlite3.connect(tmp_path / "r.db") as connection:
        assert connection.execute("SELECT received_at FROM articles").fetchone() == (AT,)
    connection.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    tails=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=4, unique=True),
    order=st.randoms(use_true_random=False),
)
def test_the_record_is_the_same_in_whatever_order_and_however_often_pages_are_added(
    tmp_path: Path, tails: list[str], order: object
) -> None:
    readings = [make_reading(TEXT + tail, f"file:///{number}") for number, tail in enumerate(tails)]
    shuffled = [*readings, *readings]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    exports = []
    for name, added in (("once", readings), ("often", shuffled)):
        (tmp_path / name).unlink(missing_ok=True)
        with Record(str(tmp_path / name)) as record:
            for reading in added:
                add(record, reading)
            exports.append(list(lines(record)))
            assert all(record.reading(reading.article.id) == reading for reading in readings)
    assert exports[0] == exports[1]
