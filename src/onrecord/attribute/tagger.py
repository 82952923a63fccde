"""The trained attributor: a text and the blocks to read, to attributions.

Runs the ONNX graphs of `data/attribution/` (how they were made: `training/attribution/`), without torch.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.resources import files
from itertools import pairwise

import numpy as np
from tokenizers import Tokenizer

from onrecord.attribute.attribution import Attribution
from onrecord.attribute.decode import Candidate, Floats, candidates, find_cues, runs, softmax
from onrecord.attribute.features import Ints, Pieces, read_pieces
from onrecord.attribute.graphs import Model, OnnxModel
from onrecord.attribute.limits import Limits, read_limits
from onrecord.attribute.relations import relations
from onrecord.attribute.settling import settle
from onrecord.attribute.windows import Settings, Window, lay_windows
from onrecord.pieces import load_pieces

START, END = 101, 102  # [CLS] and [SEP] of the encoder's vocabulary


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
        return load_pieces().tokenizer

    def __call__(self, text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
        """The attributions within `blocks`, (start, end) characters of the text; nothing else is looked at."""
        pieces = read_pieces(text, blocks, self.tokenizer)
        return attributions(text, pieces, self.model, self.settings, self.limits)
