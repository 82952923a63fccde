"""The network, and its ONNX graphs."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import Protocol

import onnxruntime

from onrecord.attribute.decode import Floats
from onrecord.attribute.features import Ints
from onrecord.pieces import load_pieces


class Model(Protocol):
    """The network, whichever way it is run."""

    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """Pieces (T) and their features (3, T) -> states (T, 384) and tag scores (T, 7)."""

    def score(self, cues: Floats, words: Floats, tags: Floats, relation: Ints) -> Floats:
        """Cues (N, 384), words (U, 384), tags (U, 7), relations (4, N, U) -> label scores (N, U, 3)."""


class OnnxModel:
    """The two graphs of a folder over the shared table of pieces, on `threads` threads of the CPU."""

    def __init__(self, folder: Traversable, threads: int = 1) -> None:
        self._pieces = load_pieces()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._encoder, self._scorer = (
            onnxruntime.InferenceSession((folder / name).read_bytes(), options, providers=["CPUExecutionProvider"])
            for name in ("encoder.onnx", "scorer.onnx")
        )

    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """See `Model`."""
        states, scores = self._encoder.run(None, {"rows": self._pieces.rows(ids), "features": features})
        return states, scores

    def score(self, cues: Floats, words: Floats, tags: Floats, relation: Ints) -> Floats:
        """See `Model`."""
        given = {"cues": cues, "words": words, "tags": tags, "relations": relation}
        labels: Floats = self._scorer.run(None, given)[0]
        return labels
