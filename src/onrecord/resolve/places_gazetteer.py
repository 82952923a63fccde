"""The gazetteer: countries, divisions and cities of GeoNames by name, and named regions of our own.

Source: GeoNames (CC BY 4.0), compiled by training/places/gazetteer.py; opened when a place is first looked up.
"""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

from onrecord.resolve.words import PUNCTUATION, Word, split_words

LONGEST = 6
"""Words of the longest name that is looked up."""

COLUMNS = "p.name, p.kind, p.country, p.province, p.id, p.latitude, p.longitude, p.population, p.capital"


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer; `how` says whether a form is its own name, another, or the adjective of a nation."""

    name: str
    kind: str  # country, province, district, city, region, site
    country: str | None
    province: str | None = None
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    capital: bool = False
    how: str = "own"


@lru_cache(maxsize=1)
def place_words() -> dict[str, Any]:
    """The words around names of places."""
    return tomllib.loads(files("onrecord").joinpath("data/places.toml").read_text(encoding="utf-8"))


class Gazetteer:
    """Looks names up; every process opens the file for itself and reads only the pages that it needs."""

    def __init__(self) -> None:
        self._kept = ExitStack()  # holds the unpacked file where the package lies in an archive
        path = self._kept.enter_context(as_file(files("onrecord") / "data" / "places.sqlite"))
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self.connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self.own = self._own_places()
        self.named = lru_cache(maxsize=8192)(self._named)

    def _named(self, form: str) -> tuple[Known, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS}, n.how FROM names n JOIN places p ON p.id = n.place WHERE n.form = ? "  # noqa: S608
            "ORDER BY p.population DESC, p.id",
            (form,),
        )
        return (*self.own.get(form, ()), *(_known(row) for row in rows))

    def _own_places(self) -> dict[str, tuple[Known, ...]]:
        """The regions, towns and sites of places.toml by form; a site is the city that it stands in."""
        found: dict[str, tuple[Known, ...]] = {}
        for kind in ("region", "city", "site"):
            for row in place_words()[kind]:
                known = Known(row["names"][0], kind, row.get("country"), row.get("province"))
                if kind == "site":
                    known = replace(self._numbered(row["geonames"]), kind="site")
                found |= {form_of(split_words(name)): (known,) for name in row["names"]}
        return found

    def _numbered(self, geonames: int) -> Known:
        query = f"SELECT {COLUMNS}, 'own' FROM places p WHERE p.id = ?"  # noqa: S608
        return _known(self.connection.execute(query, (geonames,)).fetchone())

    def capital(self, country: str) -> Known | None:
        """The capital of a country."""
        row = self.connection.execute(
            f"SELECT {COLUMNS}, 'own' FROM places p WHERE p.country = ? AND p.capital",  # noqa: S608
            (country,),
        ).fetchone()
        return _known(row) if row else None

    def longest(self, words: Sequence[Word], start: int = 0) -> tuple[tuple[Known, ...], int]:
        """What the longest name that begins at a word may mean, and where it ends; nothing, and the start, if none."""
        last = next((at for at in range(start, len(words)) if words[at].text in PUNCTUATION), len(words))
        for end in range(min(start + LONGEST, last), start, -1):
            if any(word.capital for word in words[start:end]) and (found := self.named(form_of(words[start:end]))):
                return found, end
        return (), start


def form_of(words: Sequence[Word]) -> str:
    """Words as the gazetteer's forms are written."""
    return " ".join(word.low for word in words)


def _known(row: tuple[Any, ...]) -> Known:
    name, kind, country, province, geonames, latitude, longitude, population, capital, how = row
    return Known(name, kind, country, province, geonames, latitude, longitude, population, bool(capital), how)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer of this process."""
    return Gazetteer()
