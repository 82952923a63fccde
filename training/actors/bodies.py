"""Organisations, parties and armed groups: our own facts first, then the Phoenix dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from codes import FACTS, INTERNATIONAL_CODES, cameo, careful, tables
from gathered import INTERNATIONAL, NON_STATE, OWN, Entry, Form, Holding
from phoenix import Block, blocks

from onrecord.resolve.actor_base_folding import form_words, loose_key
from onrecord.resolve.words import slug


def gathered(phoenix: Path) -> list[Entry]:
    """One entry a body; a block of Phoenix whose names are known already adds its names to that entry."""
    entries = {entry.id: entry for entry in listed_bodies()}
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


def listed_bodies() -> Iterator[Entry]:
    """bodies*.tsv: id, kind, names by |, country or PLOVER's name for what no state has, sectors, codes in time."""
    for path in sorted(FACTS.glob("bodies*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield _own((line.split("\t") + [""] * 6)[:6])


def _own(row: list[str]) -> Entry:
    id_, kind, listed, country, sectors, periods = row
    names = listed.split("|")
    codes = tuple(filter(None, sectors.split(",")))
    abroad = country in INTERNATIONAL_CODES
    scope, home = (country, None) if abroad else ("NGO" if codes[:1] == ("NGO",) else None, country or None)
    entry = Entry(id_, names[0], kind, home, codes, scope, source=OWN, forms=_forms(names))
    for period in filter(None, periods.split(";")):
        changed, since, until = period.split(":")
        entry.held.append(Holding(None, home, home, tuple(changed.split(",")), since or None, until or None, OWN))
    return entry


def _forms(names: list[str]) -> list[Form]:
    """Names with their kinds; what stands in brackets to tell one from others is no part of a form."""
    plain = [name for name in names if "(" not in name]
    kinds = [form_kind(name) if at or form_kind(name) == "acronym" else "name" for at, name in enumerate(plain)]
    forms = [Form(name, kind, 0.9, OWN) for name, kind in zip(plain, kinds, strict=True)]
    bare = (re.sub(r"\s*\(.*?\)\s*", " ", name).strip() for name in names if "(" in name)
    forms += [Form(name, "careful", 0.4, OWN) for name in bare]
    return [replace(form, kind="careful") if form.text.casefold() in careful() else form for form in forms]


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
            yield Entry(
                slug(form_words(names[0])), names[0], "group", home, ("REB",), scope, source=NON_STATE, forms=forms
            )


def international(phoenix: Path) -> Iterator[Entry]:
    """Organisations and companies by their names; persons, and names of one word, are left out."""
    words = {
        scope: re.compile(tables()[table]["find"], re.IGNORECASE)
        for scope, table in (("MNC", "company_words"), ("IGO", "organisation_words"))
    }
    for block in blocks(phoenix / "Phoenix.International.actors.txt"):
        if len(block.codes) != 1 or block.codes[0].since or block.codes[0].until:
            continue
        scope, sectors = cameo(block.codes[0].code)
        names = [title(name) for name in block.names if _organisation(name, words["MNC" if scope == "MNC" else "IGO"])]
        if scope in INTERNATIONAL_CODES and names:
            yield _listed(block, scope, sectors, names)


def _listed(block: Block, scope: str, sectors: tuple[str, ...], names: list[str]) -> Entry:
    part = block.codes[0].code[3:6]
    home = part if scope in {"MNC", "NGO"} and _is_state(part) else None
    codes = {"MNC": ("BUS",), "NGO": ("NGO",)}.get(scope, ()) + tuple(
        code for code in sectors if code not in {"BUS", "NGO"}
    )
    weight = 0.3 if scope == "MNC" else 0.4
    forms = [Form(name, "alias" if at else "name", weight, INTERNATIONAL) for at, name in enumerate(names)]
    return Entry(
        slug(form_words(names[0])), names[0], "organisation", home, codes, scope, source=INTERNATIONAL, forms=forms
    )


def _organisation(name: str, words: re.Pattern[str]) -> bool:
    plain = " " in name and re.fullmatch(r"[\w .&'-]{6,80}", name)
    return bool(plain) and words.search(name) is not None


def _is_state(code: str | None) -> bool:
    return code in _codes()


@lru_cache(maxsize=1)
def _codes() -> frozenset[str | None]:
    return frozenset(line.split("|")[0] for line in (FACTS / "states.txt").read_text("utf-8").splitlines())


_SMALL = {"of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "et", "to", "a"}


def title(name: str) -> str:
    """A name in capitals in title case; short words without vowels stay acronyms."""
    words = [
        word.lower() if word.lower() in _SMALL and at else word if _acronym(word) else word.capitalize()
        for at, word in enumerate(name.split())
    ]
    return re.sub(r"-(\w)", lambda match: "-" + match.group(1).upper(), " ".join(words))


def _acronym(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z.&]{2,5}", word)) and (
        not re.search("[AEIOUY]", word) or word in {"UN", "EU", "US", "UK"}
    )
