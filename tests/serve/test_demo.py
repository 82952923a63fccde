"""`make demo` and `onrecord demo`: the whole path, with the models that ship, to a page in the browser."""

import json
import os
import pty
import re
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from onrecord.record import Filters, Record
from tests.serve.running import COMMAND, ROOT, environment, onrecord

SERVED = re.compile(r"The record is at (http://127\.0\.0\.1:\d+/)(threads/\w+).*?(enter\?token=\S+)\s", re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `make demo` has left its record, and what it printed, in an environment that is set up already."""
    venv, kept = tmp_path_factory.mktemp("venv"), tmp_path_factory.mktemp("demo")
    (venv / "bin").mkdir()
    (venv / "bin" / "python").symlink_to(sys.executable)
    command = venv / "bin" / "onrecord"
    command.write_text(f"#!{sys.executable}\n{COMMAND}\n", encoding="utf-8")
    command.chmod(0o755)
    (venv / "installed").touch()
    ran = subprocess.run(
        ["make", "demo", f"VENV={venv}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=environment(TMPDIR=str(kept), MAKEFLAGS=""),
    )
    assert ran.returncode == 0, ran.stderr
    (folder,) = kept.glob("onrecord-*")
    (folder / "printed.txt").write_bytes(ran.stdout)
    (folder / "said.txt").write_bytes(ran.stderr)
    return folder


def test_the_demo_tells_a_story_over_years(folder: Path) -> None:
    with Record(folder / "onrecord-demo.db", read_only=True) as record:
        statements, _ = record.find_statements(Filters())
        acts = {row.statement.act for row in statements}
        years = {row.days.first[:4] for row in statements if row.days.first}
        counts = record.counts()
    assert counts.articles >= 12
    assert counts.skipped == 0
    assert len(years) >= 5
    assert len(acts) >= 4
    said = (folder / "said.txt").read_text(encoding="utf-8")
    assert "onrecord list statements" in said
    assert "stop with Ctrl-C" not in said
    assert "Who said what" in (folder / "printed.txt").read_text(encoding="utf-8")


def test_the_demo_again_in_the_same_folder_changes_nothing(folder: Path) -> None:
    path = folder / "onrecord-demo.db"
    before = onrecord("export", "--record", path).stdout
    assert onrecord("demo", "--folder", folder).returncode == 0
    assert onrecord("export", "--record", path).stdout == before
    for line in before.splitlines():
        assert json.loads(line)["type"]
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_what_it_prints_to_type_serves_the_address_that_it_prints(folder: Path) -> None:
    with socket.socket() as taken:  # the usual port may be free or not, here it is not
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 8765))
            taken.listen()
        except OSError:
            pass  # something else listens there
        said = onrecord("demo", "--folder", folder).stderr.decode()
    found = re.search(r"onrecord (serve .+)\nand open\n +(\S+)\n", said)
    assert found, said
    assert ":8765/" not in found[2]
    command = [sys.executable, "-c", COMMAND, *shlex.split(found[1])]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(), text=True)
    assert server.stderr is not None
    try:
        server.stderr.readline()
        assert "enter?token=" in server.stderr.readline()
        with urlopen(found[2]) as answer:
            page = answer.read().decode()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
        server.stderr.close()
    assert "Norway" in page
    assert 'id="line-1"' in page


def test_at_a_terminal_it_ends_with_the_record_served_until_it_is_interrupted(folder: Path) -> None:
    screen, terminal = pty.openpty()
    command = [sys.executable, "-c", COMMAND, "demo", "--folder", str(folder)]
    demo = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment())
    os.close(terminal)
    printed = ""
    while not (found := SERVED.search(printed)):
        printed += os.read(screen, 65536).decode("utf-8", "replace")
    for address in (found[1] + found[2], found[1] + found[3]):
        with urlopen(address) as answer:
            assert answer.status == 200
    demo.send_signal(signal.SIGINT)
    printed = ""
    while f"--record {folder}" not in printed:
        printed += os.read(screen, 65536).decode("utf-8", "replace")
    assert demo.wait(timeout=30) == 0
    os.close(screen)
    assert "serve --write" in printed


def test_where_pages_cannot_be_served_it_says_what_to_install(folder: Path) -> None:
    without = "import sys; sys.modules['uvicorn'] = None; " + COMMAND
    screen, terminal = pty.openpty()
    command = [sys.executable, "-c", without, "demo", "--folder", str(folder)]
    demo = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=subprocess.PIPE, env=environment())
    os.close(terminal)
    assert demo.stderr is not None
    printed = b""
    while part := _read(screen):
        printed += part
    said = demo.stderr.read()
    assert demo.wait(timeout=30) == 0
    os.close(screen)
    demo.stderr.close()
    assert b"Who said what" in printed
    assert b"pip install 'onrecord[web]'" in said


def _read(screen: int) -> bytes:
    """What a terminal shows next; nothing once nobody writes to it."""
    try:
        return os.read(screen, 65536)
    except OSError:
        return b""
