"""`onrecord actors` and `onrecord show actor`, as a user calls them."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.records import Candidate, Mention, Reading
from tests.record.readings import BERG, PETRIC, TEXT, make_reading
from tests.serve.running import environment, onrecord, toy_script

ENVOY = replace(
    PETRIC,
    id="a-petric",
    name="A. Petric",
    aliases=("the envoy",),
    wikidata="Q12",
    confidence=0.5,
    why="an envoy of that name",
    candidates=(Candidate("anton-petric", "Anton Petric", 0.4),),
)


def other_reading() -> Reading:
    """An article of 2016 in which the first statement is by the envoy."""
    reading = make_reading(TEXT + "\n", "file:///news/b.txt", day="2016-02-01")
    first, second = reading.statements
    assert first.speaker is not None
    first = replace(
        first, speaker=Mention(first.speaker.span, ENVOY.id, ENVOY.name), act="ACCUSE", mode=None, said=None
    )
    return replace(reading, statements=(first, second), actors=(ENVOY, *reading.actors[1:]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "made.db"
    with Record(path) as record:
        record.add(make_reading(), reader="1", received_at="")
        record.add(other_reading(), reader="1", received_at="")
    return path


def run(path: Path, *arguments: str, code: int = 0, **variables: str) -> tuple[str, str]:
    """What the command prints on standard output and on standard error."""
    ran = onrecord(*arguments, "--record", path, variables=variables)
    assert ran.returncode == code, ran.stderr
    assert b"Traceback" not in ran.stderr
    return " ".join(ran.stdout.decode().split()), ran.stderr.decode()


def test_a_dossier_tells_who_it_is_and_what_was_said_and_done(path: Path) -> None:
    printed, _ = run(path, "show", "actor", "ana", "petric")
    for words in (
        "Ana Petric (person, OST, GOV)",
        "id ana-petric",
        "Offices 2011-02-01 to ? envoy, OST",
        "Said (1) REQUEST 1 2015-01-13",
        'to "close the camps" before winter',
        "Deals most with",
        "Nordland 1 NDL",
        "Appears in (1 articles, 1 independent texts)",
        "Nordland must answer, says Ostrava envoy",
    ):
        assert words in printed
    assert "Was told" not in printed
    assert "Not certain" not in printed
    nordland, _ = run(path, "show", "actor", "NDL", COLUMNS="250")
    for words in (
        "Was told (2) ACCUSE 1 2016-02-01 REQUEST 1 2015-01-13",
        "Was done to it (2) ASSAULT 2 2014-05-01 to 2014-05-31 (2 claimed)",
        "killed: At least 12",
        "A. Petric 1 a-petric",
    ):
        assert words in nordland


def test_a_dossier_says_why_and_who_else_where_it_is_not_certain(path: Path) -> None:
    printed, _ = run(path, "show", "actor", "a-petric")
    for words in (
        "wikidata Q12",
        "sure 0.50",
        "why an envoy of that name",
        "or Anton Petric [anton-petric] 0.40",
        "Not certain that it is meant",
        "also the envoy",
    ):
        assert words in printed


def test_the_lists_of_a_dossier_are_as_long_as_is_asked_and_its_counts_are_whole(path: Path) -> None:
    printed, _ = run(path, "show", "actor", "NDL", "--limit", "1")
    assert "Was told (2)" in printed
    assert "Ostrava envoy The Daily Fjord" in printed
    assert printed.count("Ostrava envoy") == 1
    assert printed.count("2016-02-01") == 3  # the tally, the latest statement, the latest article


@pytest.mark.parametrize("columns", ["40", "84", "250"])
def test_a_dossier_fits_the_width(path: Path, columns: str) -> None:
    ran = onrecord("show", "actor", "NDL", "--record", path, variables={"COLUMNS": columns})
    tables = [line for line in ran.stdout.decode().splitlines() if "camps" in line or "soldiers" in line]
    assert tables
    assert max(map(len, tables)) <= int(columns)


def test_a_name_that_several_have_lists_them_with_their_ids(path: Path) -> None:
    with Record(path) as record:
        twin = replace(BERG, id="nils-berg-2", country="OST")
        reading = make_reading(TEXT + "\n\n", "file:///news/c.txt")
        record.add(
            replace(reading, actors=(*reading.actors[:1], twin, *reading.actors[2:])), reader="1", received_at=""
        )
    _, said = run(path, "show", "actor", "nils berg", code=2)
    assert said.splitlines() == [
        "onrecord: 'nils berg' may be 2 actors; name one by its id:",
        "  nils-berg  Nils Berg (person, NDL, GOV), in 2 articles",
        "  nils-berg-2  Nils Berg (person, OST, GOV), in 1 articles",
    ]
    _, said = run(path, "show", "actor", "nobody", code=2)
    assert "no actor is called 'nobody'" in said


def test_show_is_of_an_article_unless_it_says_actor(path: Path) -> None:
    for arguments in (("a.txt",), ("article", "a.txt"), ("--format", "table", "a.txt")):
        printed, _ = run(path, "show", *arguments)
        assert "[1 Nordland 1]" in printed
    assert json.loads(run(path, "show", "a.txt", "--format", "json")[0])["type"] == "article"
    _, said = run(path, "show", "actors", code=2)
    assert "no article is called 'actors'" in said


def test_merge_split_and_undo(path: Path) -> None:
    before = run(path, "export")[0]
    _, said = run(path, "actors", "merge", "ana petric", "a-petric", "--why", "one envoy", "--who", "Eva")
    assert said == "correction 1: a-petric is ana-petric (Ana Petric) (take it back with `onrecord actors undo 1`)\n"
    dossier, _ = run(path, "show", "actor", "a-petric")
    for words in (
        "merged a-petric",
        "Said (2)",
        "ACCUSE 1",
        "REQUEST 1",
        "wikidata Q12",
        "Corrections correction 1: a-",
    ):
        assert words in dossier
    exported = [json.loads(line) for line in onrecord("export", "--record", path).stdout.splitlines()]
    speakers = [row["speaker"] for row in exported if row["type"] == "statement" and row["act"] == "ACCUSE"]
    assert [(each["actor"], each["read"]) for each in speakers] == [("ana-petric", "a-petric")]
    assert [row["merged"] for row in exported if row["type"] == "actor" and row["id"] == "ana-petric"] == [["a-petric"]]
    _, said = run(path, "actors", "split", "NDL", "--article", "b.txt", "--name", "New Nordland")
    assert "NDL is NDL-2 (New Nordland) in" in said
    assert "New Nordland" in run(path, "list", "statements", "--act", "accuse")[0]
    rows = json.loads(run(path, "actors", "list", "--format", "json")[0])
    assert [rows[0][field] for field in ("n", "kind", "who", "why")] == [1, "actor-merge", "Eva", "one envoy"]
    for number in ("2", "1"):
        run(path, "actors", "undo", number)
    assert run(path, "export")[0] == before
    listed, _ = run(path, "actors", "list")
    assert "undoes 2" in listed
    assert "one envoy" in listed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("merge", "ana-petric", "ana-petric"), "are one actor already"),
        (("merge", "ana-petric", "nobody"), "no actor is called 'nobody'"),
        (("split", "ana-petric"), "say where it is somebody else"),
        (("split", "ana-petric", "--article", "b.txt"), "ana-petric is not in the article"),
        (("split", "ana-petric", "--article", "zzz"), "no article is called"),
        (("split", "ana-petric", "--since", "soon"), "is not a date"),
        (("undo", "7"), "no correction 7"),
        (("add", "Bo", "--country", "UK"), "no country's code"),
        (("add", "Bo", "--kind", "king"), "none of person"),
        (("add", "Bo", "--office", "king | | | | x"), "no field 'part 5'"),
        (("add", "Bo", "--wikidata", "7"), "(Q42)"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(path: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in run(path, "actors", *arguments, code=2)[1]
    assert "nothing was said of actors" in run(path, "actors", "list")[1]


def test_added_actors_and_a_file_of_actors_are_known_to_a_build(tmp_path: Path) -> None:
    script = toy_script(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Ana said yes", encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text("Bo said no", encoding="utf-8")
    (tmp_path / "ours.csv").write_text("name,aliases\nBo Lund,Bo\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("name,country\nBo Lund,XX\n", encoding="utf-8")

    def command(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, str(script), *arguments],
            capture_output=True, text=True, check=False, cwd=tmp_path, env=environment(**variables),
        )  # fmt: skip

    assert command("build", "news").returncode == 0
    assert command("actors", "add", "Ana Petrov", "--alias", "Ana", "--sector", "GOV").returncode == 0
    assert "2 replaced" in command("build", "news", "--actors", "ours.csv").stderr
    listed = command("list", "actors", "--format", "json").stdout
    assert {row["id"] for row in json.loads(listed)} == {"ana-petrov", "bo-lund"}
    assert "2 unchanged" in command("build", "news", ONRECORD_ACTORS="ours.csv").stderr
    ran = command("build", "news", "--actors", "bad.csv")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "bad.csv cannot be used as it is:\n  line 2: country: 'XX'" in ran.stderr
    assert "Ana Petrov" in command("show", "actor", "ana-petrov").stdout
