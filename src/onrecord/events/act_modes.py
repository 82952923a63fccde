"""The mode of an act, from the words that say what is asked, refused, threatened or done."""

from __future__ import annotations

from functools import lru_cache

from onrecord.events.act_phrases import Phrases, forms_of, read_phrases
from onrecord.events.act_rules import Heard
from onrecord.events.cue_acts import Act
from onrecord.events.lexicon import read_table

ORDER = {
    "REQUEST": ("meet", "yield", "assist", "change"),
    "REJECT": ("meet", "yield", "assist", "change"),
    "THREATEN": ("expel", "territory", "arrest", "relations", "restrict", "violence"),
    "CONSULT": ("phone", "multilateral", "third-party", "visit"),
}
"""The modes that words tell, the most telling first."""


@lru_cache(maxsize=1)
def mode_phrases() -> dict[str, Phrases]:
    """The phrases of modes by root."""
    return {root: read_phrases(table) for root, table in read_table("act_modes.toml").items()}


def mode_of(root: str, heard: Heard, verdict: Act, kind: str) -> str | None:
    """The mode; `verdict` is that of the rules, `kind` what the model says beside the root."""
    if kind:
        return kind
    if verdict.root == root and verdict.mode is not None:
        return verdict.mode
    words = forms_of([*(heard.cue or ()), *(token for span in heard.content for token in span)])
    found = mode_phrases()[root].classes(words) if root in ORDER else set()
    return next((mode for mode in ORDER.get(root, ()) if mode in found), None)
