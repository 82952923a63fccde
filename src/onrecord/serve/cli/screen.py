"""Output: safe for terminals, colour only where it is wanted, machine formats always in UTF-8."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:  # Rich takes a moment to import, which --help and the machine formats need not wait for
    from rich.console import Console

PLAIN_WIDTH = 120
"""Columns where the output is no terminal and COLUMNS is not set."""

HIDDEN = (*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
VISIBLE = (
    {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}  # the pictures of control characters
    | dict.fromkeys(HIDDEN, "\N{REPLACEMENT CHARACTER}")
    | dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
    | {0x2028: " ", 0x2029: " ", 0x7F: "\N{SYMBOL FOR DELETE}"}
)


def printable(text: str) -> str:
    """The text with every character that a terminal would act on made visible; its length stays."""
    return text.translate(VISIBLE)


def one_line(text: str) -> str:
    """The printable text in one line."""
    return printable(" ".join(text.split()))


def say(message: str) -> None:
    """A message to the user, on standard error."""
    sys.stderr.write(f"{printable(message)}\n")
    sys.stderr.flush()


def write(text: str) -> None:
    """Machine output: UTF-8 whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def screen(*, errors: bool = False) -> Console:
    """The console for people. It respects NO_COLOR, and a pipe gets plain text."""
    from rich.console import Console  # noqa: PLC0415

    class Screen(Console):
        def on_broken_pipe(self) -> NoReturn:
            raise BrokenPipeError

    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else PLAIN_WIDTH
    return Screen(file=stream, width=width, highlight=False, markup=False, emoji=False)
