"""A linked record, a server that reads it, and one that lets it be corrected."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import Skipped
from tests.record.readings import make_reading
from tests.serve.telling import STORY
from tests.serve.web.serving import Server, serving


def linked_record(path: Path) -> Path:
    """A record of what two parties say over years, and of one article with all that a reading can have."""
    with Record(path) as record:
        for reading in (*STORY, make_reading()):
            record.add(reading, reader="hand", received_at="2026-11-20T10:00:00+00:00")
        record.skip(Skipped("file:///news/broken.html", "it is empty"), at="2026-11-20T10:00:00+00:00")
        link(record)
    os.utime(path, (1_700_000_000, 1_700_000_000))  # it was not written just now
    return path


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a linked record."""
    return linked_record(tmp_path_factory.mktemp("told") / "told.db")


@pytest.fixture(scope="package")
def server(told: Path) -> Iterator[Server]:
    """A server that only reads."""
    with serving(told) as running:
        yield running


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Server]:
    """A server of a record of its own that can be corrected."""
    with serving(linked_record(tmp_path / "own.db"), "--write") as running:
        yield running
