"""Vectors in 8 bits a number stand for those in 32."""

from __future__ import annotations

import numpy as np

from onrecord.vectors import WIDTH, packed, unpacked

RANDOM = np.random.default_rng(7)
VECTORS = RANDOM.standard_normal((200, WIDTH)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)


def test_vectors_come_back_as_they_were_but_for_rounding() -> None:
    back = unpacked(b"".join(map(packed, VECTORS)))
    assert back.shape == VECTORS.shape
    assert np.allclose(np.linalg.norm(back, axis=1), 1, atol=1e-6)
    assert np.abs(back @ VECTORS.T - VECTORS @ VECTORS.T).max() < 0.005


def test_one_takes_a_byte_a_number_and_is_the_same_however_long_it_was() -> None:
    assert len(packed(VECTORS[0])) == WIDTH
    assert packed(VECTORS[0] * 3) == packed(VECTORS[0])
    assert np.frombuffer(packed(-VECTORS[0]), dtype=np.int8).max() <= 127


def test_nothing_stays_nothing() -> None:
    assert not unpacked(packed(np.zeros(WIDTH, dtype=np.float32))).any()
    assert unpacked(b"").shape == (0, WIDTH)
