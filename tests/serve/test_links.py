"""`onrecord list links`, `onrecord links` and `onrecord list precision`."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from tests.record.test_links import ASKED, DEMAND, HERRING, READ, REPLIED, REPLY, add, relink
from tests.serve.running import onrecord


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in which one link was found: an answer that promises."""
    path = tmp_path / "record.db"
    with Record(path) as record:
        for reading in (DEMAND, REPLY):
            add(record, reading)
        relink(record)
        record.connection.execute("DELETE FROM links")
        record.put_links([READ])
    return path


def run(path: Path, *arguments: str, fails: bool = False) -> str:
    """What a command prints and says."""
    ran = onrecord(*arguments, "--record", path)
    assert (ran.returncode != 0) == fails, ran.stderr
    return (ran.stdout + ran.stderr).decode()


def listed(path: Path, *arguments: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run(path, *arguments, "--format", "json"))
    return rows


def test_a_link_is_rejected_by_the_ids_that_the_list_shows_and_comes_back(path: Path) -> None:
    table = run(path, "list", "links")
    assert REPLIED[:8] in table
    assert ASKED[:8] in table
    assert "(promises)" in table
    said = run(path, "links", "reject", REPLIED[:8], "answers", ASKED[:8], "--who", "Eva", "--why", "no answer")
    assert "answers (promises)" in said
    assert "that is wrong" in said
    assert "`onrecord links undo 1`" in said
    assert listed(path, "list", "links") == []
    assert "no answer" in run(path, "links", "list")
    run(path, "links", "undo", "1", "--who", "Eva")
    assert [row["from"] for row in listed(path, "list", "links")] == [REPLIED]


def test_precision_counts_what_was_confirmed_and_what_was_added_apart(path: Path) -> None:
    assert listed(path, "list", "precision") == []
    run(path, "links", "accept", REPLIED, "answers", ASKED, "--who", "Eva")
    run(path, "links", "add", HERRING, "answers", ASKED, "--kind", "deflects", "--who", "Eva")
    whole, answers = listed(path, "list", "precision")
    assert (whole["kind"], whole["what"], answers["what"]) == ("link", None, "answers")
    assert (whole["seen"], whole["right"], whole["precision"], whole["missed"]) == (1, 1, 1.0, 1)
    assert "1.00 (0.21 to 1.00)" in run(path, "list", "precision")
    assert [row["kind"] for row in listed(path, "list", "links", "--of", HERRING[:9])] == ["deflects"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("links", "reject", REPLIED, "repeats", ASKED), "there is no link by which"),
        (("links", "add", REPLIED, "likes", ASKED), "no link of the kind likes; there are answers or answers accepts"),
        (("links", "add", ASKED, "answers", REPLIED), "comes later"),
        (("links", "accept", "nothing", "answers", ASKED), "no statement or event has the id 'nothing'"),
        (("links", "undo", "7"), "there is no correction 7"),
        (("list", "links", "--thread", "nothing"), "no thread is called 'nothing'"),
    ],
)
def test_what_cannot_be_said_is_refused_with_the_reason(path: Path, command: tuple[str, ...], why: str) -> None:
    assert why in run(path, *command, fails=True)
    with Record(path, read_only=True) as record:
        assert not record.corrections()
