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
        return sum(share for name, share in self.probabilities(features).items() if root_of(name) == root)

    def __call__(self, features: Mapping[str, float]) -> str:
        """The likeliest class of the likeliest root; COMMENT where that is not likely enough."""
        likely = self.probabilities(features)
        roots: dict[str, float] = {}
        for name, share in likely.items():
            roots[root_of(name)] = roots.get(root_of(name), 0.0) + share
        root = max(roots, key=roots.__getitem__)
        if roots[root] < self.least:
            return COMMENT
        return max((name for name in likely if root_of(name) == root), key=likely.__getitem__)


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
