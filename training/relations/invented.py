"""Sentences of our own with parties marked, in which the relation of every pair is known; README.md has the command."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from wording import AUXILIARY, Phrase, Wording, inflected, phrases, read

DEEDS = ("AID", "COOPERATE", "CONSULT", "YIELD", "SUPPORT")  # what one may agree to, be asked for, refuse
HARMS = ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE")  # what one may threaten, be accused of
MUTUAL = ("CONSULT", "COOPERATE")
OWNED = ("ACCUSE", "SUPPORT", "REJECT", "REQUEST")  # may be aimed at what is the recipient's
INNER = (
    *(("VINGC", HARMS, "VBG"), ("VEDC", HARMS, "VBD"), ("VPC0", HARMS, "VB"), ("VPC", HARMS, "VB")),
    *(("VING2", DEEDS, "VBG"), ("VP2", DEEDS, "VB"), ("VP", (*DEEDS, "REJECT"), "VB")),
)
"""An act within a phrase: its mark, its roots, the form of its verb."""
THEIRS = re.compile(r"\b(VP|VINGC|VEDC)\b")  # done by the recipient, to a third party
NO_PASSIVE = frozenset({"be", "say", "ask", "meet", "visit", "join", "quit", "leave"})


@dataclass(frozen=True, slots=True)
class Invented:
    """A sentence, its parties' characters, and the root of each ordered pair that has one."""

    text: str
    parties: tuple[tuple[int, int], ...]
    roots: dict[tuple[int, int], str]


class Maker(Wording):
    """Makes sentences by chance; within them `<n>` stands for party n until all are named."""

    def __init__(self, seed: int) -> None:
        super().__init__(random.Random(seed))
        self.parties: list[str] = []
        self.roots: dict[tuple[int, int], str] = {}

    def add(self, kinds: str) -> int:
        """A new party; its number."""
        self.parties.append(self.party(kinds))
        return len(self.parties) - 1

    def plain(self, roots: tuple[str, ...]) -> Phrase:
        """A phrase of one of these roots that holds no other."""
        while True:
            phrase = self.chance.choice(phrases()[self.chance.choice(roots)])
            if not re.search(r"VP|VED|VING", phrase.words) and re.search(r"\bT\b", phrase.words):
                return phrase

    def inner(self, words: str, actor: int) -> str:
        """`words` with the act within them: done by `actor` to a third party, or to the recipient itself."""
        for mark, roots, form in INNER:
            if not re.search(rf"\b{mark}\b", words):
                continue
            phrase = self.plain(roots)
            said, object_ = inflected(self.chosen(phrase.words), form), "it" if mark == "VPC0" else "T"
            if THEIRS.fullmatch(mark):
                third = self.add(phrase.recipients)
                self.roots[actor, third] = phrase.root
                object_ = f"<{third}>"
            said = re.sub(r"\bT\b", object_, said)
            return re.sub(rf"\b{mark}\b", lambda _, said=said: said, words)
        return words

    def clause(self, root: str, actor: int | None = None) -> str:
        """A clause of this root."""
        phrase = self.chance.choice(phrases()[root])
        actor = self.add(phrase.actors) if actor is None else actor
        recipient = self.add(phrase.recipients)
        words = self.chosen(phrase.words)
        self.roots[actor, recipient] = root
        if root in MUTUAL:
            self.roots[recipient, actor] = root
        words = self.inner(words, recipient if THEIRS.search(words) else actor)
        special = self.together(words, root, actor, recipient) or self.passive(words, actor, recipient)
        if special:
            return special
        words = re.sub(r"\bT\b", f"<{recipient}>", words, count=1)
        return self.active(re.sub(r"\bT\b", "it", words), root, actor, recipient)

    def together(self, words: str, root: str, actor: int, recipient: int) -> str | None:
        """Both parties as one subject, or the act as a noun; None where chance or the phrase is against it."""
        draw = self.chance.random()
        if words.endswith(" with T") and draw < 0.4:
            self.roots[recipient, actor] = root
            return f"<{actor}> and <{recipient}> {inflected(words.removesuffix(' with T'), 'VBD')}"
        if root == "CONSULT" and draw > 0.9:
            return (
                f"{self.one('meetings')} between <{actor}> and <{recipient}> {self.chance.choice(['began', 'ended'])}"
            )
        if f"nouns {root}" in read("words.txt") and draw > 0.9:
            noun = self.one(f"nouns {root}")
            end = self.chance.choice(["was criticised", "went on", "drew anger", "came as a surprise", "was announced"])
            return self.chance.choice(
                [
                    f"the {noun} <{recipient}> by <{actor}> {end}",
                    f"<{actor}>'s {noun} <{recipient}> {end}",
                    f"<{recipient}> faced the {noun.rsplit(' ', 1)[0]} by <{actor}>",
                ]
            )
        return None

    def passive(self, words: str, actor: int, recipient: int) -> str | None:
        """The clause in the passive, at times."""
        fits = re.fullmatch(r"(\w+) T(.*)", words)
        if not fits or fits[1] in NO_PASSIVE or self.chance.random() > 0.25:
            return None
        be = self.chance.choice(["was", "were", "has been", "have been"])
        return f"<{recipient}> {be} {inflected(fits[1], 'VBN').strip()}{fits[2]} by <{actor}>"

    def active(self, words: str, root: str, actor: int, recipient: int) -> str:
        """The clause in the active, in some tense, or only spoken of."""
        free, draw = not AUXILIARY.match(words), self.chance.random()
        if free and draw < 0.12:
            form, before = self.tagged("leads")
            return f"<{actor}> {before} {inflected(words, form)}"
        if free and draw > 0.93 and root in DEEDS + HARMS:
            before_root, before = self.tagged("deeds spoken of" if root in DEEDS else "harms spoken of")
            self.roots.pop((recipient, actor), None)
            self.roots[actor, recipient] = before_root
            return f"<{actor}> {before} {words}"
        helper, form = self.chance.choice(
            [
                ("", "VBD"),
                ("", "VBD"),
                ("", "VBD"),
                ("has", "VBN"),
                ("have", "VBN"),
                ("had", "VBN"),
                ("is", "VBG"),
                ("", "VBZ"),
            ]
        )
        return f"<{actor}> {helper if free else ''} {inflected(words, form if free else 'VBD')}"

    def sentence(self, root: str) -> Invented:
        """A sentence with a clause of this root, often with something else beside it."""
        self.parties, self.roots = [], {}
        first, draw, when = self.clause(root), self.chance.random(), self.one("when")
        if draw < 0.2:
            text = f"{first} {when}"
        elif draw < 0.4:
            text = f"{first} {when} {self.one('tails')}" if draw < 0.3 else f"{when}, {first} {self.one('tails')}"
        elif draw < 0.5:
            text = f"{first} {when}, {self.one('says')}"
        elif draw < 0.75:
            text = f"{first} {when} {self.one('joins')} {self.clause(self.chance.choice(list(phrases())))}"
        elif draw < 0.88:
            other = self.clause(self.chance.choice(list(phrases())), actor=0)
            text = (
                f"{first} {when} and {other.removeprefix('<0> ')}"
                if other.startswith("<0>")
                else f"{first}, and {other}"
            )
        else:
            text = f"<{self.add('g o')}> said {when} that {first}"
        if root in OWNED and self.chance.random() < 0.25:
            text = text.replace("<1>", "<1>" + self.one("belongings"), 1)
        return self.filled(" ".join(text.split()).removeprefix(", "))

    def filled(self, text: str) -> Invented:
        """The sentence with its parties named."""
        out, spans, last = "", {}, 0
        for match in re.finditer(r"<(\d+)>", text):
            out += text[last : match.start()]
            name = self.parties[int(match[1])]
            spans[int(match[1])] = (len(out), len(out) + len(name.rstrip(",")))
            out += name
            last = match.end()
        out = (out + text[last:]).rstrip(" ,") + "."
        order = {number: place for place, number in enumerate(sorted(spans))}
        roots = {(order[a], order[b]): root for (a, b), root in self.roots.items() if a in order and b in order}
        return Invented(out[0].upper() + out[1:], tuple(spans[number] for number in order), roots)


def make(number: int, seed: int) -> Iterator[Invented]:
    """So many sentences, every root as often as the others."""
    maker = Maker(seed)
    roots = sorted(phrases())
    for i in range(number):
        yield maker.sentence(roots[i % len(roots)])


if __name__ == "__main__":
    for one in make(int(sys.argv[1]), 1):
        names = [one.text[start:end] for start, end in one.parties]
        print(one.text, [(names[a], root, names[b]) for (a, b), root in one.roots.items()], sep="\n   ")
