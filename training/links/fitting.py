"""Logistic regression over named features, limits and folds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import MaxAbsScaler

Rows = list[dict[str, float]]

STRENGTH = 0.2  # of regularisation (C): .1 to 1 differ by less than a fold's chance
FOLDS = 8


class Fit:
    """Logistic regression over named features."""

    def __init__(self, rows: Rows, labels: np.ndarray, strength: float = STRENGTH) -> None:
        self.reader, self.scaler = DictVectorizer(sparse=False), MaxAbsScaler()
        table = self.scaler.fit_transform(self.reader.fit_transform(rows))
        self.model = LogisticRegression(C=strength, max_iter=5000).fit(table, labels)

    def odds(self, rows: Rows) -> np.ndarray:
        """Log odds (N), of more than two classes (N, classes)."""
        return self.model.decision_function(self.scaler.transform(self.reader.transform(rows)))

    def linear(self, row: int = 0) -> dict[str, Any]:
        """Bias and weights of one class, without those that count nothing."""
        values = zip(self.reader.feature_names_, (self.model.coef_[row] / self.scaler.scale_).tolist(), strict=True)
        weights = {name: round(value, 3) for name, value in values if abs(value) >= 0.005}
        return {"bias": round(float(self.model.intercept_[row]), 4), "weights": weights}


def folds(groups: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """What is learnt and what is asked, no group in both."""
    yield from GroupKFold(FOLDS, shuffle=True, random_state=1).split(groups, groups=groups)


def out_of_fold(rows: Rows, labels: np.ndarray, groups: np.ndarray, strength: float = STRENGTH) -> np.ndarray:
    """The log odds of each row from a model that saw nothing of its group."""
    parts = [
        (asked, Fit([rows[i] for i in learnt], labels[learnt], strength).odds([rows[i] for i in asked]))
        for learnt, asked in folds(groups)
    ]
    odds = np.zeros((len(rows), *parts[0][1].shape[1:]))
    for asked, found in parts:
        odds[asked] = found
    return odds


def chances_of(odds: np.ndarray) -> np.ndarray:
    """Log odds as probabilities."""
    return 1 / (1 + np.exp(-odds))


def limit_of(chances: np.ndarray, labels: np.ndarray, wanted: float, least: float) -> float:
    """The lowest limit, `least` or more, from which on the precision stays as wanted."""
    order = np.argsort(-chances)
    precision = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    kept = np.flatnonzero((precision >= wanted) & (chances[order] >= least))
    return float(np.floor(1000 * chances[order][kept[-1]]) / 1000) if len(kept) else 0.99


def tell(what: str, chances: np.ndarray, labels: np.ndarray, limit: float) -> None:
    """Prints what the limit keeps, and the reliability of the probabilities."""
    kept = chances >= limit
    right = labels[kept].sum()
    rates = f"P {right / max(1, kept.sum()):.3f} R {right / max(1, labels.sum()):.3f}"
    print(f"{what:20} {labels.sum():4} of {len(labels):4}: {rates} from {limit:.3f}")
