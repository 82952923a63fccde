"""The relation coder's network and its ONNX graphs."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import Protocol

import onnxruntime

from onrecord.pieces import Floats, Ints


class RelationModel(Protocol):
    """The network, whichever way it is run."""

    def lower(self, rows: Floats) -> Floats:
        """Rows of a sentence's pieces (T, 384) -> states (T, 384)."""

    def upper(self, states: Floats, marks: Ints) -> Floats:
        """States (T, 384) and the marks of a pair (T) -> scores of the labels (16)."""


class OnnxRelations:
    """The two graphs of a folder, on `threads` threads of the CPU."""

    def __init__(self, folder: Traversable, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._lower, self._upper = (
            onnxruntime.InferenceSession((folder / name).read_bytes(), options, providers=["CPUExecutionProvider"])
            for name in ("lower.onnx", "upper.onnx")
        )

    def lower(self, rows: Floats) -> Floats:
        """See `RelationModel`."""
        states: Floats = self._lower.run(None, {"rows": rows})[0]
        return states

    def upper(self, states: Floats, marks: Ints) -> Floats:
        """See `RelationModel`."""
        scores: Floats = self._upper.run(None, {"states": states, "marks": marks[None]})[0][0]
        return scores
