"""`onrecord build` with a reader that needs no models: messages, exit codes, interruption, pipes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.record import Record
from tests.serve.running import environment, toy_script


class Command:
    """`onrecord` with the toy reader, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.script = toy_script(folder)
        self.path = folder / "onrecord.db"
        (folder / "news").mkdir()

    def write(self, **pages: str) -> None:
        for name, text in pages.items():
            (self.folder / "news" / f"{name}.txt").write_text(text, encoding="utf-8")

    def run(self, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, str(self.script), *arguments]
        return subprocess.run(
            command, input=given, capture_output=True, text=True, check=False, cwd=self.folder, env=environment()
        )


@pytest.fixture
def command(tmp_path: Path) -> Command:
    return Command(tmp_path)


def test_a_build_says_what_it_did(command: Command) -> None:
    command.write(a="Ana said yes", b="Bo said no", c="SKIP")
    ran = command.run("build", "news")
    assert ran.returncode == 0
    assert ran.stdout == ""
    assert "articles: 2 new, 0 unchanged, 0 replaced" in ran.stderr
    assert "c.txt: nothing to read" in ran.stderr
    assert "without a date: 2" in ran.stderr
    assert "onrecord.db holds 2 articles, 2 statements, 0 events, 2 actors" in ran.stderr
    assert "0 new, 2 unchanged" in command.run("build", "news").stderr
    assert "Ana" in command.run("list", "statements").stdout


@pytest.mark.parametrize(
    ("pages", "arguments", "code"),
    [
        ({"a": "SKIP"}, ("news",), 1),
        ({}, ("news",), 1),
        ({"a": "Ana said", "b": "BUG"}, ("news",), 1),
        ({"a": "Ana said"}, ("news", "missing"), 1),
        ({"a": "Ana said", "b": ""}, ("news",), 0),
        ({"a": "Ana said"}, ("news", "--jobs", "-1"), 2),
        ({"a": "Ana said"}, ("news", "--record", "news"), 2),
        ({"a": "Ana said"}, ("news", "--record", "news/a.txt"), 2),
    ],
)
def test_exit_codes(command: Command, pages: dict[str, str], arguments: tuple[str, ...], code: int) -> None:
    command.write(**pages)
    ran = command.run("build", *arguments)
    assert ran.returncode == code, ran.stderr
    assert "Traceback" not in ran.stderr


def test_standard_input_is_a_page(command: Command) -> None:
    assert command.run("build", "-", given="Ana said yes").returncode == 0
    with Record(command.path, read_only=True) as record:
        assert [article.text for article in record.articles()] == ["Ana said yes"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_build_keeps_what_it_has_and_says_so(command: Command, jobs: str) -> None:
    command.write(**{f"a{number:02}": f"Ana{number} said SLOW" for number in range(60)})
    arguments = [sys.executable, str(command.script), "build", "news", "--jobs", jobs]
    with subprocess.Popen(
        arguments, stderr=subprocess.PIPE, text=True, cwd=command.folder, env=environment(), start_new_session=True
    ) as process:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and held(command.path) < 2:
            time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the group
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    count = held(command.path)
    assert 2 <= count < 60
    assert errors == f"interrupted: onrecord.db holds {count} articles; run the same command again to go on\n"


def held(path: Path) -> int:
    if not path.exists() or not path.stat().st_size:
        return 0
    with Record(path) as record:
        return record.counts().articles


def test_a_build_into_a_record_that_is_being_written_to_starts_nothing(command: Command) -> None:
    command.write(a="Ana said yes")
    with Record(command.path) as record:
        record.connection.execute("BEGIN IMMEDIATE")
        ran = command.run("build", "news")
        record.connection.execute("ROLLBACK")
        assert record.counts().articles == 0
    assert ran.returncode == 2
    assert ran.stderr == (
        "onrecord: onrecord.db is open in another process that is writing to it: "
        "wait until it has ended, then try again\n"
    )
