"""Sentences whose parties are marked `<s>...</s>` and `<t>...</t>`, as PLV and AW have them."""

from __future__ import annotations

import hashlib
import re

_MARK = re.compile(r"<(/?)([st])>")

Ranges = tuple[tuple[int, int], ...]


def unmarked(marked: str) -> tuple[str, Ranges, Ranges]:
    """The sentence without its marks, and the characters of source and target; either may be empty or in parts."""
    parts: list[str] = []
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    opened: dict[str, int] = {}
    length = last = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[last : match.start()])
        length += match.start() - last
        last = match.end()
        if not match[1]:
            opened[match[2]] = length
        elif match[2] in opened:
            spans[match[2]].append((opened.pop(match[2]), length))
    return "".join(parts) + marked[last:], tuple(spans["s"]), tuple(spans["t"])


def fingerprint(sentence: str) -> str:
    """Eight digits by which a sentence is known again."""
    return hashlib.sha256(" ".join(sentence.lower().split()).encode()).hexdigest()[:8]


def held_out(sentence: str) -> bool:
    """Whether it belongs to the tenth of all sentences that no model of ours may learn from."""
    return int(hashlib.sha256(sentence.encode()).hexdigest(), 16) % 10 == 0
