"""The pages in a real browser, on the record of the demo."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from onrecord.record import Record
from onrecord.serve import queries
from tests.serve.running import onrecord
from tests.serve.web.browsing import Watch
from tests.serve.web.serving import Server

PROMISE = "Action will be taken without exception"
"""Words of a statement in the demo."""


@pytest.fixture
def page(browser: Browser, demo: tuple[Server, Path]) -> Iterator[Page]:
    """An empty tab of somebody who may write."""
    server, _ = demo
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    tab.goto(f"/enter?token={server.token}")
    tab.fill("#who", "Eva")
    tab.click("main button")
    yield tab
    context.close()


def addresses(path: Path) -> list[str]:
    """One address of each page."""
    with Record(path, read_only=True) as record:
        thread = queries.threads(record)[0].row.id
        article = queries.heading(record, "2012-03-14").id
        entry = next(iter(record.statements())).id
        one, other = (queries.heading(record, key).id for key in ("2015-01-20", "2015-01-21"))
    return [
        *("/", "/skipped", "/acts", "/search?words=harbours", "/search?kind=events", "/search?kind=articles"),
        "/search?how=meaning&words=they+must+close+the+ports",
        *("/actors", "/actors/ingrid-solvang", "/pair?one=NOR&other=ISL"),
        *("/threads", f"/threads/{thread}?every=1"),
        *(f"/articles/{article}", f"/articles/{other}", f"/compare?one={one}&other={other}"),
        *("/review", f"/review/{entry}", "/review/history", "/enter", "/nothing"),
    ]


OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
"""Shows all that a page can show."""

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.mark.parametrize(("scheme", "rules"), [("light", WCAG), ("dark", ["color-contrast"])])
def test_each_page_opens_quietly_and_is_accessible(
    browser: Browser, demo: tuple[Server, Path], scheme: Literal["light", "dark"], rules: list[str]
) -> None:
    server, path = demo
    context = browser.new_context(base_url=server.address, color_scheme=scheme)
    page = context.new_page()
    watch = Watch(page, server.address)
    for address in addresses(path):
        page.goto(address)
        expect(page.locator("h1")).to_have_count(1)
        page.evaluate(OPEN)
        found = Axe().run(page, options={"runOnly": rules})
        assert found.violations_count == 0, f"{scheme} {address}: {found.generate_report()}"
    assert [each for each in watch.seen if "404" not in each] == []
    context.close()


def test_no_page_is_wider_than_a_phone(browser: Browser, demo: tuple[Server, Path]) -> None:
    server, path = demo
    context = browser.new_context(base_url=server.address, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for address in addresses(path):
        page.goto(address)
        page.evaluate(OPEN)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    context.close()


def test_a_newcomer_finds_demand_answer_sentence_sources_and_how_to_correct(page: Page) -> None:
    page.goto("/")
    page.locator("section[aria-labelledby=threads] a").first.click()
    demand = page.locator(".line", has=page.get_by_role("link", name="answered in")).first
    expect(demand.locator(".who")).to_contain_text("for Norway toward Iceland asks")
    number = demand.get_attribute("data-line")
    demand.get_by_role("link", name="answered in").first.click()
    answer = page.locator(".line:target")
    expect(answer).to_contain_text("for Iceland")
    answer.get_by_role("link", name=f"answers {number}").click()
    demand = page.locator(".line:target")
    expect(demand.locator("summary")).to_contain_text("1 independent source")
    demand.locator("summary").click()
    words = demand.locator("mark").first
    expect(words).to_be_visible()
    expect(demand.locator("blockquote")).to_contain_text(words.inner_text())
    demand.get_by_role("link", name="correct line").click()
    expect(page.get_by_label("Speaker")).to_have_value("Ingrid Solvang")
    expect(page.get_by_role("button", name="Save corrections")).to_be_enabled()


def test_who_enters_to_correct_something_comes_back_to_it(browser: Browser, demo: tuple[Server, Path]) -> None:
    server, path = demo
    with Record(path, read_only=True) as record:
        address = f"/review/{next(iter(record.statements())).id}"
    context = browser.new_context(base_url=server.address)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("button", name="Save corrections")).to_be_disabled()
    page.get_by_role("link", name="enter with the token").click()
    page.fill("#who", "Eva")
    page.fill("#token", "guess")
    page.get_by_role("button", name="Begin").click()
    page.fill("#who", "Eva")
    page.fill("#token", server.token or "")
    page.get_by_role("button", name="Begin").click()
    expect(page).to_have_url(f"{server.address}{address}")
    expect(page.get_by_role("button", name="Save corrections")).to_be_enabled()
    assert server.ask("/enter?wanted=//elsewhere").status == 400
    context.close()


def test_a_line_of_a_thread_leads_to_its_sentence_lit_up_in_the_article(page: Page) -> None:
    page.goto("/threads?one=Iceland&other=Norway")
    page.locator(".threads a").first.click()
    line = page.locator(".line").first
    line.locator("summary").click()
    words = line.locator("mark").first
    expect(words).to_be_visible()
    said = "".join(words.inner_text().split())
    line.locator(".source .from a").first.click()
    expect(page.locator(".text .ref:target")).to_be_in_viewport()
    lit = "".join(page.locator(".text .content.lit, .text .clause.lit").all_inner_texts())
    assert said in "".join(lit.split())
    expect(page.locator(".note.lit")).to_have_count(1)


def test_a_mark_leads_to_its_note_and_the_note_back(page: Page) -> None:
    page.goto("/search?words=%22without+exception%22")
    page.locator(".entry .source").first.click()
    mark = page.locator(".text .ref:target")
    expect(mark).to_have_count(1)
    mark.click()
    note = page.locator(".note:target")
    expect(note).to_contain_text("Bjarni Hallsson")
    note.locator(".ref").click()
    expect(page.locator(".text .ref:target")).to_be_in_viewport()


def test_an_actor_of_a_text_and_its_copy_is_named_by_fewer_texts_than_articles(
    page: Page, demo: tuple[Server, Path]
) -> None:
    with Record(demo[1], read_only=True) as record:
        articles = [heading.id for heading in record.articles_of("bjarni-hallsson", 100)]
        texts = set(record.independent_texts(articles).values())
        counted = {row.actor.id: (row.articles, row.texts) for row in record.find_actors()}
    assert counted["bjarni-hallsson"] == (len(articles), len(texts))
    assert len(texts) < len(articles)
    page.goto("/actors/bjarni-hallsson")
    expect(page.locator(".about")).to_contain_text(f"{len(articles)} articles with {len(texts)} independent text")
    page.goto("/actors")
    cells = page.locator("tr", has=page.get_by_role("link", name="Bjarni Hallsson")).locator("td.number")
    assert cells.all_inner_texts()[:2] == [str(len(articles)), str(len(texts))]


def test_a_bar_leads_to_what_it_counts(page: Page) -> None:
    page.goto("/pair?one=NOR&other=ISL")
    bar = page.locator("figure a").first
    times = (bar.get_attribute("aria-label") or "").split()[0]
    bar.click()
    expect(page.locator("#entries")).to_contain_text(f"{times} entr")
    expect(page.locator(".entries .entry")).to_have_count(int(times))


def test_a_corrected_speaker_stays_after_everything_is_read_again(
    page: Page, demo: tuple[Server, Path], tmp_path: Path
) -> None:
    page.goto("/search?words=%22without+exception%22")
    page.locator(".entry .source").first.click()
    page.wait_for_url("**/articles/*#s-*")
    page.locator(f"#n-{page.url.rpartition('#')[2]} .judge").click()
    page.fill("#f-speaker", "Ingrid Solvang")
    page.fill("#f-why", "as a test")
    page.get_by_role("button", name="Save corrections").click()
    expect(page.locator(".verdict-mark")).to_have_text("corrected")
    own = tmp_path / "own.yaml"
    own.write_text("- {name: Olga Test, country: NOR}\n", encoding="utf-8")  # another reader: all is read again
    with as_file(files("onrecord") / "data" / "demo") as articles:
        ran = onrecord("build", articles, "--actors", own, "--record", demo[1])
    assert ran.returncode == 0, ran.stderr
    page.reload()
    note = page.locator(".note", has=page.locator(".verdict-mark"))
    expect(note).to_contain_text("Ingrid Solvang")
    page.goto("/review/history")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator(".history")).to_contain_text("took back")


def test_everything_can_be_done_with_keys_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("harbours")
    page.keyboard.press("Enter")
    expect(page.locator(".tally")).to_contain_text("statements")
    page.goto("/review")
    first = page.locator("#verdict").get_attribute("action")
    page.keyboard.press("e")
    expect(page.locator("#verdict input[list]").first).to_be_focused()
    page.keyboard.press("Escape")
    with page.expect_navigation():
        page.keyboard.press("r")
    assert page.locator("#verdict").get_attribute("action") != first
    page.goto("/review/history")
    expect(page.locator(".history li").first).to_contain_text("rejected")
    page.get_by_role("button", name="Undo").first.press("Enter")
    page.goto("/review")
    assert page.locator("#verdict").get_attribute("action") == first


def test_the_keys_can_be_turned_off(page: Page) -> None:
    page.goto("/review")
    page.locator("#keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("s")
    page.reload()
    expect(page.locator("#keys")).not_to_be_checked()
    assert "skip" not in page.url


def test_a_thread_prints_without_what_is_of_the_screen(page: Page, demo: tuple[Server, Path]) -> None:
    thread = next(address for address in addresses(demo[1]) if address.startswith("/threads/"))
    page.goto(thread)
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator(".timeline blockquote").first).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_without_scripts_all_is_there(browser: Browser, demo: tuple[Server, Path]) -> None:
    server, path = demo
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/search?words=%22without+exception%22")
    page.locator(".entry .source").first.click()
    expect(page.locator(".published")).to_contain_text(PROMISE)
    thread = next(address for address in addresses(path) if address.startswith("/threads/"))
    page.goto(thread)
    page.locator(".line summary").first.click()
    expect(page.locator(".line mark").first).to_be_visible()
    context.close()
