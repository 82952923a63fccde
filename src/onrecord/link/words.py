"""The words that tell of what happened in an article, weighted by how rare they are in the news."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from onrecord.records import Article, BlockKind, Event

WORD = re.compile(r"\d[\d.,]*\d|[^\W\d_][\w'’-]*\w")
KEPT = 60
"""Words of an article that are compared: more of them are more of its background."""

COMMON = 0.25
"""Words of a larger share of articles tell nothing."""

TITLE, LEAD, BODY = 3, 2, 1
"""How often a word of the title, of the first two paragraphs and of the rest is counted."""

ALL = UNSEEN = ""
"""What stands in the table of rarities for the number of articles, and in ours for a word that it does not know."""

HAPPENED = frozenset({"reported", "claimed"})
"""The status of events that are news of the day, not plans or the past of the story."""


def plain_words(text: str) -> Iterator[str]:
    """The words and numbers of a text in lower case, without a genitive's ending."""
    for match in WORD.finditer(text):
        yield match[0].replace("’", "'").casefold().removesuffix("'s")


def telling_words(article: Article, events: Iterable[Event]) -> dict[str, float]:
    """The weights of the words that tell most, the largest first; their squares add up to 1.

    Where something happened, of which type and when is a word too (`assault@kabul@2011-09-13`).
    """
    counts: Counter[str] = Counter()
    for times, text in _parts(article):
        for word in plain_words(text):
            counts[word] += times
    weights = {word: (1 + math.log(count)) * rarity(word) for word, count in counts.items()}
    weights |= {word: rarity(word) for word in _happenings(events)}
    most = sorted(((weight, word) for word, weight in weights.items() if weight > 0), key=lambda it: (-it[0], it[1]))
    length = math.sqrt(sum(weight * weight for weight, _ in most[:KEPT]))
    return {word: round(weight / length, 4) for weight, word in most[:KEPT]}


def rarity(word: str) -> float:
    """How much a word tells: the logarithm of the share of articles without it, 0 for common and two-letter words."""
    if len(word) < 3 and not word.isdigit():
        return 0.0
    return _rarities().get(word, _rarities()[UNSEEN])


def _parts(article: Article) -> Iterator[tuple[int, str]]:
    body = 0
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind is BlockKind.TITLE:
            yield TITLE, text
        elif block.kind is BlockKind.BODY:
            for paragraph in filter(str.strip, text.split("\n")):
                body += 1
                yield LEAD if body <= 2 else BODY, paragraph


def _happenings(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        if event.status in HAPPENED and event.place and event.moment and event.moment.precision == "day":
            yield f"{event.event}@{event.place.name}@{event.moment.value}".casefold()


@lru_cache(maxsize=1)
def _rarities() -> Mapping[str, float]:
    lines = files("onrecord.link").joinpath("rarity.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(word, int(count)) for word, count in (line.split("\t") for line in lines if not line.startswith("#"))]
    articles = dict(rows)[ALL]
    known = {word: _rarity(held, articles) for word, held in rows if word != ALL}
    return known | {UNSEEN: _rarity(1, articles)}


def _rarity(held: int, articles: int) -> float:
    return math.log((articles + 1) / (held + 0.5)) if held <= COMMON * articles else 0.0
