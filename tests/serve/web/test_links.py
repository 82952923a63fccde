"""What is said of the links of a thread on its page: over a real socket, and in a real browser by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import Link
from tests.link.telling import Told, tell
from tests.serve.web.serving import Server, send, serving

DEMAND = tell(
    Told("eva-lund", "Iceland must close the harbours of the pirates before the winter", "REQUEST", "ISL"),
    uri="file:///asked.txt",
    day="2012-03-14",
)
REPLY = tell(
    Told("jon-helgi", "Iceland will close the harbours of the pirates, as Norway has asked", "AGREE", "NOR"),
    uri="file:///replied.txt",
    day="2012-03-20",
)
ASKED, REPLIED = DEMAND.statements[0].id, REPLY.statements[0].id
READ = Link(
    ASKED, REPLIED, "answers", "promises", 0.9, "test", DEMAND.statements[0].content, REPLY.statements[0].content
)
WRONG = "unlink: line 2 answers line 1"


@pytest.fixture
def thread(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server of one thread of two lines, the second an answer, and the thread's id."""
    path = tmp_path / "record.db"
    with Record(path) as record:
        for reading in (DEMAND, REPLY):
            record.add(reading, reader="1", received_at="2026-11-28T10:00:00+00:00")
        link(record)
        with record._transaction():
            record.put_links([READ])
        (row,) = record.find_threads([], None, None)
    with serving(path, "--write") as server:
        yield server, row.id


def shown(server: Server, identity: str) -> str:
    """The page of the thread as somebody sees it who may write."""
    cookie = f"onrecord-token={server.token}; onrecord-name=Eva"
    return server.ask(f"/threads/{identity}", headers={"Cookie": cookie}).text


def test_a_wrong_link_is_taken_away_another_is_made_and_both_are_undone(thread: tuple[Server, str]) -> None:
    server, identity = thread
    assert WRONG in shown(server, identity)
    place = {"thread": identity, "line": "2", "why": "no answer"}
    form = place | {"pair": [f"{ASKED} {REPLIED}"], "relation": "answers"}
    answer = send(server, "/unlink", form)
    assert (answer.status, answer.headers["location"]) == (303, f"/threads/{identity}?#line-2")
    page = shown(server, identity)
    assert 'href="#line-1"' not in page
    assert "unlinked" in page
    assert "no answer" in page
    assert send(server, "/unlink", form).status == 400
    made = send(server, "/link", place | {"earlier": ASKED, "later": REPLIED, "relation": "answers refuses"})
    assert made.status == 303
    assert "(refuses)" in shown(server, identity)
    for n in (2, 1):
        assert send(server, f"/review/undo/{n}", {}).status == 303
    assert "(promises)" in shown(server, identity)
    history = server.ask("/review/history").text
    assert "unlinked" in history
    assert f"/review/{ASKED}" in history


def test_a_confirmed_link_is_counted_beside_one_that_was_missed(thread: tuple[Server, str]) -> None:
    server, identity = thread
    form = {"thread": identity, "line": "2", "pair": [f"{ASKED} {REPLIED}"], "relation": "answers"}
    assert send(server, "/confirm", form, token="guess").status == 403
    answer = send(server, "/confirm", form)
    assert (answer.status, answer.headers["location"]) == (303, f"/threads/{identity}?#line-2")
    page = shown(server, identity)
    assert "(promises)" in page
    assert "confirmed" in page
    ends = {"thread": identity, "earlier": ASKED, "later": REPLIED, "relation": "disputes"}
    assert "1.00 <" in server.ask("/review/history").text
    assert send(server, "/link", ends).status == 303
    history = server.ask("/review/history").text
    assert "0.00 <" in history
    assert "relation 1" in history
    assert "; 1 that people added, which linking had missed" in history


def test_who_only_reads_is_shown_no_form_and_is_refused(thread: tuple[Server, str]) -> None:
    server, identity = thread
    page = server.ask(f"/threads/{identity}").text
    assert 'action="/unlink"' not in page
    assert 'action="/link"' not in page
    form = {"thread": identity, "pair": [f"{ASKED} {REPLIED}"], "relation": "answers"}
    assert send(server, "/unlink", form, token="guess").status == 403
    ends = {"thread": identity, "earlier": ASKED, "later": REPLIED, "relation": "disputes"}
    assert send(server, "/link", ends, token="guess").status == 403
    for wrong in ({"relation": "likes"}, {"thread": "//elsewhere"}, {"later": ASKED}):
        assert send(server, "/link", ends | wrong).status == 400
    assert WRONG in shown(server, identity)


def test_a_link_is_unmade_and_made_with_keys_alone(browser: Browser, thread: tuple[Server, str]) -> None:
    server, identity = thread
    context = browser.new_context(base_url=server.address)
    page = context.new_page()
    page.goto(f"/enter?token={server.token}")
    page.fill("#who", "Eva")
    page.click("main button")
    page.goto(f"/threads/{identity}")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name=WRONG).press("Enter")
    expect(page.locator(".history")).to_contain_text("unlinked")
    expect(page.locator(".backs")).to_have_count(0)
    page.select_option("#f-later", REPLIED)
    page.select_option("#f-relation", "disputes")
    page.select_option("#f-earlier", ASKED)
    page.get_by_role("button", name="Link them").press("Enter")
    expect(page.locator("#line-2 .backs")).to_contain_text("disputes 1")
    expect(page.locator("#line-1 .backs")).to_contain_text("disputed in 2")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="Undo").first.press("Enter")
    page.goto(f"/threads/{identity}")
    expect(page.locator(".backs")).to_have_count(0)
    page.goto("/actors/eva-lund")
    assert Axe().run(page).violations_count == 0
    context.close()
