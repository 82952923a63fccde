"""Builds src/onrecord/data/actors/actors.sqlite: every actor that is known by name, with offices in time and sources.

Run: python training/actors/build.py ../shared/sources      (needs onrecord and pycountry installed)
The same sources and the same SQLite give the same bytes. The lists states.tsv and groups.tsv are written beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import bodies
import people
import states
from codes import FACTS, careful
from gathered import REIGN, Called, Entry, Form
from holdings import tidy
from lists import write_lists
from merging import People, with_ids
from naming import shorter, surname, two_surnames, without_article
from writing import write

OUT = Path(__file__).parents[2] / "src/onrecord/data/actors/actors.sqlite"


def main(sources: Path) -> None:
    """Gather, merge, write."""
    unpeopled = [*states.gathered(sources / "phoenix"), *bodies.gathered(sources / "phoenix")]
    known = {entry.id: entry for entry in unpeopled}
    write_lists(unpeopled, OUT.parents[1])
    print(write([*unpeopled, *gathered_people(sources, known)], OUT))


def gathered_people(sources: Path, known: dict[str, Entry]) -> list[Entry]:
    """Every office-holder, merged; the sources with the best names first."""
    holders = sources / "officeholders"
    found = People()
    for told in people.cabinets(holders / "cabinets_2025-01.csv"):
        found.add(told)
    for told in people.leaders(holders / "leaders_2026-07.csv"):
        found.add(told)
    for path in sorted((FACTS).glob("offices*.tsv")):
        for told in people.own_offices(path, known):
            found.add(told)
    for told in people.phoenix_people(sources / "phoenix"):
        found.add(told)
    for told in people.rulers(holders / "reign_leaders_2021-03.csv"):
        found.add(told)
    with_ids(found.entries)
    for entry in found.entries:
        finish(entry)
    return found.entries


def finish(entry: Entry) -> None:
    """Offices in order, names of every kind with their weights."""
    entry.held = tidy(entry.held)
    weight = _weight(entry)
    forms: dict[str, Form] = {}
    for called in entry.called:
        if called.surname:
            forms.setdefault(called.name, Form(called.name, "surname", weight * 0.5, called.source))
        else:
            forms |= _forms(called, entry.country, weight, forms)
    entry.forms = [
        Form(form.text, "careful", form.weight * 0.5, form.source) if form.text.casefold() in careful() else form
        for form in forms.values()
    ]


def _forms(called: Called, country: str | None, weight: float, known: dict[str, Form]) -> dict[str, Form]:
    """The whole name, and those of its shorter forms that are not known yet."""
    shortened = [(name, "shortened", 0.9) for name in shorter(called.name)]
    family = surname(called.name, country)
    if family and weight >= 0.6 and len(family) > 2:
        shortened += [(each, "surname", 0.5) for each in dict.fromkeys((family, without_article(family)))]
    found = {called.name: Form(called.name, "full", weight, called.source)}
    both = two_surnames(called.name, country)
    if both and weight >= 0.6:
        shortened.append((both, "surname", 0.6))
    for name, kind, part in shortened:
        if name not in known and name not in found:
            found[name] = Form(name, kind, weight * part, called.source)
    return found


def _weight(entry: Entry) -> float:
    """How well known a person is: heads and foreign ministers first, what was only listed last."""
    titles = " | ".join(held.title or "" for held in entry.held).lower()
    named = {held.source.name.split(";")[0] for held in entry.held}
    own = any("onrecord" in name for name in named)
    if named == {REIGN.name}:  # a surname is all we have
        return 0.2
    heads = ("president", "prime minister", "leader", "chancellor", "monarch", "king", "secretary-general", "premier")
    if own or any(title.strip() in heads for title in titles.split("|")):
        return 0.9
    if "foreign" in titles or "defen" in titles or "secretary of state" in titles:
        return 0.7
    return 0.5 if titles.strip(" |") else 0.4


if __name__ == "__main__":
    main(Path(sys.argv[1]))
