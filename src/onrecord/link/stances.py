"""What a party does on a matter, in the words of a timeline: asks, denies, promises, claims success."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.link.entries import Entry
from onrecord.plover import COMMENT

REMARK = "remarks"
"""The stance of a statement that does nothing on its matter."""


NOT_DONE = frozenset({"denied", "hypothetical"})
GIVEN = frozenset({"AGREE", "CONCEDE", "THREATEN"})


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("onrecord.link").joinpath("stances.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _done() -> re.Pattern[str]:
    return re.compile("|".join(_table()["done"]["phrases"]), re.IGNORECASE)


@lru_cache(maxsize=1)
def _denial() -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = _table()["denial"]
    return re.compile(told["cues"], re.IGNORECASE), re.compile("|".join(told["phrases"]), re.IGNORECASE)


def stance(entry: Entry) -> str:
    """What the party of a statement or event does by it, as `stances.toml` calls it.

    What is negated, denied, only thought of or yet to come is a remark: nothing is done by it. Only a word that is
    given ("will agree", "will act against") is done before its deed.
    """
    if entry.negated or entry.status in NOT_DONE or (entry.status == "planned" and entry.act not in GIVEN):
        return REMARK
    if entry.act == COMMENT and _done().search(entry.words):
        return str(_table()["done"]["name"])
    named: dict[str, str] = _table()["modes"].get(entry.act, {})
    if entry.act == "REJECT" and entry.mode not in named and _is_denial(entry):
        return str(_table()["denial"]["name"])
    return named.get(entry.mode or "") or str(_table()["acts"][entry.act])


def _is_denial(entry: Entry) -> bool:
    """Whether what is rejected is said not to be so, rather than refused."""
    cues, phrases = _denial()
    return bool(cues.search(entry.cue) or phrases.search(entry.words))
