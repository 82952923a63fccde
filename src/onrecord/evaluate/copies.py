"""Copies of one text: articles edited as papers do, told from other articles of the same days.

The gold is made from a folder of real articles (`text/*.txt`, named as PolNeAR's: outlet_date_words) by the operations
of `editing.py` with a fixed seed; articles that the folder itself holds as copies of one text count as such. All are
recorded and linked as by a build, and the groups that this makes are scored.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from onrecord.errors import StopRun
from onrecord.evaluate.editing import COPYING, NOT_COPYING
from onrecord.evaluate.scoring import Rate
from onrecord.evaluate.standoff import read_text, text_files
from onrecord.ids import content_id
from onrecord.link.copies import likeness, shingles
from onrecord.pipeline import link
from onrecord.record import Record
from onrecord.records import Article, Block, BlockKind, Moment, Reading

NEAR = 12  # articles before one by day, whose paragraphs may be put into it, one of each
NATURAL = 0.45
"""Share of one text in another from which the folder's own articles are copies: of PolNeAR's 924 all eight pairs above
it are, read by hand; the next lies at .20."""


AS_IT_IS = "as it is"

UNDATED = 0.1
"""Share of the copies that bear no date; of the others each second appears on the day of the original, the rest on the
next, so that the order of time does not give the original away."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the set: the article that it comes from, what was done to it, and what became of it."""

    origin: str
    operation: str
    article: Article


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairs within the groups made against pairs of copies; of each operation the share in the group of its origin."""

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
    made = _groups(texts)
    natural = _natural_groups([text for text in texts if text.operation == AS_IT_IS])
    true = [natural[text.origin] for text in texts]
    rate = Rate(_pairs(zip(true, made, strict=True)), _pairs(made), _pairs(true))
    return Scores(len(texts), rate, _found(texts, made))


def _groups(texts: list[Text]) -> list[str]:
    """The group of each text, as a record of all of them makes it."""
    with TemporaryDirectory() as folder, Record(Path(folder) / "copies.db") as record:
        for text in texts:
            record.add(Reading(text.article, (), (), ()), reader="", received_at="")
        link(record)
        groups = record.independent_texts(text.article.id for text in texts)
    return [groups[text.article.id] for text in texts]


def _texts(articles: Mapping[str, str], seed: int) -> Iterator[Text]:
    chance = Random(seed)  # noqa: S311  # no secret is made
    paragraphs = {name: [part for part in re.split(r"\s*\n\s*", text) if part] for name, text in articles.items()}
    by_day = sorted(articles, key=lambda name: name.split("_")[1:2])
    for place, name in enumerate(by_day):
        yield _text(name, AS_IT_IS, paragraphs[name], _day(name))
        other = by_day[place - 1]  # of the day before or the same
        near = [_small(paragraphs[by_day[place - away]], chance) for away in range(1, min(NEAR, len(by_day)))]
        for operation, edit in COPYING.items():
            yield _text(name, operation, edit(paragraphs[name], near, chance), _later(_day(name), chance))
        for operation, edit in NOT_COPYING.items():
            edited = edit(paragraphs[name], paragraphs[other], chance)
            yield _text(other, operation, edited, _later(_day(other), chance))


def _small(paragraphs: list[str], chance: Random) -> str:
    """A paragraph that is no large part of its article, else nothing."""
    most = sum(map(len, paragraphs)) / 10
    return chance.choice([paragraph for paragraph in paragraphs if len(paragraph) <= most] or [""])


def _text(origin: str, operation: str, paragraphs: list[str], day: str | None) -> Text:
    text = "\n\n".join(paragraphs)
    identity = content_id(origin, operation)
    blocks = (Block(BlockKind.BODY, 0, len(text)),) if text else ()
    published = Moment(day, "day") if day else None
    article = Article(identity, identity, text, "text/plain", "utf-8", "en", blocks, published=published)
    return Text(origin, operation, article)


def _day(name: str) -> str | None:
    match = re.search(r"_(\d{4}-\d\d-\d\d)_", name)
    return match[1] if match else None


def _later(day: str | None, chance: Random) -> str | None:
    after, is_dated = chance.choice((0, 1)), chance.random() >= UNDATED
    return (date.fromisoformat(day) + timedelta(days=after)).isoformat() if day and is_dated else None


def _natural_groups(texts: list[Text]) -> dict[str, str]:
    """For each article the first of those that are copies of one text by themselves."""
    known = [(text.origin, shingles(text.article)) for text in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, (_, text) in enumerate(known):
        for shingle in text.kept:
            holders[shingle].append(number)
    first = {name: name for name, _ in known}
    for a, b in sorted({pair for numbers in holders.values() for pair in combinations(numbers, 2)}):
        if likeness(known[a][1], known[b][1]).contained >= NATURAL:
            old, new = first[known[b][0]], first[known[a][0]]
            first.update({name: new for name, held in first.items() if held == old})
    return first


def _pairs(groups: Iterable[Hashable]) -> int:
    """How many pairs there are within groups."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def _found(texts: list[Text], made: list[str]) -> dict[str, float]:
    whole = {text.origin: group for text, group in zip(texts, made, strict=True) if text.operation == AS_IT_IS}
    hits: dict[str, list[bool]] = defaultdict(list)
    for text, group in zip(texts, made, strict=True):
        if text.operation != AS_IT_IS:
            hits[text.operation].append(whole[text.origin] == group)
    return {name: sum(found) / len(found) for name, found in hits.items()}
