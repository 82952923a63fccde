"""Office-holders from the four sources, each as one told person: names, country, offices."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pycountry
from gathered import CABINETS, COUNTRIES, INTERNATIONAL, LEADERS, OWN, REIGN, Holding, Source
from phoenix import Block, blocks

INTERNATIONAL_CODES = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM"}
# prime minister, not king; Wikidata ids of this file are not taken: five in a hundred contradict those of the cabinets
WRONG_LEADERS = {("Saudi Arabia", "head_of_state")}
FACTS = Path(__file__).parent / "facts"


@dataclass(frozen=True, slots=True)
class Told:
    """A person as one source tells of them; the first name is the fullest. `surname` is true where it is all we have."""

    names: tuple[str, ...]
    country: str | None
    held: tuple[Holding, ...]
    source: Source
    wikidata: str | None = None
    born: str | None = None
    surname: bool = False


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, object]]:
    """The tables of codes.toml."""
    return tomllib.loads((FACTS / "codes.toml").read_text("utf-8"))


def sectors_of(title: str) -> tuple[str, ...]:
    """PLOVER sectors of an office by the words of its title."""
    for row in tables()["titles"]["rows"]:
        find, *sectors = row
        if re.search(find, title, re.IGNORECASE):
            return tuple(sectors)
    return ("GOV",)


def cameo(code: str) -> tuple[str | None, tuple[str, ...]]:
    """Country (or PLOVER's name for what no state has) and sectors of a CAMEO code such as USAGOVMIL."""
    table = tables()["cameo"]
    parts = re.findall("...", code)
    if not parts or parts[0] in table["sectors"] and parts[0] not in INTERNATIONAL_CODES or parts[0] == "---":
        return None, ()
    country = table["countries"].get(parts[0], parts[0])
    sectors: dict[str, None] = {}
    for part in parts[1:]:
        if part == "UNO" and country == "IGO":
            country = "UNO"
        elif part in {"EEC", "EUR"} and country == "IGO":
            country = "EUR"
        for sector in table["sectors"].get(part, []):
            sectors[sector] = None
    return country, tuple(sectors)


def named_state(name: str) -> tuple[str | None, str | None, bool]:
    """Code of a government's name in Wikidata's lists, the region within it, whether it is only partly recognised."""
    table = tables()["governments"]
    if name in table["partial"]:
        return table["partial"][name], name, True
    for state, regions in table["regions"].items():
        if name in regions:
            return state, name, False
    if name in table["states"]:
        return table["states"][name], None, False
    try:
        code = pycountry.countries.lookup(name).alpha_3
    except LookupError:
        return None, None, False
    holder = tables()["cameo"]["countries"].get(code)  # a dependency counts as the state that it belongs to
    return holder or code, name if holder else None, False


def world_body(office: str) -> tuple[str | None, str | None]:
    """The international body that an office belongs to and PLOVER's name for its country."""
    for find, body in tables()["governments"]["world"].items():
        if find in office:
            return body, tables()["bodies"][body]
    return None, None


def cabinets(path: Path) -> Iterator[Told]:
    """Cabinets of 2025-01, Wikidata."""
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            country, region, partial = named_state(row["government"])
            if row["government"] == "World":
                region, country = world_body(row["office"])
            if row["name"].strip() in {"", "vacant", "Vacant"} or country is None:
                continue
            sectors = sectors_of(row["office"]) + (("PRE",) if partial else ())
            held = Holding(row["office"], region or country, country, sectors, row["since"] or None, None, CABINETS)
            home = None if country in INTERNATIONAL_CODES else country
            yield Told((row["name"],), home, (held,), CABINETS, row["wikidata"] or None, row["born"] or None)


def leaders(path: Path) -> Iterator[Told]:
    """Heads of state and government of 2026-07."""
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            country = {"EU": "EUR", "AU_AF": "IGO"}.get(row["iso2"])
            country = country or pycountry.countries.get(alpha_2=row["iso2"]).alpha_3
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
            yield Told((row["leader"].strip(),), country, (held,), REIGN, born=row["birthyear"] or None, surname=True)


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


_TITLE = re.compile(
    r"^(?:(?:US|U\.S\.|UN|UNITED STATES|UNITED NATIONS|AMERICAN|BRITISH|FORMER|THE|ELECT|PRESIDENT-ELECT|PRIME MINISTER|"
    r"VICE PRESIDENT|PRESIDENT|PREMIER|SECRETARY[- ]GENERAL|SECRETARY OF STATE|SECRETARY|SENATOR|CHANCELLOR|GENERAL|GEN\.?|"
    r"MINISTER|KING|QUEEN|PRINCE|PRINCESS|SULTAN|EMIR|SHEIKH?|SHAYKH|AYATOLLAH|HOJJAT[- ]OL[- ]ESLAM|SIR|LORD|MRS?\.?|MS\.?|"
    r"DR\.?|COL\.?|COLONEL|ADMIRAL|MARSHAL|GOVERNOR|SPEAKER|AMBASSADOR|JUSTICE|MAJ\.?|MAJOR|LT\.?|BRIG\.?|CAPTAIN|CAPT\.?|"
    r"REPRESENTATIVE|CONGRESSMAN|HON\.?|POPE|PROF\.?|FOREIGN|DEPUTY|LEADER|CHIEF)[ ]+)+"
)


def person_name(printed: str) -> str | None:
    """A name in capitals as a person's name, without titles; None where one word or none is left."""
    name = _TITLE.sub("", printed.upper().strip()).strip(" ,.'-")
    words = name.split()
    bodies = f"{tables()['organisation_words']['find']}|\\b(army|party|government|ministry|front|forces?|republic|rebels?)\\b"
    if re.search(bodies, name, re.IGNORECASE):
        return None
    if not 2 <= len(words) <= 6 or re.search(r"[^\w .'’-]|\d", name) or {"OF", "THE", "AND", "FOR"} & set(words):
        return None
    return " ".join(_titled(word) for word in words)


def _titled(word: str) -> str:
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)


def own_offices(path: Path) -> Iterator[Told]:
    """The offices of offices.tsv: name, country, of, title, since, until, where to check; aliases after the name by `|`."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        names, country, of, title, since, until, place = line.split("\t")
        acting = tables()["bodies"].get(of, of)
        source = Source(f"{OWN.name}; to be checked at {place}", OWN.licence, OWN.seen)
        sectors = sectors_of(title)
        held = Holding(title, of, str(acting), sectors, since or None, until or None, source)
        yield Told(tuple(names.split("|")), country, (held,), source)
