"""The network: a MiniLM encoder with three extra inputs, a tagger of words, and a scorer of (cue, word) pairs."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.attribute.features import FEATURES
from onrecord.attribute.relations import RELATIONS

TAGS = 7  # O, then B and I of source, cue, content
LABELS = 3  # none, source, content
WIDTH, HEADS, LAYERS, PAIR = 384, 12, 6, 128


class Dropout(nn.Module):
    """Drops whole channels of a window: as good here as dropping single values, and free on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """(B, T, C) -> the same shape."""
        if not self.training or not self.rate:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[-1]) >= self.rate
        return x * (keep.float() / (1 - self.rate))


def attend(query: Tensor, key: Tensor, value: Tensor, bias: Tensor | None) -> Tensor:
    """Attention with several heads, (B, T, 384) each."""
    size, length, _ = query.shape
    heads = [x.view(size, length, HEADS, WIDTH // HEADS).transpose(1, 2) for x in (query, key, value)]
    return functional.scaled_dot_product_attention(*heads, attn_mask=bias).transpose(1, 2).reshape(size, length, WIDTH)


class Attention(torch.autograd.Function):
    """The same as one operator of onnxruntime, which is a third quicker than its parts."""

    @staticmethod
    def forward(_: object, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | None) -> Tensor:
        """See `attend`."""
        return attend(query, key, value, bias)

    @staticmethod
    def symbolic(graph, query, key, value, _):  # noqa: ANN001, ANN205  (torch's own types)
        """The node that stands for it."""
        read = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=HEADS)
        return read.setType(query.type())


class Layer(nn.Module):
    """One transformer layer of BERT (layer norm after each part)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """(B, T, 384) -> the same shape."""
        read = Attention.apply if torch.onnx.is_in_onnx_export() else attend
        x = self.norm1(x + self.dropout(self.out(read(*self.qkv(x).chunk(3, -1), bias))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and their features to a state and tag scores for each piece."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for _, size in FEATURES)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, TAGS)
        self.dropout = Dropout(dropout)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """`ids` (B, T), `features` (3, B, T) -> states (B, T, 384), tag scores (B, T, 7).

        `mask` (B, T) has 1 for a piece and 0 for padding; None where there is no padding.
        """
        return self.read(self.pieces(ids), features, mask)

    def read(self, rows: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """The same from the pieces' rows (B, T, 384) of MiniLM's table, which training leaves as it is."""
        length = rows.shape[1]
        x = rows + self.positions(torch.arange(length))[None]
        x = self.norm(x + sum(table(value) for table, value in zip(self.features, features, strict=True)))
        x = self.dropout(x)
        bias = None if mask is None else ((1.0 - mask.float()) * -1e4)[:, None, None, :].expand(-1, -1, length, -1)
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.tags(x)


class Scorer(nn.Module):
    """For each cue, what each word of its window is to it: nothing, source or content."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.cue = nn.Linear(WIDTH, 2 * PAIR)
        self.word = nn.Linear(WIDTH, 2 * PAIR)
        self.tags = nn.Linear(TAGS, PAIR, bias=False)
        self.relations = nn.ModuleList(nn.Embedding(size, PAIR) for _, size in RELATIONS)
        for table in self.relations:
            nn.init.normal_(table.weight, std=0.1)
        self.norm = nn.LayerNorm(PAIR)
        self.near = nn.Conv1d(PAIR, PAIR, 3, padding=1)
        self.far = nn.Conv1d(PAIR, PAIR, 3, padding=3, dilation=3)
        self.out = nn.Linear(PAIR, LABELS)
        self.dropout = Dropout(dropout)

    def forward(self, cues: Tensor, window: Tensor, words: Tensor, tags: Tensor, relations: Tensor) -> Tensor:
        """`cues` (N, 384), each in `window` (N), `words` (B, U, 384), `tags` (B, U, 7) -> labels (N, U, 3).

        `relations` (4, N, U) come from `onrecord.attribute.features.relations`.
        """
        cue, cue_times = self.cue(cues)[:, None].chunk(2, -1)
        word, word_times = self.word(words).chunk(2, -1)
        x = cue + (word + self.tags(tags))[window] + cue_times * word_times[window]
        x = x + sum(table(value) for table, value in zip(self.relations, relations, strict=True))
        x = self.dropout(functional.gelu(self.norm(x))).transpose(1, 2)
        x = x + functional.gelu(self.near(x))
        x = x + functional.gelu(self.far(x))
        return self.out(x.transpose(1, 2))


class Network(nn.Module):
    """Encoder and scorer, trained together."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.scorer = Scorer()

    def load_minilm(self, folder: Path) -> None:
        """Starts the encoder from all-MiniLM-L6-v2."""
        old = load_file(folder / "model.safetensors")
        old = {name.removeprefix("bert."): value for name, value in old.items()}
        new = {
            "pieces.weight": old["embeddings.word_embeddings.weight"],
            "positions.weight": old["embeddings.position_embeddings.weight"]
            + old["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": old["embeddings.LayerNorm.weight"],
            "norm.bias": old["embeddings.LayerNorm.bias"],
        }
        parts = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for layer in range(LAYERS):
            there = f"encoder.layer.{layer}."
            for kind in ("weight", "bias"):
                qkv = [old[f"{there}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                new[f"layers.{layer}.qkv.{kind}"] = torch.cat(qkv)
                for mine, theirs in parts.items():
                    new[f"layers.{layer}.{mine}.{kind}"] = old[f"{there}{theirs}.{kind}"]
        missing, unexpected = self.encoder.load_state_dict(new, strict=False)
        assert not unexpected
        assert all(name.startswith(("features.", "tags.")) for name in missing), missing
