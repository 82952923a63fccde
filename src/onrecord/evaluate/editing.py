"""What papers do to a text that they take over: editing operations that make copies, and reports that are none.

Each takes the paragraphs of a text, paragraphs of other articles of about the same day, and a source of chance.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Any

Paragraphs = list[str]
Operation = Callable[[Paragraphs, Paragraphs, Random], Paragraphs]

SENTENCE = re.compile(r"(?<=[.!?][\"”]) +|(?<=[.!?]) +(?=[A-Z“\"])")
SAID = re.compile(r"^(.{20,}?[,”\"]) (\w[\w .]{2,40}?) (said|says)\.$")
ASIDE = re.compile(r" \([^()]{3,60}\)|, (?:which|who) [^,.]{5,60},")


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("onrecord.evaluate").joinpath("editing.toml").read_text(encoding="utf-8"))


def cut(text: Paragraphs, _: Paragraphs, chance: Random) -> Paragraphs:
    """Cut from the end to between a third and four fifths."""
    return text[: max(1, round(len(text) * chance.uniform(0.33, 0.8)))]


def lead(text: Paragraphs, _: Paragraphs, chance: Random) -> Paragraphs:
    """A lead of the paper's own in place of the first one or two paragraphs."""
    table = _table()
    names = re.findall(r"\b[A-Z][a-z]{3,}", " ".join(text)) or ["Nobody"]
    own = [
        chance.choice(table[kind]).format(day=chance.choice(table["days"]), name="{}") for kind in ("lead", "follow")
    ]
    own = [one.format(*chance.choices(names, k=one.count("{}"))) for one in own]
    return own + text[min(chance.choice((1, 2)), len(text) - 1) :]


def outlet(text: Paragraphs, _: Paragraphs, chance: Random) -> Paragraphs:
    """Another headline, and the outlet's name in place of the other's."""
    name = chance.choice(_table()["outlets"])
    renamed = [re.sub(r"\b(?:The Associated Press|Reuters|CNN|Fox News|Politico)\b", name, one) for one in text]
    return [f"{name}: {' '.join(text[-1].split()[:8])}", *renamed]


def inserted(text: Paragraphs, other: Paragraphs, chance: Random) -> Paragraphs:
    """Paragraphs of another article put in, up to as many as there are."""
    mixed = list(text)
    number = max(1, round(len(text) * chance.uniform(0.3, 1.0)))
    for paragraph in chance.sample(other, min(len(other), number)):
        mixed.insert(chance.randrange(len(mixed) + 1), paragraph)
    return mixed


def paraphrased(text: Paragraphs, _: Paragraphs, chance: Random) -> Paragraphs:
    """Half to nine tenths of the sentences put in other words or another order."""
    share = chance.uniform(0.5, 0.9)
    return [
        " ".join(_reworded(one, chance) if chance.random() < share else one for one in SENTENCE.split(paragraph))
        for paragraph in text
    ]


def agency(text: Paragraphs, _: Paragraphs, chance: Random) -> Paragraphs:
    """With an agency's dateline and credit lines, cut from the end, words changed here and there."""
    table = _table()
    name = chance.choice(table["agencies"])
    kept = cut(text, [], chance)
    kept[0] = f"{chance.choice(table['places'])} ({name}) - {kept[0]}"
    kept = [
        " ".join(_reworded(one, chance) if chance.random() < 0.2 else one for one in SENTENCE.split(p)) for p in kept
    ]
    return [*kept, chance.choice(table["credits"]).format(agency=name)]


def everything(text: Paragraphs, other: Paragraphs, chance: Random) -> Paragraphs:
    """Cut, put in other words, with a lead of its own and paragraphs of another article."""
    return inserted(lead(paraphrased(cut(text, [], chance), [], chance), [], chance), other[:4], chance)


def quoting(text: Paragraphs, other: Paragraphs, chance: Random) -> Paragraphs:
    """No copy: another report that quotes what this one quotes."""
    quotations = [f"{found}, listeners heard." for one in text for found in re.findall(r"[“\"][^“”\"]{40,}[”\"]", one)]
    return inserted(other, quotations, chance)


COPYING: Mapping[str, Operation] = {
    "cut": cut,
    "lead": lead,
    "outlet": outlet,
    "inserted": inserted,
    "paraphrased": paraphrased,
    "agency": agency,
    "everything": everything,
}
NOT_COPYING: Mapping[str, Operation] = {"quoting": quoting}


def _reworded(sentence: str, chance: Random) -> str:
    said = SAID.match(sentence)
    if said and chance.random() < 0.7:
        sentence = f"{said[2]} {said[3]}: {said[1].rstrip(',')}"
    sentence = ASIDE.sub("", sentence)
    words = [_table()["words"].get(word, word) if chance.random() < 0.8 else word for word in sentence.split(" ")]
    if ", and " in sentence and chance.random() < 0.5:
        return " ".join(words).replace(", and ", ". And ", 1)
    return " ".join(words)
