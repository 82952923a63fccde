"""Prints the figures of a training run; README.md has the command."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from gold import Row, folds, read_rows
from pairs import LABELS, NONE, Lower, Upper, in_four_bits
from torch import Tensor
from torch.nn import functional
from train import Example, Reading, collate, predict

from onrecord.evaluate.relations import macro_f1, quad_of
from onrecord.events.relations import Relation

CONFLICT = [LABELS.index(root) for root in LABELS[:NONE] if quad_of(Relation(1.0, {root: 1.0})) > 2]


def crossed(path: Path, rows: Sequence[Row]) -> None:
    """The figures of one cross-validation: all rows together, and how the folds differ."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    gold = {row.id: row for row in rows}
    roots, quads, mine = [], [], []
    for line in lines:
        chances = dict(zip(LABELS[:NONE], line["p"][:NONE], strict=True))
        relation = Relation(1.0, chances)
        roots.append((gold[line["id"]].label, relation.root))
        quads.append((gold[line["id"]].quad, str(quad_of(relation))))
        mine.append(line["fold"])
    found = [macro_of([pair for pair, f in zip(roots, mine, strict=True) if f == fold]) for fold in sorted(set(mine))]
    right = sum(a == b for a, b in roots) / len(roots)
    print(
        f"{path.name}: rows {len(lines)}, root macro F1 {macro_of(roots):.4f}, accuracy {right:.4f}, "
        f"quad macro F1 {macro_of(quads):.4f}; root macro F1 of the folds {np.round(found, 3)}, sd {np.std(found):.3f}"
    )
    wrong = Counter(pair for pair in roots if pair[0] != pair[1])
    print("  most confused (gold, found):", ", ".join(f"{a} {b} {n}" for (a, b), n in wrong.most_common(12)))
    print("  F1:", ", ".join(f"{label} {one_f1(label, roots):.2f}" for label in LABELS[:NONE]))


def macro_of(pairs: Sequence[tuple[str, str]]) -> float:
    """Macro F1 of (gold, found)."""
    return macro_f1([gold for gold, _ in pairs], [found for _, found in pairs])


def one_f1(label: str, pairs: Sequence[tuple[str, str]]) -> float:
    """F1 of one label among (gold, found)."""
    right = sum(a == b == label for a, b in pairs)
    return 2 * right / max(1, sum((a == label) + (b == label) for a, b in pairs))


@torch.no_grad()
def vectors(upper: Upper, examples: Sequence[Example]) -> Tensor:
    """What the last product is given, for each example."""
    found: list[Tensor] = []
    hook = upper.head.register_forward_pre_hook(lambda _, given: found.append(given[0]))
    for start in range(0, len(examples), 16):
        upper(*collate(examples[start : start + 16]))
    hook.remove()
    return torch.cat(found)


def fitted(inputs: Tensor, labels: Tensor, strength: float = 3e-3) -> Tensor:
    """Weights of a logistic regression."""
    weights = torch.zeros(inputs.shape[1] + 1, requires_grad=True)
    solver = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        solver.zero_grad()
        value = functional.binary_cross_entropy_with_logits(inputs @ weights[:-1] + weights[-1], labels)
        value = value + strength * weights[:-1].square().sum()
        value.backward()
        return value

    solver.step(loss)
    return weights.detach()


def related(upper: Upper, reading: Reading, path: Path, seeds: Sequence[int]) -> None:
    """AW: whether the pair is marked 1, by a logistic regression on what the network sees, in five folds."""
    rows = read_rows(path, "gold_binary")
    unlabelled = [Row(row.id, row.text, row.source, row.target, "AID") for row in rows]
    examples = reading.gold(unlabelled)
    gold = [row.label for row in rows]
    plain = predict(upper, examples)[:, CONFLICT].sum(1)
    shown("AW, conflict roots as they are", gold, ["1" if chance > 0.5 else "0" for chance in plain])
    inputs, labels = vectors(upper, examples), torch.tensor([float(label) for label in gold])
    inputs = inputs / inputs.std(0).clamp(min=1e-3)
    for seed in seeds:
        fold = np.array(folds(rows, seed))
        found = np.empty(len(rows), dtype=object)
        for number in range(5):
            learn = torch.tensor(fold != number)
            weights = fitted(inputs[learn], labels[learn])
            found[fold == number] = [
                "1" if x > 0 else "0" for x in (inputs[~learn] @ weights[:-1] + weights[-1]).tolist()
            ]
        shown(f"AW, five folds, seed {seed}", gold, list(found))
    shown("AW, 1 to every pair", gold, ["1"] * len(gold))


def shown(name: str, gold: Sequence[str], found: Sequence[str]) -> None:
    """Prints F1 of both labels."""
    pairs = list(zip(gold, found, strict=True))
    print(f"{name}: F1 of 1 {one_f1('1', pairs):.4f}, of 0 {one_f1('0', pairs):.4f}, macro {macro_f1(gold, found):.4f}")


def main() -> None:
    """Reads the options and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds gold/plover")
    parser.add_argument("--run", type=Path, required=True, help="where train.py wrote")
    options = parser.parse_args()
    torch.set_num_threads(1)
    plover = options.shared / "gold" / "plover"
    rows = read_rows(plover / "plv_train.tsv", "gold_root")
    for path in sorted(options.run.glob("crossed-*.jsonl")):
        crossed(path, rows)
    lower = Lower()
    upper = in_four_bits(Upper(lower.above)).eval()
    upper.load_state_dict(torch.load(options.run / "last.pt", weights_only=True))
    reading = Reading(lower)
    made = reading.made(500, 99)
    none = [predict(upper, made)[:, NONE] > 0.5, [one.label == NONE for one in made]]
    shown("invented, related", *(["0" if n else "1" for n in each] for each in reversed(none)))
    related(upper, reading, plover / "aw_train.tsv", (0, 1, 2))


if __name__ == "__main__":
    main()
