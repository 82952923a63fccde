"""Correcting over a real socket: who may, what is recorded, what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record
from tests.record.readings import make_reading
from tests.serve.web.serving import Server, send, serving

READING = make_reading()
URGED, PROMISED = READING.statements
KILLED = READING.events[0]
AS_READ = {"speaker": "Nils Berg", "addressees": "", "what": "COMMENT", "mode": "", "date": ""}


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server that lets its record be corrected, and the record."""
    path = tmp_path_factory.mktemp("writing") / "record.db"
    with Record(path) as record:
        record.add(READING, reader="1", received_at="2026-11-20T10:00:00+00:00")
    with serving(path, "--write") as server:
        yield server, path


@pytest.fixture
def undoing(writing: tuple[Server, Path]) -> Iterator[Server]:
    """The server; what was said is taken back afterwards."""
    server, path = writing
    yield server
    with Record(path, read_only=True) as record:
        said = [each.n for each in record.corrections() if each.stands and each.kind != "undo"]
    for n in reversed(said):
        assert send(server, f"/review/undo/{n}", {}).status == 303


def speaker(path: Path) -> str | None:
    with Record(path, read_only=True) as record:
        said = next(statement for statement in record.statements() if statement.id == PROMISED.id)
        return said.speaker.actor if said.speaker else None


def test_the_least_certain_comes_first(undoing: Server) -> None:
    assert f'action="/review/{KILLED.id}"' in undoing.ask("/review").text
    assert f'action="/review/{PROMISED.id}"' in undoing.ask("/review?kind=statements").text
    assert f'action="/review/{URGED.id}"' in undoing.ask("/review?kind=statements&skip=1").text
    assert "nothing more to look at" in undoing.ask("/review?skip=3").text


def test_a_corrected_speaker_is_in_force_and_stays_after_a_rebuild(
    undoing: Server, writing: tuple[Server, Path]
) -> None:
    path = writing[1]
    form = AS_READ | {"way": "correct", "speaker": "Ana Petric", "why": "she was there"}
    assert send(undoing, f"/review/{PROMISED.id}", form).status == 303
    assert speaker(path) == "ana-petric"
    with Record(path) as record:
        record.add(READING, reader="2", received_at="2026-11-21T10:00:00+00:00")
    assert speaker(path) == "ana-petric"
    history = undoing.ask("/review/history").text
    assert "corrected" in history
    assert "she was there" in history
    assert "by Eva" in history


def test_what_was_accepted_and_rejected_is_counted(undoing: Server) -> None:
    for entry, way in ((URGED, "accept"), (PROMISED, "reject")):
        assert send(undoing, f"/review/{entry.id}", {"way": way}).status == 303
    assert ">0.50 <" in undoing.ask("/review/history").text
    assert "1 statement<" in undoing.ask("/search").text
    assert "Rejected in review" in undoing.ask(f"/articles/{READING.article.id}").text
    assert "was rejected" in undoing.ask(f"/review/{PROMISED.id}").text


def test_an_unnamed_party_is_given_by_the_words_of_the_text(undoing: Server, writing: tuple[Server, Path]) -> None:
    form = AS_READ | {"way": "correct", "speaker": "? | café owner"}
    assert send(undoing, f"/review/{PROMISED.id}", form).status == 303
    with Record(writing[1], read_only=True) as record:
        said = next(statement for statement in record.statements() if statement.id == PROMISED.id)
    assert said.speaker is not None
    assert (said.speaker.actor, said.speaker.span.text) == (None, "café owner")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"speaker": "Nobody Atall"}, "no actor on record is called"),
        ({"speaker": "Ana Petric | the queen"}, "does not say"),
        ({"speaker": "Ana Petric; Nils Berg"}, "one speaker"),
        ({"what": "DANCE"}, "no act of PLOVER"),
        ({"what": "REQUEST", "mode": "firearms"}, "has no mode"),
        ({"date": "yesterday"}, "is not a date"),
        ({}, "nothing is changed"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_the_form_kept(undoing: Server, wrong: dict[str, str], why: str) -> None:
    answer = send(undoing, f"/review/{PROMISED.id}", AS_READ | {"way": "correct", "why": "my reason"} | wrong)
    assert answer.status == 400
    assert why in answer.text
    assert 'value="my reason"' in answer.text


def test_two_actors_are_merged_on_the_page_of_one_and_parted_again(undoing: Server) -> None:
    answer = send(undoing, "/merge", {"kept": "ana-petric", "other": "Nils Berg", "why": "a pen name"})
    assert (answer.status, answer.headers["location"]) == (303, "/actors/ana-petric")
    page = undoing.ask("/actors/ana-petric").text
    assert "a pen name" in page
    assert "with nils-berg" in page
    assert undoing.ask("/actors/nils-berg").status == 404
    assert send(undoing, "/merge", {"kept": "ana-petric", "other": "nobody at all"}).status == 400
    assert send(undoing, "/merge", {"kept": "ana-petric", "other": "NDL"}, token="guess").status == 403


def test_an_actor_is_somebody_else_in_some_articles_and_one_again(
    undoing: Server, writing: tuple[Server, Path]
) -> None:
    form = {"actor": "nils-berg", "article": [READING.article.id], "name": "Nils Berg the younger", "why": "his son"}
    assert "where it is somebody else" not in undoing.ask("/actors/nils-berg").text
    cookie = {"Cookie": f"onrecord-token={undoing.token}; onrecord-name=Eva"}
    assert f'name="article" value="{READING.article.id}"' in undoing.ask("/actors/nils-berg", headers=cookie).text
    answer = send(undoing, "/split", form)
    assert (answer.status, answer.headers["location"]) == (303, "/actors/nils-berg-2")
    assert speaker(writing[1]) == "nils-berg-2"
    page = undoing.ask("/actors/nils-berg-2", headers=cookie).text
    assert "Nils Berg the younger" in page
    assert "his son" in page
    assert 'name="actor" value="nils-berg"><button>Undo' in page
    with Record(writing[1], read_only=True) as record:
        n = record.corrections()[-1].n
    answer = send(undoing, f"/undo/{n}", {"actor": "nils-berg"})
    assert undoing.ask(answer.headers["location"]).status == 200
    assert speaker(writing[1]) == "nils-berg"


@pytest.mark.parametrize(
    "form",
    [
        {"actor": "ana-petric"},
        {"actor": "ana-petric", "since": "soon"},
        {"actor": "nobody at all", "since": "2015"},
        {"actor": "ana-petric", "article": ["nothing"]},
    ],
)
def test_a_split_that_says_not_where_or_who_is_refused(undoing: Server, form: dict[str, str | list[str]]) -> None:
    assert send(undoing, "/split", form).status == 400
    assert send(undoing, "/split", form | {"since": "2015"}, token="guess").status == 403


def test_nobody_writes_without_the_token_or_from_another_site(writing: tuple[Server, Path]) -> None:
    server, path = writing
    form = {"way": "reject"}
    assert send(server, f"/review/{URGED.id}", form, token="guess").status == 403
    assert send(server, f"/review/{URGED.id}", form, token="nothing").status == 403
    cookie = {
        "Cookie": f"onrecord-token={server.token}; onrecord-name=Eva",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    for origin in ("http://evil.example", "null"):
        assert server.ask(f"/review/{URGED.id}", "POST", b"way=reject", cookie | {"Origin": origin}).status == 403
    assert send(server, "/review/undo/1", {}, token="guess").status == 403
    with Record(path, read_only=True) as record:
        assert len(list(record.statements())) == 2


def test_entering_needs_the_token_and_sets_strict_cookies(writing: tuple[Server, Path]) -> None:
    server, _ = writing
    assert send(server, "/enter", {"token": "guess", "who": "Eva"}).status == 403
    answer = send(server, "/enter", {"token": server.token or "", "who": "Eva Müller"})
    assert answer.status == 303
    assert "samesite=strict" in answer.headers["set-cookie"].lower()
    assert "httponly" in answer.headers["set-cookie"].lower()


def test_a_server_that_only_reads_takes_no_word(server: Server) -> None:
    assert send(server, f"/review/{URGED.id}", {"way": "reject"}, token="None").status == 403
    assert send(server, "/enter", {"token": "None", "who": "Eva"}).status == 403
    assert "only lets the record be read" in server.ask("/review").text
