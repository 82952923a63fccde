"""The words of an entry, read once: stems, how rare they are, numbers, negations, and rows of the table of pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from onrecord.link.entries import Entry
from onrecord.link.judge_clash import NEGATION, WORD, Clause, clash, clauses, state_words, stem
from onrecord.link.judge_rules import BREAKS, DISPUTES
from onrecord.link.judge_signals import load_signals
from onrecord.link.words import rarity
from onrecord.pieces import Floats, Pieces, load_pieces

UNSEEN_WORD = "zzzz"  # as rare as a word can be
CLASHING = 0.8  # rarity of what clashing clauses have in common: by cross-validation .8 to 1.3 are as precise
CONTENT = 0.25  # rarity: words above are content
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
    firm: bool  # it says that something is so, not that it may be or should be
    times: frozenset[str]  # days, months and years that it names
    clauses: tuple[Clause, ...]


def read_words(entry: Entry) -> Words:
    """The words of an entry."""
    pieces, signals, text = load_pieces(), load_signals(), entry.words
    found = [(match.group().lower(), match.span()) for match in WORD.finditer(text)]
    words = [word for word, _ in found]
    stems = tuple(stem(word) for word in words)
    rare = np.array([_rarity(entry, word) for word in words], np.float32)
    content = {word: float(value) for word, value in zip(words, rare, strict=True) if value > CONTENT}
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
        not (entry.hedged or signals.unsure.search(whole)),
        frozenset(signals.times.findall(whole)),
        tuple(clauses(entry.cue.lower(), text.lower(), content)),
    )


def _rarity(entry: Entry, word: str) -> float:
    """How rare a word is, 0 to 1; the names of the parties tell nothing of the matter."""
    names = [party.lower() for party in (entry.party, *entry.addressees, *entry.about) if party and party.isalpha()]
    if word in state_words() or any(len(name) > 3 and word.startswith(name[: max(4, len(name) - 2)]) for name in names):
        return 0.0
    return rarity(word) / rarity(UNSEEN_WORD)


def borne(relations: frozenset[str], one: Words, two: Words) -> frozenset[str]:
    """Of these relations those that the words may bear out: a dispute needs claims that clash, a breach a turn."""
    ruled_out = {DISPUTES} if not may_clash(one, two) else set[str]()
    return relations - (ruled_out if may_undo(one, two) else ruled_out | {BREAKS})


def may_clash(one: Words, two: Words) -> bool:
    """Whether two entries can be claims that cannot both be true: both firm, of no different times, and they clash."""
    if not (one.firm and two.firm) or (one.times and two.times and one.times.isdisjoint(two.times)):
        return False
    # one word in common stands in much that has nothing to do with the other
    return clash(one.clauses, two.clauses, least=2) >= CLASHING or counted_otherwise(one, two)


def may_undo(one: Words, two: Words) -> bool:
    """Whether the second can undo what the first says: it stops what was to start, or starts what was to stop."""
    starts, stops = (load_signals().names.index(name) for name in ("start", "stop"))
    turned = (one.signals[starts] and two.signals[stops]) or (one.signals[stops] and two.signals[starts])
    return bool(turned) or clash(one.clauses, two.clauses) >= CLASHING


def counted_otherwise(one: Words, two: Words) -> bool:
    """Whether both count the same thing and come to other numbers."""
    first, second = ({what: value for value, what in words.numbers if what} for words in (one, two))
    return any(first[what] != second[what] for what in first.keys() & second.keys())


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
