"""Compiles src/onrecord/data/states.tsv: the words for states, and the regions and cities that lie in one state only.

Run: python training/actors/states.py ../shared/sources/phoenix (with pycountry installed).
Sources: states.txt beside this file; pycountry (ISO 3166-1 and 3166-2 names, iso-codes project);
Phoenix.Countries.actors.txt (Open Event Data Alliance, MIT) for cities and provinces.
A place name that two countries share is left out, and so are the names in ambiguous.txt: better unknown than wrong.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import pycountry

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src/onrecord/data/states.tsv"
HEAD = """# form<TAB>ISO 3166-1 alpha-3<TAB>kind: short, name, careful, adjective, capital, metonym, place
# Made by training/actors/states.py from its states.txt (own facts), pycountry (ISO 3166) and Phoenix countries (MIT).
"""


def own_forms() -> dict[str, tuple[str, str]]:
    """The forms of states.txt: form to code and kind; a form marked `=kind` is of that kind, `=no` is left out."""
    forms = {}
    for line in (HERE / "states.txt").read_text("utf-8").splitlines():
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


def official_forms() -> dict[str, tuple[str, str]]:
    """Names of ISO 3166-1, without those with a comma ("Korea, Republic of")."""
    named: dict[str, tuple[str, str]] = {}
    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            name = getattr(country, field, None)
            if name and "," not in name and "(" not in name:
                named[name] = (country.alpha_3, "name")
    return named


def phoenix_places(path: Path) -> dict[str, set[str]]:
    """Forms of the first block of each country (spellings, cities, provinces), in title case."""
    places: dict[str, set[str]] = defaultdict(set)
    code = None
    for line in path.read_text("latin-1").splitlines():
        head = re.match(r"[A-Z][A-Z_'.-]*\s+\[([A-Z]{3})\]", line)
        if head:
            code = head.group(1)
        elif line.startswith("+") and code:
            form = re.split(r"[#;\[]", line[1:])[0].strip().strip("_").replace("_", " ")
            places[form.title()].add(code)
        else:
            code = None
    return places


def places(phoenix: Path) -> dict[str, set[str]]:
    """Regions and cities to the countries that have one of that name."""
    found = phoenix_places(phoenix / "Phoenix.Countries.actors.txt")
    for region in pycountry.subdivisions:
        country = pycountry.countries.get(alpha_2=region.country_code)
        for name in region.name.split(" and ") if region.name.count(" ") < 2 else [region.name]:
            found[name].add(country.alpha_3)
    return found


def main(phoenix: Path) -> None:
    """Write the file."""
    forms = {**official_forms(), **own_forms()}
    codes = {code for code, _ in forms.values()}
    ambiguous = set((HERE / "ambiguous.txt").read_text("utf-8").split("\n"))
    taken = {form.casefold() for form in forms} | {name.casefold() for name in ambiguous}
    for name, countries in places(phoenix).items():
        plain = re.fullmatch(r"[^\W\d_][\w' .-]{3,40}", name)
        if plain and len(countries) == 1 and countries <= codes and name.casefold() not in taken:
            forms[name] = (next(iter(countries)), "place")
    rows = (f"{form}\t{code}\t{kind}\n" for form, (code, kind) in sorted(forms.items()))
    OUT.write_text(HEAD + "".join(rows), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
