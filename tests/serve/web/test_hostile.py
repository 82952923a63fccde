"""An article that attacks its reader: nothing of it runs, nothing is fetched, all of it is shown as text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from onrecord.ids import content_id
from onrecord.record import Record
from onrecord.records import Actor, Block, BlockKind, Mention, Noted, Reading, Skipped, Span, Statement
from tests.building import make_article
from tests.record.readings import TEXT, make_reading
from tests.serve.web.browsing import Watch
from tests.serve.web.serving import Server, serving

ATTACKS = (
    "<script>window.pwned = 1; alert(1)</script>",
    "<img src=x onerror=alert(2)><img src=https://evil.example/a.png>",
    "<svg onload=alert(3)><script>alert(4)</script></svg>",
    "<style>body { display: none } @import url(https://evil.example/a.css);</style>",
    "<a href='javascript:alert(5)'>here</a><iframe src=https://evil.example></iframe>",
    "</mark></p></div></main><form action=https://evil.example><input name=token></form>",
    "\"' autofocus onfocus=alert(6) x='{{ 7 * 7 }}{% raw %}<!--",
    "<meta http-equiv=refresh content='0; url=https://evil.example'><base href=https://evil.example>",
    "\u202egnirts desrever\u202c and \x00 and \ufeff",
)
ATTACK = " ".join(ATTACKS)


def hostile() -> Reading:
    """A reading in which everything that can hold words holds attacks."""
    text = TEXT.replace("close the camps", f"close the camps {ATTACK}").replace("Nils Berg", f"Nils {ATTACKS[1]} Berg")
    reading = make_reading_of(text)
    name = f"Nils {ATTACK}"
    actor = Actor("x</title><script>alert(7)</script>", name, "person", "NDL", ("GOV",), (ATTACK,), why=ATTACK)
    speaker = Mention(reading.statements[1].speaker.span, actor.id, name)  # type: ignore[union-attr]
    promised = replace(reading.statements[1], speaker=speaker)
    article = replace(
        reading.article,
        uri="javascript:alert(8)//" + ATTACK,
        title=Noted(ATTACK),
        outlet=Noted(ATTACK),
        byline=(Noted(ATTACK),),
        flags=(ATTACKS[0],),
        language='en"><script>alert(9)</script>',
    )
    return replace(
        reading, article=article, statements=(reading.statements[0], promised), actors=(*reading.actors, actor)
    )


def make_reading_of(text: str) -> Reading:
    """A text of one paragraph with two statements whose words hold the attacks."""
    reading, identity = make_reading(), content_id("hostile", text)
    start, end = text.index("close the camps"), text.index(" before winter")
    content = (Span(start, end, text[start:end]),)
    speaker = Mention(Span(start, start + 5, text[start : start + 5]))
    statements = tuple(
        Statement(each.id, identity, speaker, each.sourcing, None, content, each.manner) for each in reading.statements
    )
    article = replace(make_article(text), id=identity, blocks=(Block(BlockKind.BODY, 0, len(text)),))
    return Reading(article, statements, (), reading.actors)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Reading]]:
    """A server of a record that holds the attacks, and what was read."""
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    reading = hostile()
    with Record(path) as record:
        record.add(reading, reader="1", received_at="2026-11-20T10:00:00+00:00")
        record.skip(Skipped(f"file:///{ATTACK}", ATTACK), at="2026-11-20T10:00:00+00:00")
    with serving(path) as server:
        yield server, reading


def pages(reading: Reading) -> list[str]:
    """Every page that shows something of the article."""
    return [
        "/", "/skipped", "/search", "/search?words=camps", "/search?kind=articles", f"/articles/{reading.article.id}",
        "/actors", "/actors/x%3C%2Ftitle%3E%3Cscript%3Ealert(7)%3C%2Fscript%3E", f"/review/{reading.statements[0].id}",
        "/pair?one=NDL&other=OST", "/threads", "/review", "/search?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/pair?one=%3Cscript%3Ealert(1)%3C/script%3E&other=%22%3E%3Cimg%20src%3Dx%3E",
    ]  # fmt: skip


def test_nothing_of_a_hostile_article_runs_or_is_fetched(browser: Browser, attacked: tuple[Server, Reading]) -> None:
    server, reading = attacked
    page = browser.new_page()
    watch = Watch(page, server.address)
    for path in pages(reading):
        page.goto(server.address + path, wait_until="networkidle")
        assert page.evaluate("window.pwned") is None
        assert page.locator("main").is_visible()
        assert (
            page.locator("img, iframe, object, embed, style, base, main script, main form[action^=http]").count() == 0
        )
        ours = page.evaluate("[...document.scripts].map((script) => script.src)")
        assert all(source.startswith(f"{server.address}/static/") for source in ours)
        links = page.evaluate("[...document.links].map((link) => link.protocol)")
        assert set(links) <= {"http:"}
        assert page.evaluate("[...document.links].every((link) => link.host === location.host)")
    assert watch.seen == []
    page.close()


def test_a_hostile_article_is_shown_as_its_own_words(attacked: tuple[Server, Reading]) -> None:
    server, reading = attacked
    page = server.ask(f"/articles/{reading.article.id}").text
    assert "&lt;script&gt;window.pwned = 1; alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page


def test_a_formula_in_csv_is_no_formula(attacked: tuple[Server, Reading]) -> None:
    answer = attacked[0].ask("/search.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
