"""`onrecord entries`: the review of statements and events on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from tests.record.readings import make_reading
from tests.serve.running import onrecord

READING = make_reading()
URGED, PROMISED = READING.statements
KILLED = READING.events[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    with Record(path) as record:
        record.add(READING, reader="1", received_at="2026-11-20T10:00:00+00:00")
    return path


def run(path: Path, *arguments: str, fails: bool = False) -> str:
    """What a command of the group prints and says."""
    ran = onrecord("entries", *arguments, "--record", path)
    assert (ran.returncode != 0) == fails, ran.stderr
    return (ran.stdout + ran.stderr).decode()


def listed(path: Path, kind: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(onrecord("list", kind, "--format", "json", "--record", path).stdout)
    return rows


def test_the_least_certain_is_shown_corrected_and_then_another_is(path: Path) -> None:
    shown = run(path, "next", "--kind", "statements")
    assert shown.startswith(PROMISED.id)
    assert "speaker: Nils Berg" in shown
    assert "2 not yet looked at" in shown
    said = run(path, "correct", PROMISED.id[:8], "--speaker", "Ana Petric", "--why", "she was there", "--who", "Eva")
    assert "speaker is Ana Petric" in said
    assert "`onrecord entries undo 1`" in said
    assert [row["speaker"]["name"] for row in listed(path, "statements")] == ["Ana Petric", "Ana Petric"]
    with Record(path) as record:
        record.add(READING, reader="2", received_at="2026-11-21T10:00:00+00:00")
    assert [row["speaker"]["name"] for row in listed(path, "statements")] == ["Ana Petric", "Ana Petric"]
    assert run(path, "next", "--kind", "statements").startswith(URGED.id)
    assert "she was there" in run(path, "list")
    run(path, "undo", "1", "--who", "Eva")
    assert {row["speaker"]["name"] for row in listed(path, "statements")} == {"Ana Petric", "Nils Berg"}


def test_an_event_is_none_and_a_statement_right(path: Path) -> None:
    run(path, "reject", KILLED.id, "--who", "Eva")
    assert listed(path, "events") == []
    run(path, "accept", URGED.id, "--who", "Eva")
    rows = listed(path, "precision")
    assert [(row["kind"], row["seen"], row["right"]) for row in rows if row["what"] is None] == [
        ("statement", 1, 1),
        ("event", 1, 0),
    ]
    assert "nothing more to look at" in run(path, "next", "--kind", "events")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("correct", PROMISED.id), "nothing is changed"),
        (("correct", PROMISED.id, "--actors", "Ana Petric"), "a statement has no actors"),
        (("correct", KILLED.id, "--speaker", "Ana Petric"), "an event has no speaker"),
        (("correct", PROMISED.id, "--speaker", "Nobody Atall"), "no actor on record is called"),
        (("correct", PROMISED.id, "--act", "dance"), "'DANCE' is no act of PLOVER"),
        (("correct", PROMISED.id, "--date", "yesterday"), "is not a date"),
        (("accept", "nothing"), "no statement or event has the id 'nothing'"),
        (("undo", "7"), "there is no correction 7"),
    ],
)
def test_what_cannot_be_recorded_is_refused_with_the_reason(path: Path, command: tuple[str, ...], why: str) -> None:
    assert why in run(path, *command, "--who", "Eva", fails=True)
    with Record(path, read_only=True) as record:
        assert not record.corrections()
