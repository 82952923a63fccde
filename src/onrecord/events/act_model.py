"""The linear model that weighs a statement's features and states; `data/acts/`, made by `training/acts/train.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.pieces import Floats
from onrecord.plover import COMMENT


@dataclass(frozen=True, slots=True)
class Told:
    """What the model is told of a statement: its features by name, its states (`ActStates`) where they were read."""

    features: Mapping[str, float]
    states: Floats | None = None


@dataclass(frozen=True, slots=True)
class ActModel:
    """Multinomial logistic regression. A class is a root, or a root and its kind: "REJECT.denial"."""

    version: str
    states_of: str  # the lower layers that it learnt the states of, see `layers`
    classes: tuple[str, ...]
    bias: npt.NDArray[np.float64]
    weights: Mapping[str, npt.NDArray[np.float64]]  # by feature, one for each class
    states: npt.NDArray[np.float32]  # of each number of the states, one for each class
    usual: npt.NDArray[np.float64]  # what the usual states say of each class
    least: float  # the probability of a root below which the statement is a COMMENT

    def probabilities(self, told: Told) -> dict[str, float]:
        """The probability of each class; features that the model does not know count nothing."""
        known = (self.weights[name] * value for name, value in told.features.items() if name in self.weights)
        stated = self.usual if told.states is None else told.states @ self.states
        odds = sum(known, self.bias) + stated
        shares = np.exp(odds - odds.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))

    def share(self, told: Told, root: str) -> float:
        """The probability of a root, its kinds together."""
        return self.shares(told).get(root, 0.0)

    def shares(self, told: Told) -> dict[str, float]:
        """The probability of each root."""
        roots: dict[str, float] = {}
        for name, share in self.probabilities(told).items():
            roots[root_of(name)] = roots.get(root_of(name), 0.0) + share
        return roots

    def kind(self, told: Told, root: str) -> str:
        """The likeliest kind of a root; empty where it has none."""
        likely = self.probabilities(told)
        own = [name for name in likely if root_of(name) == root]
        return max(own, key=likely.__getitem__).partition(".")[2] if own else ""

    def __call__(self, told: Told) -> str:
        """The likeliest root; COMMENT where that is not likely enough."""
        shares = self.shares(told)
        root = max(shares, key=shares.__getitem__)
        return root if shares[root] >= self.least else COMMENT


def root_of(name: str) -> str:
    """The root of a class."""
    return name.partition(".")[0]


@lru_cache(maxsize=1)
def load_act_model() -> ActModel:
    """The model that ships with the package."""
    folder = files("onrecord") / "data" / "acts"
    with as_file(folder / "states.npy") as path:
        states = np.load(path, allow_pickle=False)
    return read_model(json.loads((folder / "model.json").read_text(encoding="utf-8")), states)


def read_model(table: Mapping[str, Any], states: npt.NDArray[Any]) -> ActModel:
    """A model as `training/acts/train.py` writes it."""
    weights = {name: np.array(row, dtype=np.float64) for name, row in table["weights"].items()}
    bias = np.array(table["bias"], dtype=np.float64)
    classes = tuple(table["classes"])
    usual = np.array(table["usual"], dtype=np.float64)
    stated = states.astype(np.float32)
    names = (table["version"], table["states_of"], classes)
    return ActModel(*names, bias, weights, stated, usual, float(table["least"]))
