"""What a server keeps of long answers, and when it finds them again."""

import time
from pathlib import Path

from onrecord.record import Memory, Record
from onrecord.record import memory as kept
from tests.record.readings import TEXT, make_reading


def add(record: Record, number: int) -> None:
    record.add(make_reading(TEXT + "\n" * number, f"file:///{number}"), reader="1", received_at="")


def test_an_answer_is_kept_until_the_record_is_written_to(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    asked: list[int] = []

    def articles(record: Record) -> int:
        asked.append(1)
        return record.counts().articles

    with Record(path) as writer, Record(path, read_only=True, memory=memory) as record:
        add(writer, 1)
        assert [record.remembered("articles", articles) for _ in range(3)] == [1, 1, 1]
        assert len(asked) == 1
        add(writer, 2)
        assert record.remembered("articles", articles) == 2
        assert [actor.id for actor in record.actors()] == [actor.id for actor in writer.actors()]


def test_while_a_long_answer_is_found_again_the_last_one_is_given(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    with Record(path) as writer, Record(path, read_only=True, memory=memory) as record:
        add(writer, 1)
        assert record.remembered("articles", lambda opened: opened.counts().articles) == 1
        memory._kept["articles"].took = kept.AT_ONCE + 1
        add(writer, 2)
        first = record.remembered("articles", lambda opened: opened.counts().articles)
        assert first in {1, 2}
        for _ in range(500):
            if record.remembered("articles", lambda opened: opened.counts().articles) == 2:
                return
            time.sleep(0.01)
        raise AssertionError("the new answer never came")


def test_the_time_that_a_long_answer_takes_is_not_that_of_the_question_that_waits_for_it(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    with Record(path) as writer:
        for number in range(3):
            add(writer, number)
    with Record(path, read_only=True, seconds=0.2, memory=memory) as record:
        record.remembered("long", lambda _: time.sleep(0.3))
        slow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT count(*) FROM n"
        assert record.connection.execute(slow).fetchone()[0] == 30000


def test_what_was_found_soonest_is_forgotten_first(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    found: list[int] = []

    def ask(number: int) -> None:
        def find(_: Record) -> None:
            found.append(number)
            time.sleep(0.2 if number == 0 else 0)

        memory.answer(str(number), find)

    Record(path).close()
    for number in range(kept.MOST + 5):
        ask(number)
    ask(0)
    assert found.count(0) == 1
    assert len(memory._kept) == kept.MOST


def test_pages_answers_are_kept_until_the_record_changes_and_no_more_entries_than_fit(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    memory = Memory(str(path), lambda: Record(path, read_only=True))
    found: list[str] = []

    def ask(record: Record, name: str, size: int) -> str:
        def find() -> str:
            found.append(name)
            return name

        return record.recent(name, find, lambda _: size)

    with Record(path) as writer, Record(path, read_only=True, memory=memory) as record:
        assert [ask(record, "a", 1), ask(record, "a", 1)] == ["a", "a"]
        ask(record, "b", kept.ENTRIES - 1)
        ask(record, "a", 1)
        ask(record, "c", 1)
        assert found == ["a", "b", "c"]
        ask(record, "a", 1)
        ask(record, "b", kept.ENTRIES - 1)
        assert found == ["a", "b", "c", "b"]
        add(writer, 1)
        ask(record, "a", 1)
        assert found == ["a", "b", "c", "b", "a"]
        assert writer.recent("a", lambda: "anew", lambda _: 1) == "anew"
