"""The relation coder: what one marked party of a sentence does to another, as a PLOVER root, or nothing.

The sentence is read once by the lower layers; each ordered pair then goes through two upper layers with its parties
marked. Runs the ONNX graphs of `data/relations/` (how they were made: `training/relations/`), without torch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import permutations

import numpy as np
import numpy.typing as npt

from onrecord.events.relation_graphs import OnnxRelations, RelationModel
from onrecord.pieces import Ints, Pieces, load_pieces

Ranges = Sequence[tuple[int, int]]
"""Characters of a party in the sentence: one stretch or several, end exclusive."""
Pair = tuple[Ranges, Ranges]

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""PLV, which the model learnt from, does not tell these two apart."""
LIMIT = 256  # pieces of a sentence that are read


@dataclass(frozen=True, slots=True)
class Relation:
    """What the first party of a pair does to the second.

    `related` is the probability that it does anything, `roots` the probability of each root if it does.
    """

    related: float
    roots: Mapping[str, float]

    @property
    def root(self) -> str:
        """The likeliest root; YIELD stands for CONCEDE and RETREAT."""
        return max(self.roots, key=self.roots.__getitem__)

    def probability(self, root: str) -> float:
        """How likely the pair stands in that PLOVER root; CONCEDE and RETREAT have that of YIELD."""
        return self.related * self.roots[YIELD.get(root, root)]


class RelationCoder:
    """Codes pairs with the model that ships with the package; loads it when it is first asked."""

    def __init__(self, threads: int = 1) -> None:
        self.threads = threads
        self.folder = files("onrecord") / "data" / "relations"
        config = json.loads((self.folder / "config.json").read_text(encoding="utf-8"))
        self.version: str = config["version"]
        self.labels: tuple[str, ...] = tuple(config["labels"])  # the last one is that of no relation
        self.learnt = frozenset[str](config["learnt"])  # fingerprints of gold sentences that it learnt from

    @cached_property
    def model(self) -> RelationModel:
        """The graphs."""
        return OnnxRelations(self.folder, self.threads)

    @cached_property
    def pieces(self) -> Pieces:
        """The word pieces."""
        return load_pieces()

    def __call__(self, sentence: str, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """The relation of each ordered pair of parties, characters of the sentence."""
        if not pairs or not sentence.strip():
            return tuple(self._unrelated() for _ in pairs)
        ids, offsets = self.pieces.read(sentence)
        states = self.model.lower(self.pieces.rows(ids[:LIMIT]))
        marks = (_marks(offsets[:LIMIT], pair) for pair in pairs)  # one by one: together they round differently
        return tuple(self._relation(self.model.upper(states, one)) for one in marks)

    def among(self, sentence: str, parties: Sequence[Ranges]) -> dict[tuple[int, int], Relation]:
        """The relations of all ordered pairs of these parties, by their numbers."""
        numbers = list(permutations(range(len(parties)), 2))
        return dict(zip(numbers, self(sentence, [(parties[a], parties[b]) for a, b in numbers]), strict=True))

    def pipe(self, sentences: Iterable[tuple[str, Sequence[Pair]]]) -> Iterator[tuple[Relation, ...]]:
        """The relations of many sentences, the same as one by one."""
        for sentence, pairs in sentences:
            yield self(sentence, pairs)

    def _relation(self, scores: npt.NDArray[np.float32]) -> Relation:
        raised = np.exp(scores - scores.max())
        *roots, none = (raised / raised.sum()).tolist()
        total = sum(roots)
        return Relation(1.0 - none, {name: value / total for name, value in zip(self.labels, roots, strict=False)})

    def _unrelated(self) -> Relation:
        roots = self.labels[:-1]
        return Relation(0.0, dict.fromkeys(roots, 1 / len(roots)))


@lru_cache(maxsize=1)
def load_relation_coder() -> RelationCoder:
    """The coder that all who read with it share; the model is loaded once in a process."""
    return RelationCoder()


def _marks(offsets: Ints, pair: Pair) -> Ints:
    """1 on the pieces of the first party, 2 on those of the second, 3 on those of both."""
    marks = np.zeros(len(offsets), dtype=np.int64)
    for value, spans in enumerate(pair, start=1):
        for start, end in spans:
            marks |= value * ((offsets[:, 0] < end) & (offsets[:, 1] > start))
    return marks
