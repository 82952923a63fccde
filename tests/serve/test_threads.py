"""Threads as they are read: lines, shifts, sources, and the commands that print them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import Link, Reading
from onrecord.serve import queries
from onrecord.serve.cli.timeline import as_markdown
from onrecord.serve.cli.timeline_html import as_html
from onrecord.serve.threads import Thread
from tests.link.telling import Told, tell
from tests.serve.running import onrecord
from tests.serve.telling import STORY


def record_of(path: Path, readings: Iterable[Reading]) -> Record:
    record = Record(path)
    for reading in readings:
        record.add(reading, reader="hand 1", received_at="2026-11-28T00:00:00Z")
    link(record)
    return record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with record_of(tmp_path_factory.mktemp("threads") / "r.db", STORY) as opened:
        yield opened


@pytest.fixture(scope="module")
def thread(record: Record) -> Thread:
    found = queries.threads(record, ["Norway", "ISL"], "pirates")
    assert len(found) == 1
    return queries.thread(record, found[0].row.id[:8])


def test_a_thread_is_named_by_its_parties_and_their_words(thread: Thread) -> None:
    assert thread.summary.title == "Iceland and Norway: pirates"
    assert (thread.summary.first, thread.summary.last) == ("2012-03-14", "2013-10-20")


def test_lines_stand_in_order_of_time_with_what_was_done_meanwhile(thread: Thread) -> None:
    assert [(line.party, line.stance) for line in thread.lines] == [
        ("Norway", "asks"),
        ("Iceland", "denies"),
        ("Norway", "sanctions"),
        ("Iceland", "promises"),
        ("Iceland", "claims success"),
    ]


def test_one_saying_in_two_texts_is_one_line_with_two_sources(thread: Thread) -> None:
    promised = thread.lines[3]
    assert (len(promised.entries), promised.sources) == (2, 2)


def test_a_change_of_position_is_marked(thread: Thread) -> None:
    assert [line.shift for line in thread.lines] == [None, None, None, "denies", "promises"]


def test_remarks_are_left_out_unless_all_is_asked_for(record: Record, thread: Thread) -> None:
    assert thread.remarks == 1
    whole = queries.thread(record, thread.summary.row.id, every=True)
    assert (whole.remarks, len(whole.lines)) == (0, len(thread.lines) + 1)


def test_every_answer_points_back_to_a_line(thread: Thread) -> None:
    numbers = {line.number for line in thread.lines}
    backs = [(line.number, back.line) for line in thread.lines for back in line.back]
    assert (4, 1) in backs
    assert all(back in numbers and back < line for line, back in backs)


def test_success_can_be_claimed_only_by_who_was_asked(tmp_path: Path) -> None:
    alone = tell(
        Told("eva-lund", "the pirates' harbours in Iceland have been closed, and Iceland did it", "COMMENT", "ISL"),
        Told("eva-lund", "it thanks Iceland for the fight against the pirates", "SUPPORT", "ISL"),
    )
    with record_of(tmp_path / "r.db", [alone]) as opened:
        (found,) = queries.threads(opened)
        assert [line.stance for line in queries.thread(opened, found.row.id).lines] == ["supports"]


def test_a_third_party_that_disputes_a_line_is_in_the_thread(tmp_path: Path) -> None:
    claim = tell(
        Told("jon-helgi", "not one pirate is left in the harbours of Iceland, as Norway demanded", "REJECT", "NOR"),
        uri="file:///claim.txt",
        day="2016-06-09",
    )
    doubt = tell(
        Told("ida-falk", "forty pirates are still in the harbours of Iceland", "COMMENT"),
        uri="file:///doubt.txt",
        day="2016-06-13",
    )
    with record_of(tmp_path / "r.db", [*STORY, claim, doubt]) as opened:
        words = (doubt.statements[0].content[0],)
        ends = claim.statements[0].id, doubt.statements[0].id
        opened.put_links([Link(*ends, "disputes", None, 0.9, "another figure", claim.statements[0].content, words)])
        (found,) = queries.threads(opened, ["Norway", "ISL"], "pirates")
        lines = queries.thread(opened, found.row.id).lines
        (third,) = [line for line in lines if line.third]
        assert (third.party, lines[third.back[0].line - 1].entries[0].dated.heading.uri) == (
            "Ida Falk",
            "file:///claim.txt",
        )


def test_a_line_of_which_nobody_knows_who_says_it_is_of_neither_party(tmp_path: Path) -> None:
    unsaid = tell(
        Told("eva-lund", "Iceland must close the pirates' harbours", "REQUEST", "ISL"),
        Told("", "Iceland should stop hiding the men of the pirate crews", "REQUEST", "ISL"),
    )
    with record_of(tmp_path / "r.db", [unsaid]) as opened:
        (found,) = queries.threads(opened)
        lines = queries.thread(opened, found.row.id).lines
        assert [(line.party, line.third, line.stance) for line in lines] == [
            ("Norway", False, "asks"),
            (None, True, "asks"),
        ]
        assert (found.row.entries, found.row.first_told, found.row.second_told) == (1, 0, 1)


def test_threads_of_one_party_or_of_words(record: Record) -> None:
    assert {each.row.topic for each in queries.threads(record, ["Eva Lund"])} == {"armed-groups", "aid"}
    assert [each.row.topic for each in queries.threads(record, (), "aid")] == ["aid"]
    assert queries.threads(record, (), "elephants") == ()
    assert queries.threads(record, ["Norway", "Denmark"]) == ()


@pytest.mark.parametrize("key", ["", "zz", "zzzzzzzz"])
def test_a_thread_that_is_not_there(record: Record, key: str) -> None:
    with pytest.raises(StopRun, match="onrecord threads"):
        queries.thread(record, key)


def test_a_party_that_nobody_is_called(record: Record) -> None:
    with pytest.raises(StopRun, match="no actor is called 'Atlantis'"):
        queries.threads(record, ["Atlantis"])


def test_a_thread_of_one_entry_is_printed(tmp_path: Path) -> None:
    with record_of(tmp_path / "r.db", STORY[:1]) as opened:
        (found,) = queries.threads(opened)
        assert as_markdown(queries.thread(opened, found.row.id)).count("**asks**") == 1


def test_the_commands_print_it(record: Record) -> None:
    listed = onrecord("threads", "--between", "Norway", "Iceland", "--format", "json", "--record", record.path)
    ids = [row["id"] for row in json.loads(listed.stdout)]
    shown = onrecord("thread", ids[0][:10], "--record", record.path).stdout.decode()
    for words in (
        "# Iceland and Norway: pirates",
        "## 2012",
        "**promises** (before: denies)",
        "1 more independent text",
    ):
        assert words in shown
    told = json.loads(onrecord("thread", ids[0], "--format", "json", "--record", record.path).stdout)
    assert told["type"] == "thread"
    assert [line["stance"] for line in told["lines"]] == ["asks", "denies", "sanctions", "promises", "claims success"]
    assert onrecord("thread", "zzzzzz", "--record", record.path).returncode == 2


def test_a_page_of_it_holds_no_marks_of_an_article(tmp_path: Path) -> None:
    words = "Iceland must catch the <script>alert(1)</script> pirates & raiders"
    with record_of(tmp_path / "r.db", [tell(Told("eva-lund", words, "REQUEST", "ISL"))]) as opened:
        (found,) = queries.threads(opened)
        page = as_html(queries.thread(opened, found.row.id))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; pirates &amp; raiders" in page
    assert '<li id="line-1"' in page


def test_what_was_planned_or_denied_is_no_deed_of_a_thread(tmp_path: Path) -> None:
    cuts = [
        tell(
            Told("NOR", f"Norway cut all aid to Iceland for year {number}", "SANCTION", "ISL", status=status),
            uri=f"file:///{status}.txt",
            day="2013-02-01",
        )
        for number, status in enumerate(("planned", "denied", "hypothetical", "claimed"))
    ]
    with record_of(tmp_path / "r.db", [*STORY[:3], *cuts]) as opened:
        (found,) = queries.threads(opened, ["Norway", "ISL"], "pirates")
        text = as_markdown(queries.thread(opened, found.row.id))
    assert text.count("**sanctions**") == 1
    assert "**sanctions** (claimed)" in text
