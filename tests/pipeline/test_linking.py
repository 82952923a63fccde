"""Linking through a real record: what it groups, whatever the order, and what it does after changes and kills."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.link.copies import Likeness, Shingles, likeness
from onrecord.pipeline import link, linking_copies
from onrecord.record import Author, Record
from onrecord.records import Reading
from onrecord.serve.export import lines
from tests.link.test_copies import OTHER, REPORT
from tests.link.test_stories import AGENCY, FIRE, STRIKE
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


def numbered(number: int) -> Reading:
    """A copy with a line of its own."""
    text = f"{REPORT}\n\nPrinted by press {number} of the {number} that we have."
    return reading(text, f"{number:04}", day=f"2015-{1 + number // 28:02}-{1 + number % 28:02}")


def test_many_copies_of_one_text_are_each_compared_once(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Likeness] = []

    def counted(one: Shingles, other: Shingles) -> Likeness:
        compared.append(likeness(one, other))
        return compared[-1]

    monkeypatch.setattr(linking_copies, "likeness", counted)
    many = [numbered(number) for number in range(150)]
    Random(3).shuffle(many)
    add(record, *many)
    link(record)
    assert set(groups(record, "copies").values()) == {"0000"}
    assert len(compared) < 2 * len(many)
    compared.clear()
    add(record, numbered(200))
    link(record)
    assert len(compared) == 1


def test_an_earlier_text_that_comes_later_leads_those_that_came_before(record: Record) -> None:
    add(record, *(numbered(number) for number in range(5, 10)))
    link(record)
    assert set(groups(record, "copies").values()) == {"0005"}
    for number in (3, 1):
        add(record, numbered(number))
        link(record)
        assert set(groups(record, "copies").values()) == {f"{number:04}"}
        assert set(groups(record, "stories")) == {f"{number:04}"}


def test_texts_of_one_happening_are_a_story_and_their_copies_with_them(record: Record) -> None:
    add(
        record,
        reading(FIRE, "fire", day="2015-01-13"),
        reading(AGENCY, "agency", day="2015-01-14"),
        reading(f"{AGENCY}\n\nThe paper will follow this.", "copy", day="2016-01-14"),
        reading(STRIKE, "strike", day="2015-01-13"),
        reading(AGENCY.replace("Nordlys", "Sunniva"), "undated", day=None),
    )
    link(record)
    assert groups(record, "copies")["copy"] == groups(record, "copies")["undated"] == "agency"
    assert groups(record, "stories") == {"fire": "fire", "agency": "fire", "strike": "strike"}
    told = {each.uri.removeprefix("file:///"): record.story_of(each.id) for each in record.articles()}
    assert told["fire"] == told["agency"] == told["copy"] == told["undated"] != told["strike"]


def test_a_text_without_a_day_tells_a_story_of_its_own(record: Record) -> None:
    add(record, reading(FIRE, "fire"), reading(AGENCY, "agency", day=None))
    link(record)
    assert groups(record, "stories") == {"fire": "fire", "agency": "agency"}


def test_a_topic_of_weeks_is_not_one_story(record: Record) -> None:
    chance, words = Random(1), FIRE.split()
    for day in range(1, 29, 2):
        chance.shuffle(words)  # told in other words, so that none is a copy
        add(record, reading(" ".join(words), f"{day:02}", day=f"2015-01-{day:02}"))
    link(record)
    leads = {int(day): int(lead) for day, lead in groups(record, "stories").items()}
    assert len(leads) == 14
    assert leads[1] == leads[3] == 1
    assert all(abs(day - lead) <= 3 for day, lead in leads.items())


LINK = """
import sys
from onrecord.pipeline import link
from onrecord.record import Record
with Record(sys.argv[1]) as record:
    link(record, progress=lambda step: print(step, flush=True))
"""


def test_linking_that_is_killed_and_run_again_gives_the_same(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    for path in (whole, broken):
        with Record(path) as record:
            add(record, *(numbered(number) for number in range(30)), reading(FIRE, "fire"), reading(AGENCY, "agency"))
    with Record(whole) as record:
        link(record)
        expected = tables(record)
    for taken in (20, 40):
        with subprocess.Popen([sys.executable, "-c", LINK, str(broken)], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for _ in range(taken):
                process.stdout.readline()
            process.kill()
        with Record(broken) as record:
            assert record.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    with Record(broken) as record:
        link(record)
        assert tables(record) == expected
