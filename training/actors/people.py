"""Office-holders from the four sources, each as one told person: names, country, offices."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pycountry
from codes import INTERNATIONAL_CODES, cameo, named_state, sectors_of, tables, world_body
from gathered import CABINETS, COUNTRIES, INTERNATIONAL, LEADERS, OWN, REIGN, Entry, Holding, Source
from phoenix import Block, blocks

# prime minister, not king; Wikidata ids of this file are not taken: five in a hundred contradict those of the cabinets
WRONG_LEADERS = {("Saudi Arabia", "head_of_state")}


@dataclass(frozen=True, slots=True)
class Told:
    """A person as one source tells of them; the first name is the fullest, `surname` says that it is all we have."""

    names: tuple[str, ...]
    country: str | None
    held: tuple[Holding, ...]
    source: Source
    wikidata: str | None = None
    born: str | None = None
    surname: bool = False


def cabinets(path: Path) -> Iterator[Told]:
    """Cabinets of 2025-01, Wikidata."""
    with path.open(encoding="utf-8") as lines:
        # those who are heads of several states last, so that their own comes first
        rows = sorted(csv.DictReader(lines), key=lambda row: (_shared(row), row["government"] != "United Kingdom"))
        for row in rows:
            country, region, partial = named_state(row["government"])
            if row["government"] == "World":
                region, country = world_body(row["office"])
            if row["name"].strip() in {"", "vacant", "Vacant"} or country is None:
                continue
            sectors = sectors_of(row["office"]) + (("PRE",) if partial else ())
            since = row["since"] or None
            fallen = tables()["overthrown"].get(country)
            seen = fallen if fallen and (since or "") < fallen else None
            held = Holding(row["office"], region or country, country, sectors, since, None, CABINETS, seen)
            home = None if country in INTERNATIONAL_CODES else country
            yield Told((row["name"],), home, (held,), CABINETS, row["wikidata"] or None, row["born"] or None)


def _shared(row: dict[str, str]) -> bool:
    return bool(re.search("monarch|prince|king|queen", row["office"], re.IGNORECASE))


def leaders(path: Path) -> Iterator[Told]:
    """Heads of state and government of 2026-07."""
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            country = {"EU": "EUR", "AU_AF": "IGO"}.get(row["iso2"])
            country = country or pycountry.countries.lookup(row["iso2"]).alpha_3
            of = {"EUR": "european-union", "IGO": "african-union"}.get(country, country)
            held = Holding(row["office"], of, country, ("GOV",), row["since"] or None, None, LEADERS)
            if (row["country"], row["role"]) not in WRONG_LEADERS:
                yield Told((row["name"],), None if country in INTERNATIONAL_CODES else country, (held,), LEADERS)


def rulers(path: Path) -> Iterator[Told]:
    """Leaders of 1950-2021, surnames only."""
    codes = tables()["reign"]
    with path.open(encoding="utf-8-sig") as rows:
        for row in csv.DictReader(rows):
            if not row["leader"] or row["stateabb"] == "stateabb":
                continue
            country = str(codes.get(row["stateabb"], row["stateabb"]))
            since = f"{row['syear']}-{int(row['smonth']):02}-{int(row['sdate']):02}"
            until = f"{row['eyear']}-{int(row['emonth']):02}" if row["eyear"] else None
            held = Holding("leader", country, country, ("GOV",), since, until, REIGN)
            name = re.sub(r"\s*\(?\d\w\w time\)?", "", row["leader"]).strip()
            yield Told((name,), country, (held,), REIGN, born=row["birthyear"] or None, surname=True)


def phoenix_people(folder: Path) -> Iterator[Told]:
    """People with dated codes: the rulers and cabinets of the countries file, the heads of the international one."""
    for file, source in (("Countries", COUNTRIES), ("International", INTERNATIONAL)):
        for block in blocks(folder / f"Phoenix.{file}.actors.txt"):
            if any(code.since or code.until for code in block.codes):
                yield from _person(block, source)


def _person(block: Block, source: Source) -> Iterator[Told]:
    names = tuple(dict.fromkeys(filter(None, (person_name(name) for name in block.names))))
    held = []
    for code in block.codes:
        country, sectors = cameo(code.code)
        if country and sectors != ("ELI",) and (sectors or source is INTERNATIONAL):
            kept = tuple(sector for sector in sectors if sector != "ELI")
            codes = kept or ("GOV",)
            seen = "2010-12-31" if block.listed and (code.since or "") < "2010-12" else source.seen
            held.append(Holding(None, country, country, codes, code.since, code.until, source, seen))
    if names and held:
        homes = [each.country for each in held if each.country not in INTERNATIONAL_CODES]
        yield Told(names, homes[0] if homes else None, tuple(held), source)


def person_name(printed: str) -> str | None:
    """A name in capitals as a person's name, without titles; None where one word or none is left."""
    name = re.sub(tables()["person_names"]["titles"], "", printed.upper().strip()).strip(" ,.'-")
    words = name.split()
    bodies = (tables()["organisation_words"]["find"], tables()["person_names"]["bodies"])
    if any(re.search(find, name, re.IGNORECASE) for find in bodies):
        return None
    if not 2 <= len(words) <= 6 or re.search(r"[^\w .'’-]|\d", name) or {"OF", "THE", "AND", "FOR"} & set(words):
        return None
    return " ".join(_titled(word) for word in words)


def _titled(word: str) -> str:
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)


def own_offices(path: Path, bodies: dict[str, Entry]) -> Iterator[Told]:
    """The lines of offices.tsv; who leads an armed group has the group's codes, who leads a body its country."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        names, country, of, title, since, until, place = line.split("\t")
        body = bodies.get(of)
        if body is None and not re.fullmatch("[A-Z]{3}", of):
            raise ValueError(f"{path.name}: no body {of!r}: {line}")
        scope = body.scope or body.country if body else of
        sectors = body.sectors if body and body.kind == "group" else sectors_of(title)
        source = Source(f"{OWN.name}; to be checked at {place}", OWN.licence, OWN.seen)
        held = Holding(title, of, scope or country, sectors, since or None, until or None, source)
        yield Told(tuple(names.split("|")), country or None, (held,), source)
