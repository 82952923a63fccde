"""Writes the plain lists that stages before resolve read: words for states, and names of armed groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gathered import Entry

MADE = "Made by training/actors/build.py; sources and licences: actors/card.md."
STATES = f"# form<TAB>ISO 3166-1 alpha-3<TAB>kind: short, name, careful, adjective, capital, metonym. {MADE}\n"
GROUPS = f"# name<TAB>alias<TAB>country<TAB>PLOVER sectors. {MADE}\n"


def write_lists(entries: list[Entry], folder: Path) -> None:
    """Write states.tsv and groups.tsv."""
    (folder / "states.tsv").write_text(STATES + "".join(sorted(_states(entries))), "utf-8")
    (folder / "groups.tsv").write_text(GROUPS + "".join(sorted(set(_groups(entries)))), "utf-8")


def _states(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        for form in entry.forms:
            if entry.kind == "state" and entry.id == entry.country and form.kind != "place":
                kind = "name" if form.kind == "acronym" else form.kind
                yield f"{form.text}\t{entry.id}\t{kind}\n"


def _groups(entries: list[Entry]) -> Iterator[str]:
    """Names of two words or more: of the others many are also people or common words."""
    for entry in entries:
        for form in entry.forms:
            if entry.kind == "group" and form.kind in {"name", "alias"} and " " in form.text:
                yield f"{entry.name}\t{form.text}\t{entry.country or ''}\t{','.join(entry.sectors)}\n"
