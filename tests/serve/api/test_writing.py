"""Corrections through the interface for programs: who may, what they do, that they are taken back."""

import json
from typing import Any

import pytest

from tests.record.readings import make_reading
from tests.serve.web.serving import Answer, Server

URGED = make_reading().statements[0]


def post(server: Server, path: str, body: dict[str, Any], token: str | None = None) -> Answer:
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    return server.ask(f"/api{path}", "POST", json.dumps(body).encode(), headers)


def speaker(server: Server) -> str:
    answer = server.ask(f"/api/statements/{URGED.id}")
    name = json.loads(answer.text)["speaker"]["name"]
    assert isinstance(name, str)
    return name


def test_a_server_that_only_reads_hears_nothing(server: Server) -> None:
    answer = post(server, "/actors/merge", {"kept": "ana-petric", "other": "nils-berg", "who": "Eva"}, "x")
    assert answer.status == 403
    assert "--write" in json.loads(answer.text)["detail"]


@pytest.mark.parametrize("token", [None, "wrong", "ü"])
def test_who_lacks_the_token_is_not_heard(writable: Server, token: str | None) -> None:
    answer = post(writable, "/actors/merge", {"kept": "ana-petric", "other": "nils-berg", "who": "Eva"}, token)
    assert answer.status == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert speaker(writable) == "Ana Petric"


def test_a_merge_is_heard_at_once_and_can_be_undone(writable: Server) -> None:
    merged = {"kept": "nils-berg", "other": "Ana Petric", "who": "Eva", "why": "a pen name"}
    answer = post(writable, "/actors/merge", merged, writable.token)
    assert answer.status == 200
    assert speaker(writable) == "Nils Berg"
    number = json.loads(answer.text)["n"]
    assert post(writable, f"/corrections/{number}/undo", {"who": "Eva"}, writable.token).status == 200
    assert speaker(writable) == "Ana Petric"
    said = json.loads(writable.ask("/api/corrections").text)["rows"]
    assert [(each["kind"], each["who"], each["why"]) for each in said] == [
        ("actor-merge", "Eva", "a pen name"),
        ("undo", "Eva", None),
    ]


def test_an_actor_is_split_where_it_is_somebody_else(writable: Server) -> None:
    split = {"actor": "ana-petric", "articles": [URGED.article], "name": "Ana Petric the younger", "who": "Eva"}
    answer = post(writable, "/actors/split", split, writable.token)
    assert answer.status == 200, answer.text
    assert speaker(writable) == "Ana Petric the younger"
    nowhere = post(writable, "/actors/split", {"actor": "nils-berg", "who": "Eva"}, writable.token)
    assert nowhere.status == 400
    assert "say where it is somebody else" in json.loads(nowhere.text)["detail"]


def test_a_review_corrects_the_speaker(writable: Server) -> None:
    answer = post(
        writable, f"/reviews/{URGED.id}", {"way": "correct", "speaker": "Nils Berg", "who": "Eva"}, writable.token
    )
    assert answer.status == 200, answer.text
    assert speaker(writable) == "Nils Berg"
    same = post(writable, f"/reviews/{URGED.id}", {"way": "correct", "who": "Eva"}, writable.token)
    assert same.status == 409
    assert "nothing is changed" in json.loads(same.text)["detail"]


def test_the_least_certain_comes_first_until_it_is_looked_at(writable: Server) -> None:
    first = json.loads(writable.ask("/api/reviews/next").text)
    rows = [
        *json.loads(writable.ask("/api/statements").text)["rows"],
        *json.loads(writable.ask("/api/events").text)["rows"],
    ]
    assert first["waiting"] == len(rows)
    assert first["entry"]["confidence"] == min(row["confidence"] for row in rows)
    kind = "statements" if first["entry"]["type"] == "statement" else "events"
    assert json.loads(writable.ask(f"/api/reviews/next?kind={kind}").text)["entry"] == first["entry"]
    fields = {name: value for name, value in first["fields"].items() if value}
    same = {"way": "correct", "who": "Eva", **fields}
    assert post(writable, f"/reviews/{first['entry']['id']}", same, writable.token).status == 409  # nothing is changed
    accepted = post(writable, f"/reviews/{first['entry']['id']}", {"way": "accept", "who": "Eva"}, writable.token)
    assert accepted.status == 200
    after = json.loads(writable.ask("/api/reviews/next").text)
    assert after["waiting"] == len(rows) - 1
    assert after["entry"]["id"] != first["entry"]["id"]
    end = json.loads(writable.ask(f"/api/reviews/next?skip={len(rows)}").text)
    assert (end["entry"], end["fields"]) == (None, None)


def links(server: Server, entry: str) -> list[tuple[str, str, str | None]]:
    """The links of a statement to earlier ones."""
    found = json.loads(server.ask(f"/api/statements/{entry}").text)["links"]
    return [(link["to"], link["relation"], link["kind"]) for link in found if link["from"] == entry]


def a_link(server: Server) -> dict[str, Any]:
    """A link that the record holds."""
    entries = json.loads(server.ask("/api/statements").text)["rows"]
    found = [link for row in entries for link in json.loads(server.ask(f"/api/statements/{row['id']}").text)["links"]]
    link: dict[str, Any] = found[0]
    return link


def test_a_link_is_confirmed_rejected_replaced_and_all_of_it_undone(writable: Server) -> None:
    link = a_link(writable)
    tie = {"later": link["from"], "relation": link["relation"], "earlier": link["to"], "who": "Eva", "why": "plain"}
    before = links(writable, link["from"])
    assert post(writable, "/links/accept", tie, writable.token).status == 200
    assert links(writable, link["from"]) == before
    (row,) = [row for row in json.loads(writable.ask("/api/precision").text)["rows"] if row["what"] is None]
    assert (row["kind"], row["seen"], row["right"], row["precision"], row["missed"]) == ("link", 1, 1, 1.0, 0)
    assert row["bounds"][0] < 0.3
    rejected = post(writable, "/links/reject", tie, writable.token)
    assert json.loads(rejected.text)["kind"] == "link-reject"
    without = [each for each in before if each[0] != link["to"]]
    assert links(writable, link["from"]) == without
    assert post(writable, "/links/reject", tie, writable.token).status == 409
    added = post(writable, "/links/add", tie | {"relation": "disputes"}, writable.token)
    assert added.status == 200, added.text
    assert set(links(writable, link["from"])) == {*without, (link["to"], "disputes", None)}
    (row,) = [row for row in json.loads(writable.ask("/api/precision").text)["rows"] if row["what"] is None]
    assert (row["seen"], row["right"], row["wrong"], row["missed"]) == (1, 0, {"relation": 1}, 1)
    said = json.loads(writable.ask("/api/corrections").text)["rows"]
    assert [each["kind"] for each in said] == ["link-accept", "link-reject", "link-add"]
    for each in reversed(said):
        assert post(writable, f"/corrections/{each['n']}/undo", {"who": "Eva"}, writable.token).status == 200
    assert links(writable, link["from"]) == before
    assert json.loads(writable.ask("/api/precision").text)["rows"] == []


@pytest.mark.parametrize(
    ("changed", "status", "detail"),
    [
        ({"later": "nothing"}, 404, "no statement or event has the id 'nothing'"),
        ({"relation": "likes"}, 422, "relation"),
        ({"relation": "repeats", "kind": "denies"}, 409, "there are answers or answers accepts"),
        ({"kind": "likes"}, 422, "kind"),
        ({"who": ""}, 422, "who"),
    ],
)
def test_a_link_that_cannot_be_is_refused_with_the_reason(
    writable: Server, changed: dict[str, str], status: int, detail: str
) -> None:
    link = a_link(writable)
    tie = {"later": link["from"], "relation": "disputes", "earlier": link["to"], "who": "Eva"}
    answer = post(writable, "/links/add", tie | changed, writable.token)
    assert answer.status == status
    assert detail in json.loads(answer.text)["detail"]
    assert post(writable, "/links/add", tie, "wrong").status == 401
    assert not json.loads(writable.ask("/api/corrections").text)["rows"]


def test_what_is_written_changes_the_tag(writable: Server) -> None:
    before = writable.ask("/api/statements").headers["etag"]
    said = {"kept": "ana-petric", "other": "nils-berg", "who": "Eva"}
    assert post(writable, "/actors/merge", said, writable.token).status == 200
    again = writable.ask("/api/statements", headers={"If-None-Match": before})
    assert again.status == 200
    assert again.headers.get("etag") != before


@pytest.mark.parametrize("body", [{}, {"kept": "a", "other": "b", "who": ""}, {"who": "Eva", "force": True}])
def test_what_is_not_of_its_form_is_refused(writable: Server, body: dict[str, Any]) -> None:
    assert post(writable, "/actors/merge", body, writable.token).status == 422
