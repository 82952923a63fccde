"""Trains the relation coder: `python training/relations/train.py --shared ../shared --out DIR`.

Three steps, each of which is skipped where its file is there already, so a killed run goes on with the same command:
first.pt (learns from invented sentences), crossed.jsonl (cross-validation on PLV), last.pt (all of PLV but the tenth
that the floors are measured on).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import invented
import numpy as np
import torch
from gold import Row, folds, learnable, read_rows
from pairs import LABELS, NONE, Lower, Upper, in_four_bits, load_tokenizer, loss_of
from torch import Tensor, nn
from torch.nn import functional

INVENTED = 8000  # sentences to begin with
BATCH, RATE, NEW_RATE, DECAY, WARM_UP = 16, 1.5e-4, 1e-3, 0.9, 0.1
FIRST_EPOCHS, EPOCHS = 2, 8
ONE_WAY = frozenset({"ACCUSE", "AID", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Roots of which the reverse pair is surely not related by its sentence alone."""


@dataclass(frozen=True, slots=True)
class Example:
    """One ordered pair of a sentence."""

    states: Tensor  # (T, 384), of the lower layers
    marks: np.ndarray  # (T)
    label: int
    related: bool  # the pair is known to be related: NONE is no choice


class Reading:
    """Sentences to examples; the states of the lower layers are kept, so each sentence is read once."""

    def __init__(self, lower: Lower) -> None:
        self.lower, self.tokenizer = lower, load_tokenizer()

    @torch.no_grad()
    def states(self, text: str) -> tuple[Tensor, np.ndarray]:
        """The states of the sentence and the characters of its pieces, (T, 2), 0 0 for the marks at both ends."""
        read = self.tokenizer.encode(text)
        return self.lower(torch.tensor([read.ids]))[0].half(), np.array(read.offsets)

    @staticmethod
    def marks(offsets: np.ndarray, source: Sequence[tuple[int, int]], target: Sequence[tuple[int, int]]) -> np.ndarray:
        """1 on the source, 2 on the target, 3 on what belongs to both."""
        marks = np.zeros(len(offsets), dtype=np.int64)
        for value, spans in ((1, source), (2, target)):
            for start, end in spans:
                marks |= value * ((offsets[:, 0] < end) & (offsets[:, 1] > start))
        return marks

    def gold(self, rows: Sequence[Row]) -> list[Example]:
        """The marked pairs of PLV."""
        return [
            Example(states, self.marks(offsets, row.source, row.target), LABELS.index(row.label), related=True)
            for row in rows
            for states, offsets in [self.states(row.text)]
        ]

    def made(self, number: int, seed: int) -> list[Example]:
        """Pairs of invented sentences: at most two that are related and one that is not, each."""
        chance = random.Random(seed)
        found = []
        for one in invented.make(number, seed):
            states, offsets = self.states(one.text)
            pairs = [(a, b) for a in range(len(one.parties)) for b in range(len(one.parties)) if a != b]
            chance.shuffle(pairs)
            for pair in [p for p in pairs if p in one.roots][:2] + [p for p in pairs if p not in one.roots][:1]:
                spans = [[one.parties[n]] for n in pair]
                label = LABELS.index(one.roots.get(pair, "NONE"))
                found.append(Example(states, self.marks(offsets, *spans), label, related=False))
        return found


def reverse(example: Example) -> Example:
    """The same sentence read the other way: not related."""
    return Example(example.states, np.array([0, 2, 1, 3])[example.marks], NONE, related=False)


def collate(group: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """States, marks and mask, padded to one length."""
    length = max(len(one.marks) for one in group)
    states, marks = torch.zeros(len(group), length, 384), torch.zeros(len(group), length, dtype=torch.long)
    mask = torch.zeros(len(group), length)
    for i, one in enumerate(group):
        size = len(one.marks)
        states[i, :size], marks[i, :size], mask[i, :size] = one.states.float(), torch.from_numpy(one.marks), 1
    return states, marks, mask


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """All examples, those of like length together, in an order of chance."""
    order = list(examples)
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 8 * BATCH):
        part = sorted(order[start : start + 8 * BATCH], key=lambda one: len(one.marks))
        found += [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
    chance.shuffle(found)
    return found


def optimiser(upper: Upper) -> torch.optim.AdamW:
    """A high rate in the new parts, lower ones in those that come from MiniLM."""
    groups: dict[float, list[Tensor]] = {}
    for name, weight in upper.named_parameters():
        rate = NEW_RATE if name.startswith(("marks", "head")) else RATE
        if name.startswith("layers.0"):
            rate *= DECAY
        groups.setdefault(rate, []).append(weight)
    parts = [{"params": weights, "lr": rate, "rate": rate} for rate, weights in groups.items()]
    return torch.optim.AdamW(parts, weight_decay=0.01, betas=(0.9, 0.98))


def group_loss(upper: Upper, group: Sequence[Example]) -> Tensor:
    """The mean loss of a batch."""
    scores = upper(*collate(group))
    total = scores.new_zeros(())
    for related in (True, False):
        at = [i for i, one in enumerate(group) if one.related == related]
        if at:
            labels = torch.tensor([group[i].label for i in at])
            total = total + loss_of(scores[at], labels, related=related) * len(at) / len(group)
    return total


def train(upper: Upper, epochs: Sequence[Sequence[Example]], seed: int) -> Upper:
    """The network after these epochs, its weights averaged along the way."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    adam = optimiser(upper)
    average = {name: weight.detach().clone() for name, weight in upper.named_parameters()}
    plan = [group for examples in epochs for group in batches(examples, chance)]
    upper.train()
    for step, group in enumerate(plan):
        share = min(1.0, (step + 1) / (WARM_UP * len(plan))) * max(0.02, 1 - step / len(plan))
        for parameters in adam.param_groups:
            parameters["lr"] = parameters["rate"] * share
        group_loss(upper, group).backward()
        nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        adam.step()
        adam.zero_grad()
        keep = min(0.99, (2 + step) / (11 + step))
        with torch.no_grad():
            for name, weight in upper.named_parameters():
                average[name].lerp_(weight, 1 - keep)
    upper.load_state_dict(average, strict=False)
    return upper.eval()


@torch.no_grad()
def predict(upper: Upper, examples: Sequence[Example]) -> np.ndarray:
    """Probabilities of the labels, (examples, 16)."""
    found = np.zeros((len(examples), len(LABELS)))
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].marks))
    for start in range(0, len(order), 32):
        at = order[start : start + 32]
        found[at] = functional.softmax(upper(*collate([examples[i] for i in at])), -1).numpy()
    return found


class Run:
    """A training run."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.out = options, options.out
        self.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)
        self.lower = Lower()
        self.reading = Reading(self.lower)
        self.rows = read_rows(options.shared / "gold" / "plover" / "plv_train.tsv", "gold_root")
        self.examples = self.reading.gold(self.rows)
        self.spare: list[Example] = []  # invented sentences that keep NONE in mind

    def fresh(self) -> Upper:
        """The upper layers as MiniLM has them, or as they are after the invented sentences."""
        upper = Upper(self.lower.above)
        upper = in_four_bits(upper)
        if (self.out / "first.pt").exists():
            upper.load_state_dict(torch.load(self.out / "first.pt", weights_only=True))
        return upper

    def first(self) -> None:
        """Learns from invented sentences."""
        if not (self.out / "first.pt").exists():
            made = self.reading.made(self.options.invented, self.options.seed)
            print(f"{len(made)} pairs of invented sentences", flush=True)
            upper = train(self.fresh(), [made] * FIRST_EPOCHS, self.options.seed)
            torch.save(upper.state_dict(), self.out / "first.pt")
        self.spare = self.reading.made(600, self.options.seed + 1)

    def learn(self, numbers: Sequence[int], seed: int) -> Upper:
        """The network trained on these rows of PLV."""
        chance = random.Random(seed)
        mine = [self.examples[i] for i in numbers]
        back = [reverse(one) for one in mine if LABELS[one.label] in ONE_WAY and (one.marks >= 2).any()]
        epochs = [
            mine + chance.sample(back, len(mine) // 6) + chance.sample(self.spare, len(mine) // 6)
            for _ in range(EPOCHS)
        ]
        return train(self.fresh(), epochs, seed)

    def cross(self, seed: int) -> None:
        """Cross-validation by sentence; writes the probabilities of every row, each from a fold that lacked it."""
        path = self.out / f"crossed-{seed}.jsonl"
        done = len(path.read_text().splitlines()) if path.exists() else 0
        fold = folds(self.rows, seed)
        for number in range(5):
            ours = [i for i, mine in enumerate(fold) if mine == number]
            if done >= len(ours):
                done -= len(ours)
                continue
            began = time.monotonic()
            upper = self.learn([i for i, mine in enumerate(fold) if mine != number], seed * 10 + number)
            found = predict(upper, [self.examples[i] for i in ours])
            with path.open("a", encoding="utf-8") as file:
                for i, row in zip(ours, found, strict=True):
                    file.write(json.dumps({"id": self.rows[i].id, "fold": number, "p": row.round(5).tolist()}) + "\n")
            print(f"seed {seed} fold {number}: {time.monotonic() - began:.0f} s", flush=True)

    def last(self) -> None:
        """Trains on all but the tenth that the floors are measured on, and whatever is like it."""
        upper = self.learn(learnable(self.rows), self.options.seed)
        torch.save(upper.state_dict(), self.out / "last.pt")


def main() -> None:
    """Reads the options and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds gold/plover")
    parser.add_argument("--out", type=Path, required=True, help="where the files go")
    parser.add_argument("--invented", type=int, default=INVENTED)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--crosses", type=int, default=1, help="cross-validations, each with folds of its own")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    run = Run(options)
    run.first()
    if not (run.out / "last.pt").exists():
        run.last()
    for seed in range(options.seed, options.seed + options.crosses):
        run.cross(seed)


if __name__ == "__main__":
    main()
