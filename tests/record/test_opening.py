"""Files that are no record, are newer, older, locked, full or read-only."""

import sqlite3
import subprocess
import sys
import tempfile
from itertools import takewhile
from pathlib import Path

import pytest

from onrecord.errors import OverTime, StopRun
from onrecord.meaning import meaning
from onrecord.pipeline import link
from onrecord.record import Author, Filters, Outcome, Record, opening, schema
from onrecord.record.linking import Membership
from onrecord.record.schema import MIGRATIONS, migrate, version_of
from onrecord.records import Place, Span
from onrecord.serve.export import lines
from tests.record.readings import TEXT, make_reading


def make_version(path: str | Path, version: int) -> None:
    """A record as that version wrote it."""
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()


def add(record: Record, number: int = 0) -> Outcome:
    return record.add(make_reading(TEXT, f"file:///{number}"), reader="1", received_at="")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "record.db")


def test_a_file_that_is_no_database_is_refused_and_left_alone(path: str) -> None:
    Path(path).write_text("Dear diary, " * 200, encoding="utf-8")
    for read_only in (True, False):
        with pytest.raises(StopRun, match="not a record"):
            Record(path, read_only=read_only)
    assert Path(path).read_text(encoding="utf-8").startswith("Dear diary")


def test_another_programs_database_is_refused_and_left_alone(path: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE tracks (title)")
    connection.close()
    before = Path(path).read_bytes()
    for read_only in (True, False):
        with pytest.raises(StopRun, match="another program"):
            Record(path, read_only=read_only)
    assert Path(path).read_bytes() == before


def test_a_newer_record_is_refused_and_left_alone(path: str) -> None:
    Record(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    for read_only in (True, False):
        with pytest.raises(StopRun, match="upgrade onrecord"):
            Record(path, read_only=read_only)


def test_a_missing_record_is_not_made_by_reading(path: str) -> None:
    with pytest.raises(StopRun, match="onrecord build"):
        Record(path, read_only=True)
    assert not Path(path).exists()


@pytest.mark.parametrize("name", ["", "no/such/folder/record.db"])
def test_a_folder_or_a_missing_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StopRun, match="folder"):
        Record(str(tmp_path / name))


def test_strange_file_names_are_files(tmp_path: Path) -> None:
    for name in ("a?mode=memory", "b#c", "d%20e", "née.db", ":memory:"):
        with Record(str(tmp_path / name)) as record:
            add(record)
        assert (tmp_path / name).is_file()


def test_an_empty_file_becomes_a_record(path: str) -> None:
    Path(path).touch()
    with pytest.raises(StopRun, match="is empty"):
        Record(path, read_only=True)
    with Record(path) as record:
        assert add(record) is Outcome.NEW


def test_a_record_of_version_1_opens_with_its_entries(path: str) -> None:
    make_version(path, 1)
    with Record(path, read_only=True) as record:
        article = next(record.articles())
        assert (article.uri, article.text) == ("file:///old.txt", "Ana Petric spoke.\n")
        assert [statement.content[0].text for statement in record.statements()] == ["spoke"]
        assert len(record.search_statements("spoke", 9)) == 1
    with Record(path) as record:
        assert version_of(record.connection) == len(MIGRATIONS)
        assert add(record) is Outcome.NEW


def test_a_record_of_version_1_is_found_by_its_actors_and_can_be_corrected(path: str) -> None:
    make_version(path, 1)
    with Record(path) as record:
        petric = next(iter(record.actors()))
        assert (petric.confidence, petric.why, petric.candidates, petric.merged) == (1.0, None, (), ())
        assert len(record.find_statements(Filters(by="Ana Petric"))[0]) == 1
        record.merge_actors("petric-of-ostrava", petric.id, Author("Eva", "2020-01-01"))
        assert [actor.merged for actor in record.actors()] == [(petric.id,)]


def test_a_record_of_version_2_opens_with_all_that_it_keeps(path: str) -> None:
    make_version(path, 2)
    with Record(path, read_only=True) as record:
        event = next(record.events())
        assert [span.text for span in event.mentions] == ["talked with him"]
        assert event.place == Place("Osmark", Span(43, 49, "Osmark"), "SWE", 12345, "city", "Osland", 59.5, 15.25)
        assert (event.actors[0].actor, event.actors[0].read) == ("ana-petric", "a-petric")
        actor = record.actor("ana-petric")
        assert actor is not None
        assert (actor.wikidata, actor.merged, actor.candidates[0].actor) == ("Q1", ("a-petric",), "ana-petric-2")
        assert [each.undone_by for each in record.corrections()] == [None, 3, None]
    with Record(path) as record:
        record.undo(1, Author("Eva", "2020-01-01"))
        assert next(record.events()).actors[0].actor == "a-petric"


def test_the_articles_of_a_record_of_version_2_await_linking(path: str) -> None:
    make_version(path, 2)
    with Record(path) as record:
        assert record.awaiting() == {"traits": 1}
        assert record.independent_texts(["aaaaaaaaaaaaaaaa"]) == {"aaaaaaaaaaaaaaaa": "aaaaaaaaaaaaaaaa"}


def test_a_record_of_version_3_opens_with_its_groups(path: str) -> None:
    make_version(path, 3)
    with Record(path) as record:
        assert record.awaiting() == {"stories": 1, "entries": 1}
        copy, text = "d" * 16, "a" * 16
        assert record.independent_texts([copy, text]) == {copy: text, text: text}
        assert record.membership(copy, "copies") == Membership(text, 0.75, "most of its words stand in the other")
        assert [near.article for near in record.near(copy, "copies", leads=True)] == [text]


def test_a_record_of_version_6_opens_with_its_threads_and_is_searched_by_meaning(path: str) -> None:
    make_version(path, 6)
    with Record(path) as record:
        assert record.awaiting() == {}
        (denial,) = record.links()
        assert (denial.relation, denial.kind) == ("answers", "denies")
        assert [(row.topic, row.entries) for row in record.threads()] == [("armed-groups", 2), ("aid", 1)]
        asked = "Iceland must close the harbours of the pirates before the winter"
        found = record.nearest_statements(meaning(asked), Filters(), 0.3)
        assert len(found.ids) == 2
        assert found.rows[0].dated.statement.content[0].text == asked
        assert found.rows[0].likeness == pytest.approx(1, abs=1e-3)


def test_linking_a_record_of_version_6_again_changes_nothing(path: str) -> None:
    make_version(path, 6)
    tables = {
        "views": "entry, article, kind, stance, view",
        "vectors": "entry, statement, vector",
        "matters": "*",
        "threads": "*",
        "links": "earlier, later, relation, kind, reason",
    }
    with Record(path) as record:

        def state() -> list[list[tuple[object, ...]]]:
            commands = (f"SELECT {columns} FROM {table} ORDER BY 1, 2" for table, columns in tables.items())
            return [[tuple(row) for row in record.connection.execute(command)] for command in commands]

        kept = state()
        assert len(kept[1]) == 3
        record.await_all()
        link(record)
        assert state() == kept


def test_that_a_large_record_is_brought_up_to_date_is_said(
    path: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(schema, "LARGE", 0)
    Record(path).close()
    make_version(f"{path}.old", 6)
    Record(f"{path}.old").close()
    (said,) = caplog.messages
    assert said.startswith(f"{path}.old is brought up to date")


def test_a_migration_that_fails_changes_nothing_and_one_that_works_keeps_all(path: str) -> None:
    with Record(path) as record:
        add(record)
        before = list(lines(record))

        def fails(connection: sqlite3.Connection) -> None:
            connection.execute("ALTER TABLE articles ADD COLUMN story TEXT")
            raise RuntimeError

        with pytest.raises(RuntimeError):
            migrate(record.connection, path, (*MIGRATIONS, fails))
        assert version_of(record.connection) == len(MIGRATIONS)
        assert list(lines(record)) == before

        def works(connection: sqlite3.Connection) -> None:
            connection.execute("ALTER TABLE articles ADD COLUMN story TEXT")

        migrate(record.connection, path, (*MIGRATIONS, works))
        assert version_of(record.connection) == len(MIGRATIONS) + 1
        assert list(lines(record)) == before


def test_a_full_disk_stops_the_run_and_keeps_what_was_committed(path: str) -> None:
    with Record(path) as record:
        add(record)
        before = list(lines(record))
        pages = record.connection.execute("PRAGMA page_count").fetchone()[0]
        record.connection.execute(f"PRAGMA max_page_count = {pages}")
        large = make_reading(TEXT + "x" * 200_000, "file:///large")
        with pytest.raises(StopRun, match="disk is full"):
            record.add(large, reader="1", received_at="")
        assert list(lines(record)) == before
        record.connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
        assert record.add(large, reader="1", received_at="") is Outcome.NEW


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_record_that_another_process_writes_to_is_refused_for_writing_and_open_for_reading(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY", 0.2)
    with Record(path) as record:
        add(record)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StopRun, match="open in another process"):
            Record(path)
        with Record(path, read_only=True) as record:
            assert record.counts().articles == 1
        holder.communicate()
    with Record(path) as record:
        assert add(record, 1) is Outcome.NEW


def test_two_processes_may_add_in_turns(path: str) -> None:
    with Record(path) as one, Record(path) as two:
        assert add(one, 1) is Outcome.NEW
        assert add(two, 1) is Outcome.UNCHANGED
        assert add(two, 2) is Outcome.NEW
        assert one.counts().articles == 2


READ_ONLY = """
import os, sys
from onrecord.errors import OverTime, StopRun
from onrecord.meaning import meaning
from onrecord.pipeline import link
from onrecord.record import Record
if os.geteuid() == 0:  # root may write anywhere
    os.setgid(65534)
    os.setuid(65534)
for read_only in (True, False):
    try:
        with Record(sys.argv[1], read_only=read_only) as record:
            print(record.counts().articles)
    except StopRun as error:
        print(error)
"""


def opened_where_nothing_can_be_written(path: Path) -> list[str]:
    """What a user who may not write says who opens a record for reading, and then for writing."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for above in takewhile(lambda parent: parent != Path(tempfile.gettempdir()), path.parent.parents):
        above.chmod(0o755)  # pytest keeps its folders to one user, and the reader is another
    ran = subprocess.run([sys.executable, "-c", READ_ONLY, str(path)], capture_output=True, text=True, check=False)
    path.parent.chmod(0o755)
    assert ran.stderr == ""
    return ran.stdout.splitlines()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "archive").mkdir()
    return tmp_path / "archive" / "record.db"


def test_a_record_in_a_folder_that_cannot_be_written_can_be_read(archive: Path) -> None:
    with Record(str(archive)) as record:
        add(record)
    read, written = opened_where_nothing_can_be_written(archive)
    assert read == "1"
    assert "cannot be" in written


def test_an_old_record_that_cannot_be_written_says_that_it_must_be(archive: Path) -> None:
    make_version(archive, 1)
    read, _ = opened_where_nothing_can_be_written(archive)
    assert "was made by an older onrecord and must be brought up to date first" in read
    assert "cannot be" in read


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    Record(tmp_path / "a.db").close()
    with Record(tmp_path / "a.db", read_only=True, seconds=0) as record:
        forever = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        with pytest.raises(OverTime, match="takes too long"):
            record._one(forever)
