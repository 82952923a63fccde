"""Which statements are near in meaning: the nearest of many, narrowed, and never what is no more in the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest

from onrecord.record import Author, Filters, Memory, Outcome, Record, View, likeness, signatures
from onrecord.record.reviews import REJECT
from onrecord.records import Reading, Skipped
from onrecord.vectors import WIDTH, Floats, packed, unpacked
from tests.link.telling import Told, tell

SAID = 12
EVA = Author("Eva", "2026-11-28T00:00:00Z", "looked")


def article(number: int) -> Reading:
    """An article with some statements of two speakers, in a year of its own."""
    told = (Told("eva-lund" if n % 2 else "jon-helgi", f"thing {number} {n} is so") for n in range(SAID))
    return tell(*told, uri=f"file:///{number}.txt", day=f"{2010 + number % 10}-05-02")


ARTICLES = tuple(map(article, range(30)))


def vectors_of(reading: Reading, seed: int = 0) -> Floats:
    """Vectors of an article's statements, the same every time; those of all articles lean to one side."""
    chance = np.random.default_rng([int(reading.article.id, 16), seed])
    drawn = chance.standard_normal((len(reading.statements), WIDTH)) + chance.uniform(
        0, 1, (len(reading.statements), 1)
    )
    found: Floats = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    return found


def put(record: Record, reading: Reading, seed: int = 0) -> None:
    """Has the record keep vectors of an article's statements, as linking does."""
    pairs = zip(reading.statements, vectors_of(reading, seed), strict=True)
    with record._transaction():
        views = [View(statement.id, "statement", "", "{}", packed(vector), ()) for statement, vector in pairs]
        record.put_views(reading.article.id, views)


def filled(path: Path, readings: Sequence[Reading] = ARTICLES) -> Record:
    record = Record(path)
    for reading in readings:
        record.add(reading, reader="1", received_at="")
        put(record, reading)
    return record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with filled(path) as opened:
        yield opened


def nearest(record: Record, vector: Floats, filters: Filters | None = None, least: float = -1) -> list[str]:
    found = record.nearest_statements(vector, filters or Filters(), least)
    assert [each.likeness for each in found.rows] == sorted((each.likeness for each in found.rows), reverse=True)
    return [each.dated.statement.id for each in found.rows]


def compared(readings: Sequence[Reading], vector: Floats, seed: int = 0) -> list[str]:
    """The ids of all statements, the nearest first, each compared exactly."""
    cosines = {
        statement.id: float(unpacked(packed(kept))[0] @ vector)
        for reading in readings
        for statement, kept in zip(reading.statements, vectors_of(reading, seed), strict=True)
    }
    return sorted(cosines, key=lambda each: -cosines[each])


def test_all_are_found_in_order_where_they_are_few(record: Record) -> None:
    vector = vectors_of(ARTICLES[3])[5]
    found = record.nearest_statements(vector, Filters(), -1)
    assert [each.dated.statement.id for each in found.rows] == compared(ARTICLES, vector)
    assert (len(found.ids), found.undated, found.is_cut) == (len(ARTICLES) * SAID, 0, False)
    assert found.rows[0].likeness == pytest.approx(1, abs=1e-3)


def test_of_many_the_nearest_are_found_and_that_more_may_be_near_is_said(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness, "MOST", 60)
    hits = 0
    for reading in ARTICLES:
        found = record.nearest_statements(vectors_of(reading)[0], Filters(limit=10), -1)
        assert (len(found.ids), found.is_cut) == (60, True)
        first = [each.dated.statement.id for each in found.rows]
        assert first[0] == reading.statements[0].id
        hits += len(set(first) & set(compared(ARTICLES, vectors_of(reading)[0])[:10]))
    assert hits >= 0.9 * 10 * len(ARTICLES)


def test_how_many_are_read_at_a_time_is_of_no_matter(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    vector = vectors_of(ARTICLES[0])[0]
    monkeypatch.setattr(likeness, "MOST", 60)
    whole = nearest(record, vector)
    monkeypatch.setattr(signatures, "CHUNK", 7)
    monkeypatch.setattr(signatures, "BLOCK", 20)
    with Record(record.path, read_only=True) as other:
        assert nearest(other, vector) == whole


@pytest.mark.parametrize(
    ("filters", "articles", "said"),
    [
        (Filters(by="Eva Lund"), range(len(ARTICLES)), range(1, SAID, 2)),
        (Filters(since="2013", until="2013"), range(3, len(ARTICLES), 10), range(SAID)),
        (Filters(article=ARTICLES[7].article.id), [7], range(SAID)),
        (Filters(by="Eva Lund", act="THREATEN"), [], []),
    ],
)
def test_filters_narrow_before_anything_is_cut(
    record: Record,
    monkeypatch: pytest.MonkeyPatch,
    filters: Filters,
    articles: Sequence[int],
    said: Sequence[int],
) -> None:
    wanted = {ARTICLES[number].statements[n].id for number in articles for n in said}
    monkeypatch.setattr(likeness, "MOST", max(len(wanted), 1))
    vector = vectors_of(ARTICLES[1])[0]
    assert nearest(record, vector, filters) == [each for each in compared(ARTICLES, vector) if each in wanted]


def test_what_has_no_certain_date_is_counted_apart(path: Path) -> None:
    undated = tell(Told("eva-lund", "this is so"), uri="file:///undated.txt", day=None)
    with filled(path, [*ARTICLES[:3], undated]) as record:
        found = record.nearest_statements(vectors_of(undated)[0], Filters(since="2011", until="2011"), -1)
        assert (len(found.ids), found.undated) == (SAID, 1)


def served(path: Path, memory: Memory) -> Record:
    return Record(path, read_only=True, memory=memory)


def test_a_server_sees_what_is_linked_again_added_rejected_and_taken_out(path: Path) -> None:
    first, second, third = ARTICLES[:3]
    memory = Memory(str(path), lambda: Record(path, read_only=True))

    def found(readings: Sequence[Reading], seed: int = 0) -> None:
        for reading in readings:
            vector = vectors_of(reading, seed)[0]
            with served(path, memory) as opened:
                assert nearest(opened, vector)[0] == reading.statements[0].id
                assert sorted(nearest(opened, vector)) == sorted(each.id for of in readings for each in of.statements)

    with filled(path, [first, second]) as record:
        found([first, second])
        put(record, first, seed=1)  # linked again, in other words
        put(record, second, seed=1)
        found([first, second], seed=1)
        record.add(third, reader="1", received_at="")
        put(record, third, seed=1)
        found([first, second, third], seed=1)
        record.skip(Skipped(third.article.uri, "gone"), at="")
        found([first, second], seed=1)
        assert record.add(third, reader="1", received_at="") is Outcome.NEW
        with served(path, memory) as opened:
            assert not set(nearest(opened, vectors_of(third)[0])) & {each.id for each in third.statements}
        put(record, third, seed=1)
        found([first, second, third], seed=1)
        record.review_entry(REJECT, third.statements[0].id, {}, EVA)
        with served(path, memory) as opened:
            assert third.statements[0].id not in nearest(opened, vectors_of(third, 1)[0])
        record.await_all()
        with served(path, memory) as opened:
            assert nearest(opened, vectors_of(first, 1)[0]) == []


def test_what_is_gone_takes_no_place_of_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "MOST", SAID)
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    vector = vectors_of(ARTICLES[0])[0]
    with filled(path, ARTICLES[:6]) as record:
        with served(path, memory) as opened:
            assert len(nearest(opened, vector)) == SAID
        for reading in ARTICLES[:4]:
            record.skip(Skipped(reading.article.uri, "gone"), at="")
        with served(path, memory) as opened:
            assert len(nearest(opened, vector)) == SAID


def test_another_file_at_the_same_path_is_another_record(tmp_path: Path, path: Path) -> None:
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    filled(path, ARTICLES[:4]).close()
    with served(path, memory) as opened:
        assert len(nearest(opened, vectors_of(ARTICLES[0])[0])) == 4 * SAID
    filled(tmp_path / "other.db", ARTICLES[4:9]).close()
    (tmp_path / "other.db").replace(path)
    for reading in ARTICLES[4:9]:
        with served(path, memory) as opened:
            assert nearest(opened, vectors_of(reading)[0]) == compared(ARTICLES[4:9], vectors_of(reading)[0])


def test_a_copy_that_is_written_over_the_record_is_another_record(tmp_path: Path, path: Path) -> None:
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    filled(path, ARTICLES[:4]).close()
    with served(path, memory) as opened:
        assert len(nearest(opened, vectors_of(ARTICLES[0])[0])) == 4 * SAID
    filled(tmp_path / "other.db", ARTICLES[4:9]).close()
    copyfile(tmp_path / "other.db", path)
    with served(path, memory) as opened:
        assert nearest(opened, vectors_of(ARTICLES[5])[0]) == compared(ARTICLES[4:9], vectors_of(ARTICLES[5])[0])


def test_vectors_go_with_what_they_are_of(record: Record) -> None:
    record.skip(Skipped(ARTICLES[0].article.uri, "gone"), at="")
    record.review_entry(REJECT, ARTICLES[1].statements[0].id, {}, EVA)
    kept = {row[0] for row in record.connection.execute("SELECT entry FROM vectors")}
    assert kept == {each.id for reading in ARTICLES[1:] for each in reading.statements} - {ARTICLES[1].statements[0].id}
    strays = "SELECT count(*) FROM vectors v LEFT JOIN statements e ON e.row = v.statement WHERE e.id IS NOT v.entry"
    assert record.connection.execute(strays).fetchone()[0] == 0
