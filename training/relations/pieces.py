"""Writes the table of word pieces that the models share; README.md has the command."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from pairs import load_tokenizer, minilm_folder
from safetensors.numpy import load_file

LATIN, SIGNS = 0x250, (0x2000, 0x2300)  # letters before the one, punctuation and currency between the others
UNKNOWN = "[UNK]"


def is_needed(piece: str) -> bool:
    """Whether English news may have it: no placeholder, no letter of another script."""
    if piece.startswith("[unused"):
        return False
    return all(ord(sign) < LATIN or SIGNS[0] <= ord(sign) < SIGNS[1] for sign in piece)


def main() -> None:
    """Reads MiniLM's table and writes ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    vocabulary = load_tokenizer().get_vocab()
    old = load_file(minilm_folder() / "model.safetensors")
    weights = next(value for name, value in old.items() if name.endswith("embeddings.word_embeddings.weight"))
    kept = sorted(number for piece, number in vocabulary.items() if is_needed(piece))
    row = np.full(len(weights), kept.index(vocabulary[UNKNOWN]), dtype=np.uint16)
    row[kept] = np.arange(len(kept))
    scale = np.maximum(np.abs(weights[kept]).max(1), 1e-8) / 127
    table = np.round(weights[kept] / scale[:, None]).astype(np.int8)
    np.savez(out / "table.npz", row=row, table=table, scale=scale.astype(np.float32))
    print(f"{len(kept)} of {len(weights)} pieces")


if __name__ == "__main__":
    main()
