"""Threads and links in a real record: what is put there, and that it follows from what is recorded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

import pytest

from onrecord.pipeline import link
from onrecord.record import Author, Record
from onrecord.records import Reading, Skipped
from tests.link.telling import Told, tell

ASKED = tell(
    Told("eva-lund", "Iceland must close the harbours of the pirates before the winter", "REQUEST", "ISL"),
    Told("eva-lund", "it shelters the pirates of the Grey Gulls", "ACCUSE", "ISL"),
    uri="file:///asked.txt",
    day="2015-01-13",
)
DENIED = tell(
    Told("jon-helgi", "there is no proof that Iceland shelters any pirates, as Norway claims", "REJECT", "NOR"),
    uri="file:///denied.txt",
    day="2015-01-16",
)
PROMISED = tell(
    Told("jon-helgi", "Iceland will close the harbours of the pirates, as Norway has asked", "AGREE", "NOR"),
    uri="file:///promised.txt",
    day="2015-03-02",
)
DONE = tell(
    Told("NOR", "Norway stopped all aid to Iceland", "SANCTION", "ISL", status="reported", day="2015-02-01"),
    uri="file:///done.txt",
    day="2015-02-02",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def record_of(path: Path, readings: Iterable[Reading]) -> Record:
    record = Record(path)
    for reading in readings:
        record.add(reading, reader="hand 1", received_at="2026-11-28T00:00:00Z")
        link(record)
    return record


def state(record: Record) -> tuple[list[tuple[object, ...]], ...]:
    tables = ("* FROM views", "entry, vector FROM vectors", "* FROM matters", "* FROM threads", "* FROM links")
    return tuple([tuple(row) for row in record.connection.execute(f"SELECT {each} ORDER BY 1, 2")] for each in tables)


def test_what_two_parties_say_on_a_subject_is_one_thread(path: Path) -> None:
    with record_of(path, [ASKED, DENIED, PROMISED]) as record:
        (row,) = record.find_threads([], None, None)
        assert (row.first, row.second, row.topic) == ("ISL", "NOR", "armed-groups")
        assert (row.entries, row.first_told, row.second_told) == (4, 2, 2)
        entries = record.thread_entries(row.id)
        assert [entry.matter.day for entry in entries] == ["2015-01-13", "2015-01-13", "2015-01-16", "2015-03-02"]


def test_an_answer_is_linked_to_what_it_answers_and_rests_on_words(path: Path) -> None:
    with record_of(path, [ASKED, DENIED, PROMISED]) as record:
        asked, accused = (each.id for each in ASKED.statements)
        links = {(each.earlier, each.later): each for each in record.links()}
        denial = links[accused, DENIED.statements[0].id]
        promise = links[asked, PROMISED.statements[0].id]
        assert (denial.relation, denial.kind) == ("answers", "denies")
        assert promise.relation == "answers"
        for each, reading in ((denial, DENIED), (promise, PROMISED)):
            assert each.later_words
            for span in each.later_words:
                assert reading.article.text[span.start : span.end] == span.text


def test_nothing_answers_before_it_was_asked(path: Path) -> None:
    early = tell(
        Told("jon-helgi", "there is no proof that Iceland shelters any pirates, as Norway claims", "REJECT", "NOR"),
        day="2014-12-01",
        uri="file:///early.txt",
    )
    with record_of(path, [ASKED, early]) as record:
        assert not [each for each in record.links() if early.statements[0].id in {each.earlier, each.later}]


def test_an_undated_article_stands_in_the_thread_and_answers_nothing(path: Path) -> None:
    undated = tell(
        Told("jon-helgi", "there is no proof that Iceland shelters any pirates, as Norway claims", "REJECT", "NOR"),
        day=None,
        uri="file:///undated.txt",
    )
    with record_of(path, [ASKED, undated]) as record:
        (row,) = record.find_threads([], None, None)
        assert record.thread_entries(row.id)[-1].matter.day is None
        assert not [each for each in record.links() if each.later == undated.statements[0].id]


def test_the_order_of_arrival_is_of_no_matter(tmp_path: Path) -> None:
    found = []
    for number, readings in enumerate(permutations([ASKED, DENIED, PROMISED, DONE])):
        with record_of(tmp_path / f"{number}.db", readings) as record:
            found.append(state(record))
    assert all(each == found[0] for each in found)
    assert found[0][3]


def test_linking_everything_again_changes_nothing(path: Path) -> None:
    with record_of(path, [ASKED, DENIED, PROMISED, DONE]) as record:
        before = state(record)
        assert link(record) == 0
        record.await_all()
        assert not any(state(record))
        link(record)
        assert state(record) == before


def test_what_an_article_loses_its_threads_lose(path: Path) -> None:
    with record_of(path, [ASKED, DENIED, PROMISED]) as record:
        record.skip(Skipped(DENIED.article.uri, "it is empty now"), at="2026-11-28T00:00:00Z")
        link(record)
        (row,) = record.find_threads([], None, None)
        assert (row.entries, row.first_told, row.second_told) == (3, 1, 2)
        assert not [each for each in record.links() if DENIED.statements[0].id in {each.earlier, each.later}]
        for reading in (ASKED, PROMISED):
            record.skip(Skipped(reading.article.uri, "it is empty now"), at="2026-11-28T00:00:00Z")
        assert not any(state(record))


def test_what_a_copy_says_was_said_once(path: Path) -> None:
    long = [
        Told("eva-lund", f"pirates have come to pier {n} of the town and Iceland lets them", "ACCUSE", "ISL")
        for n in range(9)
    ]
    first = tell(*long, uri="file:///first.txt", day="2015-01-13")
    more = Told("eva-lund", "the paper has heard that Iceland must arrest the pirates at once", "REQUEST", "ISL")
    copy = tell(*long, more, uri="file:///copy.txt", day="2015-01-14")
    with record_of(path, [first, copy]) as record:
        (row,) = record.find_threads([], None, None)
        entries = record.thread_entries(row.id)
        assert row.entries == len(long) + 1
        assert {entry.text for entry in entries} == {first.article.id}


def test_a_correction_is_heard_when_its_articles_are_linked_again(path: Path) -> None:
    with record_of(path, [ASKED, DENIED]) as record:
        record.merge_actors("ida-falk", "jon-helgi", Author("Eva", "2026-11-28"))
        assert link(record) > 0
        speakers = {json.loads(str(row[4]))["speaker"] for row in state(record)[0]}
        assert speakers == {"eva-lund", "ida-falk"}
