"""What `--help` says: every command, argument and option, in whole sentences that fit an ordinary screen."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from onrecord.record.filters import acts
from onrecord.serve.cli.app import app

ROOT = get_command(app)


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command and group with the words that call it."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, (*path, name))


ALL = dict(commands(ROOT))


GROUPS = [path for path, command in ALL.items() if hasattr(command, "commands")]


@pytest.mark.parametrize("path", GROUPS, ids=" ".join)
def test_a_list_of_commands_says_of_each_in_one_whole_line_what_it_does(path: tuple[str, ...]) -> None:
    ran = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "80"})
    assert ran.exit_code == 0
    lines = ran.stdout.split("Commands:\n")[1].strip().splitlines()
    assert [line.split()[0] for line in lines] == list(ALL[path].commands)
    assert all(line.endswith(".") and not line.endswith("...") for line in lines)


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_argument_and_option_is_explained(path: tuple[str, ...]) -> None:
    command = ALL[path]
    assert command.help
    unsaid = [each.name for each in command.params if not getattr(each, "help", None) and each.name != "help"]
    assert not unsaid
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    assert all(each.metavar and each.metavar.isupper() for each in arguments)


def test_the_first_help_explains_the_words_that_the_commands_use() -> None:
    said = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80"}).stdout
    assert max(map(len, said.splitlines())) <= 80
    for word in ("entry", "act", "link", "thread"):
        assert re.search(rf"^    {word} +\w", said, re.MULTILINE), word
    named = re.findall(r"\b[A-Z]{4,}\b", said.split("  act  ")[1].splitlines()[0])
    assert {"REQUEST", "COMMENT"} <= set(named)
    assert all(name.lower() in acts() for name in named if name != "PLOVER")
