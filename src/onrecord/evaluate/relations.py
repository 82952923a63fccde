"""Relations of marked pairs against PLV-style gold: the scores of `shared/score/relations.py`.

The gold is a table with the columns id, marked_sentence, gold_root and gold_penta. The model knows which sentences it
learnt from; where the gold holds such, the scores are of the others alone.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import StopRun
from onrecord.evaluate.marked import fingerprint, unmarked
from onrecord.events.relations import YIELD, Relation, RelationCoder
from onrecord.plover import load_plover

COLUMNS = {"id", "marked_sentence", "gold_root", "gold_penta"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the gold and what was read in it; `known` where the model learnt from its sentence."""

    id: str
    root: str
    quad: str
    found_root: str
    found_quad: str
    known: bool


@dataclass(frozen=True, slots=True)
class RelationScores:
    """Rows with their predictions; those that the model learnt from do not count."""

    rows: tuple[Row, ...]

    def metrics(self) -> dict[str, float]:
        """Macro F1 over roots and over quads, and the share of right roots; of no rows, nothing."""
        rows = [row for row in self.rows if not row.known]
        if not rows:
            return {}
        return {
            "root_macro_f1": macro_f1([row.root for row in rows], [row.found_root for row in rows]),
            "root_accuracy": sum(row.root == row.found_root for row in rows) / len(rows),
            "quad_macro_f1": macro_f1([row.quad for row in rows], [row.found_quad for row in rows]),
        }

    def lines(self) -> Iterator[str]:
        """The figures as lines of text, one a metric."""
        known = sum(row.known for row in self.rows)
        yield f"{'rows':16} {len(self.rows)}"
        if known:
            yield f"{'learnt from':16} {known}: the figures are of the other {len(self.rows) - known} alone"
        for name, value in self.metrics().items():
            yield f"{name:16} {value:.4f}"


def evaluate(gold: Path, predictions: Path | None = None) -> RelationScores:
    """Codes every row of a table and scores it; `predictions` gets a line a row. StopRun where it is no such table."""
    coder = RelationCoder()
    scores = RelationScores(tuple(_row(row, coder) for row in read_table(gold)))
    if predictions:
        lines = (json.dumps({"id": row.id, "root": row.found_root, "quad": int(row.found_quad)}) for row in scores.rows)
        predictions.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return scores


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a gold table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if not rows or not rows[0].keys() >= COLUMNS:
        raise StopRun(
            f"{path} has not the columns {', '.join(sorted(COLUMNS))}: name a table such as gold/plover/plv_train.tsv"
        )
    return rows


def _row(row: Mapping[str, str], coder: RelationCoder) -> Row:
    sentence, source, target = unmarked(row["marked_sentence"])
    relation = coder(sentence, [(source, target)])[0]
    known = fingerprint(sentence) in coder.learnt
    return Row(row["id"], row["gold_root"], row["gold_penta"], relation.root, str(quad_of(relation)), known)


def quad_of(relation: Relation) -> int:
    """The likeliest of PLOVER's four quads, by the sum of their roots; YIELD counts as RETREAT, as in PLV."""
    plover = load_plover()
    totals = dict.fromkeys(plover.quads.values(), 0.0)
    for root, chance in relation.roots.items():
        totals[plover.quads[plover.quad("RETREAT" if root in YIELD.values() else root)]] += chance
    return max(totals, key=totals.__getitem__)


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """The mean F1 of the labels that the gold has."""
    labels = sorted(set(gold))
    pairs = list(zip(gold, found, strict=True))
    return sum(_f1(label, pairs) for label in labels) / len(labels)


def _f1(label: str, pairs: Sequence[tuple[str, str]]) -> float:
    right = sum(g == f == label for g, f in pairs)
    either = sum((g == label) + (f == label) for g, f in pairs)
    return 2 * right / either if right else 0.0
