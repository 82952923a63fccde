"""PLV and AW as the network reads them, and the folds of cross-validation."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.evaluate.marked import held_out, unmarked

ALIKE = 0.5  # share of common words from which two sentences go into one fold


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with the characters of both parties."""

    id: str
    text: str
    source: tuple[tuple[int, int], ...]
    target: tuple[tuple[int, int], ...]
    label: str
    quad: str = ""


def read_rows(path: Path, label: str) -> list[Row]:
    """The rows of `plv_train.tsv` (label `gold_root`) or `aw_train.tsv` (`gold_binary`)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [Row(r["id"], *unmarked(r["marked_sentence"]), r[label], r.get("gold_penta", "")) for r in rows]


def groups(texts: Sequence[str]) -> list[int]:
    """A number for each text, the same for texts that are alike (directly or through others)."""
    words = [frozenset(re.findall(r"\w+", text.lower())) for text in texts]
    leader = list(range(len(texts)))

    def find(i: int) -> int:
        while leader[i] != i:
            i = leader[i]
        return i

    for i, mine in enumerate(words):
        for j in range(i):
            if len(mine & words[j]) >= ALIKE * len(mine | words[j]):
                one, other = find(i), find(j)
                leader[max(one, other)] = min(one, other)
    return [find(i) for i in range(len(texts))]


def folds(rows: Sequence[Row], seed: int, number: int = 5) -> list[int]:
    """A fold for each row: every label spread evenly, sentences that are alike together."""
    chance = random.Random(seed)
    group = groups([row.text for row in rows])
    members: dict[int, list[int]] = defaultdict(list)
    for i, leader in enumerate(group):
        members[leader].append(i)
    order = sorted(members)
    chance.shuffle(order)
    order.sort(key=lambda leader: -len(members[leader]))
    filled: dict[str, Counter[int]] = defaultdict(Counter)
    fold = [0] * len(rows)
    for leader in order:
        here = filled[rows[members[leader][0]].label]
        least = min(here[f] for f in range(number))
        mine = chance.choice([f for f in range(number) if here[f] == least])
        for i in members[leader]:
            fold[i] = mine
            filled[rows[i].label][mine] += 1
    return fold


def learnable(rows: Sequence[Row]) -> list[int]:
    """The numbers of the rows to learn from: neither held out nor like one that is."""
    group = groups([row.text for row in rows])
    kept = {leader for leader, row in zip(group, rows, strict=True) if held_out(row.text)}
    return [i for i, leader in enumerate(group) if leader not in kept]
