"""`onrecord demo`: the whole path, with the models that ship."""

import json
import sqlite3
from pathlib import Path

import pytest

from onrecord.record import Filters, Record
from tests.serve.running import onrecord


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo has left its record, and what it printed."""
    folder = tmp_path_factory.mktemp("demo")
    ran = onrecord("demo", "--folder", folder)
    assert ran.returncode == 0, ran.stderr
    (folder / "printed.txt").write_bytes(ran.stdout)
    (folder / "said.txt").write_bytes(ran.stderr)
    return folder


def test_the_demo_tells_a_story_over_years(folder: Path) -> None:
    with Record(folder / "onrecord-demo.db", read_only=True) as record:
        statements, _ = record.find_statements(Filters())
        acts = {row.statement.act for row in statements}
        years = {row.days.first[:4] for row in statements if row.days.first}
        counts = record.counts()
    assert counts.articles >= 12
    assert counts.skipped == 0
    assert len(years) >= 5
    assert len(acts) >= 4
    assert "onrecord list statements" in (folder / "said.txt").read_text(encoding="utf-8")
    assert "Who said what" in (folder / "printed.txt").read_text(encoding="utf-8")


def test_the_demo_again_in_the_same_folder_changes_nothing(folder: Path) -> None:
    path = folder / "onrecord-demo.db"
    before = onrecord("export", "--record", path).stdout
    assert onrecord("demo", "--folder", folder).returncode == 0
    assert onrecord("export", "--record", path).stdout == before
    for line in before.splitlines():
        assert json.loads(line)["type"]
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
