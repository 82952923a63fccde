"""The interface for programs, asked over a real socket."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.record.readings import TEXT, make_reading
from tests.serve.web.serving import Server

READING = make_reading()
ARTICLE = READING.article.id
URGED, PROMISED = READING.statements
KILLED = READING.events[0]


def get(server: Server, path: str, status: int = 200) -> Any:
    answer = server.ask(f"/api{path}")
    assert answer.status == status, answer.text
    return json.loads(answer.text)


def test_every_entry_of_a_list_has_its_words_with_article_offsets_and_confidence(server: Server) -> None:
    rows = [*get(server, "/statements")["rows"], *get(server, "/events")["rows"]]
    assert len(rows) == 10
    texts = {row["article"]: get(server, f"/articles/{row['article']}")["text"] for row in rows}
    for row in rows:
        spans = row["content"] if row["type"] == "statement" else [row]
        assert spans
        assert all(texts[row["article"]][span["start"] : span["end"]] == span["text"] for span in spans)
        assert 0 < row["confidence"] <= 1
        assert row["source"]["id"] == row["article"]
        assert server.ask(row["page"]).status == 303


def test_filters_are_those_of_the_command_line(server: Server) -> None:
    def ids(path: str) -> list[str]:
        return [row["id"] for row in get(server, path)["rows"]]

    assert ids("/statements?by=Petric&act=request") == [URGED.id]
    assert ids("/statements?words=promised+nothing") == [PROMISED.id]
    assert ids("/statements?sourcing=unnamed&until=2015-01-13&since=2015") == [PROMISED.id]
    assert ids(f"/events?article={ARTICLE}") == [KILLED.id]
    assert ids("/events?to=Nordland&min_confidence=0.5") == []
    assert ids("/articles?outlet=Wirepost") == [ARTICLE]


def test_pages_follow_one_another_without_gap_or_overlap(server: Server) -> None:
    whole = get(server, "/statements?limit=200")["rows"]
    found, path = [], "/statements?limit=3"
    while path:
        page = get(server, path)
        assert len(page["rows"]) <= 3
        found += page["rows"]
        path = (page["next"] or "").removeprefix("/api")
    assert found == whole
    assert get(server, "/statements?limit=3")["total"] == get(server, "/statements?limit=3&offset=6")["total"]
    assert get(server, "/statements?limit=3")["total"] == len(whole)
    latest = get(server, "/statements?order=latest")["rows"]
    assert {row["id"] for row in latest} == {row["id"] for row in whole}
    assert latest[0]["days"]["first"] == "2015-01-13"


def test_lists_say_how_many_rows_there_are_in_all(server: Server) -> None:
    for path in ("/events", "/articles", "/actors", "/threads", "/skipped", "/threads?between=NOR&about=pirates"):
        whole = get(server, path)["rows"]
        page = get(server, f"{path}{'&' if '?' in path else '?'}limit=1")
        assert (len(page["rows"]), page["total"]) == (1, len(whole)), path
    since = get(server, "/statements?since=2013&until=2013")
    assert since["total"] == len(since["rows"]) > 0
    found = get(server, "/search?query=pirates&limit=1")
    assert len(found["statements"]) == 1
    assert found["total"]["statements"] == get(server, "/statements?words=pirates")["total"] > 1
    near = get(server, "/search?query=ports+must+be+shut+to+sea+robbers&how=meaning&limit=1")
    assert near["total"]["statements"] > 1
    narrow = get(server, "/search?query=ports+must+be+shut+to+sea+robbers&how=meaning&since=2013&until=2013")
    assert 0 < narrow["total"]["statements"] < near["total"]["statements"]
    assert "no filters" in get(server, "/search?query=ports&since=2013", 400)["detail"]


def test_an_entry_has_its_links_with_the_words_that_they_rest_on(server: Server) -> None:
    ids = [row["id"] for row in get(server, "/statements")["rows"]]
    links = [link for name in ids for link in get(server, f"/statements/{name}")["links"] if link["from"] == name]
    assert links
    for link in links:
        earlier, later = get(server, f"/statements/{link['to']}"), get(server, f"/statements/{link['from']}")
        assert link in earlier["links"]
        for entry, words in ((earlier, link["to_words"]), (later, link["from_words"])):
            text = get(server, f"/articles/{entry['article']}")["text"]
            assert words
            assert all(text[each["start"] : each["end"]] == each["text"] for each in words)


def test_links_are_listed_with_their_entries_the_least_certain_first(server: Server) -> None:
    rows = get(server, "/links")["rows"]
    assert len(rows) > 1
    assert [row["confidence"] for row in rows] == sorted(row["confidence"] for row in rows)
    for row in rows:
        assert (row["from_entry"]["id"], row["to_entry"]["id"]) == (row["from"], row["to"])
        assert server.ask(row["from_entry"]["page"]).status == 303
    first = rows[0]
    assert first in get(server, f"/links?entry={first['from'][:10]}&relation={first['relation']}")["rows"]
    thread = get(server, "/threads?between=NOR&about=pirates")["rows"][0]["id"]
    assert first in get(server, f"/links?thread={thread}")["rows"]
    pages = [get(server, f"/links?limit=1&offset={at}")["rows"] for at in range(len(rows) + 1)]
    assert [row for page in pages for row in page] == rows
    assert "no thread is called" in get(server, "/links?thread=nothing", 404)["detail"]


def test_an_article_has_its_text_as_published_and_all_entries(server: Server) -> None:
    article = get(server, f"/articles/{ARTICLE}")
    assert article["text"] == TEXT
    assert [row["id"] for row in article["statements"]] == [URGED.id, PROMISED.id]
    assert [row["id"] for row in article["events"]] == [KILLED.id]
    assert article["dateline"]["place"] == "OSTRAVA"


def test_an_article_can_be_had_as_linked_data(server: Server) -> None:
    page = get(server, f"/articles/{ARTICLE}/annotations")
    assert (page["type"], page["id"]) == ("AnnotationPage", f"urn:onrecord:annotations:{ARTICLE}")
    assert [each["id"] for each in page["items"]] == [
        f"urn:onrecord:annotation:{entry.id}" for entry in (URGED, PROMISED, KILLED)
    ]
    answer = server.ask(f"/api/articles/{ARTICLE}/schema-org")
    assert answer.headers["content-type"] == "application/ld+json"
    assert json.loads(answer.text)["@type"] == "NewsArticle"


def test_an_actor_has_a_dossier(server: Server) -> None:
    found = get(server, "/actors?about=petric")["rows"]
    assert [row["id"] for row in found] == ["ana-petric"]
    dossier = get(server, "/actors/ana-petric")
    assert dossier["actor"]["offices"][0]["from"] == "2011-02-01"
    assert [row["id"] for row in dossier["said"]["latest"]] == [URGED.id]
    assert dossier["said"]["tallies"][0]["what"] == "REQUEST"


def test_a_thread_is_a_timeline_of_cited_entries(server: Server) -> None:
    heading = get(server, "/threads?between=NOR&between=Iceland&about=pirates")["rows"][0]
    thread = get(server, f"/threads/{heading['id']}")
    assert thread["title"] == heading["title"] == "Iceland and Norway: pirates"
    assert [line["stance"] for line in thread["lines"] if line["stance"] != "remarks"][:2] == ["asks", "denies"]
    told = [entry for line in thread["lines"] for entry in line["entries"]]
    assert [entry["id"] for entry in told] == [entry["id"] for entry in thread["entries"]]
    assert all(entry["source"]["id"] == entry["article"] for entry in told)
    whole = get(server, f"/threads/{heading['id']}?every=true")
    assert whole["left_out"] == 0
    assert len(whole["entries"]) == len(thread["entries"]) + thread["left_out"]


def test_a_pair_is_counted_by_month_and_told_entry_by_entry(server: Server) -> None:
    pair = get(server, "/pair?one=NOR&other=ISL")
    assert pair["one"] == {"id": "NOR", "name": "Norway"}
    assert {"month": "2013-02", "way": "forth", "quad": "material conflict", "times": 1} in pair["months"]
    only = get(server, "/pair?one=NOR&other=ISL&month=2013&way=forth")
    assert [row["entry"]["event"] for row in only["rows"]] == ["SANCTION"]
    assert only["total"] == 1


def test_search_says_where_the_words_stand(server: Server) -> None:
    found = get(server, "/search?query=soldiers")
    assert found["articles"][0]["article"]["id"] == ARTICLE
    hit = found["articles"][0]
    assert TEXT[hit["start"] : hit["end"]] == hit["excerpt"].strip("…")
    assert [row["id"] for row in get(server, "/search?query=%22close+the+camps%22")["statements"]] == [URGED.id]


def test_the_overview_counts_and_the_skipped_are_named(server: Server) -> None:
    overview = get(server, "/overview?since=2026-11-01")
    assert overview["counts"]["articles"] == overview["arrived"] == 6
    assert overview["reasons"] == {"it is empty": 1}
    assert get(server, "/skipped")["rows"][0]["uri"] == "file:///news/broken.html"


def test_stories_and_copies_say_why_they_are_together(server: Server) -> None:
    story = get(server, f"/articles/{ARTICLE}")["story"]
    stories = get(server, "/stories")["rows"]
    assert [row["articles"] for row in stories if row["id"] == story] == [[ARTICLE]]
    assert len(get(server, "/stories?limit=2&offset=1")["rows"]) == 2
    assert get(server, "/copies")["rows"] == []
    assert get(server, "/stories?outlet=nowhere") == {"rows": [], "next": None, "undated": 0, "total": None}


def test_two_articles_are_compared_sentence_by_sentence(server: Server) -> None:
    diff = get(server, "/diff?first=promised.txt&second=second-agency.txt")
    texts = {side: get(server, f"/articles/{diff[side]}")["text"] for side in ("first", "second")}
    kinds = {change["kind"] for change in diff["changes"]}
    assert "changed" in kinds
    for change in diff["changes"]:
        for side, text in texts.items():
            span = change[side]
            assert span is None or text[span["start"] : span["end"]] == span["text"]
    assert "no article is called" in get(server, "/diff?first=nothing&second=promised.txt", 404)["detail"]


def test_a_list_is_counted_by_its_facets_where_asked_for(server: Server) -> None:
    assert "facets" not in get(server, "/statements?limit=1")
    page = get(server, "/statements?limit=1&facets=true&by=Iceland")
    whole = get(server, "/statements?by=Iceland")["rows"]
    acts = {each["value"]: each["times"] for each in page["facets"] if each["facet"] == "act"}
    assert acts == {act: sum(row["act"] == act for row in whole) for act in {row["act"] for row in whole}}
    assert page["total"] == len(whole)
    assert get(server, page["next"].removeprefix("/api"))["facets"] == page["facets"]
    assert {each["facet"] for each in get(server, "/articles?facets=true")["facets"]} == {"outlet", "year"}


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/statements?since=yesterday", 400, "is not a date: write 2015"),
        ("/statements?act=REQEST", 400, "'REQEST' is no type or mode of PLOVER: write one of AGREE"),
        ("/statements?speaker=Petric", 422, "speaker: Extra inputs"),
        ("/statements?limit=201", 422, "limit"),
        ("/events?sourcing=named", 422, "sourcing"),
        ("/events/nothing", 404, "no event has the id 'nothing'"),
        (f"/events/{URGED.id}", 404, "no event has the id"),
        ("/articles/nothing", 404, "no article has the id"),
        ("/actors/nobody", 404, "no actor has the id"),
        ("/threads/nothing", 404, "`onrecord threads` lists those"),
        ("/threads?between=Atlantis", 400, "no actor is called 'Atlantis'"),
        ("/nothing", 404, "/api/openapi.json"),
    ],
)
def test_what_cannot_be_answered_is_a_problem_that_says_what_to_do(
    server: Server, path: str, status: int, detail: str
) -> None:
    answer = server.ask(f"/api{path}")
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = json.loads(answer.text)
    assert problem["status"] == status
    assert detail in problem["detail"]


def test_the_guard_of_the_pages_stands_before_it(server: Server) -> None:
    assert server.ask("/api/statements", headers={"Host": "evil.example"}).status == 421
    assert server.ask("/api/actors/merge", "POST", b"{}", {"Origin": "http://evil.example"}).status == 403
    assert "default-src 'none'" in server.ask("/api/statements").headers["content-security-policy"]


def test_what_is_unchanged_is_not_sent_again(server: Server) -> None:
    first = server.ask("/api/statements?limit=2")
    tag = {"If-None-Match": first.headers["etag"]}
    again = server.ask("/api/statements?limit=2", headers=tag)
    assert (again.status, again.text, again.headers["etag"]) == (304, "", first.headers["etag"])
    assert (
        server.ask("/api/statements?limit=2", headers={"If-None-Match": f'"x", W/{tag["If-None-Match"]}'}).status == 304
    )
    assert server.ask("/api/statements?limit=3", headers=tag).status == 200
    assert "etag" not in server.ask("/api/events/nothing").headers


def test_what_is_answered_from_memory_while_it_is_found_anew_has_no_tag(told: Path) -> None:
    from starlette.testclient import TestClient  # noqa: PLC0415

    from onrecord.serve.web import Site, create_app  # noqa: PLC0415

    site = Site(str(told))
    client = TestClient(create_app(site), base_url="http://127.0.0.1")
    assert "etag" in client.get("/api/overview").headers
    kept = site.memory._kept["survey"]
    kept.stamp, kept.took = (), 60.0  # as if it were long to find, and the record had been written to since
    assert "etag" not in client.get("/api/overview").headers
