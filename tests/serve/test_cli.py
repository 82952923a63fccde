"""The command line over a record made by hand."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.records import Article, Block, BlockKind, Mention, Noted, Reading, Skipped, Span, Statement
from onrecord.serve.cli.screen import printable
from tests.record.readings import make_reading
from tests.serve.running import COMMAND, environment, onrecord

ESCAPES = "\x1b[31mRed\x07\x9b2J\u202e said =1+1"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of an article, one whose text and names hold control characters, and a skipped page."""
    path = tmp_path_factory.mktemp("record") / "made.db"
    with Record(path) as record:
        record.add(make_reading(), reader="1", received_at="")
        record.add(hostile(), reader="1", received_at="")
        record.skip(Skipped("file:///c\x1b[2J.txt", "bad\x1b[31m bytes"), at="2020-01-01")
    return path


def hostile() -> Reading:
    text = f"{ESCAPES}\n"
    who = Mention(Span(0, len(ESCAPES) - 9, ESCAPES[:-9]))
    said = Span(len(ESCAPES) - 4, len(ESCAPES), "=1+1")
    blocks = (Block(BlockKind.BODY, 0, len(text)),)
    article = Article("e" * 16, "file:///e\x1b.txt", text, "text/plain", "utf-8", "en", blocks, title=Noted(ESCAPES))
    return Reading(article, (Statement("f" * 16, article.id, who, "unnamed", None, (said,), "direct"),), (), ())


def out(path: Path, *arguments: str, **changed: str) -> str:
    ran = onrecord(*arguments, "--record", path, variables=changed)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.decode()


def test_statements_as_a_table(path: Path) -> None:
    printed = out(path, "list", "statements", "--by", "petric")
    for words in ("2015-01-13", "Ana Petric", "REQUEST change", "Nordland", "camps", "The Daily Fjord / Wirepost"):
        assert words in " ".join(printed.split())
    assert "Berg" not in printed


WORDS = {
    "statements": "promised",
    "events": "soldiers",
    "articles": "Nordland",
    "actors": "Petric",
    "skipped": "bytes",
}


@pytest.mark.parametrize("columns", ["40", "84", "100", "250"])
@pytest.mark.parametrize("kind", ["statements", "events", "articles", "actors", "skipped"])
def test_tables_fit_the_width_and_keep_the_words(path: Path, kind: str, columns: str) -> None:
    printed = out(path, "list", kind, COLUMNS=columns)
    assert max(map(len, printed.splitlines())) <= int(columns)
    words = {
        "statements": "promised",
        "events": "soldiers",
        "articles": "Nordland",
        "actors": "Petric",
        "skipped": "bytes",
    }
    assert words[kind] in printed


def test_json_has_the_exports_fields_and_the_source(path: Path) -> None:
    rows = json.loads(out(path, "list", "statements", "--act", "request", "--format", "json"))
    assert len(rows) == 1
    assert rows[0]["speaker"]["name"] == "Ana Petric"
    assert rows[0]["source"]["outlet"] == "The Daily Fjord"
    assert json.loads(out(path, "list", "events", "--by", "nobody", "--format", "json")) == []


def test_csv_is_safe_for_spreadsheets(path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(out(path, "list", "statements", "--format", "csv"))))
    assert {row["words"] for row in rows} >= {"'=1+1"}
    assert {row["sourcing"] for row in rows} == {"named", "unnamed"}


def test_nothing_that_a_terminal_would_act_on_is_printed(path: Path) -> None:
    for arguments in (
        *(
            ("list", kind, "--format", how)
            for kind in ("statements", "articles", "skipped")
            for how in ("table", "json", "csv")
        ),
        ("show", "eeee"),
        ("show", "eeee", "--format", "json"),
        ("search", "said"),
        ("search", "said", "--format", "json"),
        ("export",),
    ):
        ran = onrecord(*arguments, "--record", path)
        assert ran.returncode == 0, arguments
        printed = (ran.stdout + ran.stderr).decode()
        assert all(char.isprintable() or char == "\n" for char in printed), arguments


def test_printable_keeps_the_length_and_the_words() -> None:
    assert printable(ESCAPES) == "␛[31mRed␇�2J� said =1+1"
    assert printable("tab\tand\nline") == "tab\tand\nline"


def test_what_has_no_date_is_left_out_and_counted_on_standard_error(path: Path) -> None:
    ran = onrecord("list", "statements", "--since", "2015", "--record", path)
    assert ran.stderr == b"left out, for want of a certain date: 1\n"


def test_show_marks_the_entries_in_place(path: Path) -> None:
    printed = out(path, "show", "a.txt")
    assert "[1 Nordland 1]" in printed
    assert '[2 "We have promised nothing," 2] said' in printed
    assert "were {e1 killed}" in printed
    assert "credit    | Reporting by Eva Holm" in printed
    assert "Nor^dland" in printed
    assert "Ana Petric → REQUEST change → Nordland" in printed
    assert "not COMMENT" in printed
    assert "told in 1" in printed
    assert "claimed in 2" in printed
    assert "killed: At least 12" in printed


def test_search(path: Path) -> None:
    assert "close the camps" in " ".join(out(path, "search", "camp winter").split())
    found = json.loads(out(path, "search", "cafe", "--format", "json"))
    assert [len(found[kind]) for kind in ("statements", "articles")] == [0, 1]
    ran = onrecord("search", "zebra", "--record", path)
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert b"zebra" in ran.stderr


def test_export_to_a_file_is_the_export_to_the_screen(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    out(path, "export", "--out", str(file))
    assert file.read_text(encoding="utf-8") == out(path, "export", PYTHONIOENCODING="ascii")
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]
    ran = onrecord("export", "--out", tmp_path / "no" / "folder", "--record", path)
    assert ran.returncode == 2
    assert b"cannot be written" in ran.stderr


def test_the_record_is_named_by_option_environment_or_folder(path: Path, tmp_path: Path) -> None:
    assert onrecord("list", "actors", variables={"ONRECORD_RECORD": str(path)}).returncode == 0
    ran = onrecord("list", "actors", cwd=tmp_path)
    assert ran.returncode == 2
    assert b"no record at onrecord.db" in ran.stderr
    (tmp_path / "onrecord.db").write_bytes(path.read_bytes())
    assert onrecord("list", "actors", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such",),
        ("list", "statements", "--since", "soon"),
        ("list", "statements", "--format", "xml"),
        ("show", "zzzz"),
        ("build",),
    ],
)
def test_wrong_usage_is_exit_code_2_with_a_message_and_no_traceback(path: Path, arguments: tuple[str, ...]) -> None:
    ran = onrecord(*arguments, variables={"ONRECORD_RECORD": str(path)})
    assert ran.returncode == 2
    assert ran.stderr
    assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("statements", "--act", "REQEST"), "'REQEST' is no type or mode of PLOVER: write one of AGREE, CONSULT"),
        (("events", "--act", "fight"), "'fight' is no type or mode of PLOVER"),
        (("statements", "--sourcing", "secret"), "'secret' is no sourcing: write one of named, unnamed"),
        (("links", "--relation", "likes"), "'likes' is no relation: write one of answers, repeats"),
    ],
)
def test_a_filter_that_nothing_can_meet_is_an_error_and_no_empty_list(
    path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = onrecord("list", *arguments, "--record", path)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert said in ran.stderr.decode()


def test_who_is_not_known_is_said_beside_an_empty_list(path: Path) -> None:
    ran = onrecord("list", "statements", "--by", "Petrc", "--to", "Nordland", "--record", path)
    assert ran.returncode == 0
    assert "no actor is called 'Petrc'" in ran.stderr.decode()
    assert "'Nordland'" not in ran.stderr.decode()


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    large = tmp_path / "large.db"
    with Record(large) as record:
        for number in range(60):
            record.add(make_reading(uri=f"file:///{number}"), reader="1", received_at="")
    for arguments in ("export", "list statements", "list statements --format csv", "show /1"):
        command = f"{sys.executable} -c '{COMMAND}' {arguments} --record {large} | head -c 10; echo ${{PIPESTATUS[0]}}"
        ran = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment())
        assert ran.stderr == b"", arguments
        assert ran.stdout.endswith(b"0\n"), arguments


@pytest.mark.parametrize(("changed", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_only_on_a_terminal_that_wants_it(path: Path, changed: dict[str, str], coloured: bool) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", COMMAND, "show", "a.txt", "--record", str(path)]
    with subprocess.Popen(command, stdout=theirs, env=environment(TERM="xterm-256color", **changed)) as process:
        os.close(theirs)
        printed = b""
        while True:
            try:
                read = os.read(ours, 4096)
            except OSError:  # the other side is closed
                break
            if not read:
                break
            printed += read
        assert process.wait() == 0
    os.close(ours)
    assert (b"\x1b[36m" in printed) is coloured
    assert b"\x1b" not in onrecord("show", "a.txt", "--record", path).stdout


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("list", "statements"), ("build", "--help")])
def test_what_reads_no_article_does_not_load_what_reads(path: Path, arguments: tuple[str, ...]) -> None:
    ran = onrecord(*arguments, python=("-X", "importtime"), variables={"ONRECORD_RECORD": str(path)})
    assert ran.returncode == 0
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in ran.stderr.decode().splitlines()}
    assert "onrecord" in loaded
    assert not loaded & {"spacy", "numpy", "trafilatura", "onnxruntime", "tokenizers", "htmldate"}


def test_a_full_disk_behind_the_output_is_said(path: Path) -> None:
    for arguments in ("export", "list statements", "show a.txt"):
        command = f"{sys.executable} -c '{COMMAND}' {arguments} --record {path} > /dev/full"
        ran = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment())
        assert ran.returncode == 2, arguments
        assert b"No space left on device" in ran.stderr
        assert b"Traceback" not in ran.stderr


def test_version_and_help() -> None:
    assert onrecord("--version").stdout.startswith(b"onrecord 0.")
    helped = onrecord("--help").stdout.decode()
    for command in ("build", "list", "show", "search", "export", "evaluate", "demo", "Exit codes"):
        assert command in helped
    assert onrecord().returncode == 2


def test_a_record_of_nothing_lists_nothing(tmp_path: Path) -> None:
    Record(tmp_path / "empty.db").close()
    for kind in ("statements", "events", "articles", "actors", "skipped"):
        ran = onrecord("list", kind, "--record", tmp_path / "empty.db")
        assert (ran.returncode, ran.stdout) == (0, b"")
        assert b"no " in ran.stderr
    assert out(tmp_path / "empty.db", "export") == ""


def test_an_event_without_parties_and_a_statement_without_a_speaker_are_shown(tmp_path: Path) -> None:
    reading = make_reading()
    bare = replace(reading.statements[0], speaker=None, addressees=(), sourcing="none", said=None)
    event = replace(reading.events[0], actors=(), recipients=(), place=None, moment=None, amounts=())
    with Record(tmp_path / "r.db") as record:
        record.add(replace(reading, statements=(bare,), events=(event,)), reader="1", received_at="")
    assert "?" in out(tmp_path / "r.db", "list", "statements")
    assert "? → ASSAULT" in out(tmp_path / "r.db", "show", "a.txt")
    assert "ASSAULT" in out(tmp_path / "r.db", "list", "events")
