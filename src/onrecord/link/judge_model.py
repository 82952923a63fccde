"""The linear models that weigh features of two entries; `data/links/model.json`, made by `training/links/train.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Linear:
    """A weighted sum; features that it does not know count nothing."""

    bias: float
    weights: Weights

    def __call__(self, features: Weights) -> float:
        """The log odds."""
        known = self.weights
        return self.bias + sum(known[name] * value for name, value in features.items() if value and name in known)


@dataclass(frozen=True, slots=True)
class Head:
    """Logistic regression of one relation; `least` is the probability from which it is said to hold."""

    linear: Linear
    least: float

    def __call__(self, features: Weights) -> float:
        """The probability of the relation."""
        return 1 / (1 + exp(-self.linear(features)))


@dataclass(frozen=True, slots=True)
class JudgeModel:
    """A head for each relation, the weights of each kind of answer, and the probability from which a kind is said."""

    version: str
    heads: Mapping[str, Head]
    kinds: Mapping[str, Linear]
    least_kind: float

    def kind(self, features: Weights) -> str | None:
        """The likeliest kind of an answer; None where it is not likely enough."""
        raised = {kind: exp(linear(features)) for kind, linear in self.kinds.items()}
        likeliest = max(raised, key=raised.__getitem__)
        return likeliest if raised[likeliest] / sum(raised.values()) >= self.least_kind else None


@lru_cache(maxsize=1)
def load_judge_model() -> JudgeModel:
    """The model that ships with the package."""
    return read_model(json.loads(files("onrecord").joinpath("data/links/model.json").read_text(encoding="utf-8")))


def read_model(table: Mapping[str, Any]) -> JudgeModel:
    """A model as `training/links/train.py` writes it."""
    heads = {name: Head(Linear(**row["linear"]), row["least"]) for name, row in table["heads"].items()}
    kinds = {name: Linear(**row) for name, row in table["kinds"].items()}
    return JudgeModel(table["version"], heads, kinds, table["least_kind"])
