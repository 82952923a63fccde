"""Codes and names of the sources as ours: countries, PLOVER sectors, governments; the tables: facts/codes.toml."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pycountry

FACTS = Path(__file__).parent / "facts"
INTERNATIONAL_CODES = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM"}


@lru_cache(maxsize=1)
def tables() -> dict[str, Any]:
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
    only_sectors = parts and parts[0] in table["sectors"] and parts[0] not in INTERNATIONAL_CODES
    if not parts or only_sectors or parts[0] == "---":
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


@lru_cache(maxsize=1)
def careful() -> frozenset[str]:
    """Names that are also common words or many people's, folded: those of careful.txt."""
    lines = (FACTS / "careful.txt").read_text("utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if not line.startswith("#"))
