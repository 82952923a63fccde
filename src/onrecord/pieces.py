"""Word pieces of MiniLM: text to their numbers, and these to rows of the table that our models start from.

The table stays as all-MiniLM-L6-v2 has it, so the models share it and each ships its own layers only. In int8 with a
scale a row, without the pieces that English news cannot have (made by `training/relations/pieces.py`).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from io import BytesIO

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


class Pieces:
    """The tokenizer and the table of pieces."""

    def __init__(self, tokenizer: str, table: bytes) -> None:
        self.tokenizer = Tokenizer.from_str(tokenizer)
        with np.load(BytesIO(table), allow_pickle=False) as arrays:
            self._row, self._table, self._scale = (arrays[name] for name in ("row", "table", "scale"))

    def read(self, text: str) -> tuple[Ints, Ints]:
        """The pieces of a text (T) between [CLS] and [SEP], and their characters (T, 2): 0 0 for these two."""
        read = self.tokenizer.encode(text)
        return np.array(read.ids, dtype=np.int64), np.array(read.offsets, dtype=np.int64).reshape(-1, 2)

    def ids(self, text: str) -> Ints:
        """The pieces of a text (T), nothing around them."""
        return np.array(self.tokenizer.encode(text, add_special_tokens=False).ids, dtype=np.int64)

    def rows(self, ids: Ints) -> Floats:
        """Pieces (T) -> rows (T, 384)."""
        at = self._row[ids]
        rows: Floats = self._table[at].astype(np.float32) * self._scale[at, None]
        return rows


@lru_cache(maxsize=1)
def load_pieces() -> Pieces:
    """The pieces that ship with the package."""
    folder = files("onrecord") / "data"
    tokenizer = (folder / "attribution" / "tokenizer.json").read_text(encoding="utf-8")
    return Pieces(tokenizer, (folder / "pieces" / "table.npz").read_bytes())
