"""A thread by keys alone, in a real browser: from line to line, open a source, correct, link, unlink."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import Link
from tests.serve.telling import STORY
from tests.serve.web.browsing import Watch
from tests.serve.web.serving import Server, serving

ASKED, PROMISED = STORY[0].statements[0], STORY[2].statements[0]
ANSWER = Link(ASKED.id, PROMISED.id, "answers", "promises", 0.9, "test", ASKED.content, PROMISED.content)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server of a thread in which a promise answers a demand, and its address."""
    path = tmp_path / "record.db"
    with Record(path) as record:
        for reading in STORY:
            record.add(reading, reader="1", received_at="2026-11-28T10:00:00+00:00")
        link(record)
        with record._transaction():
            record.put_links([ANSWER])
        thread = record.find_threads([], None, None)[0].id
    with serving(path, "--write") as server:
        yield server, f"/threads/{thread}"


@pytest.fixture
def page(browser: Browser, story: tuple[Server, str]) -> Iterator[Page]:
    """The thread as somebody sees it who may write."""
    server, address = story
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    watch = Watch(tab, server.address)
    tab.goto(f"/enter?token={server.token}")
    tab.fill("#who", "Eva")
    tab.click("main button")
    tab.goto(address)
    yield tab
    assert watch.seen == []
    context.close()


def test_keys_lead_from_line_to_line_and_open_the_source_in_place(page: Page) -> None:
    first, second = page.locator("#line-1"), page.locator("#line-2")
    page.keyboard.press("j")
    expect(first).to_be_focused()
    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    expect(first).to_be_focused()
    for opens in ("o", "Enter"):
        page.keyboard.press(opens)
        expect(first.locator("mark").first).to_be_visible()
        expect(second.locator("mark").first).to_be_hidden()
        page.keyboard.press(opens)
        expect(first.locator("mark").first).to_be_hidden()
    page.keyboard.press("c")
    expect(page.locator("#verdict")).to_have_attribute("action", f"/review/{ASKED.id}")


def test_a_line_is_unlinked_and_linked_by_keys(page: Page) -> None:
    line = page.locator(".line", has=page.locator(".backs button")).first
    number = line.get_attribute("data-line")
    for _ in range(int(number or 0)):
        page.keyboard.press("j")
    expect(line).to_be_focused()
    page.keyboard.press("u")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".history")).to_contain_text("unlinked")
    line = page.locator(f"#line-{number}")
    expect(line.locator(".backs")).to_have_count(0)
    expect(line).to_be_focused()
    page.keyboard.press("l")
    expect(page.locator("#f-later")).to_have_value(line.get_attribute("data-entry") or "")
    expect(page.locator("#f-relation")).to_be_focused()
    page.keyboard.press("j")  # chooses within the field, and leads nowhere
    expect(page.locator("#f-relation")).to_be_focused()
    page.select_option("#f-relation", "answers promises")
    page.select_option("#f-earlier", ASKED.id)
    page.get_by_role("button", name="Link them").press("Enter")
    expect(page.locator(f"#line-{number} .backs")).to_contain_text("answers 1")


def test_the_keys_are_listed_and_can_be_turned_off(page: Page) -> None:
    keys = page.locator("details.keys")
    page.keyboard.press("?")
    expect(keys.get_by_text("to the next line")).to_be_visible()
    expect(keys.locator("summary")).to_be_focused()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.keyboard.press("?")
    expect(keys.get_by_text("to the next line")).to_be_hidden()
    keys.locator("summary").press("Enter")
    page.get_by_label("keys are on").press("Space")
    page.keyboard.press("j")
    expect(page.locator("#line-1")).not_to_be_focused()
    page.reload()
    expect(page.locator("#keys")).not_to_be_checked()
    page.keyboard.press("j")
    expect(page.locator("#line-1")).not_to_be_focused()


def test_who_only_reads_has_no_keys_that_write(browser: Browser, story: tuple[Server, str]) -> None:
    server, address = story
    context = browser.new_context(base_url=server.address)
    page = context.new_page()
    watch = Watch(page, server.address)
    page.goto(address)
    page.keyboard.press("?")
    expect(page.locator("details.keys")).not_to_contain_text("unlink")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    for key in ("j", "u", "l"):
        page.keyboard.press(key)
    expect(page.locator("#line-1")).to_be_focused()
    assert watch.seen == []
    context.close()


def test_without_scripts_there_are_no_keys_and_the_rest_works(browser: Browser, story: tuple[Server, str]) -> None:
    server, address = story
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("details.keys")).to_be_hidden()
    page.locator("#line-1 summary").click()
    expect(page.locator("#line-1 mark").first).to_be_visible()
    context.close()


def test_an_entry_leads_to_its_line_in_its_thread_from_wherever_it_stands(page: Page) -> None:
    for address in (f"/articles/{STORY[2].article.id}", "/search?words=Norway+has+asked", "/actors/jon-helgi"):
        page.goto(address)
        entry = page.locator(".note, .entry", has=page.locator(f"a[href$='/entries/{PROMISED.id}']")).first
        entry.locator(f"a[href$='/entries/{PROMISED.id}']").click()
        expect(page.locator(".line:target blockquote")).to_have_text(PROMISED.content[0].text)


def test_a_remark_leads_to_the_thread_with_its_remarks(story: tuple[Server, str]) -> None:
    server, address = story
    remark = STORY[0].statements[1].id
    answer = server.ask(f"{address}/entries/{remark}")
    assert answer.status == 303
    assert answer.headers["location"].startswith(f"{address}?every=1#line-")
    assert server.ask(f"{address}/entries/nothing").status == 404


def test_a_line_says_how_many_independent_sources_carry_it(page: Page) -> None:
    promise = page.locator(".line", has_text="will close the harbours")
    expect(promise.locator("summary")).to_contain_text("2 independent sources")
    expect(page.locator("#line-1 summary")).to_contain_text("1 independent source")


def test_a_dark_screen_prints_dark_words_on_white_and_where_each_stands(
    browser: Browser, story: tuple[Server, str]
) -> None:
    server, address = story
    context = browser.new_context(base_url=server.address, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    found = Axe().run(page, options={"runOnly": ["color-contrast"]})
    assert found.violations_count == 0, found.generate_report()
    expect(page.locator("#line-1 summary")).to_be_visible()
    expect(page.locator("nav").first).to_be_hidden()
    expect(page.locator("#line-1 .judge")).to_be_hidden()
    context.close()
