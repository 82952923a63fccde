"""Linking through a real record: what it groups, whatever the order, and what it does after changes and kills."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.pipeline import link
from onrecord.record import Author, Record
from onrecord.records import Reading
from onrecord.serve.export import lines
from tests.link.test_copies import OTHER, REPORT
from tests.pipeline.linked import add, groups, reading
from tests.record.readings import make_reading


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "record.db") as opened:
        yield opened


def cut(text: str, first: int, last: int) -> str:
    return "\n\n".join(text.split("\n\n")[first:last])


def tables(record: Record) -> list[tuple[object, ...]]:
    """Everything that linking has written."""
    queries = [f"SELECT * FROM {table}" for table in ("traits", "marked", "groups", "awaiting", "marks")]
    return [tuple(row) for query in queries for row in record.connection.execute(query)]


def test_a_copy_joins_the_earliest_text_and_a_report_of_the_same_day_does_not(record: Record) -> None:
    add(
        record,
        reading(cut(REPORT, 0, 6), "copy", day="2015-01-14"),
        reading(REPORT, "first"),
        reading(OTHER, "other"),
    )
    link(record)
    assert groups(record, "copies") == {"first": "first", "copy": "first", "other": "other"}


def test_the_agencys_own_publication_is_the_original_though_a_paper_was_earlier(record: Record) -> None:
    add(
        record,
        reading(REPORT, "paper", day="2015-01-13", outlet="The Daily Fjord", agency="Wirepost"),
        reading(REPORT, "agency", day="2015-01-14", outlet="Wirepost", agency="Wirepost"),
    )
    link(record)
    assert set(groups(record, "copies").values()) == {"agency"}


def test_one_article_under_two_dates_and_without_one_is_one_text(record: Record) -> None:
    days = {"first": "2015-01-13", "again": "2019-05-01", "undated": None}
    add(record, *(reading(REPORT, name, day=day) for name, day in days.items()))
    link(record)
    assert groups(record, "copies") == dict.fromkeys(days, "first")
    assert len(set(record.independent_texts(each.id for each in record.articles()).values())) == 1


def test_what_is_not_linked_yet_is_a_text_of_its_own(record: Record) -> None:
    add(record, reading(REPORT, "a"), reading(REPORT, "b"))
    assert len(set(record.independent_texts(each.id for each in record.articles()).values())) == 2


def test_linking_again_does_nothing_and_linking_all_again_gives_the_same(record: Record) -> None:
    add(record, *(reading(cut(REPORT, 0, last), f"{last}") for last in range(4, 11)))
    assert link(record) > 0
    before = tables(record)
    assert link(record) == 0
    record.await_all()
    assert tables(record) != before
    link(record)
    assert tables(record) == before


def test_a_text_that_leaves_is_followed_by_what_is_left(record: Record) -> None:
    first, second, third = reading(REPORT, "a", day="2015-01-01"), reading(REPORT, "b"), reading(REPORT, "c", day=None)
    add(record, first, second, third)
    link(record)
    assert set(groups(record, "copies").values()) == {"a"}
    add(record, reading(OTHER, "a"))  # replaces what stood there
    assert record.awaiting() == {"traits": 1, "copies": 2}
    link(record)
    assert groups(record, "copies") == {"a": "a", "b": "b", "c": "b"}
    marks = record.connection.execute(
        "SELECT count(*), count(a.id) FROM marks m LEFT JOIN articles a ON a.row = m.text"
    )
    assert len(set(marks.fetchone())) == 1, "marks of an article that is no longer there"


def test_reading_an_article_again_leaves_it_where_it_was(record: Record) -> None:
    readings = [reading(cut(REPORT, 0, last), f"{last}") for last in range(4, 11)]
    add(record, *readings)
    link(record)
    before = groups(record, "copies")
    for each in readings:
        add(record, each, reader="2")
        link(record)
        assert groups(record, "copies") == before


def test_a_correction_has_the_articles_that_it_touches_await_linking(record: Record) -> None:
    add(record, make_reading(), reading(REPORT, "untouched"))
    link(record)
    record.merge_actors("petric", "ana-petric", Author("Eva", "2020-01-01"))
    assert record.awaiting() == {"traits": 1}
    link(record)
    assert record.awaiting() == {}
    record.undo(1, Author("Eva", "2020-01-01"))
    assert record.awaiting() == {"traits": 1}


def test_a_step_that_fails_changes_nothing_and_is_taken_again(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    add(record, reading(REPORT, "a"), reading(REPORT, "b"))

    def full(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(Record, "put_membership", full)
        with pytest.raises(RuntimeError):
            link(record)
    assert record.awaiting() == {"copies": 2}
    link(record)
    assert set(groups(record, "copies").values()) in ({"a"}, {"b"})


PARAGRAPHS = [*REPORT.split("\n\n"), *OTHER.split("\n\n")]
texts = st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=8, unique=True).map("\n\n".join)
articles = st.lists(
    st.tuples(texts, st.sampled_from(["2015-01-13", "2015-01-14", "2015-01-13T08:00", None]), st.booleans()),
    min_size=2,
    max_size=9,
    unique_by=lambda article: article[0],
)


def made(number: int, text: str, day: str | None, agency: bool) -> Reading:
    return reading(text, str(number), day=day, outlet="Wirepost" if agency else "Fjord", agency="Wirepost")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles, st.randoms(use_true_random=False), st.data())
def test_the_order_in_which_articles_arrive_and_leave_is_of_no_matter(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[tuple[str, str | None, bool]],
    chance: Random,
    data: st.DataObject,
) -> None:
    readings = [made(number, *article) for number, article in enumerate(drawn)]
    folder = tmp_path_factory.mktemp("orders")
    with Record(folder / "at-once.db") as once, Record(folder / "in-turns.db") as turns:
        add(once, *readings)
        link(once)
        shuffled = data.draw(st.permutations(readings))
        for each in shuffled:
            add(turns, each)
            if chance.random() < 0.7:
                link(turns)
        gone = chance.choice(shuffled)
        add(turns, reading("Nothing that is known from elsewhere.", gone.article.uri.removeprefix("file:///")))
        link(turns)
        add(turns, gone)
        link(turns)
        assert sorted(groups(turns, "copies").items()) == sorted(groups(once, "copies").items())
        assert list(lines(turns)) == list(lines(once))
