"""The words of invented sentences: phrases, names of parties, and verbs in their forms."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from lemminflect import getInflection

HERE = Path(__file__).parent
AUXILIARY = re.compile(r"(will|would|may|not|never|be)\b")
_BE = {"VBD": "was", "VBN": "been", "VBG": "being", "VBZ": "is", "VB": "be"}
_LEADING = {"not": "did not", "never": "would never"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying an act: kinds of party that do and suffer it, and the words."""

    root: str
    actors: str
    recipients: str
    words: str


@lru_cache
def read(name: str) -> dict[str, list[str]]:
    """The sections of a file of this folder."""
    sections: dict[str, list[str]] = {}
    here: list[str] = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            here.append(line)
    return sections


@lru_cache
def phrases() -> dict[str, list[Phrase]]:
    """All phrases by root."""
    found: dict[str, list[Phrase]] = {}
    for head, lines in read("phrases.txt").items():
        root, _, kinds = head.partition(" ")
        actors, _, recipients = kinds.partition(" > ")
        found[root] = [Phrase(root, actors, recipients, line) for line in lines]
    return found


@lru_cache
def places() -> tuple[list[tuple[str, str]], list[str]]:
    """Countries with their adjectives, and capitals."""
    names: dict[str, dict[str, str]] = {"short": {}, "adjective": {}}
    towns = []
    for line in files("onrecord").joinpath("data/states.tsv").read_text(encoding="utf-8").splitlines():
        form, code, kind = line.split("\t")[:3] if not line.startswith("#") else ("", "", "")
        if kind in names:
            names[kind].setdefault(code, form)
        elif kind == "capital":
            towns.append(form)
    return [
        (form, names["adjective"][code]) for code, form in names["short"].items() if code in names["adjective"]
    ], towns


class Wording:
    """Chooses words by chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def chosen(self, text: str) -> str:
        """The text with a choice made in each bracket."""
        while match := re.search(r"\(([^()]*)\)", text):
            text = text[: match.start()] + self.chance.choice(match[1].split("|")) + text[match.end() :]
        return " ".join(text.split())

    def one(self, section: str) -> str:
        """A line of a section of `words.txt`."""
        return self.chosen(self.chance.choice(read("words.txt")[section]))

    def tagged(self, section: str) -> tuple[str, str]:
        """The first word of such a line, and the rest."""
        first, _, rest = self.one(section).partition(" ")
        return first, rest

    def party(self, kinds: str) -> str:
        """A party of one of these kinds."""
        text = self.chosen(self.chance.choice(read("parties.txt")[self.chance.choice(kinds.split())]))
        countries, towns = places()
        country, adjective = self.chance.choice(countries)
        name = self.one("last names")
        if self.chance.random() < 0.7:
            name = f"{self.one('first names')} {name}"
        fillings = {"A": adjective, "L": self.chance.choice(towns), "N": name, "G": self.one("groups")}
        text = re.sub(r"\bC\b", country, text, count=1)
        text = re.sub(r"\bC\b", self.chance.choice(countries)[0], text)
        return re.sub(r"\b[ALNG]\b", lambda match: fillings[match[0]], text)


def inflected(words: str, form: str) -> str:
    """The phrase with its verb in another form: VBD, VBN, VBG, VBZ, VB."""
    verb, _, rest = words.partition(" ")
    if verb == "be":
        verb = _BE[form]
    elif AUXILIARY.match(verb):
        verb = _LEADING.get(verb, verb)
    elif form != "VB":
        verb = getInflection(verb, form)[0]
    return f"{verb} {rest}"
