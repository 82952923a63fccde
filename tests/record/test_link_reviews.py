"""How right linking was, by what people say of links: found links judged, and missed ones apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.record.link_reviews import link_reviews
from tests.record.test_links import ACCUSED, ASKED, EVA, HERRING, READ, REPLIED, add, relink
from tests.record.test_links import DEMAND as FIRST
from tests.record.test_links import REPLY as SECOND


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record in which one link was found: an answer that promises."""
    with Record(tmp_path / "record.db") as opened:
        for reading in (FIRST, SECOND):
            add(opened, reading)
        relink(opened)
        opened.connection.execute("DELETE FROM links")
        opened.put_links([READ])
        yield opened


def said(record: Record) -> list[tuple[str, str, str | None]]:
    return [(each.relation, each.verdict, each.wrong) for each in link_reviews(record.corrections())]


def test_a_found_link_is_right_or_wrong_and_the_last_word_counts(record: Record) -> None:
    assert said(record) == []
    record.accept_link(ASKED, REPLIED, "answers", EVA)
    assert said(record) == [("answers", "accepted", None)]
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    assert said(record) == [("answers", "rejected", None)]
    record.undo(2, EVA)
    assert said(record) == [("answers", "accepted", None)]
    record.undo(1, EVA)
    assert said(record) == []


def test_what_is_added_where_nothing_was_found_is_missed_and_no_found_link(record: Record) -> None:
    record.add_link(ACCUSED, HERRING, "answers", "deflects", EVA)
    assert said(record) == [("answers", "missed", None)]
    record.accept_link(ACCUSED, HERRING, "answers", EVA)
    assert said(record) == [("answers", "missed", None)]
    record.reject_link(ACCUSED, HERRING, "answers", EVA)
    assert said(record) == []


@pytest.mark.parametrize("unlinked_first", [True, False])
def test_another_kind_in_its_place_corrects_a_link_and_another_relation_was_missed_too(
    record: Record, *, unlinked_first: bool
) -> None:
    if unlinked_first:
        record.reject_link(ASKED, REPLIED, "answers", EVA)
    added = record.add_link(ASKED, REPLIED, "answers", "refuses", EVA)
    assert said(record) == [("answers", "corrected", "kind")]
    record.undo(added.n, EVA)
    record.add_link(ASKED, REPLIED, "disputes", None, EVA)
    assert said(record) == [("answers", "corrected", "relation"), ("disputes", "missed", None)]
    record.reject_link(ASKED, REPLIED, "disputes", EVA)
    assert said(record) == ([("answers", "rejected", None)] if unlinked_first else [])


def test_what_is_added_again_as_it_was_found_was_right(record: Record) -> None:
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    record.add_link(ASKED, REPLIED, "answers", "promises", EVA)
    assert said(record) == [("answers", "accepted", None)]


def test_a_confirmed_link_that_is_found_no_more_can_still_be_wrong(record: Record) -> None:
    record.accept_link(ASKED, REPLIED, "answers", EVA)
    record.connection.execute("DELETE FROM links")
    record.reject_link(ASKED, REPLIED, "answers", EVA)
    assert said(record) == [("answers", "rejected", None)]
