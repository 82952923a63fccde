"""The record for assistants, asked by the SDK's own client over standard input and output."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.record.readings import TEXT, make_reading
from tests.serve.api.conftest import linked_record
from tests.serve.running import COMMAND, environment, onrecord

READING = make_reading()
ARTICLE = READING.article.id
URGED, PROMISED = READING.statements
KILLED = READING.events[0]

THREADS: tuple[str, dict[str, Any]] = ("threads", {"between": ["Norway", "Iceland"], "about": "pirates"})
CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("search", {"by": "Petric"}),
    ("search", {"kind": "events", "to": "Nordland"}),
    ("search", {"words": "pirates", "limit": 2}),
    ("search", {"words": "pirates", "limit": 2, "skip": 2}),
    ("search", {"words": "zebra"}),
    ("search", {}),
    ("search", {"since": "yesterday"}),
    ("search", {"act": "REQEST"}),
    ("search", {"words": "pirates", "limit": 51}),
    ("search", {"words": "ports must be shut to sea robbers", "how": "meaning", "limit": 2}),
    ("search", {"words": "ports must be shut to sea robbers", "how": "meaning", "limit": 2, "skip": 2}),
    ("search", {"words": "ports must be shut to sea robbers", "how": "meaning", "by": "Norway"}),
    ("search", {"how": "meaning", "by": "Norway"}),
    ("search", {"words": "pirates", "how": "meaning", "kind": "events"}),
    ("threads", {"limit": 1}),
    ("threads", {"skip": 1}),
    THREADS,
    ("threads", {"between": ["Atlantis"]}),
    ("thread", {"identity": "nothing"}),
    ("statement", {"identity": URGED.id}),
    ("statement", {"identity": KILLED.id}),
    ("statement", {"identity": "nothing"}),
    ("actor", {"name": "Ana Petric"}),
    ("actor", {"name": "Nobody"}),
    ("article", {"identity": ARTICLE, "length": 130}),
    ("article", {"identity": "nothing"}),
)

Ask = Callable[..., Any]


async def _converse(record: Path) -> dict[str, Any]:
    from mcp import Client, StdioServerParameters, stdio_client  # noqa: PLC0415  # slow to import

    arguments = ["-c", COMMAND, "mcp", "--record", str(record)]
    command = StdioServerParameters(command=sys.executable, args=arguments, env=environment())
    async with Client(stdio_client(command)) as client:
        answers: dict[str, Any] = {repr(call): await client.call_tool(*call) for call in CALLS}
        thread = answers[repr(THREADS)].structured_content["threads"][0]["id"]
        denial = await client.call_tool("search", {"by": "Helgi", "act": "REJECT", "limit": 1})
        answers |= {
            "tools": (await client.list_tools()).tools,
            "instructions": client.instructions,
            "thread": await client.call_tool("thread", {"identity": thread}),
            "part": await client.call_tool("thread", {"identity": thread, "line": 2, "lines": 2}),
            "denial": await client.call_tool("statement", {"identity": denial.structured_content["entries"][0]["id"]}),
        }
        return answers


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one conversation brings; to start the server anew for every question would take seconds."""
    return anyio.run(_converse, linked_record(tmp_path_factory.mktemp("mcp") / "told.db"))


@pytest.fixture(scope="module")
def ask(answers: dict[str, Any]) -> Ask:
    def ask(tool: str, **arguments: Any) -> Any:
        answer = answers[repr((tool, arguments))]
        assert not answer.is_error, answer.content
        return answer.structured_content

    return ask


@pytest.fixture(scope="module")
def error(answers: dict[str, Any]) -> Ask:
    def error(tool: str, **arguments: Any) -> Any:
        answer = answers[repr((tool, arguments))]
        assert answer.is_error
        return answer.content[0].text

    return error


def test_the_tools_only_read_and_say_how_to_cite(answers: dict[str, Any]) -> None:
    tools = {tool.name: tool for tool in answers["tools"]}
    assert set(tools) == {"search", "threads", "thread", "statement", "actor", "article"}
    assert all(tool.annotations.read_only_hint for tool in tools.values())
    assert all(tool.description and tool.output_schema for tool in tools.values())
    assert "`cite`" in tools["search"].description
    assert "letter for letter" in answers["instructions"]


def test_what_somebody_said_comes_with_words_source_and_what_to_cite(ask: Ask) -> None:
    (entry,) = ask("search", by="Petric")["entries"]
    assert entry["id"] == URGED.id
    assert [TEXT[each["start"] : each["end"]] for each in entry["words"]] == [each["text"] for each in entry["words"]]
    assert entry["by"] == [{"words": "Ana Petric", "actor": "ana-petric", "name": "Ana Petric"}]
    assert (entry["act"], entry["date"], entry["confidence"]) == ("REQUEST (change)", "2015-01-13", 0.88)
    assert (entry["cue"], entry["status"]) == ("urged", "partly quoted, partly paraphrased")
    assert entry["source"]["article"] == ARTICLE
    assert entry["cite"] == f"[The Daily Fjord, 2015-01-13, entry {URGED.id}]"


def test_an_event_says_whose_word_it_is(ask: Ask) -> None:
    (entry,) = ask("search", kind="events", to="Nordland")["entries"]
    assert (entry["id"], entry["status"], entry["date"]) == (KILLED.id, "claimed", "2014-05")
    assert entry["by"] == [{"words": "official", "actor": None, "name": None}]


def test_results_are_bounded_and_go_on(ask: Ask, error: Ask) -> None:
    first, second = ask("search", words="pirates", limit=2), ask("search", words="pirates", limit=2, skip=2)
    assert len(first["entries"]) == len(second["entries"]) == 2
    assert first["more"]
    assert not {each["id"] for each in first["entries"]} & {each["id"] for each in second["entries"]}
    assert first["total"] == second["total"] >= 4
    assert "50" in error("search", words="pirates", limit=51)
    one, rest = ask("threads", limit=1), ask("threads", skip=1)
    assert one["total"] == rest["total"] == 1 + len(rest["threads"])


def test_a_search_by_meaning_finds_other_words_the_nearest_first(ask: Ask, error: Ask) -> None:
    words = "ports must be shut to sea robbers"
    first = ask("search", words=words, how="meaning", limit=2)
    assert "harbours" in first["entries"][0]["words"][0]["text"]
    assert first["more"]
    second = ask("search", words=words, how="meaning", limit=2, skip=2)
    likeness = [each["likeness"] for each in (*first["entries"], *second["entries"])]
    assert likeness == sorted(likeness, reverse=True)
    assert first["total"] == second["total"] > 2
    narrowed = ask("search", words=words, how="meaning", by="Norway")
    assert {each["by"][0]["name"] for each in narrowed["entries"]} <= {"Norway", "Eva Lund"}
    assert 0 < narrowed["total"] < first["total"]
    assert "by `words`" in error("search", how="meaning", by="Norway")
    assert "by `words`" in error("search", words="pirates", how="meaning", kind="events")


def test_nothing_is_nothing(ask: Ask) -> None:
    nothing = {"entries": [], "total": 0, "more": False, "undated": 0, "awaiting": 0}
    assert ask("search", words="zebra") == nothing


def test_a_thread_is_told_line_by_line(ask: Ask, answers: dict[str, Any]) -> None:
    (heading,) = ask("threads", between=["Norway", "Iceland"], about="pirates")["threads"]
    thread = answers["thread"].structured_content
    assert thread["title"] == heading["title"] == "Iceland and Norway: pirates"
    assert [line["stance"] for line in thread["lines"] if line["stance"] != "remarks"][:2] == ["asks", "denies"]
    promise = next(line for line in thread["lines"] if line["stance"] == "promises")
    assert (promise["sources"], len(promise["also"])) == (2, 1)
    assert "answers line 1 (denies)" in next(line for line in thread["lines"] if line["stance"] == "denies")["back"]
    part = answers["part"].structured_content
    assert [line["number"] for line in part["lines"]] == [2, 3]
    assert part["next_line"] == 4
    assert part["total"] == len(thread["lines"])


def test_one_entry_has_the_text_around_it_and_its_links(ask: Ask, answers: dict[str, Any]) -> None:
    whole = ask("statement", identity=URGED.id)
    words = whole["entry"]["words"]
    assert whole["before"] + TEXT[words[0]["start"] : words[-1]["end"]] + whole["after"] == TEXT
    assert ask("statement", identity=KILLED.id)["entry"]["kind"] == "event"
    relations = answers["denial"].structured_content["relations"]
    assert ("answers (denies)", "to earlier") in {(each["relation"], each["way"]) for each in relations}


def test_an_actor_has_offices_counts_and_latest_entries(ask: Ask) -> None:
    actor = ask("actor", name="Ana Petric")
    assert actor["offices"] == [{"title": "envoy", "of": "OST", "since": "2011-02-01", "until": None}]
    assert [tally["act"] for tally in actor["said"]] == ["REQUEST"]
    assert [entry["id"] for entry in actor["latest"]] == [URGED.id]


def test_an_article_is_shown_in_part_with_what_was_read_from_it(ask: Ask) -> None:
    article = ask("article", identity=ARTICLE, length=130)
    assert article["text"] == TEXT[:130]
    assert (article["length"], article["flags"]) == (len(TEXT), ["words-missing"])
    assert [entry["id"] for entry in article["entries"]] == [URGED.id]


def test_what_cannot_be_answered_says_why(error: Ask) -> None:
    assert "say what to search for" in error("search")
    assert "'yesterday' is not a date" in error("search", since="yesterday")
    assert "'REQEST' is no type or mode of PLOVER" in error("search", act="REQEST")
    assert "no actor is called 'Atlantis'" in error("threads", between=["Atlantis"])
    assert "no thread is called 'nothing'" in error("thread", identity="nothing")
    assert "no statement or event has the id" in error("statement", identity="nothing")
    assert "no actor is called 'Nobody'" in error("actor", name="Nobody")
    assert "no article has the id 'nothing'" in error("article", identity="nothing")


def test_no_record_no_server(tmp_path: Path) -> None:
    ran = onrecord("mcp", "--record", tmp_path / "none.db")
    assert ran.returncode == 2
    assert b"there is no record at" in ran.stderr
