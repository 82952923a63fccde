"""Runs the command line in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

COMMAND = "from onrecord.serve.cli import main; main()"

TOY = """
from functools import partial
import onrecord.pipeline
from tests.pipeline.toy import ToyReader
onrecord.pipeline.building.reader_version = lambda _: "toy"
onrecord.pipeline.build = partial(onrecord.pipeline.build, reader=ToyReader)
from onrecord.serve.cli import main
if __name__ == "__main__":
    main()
"""


def environment(**changed: str) -> dict[str, str]:
    """The environment without what would change the output."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("ONRECORD_", "COLUMNS", "NO_COLOR"))
    }
    return kept | {"PYTHONPATH": str(ROOT)} | changed


def onrecord(
    *arguments: str | Path,
    cwd: Path | None = None,
    python: tuple[str, ...] = (),
    variables: dict[str, str] | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """Runs `onrecord ARGUMENTS`; `variables` are of its environment."""
    return subprocess.run(
        [sys.executable, *python, "-c", COMMAND, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment(**(variables or {})),
    )


def toy_script(folder: Path) -> Path:
    """A file that is the command `onrecord` with a reader that needs no models."""
    path = folder / "toy_onrecord.py"
    path.write_text(TOY, encoding="utf-8")
    return path
