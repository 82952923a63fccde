"""The word lists and patterns of this stage, read once from `data/*.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table of that name."""
    return tomllib.loads((files("onrecord.clean") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One word list of a table, in lower case."""
    return frozenset(word.lower() for word in table(name)[key])


@cache
def one_of(name: str, key: str, part: str | None = None) -> str:
    """A regular expression (a group that captures nothing) for any of the words of a list, longest first."""
    listed = table(name)[part][key] if part else table(name)[key]
    return "(?:" + "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True)) + ")"
