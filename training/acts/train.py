"""Makes `src/onrecord/data/acts/`: `python training/acts/train.py [--shared ../shared] [--out FOLDER]`.

Logistic regression on the features of `onrecord.events.act_features` and the states of `onrecord.events.act_states`,
over `train.tsv` and the labelled statements of PolNeAR train (`polnear.tsv`) and of PLV (`plv.tsv`). Prints the
cross-validation. A few minutes of one core; the seed is fixed.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.evaluate.acts import ActScores, Example, read_examples
from onrecord.evaluate.speakers import _Given as Given
from onrecord.evaluate.standoff import read_text
from onrecord.events.act_model import ActModel, Told, read_model, root_of
from onrecord.events.act_states import SIZE, layers
from onrecord.events.acts import ActCoder
from onrecord.events.lexicon import load_lexicon
from onrecord.events.parties import Parties
from onrecord.parse import Parser
from onrecord.plover import COMMENT
from onrecord.read import read_pages
from onrecord.records import Skipped, Span
from onrecord.settings import read_settings

HERE = Path(__file__).parent
VERSION = "acts-2"
STRENGTH = 0.3  # of .1, .3, 1: the best macro F1 by cross-validation
SCALE = 0.12  # deviation of a number of the states, when a feature counts 1; of .03 to .3
LEAST = 0.5  # an act must be likelier than not
UNSTATED = np.zeros((2 * SIZE, 1), dtype=np.float32)
NOTHING = ActModel("none", "none", (COMMENT,), np.zeros(1), {}, UNSTATED, np.zeros(1), 0.0)

SOURCES = ("our sentences", "PolNeAR train", "PLV")
UNREAD = 0.5  # the weight of statements that were taken for COMMENT without being read


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled statement: its class, what the model is told and what it weighs, and where it stands."""

    name: str
    told: Told
    weight: float = 1.0
    source: str = "our sentences"


def class_of(act: str, mode: str | None, denial: bool) -> str:
    """What the model is to say: accusations by their mode and denials apart, other roots alone."""
    if denial:
        return f"{act}.denial"
    return f"{act}.{mode}" if act == "ACCUSE" and mode else act


def read_rows(examples: Sequence[Example], parser: Parser) -> Iterator[Row]:
    """Class and features of each sentence."""
    coder, lexicon = ActCoder(NOTHING), load_lexicon()
    for example, parsed in zip(examples, parser.pipe(each.article() for each in examples), strict=True):
        told = coder.told(example.statement(), Parties(parsed.doc, lexicon))
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
                yield Row(class_of(act, mode, bool(denial)), coder.told(statement, parties), weight, "PolNeAR train")


def read_plv(path: Path, parser: Parser) -> Iterator[Row]:
    """Class and features of the labelled statements of PLV: labels and places by number of the sentence, no text."""
    coder, lexicon = ActCoder(NOTHING), load_lexicon()
    with path.open(encoding="utf-8") as lines:
        texts = {row["id"]: row["sentence"] for row in csv.DictReader(lines, delimiter="\t")}
    with (HERE / "plv.tsv").open(encoding="utf-8") as lines:
        labels = list(csv.DictReader(lines, delimiter="\t"))
    for label in labels:
        roles = (("speaker", label["speaker"]), ("cue", label["cue"]), ("content", label["content"]))
        text = texts[label["id"]]
        spans = tuple((role, span) for role, places in roles for span in spans_at(text, places))
        example = Example(label["id"], label["act"], label["mode"] or None, bool(label["denial"]), text, spans)
        parsed = parser(example.article())
        told = coder.told(example.statement(), Parties(parsed.doc, lexicon))
        yield Row(class_of(example.act, example.mode, example.denial), told, source="PLV")


def spans_at(text: str, places: str) -> Iterator[Span]:
    """The spans of "0-12,20-31"."""
    for place in filter(None, places.split(",")):
        start, end = map(int, place.split("-"))
        yield Span(start, end, text[start:end])


def fit(rows: Sequence[Row], least: float) -> ActModel:
    """The model of these rows; features of a single row are left out."""
    seen = Counter(name for row in rows for name in row.told.features)
    kept = [{name: value for name, value in row.told.features.items() if seen[name] > 1} for row in rows]
    columns = DictVectorizer()
    states = np.array([row.told.states for row in rows])
    mean, deviation = states.mean(axis=0), states.std(axis=0) + 1e-6
    read = LogisticRegression(C=STRENGTH, max_iter=2000)
    table = hstack([columns.fit_transform(kept), csr_matrix((states - mean) / deviation * SCALE)]).tocsr()
    read.fit(table, [row.name for row in rows], [row.weight for row in rows])
    names = columns.get_feature_names_out()
    named, stated = read.coef_.T[: len(names)], read.coef_.T[len(names) :] / deviation[:, None] * SCALE
    model = {
        "version": VERSION,
        "states_of": layers(),
        "classes": [str(name) for name in read.classes_],
        "bias": np.round(read.intercept_ - mean @ stated, 3).tolist(),
        "usual": np.round(mean @ stated, 3).tolist(),
        "weights": dict(zip(names, np.round(named, 3).tolist(), strict=True)),
        "least": least,
    }
    return read_model(model, stated.astype(np.float16))


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
    odds, nothing = np.log(np.array([*likely.values()]) + 1e-12), np.zeros((0, len(likely)), dtype=np.float32)
    return root_of(ActModel("", "", tuple(likely), odds, {}, nothing, np.zeros(len(likely)), least)(Told({})))


def score(rows: Sequence[Row], found: Sequence[dict[str, float]], least: float) -> ActScores:
    """How well roots are told with this limit."""
    pairs = zip(rows, found, strict=True)
    return ActScores(Counter((root_of(row.name), decided(likely, least)) for row, likely in pairs), 0, 0)


def report(rows: Sequence[Row], found: Sequence[dict[str, float]], least: float) -> None:
    """The cross-validation by source."""
    for name in SOURCES:
        chosen = [(row, likely) for row, likely in zip(rows, found, strict=True) if row.source == name]
        own, likely = zip(*chosen, strict=True)
        sys.stdout.write("\n".join([f"--- {name}, limit {least:.2f}", *score(own, likely, least).lines(), ""]))


def main() -> None:
    """Trains, reports the cross-validation, writes the model."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parent.parent.parent / "shared")
    arguments.add_argument("--out", type=Path, default=HERE.parent.parent / "src/onrecord/data/acts")
    given = arguments.parse_args()
    parser = Parser(read_settings({}).pipeline)
    rows = [
        *read_rows(read_examples(HERE / "train.tsv"), parser),
        *read_polnear(given.shared / "gold/polnear/train", parser),
        *read_plv(given.shared / "gold/plover/plv_train.tsv", parser),
    ]
    found = out_of_fold(rows)
    report(rows, found, LEAST)
    model = fit(rows, LEAST)
    head = {"version": model.version, "states_of": model.states_of, "classes": model.classes}
    table = {**head, "bias": model.bias.tolist(), "usual": model.usual.tolist(), "least": model.least}
    weights = {name: row.tolist() for name, row in sorted(model.weights.items())}
    given.out.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**table, "weights": weights}, separators=(",", ":"))
    (given.out / "model.json").write_text(text + "\n", encoding="utf-8")
    np.save(given.out / "states.npy", model.states.astype(np.float16), allow_pickle=False)


if __name__ == "__main__":
    main()
