"""Scores a network on PolNeAR and fits its limits: `python measure.py --shared ../shared --weights average.pt`."""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from gold import Annotated, blocks, read_articles
from network import Network
from tokenizers import Tokenizer
from train import load_tokenizer, split

from onrecord.attribute.decode import Candidate, Floats
from onrecord.attribute.features import Ints, Pieces, read_pieces
from onrecord.attribute.graphs import Model, OnnxModel
from onrecord.attribute.limits import Limits
from onrecord.attribute.settling import settle
from onrecord.attribute.tagger import find_candidates, role_spans
from onrecord.attribute.windows import Settings


class TorchModel:
    """The network as the run time sees it."""

    def __init__(self, network: Network) -> None:
        self.network = network.eval()

    @torch.no_grad()
    def encode(self, ids: Ints, features: Ints) -> tuple[Floats, Floats]:
        """States and tag scores."""
        states, tags = self.network.encoder(torch.from_numpy(ids)[None], torch.from_numpy(features)[:, None])
        return states[0].numpy(), tags[0].numpy()

    @torch.no_grad()
    def score(self, cues: Floats, words: Floats, tags: Floats, relation: Ints) -> Floats:
        """Label scores of pairs."""
        given = [torch.from_numpy(value) for value in (cues, words, tags, relation)]
        window = torch.zeros(len(cues), dtype=torch.long)
        labels = self.network.scorer(given[0], window, given[1][None], given[2][None], given[3])
        return np.asarray(labels.numpy())


START = Limits(keep=0.0)
"""The defaults were chosen by hand on the held-out articles; the rest is fitted on them."""


def scorer(shared: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("attribution_score", shared / "score" / "attribution.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    __import__("sys").modules["attribution_score"] = module
    spec.loader.exec_module(module)
    return module


class Read:
    """An article, what the network saw in it, and its gold in the scorer's terms."""

    def __init__(
        self, article: Annotated, model: Model, tokenizer: Tokenizer, settings: Settings, limits: Limits
    ) -> None:
        self.article = article
        self.pieces: Pieces = read_pieces(article.text, blocks(article.text), tokenizer)
        self.words = np.flatnonzero(self.pieces.opens_word)
        self.seen = list(find_candidates(self.pieces, model, settings, limits))

    def roles(self, candidate: Candidate) -> dict[str, tuple[tuple[int, int], ...]]:
        """The spans of each role."""
        return role_spans(self.pieces, self.words, self.article.text, candidate)


def in_words(score: ModuleType, text: str, rows: Iterable[dict]) -> list:
    """Statements in the scorer's terms."""
    words = score.word_starts(text)
    made = [score.Statement(**{role: score.words_in(row[role], words) for role in score.ROLES}) for row in rows]
    return [statement for statement in made if statement.content]


def right(score: ModuleType, gold: list, predicted: list) -> list[bool]:
    """For each predicted statement whether it counts as attributed."""
    hits = {id(p): score.iou(g.source, p.source) >= 0.5 for g, p in score.match(gold, predicted)}
    return [hits.get(id(p), False) for p in predicted]


def figures(score: ModuleType, reads: list[Read], limits: Limits) -> dict:
    """The scorer's figures."""
    pairs = []
    for read in reads:
        gold = in_words(score, read.article.text, read.article.statements)
        rows = [read.roles(c) for c in settle(read.seen, limits)]
        pairs.append((gold, in_words(score, read.article.text, rows)))
    return score.score(pairs)


def evidence(score: ModuleType, reads: list[Read], limits: Limits) -> tuple[np.ndarray, np.ndarray]:
    """The evidence of each settled candidate and whether it is right."""
    xs, ys = [], []
    for read in reads:
        gold = in_words(score, read.article.text, read.article.statements)
        chosen = settle(read.seen, limits)
        rows = [read.roles(c) for c in chosen]
        made = [in_words(score, read.article.text, [row]) for row in rows]
        kept = [(c, m[0]) for c, m in zip(chosen, made, strict=True) if m]
        xs += [c.evidence for c, _ in kept]
        ys += right(score, gold, [m for _, m in kept])
    return np.array(xs), np.array(ys, dtype=float)


def fit(xs: np.ndarray, ys: np.ndarray) -> tuple[float, ...]:
    """Weights of a logistic regression, slightly held to zero."""
    x = torch.tensor(np.hstack([np.ones((len(xs), 1)), xs]), dtype=torch.float64)
    y = torch.tensor(ys, dtype=torch.float64)
    w = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([w], max_iter=200)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y) + 1e-3 * (w**2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return tuple(round(float(v), 4) for v in w)


def reliability(score: ModuleType, reads: list[Read], limits: Limits) -> Iterator[tuple[float, float, int]]:
    """Mean confidence, share right and number for each tenth of confidence."""
    xs, ys = evidence(score, reads, limits)
    odds = limits.weights[0] + xs @ np.array(limits.weights[1:])
    confidence = 1 / (1 + np.exp(-odds))
    for low in np.arange(0, 1, 0.1):
        here = (confidence >= low) & (confidence < low + 0.1)
        if here.any():
            yield float(confidence[here].mean()), float(ys[here].mean()), int(here.sum())


def main() -> None:
    """Prints figures on the held-out slice and on dev."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="average.pt, or a folder of graphs")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--limit", type=int, default=254)
    parser.add_argument("--overlap", type=int, default=32)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--write", metavar="VERSION", help="write config.json beside the graphs")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer()
    score = scorer(options.shared)
    model: Model
    if options.weights.is_dir():
        model = OnnxModel(options.weights, options.threads)
    else:
        network = Network(tokenizer.get_vocab_size())
        network.load_state_dict(torch.load(options.weights, weights_only=True))
        model = TorchModel(network)
    settings = Settings(options.limit, options.overlap)
    gold = options.shared / "gold" / "polnear"
    _, held = split(list(read_articles(gold / "train")), options.seed)
    limits = START
    held_reads = [Read(a, model, tokenizer, settings, limits) for a in held]
    limits = replace(limits, weights=fit(*evidence(score, held_reads, limits)))
    print("weights", limits.weights)
    tried = {}
    for keep in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        at = tried[keep] = figures(score, held_reads, replace(limits, keep=keep))
        print(f"held keep {keep:.2f}", {k: at[k]["f1"] for k in at if k != "n"}, at["n"], flush=True)
    most = max(at["attributed"]["f1"] for at in tried.values())
    # the users can ask for more confidence, not for less: of limits that are as good the lowest
    limits = replace(limits, keep=min(keep for keep in tried if tried[keep]["attributed"]["f1"] >= most - 0.005))
    if options.write:
        config = {"version": options.write, "windows": asdict(settings), "limits": asdict(limits)}
        (options.weights / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    dev_reads = {}
    for article in read_articles(gold / "dev"):
        dev_reads.setdefault(article.name, article)
    dev = [Read(a, model, tokenizer, settings, limits) for a in dev_reads.values()]
    print(f"dev keep {limits.keep}", json.dumps(figures(score, dev, limits)))
    for row in reliability(score, dev, replace(limits, keep=0.0)):
        print("reliability {:.2f} {:.2f} {}".format(*row))


if __name__ == "__main__":
    main()
