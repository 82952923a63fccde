"""PolNeAR's stand-off annotations, as examples to train on."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from onrecord.attribute.features import Ints, Pieces, read_pieces
from onrecord.attribute.windows import windows
from onrecord.clean import clean
from onrecord.parse import READ
from onrecord.records import Page

ROLES = ("source", "cue", "content")
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article as one annotator read it."""

    name: str
    text: str
    statements: tuple[dict[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What the network is given at a time. `cues` are (first, last) words; `labels` has a row a cue."""

    ids: Ints
    features: Ints  # (3, pieces)
    words: Ints  # the index of each word's first piece
    paragraph: Ints
    sentence: Ints
    tags: Ints
    cues: Ints
    labels: Ints


def read_articles(folder: Path) -> Iterator[Annotated]:
    """Every annotation of every article, in order of name."""
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        for ann in sorted((folder / "attributions").glob(f"{path.stem}_*.ann")):
            yield Annotated(path.stem, text, tuple(_read_ann(ann)))


def _read_ann(path: Path) -> Iterator[dict[str, Spans]]:
    spans: dict[str, Spans] = {}
    events = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        name, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", name):
            where = rest.split("\t")[0].partition(" ")[2]
            spans[name] = [(int(a), int(b)) for a, b in (part.split() for part in where.split(";"))]
        elif re.fullmatch(r"E\d+", name):
            events.append(rest.split("\t")[0].split())
    for event in events:
        roles: dict[str, Spans] = {role: [] for role in ROLES}
        for pair in event:
            name, _, ref = pair.partition(":")
            role = re.sub(r"\d+$", "", name).lower()
            if role in roles:
                roles[role] += spans.get(ref, [])
        if roles["content"]:
            yield roles


@cache
def blocks(text: str) -> tuple[tuple[int, int], ...]:
    """What is read of an article, as in a build: its title and body without furniture."""
    article = clean(Page("", "", text.encode(), "text/plain", "", "utf-8"))
    assert article.text == text
    return tuple((block.start, block.end) for block in article.blocks if block.kind in READ)


def vary(text: str, chance: random.Random) -> str:
    """The same text, of the same length, with straight quotation marks or in capitals now and then."""
    if chance.random() < 0.25:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    if chance.random() < 0.02 and len(text.upper()) == len(text):
        text = text.upper()
    return text


def examples(article: Annotated, tokenizer: Tokenizer, limit: int, chance: random.Random) -> Iterator[Window]:
    """The article in windows of at most about `limit` pieces, cut and varied by chance."""
    text = vary(article.text, chance)
    pieces = read_pieces(text, blocks(article.text), tokenizer)
    if chance.random() < 0.03:
        pieces.case[:] = 0
    words = np.flatnonzero(pieces.opens_word)
    marks = [{role: _marked(pieces, words, spans) for role, spans in s.items()} for s in article.statements]
    tags = _tags(marks, len(words))
    at = 0
    while at < len(pieces):
        ahead = next(windows(_rest(pieces, at), chance.randint(limit * 5 // 8, limit), 0))[1]
        yield _window(pieces, words, marks, tags, (at, at + ahead))
        at += ahead


def _rest(pieces: Pieces, at: int) -> Pieces:
    return Pieces(*(getattr(pieces, name)[at : at + 600] for name in Pieces.__slots__))


def _marked(pieces: Pieces, words: Ints, spans: Spans) -> Ints:
    """The words that lie within the spans."""
    ends = pieces.ends[np.append(words[1:], len(pieces)) - 1]
    hit = np.zeros(len(words), dtype=bool)
    for start, end in spans:
        hit |= (pieces.starts[words] < end) & (ends > start)
    return np.flatnonzero(hit)


def _tags(marks: list[dict[str, Ints]], size: int) -> Ints:
    tags = np.zeros(size, dtype=np.int64)
    for number, role in enumerate(ROLES):
        for mark in marks:
            found = mark[role]
            tags[found] = 2 * number + 2
            tags[found[np.diff(found, prepend=-9) != 1]] = 2 * number + 1
    return tags


def _window(pieces: Pieces, words: Ints, marks: list[dict[str, Ints]], tags: Ints, where: tuple[int, int]) -> Window:
    start, end = where
    low, high = np.searchsorted(words, [start, end])
    cues, labels = [], []
    for mark in marks:
        cue = mark["cue"]
        if len(cue) and low <= cue[0] and cue[-1] < high:
            row = np.zeros(high - low, dtype=np.int64)
            for label, role in ((1, "source"), (2, "content")):
                row[[i - low for i in mark[role] if low <= i < high]] = label
            cues.append((cue[0] - low, cue[-1] - low))
            labels.append(row)
    return Window(
        pieces.ids[start:end],
        np.stack([pieces.case, pieces.quote, pieces.opening])[:, start:end],
        words[low:high] - start,
        pieces.paragraph[words[low:high]],
        pieces.sentence[words[low:high]],
        tags[low:high],
        np.array(cues, dtype=np.int64).reshape(-1, 2),
        np.array(labels, dtype=np.int64).reshape(-1, high - low),
    )
