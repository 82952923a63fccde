"""Builds: what is read, kept, replaced and skipped, with one process and with several."""

import os
import time
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.pipeline import Reader, Step, Summary, build, building, version
from onrecord.pipeline.building import MakeReader
from onrecord.pipeline.version import reader_version
from onrecord.record import Outcome, Record
from onrecord.records import Skipped
from onrecord.resolve.own_actors import OwnActor
from onrecord.serve.export import lines
from onrecord.settings import Settings, read_settings
from tests.pipeline.toy import ToyReader

SETTINGS = read_settings({})


class Newsroom:
    """A folder of pages and a record of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "news"
        self.folder.mkdir()
        self.path = folder / "record.db"

    def write(self, **pages: str) -> "Newsroom":
        for name, text in pages.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return self

    def build(self, jobs: int = 1, *sources: Path, **options: object) -> tuple[Summary, list[Step]]:
        steps: list[Step] = []
        named = [str(source) for source in sources or (self.folder,)]
        with Record(self.path) as record:
            summary = build(
                named,
                record,
                SETTINGS,
                jobs=jobs,
                progress=steps.append,
                **{"reader": ToyReader, **options},  # type: ignore[arg-type]
            )
        return summary, steps

    def export(self) -> list[str]:
        with Record(self.path, read_only=True) as record:
            return list(lines(record))

    def skipped(self) -> dict[str, str]:
        with Record(self.path, read_only=True) as record:
            return {at.skipped.uri.rpartition("/")[2]: at.skipped.reason for at in record.skipped()}


@pytest.fixture(autouse=True)
def same_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toy reader's name does not change while somebody edits the package."""
    monkeypatch.setattr(building, "reader_version", lambda _: "toy")


@pytest.fixture
def news(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_building_again_reads_nothing_and_changes_nothing(news: Newsroom) -> None:
    news.write(a="Ana said yes", b="Bo said no")
    first, _ = news.build()
    before = news.export()

    def fails(_: Settings, __: tuple[OwnActor, ...]) -> Reader:
        raise AssertionError

    second, _ = news.build(reader=fails)
    assert (first.new, second.new, second.unchanged) == (2, 0, 2)
    assert (first.statements, second.statements) == (2, 0)
    assert news.export() == before


def test_a_changed_page_replaces_its_own_entries_and_a_new_one_is_added(news: Newsroom) -> None:
    news.write(a="Ana said yes", b="Bo said no").build()
    summary, _ = news.write(b="Bo said maybe", c="Cy said so").build()
    assert (summary.new, summary.replaced, summary.unchanged) == (1, 1, 1)
    assert [name in "".join(news.export()) for name in ("said no", "said maybe", "Ana", "Cy")] == [
        False,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_bad_pages_are_skipped_with_the_reason_and_the_rest_is_read(news: Newsroom, jobs: int) -> None:
    news.write(a="Ana said yes", b="SKIP", c="BUG", d="Di said no", e="STRAY said", f="")
    summary, steps = news.build(jobs)
    assert (summary.new, len(summary.skipped), summary.failed, summary.recorded) == (2, 4, 2, 2)
    reasons = news.skipped()
    assert reasons["b.txt"] == "nothing to read"
    assert "ValueError: two lines" in reasons["c.txt"]
    assert "points at 0-3" in reasons["e.txt"]
    assert "f.txt" in reasons
    assert [step.uri[-5] for step in steps] == list("abcdef")
    again, _ = news.build(jobs)
    assert (again.unchanged, len(again.skipped)) == (2, 4)


def test_an_unexpected_error_says_where_it_happened(news: Newsroom) -> None:
    class Broken(Reader):
        def __init__(self, settings: Settings, _: tuple[OwnActor, ...] = ()) -> None:
            self.settings = settings
            self.parser = None  # type: ignore[assignment]

    news.write(a="A long enough page, said Ana.").build(reader=Broken)
    reason = news.skipped()["a.txt"]
    assert "TypeError" in reason
    assert "(reader.py:" in reason


def test_a_page_that_is_mended_is_read_and_one_that_is_broken_is_taken_out(news: Newsroom) -> None:
    news.write(a="Ana said yes", b="SKIP").build()
    news.write(a="SKIP", b="Bo said no").build()
    assert list(news.skipped()) == ["a.txt"]
    assert "Ana" not in "".join(news.export())
    (news.folder / "a.txt").unlink()
    news.build()
    assert news.skipped() == {}


@pytest.mark.parametrize(("word", "death"), [("KILL", "killed by SIGKILL (out of memory?)"), ("EXIT", "exit code 3")])
def test_a_worker_that_dies_costs_its_page_only(news: Newsroom, word: str, death: str) -> None:
    pages = {name: f"{name.upper()} said so" for name in "abcdefgh"}
    pages |= {"c": word, "d": word}
    summary, steps = news.write(**pages).build(2)
    assert (summary.new, summary.failed) == (6, 2)
    assert [step.uri[-5] for step in steps] == list("abcdefgh")
    assert all(death in reason for reason in news.skipped().values())
    assert list(news.skipped()) == ["c.txt", "d.txt"]


def stopping(_: Settings, __: tuple[OwnActor, ...]) -> Reader:
    raise StopRun("the model is not installed")


def dying(_: Settings, __: tuple[OwnActor, ...]) -> Reader:
    os._exit(9)


@pytest.mark.parametrize(("make", "message"), [(stopping, "not installed"), (dying, "fewer --jobs")])
def test_workers_that_cannot_start_stop_the_run(news: Newsroom, make: MakeReader, message: str) -> None:
    news.write(a="Ana said yes")
    with pytest.raises(StopRun, match=message):
        news.build(2, reader=make)
    assert news.skipped() == {}


def test_several_processes_give_the_record_of_one(tmp_path: Path) -> None:
    exports = []
    pages = {f"page{number:02}": f"Ana{number} said " + ("SLOW" if number % 5 == 0 else "so") for number in range(15)}
    for jobs in (1, 3):
        (tmp_path / str(jobs)).mkdir()
        news = Newsroom(tmp_path / str(jobs)).write(**pages)
        _, steps = news.build(jobs)
        assert [step.uri for step in steps] == sorted(step.uri for step in steps)
        exports.append([line.replace(f"/{jobs}/news/", "/news/") for line in news.export()])
    assert exports[0] == exports[1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_comes_twice_is_read_once_and_stays_where_it_came_first(tmp_path: Path, jobs: int) -> None:
    news = Newsroom(tmp_path).write(a="Ana said yes")
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "a.txt").write_text("Ana said yes", encoding="utf-8")
    outcomes = []
    for _ in range(2):
        _, steps = news.build(jobs, news.folder, copy)
        outcomes.append([step.outcome for step in steps])
        assert f"{news.folder}/a.txt" in news.export()[0]
    assert outcomes == [[Outcome.NEW, None], [Outcome.UNCHANGED, None]]


def test_a_folder_that_moved_is_not_read_again(tmp_path: Path) -> None:
    news = Newsroom(tmp_path).write(a="Ana said yes")
    news.build()
    moved = news.folder.rename(tmp_path / "moved")
    summary, _ = news.build(1, moved, reader=stopping)
    assert summary.unchanged == 1
    assert "/moved/a.txt" in news.export()[0]


def test_a_record_among_the_articles_is_not_one_of_them(news: Newsroom) -> None:
    news.path = news.folder / "onrecord.db"
    news.write(a="Ana said yes").build()
    assert news.skipped() == {}


LINES = st.lists(st.tuples(st.sampled_from("uvw"), st.sampled_from(["A said", "B said", "C said", "SKIP"])), max_size=6)


@examples(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(first=LINES, second=LINES)
def test_building_twice_equals_once_whatever_shares_uris_and_content(
    tmp_path: Path, first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    """Lines of JSON may give several pages one uri, and one page several times; so may a second delivery."""
    folder = tmp_path / str(time.monotonic_ns())
    folder.mkdir()
    news = Newsroom(folder)
    for pages in (first, second):
        written = "".join(f'{{"uri": "{uri}", "text": "{text}"}}\n' for uri, text in pages)
        (news.folder / "news.jsonl").write_text(written, encoding="utf-8")
        news.build()
        once = news.export()
        news.build()
        assert news.export() == once
        uris = {uri for uri, text in pages}
        with Record(news.path, read_only=True) as record:
            held = {heading.uri for heading in record.headings()} | {at.skipped.uri for at in record.skipped()}
        assert uris <= held | {""}


def test_the_readers_name_changes_with_code_data_libraries_and_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clean").mkdir()
    (tmp_path / "data/demo").mkdir(parents=True)
    rules = tmp_path / "clean" / "rules.toml"
    names = []
    monkeypatch.setattr(version, "PACKAGE", tmp_path)
    for content in ("a", "b"):
        rules.write_text(content, encoding="utf-8")
        names.append(reader_version("some_pipeline"))
    (tmp_path / "data/demo/article.txt").write_text("not part of reading", encoding="utf-8")
    assert reader_version("some_pipeline") == names[1]
    names.append(reader_version("other_pipeline"))
    monkeypatch.setattr(version, "LIBRARIES", ("pytest",))
    names.append(reader_version("other_pipeline"))
    assert len(set(names)) == 4


def test_every_room_that_reads_is_part_of_the_readers_name() -> None:
    missing = [name for name in version.READING if not (version.PACKAGE / name).exists()]
    assert not missing


def test_a_page_read_by_another_reader_is_read_again(news: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    news.write(a="Ana said yes").build()
    monkeypatch.setattr(building, "reader_version", lambda _: "another")
    summary, _ = news.build()
    assert (summary.replaced, summary.unchanged) == (1, 0)


def test_the_summary_counts_every_step() -> None:
    summary = Summary()
    for outcome in (*Outcome, None, Skipped("u", "r")):
        summary.add(Step("u", outcome))
    assert astuple(summary)[:4] == (1, 1, 1, 1)
    assert summary.skipped == [Skipped("u", "r")]
