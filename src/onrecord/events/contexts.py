"""Mode and contexts of an event from plain words of its own clause; None and () where nothing tells."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from onrecord.events.candidates import Candidate
from onrecord.events.dependents import children
from onrecord.events.lexicon import read_table, word_sets


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    table = read_table("contexts.toml")
    return word_sets(table["contexts"]), word_sets(table["assault"])


def contexts_of(words: frozenset[str]) -> tuple[str, ...]:
    """The contexts that the lower-case words of an event's clause tell, in the manual's names, sorted."""
    return tuple(sorted(name for name, telling in _tables()[0].items() if words & telling))


def mode_of(candidate: Candidate) -> str | None:
    """The frame's mode, or for an assault the means that stand beside its trigger or as its instrument."""
    if candidate.frame.mode is not None or candidate.frame.event != "ASSAULT":
        return candidate.frame.mode
    words = _beside(candidate)
    return next((mode for mode, telling in _tables()[1].items() if words & telling), None)


def _beside(candidate: Candidate) -> set[str]:
    heads: list[Token] = [candidate.trigger, *candidate.actors]
    if candidate.deed is not None:
        heads.append(candidate.deed)
    if candidate.theme is not None:
        heads.append(candidate.theme)
    tools = [
        tool
        for child in children(candidate.trigger, "prep")
        if child.lower_ in {"with", "in", "by", "using"}
        for tool in children(child, "pobj")
    ]
    tools += [
        tool
        for child in children(candidate.trigger, "advcl")
        if child.lower_ == "using"
        for tool in children(child, "dobj")
    ]
    near = heads + tools
    near += [word for head in near for word in children(head, "compound", "amod", "nmod")]
    return {word.lower_ for word in near}
