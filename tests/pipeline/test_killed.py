"""A build that is killed at any moment and run again equals an undisturbed one."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.serve.export import lines

BUILD = """
import sys
from onrecord.pipeline import build, building
from onrecord.record import Record
from onrecord.settings import read_settings
from tests.pipeline.toy import ToyReader
building.reader_version = lambda _: "toy"
if __name__ == "__main__":
    with Record(sys.argv[2]) as record:
        progress = lambda step: print(step.uri, flush=True)
        build([sys.argv[1]], record, read_settings({}), jobs=int(sys.argv[3]), progress=progress, reader=ToyReader)
"""

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "build.py"  # a file, because worker processes start by importing it
    path.write_text(BUILD, encoding="utf-8")
    return path


def started(script: Path, folder: Path, path: Path, jobs: int) -> "subprocess.Popen[str]":
    command = [sys.executable, str(script), str(folder), str(path), str(jobs)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def exported(path: Path) -> list[str]:
    with Record(path, read_only=True) as record:
        return [*lines(record), *(f"{at.skipped}" for at in record.skipped())]


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_and_run_again(tmp_path: Path, script: Path, jobs: int) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(100):
        text = "SKIP" if number % 10 == 0 else f"Ana{number} said " + "so and " * 300
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    with started(script, folder, whole, 1) as process:
        assert process.communicate()[1] == ""
    moments = random.Random(jobs)
    counts = []
    for least in (3, 40):
        with started(script, folder, broken, jobs) as process:
            assert process.stdout is not None
            for _ in range(least + moments.randrange(20)):
                process.stdout.readline()
            time.sleep(moments.uniform(0.0, 0.003))
            process.send_signal(signal.SIGKILL)
            process.wait()
        with Record(broken) as record:
            counts.append(record.counts().articles)
            assert record.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert 0 < counts[0] <= counts[1] < 90
    with started(script, folder, broken, jobs) as process:
        assert process.communicate()[1] == ""
    assert exported(broken) == exported(whole)
