"""Names of states, organisations and groups as one article uses them: the base's forms, the user's own before them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.records import Article
from onrecord.resolve.actor_base import ActorBase
from onrecord.resolve.actor_base_nouns import Known
from onrecord.resolve.entries import Entry
from onrecord.resolve.forms import Forms
from onrecord.resolve.words import PUNCTUATION, Word

_FORMS = {"alias": "name", "acronym": "name"}
_MUCH = 2.0  # times the weight of the next at which an actor is the one that is meant
_LONGEST = 4  # words of a state's name that tell it
_NATIONAL = frozenset({"adjective", "capital", "short", "name"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What tells apart the actors that share a name: the article's date and the countries that it names."""

    on: str | None = None
    countries: frozenset[str] = frozenset()


def day_of(article: Article) -> str | None:
    """The date of publication as ISO 8601, as precise as it is known up to the day; None where it is unknown."""
    value = article.published.value if article.published else None
    found = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value or "")
    return found.group() if found else None


class NamedForms:
    """Looks names up for one article, the longest first; persons are not among them."""

    def __init__(self, base: ActorBase, setting: Setting, own: Forms[Entry]) -> None:
        self.base = base
        self.setting = setting
        self.own = own
        self.codes: dict[str, tuple[str, ...]] = {}

    def at(self, words: Sequence[Word], start: int) -> tuple[Entry, int] | None:
        """What the longest name that begins at a word means, and where the name ends."""
        mine = self.own.at(words, start) or _classes().at(words, start)
        if mine or not words[start].text[0].isalnum() or not self.base.begins(words[start].text):
            return mine
        stop = next((i for i in range(start, len(words)) if words[i].low in PUNCTUATION), len(words))
        printed = [word.text for word in words[start:stop]]
        while printed:
            match = self.base.longest(printed, 0)
            if match is None:
                return None
            entry = self._entry(match.known, shouted=printed[0].isupper() and match.end == 1)
            if entry is not None:
                return self._without_article(words, start, start + match.end) or (entry, start + match.end)
            printed = printed[: match.end - 1]
        return None

    def _without_article(self, words: Sequence[Word], start: int, end: int) -> tuple[Entry, int] | None:
        """What the name means without "the" before it: "The Security Council" is no other than "Security Council"."""
        found = self.at(words, start + 1) if words[start].low == "the" and end > start + 1 else None
        return found if found and found[1] == end else None

    def whole(self, words: Sequence[Word]) -> Entry | None:
        """What all the words are the name of."""
        found = self.at(words, 0) if words else None
        return found[0] if found and found[1] == len(words) else None

    def _entry(self, known: Iterable[Known], *, shouted: bool) -> Entry | None:
        """What a name means here; `shouted` is whether it is one word in capitals."""
        told = [each for each in known if self._fits(each, shouted=shouted)]
        fitting = list({each.id: each for each in reversed(told)}.values())[::-1]
        if not fitting:
            return None
        here = [each for each in fitting if each.country in self.setting.countries] or fitting
        if len(here) > 1 and here[0].form_kind == here[1].form_kind == "careful" and here[0].kind != "state":
            return None  # the Congress of two countries
        if len(here) > 1 and here[0].form_kind == "place" and here[0].weight < _MUCH * here[1].weight:
            return None
        best = here[0]
        name = best.name if best.kind != "state" or best.country else best.form
        return Entry(
            best.id,
            name,
            best.kind,
            _FORMS.get(best.form_kind, best.form_kind),
            best.country,
            self._sectors(best),
            best.scope,
            tuple(each for each in fitting if each.id != best.id),
            best.weight,
        )

    def _fits(self, known: Known, *, shouted: bool) -> bool:
        """Whether it may be meant; a common word is the name of a body of no country in capitals only: ISIS."""
        if known.kind == "person":
            return False
        careful = known.form_kind == "careful" and known.kind != "state"
        here = shouted if known.country is None else known.country in self.setting.countries
        return not careful or here

    def _sectors(self, known: Known) -> tuple[str, ...]:
        """The codes of the date, those of any time where the base has none for it."""
        if self.setting.on is None or known.kind == "state":
            return known.sectors
        if known.id not in self.codes:
            held = [each for each in self.base.offices(known.id, self.setting.on) if each.title is None]
            self.codes[known.id] = held[-1].sectors if held else known.sectors
        return self.codes[known.id]


@lru_cache(maxsize=1)
def _classes() -> Forms[Entry]:
    """Classes of ships that one navy has, as the adjective of its state."""
    table = tomllib.loads((files("onrecord.data") / "titles.toml").read_text("utf-8"))["classes"]
    items = ((f"{name}-class", Entry(code, code, "state", "adjective", code)) for code in table for name in table[code])
    return Forms(items)


class Kinds:
    """The names of some kinds only: states, or what is none."""

    def __init__(self, forms: NamedForms, *, states: bool) -> None:
        self.forms = forms
        self.states = states

    def at(self, words: Sequence[Word], start: int) -> tuple[Entry, int] | None:
        """What the longest name that begins at a word means, where it is of the kind."""
        found = self.forms.at(words, start)
        return found if found and (found[0].kind == "state") == self.states else None

    def whole(self, words: Sequence[Word]) -> Entry | None:
        """What all the words are the name of, where it is of the kind."""
        found = self.at(words, 0) if words else None
        return found[0] if found and found[1] == len(words) else None


def countries_in(words: Sequence[Word], base: ActorBase) -> frozenset[str]:
    """The countries that a text names by themselves, their people or capitals."""
    return frozenset(_states(words, base))


def _states(words: Sequence[Word], base: ActorBase) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for index, word in enumerate(words):
        run = tuple(each.text for each in words[index : index + _LONGEST]) if word.capital else ()
        if run and run not in seen:
            seen.add(run)
            match = base.longest(run, 0) if base.begins(word.text) else None
            best = match.known[0] if match else None
            if best and best.kind == "state" and best.country and best.form_kind in _NATIONAL:
                yield best.country
