"""Whether a later entry repeats, answers, disputes, fulfils or breaks an earlier one, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from onrecord.link.entries import Entry, Verdict
from onrecord.link.judge_embedding import embed
from onrecord.link.judge_features import pair_features
from onrecord.link.judge_model import JudgeModel, load_judge_model
from onrecord.link.judge_rules import ANSWERS, open_relations
from onrecord.link.judge_why import evidence, reason
from onrecord.link.judge_words import borne, read_words
from onrecord.pieces import Floats

NOT_SAID = "the words do not bear it out"
KEPT = 4096  # entries whose words are kept: those of one article and of its neighbours


class Judge:
    """Judges pairs of entries with the model that ships with the package."""

    def __init__(self, model: JudgeModel | None = None) -> None:
        self.model = model or load_judge_model()
        self._words = lru_cache(maxsize=KEPT)(read_words)
        self._vector = lru_cache(maxsize=KEPT)(lambda entry: embed([entry])[0])

    @property
    def version(self) -> str:
        """Of the model; embeddings of another version are not to be compared with its own."""
        return self.model.version

    def embed(self, entries: Sequence[Entry]) -> Floats:
        """Entries (N) -> vectors (N, 384) of length 1, to be kept and given back."""
        return embed(entries)

    def __call__(self, earlier: Entry, later: Entry, vectors: Mapping[str, Floats] | None = None) -> Verdict:
        """How the later entry stands to the earlier; `vectors` are embeddings by entry id, as far as they are kept."""
        left = open_relations(earlier, later)
        if not left.relations:
            return Verdict(None, reason=left.reason)
        words = self._words(earlier), self._words(later)
        relations = borne(left.relations, *words)
        if not relations:
            return Verdict(None, reason=NOT_SAID)
        likeness = float(self._kept(earlier, vectors) @ self._kept(later, vectors))
        features = pair_features(earlier, later, words, likeness)
        chances = {relation: self.model.heads[relation](features) for relation in relations}
        held = {name: chance for name, chance in chances.items() if chance >= self.model.heads[name].least}
        if not held:
            return Verdict(None, confidence=1 - max(chances.values()), reason=NOT_SAID)
        relation = ANSWERS if ANSWERS in held else max(held, key=held.__getitem__)  # a denial that answers disputes too
        kind = self.model.kind(features) if relation == ANSWERS else None
        first, second = evidence(earlier, later, words, kind or relation)
        return Verdict(relation, kind, held[relation], first, second, reason(relation, kind, left.reason, second))

    def pipe(
        self, pairs: Iterable[tuple[Entry, Entry]], vectors: Mapping[str, Floats] | None = None
    ) -> Iterator[Verdict]:
        """The verdicts of many pairs (earlier, later), the same as one by one."""
        for earlier, later in pairs:
            yield self(earlier, later, vectors)

    def _kept(self, entry: Entry, vectors: Mapping[str, Floats] | None) -> Floats:
        kept = vectors.get(entry.id) if vectors else None
        return self._vector(entry) if kept is None else kept
