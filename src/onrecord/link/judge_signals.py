"""What the words of an entry sound like: a denial, a promise, a refusal, whatever act it was coded as."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from onrecord.pieces import Floats

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Signals:
    """The patterns by name, and the pairs of words of which one says that the other does not hold.

    `unsure` is what makes a claim none that could be false, `times` are the names of days, months and years;
    `denying` turns a clause over, `lasting` and `gone` say of one thing what cannot both be so.
    """

    names: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    opposites: tuple[tuple[Pattern, Pattern], ...]
    unsure: Pattern
    times: Pattern
    denying: Pattern
    lasting: Pattern
    gone: Pattern

    def counts(self, text: str) -> Floats:
        """How often each signal is heard in a lower-case text, at most three times."""
        found = [min(3, sum(1 for _ in pattern.finditer(text))) for pattern in self.patterns]
        return np.array(found, dtype=np.float32)

    def heard(self, name: str, text: str) -> tuple[tuple[int, int], ...]:
        """Where a signal is heard in a text: characters."""
        return tuple(match.span() for match in self.patterns[self.names.index(name)].finditer(text.lower()))


@lru_cache(maxsize=1)
def load_signals() -> Signals:
    """The signals that ship with the package."""
    table = tomllib.loads(files("onrecord").joinpath("data/links/signals.toml").read_text(encoding="utf-8"))
    signals = {name: _pattern(words) for name, words in table["signals"].items()}
    pairs = tuple((_pattern([one]), _pattern([two])) for one, two in table["opposites"]["pairs"])
    claims = {name: _pattern(words) for name, words in table["claims"].items()}
    return Signals(tuple(signals), tuple(signals.values()), pairs, **claims)


def _pattern(words: list[str]) -> Pattern:
    """Whole words; `*` is the rest of one."""
    return re.compile(r"(?<!\w)(?:" + "|".join(word.replace("*", r"\w*") for word in words) + r")(?!\w)")
