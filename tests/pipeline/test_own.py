"""Own actors of a file and of the record: builds believe them and read again what they may change."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.pipeline import Reader, Summary, build, building
from onrecord.pipeline.own import add_actor, own_actors, own_version
from onrecord.record import Author, Filters, Record
from onrecord.records import Page, Skipped
from onrecord.settings import read_settings
from tests.pipeline.toy import ToyReader

EVA = Author("Eva", "2020-01-01T00:00:00+00:00")
SETTINGS = read_settings({})


@pytest.fixture(autouse=True)
def same_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toy reader's name does not change while somebody edits the package."""
    monkeypatch.setattr(building, "reader_version", lambda _: "toy")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Ana said yes", encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text("Bo said no", encoding="utf-8")
    with Record(tmp_path / "record.db") as opened:
        yield opened


def built(record: Record, actors: Path | str = "", jobs: int = 1) -> Summary:
    news = Path(record.path).parent / "news"
    return build([str(news)], record, replace(SETTINGS, actors=str(actors)), jobs=jobs, reader=ToyReader)


def speakers(record: Record) -> set[str | None]:
    rows, _ = record.find_statements(Filters())
    return {row.statement.speaker.actor for row in rows if row.statement.speaker}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_actor_of_a_file_is_known_to_a_build(record: Record, tmp_path: Path, jobs: int) -> None:
    file = tmp_path / "news" / "actors.yaml"  # among the articles, and not one of them
    file.write_text("- {name: Ana Petrov, id: Q1, aliases: [Ana]}\n", encoding="utf-8")
    assert built(record, file, jobs).skipped == []
    assert speakers(record) == {"Q1", "bo"}
    assert built(record, file).unchanged == 2
    file.write_text("# a remark\n- {name: Ana Petrov, id: Q2, aliases: [Ana]}\n", encoding="utf-8")
    assert built(record, file).replaced == 2
    assert speakers(record) == {"Q2", "bo"}


def test_lines_and_order_of_a_file_do_not_matter_to_a_build(record: Record, tmp_path: Path) -> None:
    file = tmp_path / "actors.csv"
    file.write_text("name,id\nAna,Q1\nBo,Q2\n", encoding="utf-8")
    built(record, file)
    file.write_text("id,name\n\nQ2,Bo\nQ1,Ana\n", encoding="utf-8")
    assert built(record, file).unchanged == 2


def test_an_added_actor_is_known_from_the_next_build_until_it_is_undone(record: Record) -> None:
    built(record)
    added = add_actor(record, "", {"name": "Ana Petrov", "aliases": ("Ana",), "offices": ("envoy | BGR | 2015",)}, EVA)
    assert speakers(record) == {"ana", "bo"}
    assert built(record).replaced == 2
    assert speakers(record) == {"ana-petrov", "bo"}
    (actor,) = own_actors("", record)
    assert (actor.source, actor.offices[0].of) == ("correction 1", "BGR")
    assert built(record).unchanged == 2
    record.undo(added.n, EVA)
    built(record)
    assert speakers(record) == {"ana", "bo"}


def test_an_actor_that_contradicts_another_is_not_added(record: Record, tmp_path: Path) -> None:
    file = tmp_path / "actors.csv"
    file.write_text("name,id\nAna,Q1\n", encoding="utf-8")
    for fields, said in (
        ({"name": "Bo", "aliases": ("ANA",)}, r"also a name of 'Q1' in actors\.csv"),
        ({"name": "Bo", "country": "UK"}, "no country's code"),
        ({"name": "Bo", "offices": ("x | | soon",)}, "'soon' is no date"),
    ):
        with pytest.raises(StopRun, match=said):
            add_actor(record, str(file), fields, EVA)
    assert record.corrections() == ()
    add_actor(record, "", {"name": "Ana"}, EVA)
    with pytest.raises(StopRun, match="correction 1"):
        built(record, file)


def test_merges_stay_when_everything_is_read_again(record: Record) -> None:
    built(record)
    record.merge_actors("ana", "bo", EVA)
    add_actor(record, "", {"name": "Cy"}, EVA)
    assert built(record).replaced == 2
    assert speakers(record) == {"ana"}


def test_nobody_known_changes_no_readers_name(record: Record) -> None:
    assert own_version(own_actors("", record)) == ""


def test_the_reader_gives_a_persons_words_to_the_own_actor(tmp_path: Path) -> None:
    file = tmp_path / "actors.yaml"
    file.write_text(
        "- {name: Marta Ullevik, id: Q7, aliases: [M. Ullevik], country: NOR, sectors: [GOV]}\n", encoding="utf-8"
    )
    with Record(tmp_path / "record.db") as record:
        reader = Reader(SETTINGS, own_actors(str(file), record))
    text = "Marta Ullevik said the harbour would be closed.\n\nUllevik told reporters that ferries would stop."
    reading = reader.attempt(Page("file:///a.txt", "a.txt", text.encode(), "text/plain", ""))
    assert not isinstance(reading, Skipped)
    assert {statement.speaker.actor for statement in reading.statements if statement.speaker} == {"Q7"}
    (actor,) = (actor for actor in reading.actors if actor.id == "Q7")
    assert (actor.name, actor.country, actor.sectors) == ("Marta Ullevik", "NOR", ("GOV",))
