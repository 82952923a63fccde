"""What a statement's words mean where they stand: means of the relation model's lower states over content and cue.

They carry what no list of phrases has: that "would not hear of" is near to "refused". Cross-validated on the training
sentences of the time, with precision .85, they raise the recall of acts from .45 to .62.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from onrecord.events.act_rules import Heard
from onrecord.events.relations import load_relation_coder
from onrecord.pieces import Floats, Ints

SIZE = 384  # of a state
LIMIT = 128  # pieces that are read: what a statement does is said early


class ActStates:
    """Reads a statement's sentences with the lower layers of the relation model."""

    def __init__(self) -> None:
        self.relations = load_relation_coder()
        self._of_text = lru_cache(maxsize=8)(self._read)  # several statements stand in one sentence

    def __call__(self, heard: Heard) -> Floats:
        """The mean state of the content and that of the cue, one after the other (768); 0 where there is none."""
        cue = [heard.cue] if heard.cue is not None else []
        if not heard.content:
            return np.zeros(2 * SIZE, dtype=np.float32)
        anchor = (cue or heard.content)[0].sent
        first, end = min(anchor.start, heard.content[0].start), max(anchor.end, heard.content[0].end)
        offset = heard.content[0].doc[first].idx
        states, places = self._of_text(heard.content[0].doc[first:end].text)
        spans = [[(span.start_char - offset, span.end_char - offset) for span in part] for part in (heard.content, cue)]
        return np.concatenate([_mean(states, places, part) for part in spans])

    def _read(self, text: str) -> tuple[Floats, Ints]:
        ids, places = self.relations.pieces.read(text)
        return self.relations.model.lower(self.relations.pieces.rows(ids[:LIMIT])), places[:LIMIT]


def layers() -> str:
    """Which lower layers the states are of: 16 hex digits of SHA-256 over their file."""
    data = (files("onrecord") / "data" / "relations" / "lower.onnx").read_bytes()
    return hashlib.sha256(data).hexdigest()[:16]


def _mean(states: Floats, places: Ints, spans: list[tuple[int, int]]) -> Floats:
    inside = np.zeros(len(places), dtype=np.bool_)
    for start, end in spans:
        inside |= (places[:, 0] < end) & (places[:, 1] > start)
    chosen: npt.NDArray[np.float32] = states[inside]
    return chosen.mean(axis=0) if len(chosen) else np.zeros(SIZE, dtype=np.float32)
