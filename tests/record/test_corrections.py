"""Merges, splits and undos: who is meant, at once and after reading again; nothing is overwritten."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.record import Author, Filters, Record
from onrecord.records import Mention, Moment, Reading
from onrecord.serve.export import lines
from tests.record.readings import BERG, PETRIC, TEXT, make_reading

EVA = Author("Eva", "2020-01-01T00:00:00+00:00", "I know them")
MAJA = replace(BERG, id="maja-berg", name="Maja Berg", aliases=(), wikidata="Q7", country=None)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "record.db") as opened:
        yield opened


def add(record: Record, reading: Reading, reader: str = "1") -> Reading:
    record.add(reading, reader=reader, received_at="")
    return reading


def spoken_by(actor_id: str, uri: str, *, day: str | None = "2015-01-13") -> Reading:
    """A reading whose second statement that actor makes."""
    reading = make_reading(TEXT + "\n" * len(uri), uri, day=day)
    actor = {"nils-berg": BERG, "maja-berg": MAJA, "ana-petric": PETRIC}[actor_id]
    assert reading.statements[1].speaker is not None
    speaker = Mention(reading.statements[1].speaker.span, actor.id, actor.name)
    actors = tuple(each for each in reading.actors if each.id not in {"nils-berg", actor.id})
    return replace(
        reading, statements=(reading.statements[0], replace(reading.statements[1], speaker=speaker)),
        actors=(*actors, actor),
    )  # fmt: skip


def speakers(record: Record, **filters: str) -> list[tuple[str | None, str | None, str | None]]:
    """Whom the second statements are by (`actor`, `name`, `read`), in order of uri."""
    rows, _ = record.find_statements(Filters(act="COMMENT", **filters))  # type: ignore[arg-type]
    found = sorted(rows, key=lambda row: row.heading.uri)
    parties = [row.statement.speaker for row in found]
    return [(party.actor, party.name, party.read) for party in parties if party]


def test_statements_by_either_of_two_merged_actors_are_found_under_both(record: Record) -> None:
    for number, who in enumerate(("nils-berg", "maja-berg")):
        add(record, spoken_by(who, f"file:///{number}"))
    record.merge_actors("maja-berg", "nils-berg", EVA, name="Maja Nils Berg")
    both = [("maja-berg", "Maja Nils Berg", "nils-berg"), ("maja-berg", "Maja Nils Berg", None)]
    for wanted in ("maja-berg", "nils-berg", "Maja Nils Berg", "Nils Berg"):
        assert speakers(record, by=wanted) == both
    merged = next(actor for actor in record.actors() if actor.id == "maja-berg")
    assert merged == record.actor("maja-berg")
    assert (merged.name, merged.merged, merged.wikidata) == ("Maja Nils Berg", ("nils-berg",), "Q7")
    assert merged.country == "NDL"  # which only the other is known by
    assert merged.aliases == ("Berg", "Maja Berg", "Nils Berg")
    assert record.actor("nils-berg") is None
    assert next(row for row in record.find_actors() if row.actor.id == "maja-berg").said == 2


def test_two_merged_actors_of_one_article_are_one_there(record: Record) -> None:
    reading = add(record, make_reading())
    record.merge_actors("ana-petric", "nils-berg", EVA)
    read_again = record.reading(reading.article.id)
    assert read_again is not None
    assert [actor.id for actor in read_again.actors] == ["ana-petric", "NDL", "nordland-front"]
    assert next(row for row in record.find_actors() if row.actor.id == "ana-petric").articles == 1
    assert record.counts().actors == 3


def test_a_merge_of_merges_has_one_id_and_its_undo_leaves_the_rest(record: Record) -> None:
    add(record, make_reading())
    add(record, spoken_by("maja-berg", "file:///b"))
    record.merge_actors("nils-berg", "maja-berg", EVA)
    second = record.merge_actors("ana-petric", "nils-berg", EVA)
    assert {who for who, _, _ in speakers(record)} == {"ana-petric"}
    with pytest.raises(StopRun, match="one actor already"):
        record.merge_actors("maja-berg", "ana-petric", EVA)
    record.undo(second.n, EVA)
    assert {who for who, _, _ in speakers(record)} == {"nils-berg"}


def test_a_split_by_article_makes_another_of_the_same_name(record: Record) -> None:
    add(record, spoken_by("nils-berg", "file:///a"))
    add(record, spoken_by("nils-berg", "file:///bb"))
    heading = next(each for each in record.headings() if each.uri == "file:///bb")
    split = record.split_actor("nils-berg", EVA, articles=(heading,))
    assert split.value["into"] == "nils-berg-2"
    assert speakers(record) == [("nils-berg", "Nils Berg", None), ("nils-berg-2", "Nils Berg", "nils-berg")]
    assert speakers(record, by="nils-berg") == speakers(record)[:1]
    other = record.actor("nils-berg-2")
    assert other is not None
    assert (other.name, other.merged, other.country) == ("Nils Berg", (), "NDL")
    assert record.split_actor("nils-berg", EVA, since="2015").value["into"] == "nils-berg-3"


@pytest.mark.parametrize(
    ("days", "split"),
    [
        ({"since": "2016"}, ["late"]),
        ({"until": "2015-06"}, ["early"]),
        ({"since": "2015-01-13", "until": "2015-01-13"}, ["early"]),
        ({"since": "2000"}, ["early", "late"]),  # never the one without a date
    ],
)
def test_a_split_by_dates_leaves_what_has_no_certain_date(
    record: Record, days: dict[str, str], split: list[str]
) -> None:
    for name, day in (("early", "2015-01-13"), ("late", "2016-02-01"), ("undated", None)):
        add(record, spoken_by("nils-berg", f"file:///{name}", day=day))
    record.split_actor("nils-berg", EVA, into="nils-berg-senior", name="Nils Berg senior", **days)  # type: ignore[arg-type]
    found = {
        row.heading.uri.removeprefix("file:///")
        for row in record.find_statements(Filters(by="Nils Berg senior"))[0]
        if row.statement.speaker and row.statement.speaker.actor == "nils-berg-senior"
    }
    assert found == set(split)


def test_a_split_that_makes_no_sense_is_refused(record: Record) -> None:
    add(record, spoken_by("nils-berg", "file:///a"))
    add(record, spoken_by("maja-berg", "file:///bb"))
    there = next(each for each in record.headings() if each.uri == "file:///bb")
    with pytest.raises(StopRun, match="not in the article"):
        record.split_actor("nils-berg", EVA, articles=(there,))
    with pytest.raises(StopRun, match="not a date"):
        record.split_actor("nils-berg", EVA, since="once")
    record.merge_actors("nils-berg", "maja-berg", EVA)
    with pytest.raises(StopRun, match="one actor"):
        record.split_actor("nils-berg", EVA, into="maja-berg", since="2015")
    assert [each.kind for each in record.corrections()] == ["actor-merge"]


def test_what_a_split_tells_apart_is_merged_only_when_the_split_is_undone(record: Record) -> None:
    add(record, spoken_by("nils-berg", "file:///a"))
    split = record.split_actor("nils-berg", EVA, since="2015")
    with pytest.raises(StopRun, match=f"correction {split.n} says"):
        record.merge_actors("nils-berg", "nils-berg-2", EVA)
    assert len(record.corrections()) == 1
    assert speakers(record) == [("nils-berg-2", "Nils Berg", "nils-berg")]
    record.undo(split.n, EVA)
    record.merge_actors("nils-berg-2", "nils-berg", EVA)
    assert speakers(record) == [("nils-berg-2", "Nils Berg", "nils-berg")]


def test_corrections_stay_when_articles_are_read_again_change_or_come_later(record: Record) -> None:
    first = add(record, spoken_by("nils-berg", "file:///a"))
    heading = record.headings()[0]
    record.split_actor("nils-berg", EVA, into="nils-2", articles=(heading,))
    record.merge_actors("nils-2", "maja-berg", EVA)
    add(record, first, "another reader")
    assert speakers(record) == [("nils-2", "Nils Berg", "nils-berg")]
    changed = replace(make_reading(TEXT + "More.\n", "file:///a"), events=())
    add(record, changed)
    assert speakers(record) == [("nils-2", "Nils Berg", "nils-berg")]  # the page at that address changed
    add(record, spoken_by("maja-berg", "file:///later"))
    assert [who for who, _, _ in speakers(record)] == ["nils-2", "nils-2"]


def test_a_correction_is_never_changed_or_deleted(record: Record) -> None:
    add(record, make_reading())
    record.merge_actors("ana-petric", "nils-berg", EVA)
    for command in ("UPDATE corrections SET who = 'me'", "DELETE FROM corrections"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            record.connection.execute(command)
    assert [(each.who, each.at, each.why) for each in record.corrections()] == [(EVA.who, EVA.at, EVA.why)]


def test_an_undo_can_be_undone_and_says_by_what(record: Record) -> None:
    add(record, make_reading())
    before = list(lines(record))
    merge = record.merge_actors("ana-petric", "nils-berg", EVA)
    after = list(lines(record))
    undo = record.undo(merge.n, EVA)
    assert list(lines(record)) == before
    with pytest.raises(StopRun, match=f"undone already, by {undo.n}"):
        record.undo(merge.n, EVA)
    record.undo(undo.n, EVA)
    assert list(lines(record)) == after
    assert [each.undone_by for each in record.corrections()] == [None, 3, None]
    with pytest.raises(StopRun, match="no correction 9"):
        record.undo(9, EVA)


def test_any_entry_can_be_corrected_with_the_same_table(record: Record) -> None:
    reading = add(record, make_reading())
    statement = reading.statements[0]
    value = {"speaker": {"actor": "nils-berg"}}
    record.correct("statement-speaker", statement.id, value, EVA, article=reading.article.id)
    assert record.corrections()[0].value == value
    assert record.corrections()[0].article == reading.article.id
    assert record.undo(1, EVA).article == reading.article.id


PEOPLE = ("nils-berg", "maja-berg", "ana-petric")
STEPS = st.one_of(
    st.tuples(st.just("merge"), st.sampled_from(PEOPLE), st.sampled_from((*PEOPLE, "nils-berg-2"))),
    st.tuples(st.just("split"), st.sampled_from(PEOPLE), st.sampled_from(("2015-01", "2016", "2000"))),
    st.tuples(st.just("split into"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
    st.tuples(st.just("undo"), st.integers(1, 6), st.none()),
)


def take(record: Record, step: tuple[str, object, object]) -> None:
    """Takes a step; one that contradicts what was said is refused."""
    what, first, second = step
    before = record.corrections()
    try:
        if what == "merge":
            record.merge_actors(str(first), str(second), EVA)
        elif what == "split":
            record.split_actor(str(first), EVA, until=str(second))
        elif what == "split into":
            record.split_actor(str(first), EVA, into=str(second), since="2016")
        else:
            record.undo(first, EVA)  # type: ignore[arg-type]
    except StopRun:
        assert record.corrections() == before


READINGS = (
    spoken_by("nils-berg", "file:///a"),
    spoken_by("nils-berg", "file:///bb", day="2016-02-01"),
    spoken_by("maja-berg", "file:///ccc", day="2016-03-01"),
    spoken_by("maja-berg", "file:///dddd", day=None),
)


@examples(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(STEPS, max_size=7))
def test_what_is_read_before_and_after_corrections_is_the_same_and_undoing_all_restores_all(
    tmp_path: Path, steps: list[tuple[str, object, object]]
) -> None:
    exports = []
    for name in ("before", "after"):
        (tmp_path / name).unlink(missing_ok=True)
        with Record(tmp_path / name) as record:
            for reading in READINGS:
                add(record, reading)
            plain = list(lines(record))
            for step in steps:
                take(record, step)
            if name == "after":
                for reading in reversed(READINGS):
                    add(record, reading, "2")
            exports.append(list(lines(record)))
            while standing := [each.n for each in record.corrections() if each.stands and each.undoes is None]:
                record.undo(standing[-1], EVA)
            assert list(lines(record)) == plain
    assert exports[0] == exports[1]


def test_a_moment_of_publication_that_changes_moves_the_article_out_of_the_split(record: Record) -> None:
    reading = add(record, spoken_by("nils-berg", "file:///a"))
    record.split_actor("nils-berg", EVA, until="2015-06")
    assert speakers(record)[0][0] == "nils-berg-2"
    add(record, replace(reading, article=replace(reading.article, published=Moment("2017", "year"))), "2")
    assert speakers(record)[0][0] == "nils-berg"


def test_a_build_that_goes_on_hears_what_is_said_meanwhile_and_a_reader_sees_one_state(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Record(path) as build, Record(path) as person:
        add(build, spoken_by("nils-berg", "file:///a"))
        with Record(path, read_only=True) as reader, reader.snapshot():
            assert len(speakers(reader)) == 1
            merge = person.merge_actors("maja-berg", "nils-berg", EVA)
            add(build, spoken_by("nils-berg", "file:///bb"))
            assert [who for who, _, _ in speakers(reader)] == ["nils-berg"]
            assert reader.corrections() == ()
        assert [who for who, _, _ in speakers(build)] == ["maja-berg", "maja-berg"]
        person.undo(merge.n, EVA)
        add(build, spoken_by("nils-berg", "file:///ccc"))
        assert {who for who, _, _ in speakers(person)} == {"nils-berg"}


def test_a_correction_that_fails_half_way_leaves_nothing_behind(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(record, make_reading())
    before = list(lines(record))

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(record.identifier, "_write", fails)
    with pytest.raises(KeyboardInterrupt):
        record.merge_actors("ana-petric", "nils-berg", EVA)
    monkeypatch.undo()
    assert (list(lines(record)), record.corrections()) == (before, ())
    record.merge_actors("ana-petric", "nils-berg", EVA)
    assert speakers(record)[0][0] == "ana-petric"
