"""Writes the gathered actors into one SQLite file, always in the same order, with a trie of the folded names."""

from __future__ import annotations

import sqlite3
from itertools import chain, pairwise
from pathlib import Path

import marisa_trie
from gathered import Entry, Source

from onrecord.resolve.actor_base_folding import form_words, loose_key, plain_key

SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE source (number INTEGER PRIMARY KEY, name TEXT, licence TEXT, seen TEXT);
CREATE TABLE actor (
    number INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, country TEXT, sectors TEXT, scope TEXT,
    wikidata TEXT, born TEXT, source INTEGER);
CREATE TABLE form (number INTEGER PRIMARY KEY, actor INTEGER, text TEXT, kind TEXT, weight REAL, source INTEGER);
CREATE TABLE key (key INTEGER, form INTEGER, PRIMARY KEY (key, form)) WITHOUT ROWID;
CREATE TABLE held (
    number INTEGER PRIMARY KEY, actor INTEGER, title TEXT, of TEXT, country TEXT, sectors TEXT, since TEXT, until TEXT,
    seen TEXT, source INTEGER);
CREATE TABLE trie (bytes BLOB);
"""
INDEXES = """
CREATE UNIQUE INDEX actor_id ON actor (id);
CREATE INDEX form_actor ON form (actor);
CREATE INDEX held_actor ON held (actor);
CREATE INDEX held_of ON held (of) WHERE title NOTNULL;
CREATE INDEX held_country ON held (country) WHERE title NOTNULL;
"""
LONGEST = 12
VERSION = "1"


def keys(form: str, kind: str, actor: str) -> set[str]:
    """The folded keys of a form: as spelled; without apostrophes; loose, of names of persons and groups."""
    words = form_words(form)
    found = {plain_key(words), plain_key(form_words(form.replace("'", "").replace("’", "")))}
    several = len(words) > 1 or len(form) > 6
    if several and actor in {"person", "group"} and kind not in {"surname", "acronym", "careful"}:
        found.add(loose_key(words))
    return {key for key in found if key.strip("~ ") and key.count(" ") < LONGEST}


def write(entries: list[Entry], path: Path) -> str:
    """Write the file anew; returns what is in it, in words."""
    ordered = sorted(
        entries, key=lambda entry: ({"state": 0, "organisation": 1, "group": 2}.get(entry.kind, 3), entry.id)
    )
    twice = [one.id for one, other in pairwise(sorted(entries, key=lambda entry: entry.id)) if one.id == other.id]
    if twice:
        raise ValueError(f"two actors of one id: {twice}")
    fresh = path.with_suffix(".new")  # who has the old file open keeps it
    fresh.unlink(missing_ok=True)
    store = sqlite3.connect(fresh)
    store.executescript(SCHEMA)
    sources: dict[Source, int] = {}
    forms = [
        (number, form, sorted(keys(form.text, form.kind, entry.kind)))
        for number, entry in enumerate(ordered, 1)
        for form in sorted(
            dict.fromkeys(entry.forms), key=lambda form: (-form.weight, form.text, form.kind, repr(form))
        )
    ]
    trie = marisa_trie.Trie(sorted(set(chain.from_iterable(each for *_, each in forms))))

    def source(one: Source) -> int:
        return sources.setdefault(one, len(sources) + 1)

    for number, entry in enumerate(ordered, 1):
        row = (number, entry.id, entry.name, entry.kind, entry.country, ",".join(entry.sectors), entry.scope)
        store.execute(
            "INSERT INTO actor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, entry.wikidata, entry.born, source(entry.source)),
        )
        for held in entry.held:
            seen = None if held.until else held.seen or held.source.seen
            of = None if held.of == held.country else held.of
            values = (number, held.title, of, held.country, ",".join(held.sectors), held.since, held.until, seen)
            store.execute("INSERT INTO held VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*values, source(held.source)))
    for count, (number, form, each) in enumerate(forms, 1):
        text = None if form.text == ordered[number - 1].name else form.text  # a third of all: the name of its actor
        store.execute(
            "INSERT INTO form VALUES (?, ?, ?, ?, ?, ?)",
            (count, number, text, form.kind, round(form.weight, 3), source(form.source)),
        )
        store.executemany("INSERT INTO key VALUES (?, ?)", [(trie[key], count) for key in each])
    for one, number in sources.items():
        store.execute("INSERT INTO source VALUES (?, ?, ?, ?)", (number, one.name, one.licence, one.seen))
    store.execute("INSERT INTO trie VALUES (?)", (trie.tobytes(),))
    store.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    store.executescript(INDEXES)
    store.commit()
    store.execute("VACUUM")
    store.close()
    fresh.replace(path)
    kinds = {kind: sum(entry.kind == kind for entry in ordered) for kind in sorted({entry.kind for entry in ordered})}
    return f"{kinds}, {len(forms)} forms, {len(trie)} keys, {path.stat().st_size / 1e6:.2f} MB"
