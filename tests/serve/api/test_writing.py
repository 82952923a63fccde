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
