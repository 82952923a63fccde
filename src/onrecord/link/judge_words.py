"""The words of an entry, read once: stems, how rare they are, numbers, negations, and rows of the table of pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from onrecord.link.entries import Entry
from onrecord.link.judge_signals import load_signals
from onrecord.link.words import rarity
from onrecord.pieces import Floats, Pieces, load_pieces

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*\d|\d")
ENDING = re.compile(r"(?:['’]s|ingly|edly|ations?|ments?|ings?|ers?|ed|es|s|ly|e|y)$")
UNSEEN_WORD = "zzzz"  # as rare as a word can be
CONTENT = 0.25  # rarity: words above are content
NEGATION = re.compile(r"(?:not|no|none|never|nobody|nothing|nor|neither|without|cannot|\w+n['’]t)$")
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: float(value) for value, word in enumerate(f"{UNITS} eighteen nineteen".split())}
NUMBERS |= {word: float(value) for value, word in zip(range(20, 100, 10), TENS.split(), strict=True)}
TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}


@dataclass(frozen=True, slots=True)
class Words:
    """An entry's words: stems, characters in `Entry.words`, rarity 0 to 1, rows (N, 384) of length 1."""

    stems: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    rarity: Floats
    rows: Floats
    numbers: tuple[tuple[float, str], ...]  # with the stem of the content word that follows
    negations: int
    signals: Floats
    opposites: tuple[int, int]  # bits: the first and the second words of the pairs of opposites


def read_words(entry: Entry) -> Words:
    """The words of an entry."""
    pieces, signals, text = load_pieces(), load_signals(), entry.words
    found = [(match.group().lower(), match.span()) for match in WORD.finditer(text)]
    words = [word for word, _ in found]
    stems = tuple(stem(word) for word in words)
    rare = np.array([rarity(word) / rarity(UNSEEN_WORD) for word in words], np.float32)
    whole = f"{entry.cue} {text}".lower()
    sides = [sum(1 << bit for bit, pair in enumerate(signals.opposites) if pair[side].search(whole)) for side in (0, 1)]
    return Words(
        stems,
        tuple(place for _, place in found),
        rare,
        _rows(pieces, words),
        tuple(_numbers(words, stems, rare)),
        sum(1 for match in WORD.finditer(whole) if NEGATION.match(match.group())) + entry.negated,
        signals.counts(whole),
        (sides[0], sides[1]),
    )


def stem(word: str) -> str:
    """A word without its ending, at least four letters."""
    short = word
    while len(short) > 4 and (found := ENDING.search(short)) and found.start() >= 4:
        short = short[: found.start()]
    return short


def _rows(pieces: Pieces, words: list[str]) -> Floats:
    """The mean row of each word's pieces."""
    rows = np.array([pieces.rows(pieces.ids(word)).mean(axis=0) for word in words], np.float32).reshape(-1, 384)
    length = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    unit: Floats = (rows / length).astype(np.float32)
    return unit


def _numbers(words: list[str], stems: tuple[str, ...], rarity: Floats) -> list[tuple[float, str]]:
    """The numbers, each with what it counts."""
    found, at = [], 0
    while at < len(words):
        value, after = _number(words, at)
        if value is not None:
            counted = next((stems[k] for k in range(after, min(after + 3, len(words))) if rarity[k] > CONTENT), "")
            found.append((value, counted))
        at = max(after, at + 1)
    return found


def _number(words: list[str], at: int) -> tuple[float | None, int]:
    """The number that begins at a word, and where it ends."""
    word = words[at]
    value = NUMBERS.get(word)
    if word[0].isdigit():
        value = float(word.replace(",", "")) if re.fullmatch(r"\d[\d,]*(?:\.\d+)?", word) else None
    if value is None:
        return (TIMES[word], at + 1) if word in TIMES else (None, at + 1)
    while at + 1 < len(words) and words[at + 1] in TIMES:
        at, value = at + 1, value * TIMES[words[at + 1]]
    return value, at + 1
