"""A small record and a server of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from onrecord.record import Record
from onrecord.records import Skipped
from tests.record.readings import make_reading
from tests.serve.running import onrecord
from tests.serve.web.browsing import CHROMIUM, OPTIONS
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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser; the tests that need one are left out where there is no Chromium."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: the pages are tested in a browser only where it is")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server of the demo's record that lets it be corrected, and the record."""
    folder = tmp_path_factory.mktemp("demo")
    ran = onrecord("demo", "--folder", folder)
    assert ran.returncode == 0, ran.stderr
    path = folder / "onrecord-demo.db"
    with serving(path, "--write") as running:
        yield running, path
