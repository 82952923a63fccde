"""Makes `src/onrecord/data/acts/model.json`: `python training/acts/train.py [--shared ../shared] [--out FILE]`.

Logistic regression on the features of `onrecord.events.act_features`, over `train.tsv` and the labelled
statements of PolNeAR train in `polnear.tsv`. The probability below which a statement is a COMMENT
is chosen on predictions out of fold. A minute or two on one core; the seed is fixed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.evaluate.acts import ActScores, Example, read_examples
from onrecord.evaluate.speakers import _Given as Given
from onrecord.evaluate.standoff import read_text
from onrecord.events.act_features import Features
from onrecord.events.act_model import ActModel, read_model, root_of
from onrecord.events.acts import ActCoder
from onrecord.events.lexicon import load_lexicon
from onrecord.events.parties import Parties
from onrecord.parse import Parser
from onrecord.plover import COMMENT
from onrecord.read import read_pages
from onrecord.records import Skipped
from onrecord.settings import read_settings

HERE = Path(__file__).parent
VERSION = "acts-1"
STRENGTH = 0.3  # of .1, .3, 1: the best macro F1 by cross-validation
LIMITS = np.arange(0.4, 0.75, 0.05)
BETA = 0.5  # precision counts for twice as much as recall
NOTHING = ActModel("none", (COMMENT,), np.zeros(1), {}, 0.0)

UNREAD = 0.5  # the weight of statements that were taken for COMMENT without being read


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled statement: its class, its features and what it weighs."""

    name: str
    told: Features
    weight: float = 1.0
    real: bool = False


def class_of(act: str, mode: str | None, denial: bool) -> str:
    """What the model is to say: accusations by their mode and denials apart, other roots alone."""
    if denial:
        return f"{act}.denial"
    return f"{act}.{mode}" if act == "ACCUSE" and mode else act


def read_rows(examples: Sequence[Example], parser: Parser) -> Iterator[Row]:
    """Class and features of each sentence."""
    coder, lexicon = ActCoder(NOTHING), load_lexicon()
    for example, parsed in zip(examples, parser.pipe(each.article() for each in examples), strict=True):
        told = coder.features(example.statement(), Parties(parsed.doc, lexicon))
        yield Row(class_of(example.act, example.mode, example.denial), told)


def read_polnear(folder: Path, parser: Parser) -> Iterator[Row]:
    """Class and features of the labelled statements of PolNeAR train: labels by document and place, no text."""
    coder, lexicon = ActCoder(NOTHING), load_lexicon()
    labels: dict[str, dict[tuple[int, int], list[str]]] = {}
    for line in (HERE / "polnear.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        doc, start, end, *label = line.split("\t")
        labels.setdefault(doc, {})[int(start), int(end)] = label
    for doc, places in labels.items():
        path = folder / "text" / f"{doc}.txt"
        page = next(read_pages([str(path)]))
        assert not isinstance(page, Skipped)
        parsed = parser(clean(page))
        parties = Parties(parsed.doc, lexicon)
        for statement in Attributor(Given(folder, doc, read_text(path)))(parsed):
            label = places.get((statement.content[0].start, statement.content[-1].end))
            if label is not None:
                act, mode, denial, read = label
                weight = 1.0 if read == "read" else UNREAD
                yield Row(class_of(act, mode, bool(denial)), coder.features(statement, parties), weight, real=True)


def fit(rows: Sequence[Row], least: float) -> ActModel:
    """The model of these rows; features of a single row are left out."""
    seen = Counter(name for row in rows for name in row.told)
    kept = [{name: value for name, value in row.told.items() if seen[name] > 1} for row in rows]
    columns = DictVectorizer()
    read = LogisticRegression(C=STRENGTH, max_iter=1000)
    read.fit(columns.fit_transform(kept), [row.name for row in rows], [row.weight for row in rows])
    table = {
        "version": VERSION,
        "classes": [str(name) for name in read.classes_],
        "bias": np.round(read.intercept_, 3).tolist(),
        "weights": dict(zip(columns.get_feature_names_out(), np.round(read.coef_.T, 3).tolist(), strict=True)),
        "least": least,
    }
    return read_model(table)


def out_of_fold(rows: Sequence[Row]) -> list[dict[str, float]]:
    """Each row's probabilities by a model that has not seen it."""
    found: list[dict[str, float]] = [{} for _ in rows]
    for learn, test in StratifiedKFold(5, shuffle=True, random_state=3).split(rows, [row.name for row in rows]):
        model = fit([rows[number] for number in learn], 0.0)
        for number in test:
            found[number] = model.probabilities(rows[number].told)
    return found


def decided(likely: dict[str, float], least: float) -> str:
    """The root of the probabilities."""
    return root_of(ActModel("", tuple(likely), np.log(np.array([*likely.values()]) + 1e-12), {}, least)({}))


def score(rows: Sequence[Row], found: Sequence[dict[str, float]], least: float) -> ActScores:
    """How well roots are told with this limit."""
    pairs = zip(rows, found, strict=True)
    return ActScores(Counter((root_of(row.name), decided(likely, least)) for row, likely in pairs), 0, 0)


def weighed(scores: ActScores) -> float:
    """F of precision and recall of acts, precision first."""
    figures = scores.metrics()
    precision, recall = figures["precision"], figures["recall"]
    return (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall) if precision and recall else 0.0


def chosen_limit(rows: Sequence[Row], found: Sequence[dict[str, float]]) -> float:
    """The limit that serves our sentences and the real statements best, both counting the same."""
    both = list(zip(rows, found, strict=True))
    parts = [tuple(zip(*(pair for pair in both if pair[0].real is real), strict=True)) for real in (False, True)]
    return float(max(LIMITS, key=lambda limit: sum(weighed(score(own, likely, float(limit))) for own, likely in parts)))


def report(rows: Sequence[Row], found: Sequence[dict[str, float]], least: float) -> None:
    """The cross-validation, our sentences and the real statements apart."""
    for name, real in (("our sentences", False), ("PolNeAR train", True)):
        chosen = [(row, likely) for row, likely in zip(rows, found, strict=True) if row.real is real]
        if chosen:
            own, likely = zip(*chosen, strict=True)
            sys.stdout.write("\n".join([f"--- {name}, limit {least:.2f}", *score(own, likely, least).lines(), ""]))


def main() -> None:
    """Trains, reports the cross-validation, writes the model."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parent.parent.parent / "shared")
    arguments.add_argument("--out", type=Path, default=HERE.parent.parent / "src/onrecord/data/acts/model.json")
    given = arguments.parse_args()
    parser = Parser(read_settings({}).pipeline)
    rows = [
        *read_rows(read_examples(HERE / "train.tsv"), parser),
        *read_polnear(given.shared / "gold/polnear/train", parser),
    ]
    found = out_of_fold(rows)
    least = chosen_limit(rows, found)
    report(rows, found, least)
    model = fit(rows, round(least, 2))
    table = {"version": model.version, "classes": model.classes, "bias": model.bias.tolist(), "least": model.least}
    weights = {name: row.tolist() for name, row in sorted(model.weights.items())}
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps({**table, "weights": weights}, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
