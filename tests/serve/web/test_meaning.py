"""Search by meaning on the page, without scripts, in its files, and from programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from onrecord.meaning import meaning
from onrecord.pipeline import link
from onrecord.record import Record, View
from onrecord.record.likeness import MOST
from onrecord.vectors import packed
from tests.link.telling import Told, tell
from tests.serve.web.serving import Server, serving

HARBOURS = "Iceland must close the harbours of the pirates before the winter"
ASKED = "demand+that+ports+used+by+sea+robbers+be+shut"


def record_at(path: Path, *, linked: bool) -> Path:
    told = Told("eva-lund", HARBOURS, "REQUEST", "ISL"), Told("ida-falk", "bread has become too dear for families")
    with Record(path) as record:
        record.add(tell(*told), reader="hand 1", received_at="2026-11-28T00:00:00Z")
        if linked:
            link(record)
    return path


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(record_at(tmp_path_factory.mktemp("linked") / "r.db", linked=True)) as running:
        yield running


def test_the_switch_works_without_scripts(browser: Browser, linked: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{linked.address}/search")
        assert page.get_by_label("by words").is_checked()
        page.get_by_label("Words", exact=True).fill(ASKED.replace("+", " "))
        page.get_by_role("button", name="Search", exact=True).click()
        assert page.locator("li.entry").count() == 0
        page.get_by_label("by meaning").check()
        page.get_by_role("button", name="Search", exact=True).click()
        assert page.get_by_label("by meaning").is_checked()
        assert page.locator("li.entry blockquote").all_inner_texts() == [HARBOURS]
        assert "alike 0." in page.locator("li.entry").inner_text()
        page.get_by_role("link", name="2015", exact=True).click()
        assert "since=2015" in page.url
        assert "how=meaning" in page.url
        assert page.locator("li.entry blockquote").all_inner_texts() == [HARBOURS]
    finally:
        context.close()


def test_the_page_narrows_it_and_says_what_it_needs(linked: Server) -> None:
    address = f"/search?how=meaning&words={ASKED}"
    assert "1 statement</strong> near in meaning" in linked.ask(address).text
    by = linked.ask(f"{address}&by=eva-lund").text
    assert "1 statement</strong> near in meaning" in by
    assert 'aria-label="Any speaker"' in by
    assert "Nothing that was compared is near in meaning" in linked.ask(f"{address}&by=Ida+Falk").text
    assert "what statements should mean" in linked.ask("/search?how=meaning&words=").text
    assert linked.ask("/search?how=meaning&words=%3F").status == 400


def test_its_files_have_the_same_statements(linked: Server) -> None:
    address = f"?how=meaning&words={ASKED}"
    (found,) = json.loads(linked.ask(f"/search.json{address}").text)
    assert found["content"][0]["text"] == HARBOURS
    assert found["likeness"] < 1
    assert linked.ask(f"/search.csv{address}").text.startswith("alike,")


def test_programs_find_it_too(linked: Server) -> None:
    found = json.loads(linked.ask(f"/api/search?how=meaning&query={ASKED}").text)
    assert [each["content"][0]["text"] for each in found["statements"]] == [HARBOURS]
    assert found["statements"][0]["likeness"] < 1
    assert (found["awaiting"], found["is_cut"]) == (0, False)
    assert linked.ask("/api/search?how=meaning&query=%3F").status == 400
    by_words = json.loads(linked.ask("/api/search?query=harbours").text)
    assert "likeness" not in by_words["statements"][0]


def test_the_page_says_what_is_not_linked_yet(tmp_path: Path) -> None:
    with serving(record_at(tmp_path / "r.db", linked=False)) as running:
        page = running.ask(f"/search?how=meaning&words={ASKED}").text
    assert "1 article not linked yet" in page


def test_of_very_many_it_says_that_there_may_be_more(tmp_path: Path) -> None:
    reading = tell(*(Told("eva-lund", f"{HARBOURS} of {year}", "REQUEST", "ISL") for year in range(MOST + 1)))
    near = packed(meaning(HARBOURS))
    with Record(tmp_path / "r.db") as record:
        record.add(reading, reader="hand 1", received_at="2026-11-28T00:00:00Z")
        with record._transaction():
            views = [View(statement.id, "statement", "", "{}", near, ()) for statement in reading.statements]
            record.put_views(reading.article.id, views)
    with serving(tmp_path / "r.db") as running:
        page = running.ask(f"/search?how=meaning&words={ASKED}").text
        found = json.loads(running.ask(f"/api/search?how=meaning&query={ASKED}").text)
    assert f"at least {MOST:,} statements</strong> near in meaning" in page
    assert (found["is_cut"], found["total"]["statements"]) == (True, MOST)
