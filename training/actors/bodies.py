"""Organisations, parties and armed groups: our own facts first, then the Phoenix dictionaries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gathered import INTERNATIONAL, NON_STATE, OWN, Entry, Form, Holding
from people import INTERNATIONAL_CODES, cameo, tables
from phoenix import Block, blocks

from onrecord.resolve.actor_base_folding import form_words, loose_key
from onrecord.resolve.words import slug

FACTS = Path(__file__).parent / "facts"


def gathered(phoenix: Path) -> list[Entry]:
    """One entry a body; a block of Phoenix whose names are known already adds its names to that entry."""
    entries = {entry.id: entry for entry in (*own_bodies(), *listed_bodies())}
    known = {key: entry for entry in entries.values() for form in entry.forms for key in _keys(form)}
    for entry in (*armed_groups(phoenix), *international(phoenix)):
        meant = [known[key] for form in entry.forms for key in _keys(form) if key in known]
        if meant:
            _join(meant[0], entry, known)
        elif entry.id not in entries:
            entries[entry.id] = entry
            known |= {key: entry for form in entry.forms for key in _keys(form)}
    return list(entries.values())


def _keys(form: Form) -> list[str]:
    return [loose_key(form_words(form.text))] if form.kind != "acronym" else [f"={form.text}"]


def _join(entry: Entry, other: Entry, known: dict[str, Entry]) -> None:
    """Add to an entry the names of another that are nobody's yet."""
    for form in other.forms:
        if all(key not in known for key in _keys(form)):
            entry.forms.append(form)
            known |= dict.fromkeys(_keys(form), entry)


def form_kind(form: str) -> str:
    """Acronym, for what is matched in its own case only, or alias."""
    plain = form.replace(".", "").replace("&", "")
    return "acronym" if len(plain) <= 7 and sum(map(str.isupper, plain)) > 1 and " " not in plain else "alias"


def own_bodies() -> Iterator[Entry]:
    """organisations.toml: bodies with aliases, and with codes that hold in a stretch of time."""
    table = tomllib.loads((FACTS / "organisations.toml").read_text("utf-8"))
    for kind in ("organisation", "group"):
        for row in table[kind]:
            names = (row["name"], *row.get("aliases", ()))
            yield _own(row["id"], kind, names, row.get("country"), tuple(row.get("sectors", ())), row.get("periods", ()))


def listed_bodies() -> Iterator[Entry]:
    """bodies*.tsv: id, kind, names by |, country or PLOVER's name for what no state has, sectors by comma, periods."""
    for path in sorted(FACTS.glob("bodies*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                id_, kind, names, country, sectors, periods = (line.split("\t") + [""] * 6)[:6]
                stretches = [part.split(":") for part in periods.split(";") if part]
                codes = tuple(filter(None, sectors.split(",")))
                yield _own(id_, kind, tuple(names.split("|")), country or None, codes, stretches)


def _own(id_: str, kind: str, names: tuple[str, ...], country: str | None, sectors: tuple[str, ...], periods: object) -> Entry:
    scope = country if country in INTERNATIONAL_CODES else tables()["bodies"].get(id_)
    if scope is None and sectors[:1] in (("IGO",), ("NGO",)):
        scope = sectors[0]
    sectors = tuple(code for code in sectors if code != "IGO")
    home = None if country in INTERNATIONAL_CODES else country
    forms = [Form(name, form_kind(name) if at else "name", 0.9, OWN) for at, name in enumerate(names)]
    forms[0] = replace(forms[0], kind="acronym" if form_kind(names[0]) == "acronym" else "name")
    entry = Entry(id_, names[0], kind, home, sectors, scope, source=OWN, forms=forms)
    for codes, since, until in periods:  # type: ignore[attr-defined]
        entry.held.append(Holding(None, home, home, tuple(codes.split(",")), since or None, until or None, OWN))
    return entry


def armed_groups(phoenix: Path) -> Iterator[Entry]:
    """Groups of the START TOPS list: names of two words or more."""
    for block in blocks(phoenix / "Phoenix.MilNonState.actors.txt"):
        code = cameo(block.codes[0].code) if block.codes else (None, ())
        country, sectors = code
        names = [title(name) for name in block.names if " " in name]
        if names and "REB" in sectors:
            home = country if _is_state(country) else None
            forms = [Form(name, "alias" if at else "name", 0.5, NON_STATE) for at, name in enumerate(names)]
            scope = "IMG" if country == "IMG" else None
            yield Entry(slug(form_words(names[0])), names[0], "group", home, ("REB",), scope, source=NON_STATE, forms=forms)


def international(phoenix: Path) -> Iterator[Entry]:
    """Organisations and companies by their names; persons, and names of one word, are left out."""
    words = re.compile(tables()["organisation_words"]["find"], re.IGNORECASE)  # type: ignore[arg-type]
    for block in blocks(phoenix / "Phoenix.International.actors.txt"):
        if len(block.codes) != 1 or block.codes[0].since or block.codes[0].until:
            continue
        scope, sectors = cameo(block.codes[0].code)
        names = [title(name) for name in block.names if _organisation(name, scope, words)]
        if scope in INTERNATIONAL_CODES and names:
            yield _listed(block, scope, sectors, names)


def _listed(block: Block, scope: str, sectors: tuple[str, ...], names: list[str]) -> Entry:
    part = block.codes[0].code[3:6]
    home = part if scope in {"MNC", "NGO"} and _is_state(part) else None
    codes = {"MNC": ("BUS",), "NGO": ("NGO",)}.get(scope, ()) + tuple(code for code in sectors if code not in {"BUS", "NGO"})
    weight = 0.3 if scope == "MNC" else 0.4
    forms = [Form(name, "alias" if at else "name", weight, INTERNATIONAL) for at, name in enumerate(names)]
    return Entry(slug(form_words(names[0])), names[0], "organisation", home, codes, scope, source=INTERNATIONAL, forms=forms)


def _organisation(name: str, scope: str | None, words: re.Pattern[str]) -> bool:
    plain = " " in name and re.fullmatch(r"[\w .&'-]{6,80}", name)
    return bool(plain) and (scope == "MNC" or words.search(name) is not None)


def _is_state(code: str | None) -> bool:
    return bool(code) and code in {line.split("|")[0] for line in (FACTS / "states.txt").read_text("utf-8").splitlines()}


_SMALL = {"of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "et", "to", "a"}


def title(name: str) -> str:
    """A name in capitals in title case; short words without vowels stay acronyms."""
    words = [
        word.lower() if word.lower() in _SMALL and at else word if _acronym(word) else word.capitalize()
        for at, word in enumerate(name.split())
    ]
    return re.sub(r"-(\w)", lambda match: "-" + match.group(1).upper(), " ".join(words))


def _acronym(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z.&]{2,5}", word)) and (not re.search("[AEIOUY]", word) or word in {"UN", "EU", "US", "UK"})
