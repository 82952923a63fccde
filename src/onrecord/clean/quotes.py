"""Pull-quotes: lines in quotation marks whose words stand in the body already."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_WORD = re.compile(r"[\w]+(?:['’][\w]+)?")
_MARKED = re.compile(r"[\"“‘'«].*[\"”’'»][.,!?]?$", re.DOTALL)


def words_of(text: str) -> list[str]:
    """The words in lower case with straight apostrophes."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def is_repeated(text: str, others: list[list[str]]) -> bool:
    """Whether a line in quotation marks repeats words of one of the other units; a pull-quote may be shortened.

    At least four words; three in four of them must stand in the other unit, in order, in runs of two words or more.
    """
    if not _MARKED.match(text) or re.search(r"[\"“”]", text.strip(' "“”.,!?')) or len(text) > 400:
        return False  # with two quotations in it, who said it stands between them
    quoted = words_of(text)
    if len(quoted) < 4:
        return False
    return any(
        len(other) > len(quoted) and _share(quoted, other) >= 0.75 for other in others if set(quoted) & set(other)
    )


def _share(quoted: list[str], other: list[str]) -> float:
    matcher = SequenceMatcher(None, quoted, other, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size >= 2]
    if runs and runs[-1].b + runs[-1].size - runs[0].b > 2 * len(quoted) + 6:
        return 0.0  # scattered over a long paragraph: the same words by chance
    return sum(run.size for run in runs) / len(quoted)
