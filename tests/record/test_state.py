"""Whether a record has changed, told by its files."""

import os
from pathlib import Path

from onrecord.record import Record, state_of
from onrecord.records import Skipped
from tests.record.readings import make_reading

LONG_AGO = 1_700_000_000


def settle(path: Path, at: int = LONG_AGO) -> None:
    """Makes it a file that was last written to long ago, at that second."""
    for file in (path, Path(f"{path}-wal")):
        if file.exists():
            os.utime(file, (at, at))


def test_what_is_read_is_no_change_and_what_is_written_is(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Record(path) as record:
        record.add(make_reading(), reader="1", received_at="")
    settle(path)
    before = state_of(str(path))
    assert before is not None
    with Record(path, read_only=True) as record:
        assert list(record.articles())
        assert state_of(str(path)) == before
    assert state_of(str(path)) == before
    with Record(path) as record:
        record.skip(Skipped("file:///b", "it is empty"), at="")
        settle(path)
        between = state_of(str(path))
    settle(path, LONG_AGO + 1)
    assert between not in {None, before}
    assert state_of(str(path)) not in {None, before}


def test_what_was_written_just_now_has_no_state(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Record(path) as record:
        record.add(make_reading(), reader="1", received_at="")
        assert state_of(str(path)) is None


def test_a_record_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert state_of(str(tmp_path / "none.db")) is None
