"""Parquet: what is read back is the record."""

from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from onrecord.serve import export as exporting
from onrecord.serve.export.threads import link_object
from tests.serve.running import onrecord

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install onrecord[parquet]")


def bare(value: Any) -> Any:
    """A value without what is null or was left out, which a column cannot tell apart."""
    if isinstance(value, dict):
        kept = {name: bare(part) for name, part in value.items() if name != "type" and part is not None}
        return {name: part for name, part in kept.items() if part != {}}
    return [bare(part) for part in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def folder(told: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables") / "record"
    ran = onrecord("export", "--format", "parquet", "--out", out, "--record", told)
    assert ran.returncode == 0, ran.stderr
    return out


def test_the_tables_are_the_record(folder: Path, record: Record) -> None:
    from pyarrow.parquet import read_table  # noqa: PLC0415

    expected = {
        "articles": [exporting.article_object(row, record.story_of(row.id)) for row in record.articles()],
        "statements": list(map(exporting.statement_object, record.statements())),
        "events": list(map(exporting.event_object, record.events())),
        "actors": list(map(exporting.actor_object, record.actors())),
        "links": list(map(link_object, record.links())),
    }
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.parquet" for name in expected)
    for name, rows in expected.items():
        table = read_table(folder / f"{name}.parquet")
        assert set(table.column_names) == set(rows[0]) - {"type"}
        assert bare(table.to_pylist()) == bare(rows)


def test_no_field_of_an_object_lacks_a_place(folder: Path, record: Record) -> None:
    """A field that the schema does not name would be left out without a word."""
    from pyarrow.parquet import read_schema  # noqa: PLC0415

    schema = read_schema(folder / "events.parquet")
    place = {field.name for field in schema.field("place").type}
    event = next(row for row in map(exporting.event_object, record.events()) if row["place"])
    assert set(event["place"]) == place


def test_twice_gives_the_same_bytes(folder: Path, told: Path, tmp_path: Path) -> None:
    assert onrecord("export", "--format", "parquet", "--out", tmp_path, "--record", told).returncode == 0
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()


def test_it_needs_a_folder(told: Path, tmp_path: Path) -> None:
    ran = onrecord("export", "--format", "parquet", "--record", told)
    assert ran.returncode == 2
    assert b"name a folder" in ran.stderr
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    ran = onrecord("export", "--format", "parquet", "--record", told, "--out", tmp_path / "file")
    assert ran.returncode == 2
    assert b"cannot be written" in ran.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
