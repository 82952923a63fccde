"""Which of several places of one name an article means: by the countries that it names, population last."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from onrecord.parse import Parsed
from onrecord.resolve.places_gazetteer import Gazetteer, Known
from onrecord.resolve.words import split_words

WEIGHTS = {"country": 8.0, "region": 7.0, "site": 7.0, "province": 5.5, "district": 3.5}
"""A division weighs as much as a city of that power of ten: a province as one of 300,000."""

MARGIN = 0.85
"""How much more than the next a place must weigh: seven times the people, or its country named and the other's not."""

SURE = 5.3
"""What a place in a country that the article does not name must weigh to be meant all the same: 200,000 people."""

NAMED, SHARE = 1.0, 0.5
"""What it adds that the article names the country at all, and that it names no other: a town of 1,000 in it weighs as
much as one of 30,000 elsewhere, so that Paris stays in France in an article about Texas."""

SILENT = 2.0
"""What a country or province loses whose country nothing else in the article tells of: an article about the country
Georgia has Georgians in it, one about the state Americans."""


class Context:
    """The countries of an article."""

    def __init__(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.parsed = parsed
        self.gazetteer = gazetteer

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the article names each country: by name, adjective, capital, or a large place in it alone."""
        names = [entity.text for entity in self.parsed.doc.ents if entity.label_ in {"GPE", "NORP", "LOC"}]
        if self.parsed.article.dateline:
            names.append(self.parsed.article.dateline.place)
        counted: Counter[str] = Counter()
        for name, times in Counter(names).items():
            if country := self._country_of(name):
                counted[country] += times
        return counted

    @cached_property
    def people(self) -> frozenset[str]:
        """The last words of the article's longer names of persons, folded."""
        persons = (entity for entity in self.parsed.doc.ents if entity.label_ == "PERSON" and len(entity) > 1)
        return frozenset(words[-1].low for person in persons if (words := split_words(person.text)))

    def _country_of(self, name: str) -> str | None:
        """The one country that a name tells of, None where several have one of that name."""
        words = [word for word in split_words(name) if word.low not in {"the", "'s"}]
        found, end = self.gazetteer.longest(words) if words else ((), 0)
        heavy = [known for known in found if _weight(known) >= SURE or known.how == "adjective"]
        least = max(map(_weight, heavy), default=0.0) - MARGIN
        countries = {known.country for known in heavy if _weight(known) > least or known.kind == "province"}
        return next(iter(countries)) if end == len(words) and len(countries) == 1 else None

    def choose(self, found: Iterable[Known], *, held: bool = False) -> Known | None:
        """The place that is meant; one without GeoNames id and coordinates where only its country is sure.

        `held` says that the text names what holds them all, so that a small one is likely too.
        """
        ranked = sorted(((self._score(known), known) for known in found), key=lambda pair: -pair[0])
        if not ranked:
            return None
        score, best = ranked[0]
        rivals = [known for other, known in ranked[1:] if other > score - MARGIN and not _same(known, best)]
        if not held and not self._is_likely(best):
            return None
        if not rivals:
            return best
        alone = {known.country for known in rivals} == {best.country} and self.countries[best.country or ""]
        return Known("", best.kind, best.country) if alone else None

    def _score(self, known: Known) -> float:
        total = sum(self.countries.values())
        named = self.countries[known.country or ""]
        silent = SILENT if known.kind in {"country", "province"} else 0.0
        return _weight(known) + (NAMED + SHARE * named / total if named else -silent)

    def _is_likely(self, known: Known) -> bool:
        return (
            known.kind in {"country", "region", "site"}
            or _weight(known) >= SURE
            or bool(self.countries[known.country or ""])
        )


def _weight(known: Known) -> float:
    size = WEIGHTS.get(known.kind) or math.log10(known.population + 1)
    return size + known.capital - (known.how == "other")


def _same(one: Known, other: Known) -> bool:
    """Whether two are a city and the division around it, or two divisions of which one holds the other."""
    if one.country != other.country:
        return False
    first, second = (known.name if known.kind == "province" else known.province for known in (one, other))
    return first == second or one.capital or other.capital
