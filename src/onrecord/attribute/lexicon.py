"""The word lists of attribution: TOML files beside this module."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=2)
def _tables(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("onrecord.attribute").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def words(name: str, table: str, row: str) -> frozenset[str]:
    """The words of one row of a table of `name`.toml."""
    return frozenset(_tables(name)[table][row])
