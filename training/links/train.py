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
from fitting import Fit, chances_of, limit_of, out_of_fold, tell
from sklearn.linear_model import LogisticRegression

from onrecord.evaluate.links import Example, read_pairs
from onrecord.link.judge_features import Features, pair_features
from onrecord.link.judge_rules import ANSWERS, DISPUTES, RELATIONS
from onrecord.link.judge_words import borne, read_words
from onrecord.meaning import meaning

VERSION = "links-3"
SEED = 7
WANTED = {"answers": 0.88, "disputes": 0.95, "fulfils": 0.92, "breaks": 0.8, "repeats": 0.88}
"""The precision that the limits are set for, by cross-validation."""
WANTED_KIND = 0.8
LEAST = {"answers": 0.5, "disputes": 0.5, "fulfils": 0.5, "breaks": 0.4, "repeats": 0.5}
"""And the least limits."""
DENIES = "denies"

words = lru_cache(maxsize=None)(read_words)
vector = lru_cache(maxsize=None)(meaning)


class Pairs:
    """Pairs with their features; `made` marks those that augment.py made."""

    def __init__(self, given: list[Example], made: list[Example]) -> None:
        self.examples = [*given, *made]
        self.made = np.array([False] * len(given) + [True] * len(made))
        self.matters = np.array([example.matter for example in self.examples])
        self.features = [features_of(example) for example in self.examples]

    def head(self, relation: str) -> dict[str, Any]:
        """The head of a relation, calibrated, and its limit; a denial that answers is a dispute too."""
        at = np.array([i for i, example in enumerate(self.examples) if relation in left(example)])
        labels = np.array([holds(self.examples[i], relation) for i in at])
        rows = [self.features[i] for i in at]
        asked = np.array([relation in open_to(self.examples[i]) for i in at])  # the judge's words leave out some
        odds = out_of_fold(rows, labels, self.matters[at])
        scale = LogisticRegression(C=1e3).fit(odds[asked, None], labels[asked])
        slope, shift = float(scale.coef_[0, 0]), float(scale.intercept_[0])
        true = asked & ~self.made[at]
        chances = chances_of(slope * odds[true] + shift)
        limit = limit_of(chances, labels[true], WANTED[relation], LEAST[relation])
        tell(relation, chances, labels[true], limit)
        linear = Fit(rows, labels).linear()
        weights = {name: round(slope * value, 3) for name, value in linear["weights"].items()}
        return {"linear": {"bias": round(slope * linear["bias"] + shift, 4), "weights": weights}, "least": limit}

    def kinds(self) -> dict[str, Any]:
        """The weights of each kind of answer, and the probability from which it is said."""
        at = np.array([i for i, example in enumerate(self.examples) if example.label == ANSWERS])
        rows, labels = [self.features[i] for i in at], np.array([str(self.examples[i].kind) for i in at])
        raised = np.exp(out_of_fold(rows, labels, self.matters[at]))
        fit, true = Fit(rows, labels), ~self.made[at]
        order = fit.model.classes_
        surest, right = raised.max(1) / raised.sum(1), order[raised.argmax(1)] == labels
        limit = limit_of(surest[true], right[true], WANTED_KIND, 0.0)
        tell("kinds", surest[true], right[true], limit)
        return {"kinds": {str(kind): fit.linear(row) for row, kind in enumerate(order)}, "least_kind": limit}


def open_to(example: Example) -> frozenset[str]:
    """The relations that rules and words leave open, as the judge does."""
    return borne(left(example), words(example.earlier), words(example.later))


def holds(example: Example, relation: str) -> bool:
    """Whether a relation holds between the entries."""
    return example.label == relation or (relation == DISPUTES and example.kind == DENIES)


def features_of(example: Example) -> Features:
    """The features of a pair, as the judge makes them."""
    one, two = example.earlier, example.later
    likeness = float(vector(one.words) @ vector(two.words))
    return pair_features(one, two, (words(one), words(two)), likeness)


def main(pairs: Path, out: Path) -> None:
    """Trains, prints and writes the weights."""
    given, random = list(read_pairs(pairs)), Random(SEED)
    unlike = list(strangers(given, random))
    table = Pairs(given, [*unlike, *as_read([*given, *unlike], random)])
    model = {"version": VERSION, "heads": {relation: table.head(relation) for relation in RELATIONS}, **table.kinds()}
    out.write_text(json.dumps(model, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    here = Path(__file__)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=here.with_name("pairs.jsonl"))
    parser.add_argument("--out", type=Path, default=here.parents[2] / "src/onrecord/data/links/model.json")
    main(**vars(parser.parse_args()))
