"""Trains the judge of links: logistic regression of each relation and kind; README.md has the command."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from onrecord.evaluate.links import Example, read_pairs
from onrecord.link.judge_embedding import embed
from onrecord.link.judge_features import Features, pair_features
from onrecord.link.judge_rules import ANSWERS, RELATIONS, open_relations
from onrecord.link.judge_words import read_words

STRENGTH = 0.3
PRECISION = {"answers": 0.85, "disputes": 0.85, "fulfils": 0.8, "breaks": 0.8, "repeats": 0.85}


def features_of(example: Example) -> Features:
    """The features of a pair, as the judge makes them."""
    pair = example.earlier, example.later
    one, two = embed(pair)
    return pair_features(*pair, (read_words(pair[0]), read_words(pair[1])), float(one @ two))


class Fit:
    """Logistic regression over named features."""

    def __init__(self, rows: list[Features], labels: np.ndarray) -> None:
        self.reader = DictVectorizer(sparse=False)
        table = self.reader.fit_transform(rows)
        self.model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(table, labels)

    def odds(self, rows: list[Features]) -> np.ndarray:
        """Log odds."""
        return self.model.decision_function(self.reader.transform(rows))

    def head(self, row: int = 0) -> tuple[float, dict[str, float]]:
        """Bias and weights of one class."""
        weights = zip(self.reader.feature_names_, self.model.coef_[row].tolist(), strict=True)
        return float(self.model.intercept_[row]), {
            name: round(value, 4) for name, value in weights if abs(value) > 1e-3
        }


def out_of_fold(rows: list[Features], labels: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """The log odds of each pair from a model that saw nothing of its matter."""
    odds = np.zeros(len(rows))
    for learnt, asked in GroupKFold(6, shuffle=True, random_state=1).split(rows, labels, groups):
        odds[asked] = Fit([rows[i] for i in learnt], labels[learnt]).odds([rows[i] for i in asked])
    return odds


def least(chances: np.ndarray, labels: np.ndarray, wanted: float) -> float:
    """The lowest limit above which the precision stays as wanted; .5 at least."""
    best = 0.95
    for limit in sorted({round(float(chance), 3) for chance in chances} | {0.5}, reverse=True):
        kept = chances >= limit
        if limit >= 0.5 and kept.sum() >= 3 and labels[kept].mean() >= wanted:
            best = limit
    return best


def main(pairs: Path, out: Path) -> None:
    """Trains, prints what the limits keep by cross-validation over matters, and writes the model."""
    examples = read_pairs(pairs)
    features = [features_of(example) for example in examples]
    table: dict = {"version": "links-1", "heads": {}, "kinds": {}}
    for relation in RELATIONS:
        at = [
            i
            for i, example in enumerate(examples)
            if relation in open_relations(example.earlier, example.later).relations
        ]
        rows, groups = [features[i] for i in at], np.array([examples[i].matter for i in at])
        labels = np.array([examples[i].label == relation for i in at])
        odds = out_of_fold(rows, labels, groups)
        scale = LogisticRegression(C=1e3).fit(odds[:, None], labels)
        slope, shift = float(scale.coef_[0, 0]), float(scale.intercept_[0])
        bias, weights = Fit(rows, labels).head()
        chances = 1 / (1 + np.exp(-(slope * odds + shift)))
        limit = least(chances, labels, PRECISION[relation])
        kept = chances >= limit
        right = labels[kept].sum()
        rates = f"P {right / max(1, kept.sum()):.3f} R {right / labels.sum():.3f}"
        print(f"{relation:10} {labels.sum()} of {len(at)}: {rates}")
        table["heads"][relation] = {
            "bias": slope * bias + shift,
            "weights": {name: round(slope * value, 4) for name, value in weights.items()},
            "least": limit,
        }
    answers = [i for i, example in enumerate(examples) if example.label == ANSWERS]
    kinds = Fit([features[i] for i in answers], np.array([examples[i].kind for i in answers]))
    for row, name in enumerate(kinds.model.classes_):
        bias, weights = kinds.head(row)
        table["kinds"][str(name)] = {"bias": bias, "weights": weights}
    out.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    here = Path(__file__)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=here.with_name("pairs.jsonl"))
    parser.add_argument("--out", type=Path, default=here.parents[2] / "src/onrecord/data/links/model.json")
    main(**vars(parser.parse_args()))
