"""A small record and a server of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.records import Skipped
from tests.record.readings import make_reading
from tests.serve.web.serving import Server, serving


@pytest.fixture(scope="session")
def small_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of one article made by hand and one page that could not be read."""
    path = tmp_path_factory.mktemp("small") / "small.db"
    with Record(path) as record:
        record.add(make_reading(), reader="hand", received_at="2026-11-20T10:00:00+00:00")
        record.skip(Skipped("file:///news/broken.html", "it is empty"), at="2026-11-20T10:00:00+00:00")
    return path


@pytest.fixture(scope="session")
def server(small_record: Path) -> Iterator[Server]:
    """A server that only reads."""
    with serving(small_record) as running:
        yield running
