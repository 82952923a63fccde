"""Copies of one text: articles edited as papers do, told from other articles of the same days.

The gold is made from a folder of real articles (`text/*.txt`, named as PolNeAR's: outlet_date_words) by the operations
of `editing.py` with a fixed seed; articles that the folder itself holds as copies of one text count as such.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from onrecord.errors import StopRun
from onrecord.evaluate.editing import COPYING, NOT_COPYING
from onrecord.evaluate.scoring import Rate
from onrecord.evaluate.standoff import read_text, text_files
from onrecord.link.copies import Likeness, Shingles, likeness, sampled, shingles
from onrecord.records import Article, Block, BlockKind

NEAR = 12  # articles before one by day, whose paragraphs may be put into it, one of each
NATURAL = 0.45
"""Share of one text in another from which the folder's own articles are copies: of PolNeAR's 924 all eight pairs above
it are, read by hand; the next lies at .20."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the set: the article that it comes from, and what was done to it."""

    origin: str
    operation: str
    shingles: Shingles


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairs that were joined against those that are copies; of each operation the share joined with the origin."""

    texts: int
    pairs: Rate
    found: Mapping[str, float]

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"{'texts':16} {self.texts}"
        yield f"{'pairs':16} P {self.pairs.precision:.4f}  R {self.pairs.recall:.4f}  F1 {self.pairs.f1:.4f}"
        for name, share in sorted(self.found.items(), key=lambda row: row[1]):
            yield f"{name:16} found {share:.4f}"

    def metrics(self) -> dict[str, float]:
        """F1 of pairs, as the floors name it."""
        return {"pairs": self.pairs.f1}


def evaluate(gold_dir: Path, seed: int = 1) -> Scores:
    """Makes the set from a folder and scores it. StopRun where the folder holds no texts."""
    files = text_files(gold_dir)
    if len(files) < 2:
        raise StopRun(f"{gold_dir} holds no two text/*.txt: name a folder such as gold/polnear/dev")
    texts = list(_texts({path.stem: read_text(path) for path in files}, seed))
    near = _alike(texts)
    origins = _natural_groups(texts, near)
    joined = {pair for pair, alike in near.items() if alike.is_copy}
    groups: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        groups[origins[text.origin]].append(number)
    true = {pair for members in groups.values() for pair in combinations(members, 2)}
    return Scores(len(texts), Rate(len(true & joined), len(joined), len(true)), _found(texts, joined))


def _texts(articles: Mapping[str, str], seed: int) -> Iterator[Text]:
    chance = Random(seed)  # noqa: S311  # no secret is made
    paragraphs = {name: [part for part in re.split(r"\s*\n\s*", text) if part] for name, text in articles.items()}
    by_day = sorted(articles, key=lambda name: name.split("_")[1:2])
    for place, name in enumerate(by_day):
        yield Text(name, "as it is", shingles(_article(paragraphs[name])))
        other = by_day[place - 1]  # of the day before or the same
        near = [_small(paragraphs[by_day[place - away]], chance) for away in range(1, min(NEAR, len(by_day)))]
        for operation, edit in COPYING.items():
            yield Text(name, operation, shingles(_article(edit(paragraphs[name], near, chance))))
        for operation, edit in NOT_COPYING.items():
            yield Text(other, operation, shingles(_article(edit(paragraphs[name], paragraphs[other], chance))))


def _small(paragraphs: list[str], chance: Random) -> str:
    """A paragraph that is no large part of its article, else nothing."""
    most = sum(map(len, paragraphs)) / 10
    return chance.choice([paragraph for paragraph in paragraphs if len(paragraph) <= most] or [""])


def _article(paragraphs: list[str]) -> Article:
    text = "\n\n".join(paragraphs)
    return Article("", "", text, "text/plain", "utf-8", "en", (Block(BlockKind.BODY, 0, len(text)),) if text else ())


def _alike(texts: list[Text]) -> dict[tuple[int, int], Likeness]:
    """The pairs that share a sampled shingle."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for shingle in sampled(text.shingles):
            holders[shingle].append(number)
    pairs = {pair for numbers in holders.values() for pair in combinations(numbers, 2)}
    return {(a, b): likeness(texts[a].shingles, texts[b].shingles) for a, b in pairs}


def _natural_groups(texts: list[Text], near: Mapping[tuple[int, int], Likeness]) -> dict[str, str]:
    """For each article the first of those that are copies of one text by themselves."""
    first = {text.origin: text.origin for text in texts}
    for (a, b), alike in sorted(near.items()):
        if texts[a].operation == texts[b].operation == "as it is" and alike.contained >= NATURAL:
            old, new = first[texts[b].origin], first[texts[a].origin]
            first.update({name: new for name, held in first.items() if held == old})
    return first


def _found(texts: list[Text], joined: set[tuple[int, int]]) -> dict[str, float]:
    whole = {text.origin: number for number, text in enumerate(texts) if text.operation == "as it is"}
    hits: dict[str, list[bool]] = defaultdict(list)
    for number, text in enumerate(texts):
        if text.operation != "as it is":
            hits[text.operation].append(tuple(sorted((whole[text.origin], number))) in joined)
    return {name: sum(found) / len(found) for name, found in hits.items()}
