"""Country and PLOVER sectors of actors' names on a date, against cases such as gold/actors/cases.jsonl.

The cases come from the test-suite of NGEC (Halterman et al.), which was written in 2022 and codes a name without a
date as of the day; so a case without one is resolved as of 2022-11-01. A case passes when each key that it expects
holds: country, code_1 the first sector, code_2 the second ("" expects none).

PLOVER gives a country's name to some that are none: UNO, EUR, IGO for international bodies; and the sector UNK to
people of whom no sector is known, CVL to those who hold no office and to towns. Our actors leave all these open.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from onrecord.errors import StopRun
from onrecord.records import Actor
from onrecord.resolve import resolve_mention
from onrecord.resolve.actor_base import load_actor_base
from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.words import split_words

UNDATED = "2022-11-01"
_FORMATS = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y-%m", "%Y")
_KEYS = ("country", "code_1", "code_2")
_SEED = 20261122
_SCOPES = frozenset({"UNO", "EUR", "IGO"})


@dataclass(frozen=True, slots=True)
class ActorScores:
    """Cases passed, and how many of each key are right of those that expect it.

    `halves` are the shares passed of two halves, split with a fixed seed: the rules were tuned on the first.
    """

    cases: int
    passed: int
    right: Counter[str]
    expected: Counter[str]
    halves: tuple[float, float]

    def metrics(self) -> dict[str, float]:
        """The figures as the floors name them."""
        shares = {key: _share(self.right[key], self.expected[key]) for key in _KEYS}
        return {"passed": _share(self.passed, self.cases), **shares}

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"{'cases':12} {self.cases}"
        yield from (f"{name:12} {value:.4f}" for name, value in self.metrics().items())
        yield f"{'halves':12} {self.halves[0]:.4f} {self.halves[1]:.4f}"


def evaluate(cases_path: Path, predictions: Path | None = None) -> ActorScores:
    """The scores on a file of cases; `predictions` is written as `{"i", "country", "sectors"}`, one case a line."""
    cases = [_case(line, number) for number, line in enumerate(cases_path.read_text("utf-8").splitlines(), 1) if line]
    rows = [codes(case) for case in cases]
    if predictions is not None:
        lines = (json.dumps({"i": i, "country": row[0], "sectors": row[1]}) for i, row in enumerate(rows))
        predictions.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return scored(cases, rows)


def _case(line: str, number: int) -> dict[str, Any]:
    try:
        case: dict[str, Any] = json.loads(line)
        case["text"].strip()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise StopRun(f'line {number} is no case: {{"text", "context", "date", "expect"}} ({error})') from error
    return case


def codes(case: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Country and sectors of a case's words, in PLOVER's manner."""
    on = _day(case.get("date")) or UNDATED
    actor = resolve_mention(case["text"], context=case.get("context") or "", country=case.get("known_country"), on=on)
    return plover_codes(actor, case["text"], on)


def plover_codes(actor: Actor | None, text: str, on: str) -> tuple[str, tuple[str, ...]]:
    """An actor's country and sectors with PLOVER's names for what belongs to no country or no known sector."""
    if actor is None:
        return "", ("UNK",) if text.islower() else ()
    sectors = tuple(sector for sector in actor.sectors if sector != "IGO")
    scope = scope_in(text) or scope_of(actor, on) or ("IGO" if "IGO" in actor.sectors else "")
    country = actor.country or scope
    if not sectors and actor.kind == "person":
        sectors = ("CVL",)
    if not sectors and actor.kind == "role":
        sectors = ("CVL",) if country else ("UNK",)
    return country, sectors


def scope_in(text: str) -> str | None:
    """PLOVER's name for the country of a body that none has and that the words name: UNO, EUR, IGO."""
    words, names = split_words(text.strip()), load_lexicon().names
    found = (names.at(words, index) for index in range(len(words)))
    return next((entry.scope for entry, _ in filter(None, found) if entry.scope in _SCOPES), None)


def scope_of(actor: Actor, on: str) -> str | None:
    """PLOVER's name for the country of the body between states in which a person holds an office on a date."""
    held = load_actor_base().offices(actor.id, on) if actor.offices else ()
    return next((each.country for each in held if each.country in _SCOPES), None)


def _day(date: str | None) -> str | None:
    for form in _FORMATS if date else ():
        try:
            return datetime.strptime(str(date), form).date().isoformat()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    return None


def scored(cases: Sequence[dict[str, Any]], rows: Sequence[tuple[str, tuple[str, ...]]]) -> ActorScores:
    """The scores of the codes given to cases."""
    right: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    passed = []
    for case, (country, sectors) in zip(cases, rows, strict=True):
        got = dict(zip(_KEYS, (country, *(*sectors, "", "")[:2]), strict=True))
        held = {
            key: got[key] in [value or "" for value in case["expect"][key]] for key in _KEYS if key in case["expect"]
        }
        right.update(key for key, holds in held.items() if holds)
        expected.update(held.keys())
        passed.append(all(held.values()))
    return ActorScores(len(cases), sum(passed), right, expected, _halves(passed))


def _halves(passed: Sequence[bool]) -> tuple[float, float]:
    order = list(range(len(passed)))
    random.Random(_SEED).shuffle(order)  # noqa: S311  # a split, not a secret
    middle = len(order) // 2
    first, second = order[:middle], order[middle:]
    return (
        _share(sum(passed[i] for i in first), len(first)),
        _share(sum(passed[i] for i in second), len(second)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
