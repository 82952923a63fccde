"""The linked record of the interface's tests, to export."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import Record
from onrecord.serve.export import FORMATS
from onrecord.settings import read_settings
from tests.serve.api.conftest import linked_record

Export = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return linked_record(tmp_path_factory.mktemp("told") / "told.db")


@pytest.fixture
def record(told: Path) -> Iterator[Record]:
    with Record(told, read_only=True) as opened:
        yield opened


@pytest.fixture
def export(record: Record) -> Export:
    """The objects of a format, a line each."""
    import json  # noqa: PLC0415

    return lambda how: [json.loads(line) for line in FORMATS[how](record, read_settings({}))]
