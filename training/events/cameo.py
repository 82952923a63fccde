"""The CAMEO verb dictionary read as lexical facts: verb, direct object or preposition with its noun, code.

Only the plain patterns are read: `* NOUN` (what is done: "freeze AID") and `* {ADJECTIVE NOUN}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PREPOSITION = re.compile(
    "ABOUT|AGAINST|AT|BEHIND|BETWEEN|BY|FOR|FROM|IN|INTO|OF|OFF|ON|ONTO|OUT|OVER|TO|TOWARD|TOWARDS|UP|UPON|WITH"
)
_PATTERN = re.compile(r"^- (?P<words>[^\[#]*)\[(?P<code>[\d:-]+)\]\s*(?:#\s*(?P<found>[A-Z_, -]+))?")
_VERB = re.compile(r"^(?P<verb>[A-Z][A-Z_'-]*|\+[A-Z_'-]+)\s*(?:\{.*\})?\s*(?:\[.*\])?\s*(?:#.*)?$")
_BLOCK = re.compile(r"^---\s+\S+\s+\[(?P<code>[\d:-]+)\]")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a verb means with an object (None: with any), in CAMEO's code of the one who does it."""

    verb: str
    noun: str | None
    code: str


def read_facts(dictionary: Path) -> Iterator[Fact]:
    """The facts of a verb dictionary, in its order, synonym sets written out."""
    lines = dictionary.read_text(encoding="utf-8").splitlines()
    sets = _synonyms(lines)
    verbs: list[str] = []
    code = None
    for line in lines:
        if block := _BLOCK.match(line):
            verbs, code = [], _source(block["code"])
        elif pattern := _PATTERN.match(line):
            noun = _noun(pattern["words"])
            found = _source(pattern["code"])
            if noun and found:
                own = _originals(pattern["found"]) & set(verbs)
                yield from (Fact(verb, word, found) for verb in sorted(own) for word in sets.get(noun, [noun.lower()]))
        elif verb := _VERB.match(line):
            verbs.append(verb["verb"].strip("+_").lower())
            if code:
                yield Fact(verbs[-1], None, code)


def _synonyms(lines: list[str]) -> dict[str, list[str]]:
    sets: dict[str, list[str]] = {}
    name = None
    for line in lines:
        if line.startswith("&"):
            name = line.split()[0]
        elif line.startswith("---"):
            break
        elif name and line.startswith("+"):
            sets.setdefault(name, []).append(line.split()[0].strip("+_").lower())
    return sets


def _originals(comment: str | None) -> set[str]:
    """The verbs that the pattern was first found with: those of a block were set beside it as synonyms, too freely."""
    return {verb.strip("_ ").lower() for verb in re.split(r"[, ]+", comment or "")}


def _source(code: str) -> str | None:
    first = code.split(":", maxsplit=1)[0]
    return first if first.isdigit() else None


def _noun(words: str) -> str | None:
    """The direct object of a plain pattern: `* AID`, `* {BANK ACCOUNT}`; None of any other pattern."""
    parts = words.split()
    if len(parts) == 2 and parts[0] == "*" and not parts[1].startswith("("):
        return None if _PREPOSITION.fullmatch(parts[1]) else parts[1].strip("{}_").rstrip("_")
    inner = re.fullmatch(r"\* \{([A-Z]+) ([A-Z]+)\}", words.strip())
    return inner[2] if inner else None
