"""How often reading and linking were right, by what people said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Author, Record
from onrecord.record.reviews import ACCEPT, CORRECT, REJECT
from onrecord.serve import queries
from onrecord.serve.precision import Precision
from tests.record.test_links import ACCUSED, ASKED, DEMAND, HERRING, READ, REPLIED, REPLY, add, relink

EVA = Author("Eva", "2020-01-01T00:00:00+00:00")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "record.db") as opened:
        for reading in (DEMAND, REPLY):
            add(opened, reading)
        relink(opened)
        opened.connection.execute("DELETE FROM links")
        opened.put_links([READ])
        yield opened


def rows(record: Record) -> dict[tuple[str, str | None], tuple[int, int, int, dict[str, int], int | None]]:
    return {
        (row.kind, row.what): (row.seen, row.right, row.rejected, dict(row.wrong), row.missed)
        for row in queries.precision(record)
    }


def test_links_are_counted_by_relation_and_what_was_added_apart(record: Record) -> None:
    queries.accept_link(record, queries.Tie(REPLIED, "answers", ASKED), EVA)
    queries.add_link(record, queries.Tie(HERRING, "answers", ACCUSED, "deflects"), EVA)
    queries.add_link(record, queries.Tie(REPLIED, "disputes", ACCUSED), EVA)
    assert rows(record) == {
        ("link", None): (1, 1, 0, {}, 2),
        ("link", "answers"): (1, 1, 0, {}, 1),
        ("link", "disputes"): (0, 0, 0, {}, 1),
    }
    queries.add_link(record, queries.Tie(REPLIED, "answers", ASKED, "refuses"), EVA)
    assert rows(record)["link", "answers"] == (1, 0, 0, {"kind": 1}, 1)
    assert [row.share for row in queries.precision(record)] == [0.0, 0.0, None]


def test_entries_are_counted_by_act_before_links(record: Record) -> None:
    record.review_entry(ACCEPT, ASKED, {}, EVA)
    record.review_entry(REJECT, HERRING, {}, EVA)
    record.review_entry(CORRECT, ACCUSED, {"act": "REQUEST"}, EVA)
    queries.reject_link(record, queries.Tie(REPLIED, "answers", ASKED), EVA)
    found = rows(record)
    assert next(iter(found)) == ("statement", None)
    assert list(found)[-2:] == [("link", None), ("link", "answers")]
    assert found["statement", None] == (3, 1, 1, {"act": 1}, None)
    assert found["statement", "ACCUSE"] == (1, 0, 0, {"act": 1}, None)
    assert found["link", "answers"] == (1, 0, 1, {}, 0)


@pytest.mark.parametrize(
    ("seen", "right", "low", "high"),
    [(0, 0, 0, 1), (1, 1, 0.207, 1), (3, 0, 0, 0.562), (10, 9, 0.596, 0.982), (1000, 900, 0.880, 0.917)],
)
def test_few_judgements_leave_a_wide_range(seen: int, right: int, low: float, high: float) -> None:
    """Wilson's interval (1927) of 95 in a hundred."""
    bounds = Precision("link", None, seen, right, 0, {}).bounds
    assert bounds == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize(("key", "why"), [("x", "has the id 'x'"), ("nothing", "has the id"), ("", "has the id")])
def test_a_link_of_what_is_not_there_is_refused(record: Record, key: str, why: str) -> None:
    with pytest.raises(Exception, match=why):
        queries.accept_link(record, queries.Tie(key, "answers", ASKED), EVA)


def test_an_entry_is_named_by_the_beginning_of_its_id(record: Record) -> None:
    said = queries.accept_link(record, queries.Tie(REPLIED[:9], "answers", ASKED[:9]), EVA)
    assert said.target == f"{ASKED} {REPLIED}"


def test_links_are_listed_the_least_certain_first(record: Record) -> None:
    (row,) = record.find_threads([], None, None)
    assert [each.link for each in queries.links(record)] == [READ]
    queries.add_link(record, queries.Tie(REPLIED, "disputes", ACCUSED), EVA)
    for entry, thread in ((None, None), (None, row.id), (REPLIED[:8], None)):
        found = queries.links(record, entry=entry, thread=thread)
        assert [each.link.confidence for each in found] == [0.9, 1.0]
        assert [(each.later.id, each.earlier.id) for each in found] == [(REPLIED, ASKED), (REPLIED, ACCUSED)]
    assert [each.link.relation for each in queries.links(record, relation="disputes")] == ["disputes"]
    assert [each.link.relation for each in queries.links(record, limit=1)] == ["answers"]
    assert queries.links(record, entry=REPLIED, thread="none") == ()
    queries.reject_link(record, queries.Tie(REPLIED, "answers", ASKED), EVA)
    assert [each.link.relation for each in queries.links(record, limit=1)] == ["disputes"]
    assert queries.links(record, entry=HERRING) == ()
