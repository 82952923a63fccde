"""Turns trained weights into the ONNX graphs that ship: `python export.py --shared ../shared --weights W --out DIR`."""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

import torch
from gold import examples, read_articles
from network import Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from quantise import smoothed
from torch import Tensor, nn
from train import LIMIT, load_tokenizer, split


class OneEncoder(nn.Module):
    """The encoder for one window, which then needs no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder = network.encoder

    def forward(self, rows: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Rows of pieces (T, 384) and features (3, T) -> states (T, 384) and tag scores (T, 7)."""
        states, scores = self.encoder.read(rows[None], features[:, None])
        return states[0], scores[0]


class OneScorer(nn.Module):
    """The scorer for one window."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.scorer = network.scorer

    def forward(self, cues: Tensor, words: Tensor, tags: Tensor, relations: Tensor) -> Tensor:
        """Cues (N, 384), words (U, 384), tags (U, 7), relations (4, N, U) -> labels (N, U, 3)."""
        window = torch.zeros_like(cues[:, 0], dtype=torch.long)
        labels: Tensor = self.scorer(cues, window, words[None], tags[None], relations)
        return labels


def write_graphs(network: Network, folder: Path, *, quantise: bool = True) -> None:
    """encoder.onnx, its weights as int8 per channel, and scorer.onnx, which is small and stays as it is."""
    network.eval()
    given = (torch.zeros(9, 384), torch.zeros(3, 9, dtype=torch.long))
    words, tags = torch.zeros(8, 384), torch.zeros(8, 7)
    pairs = (torch.zeros(2, 384), words, tags, torch.zeros(4, 2, 8, dtype=torch.long))
    axes = {"rows": {0: "t"}, "features": {1: "t"}, "states": {0: "t"}, "scores": {0: "t"}}
    _export(OneEncoder(network), given, folder / "encoder.onnx", (["rows", "features"], ["states", "scores"]), axes)
    axes = {"cues": {0: "n"}, "words": {0: "u"}, "tags": {0: "u"}, "relations": {1: "n", 2: "u"}}
    names = (["cues", "words", "tags", "relations"], ["labels"])
    _export(OneScorer(network), pairs, folder / "scorer.onnx", names, axes | {"labels": {0: "n", 1: "u"}})
    if quantise:
        with tempfile.TemporaryDirectory() as scratch:
            ready = Path(scratch) / "ready.onnx"
            quant_pre_process(folder / "encoder.onnx", ready, skip_symbolic_shape=True)
            quantize_dynamic(
                ready,
                folder / "encoder.onnx",
                per_channel=True,
                weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul"],
            )


def _export(
    module: nn.Module, given: tuple[Tensor, ...], path: Path, names: tuple[list[str], list[str]], axes: dict
) -> None:
    torch.onnx.export(
        module,
        given,
        path,
        input_names=names[0],
        output_names=names[1],
        dynamic_axes=axes,
        opset_version=20,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def main() -> None:
    """Reads the options and writes the graphs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds gold/polnear/train")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--float", action="store_true", help="without int8, to compare")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    network = Network(tokenizer.get_vocab_size())
    network.load_state_dict(torch.load(options.weights, weights_only=True))
    if not options.float:
        chance = random.Random(0)
        held = split(list(read_articles(options.shared / "gold" / "polnear" / "train")), options.seed)[1][:12]
        seen = [w for article in held for w in examples(article, tokenizer, LIMIT, chance)]
        smoothed(network.eval().encoder, [(torch.from_numpy(w.ids), torch.from_numpy(w.features)) for w in seen])
    write_graphs(network, options.out, quantise=not options.float)
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)


if __name__ == "__main__":
    main()
