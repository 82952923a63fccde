"""What words are about: the subjects on which parties deal with each other, told by plain words (`topics.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

WORD = re.compile(r"\w[\w'’.-]*\w|\w")
SHORTEST = 2  # letters of a beginning that is listed


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject: its name, what it is called where the words of a thread give nothing better, and what tells it.

    `groups`: the name of an armed group tells it as well.
    """

    name: str
    title: str
    groups: bool


@dataclass(frozen=True, slots=True)
class Topics:
    """All subjects by name, and what tells them: words, beginnings of words, phrases."""

    named: Mapping[str, Topic]
    words: Mapping[str, str]
    beginnings: Mapping[str, str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]
    heads: frozenset[str]


@lru_cache(maxsize=1)
def load_topics() -> Topics:
    """The subjects that ship with the package."""
    table = tomllib.loads(files("onrecord.link").joinpath("topics.toml").read_text(encoding="utf-8"))
    rows = table["topics"].items()
    listed = [(word, name) for name, row in rows for word in row["words"].split()]
    phrases = [(phrase, name) for name, row in rows for phrase in row.get("phrases", ())]
    return Topics(
        {name: Topic(name, row["title"], row.get("groups", False)) for name, row in rows},
        {word: name for word, name in listed if not word.endswith("*")},
        {word[:-1]: name for word, name in listed if word.endswith("*")},
        tuple((_pattern(phrase), name) for phrase, name in phrases),
        frozenset(table["heads"].split()),
    )


def topics_in(text: str) -> dict[str, str]:
    """The subjects that a text tells, in its order, each with the first words that tell it, in lower case."""
    topics = load_topics()
    found = [
        (match.start(), name, match[0].lower()) for pattern, name in topics.phrases for match in pattern.finditer(text)
    ]
    for match in WORD.finditer(text):
        name = _topic_of(match[0].casefold().replace("’", "'").removesuffix("'s"))
        if name is not None:
            found.append((match.start(), name, _with_head(text, match)))
    told: dict[str, str] = {}
    for _, name, words in sorted(found):
        told.setdefault(name, words)
    return told


def _topic_of(word: str) -> str | None:
    topics = load_topics()
    if word in topics.words:
        return topics.words[word]
    beginnings = (word[:length] for length in range(len(word), SHORTEST, -1))
    return next((topics.beginnings[part] for part in beginnings if part in topics.beginnings), None)


def _with_head(text: str, match: re.Match[str]) -> str:
    """The word, with the noun that it stands before: "terror groups"."""
    after = WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    words = f"{match[0]} {after[0]}" if after and after[0].casefold() in load_topics().heads else match[0]
    return words if words.isupper() else words.lower()


def _pattern(phrase: str) -> re.Pattern[str]:
    words = [re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in phrase.split()]
    return re.compile(r"\b" + r"\s+".join(words) + r"\b", re.IGNORECASE)
