"""Reviews of statements and events: in force at once, after reading again by whatever model, and undone exactly."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.record import Author, Filters, Matter, Record, View
from onrecord.record.reviews import ACCEPT, CORRECT, REJECT
from onrecord.records import Event, Mention, Moment, Reading, Span, Statement
from onrecord.serve.export import lines
from tests.building import span_of
from tests.record.readings import TEXT, make_reading

EVA = Author("Eva", "2020-01-01T00:00:00+00:00", "I was there")
READING = make_reading()
URGED, PROMISED = READING.statements
KILLED = READING.events[0]
OFFICIAL = Mention(span_of(TEXT, "an official"), None, None)
PETRIC = Mention(span_of(TEXT, "Ana Petric"), "ana-petric", "Ana Petric")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "record.db") as opened:
        add(opened, READING)
        yield opened


def add(record: Record, reading: Reading, reader: str = "1") -> None:
    record.add(reading, reader=reader, received_at="")


def statements(record: Record) -> dict[str, Statement]:
    return {statement.id: statement for statement in record.statements()}


def events(record: Record) -> dict[str, Event]:
    return {event.id: event for event in record.events()}


def test_a_corrected_speaker_is_found_and_shown_at_once(record: Record) -> None:
    record.review_entry(CORRECT, PROMISED.id, {"speaker": PETRIC}, EVA)
    assert statements(record)[PROMISED.id] == replace(PROMISED, speaker=PETRIC)
    assert [row.statement.id for row in record.find_statements(Filters(by="Petric"))[0]] == [URGED.id, PROMISED.id]
    assert not record.find_statements(Filters(by="Nils Berg"))[0]
    assert PROMISED.id in {row.statement.id for row in record.search_statements("Petric promised", 9)}


def test_a_correction_stays_when_the_article_is_read_again(record: Record) -> None:
    record.review_entry(CORRECT, PROMISED.id, {"speaker": PETRIC, "act": "REJECT"}, EVA)
    before = list(lines(record))
    add(record, READING, reader="2")
    assert list(lines(record)) == before


def test_a_correction_finds_its_entry_by_its_words_when_a_new_model_gives_it_another_id(record: Record) -> None:
    record.review_entry(CORRECT, PROMISED.id, {"speaker": PETRIC}, EVA)
    first = PROMISED.content[0]
    shorter = replace(first, end=first.end - 1, text=first.text[:-1])
    again = replace(PROMISED, id="new", speaker=OFFICIAL, content=(shorter,), confidence=0.9, model="2")
    add(record, replace(READING, statements=(URGED, again), events=()), reader="2")
    assert statements(record)["new"] == replace(again, speaker=PETRIC)


def test_what_was_accepted_stands_when_a_new_model_reads_it_otherwise_or_not_at_all(record: Record) -> None:
    record.review_entry(ACCEPT, URGED.id, {}, EVA)
    add(record, replace(READING, statements=(replace(URGED, act="ACCUSE", mode=None), PROMISED)), reader="2")
    assert statements(record)[URGED.id] == URGED
    add(record, replace(READING, statements=(replace(PROMISED, via=None),)), reader="3")
    assert statements(record) == {PROMISED.id: replace(PROMISED, via=None), URGED.id: URGED}


def test_a_rejected_entry_is_gone_from_lists_search_and_export_and_nothing_refers_to_it(record: Record) -> None:
    record.review_entry(REJECT, PROMISED.id, {}, EVA)
    assert list(statements(record)) == [URGED.id]
    assert not record.search_statements("promised", 9)
    assert events(record)[KILLED.id].statement is None
    assert not any(PROMISED.id in line for line in lines(record))
    add(record, READING, reader="2")
    assert list(statements(record)) == [URGED.id]


def test_an_event_is_corrected_and_rejected_alike(record: Record) -> None:
    moment = Moment("2014-06", "month")
    record.review_entry(CORRECT, KILLED.id, {"event": "COERCE", "mode": None, "moment": moment}, EVA)
    assert events(record)[KILLED.id] == replace(KILLED, event="COERCE", mode=None, moment=moment)
    assert [row.event.id for row in record.find_events(Filters(since="2014-06", until="2014-06"))[0]] == [KILLED.id]
    record.review_entry(REJECT, KILLED.id, {}, EVA)
    assert not events(record)


def test_at_another_address_or_in_other_words_a_review_says_nothing(record: Record) -> None:
    record.review_entry(REJECT, PROMISED.id, {}, EVA)
    other = make_reading(uri="file:///elsewhere.txt")
    add(record, other)
    assert other.statements[1].id in statements(record)


def test_a_page_that_changed_keeps_the_reviews_of_what_it_still_says(record: Record) -> None:
    record.review_entry(CORRECT, PROMISED.id, {"act": "REJECT"}, EVA)
    record.review_entry(REJECT, KILLED.id, {}, EVA)
    changed = make_reading(TEXT + "\nMore.\n")
    add(record, changed)
    assert statements(record)[changed.statements[1].id].act == "REJECT"
    assert not events(record)


def test_the_last_word_on_a_field_counts_and_the_others_stay(record: Record) -> None:
    record.review_entry(CORRECT, URGED.id, {"speaker": OFFICIAL}, EVA)
    record.review_entry(CORRECT, URGED.id, {"act": "ACCUSE", "mode": None}, EVA)
    record.review_entry(CORRECT, URGED.id, {"speaker": None}, EVA)
    assert statements(record)[URGED.id] == replace(URGED, speaker=None, act="ACCUSE", mode=None)


def test_an_undo_leaves_what_was_said_after_it(record: Record) -> None:
    first = record.review_entry(CORRECT, URGED.id, {"speaker": OFFICIAL}, EVA)
    record.review_entry(CORRECT, URGED.id, {"act": "ACCUSE", "mode": None}, EVA)
    record.undo(first.n, EVA)
    assert statements(record)[URGED.id] == replace(URGED, act="ACCUSE", mode=None)


def test_a_merge_is_heard_in_what_was_corrected(record: Record) -> None:
    record.review_entry(CORRECT, PROMISED.id, {"speaker": PETRIC}, EVA)
    record.merge_actors("nils-berg", "ana-petric", EVA)
    speaker = statements(record)[PROMISED.id].speaker
    assert speaker is not None
    assert (speaker.actor, speaker.read) == ("nils-berg", "ana-petric")


def test_what_points_at_no_words_of_the_article_is_refused(record: Record) -> None:
    with pytest.raises(StopRun, match="does not say"):
        record.review_entry(CORRECT, URGED.id, {"speaker": Mention(Span(0, 4, "Nils"), None, None)}, EVA)
    with pytest.raises(StopRun, match="no statement or event"):
        record.review_entry(REJECT, "nothing", {}, EVA)
    assert not record.corrections()


CHANGES: tuple[dict[str, Any], ...] = (
    {"speaker": PETRIC}, {"speaker": None}, {"addressees": (OFFICIAL, PETRIC)}, {"act": "THREATEN", "mode": None},
    {"said": Moment("2013", "year")},
)  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from([ACCEPT, CORRECT, REJECT]), st.sampled_from([URGED, PROMISED]), st.sampled_from(CHANGES)),
    max_size=5,
)


@given(STEPS)
@examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_all_leaves_everything_as_it_was_read(tmp_path: Path, steps: list[tuple[str, Statement, Any]]) -> None:
    with Record(tmp_path / f"{len(list(tmp_path.iterdir()))}.db") as record:
        add(record, READING)
        states = [list(lines(record))]
        for kind, entry, changes in steps:
            record.review_entry(kind, entry.id, changes if kind == CORRECT else {}, EVA)
            states.append(list(lines(record)))
        add(record, READING, reader="2")
        assert list(lines(record)) == states[-1]
        for n in range(len(steps), 0, -1):
            record.undo(n, EVA)
            assert list(lines(record)) == states[n - 1]
        assert record._one("SELECT count(*) FROM reviewed")[0] == 0  # type: ignore[index]


def test_an_entry_that_is_rejected_or_changed_is_in_no_thread_until_it_is_linked_again(record: Record) -> None:
    matter = Matter("camps", "t1", "OST", "NDL", "2015-01-13", "camps", None, None, telling=True)
    views = [View(entry.id, "statement", "asks", "{}", b"", (matter,)) for entry in READING.statements]
    with record._transaction():
        record.put_views(READING.article.id, views)
    record.review_entry(REJECT, PROMISED.id, {}, EVA)
    assert [each.dated.statement.id for each in record.thread_entries("t1")] == [URGED.id]  # type: ignore[union-attr]
    record.review_entry(ACCEPT, URGED.id, {}, EVA)
    assert [row.entries for row in record.threads_called("t1")] == [1]
    record.review_entry(CORRECT, URGED.id, {"speaker": None}, EVA)
    assert not record.threads_called("t1")
    assert record.awaiting() == {"traits": 1}
