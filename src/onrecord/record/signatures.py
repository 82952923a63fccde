"""What all vectors of statements roughly are, one bit a number, in memory: 64 bytes a statement.

The signs of a vector's numbers tell well enough how near it is to choose a few of many, whose vectors are compared.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from threading import Lock

import numpy as np
import numpy.typing as npt

from onrecord.vectors import WIDTH, Floats

Ints = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]
Distances = npt.NDArray[np.uint16]

CHUNK = 16_384
"""Vectors that are read at a time: 6 MB, and once more while they are joined."""

BLOCK = 8 * CHUNK
"""Signatures from which on a new block is begun, so that a few more need not have all copied."""

STEPS = 2
"""Bits of the weight of a number asked for: 0 to 3.

With them 98.8% of the 50 nearest of 200 sentences of PolNeAR train are among the first 500 of 28,000; without weights
93.0%, with 3 bits 99.0%, with weights of any size 99.1%.
"""

SCALE = 1.5 * WIDTH**0.5
"""Of numbers to weights: one of middling size weighs 1.5 before it is rounded. From 1.2 to 2 finds as many."""

FAR = ((1 << STEPS) - 1) * WIDTH + 1
"""Farther than any that is asked for."""

QUERY = "SELECT row, statement, vector FROM vectors WHERE row > ? AND statement IS NOT NULL ORDER BY row"


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows of `vectors` (N) and of `statements` (N), and the signs of each vector by words of 64 (6, N)."""

    rows: Ints
    statements: Ints
    signs: Words

    def followed_by(self, other: _Block) -> _Block:
        rows, statements = (
            np.concatenate(both) for both in ((self.rows, other.rows), (self.statements, other.statements))
        )
        return _Block(rows, statements, np.concatenate((self.signs, other.signs), axis=1))

    def at(self, places: npt.NDArray[np.intp]) -> _Block:
        """What stands in these places."""
        return _Block(self.rows[places], self.statements[places], self.signs[:, places])

    def distances(self, vector: Floats) -> Distances:
        """Vector (384) -> the sum of the weights of its numbers whose sign is another (N)."""
        weights = np.minimum(np.round(np.abs(vector) * SCALE), (1 << STEPS) - 1).astype(np.uint8)
        masks = [_words((weights >> step) & 1)[0] for step in range(STEPS)]
        total = np.zeros(len(self.rows), dtype=np.uint16)
        for place, (signs, own) in enumerate(zip(self.signs, _words(vector > 0)[0], strict=True)):
            differing = signs ^ own
            for step, mask in enumerate(masks):
                total += np.left_shift(np.bitwise_count(differing & mask[place]), step, dtype=np.uint16)
        return total


NOTHING = _Block(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty((WIDTH // 64, 0), dtype=np.uint64))


@dataclass(frozen=True, slots=True)
class Chosen:
    """Vectors that seem nearest, in order of row; whether these are all that were asked for."""

    _block: _Block
    are_all: bool

    @property
    def rows(self) -> Ints:
        """Their rows in `vectors` (N)."""
        return self._block.rows

    def are_of(self, rows: Ints, vectors: Floats) -> npt.NDArray[np.bool]:
        """Whether the vectors (M, 384) that stand in some of these rows (M) now are those that were chosen (M)."""
        remembered = self._block.signs[:, np.searchsorted(self.rows, rows)]
        same: npt.NDArray[np.bool] = (_words(vectors > 0) == remembered.T).all(axis=1)
        return same


class Signatures:
    """The signatures of a record's statements, which grow with it."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._blocks: tuple[_Block, ...] = ()

    def forget(self) -> None:
        """All are read anew next time."""
        with self._turn:
            self._blocks = ()

    def refresh(self, connection: sqlite3.Connection) -> None:
        """Reads those that came since."""
        with self._turn:
            last = int(self._blocks[-1].rows[-1]) if self._blocks else 0
            for block in _read(connection, last):
                self._add(block)

    def nearest(self, vector: Floats, most: int, among: Ints | None) -> Chosen:
        """Vectors that seem nearest, so many at most.

        `among` are the rows of the statements that are asked for, None where that is any.
        """
        blocks = self._blocks
        if not blocks or (among is not None and not among.size):
            return Chosen(NOTHING, are_all=True)
        distances = [block.distances(vector) for block in blocks]
        if among is not None:
            for block, each in zip(blocks, distances, strict=True):
                each[~np.isin(block.statements, among, kind="table")] = FAR
        limit, total = _limit(distances, most)
        near = [np.flatnonzero(each <= limit) for each in distances]
        found = reduce(_Block.followed_by, (block.at(places) for block, places in zip(blocks, near, strict=True)))
        order = np.argsort(
            np.concatenate([each[places] for each, places in zip(distances, near, strict=True)]), kind="stable"
        )
        return Chosen(found.at(np.sort(order[:most])), are_all=total <= most)

    def _add(self, block: _Block) -> None:
        *others, last = self._blocks or (None,)
        if last is None:
            self._blocks = (block,)
        elif len(last.rows) < BLOCK:
            self._blocks = (*others, last.followed_by(block))
        else:
            self._blocks = (*self._blocks, block)


def _read(connection: sqlite3.Connection, last: int) -> Iterator[_Block]:
    rows = connection.execute(QUERY, (last,))
    while chunk := rows.fetchmany(CHUNK):
        places, statements, vectors = zip(*chunk, strict=True)
        numbers = np.frombuffer(b"".join(vectors), dtype=np.int8).reshape(-1, WIDTH)
        yield _Block(np.array(places), np.array(statements), np.ascontiguousarray(_words(numbers > 0).T))


def _words(bits: npt.NDArray[np.bool | np.uint8]) -> Words:
    """Bits (384) or (N, 384) -> words of 64 (N, 6)."""
    return np.packbits(np.atleast_2d(bits), axis=1).view(np.uint64)


def _limit(distances: Sequence[Distances], most: int) -> tuple[int, int]:
    """The distance up to which there are as many as wanted, or all that are not far; how many are not far."""
    within = np.cumsum(
        sum((np.bincount(each, minlength=FAR + 1) for each in distances), np.zeros(FAR + 1, dtype=np.int64))
    )[:FAR]
    return min(int(np.searchsorted(within, most)), FAR - 1), int(within[-1])
