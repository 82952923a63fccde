"""Trains the judge of links: logistic regression of each relation and of the kinds of answers (see README.md).

Prints, by cross-validation over matters, what the limits keep of the labelled pairs as they are.
"""

from __future__ import annotations

import argparse
import json
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from augment import as_read, left, strangers
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import MaxAbsScaler

from onrecord.evaluate.links import Example, read_pairs
from onrecord.link.judge_embedding import embed_text
from onrecord.link.judge_features import Features, pair_features
from onrecord.link.judge_rules import ANSWERS, RELATIONS
from onrecord.link.judge_words import read_words

VERSION = "links-2"
STRENGTH = 0.2  # of regularisation (C): .1 to 1 differ by less than a fold's chance
FOLDS = 8
SEED = 7
LEAST = 0.5
WANTED = {"answers": 0.85, "disputes": 0.8, "fulfils": 0.8, "breaks": 0.8, "repeats": 0.85}
"""The precision that the limits are set for, by cross-validation."""
WANTED_KIND = 0.8

read = lru_cache(maxsize=None)(read_words)
vector = lru_cache(maxsize=None)(embed_text)


class Fit:
    """Logistic regression over named features."""

    def __init__(self, rows: list[Features], labels: np.ndarray) -> None:
        self.reader, self.scaler = DictVectorizer(sparse=False), MaxAbsScaler()
        table = self.scaler.fit_transform(self.reader.fit_transform(rows))
        self.model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(table, labels)

    def odds(self, rows: list[Features]) -> np.ndarray:
        """Log odds."""
        return self.model.decision_function(self.scaler.transform(self.reader.transform(rows)))

    def weights(self, row: int = 0, slope: float = 1.0) -> dict[str, float]:
        """The weights of one class, without those that count nothing."""
        values = slope * self.model.coef_[row] / self.scaler.scale_
        named = zip(self.reader.feature_names_, values.tolist(), strict=True)
        return {name: round(value, 4) for name, value in named if abs(value) > 1e-3}


class Pairs:
    """Pairs with their features; `made` marks those that augment.py made."""

    def __init__(self, examples: list[Example], made: np.ndarray) -> None:
        self.examples, self.made = examples, made
        self.features = [features_of(example) for example in examples]
        self.matters = np.array([example.matter for example in examples])

    def head(self, relation: str) -> dict[str, Any]:
        """The head of a relation, calibrated and with its limit."""
        at = np.array([i for i, example in enumerate(self.examples) if relation in left(example)])
        labels = np.array([self.examples[i].label == relation for i in at])
        rows = [self.features[i] for i in at]
        odds, true = self.out_of_fold(rows, labels, at), ~self.made[at]
        scale = LogisticRegression(C=1e3).fit(odds[:, None], labels)
        slope, shift = float(scale.coef_[0, 0]), float(scale.intercept_[0])
        chances = 1 / (1 + np.exp(-(slope * odds[true] + shift)))
        limit = limit_of(chances, labels[true], WANTED[relation])
        tell(relation, chances, labels[true], limit)
        fit = Fit(rows, labels)
        bias = slope * float(fit.model.intercept_[0]) + shift
        return {"bias": round(bias, 4), "weights": fit.weights(0, slope), "least": limit}

    def out_of_fold(self, rows: list[Features], labels: np.ndarray, at: np.ndarray) -> np.ndarray:
        """The log odds of each pair from a model that saw nothing of its matter."""
        odds = np.zeros(len(rows))
        for learnt, asked in GroupKFold(FOLDS, shuffle=True, random_state=1).split(rows, labels, self.matters[at]):
            odds[asked] = Fit([rows[i] for i in learnt], labels[learnt]).odds([rows[i] for i in asked])
        return odds

    def kinds(self) -> dict[str, Any]:
        """The weights of each kind of answer, and the probability from which it is said."""
        at = np.array([i for i, example in enumerate(self.examples) if example.label == ANSWERS])
        rows, labels = [self.features[i] for i in at], np.array([self.examples[i].kind for i in at])
        surest, right = np.zeros(len(at)), np.zeros(len(at), dtype=bool)
        for learnt, asked in GroupKFold(FOLDS, shuffle=True, random_state=1).split(rows, labels, self.matters[at]):
            fit = Fit([rows[i] for i in learnt], labels[learnt])
            odds = np.exp(fit.odds([rows[i] for i in asked]))
            surest[asked] = odds.max(axis=1) / odds.sum(axis=1)
            right[asked] = fit.model.classes_[odds.argmax(axis=1)] == labels[asked]
        true = ~self.made[at]
        limit = limit_of(surest[true], right[true], WANTED_KIND, least=0.0)
        tell("kinds", surest[true], right[true], limit)
        fit = Fit(rows, labels)
        biases = fit.model.intercept_.tolist()
        kinds = {
            str(name): {"bias": round(biases[row], 4), "weights": fit.weights(row)}
            for row, name in enumerate(fit.model.classes_)
        }
        return {"kinds": kinds, "least_kind": limit}


def features_of(example: Example) -> Features:
    """The features of a pair, as the judge makes them."""
    one, two = example.earlier, example.later
    likeness = float(vector(one.words) @ vector(two.words))
    return pair_features(one, two, (read(one), read(two)), likeness)


def limit_of(chances: np.ndarray, labels: np.ndarray, wanted: float, least: float = LEAST) -> float:
    """The lowest limit from which on the precision stays as wanted."""
    order = np.argsort(-chances)
    precision = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    kept = np.flatnonzero((precision >= wanted) & (chances[order] >= least))
    return round(float(chances[order][kept[-1]]), 3) if len(kept) else 0.99


def tell(relation: str, chances: np.ndarray, labels: np.ndarray, limit: float) -> None:
    """What the limit keeps."""
    kept = chances >= limit
    right = labels[kept].sum()
    rates = f"P {right / max(1, kept.sum()):.3f} R {right / labels.sum():.3f}"
    print(f"{relation:10} {labels.sum():4} of {len(labels):4}: {rates} from {limit:.3f}")


def main(pairs: Path, out: Path) -> None:
    """Trains, prints and writes the model."""
    given, random = list(read_pairs(pairs)), Random(SEED)
    made = [*strangers(given, random), *as_read(given, random)]
    table = Pairs([*given, *made], np.array([False] * len(given) + [True] * len(made)))
    heads = {relation: table.head(relation) for relation in RELATIONS}
    model = {"version": VERSION, "heads": heads, **table.kinds()}
    out.write_text(json.dumps(model, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    here = Path(__file__)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=here.with_name("pairs.jsonl"))
    parser.add_argument("--out", type=Path, default=here.parents[2] / "src/onrecord/data/links/model.json")
    main(**vars(parser.parse_args()))
