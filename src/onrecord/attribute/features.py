"""Text to what the model reads: word pieces with their features.

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

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


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
