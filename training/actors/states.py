"""The states: names, adjectives, capitals, metonyms, and the regions and cities that lie in one state only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pycountry
from gathered import COUNTRIES, ISO, OWN, Entry, Form

FACTS = Path(__file__).parent / "facts"
WEIGHTS = {"short": 1.0, "name": 1.0, "careful": 0.5, "adjective": 0.9, "capital": 0.8, "metonym": 0.95, "place": 0.3}


def own_forms() -> dict[str, tuple[str, str]]:
    """The forms of states.txt: form to code and kind; a form marked `=kind` is of that kind, `=no` is left out."""
    forms: dict[str, tuple[str, str]] = {}
    for line in (FACTS / "states.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        own, *columns = line.split("|")
        code = own.partition("=")[2] or own
        for kind, column in zip(("name", "adjective", "capital", "metonym"), columns, strict=True):
            for form in filter(None, column.split(",")):
                word, _, other = form.partition("=")
                if word and other != "no":
                    first = kind == "name" and code not in {known for known, _ in forms.values()}
                    forms[word] = (code, other or ("short" if first else kind))
    return forms


def official_forms() -> Iterator[tuple[str, str]]:
    """Names of ISO 3166-1 with their codes, without those with a comma ("Korea, Republic of")."""
    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            name = getattr(country, field, None)
            if name and "," not in name and "(" not in name:
                yield name, country.alpha_3


def phoenix_places(path: Path) -> dict[str, set[str]]:
    """Forms of the first block of each country (spellings, cities, provinces), in title case."""
    found: dict[str, set[str]] = defaultdict(set)
    code = None
    for line in path.read_text("latin-1").splitlines():
        head = re.match(r"[A-Z][A-Z_'.-]*\s+\[([A-Z]{3})\]", line)
        if head:
            code = head.group(1)
        elif line.startswith("+") and code:
            form = re.split(r"[#;\[]", line[1:])[0].strip().strip("_").replace("_", " ")
            found[form.title()].add(code)
        else:
            code = None
    return found


def places(phoenix: Path) -> dict[str, set[str]]:
    """Regions and cities to the countries that have one of that name."""
    found = phoenix_places(phoenix / "Phoenix.Countries.actors.txt")
    for region in pycountry.subdivisions:
        country = pycountry.countries.lookup(region.country_code)
        for name in region.name.split(" and ") if region.name.count(" ") < 2 else [region.name]:
            found[name].add(country.alpha_3)
    return found


def gathered(phoenix: Path) -> list[Entry]:
    """One entry a state; territories and partly recognised states come from territories.tsv."""
    own = own_forms()
    entries: dict[str, Entry] = {}
    for form, (code, kind) in own.items():
        entry = entries.setdefault(code, Entry(code, form, "state", code, source=OWN))
        entry.forms.append(Form(form, _kind(form, kind), WEIGHTS[kind], OWN))
    for form, code in official_forms():
        entry = entries.setdefault(code, Entry(code, form, "state", code, source=ISO))
        if form not in own:
            entry.forms.append(Form(form, "name", 0.9, ISO))
    for entry in territories():
        entries[entry.id] = entry
    for form, code in peoples():
        entries[code].forms.append(Form(form, "people", 0.6, OWN))
    _add_places(entries, phoenix)
    return list(entries.values())


def _kind(form: str, kind: str) -> str:
    letters = form.replace(".", "")
    return "acronym" if letters.isupper() and len(letters) < 5 and " " not in letters else kind


def territories() -> Iterator[Entry]:
    """Territories that have no state of their own in PLOVER: id, names, country, sectors, adjectives, capital."""
    for line in (FACTS / "territories.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        id_, names, country, sectors, adjectives, capital = (line.split("\t") + [""] * 6)[:6]
        forms = [Form(name, "name" if at else "short", 0.95, OWN) for at, name in enumerate(names.split("|"))]
        forms += [Form(form, "adjective", 0.85, OWN) for form in filter(None, adjectives.split("|"))]
        forms += [Form(form, "capital", 0.7, OWN) for form in filter(None, capital.split("|"))]
        codes = tuple(filter(None, sectors.split(",")))
        yield Entry(id_, names.split("|")[0], "state", country, codes, source=OWN, forms=forms)


def peoples() -> Iterator[tuple[str, str]]:
    """Peoples of one state, by every name, with its code."""
    for line in (FACTS / "peoples.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            names, code = line.split("\t")
            yield from ((name, code) for name in names.split("|"))


def _add_places(entries: dict[str, Entry], phoenix: Path) -> None:
    ambiguous = {name.casefold() for name in (FACTS / "ambiguous.txt").read_text("utf-8").split("\n")}
    taken = {form.text.casefold() for entry in entries.values() for form in entry.forms} | ambiguous
    for name, countries in sorted(places(phoenix).items()):
        plain = re.fullmatch(r"(?!The |In |Of )[^\W\d_][\w' .-]{3,40}", name)
        if plain and len(countries) == 1 and countries <= entries.keys() and name.casefold() not in taken:
            entries[next(iter(countries))].forms.append(Form(name, "place", WEIGHTS["place"], COUNTRIES))
