"""What people say of links: in force at once, after linking and reading again by whatever model, and undone exactly."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.pipeline import link
from onrecord.record import Author, Record
from onrecord.record.link_reviews import link_reviews
from onrecord.record.reviews import CORRECT, REJECT
from onrecord.records import Link, Reading
from onrecord.serve.export import lines
from tests.link.telling import Told, tell

EVA = Author("Eva", "2020-01-01T00:00:00+00:00", "she spoke of fish")
DEMAND = tell(
    Told("eva-lund", "Iceland must close the harbours of the pirates before the winter", "REQUEST", "ISL"),
    Told("eva-lund", "the pirates in Iceland have taken two ships of Norway", "ACCUSE", "ISL"),
    uri="file:///asked.txt",
    day="2012-03-14",
)
REPLY = tell(
    Told("jon-helgi", "Iceland will close the harbours of the pirates, as Norway has asked", "AGREE", "NOR"),
    Told("jon-helgi", "the herring is late this year"),
    uri="file:///replied.txt",
    day="2012-03-20",
)
ASKED, ACCUSED = (each.id for each in DEMAND.statements)
REPLIED, HERRING = (each.id for each in REPLY.statements)
READ = Link(
    ASKED, REPLIED, "answers", "promises", 0.9, "test", DEMAND.statements[0].content, REPLY.statements[0].content
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "record.db") as opened:
        for reading in (DEMAND, REPLY):
            add(opened, reading)
        relink(opened)
        yield opened


def add(record: Record, reading: Reading, reader: str = "1") -> None:
    record.add(reading, reader=reader, received_at="")


def relink(record: Record) -> None:
    """Links everything again; the answer is found anew whatever the judge makes of it."""
    record.await_all()
    link(record)
    with record._transaction():
        record.put_links([READ])


def relations(record: Record) -> dict[tuple[str, str], tuple[str, str | None]]:
    return {(each.earlier, each.later): (each.relation, each.kind) for each in record.links()}


def test_a_rejected_link_is_gone_at_once_and_everywhere(record: Record) -> None:
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    assert (ASKED, REPLIED) not in relations(record)
    assert not [each for each in record.links_of([REPLIED]) if each.earlier == ASKED]
    exported = [json.loads(line) for line in lines(record)]
    pairs = {(each["to"], each["from"]) for each in exported if each["type"] == "link"}
    assert pairs == set(relations(record))


def test_linking_again_does_not_bring_a_rejected_link_back_and_keeps_an_added_one(record: Record) -> None:
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    record.add_link(ACCUSED, REPLIED, "disputes", None, EVA)
    before = relations(record)
    relink(record)
    assert relations(record) == before
    assert before[ACCUSED, REPLIED] == ("disputes", None)
    assert (ASKED, REPLIED) not in before


def test_an_added_link_rests_on_the_words_of_both_and_says_whose_word_it_is(record: Record) -> None:
    record.add_link(ASKED, HERRING, "answers", "deflects", EVA)
    (added,) = [each for each in record.links_of([HERRING]) if each.earlier == ASKED]
    assert (added.relation, added.kind, added.confidence) == ("answers", "deflects", 1.0)
    assert added.reason == "said by Eva: she spoke of fish"
    for reading, words in ((DEMAND, added.earlier_words), (REPLY, added.later_words)):
        assert words
        assert all(reading.article.text[span.start : span.end] == span.text for span in words)


def test_an_added_link_stands_in_place_of_what_was_found_and_can_be_wrong_too(record: Record) -> None:
    record.add_link(ASKED, REPLIED, "disputes", None, EVA)
    assert relations(record)[ASKED, REPLIED] == ("disputes", None)
    record.reject_link(ASKED, REPLIED, "disputes", EVA)
    assert relations(record)[ASKED, REPLIED] == ("answers", "promises")
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    assert (ASKED, REPLIED) not in relations(record)


def test_a_confirmed_link_is_as_it_was_found_and_stays_when_it_is_found_no_more(record: Record) -> None:
    before = list(lines(record))
    record.accept_link(ASKED, REPLIED, "answers", EVA)
    assert list(lines(record)) == before
    record.connection.execute("DELETE FROM links")
    (held,) = record.links_of([REPLIED])
    assert (held.earlier, held.relation, held.kind, held.confidence) == (ASKED, "answers", "promises", 1.0)
    assert held.reason == "found once, and confirmed by Eva: she spoke of fish"
    assert all(REPLY.article.text[span.start : span.end] == span.text for span in held.later_words)
    record.accept_link(ASKED, REPLIED, "answers", EVA)
    record.put_links([replace(READ, relation="disputes", kind=None)])
    assert relations(record) == {(ASKED, REPLIED): ("answers", "promises")}
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    assert relations(record) == {(ASKED, REPLIED): ("disputes", None)}
    for n in (3, 2, 1):
        record.undo(n, EVA)
    assert relations(record) == {(ASKED, REPLIED): ("disputes", None)}


def test_what_people_added_can_be_confirmed_and_stays_their_word(record: Record) -> None:
    record.add_link(ASKED, REPLIED, "disputes", None, EVA)
    record.accept_link(ASKED, REPLIED, "disputes", Author("Ben", "2020-01-02T00:00:00+00:00"))
    (link,) = [each for each in record.links_of([REPLIED]) if each.earlier == ASKED]
    assert link.reason == "said by Eva: she spoke of fish"
    record.undo(1, EVA)
    assert relations(record)[ASKED, REPLIED] == ("disputes", None)  # Ben has said so too


def test_undoing_each_leaves_exactly_what_was_before(record: Record) -> None:
    states = [list(lines(record))]
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    states.append(list(lines(record)))
    record.add_link(ASKED, REPLIED, "breaks", None, EVA)
    states.append(list(lines(record)))
    record.add_link(ACCUSED, HERRING, "repeats", None, EVA)
    for n in (3, 2, 1):
        record.undo(n, EVA)
        assert list(lines(record)) == states[n - 1]


def test_it_stays_when_a_new_model_gives_the_entries_other_ids(record: Record) -> None:
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    record.add_link(ACCUSED, HERRING, "answers", None, EVA)
    first, second = (replace(each, id=f"new{n}", model="2") for n, each in enumerate(REPLY.statements))
    words = first.content[0]
    shorter = replace(words, end=words.end - 1, text=words.text[:-1])
    add(record, replace(REPLY, statements=(replace(first, content=(shorter,)), second)), reader="2")
    link(record)
    with record._transaction():
        record.put_links([replace(READ, later="new0", later_words=(shorter,))])
    found = relations(record)
    assert (ASKED, "new0") not in found
    assert found[ACCUSED, "new1"] == ("answers", None)


def test_it_stays_when_the_page_changes_around_the_same_words(record: Record) -> None:
    record.add_link(ACCUSED, HERRING, "answers", None, EVA)
    changed = tell(
        Told("jon-helgi", "the herring is late this year"), uri=REPLY.article.uri, day="2012-03-21", title="Corrected"
    )
    add(record, changed)
    assert relations(record)[ACCUSED, changed.statements[0].id] == ("answers", None)
    (added,) = record.links_of([changed.statements[0].id])
    assert all(changed.article.text[span.start : span.end] == span.text for span in added.later_words)


def test_a_link_of_a_rejected_entry_is_not_heard_until_that_is_undone(record: Record) -> None:
    record.add_link(ACCUSED, HERRING, "answers", None, EVA)
    rejected = record.review_entry(REJECT, HERRING, {}, EVA)
    assert (ACCUSED, HERRING) not in relations(record)
    record.undo(rejected.n, EVA)
    assert (ACCUSED, HERRING) in relations(record)
    record.review_entry(CORRECT, HERRING, {"act": "REJECT", "mode": None}, EVA)
    assert (ACCUSED, HERRING) in relations(record)


def test_a_rejected_entry_leaves_its_thread_and_its_links_at_once(record: Record) -> None:
    (row,) = record.find_threads([], None, None)
    record.review_entry(REJECT, REPLIED, {}, EVA)
    assert REPLIED not in {each.dated.statement.id for each in record.thread_entries(row.id)}  # type: ignore[union-attr]
    assert not record.links_of([REPLIED])
    assert (ASKED, REPLIED) not in relations(record)


@pytest.mark.parametrize(
    ("ends", "relation", "kind", "why"),
    [
        ((ASKED, ASKED), "answers", None, "to itself"),
        ((ASKED, "nothing"), "answers", None, "no statement or event"),
        ((ASKED, REPLIED), "likes", None, "no link of the kind"),
        ((ASKED, REPLIED), "repeats", "denies", "no link of the kind"),
        ((REPLIED, ASKED), "answers", None, "comes later"),
        ((ASKED, REPLIED), "answers", "promises", "already"),
    ],
)
def test_what_can_be_no_link_is_refused(
    record: Record, ends: tuple[str, str], relation: str, kind: str | None, why: str
) -> None:
    with pytest.raises(StopRun, match=why):
        record.add_link(*ends, relation, kind, EVA)
    for judge in (record.accept_link, record.reject_link):
        with pytest.raises(StopRun, match="there is no link"):
            judge(ASKED, HERRING, "fulfils", EVA)
    assert not record.corrections()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["accept", "reject", "promises", "denies", None]),
        st.sampled_from([(ASKED, REPLIED), (ACCUSED, HERRING)]),
    ),
    max_size=6,
)


def say(record: Record, said: str | None, ends: tuple[str, str]) -> None:
    """Says something of the link between two entries: that it is right, wrong, an answer of a kind, or a dispute."""
    linked = {(each.earlier, each.later): each.relation for each in record.links()}
    if said in {"accept", "reject"}:
        judge = record.accept_link if said == "accept" else record.reject_link
        judge(*ends, linked.get(ends, "answers"), EVA)
    else:
        record.add_link(*ends, "answers" if said else "disputes", said, EVA)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A linked record in a file, to be copied: linking takes a moment."""
    path = tmp_path_factory.mktemp("linked") / "record.db"
    with Record(path) as opened:
        for reading in (DEMAND, REPLY):
            add(opened, reading)
        relink(opened)
    return path


@given(STEPS)
@examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_said_of_links_each_undo_leaves_what_was_before(
    linked: Path, tmp_path: Path, steps: list[tuple[str | None, tuple[str, str]]]
) -> None:
    with Record(copy(linked, tmp_path / "record.db")) as record:
        states = [(relations(record), link_reviews(record.corrections()))]
        for said, ends in steps:
            with suppress(StopRun):
                say(record, said, ends)
                states.append((relations(record), link_reviews(record.corrections())))
            assert len(record.corrections()) == len(states) - 1
        for n in range(len(states) - 1, 0, -1):
            record.undo(n, EVA)
            assert (relations(record), link_reviews(record.corrections())) == states[n - 1]
