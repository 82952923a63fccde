"""The linear model that weighs a statement's features; `data/acts/model.json`, made by `training/acts/train.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.plover import COMMENT


@dataclass(frozen=True, slots=True)
class ActModel:
    """Multinomial logistic regression. A class is a root, or a root and its kind: "REJECT.denial"."""

    version: str
    classes: tuple[str, ...]
    bias: npt.NDArray[np.float64]
    weights: Mapping[str, npt.NDArray[np.float64]]  # by feature, one for each class
    least: float  # the probability of a root below which the statement is a COMMENT

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """The probability of each class; features that the model does not know count nothing."""
        known = (self.weights[name] * value for name, value in features.items() if name in self.weights)
        odds = sum(known, self.bias)
        shares = np.exp(odds - odds.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))

    def share(self, features: Mapping[str, float], root: str) -> float:
        """The probability of a root, its kinds together."""
        return self.shares(features).get(root, 0.0)

    def shares(self, features: Mapping[str, float]) -> dict[str, float]:
        """The probability of each root."""
        roots: dict[str, float] = {}
        for name, share in self.probabilities(features).items():
            roots[root_of(name)] = roots.get(root_of(name), 0.0) + share
        return roots

    def kind(self, features: Mapping[str, float], root: str) -> str:
        """The likeliest kind of a root; empty where it has none."""
        likely = self.probabilities(features)
        own = [name for name in likely if root_of(name) == root]
        return max(own, key=likely.__getitem__).partition(".")[2] if own else ""

    def __call__(self, features: Mapping[str, float]) -> str:
        """The likeliest root; COMMENT where that is not likely enough."""
        shares = self.shares(features)
        root = max(shares, key=shares.__getitem__)
        return root if shares[root] >= self.least else COMMENT


def root_of(name: str) -> str:
    """The root of a class."""
    return name.partition(".")[0]


@lru_cache(maxsize=1)
def load_act_model() -> ActModel:
    """The model that ships with the package."""
    return read_model(json.loads(files("onrecord").joinpath("data/acts/model.json").read_text(encoding="utf-8")))


def read_model(table: Mapping[str, Any]) -> ActModel:
    """A model as `training/acts/train.py` writes it."""
    weights = {name: np.array(row, dtype=np.float64) for name, row in table["weights"].items()}
    bias = np.array(table["bias"], dtype=np.float64)
    return ActModel(table["version"], tuple(table["classes"]), bias, weights, float(table["least"]))
