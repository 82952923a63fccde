"""The trained attributor: a text and the blocks to read, to attributions.

Runs the ONNX graphs of `data/attribution/` (how they were made: `training/attribution/`), without torch.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.attribute.attribution import Attribution
from onrecord.attribute.decode import (
    Candidate,
    Floats,
    Limits,
    candidates,
    find_cues,
    read_limits,
    runs,
    settle,
    softmax,
)
from onrecord.attribute.features import Ints, Pieces, read_pieces, relations, windows

START, END = 101, 102  # [CLS] and [SEP] of the encoder's vocabulary


class Model(Protocol):
    """The network, whichever way it is run."""

    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """Pieces (T) and their features (3, T) -> states (T, 384) and tag scores (T, 7)."""

    def score(self, cues: Floats, words: Floats, tags: Floats, relation: Ints) -> Floats:
        """Cues (N, 384), words (U, 384), tags (U, 7), relations (4, N, U) -> label scores (N, U, 3)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the windows are laid: pieces in each, and pieces shared with the one before."""

    limit: int = 254
    overlap: int = 32


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end`; the cues of `mine_from` to `mine_to` are read in this window and no other."""

    start: int
    end: int
    mine_from: int
    mine_to: int


def lay_windows(pieces: Pieces, settings: Settings) -> list[Window]:
    """Windows over all pieces; what two of them share belongs by halves to each."""
    stretches = list(windows(pieces, settings.limit, settings.overlap))
    if not stretches:
        return []
    middles = [(after[0] + before[1]) // 2 for before, after in pairwise(stretches)]
    edges = [0, *middles, len(pieces)]
    return [Window(*stretch, *mine) for stretch, mine in zip(stretches, pairwise(edges), strict=True)]


def find_candidates(pieces: Pieces, model: Model, settings: Settings, limits: Limits) -> Iterator[Candidate]:
    """Every attribution that the model sees, before the unlikely go. One window at a time is in memory."""
    words = np.flatnonzero(pieces.opens_word)
    for window in lay_windows(pieces, settings):
        yield from _read_window(pieces, words, window, model, limits)


def _encode(pieces: Pieces, window: Window, model: Model) -> tuple[Floats, Floats]:
    inside = slice(window.start, window.end)
    ids = np.concatenate([[START], pieces.ids[inside], [END]])
    columns = (pieces.case[inside], pieces.quote[inside], pieces.opening[inside])
    return model.encode(ids, np.stack([np.pad(column, 1) for column in columns]))


def _read_window(pieces: Pieces, words: Ints, window: Window, model: Model, limits: Limits) -> Iterator[Candidate]:
    low, high = np.searchsorted(words, [window.start, window.end])
    mine = words[low:high]
    states, scores = (values[mine - window.start + 1] for values in _encode(pieces, window, model))
    tags = softmax(scores)
    cues = find_cues(tags, limits)
    kept = np.array([window.mine_from <= mine[(a + b) // 2] < window.mine_to for a, b in cues], dtype=np.bool_)
    if not kept.any():
        return
    related = relations(cues[:, 0], cues[:, 1], pieces.paragraph[mine], pieces.sentence[mine])[:, kept]
    cues = cues[kept]
    means = np.stack([states[a : b + 1].mean(0) for a, b in cues])
    labels = softmax(model.score(means, states, scores, related))
    yield from candidates(tags, cues, labels, int(low), limits)


def spans(pieces: Pieces, words: Ints, text: str, chosen: Sequence[int], edges: str) -> tuple[tuple[int, int], ...]:
    """Character spans of the words, none over the end of a paragraph, none with a character of `edges` at an end."""
    ends = np.append(words[1:], len(pieces)) - 1
    found = []
    for first, last in runs(chosen):
        paragraph = pieces.paragraph[words[first : last + 1]]
        cuts = [first, *(first + int(c) for c in np.flatnonzero(np.diff(paragraph)) + 1), last + 1]
        for low, high in pairwise(cuts):
            start, end = int(pieces.starts[words[low]]), int(pieces.ends[ends[high - 1]])
            body = text[start:end]
            end -= len(body) - len(body.rstrip(edges))
            start += len(body) - len(body.lstrip(edges))
            if start < end:
                found.append((start, end))
    return tuple(found)


def role_spans(pieces: Pieces, words: Ints, text: str, candidate: Candidate) -> dict[str, tuple[tuple[int, int], ...]]:
    """The spans of source, cue and content."""
    return {
        role: spans(pieces, words, text, getattr(candidate, role), edges)
        for role, edges in (("source", ' ,;"“”'), ("cue", ' ,;"“”'), ("content", " ,;"))
    }


def attributions(
    text: str, pieces: Pieces, model: Model, settings: Settings, limits: Limits
) -> tuple[Attribution, ...]:
    """What the model reads in these pieces of the text."""
    words = np.flatnonzero(pieces.opens_word)
    found = settle(find_candidates(pieces, model, settings, limits), limits)
    read = [(role_spans(pieces, words, text, c), c.confidence(limits)) for c in found]
    return tuple(Attribution(**roles, confidence=sure) for roles, sure in read if roles["content"])


class OnnxModel:
    """The two graphs of a folder, on `threads` threads of the CPU."""

    def __init__(self, folder: Traversable, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._encoder, self._scorer = (
            onnxruntime.InferenceSession((folder / name).read_bytes(), options, providers=["CPUExecutionProvider"])
            for name in ("encoder.onnx", "scorer.onnx")
        )

    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """See `Model`."""
        states, scores = self._encoder.run(None, {"ids": ids, "features": features})
        return states, scores

    def score(self, cues: Floats, words: Floats, tags: Floats, relation: Ints) -> Floats:
        """See `Model`."""
        given = {"cues": cues, "words": words, "tags": tags, "relations": relation}
        labels: Floats = self._scorer.run(None, given)[0]
        return labels


class Tagger:
    """Finds attributions with the model that ships with the package; loads it when it is first asked."""

    def __init__(self, threads: int = 1) -> None:
        self.threads = threads
        self.folder = files("onrecord") / "data" / "attribution"
        config = json.loads((self.folder / "config.json").read_text(encoding="utf-8"))
        self.version: str = config["version"]
        self.settings = Settings(**config["windows"])
        self.limits = read_limits(config["limits"])

    @cached_property
    def model(self) -> Model:
        """The graphs."""
        return OnnxModel(self.folder, self.threads)

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The encoder's tokenizer."""
        return Tokenizer.from_str((self.folder / "tokenizer.json").read_text(encoding="utf-8"))

    def __call__(self, text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
        """The attributions within `blocks`, (start, end) characters of the text; nothing else is looked at."""
        pieces = read_pieces(text, blocks, self.tokenizer)
        return attributions(text, pieces, self.model, self.settings, self.limits)
