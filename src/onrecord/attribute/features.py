"""Text to what the model reads: word pieces with their features, windows, and how a cue and a word lie to each other.

Training and run time both come through here, so the model sees at run time what it was trained on. Needs numpy and a
`tokenizers.Tokenizer`; no torch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.attribute.quotation import QUOTE_STATES, quote_states

Ints = npt.NDArray[np.int64]

CASES = 5  # of a word: no letters, lower, Capitalised, ALL CAPITALS, mIxed
FEATURES = (("case", CASES), ("quote", QUOTE_STATES), ("opening", 2))
"""The extra inputs of the encoder beside the word pieces, and how many values each has."""

RELATIONS = (("distance", 29), ("paragraph", 7), ("sentence", 13), ("cues_between", 9))
"""What the pair scorer is told of a cue and a word, and how many values each has."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_STEPS = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 24, 32, 48, 80, 128])  # distances, in words


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of the blocks that are read; every field has one value a piece, offsets are into the text."""

    ids: Ints
    starts: Ints
    ends: Ints
    opens_word: npt.NDArray[np.bool_]  # the first piece of a word or a punctuation mark
    case: Ints
    quote: Ints
    opening: Ints  # 1 on the first word of a paragraph
    paragraph: Ints
    sentence: Ints

    def __len__(self) -> int:
        return len(self.ids)


def read_pieces(text: str, blocks: Sequence[tuple[int, int]], tokenizer: Tokenizer) -> Pieces:
    """The pieces of the paragraphs within `blocks`; what lies outside them is unseen."""
    spans = [span for start, end in blocks for span in _paragraphs(text, start, end)]
    states = quote_states([text[start:end] for start, end in spans])
    encoded = tokenizer.encode_batch([text[start:end] for start, end in spans], add_special_tokens=False)
    columns: list[list[npt.NDArray[np.int64]]] = [[] for _ in range(9)]
    sentences = 0
    for number, ((start, _), state, piece) in enumerate(zip(spans, states, encoded, strict=True)):
        if not piece.ids:
            continue
        offsets = np.array(piece.offsets, dtype=np.int64)
        words = np.array(piece.word_ids, dtype=np.int64)
        opens = np.diff(words, prepend=-1) != 0
        body = text[start : start + len(state)]
        sentence = _sentences(body, offsets, opens) + sentences
        sentences = int(sentence[-1]) + 1
        values = (
            np.array(piece.ids, dtype=np.int64),
            offsets[:, 0] + start,
            offsets[:, 1] + start,
            opens,
            _cases(body, offsets, opens),
            state[offsets[:, 0]],
            (words == 0).astype(np.int64),
            np.full(len(words), number, dtype=np.int64),
            sentence,
        )
        for column, value in zip(columns, values, strict=True):
            column.append(value)
    ids, starts, ends, opens, *others = (
        np.concatenate(column) if column else np.zeros(0, dtype=np.int64) for column in columns
    )
    return Pieces(ids, starts, ends, opens.astype(np.bool_), *others)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = [start, *(match.end() for match in _BLANK_LINE.finditer(text, start, end)), end]
    for low, high in pairwise(cuts):
        body = text[low:high]
        if body.strip():
            yield low + len(body) - len(body.lstrip()), low + len(body.rstrip())


def _cases(text: str, offsets: Ints, opens: npt.NDArray[np.bool_]) -> Ints:
    """The case of each piece's word."""
    at = np.flatnonzero(opens)
    ends = np.append(offsets[at[1:] - 1, 1], offsets[-1, 1])
    cases = [_case(text[start:end]) for start, end in zip(offsets[at, 0], ends, strict=True)]
    return np.repeat(np.array(cases, dtype=np.int64), np.diff(np.append(at, len(opens))))


def _case(word: str) -> int:
    if word.islower():
        return 1
    if len(word) > 1 and word.isupper():
        return 3
    if word[:1].isupper():
        return 2 if word[1:].islower() or len(word) == 1 else 4
    return 4 if word.lower() != word else 0


def _sentences(text: str, offsets: Ints, opens: npt.NDArray[np.bool_]) -> Ints:
    """A number for the sentence of each piece: a rough count of full stops, enough to say near from far."""
    number, out, stopped = 0, [], False
    for (start, end), first in zip(offsets.tolist(), opens.tolist(), strict=True):
        if stopped and first and text[start - 1].isspace():
            number, stopped = number + 1, False
        mark = text[start:end]
        if mark in {".", "!", "?"}:
            stopped = True
        elif mark not in {'"', "”", "'", "’", ")"}:
            stopped = False
        out.append(number)
    return np.array(out, dtype=np.int64)


def windows(pieces: Pieces, limit: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Stretches of at most `limit` pieces that cover all, cut before a paragraph, else a sentence, else a word.

    Each starts up to `overlap` pieces, at most half of `limit`, before the end of the one before it.
    """
    size, start = len(pieces), 0
    cuts = [np.flatnonzero(np.diff(pieces.paragraph, prepend=-1)), np.flatnonzero(np.diff(pieces.sentence, prepend=-1))]
    cuts.append(np.flatnonzero(pieces.opens_word))
    while start < size:
        end = min(start + limit, size)
        if end < size:
            end = _last_cut(cuts, start + limit // 2, end)
        yield start, end
        if end == size:
            return
        start = max(_first_cut(cuts, end - overlap, end), start + 1)


def _last_cut(cuts: list[Ints], low: int, high: int) -> int:
    for cut in cuts:
        place = int(np.searchsorted(cut, high, side="right"))
        if place and cut[place - 1] > low:
            return int(cut[place - 1])
    return high


def _first_cut(cuts: list[Ints], low: int, high: int) -> int:
    for cut in cuts:
        place = int(np.searchsorted(cut, low, side="left"))
        if place < len(cut) and cut[place] < high:
            return int(cut[place])
    return high


def relations(firsts: Ints, lasts: Ints, paragraph: Ints, sentence: Ints) -> Ints:
    """How each cue (words `firsts` to `lasts`) and each word of a window lie to each other: (4, cues, words).

    `paragraph` and `sentence` have one value a word.
    """
    word = np.arange(len(paragraph))
    before = np.minimum(word[None, :] - firsts[:, None], 0)
    after = np.maximum(word[None, :] - lasts[:, None], 0)
    away = before + after  # 0 within the cue
    distance = np.sign(away) * np.searchsorted(_STEPS, np.abs(away), side="right")
    started = np.bincount(firsts, minlength=len(word) + 1)[: len(word)].cumsum()
    between = started[None, :] - started[firsts][:, None] + (away < 0)  # cues that start after ours, up to the word
    return np.stack(
        [
            distance + len(_STEPS),
            np.clip(paragraph[None, :] - paragraph[firsts][:, None], -3, 3) + 3,
            np.clip(sentence[None, :] - sentence[firsts][:, None], -6, 6) + 6,
            np.clip(between, -4, 4) + 4,
        ]
    )
