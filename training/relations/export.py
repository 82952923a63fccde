"""Writes the ONNX graphs that ship from trained weights; README.md has the command."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from gold import learnable, read_rows
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from pairs import BLOCK, LABELS, WIDTH, Lower, Upper, in_four_bits
from torch import Tensor, nn
from torch.nn.utils import parametrize

from onrecord.evaluate.marked import fingerprint
from onrecord.events.relations import LIMIT

VERSION = "relations-1"


class OneLower(nn.Module):
    """The lower layers for one sentence."""

    def __init__(self, lower: Lower) -> None:
        super().__init__()
        self.lower = lower

    def forward(self, rows: Tensor) -> Tensor:
        """Rows (T, 384) -> states (T, 384)."""
        states: Tensor = self.lower.read(rows[None])[0]
        return states


class OneUpper(nn.Module):
    """The upper layers for the pairs of one sentence."""

    def __init__(self, upper: Upper) -> None:
        super().__init__()
        self.upper = upper

    def forward(self, states: Tensor, marks: Tensor) -> Tensor:
        """States (T, 384), marks (N, T) -> scores (N, 16)."""
        scores: Tensor = self.upper(states[None], marks)
        return scores


def write(
    module: nn.Module, given: tuple[Tensor, ...], path: Path, names: tuple[list[str], list[str]], axes: dict
) -> None:
    """The graph with the weights of its layers in 4 bits."""
    torch.onnx.export(
        module.eval(), given, path, input_names=names[0], output_names=names[1], dynamic_axes=axes,
        opset_version=20, custom_opsets={"com.microsoft": 1}, dynamo=False,
    )  # fmt: skip
    config = DefaultWeightOnlyQuantConfig(block_size=BLOCK, is_symmetric=True, accuracy_level=4)
    quantiser = MatMulNBitsQuantizer(onnx.load(path), algo_config=config, nodes_to_exclude=heads(path))
    quantiser.process()
    onnx.save(in_half(quantiser.model.model), path)


def in_half(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with its table of positions in 16 bits."""
    for tensor in model.graph.initializer:
        if list(tensor.dims) == [LIMIT, WIDTH]:
            half = onnx.numpy_helper.from_array(
                onnx.numpy_helper.to_array(tensor).astype(np.float16), tensor.name + ".half"
            )
            model.graph.node.insert(
                0, onnx.helper.make_node("Cast", [half.name], [tensor.name], to=onnx.TensorProto.FLOAT)
            )
            tensor.CopyFrom(half)
    return model


def heads(path: Path) -> list[str]:
    """The products that stay as they are: the last, small one."""
    return [
        node.name for node in onnx.load(path).graph.node if node.op_type in {"MatMul", "Gemm"} and "head" in node.name
    ]


def learnt(shared: Path) -> list[str]:
    """The fingerprints of the sentences that `train.py` trains on."""
    rows = read_rows(shared / "gold" / "plover" / "plv_train.tsv", "gold_root")
    return sorted({fingerprint(rows[i].text) for i in learnable(rows)})


def main() -> None:
    """Reads the options and writes the graphs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds gold/plover")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    lower = Lower()
    upper = in_four_bits(Upper(lower.above))
    upper.load_state_dict(torch.load(options.weights, weights_only=True))
    for layer in upper.layers:
        for part in ("qkv", "out", "up", "down"):
            parametrize.remove_parametrizations(getattr(layer, part), "weight")
    lower.positions.weight = nn.Parameter(lower.positions.weight[:LIMIT], requires_grad=False)
    rows, marks = torch.zeros(9, 384), torch.zeros(2, 9, dtype=torch.long)
    with torch.no_grad():
        write(
            OneLower(lower),
            (rows,),
            options.out / "lower.onnx",
            (["rows"], ["states"]),
            {"rows": {0: "t"}, "states": {0: "t"}},
        )
        axes = {"states": {0: "t"}, "marks": {0: "n", 1: "t"}, "scores": {0: "n"}}
        write(OneUpper(upper), (rows, marks), options.out / "upper.onnx", (["states", "marks"], ["scores"]), axes)
    config = {"version": VERSION, "labels": LABELS, "learnt": learnt(options.shared)}
    (options.out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
