"""What the pages say, over a real socket."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.serve import queries
from onrecord.serve.web.pages.threads import LINES
from tests.link.telling import Told, tell
from tests.record.readings import TEXT, make_reading
from tests.serve.web.serving import Server, serving

READING = make_reading()
ARTICLE = READING.article.id
URGED, PROMISED = READING.statements
KILLED = READING.events[0]


def test_the_overview_says_what_there_is_and_what_was_skipped(server: Server) -> None:
    page = server.ask("/").text
    assert "The Daily Fjord" in page
    assert "it is empty" in page
    assert "This is your first visit" in page
    assert "OST → Nordland" in page


def test_the_overview_says_what_is_new_since_a_time(server: Server) -> None:
    assert "1 article since 2026-11-19" in server.ask("/?since=2026-11-19T00:00:00").text
    assert "Nothing since" in server.ask("/?since=2026-11-21T00:00:00").text


def test_the_next_visit_is_told_what_has_come_since(server: Server) -> None:
    cookie = {"Cookie": "onrecord-visits=|2026-11-19T00:00:00+00:00"}
    answer = server.ask("/", headers=cookie)
    assert "1 article since 2026-11-19 00:00 UTC" in answer.text
    assert "2026-11-19" in answer.headers["set-cookie"]
    assert "samesite=strict" in answer.headers["set-cookie"].lower()


@pytest.mark.parametrize("cookie", ["|2026-99-99T00:00:00+00:00", "x", "|", "2026-11-19T00:00:00+00:00|"])
def test_a_cookie_of_somebodys_own_making_is_no_visit(server: Server, cookie: str) -> None:
    assert server.ask("/", headers={"Cookie": f"onrecord-visits={cookie}"}).status == 200


def test_an_article_shows_every_entry_where_it_stands(server: Server) -> None:
    page = server.ask(f"/articles/{ARTICLE}?at=s-{URGED.id}").text
    for entry, letter in ((URGED, "s"), (PROMISED, "s"), (KILLED, "e")):
        assert f'id="{letter}-{entry.id}"' in page
        assert f'href="#n-{letter}-{entry.id}"' in page
        assert f'id="n-{letter}-{entry.id}"' in page
    assert page.count(" lit") >= 3  # two spans of its content, and its note
    assert "words missing" in page
    assert 'class="kind">credit' in page


def test_the_text_of_an_article_is_all_there(server: Server) -> None:
    from lxml import html  # noqa: PLC0415

    page = html.fromstring(server.ask(f"/articles/{ARTICLE}").text)
    for added in page.xpath("//*[@class='ref' or @class='gap' or @class='kind' or @class='notes']"):
        added.drop_tree()
    shown = "".join(page.xpath("//div[@class='text']//text()"))
    assert "".join(shown.split()) == "".join(TEXT.split())


def test_an_entry_has_an_address_of_its_own(server: Server) -> None:
    answer = server.ask(f"/entries/{KILLED.id}")
    assert answer.status == 303
    assert answer.headers["location"] == f"/articles/{ARTICLE}?at=e-{KILLED.id}#e-{KILLED.id}"
    assert server.ask("/entries/nothing").status == 404


def test_an_actor_has_a_dossier(server: Server) -> None:
    page = server.ask("/actors/ana-petric").text
    assert "envoy" in page
    assert "close the camps" in page
    assert "Nordland" in page
    assert server.ask("/actors/nobody").status == 404


def test_a_pair_has_a_bar_for_what_was_asked_and_the_entry_behind_it(server: Server) -> None:
    page = server.ask("/pair?one=OST&other=NDL").text
    assert 'aria-label="1 of verbal conflict by OST, 2015-01"' in page
    assert "close the camps" in page
    assert "style=" not in page
    assert "1 entry of 2015-01" in server.ask("/pair?one=OST&other=NDL&month=2015-01&way=forth").text
    assert "0 entries" in server.ask("/pair?one=OST&other=NDL&way=back").text


def test_search_finds_by_words_and_facets(server: Server) -> None:
    page = server.ask("/search?words=camps").text
    assert "1 statement<" in page
    assert "by=ana-petric" in page
    assert "1 event<" in server.ask("/search?kind=events&words=soldiers&to=NDL").text
    assert "1 article<" in server.ask("/search?kind=articles&outlet=fjord&since=2015&until=2015").text
    assert "0 statements<" in server.ask("/search?words=camps&act=AGREE").text
    assert "Nothing on record has all this" in server.ask("/search?words=zebra").text


def test_what_a_search_shows_can_be_had_as_csv_and_json(server: Server) -> None:
    rows = list(csv.DictReader(io.StringIO(server.ask("/search.csv?words=camps").text)))
    assert [row["id"] for row in rows] == [URGED.id]
    objects = json.loads(server.ask("/search.json?kind=events").text)
    assert [each["id"] for each in objects] == [KILLED.id]


@pytest.mark.parametrize(
    "path",
    [
        "/search?since=yesterday",
        "/search?page=0",
        "/search?kind=secrets",
        f"/search?words={'a' * 201}",
        "/search?min_confidence=nan",
        "/pair?one=OST",
        "/pair?one=OST&other=NDL&month=x",
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_reason(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 400
    assert "Nothing to show" in answer.text


@pytest.mark.parametrize("words", ['"', "a AND", "NEAR(", "%00", "%F0%9F%92%A9", "{content}:x", "-", "*"])
def test_words_are_never_read_as_a_query(server: Server, words: str) -> None:
    assert server.ask(f"/search?words={words.replace(' ', '+')}").status == 200


def test_what_takes_too_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from starlette.testclient import TestClient  # noqa: PLC0415

    from onrecord.serve.web import Site, create_app  # noqa: PLC0415

    with Record(tmp_path / "a.db") as record:
        record.add(make_reading(), reader="hand", received_at="2026-11-20T10:00:00+00:00")
    monkeypatch.setattr("onrecord.record.opening.STEPS", 1)
    client = TestClient(create_app(Site(str(tmp_path / "a.db"), seconds=0)), base_url="http://127.0.0.1")
    answer = client.get("/search")
    assert answer.status_code == 503
    assert "takes too long" in answer.text


def test_a_long_thread_is_shown_some_lines_at_a_time(tmp_path: Path) -> None:
    told = (
        Told(party, " ".join(f"{letter}{n}" for letter in "abcdef") + " for the pirates", "REQUEST", other)
        for n in range(LINES // 2 + 3)
        for party, other in (("eva-lund", "ISL"), ("jon-helgi", "NOR"))
    )
    path = tmp_path / "long.db"
    with Record(path) as record:
        record.add(tell(*told), reader="hand", received_at="2026-11-28T00:00:00Z")
        link(record)
        thread = queries.threads(record)[0].row.id
        lines = len(queries.thread(record, thread, every=True).lines)
    assert lines > LINES
    with serving(path) as server:
        first = server.ask(f"/threads/{thread}?every=1").text
        second = server.ask(f"/threads/{thread}?every=1&page=2").text
    assert f'id="line-{LINES}"' in first
    assert f'id="line-{LINES + 1}"' not in first
    assert 'rel="next" href="?every=1&amp;page=2"' in first
    assert f"lines {LINES + 1} to {lines} of {lines}" in second
    assert second.count('<li id="line-') == lines - LINES
    assert 'rel="prev"' in second
    assert 'rel="next"' not in second
