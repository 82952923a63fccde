"""Whether two entries clash: a clause of one says of the same thing what a clause of the other denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.link.judge_signals import load_signals

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*\d|\d")
ENDING = re.compile(r"(?:['’]s|ingly|edly|ations?|ments?|ings?|ers?|ed|es|s|ly|e|y)$")
NEGATION = re.compile(r"(?:not|no|none|never|nobody|nothing|nor|neither|without|cannot|\w+n['’]t)$")
ENDS = re.compile(
    r"[.;:!?—–]|,(?=\s)|\s(?:and|but|while|although|though|whereas|because|which|who|where|when|after|before|as|nor)\s"
)
"""Where a clause ends. Coarse: a negation that is taken to reach too far costs precision."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The stems of a clause, by rarity; whether it is negated, and says that a thing lasts or is gone."""

    stems: Mapping[str, float]
    negated: bool
    lasting: bool
    gone: bool


@lru_cache(maxsize=1)
def state_words() -> frozenset[str]:
    """Names and adjectives of states of one word: they stand in what is said of any matter."""
    lines = files("onrecord").joinpath("data/states.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return frozenset(form.lower() for form, _, kind in rows if kind != "capital" and " " not in form)


def stem(word: str) -> str:
    """A word without its ending, at least four letters."""
    short = word
    while len(short) > 4 and (found := ENDING.search(short)) and found.start() >= 4:
        short = short[: found.start()]
    return short


def clauses(cue: str, text: str, rarity: Mapping[str, float]) -> Iterator[Clause]:
    """The clauses of an entry's words in lower case; `rarity` is that of its content words as they stand."""
    signals = load_signals()
    denied = bool(signals.denying.search(cue))
    for part in parts(text):
        found = WORD.findall(part)
        content = {stem(word): rarity[word] for word in found if word in rarity}
        negated = denied or any(NEGATION.match(word) for word in found) or bool(signals.denying.search(part))
        yield Clause(content, negated, bool(signals.lasting.search(part)), bool(signals.gone.search(part)))


def parts(text: str) -> Iterator[str]:
    """A text cut where clauses end."""
    start = 0
    for end in (*(match.start() for match in ENDS.finditer(text)), len(text)):
        yield text[start:end]
        start = end


def clash(one: tuple[Clause, ...], two: tuple[Clause, ...], least: int = 1) -> float:
    """The rarity of what two clauses that clash have in common, `least` words or more, of those that have most."""
    against = ((first, second) for first in one for second in two if _against(first, second))
    return max((_common(first, second, least) for first, second in against), default=0.0)


def _against(one: Clause, two: Clause) -> bool:
    if one.negated or two.negated:
        return one.negated != two.negated
    return (one.gone and two.lasting) or (one.lasting and two.gone)


def _common(one: Clause, two: Clause, least: int) -> float:
    common = [rarity for name, rarity in one.stems.items() if name in two.stems]
    return sum(common) if len(common) >= least else 0.0
