"""Fixtures that several tests use."""

from pathlib import Path

import pytest

from onrecord.parse import Parser
from onrecord.settings import read_settings

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser with the default pipeline."""
    return Parser(read_settings({}).pipeline)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and gold data, which a stranger's clone lacks."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} (seed articles and gold data) is not here")
    return SHARED


@pytest.fixture(scope="session")
def seeds(shared: Path) -> list[Path]:
    """The five seed articles, in order of name."""
    return sorted((shared / "seeds").glob("*.txt"))
