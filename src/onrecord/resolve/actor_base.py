"""The actor base: states, organisations, groups and office-holders of the world, looked up by name and date.

One SQLite file, opened read-only and shared by all processes through the page cache; a trie of the folded names in it
answers what is no name without touching a table. Made by `training/actors/build.py`; figures on its card.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import quote

import marisa_trie

from onrecord.records import Actor, Office
from onrecord.resolve.actor_base_folding import fold_word, form_words, loose_key, loosen_word, plain_key
from onrecord.resolve.actor_base_nouns import Fact, Held, Known, Match
from onrecord.resolve.actor_base_queries import ACTOR, FACTS, HELD, HOLDERS, KNOWN, NAMES

_LONGEST = 12  # words; no form is longer, the build sees to it


class ActorBase:
    """Reads one file of the base; cheap to open, and safe to open in as many processes as there are."""

    def __init__(self, path: Path) -> None:
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._rows = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._trie = marisa_trie.Trie()
        self._trie.frombytes(self._rows.execute("SELECT bytes FROM trie").fetchone()[0])
        self._known = lru_cache(maxsize=16384)(self._read_known)
        self.begins = lru_cache(maxsize=65536)(self._is_beginning)

    def named(self, form: str, *, any_case: bool = False) -> tuple[Known, ...]:
        """All actors that a whole form may name, likeliest first; in lower case only where `any_case` is set."""
        words = form_words(form)
        found = self._at(plain_key(words), words, any_case=any_case)
        return found or self._at(loose_key(words), words, any_case=any_case)

    def longest(self, words: Sequence[str], start: int) -> Match | None:
        """The longest form that begins at a word; `words` as printed, as `split_words` gives them."""
        folded = [fold_word(word) for word in words[start : start + _LONGEST]]
        ends = dict.fromkeys(reversed(self._ends(folded, "")), "")
        if len(folded) > 1:
            loosened = [loosen_word(word) for word in folded]
            ends = {**dict.fromkeys(self._ends(loosened, "~"), "~"), **ends}
        for size in sorted(ends, reverse=True):
            used = words[start : start + size]
            known = self._at(loose_key(used) if ends[size] else plain_key(used), used, any_case=False)
            if known:
                return Match(start + size, known)
        return None

    def actor(self, actor_id: str) -> Actor | None:
        """What is known of an actor, with all its names and offices; None where the base has no such id."""
        row = self._rows.execute(ACTOR, (actor_id,)).fetchone()
        if row is None:
            return None
        number, name, kind, country, sectors, wikidata = row
        aliases = tuple(text for (text,) in self._rows.execute(NAMES, (number,)))
        held = (each for each in self.held(actor_id) if each.title)
        offices = tuple(Office(each.title or "", each.of, each.since, each.until) for each in held)
        return Actor(actor_id, name, kind, country, _split(sectors), aliases, offices, wikidata)

    def held(self, actor_id: str) -> tuple[Held, ...]:
        """All offices of a person and all codes of an organisation that changed in time, the earliest first."""
        rows = self._rows.execute(HELD, (actor_id,))
        return tuple(Held(title, of, country, _split(codes), *rest) for title, of, country, codes, *rest in rows)

    def offices(self, actor_id: str, on: str | None = None) -> tuple[Held, ...]:
        """What an actor held on a date (ISO 8601, any precision): from its first day to its last; all, without one.

        What was still held when its source was made counts until that day, not after.
        """
        return tuple(each for each in self.held(actor_id) if on is None or _covers(each, on))

    def in_office(self, of: str, on: str) -> tuple[tuple[str, Held], ...]:
        """The ids of those who held a titled office of a state (alpha-3) or of one of its bodies on a date."""
        rows = self._rows.execute(HOLDERS, {"of": of})
        held = (
            (id_, Held(title, body, country, _split(codes), *rest)) for id_, title, body, country, codes, *rest in rows
        )
        return tuple((id_, each) for id_, each in held if _covers(each, on))

    def facts(self, actor_id: str) -> tuple[Fact, ...]:
        """Everything that is known of an actor, each with its source and licence."""
        return tuple(Fact(*row) for row in self._rows.execute(FACTS, (actor_id,)))

    def _is_beginning(self, word: str) -> bool:
        """Whether any form begins with a word; most words of a text begin none."""
        folded = fold_word(word)
        keys = (folded, f"~{loosen_word(folded)}")
        return any(key in self._trie or any(True for _ in self._trie.iterkeys(f"{key} ")) for key in keys)

    def _ends(self, folded: list[str], mark: str) -> list[int]:
        """Sizes of the runs of words from the first that are forms."""
        line = mark + " ".join(folded) + " "
        fitting = (key for key in self._trie.prefixes(line) if line[len(key)] == " ")
        return [key.count(" ") + 1 for key in fitting]

    def _at(self, key: str, words: Sequence[str], *, any_case: bool) -> tuple[Known, ...]:
        number = self._trie.get(key)
        if number is None:
            return ()
        fitting = (known for known in self._known(number) if any_case or _cased(known, words))
        first: dict[str, Known] = {}
        for known in fitting:
            first.setdefault(known.id, known)
        return tuple(first.values())

    def _read_known(self, number: int) -> tuple[Known, ...]:
        return tuple(self._each_known(number))

    def _each_known(self, number: int) -> Iterator[Known]:
        exact = not self._trie.restore_key(number).startswith("~")
        for id_, name, kind, form, form_kind, country, sectors, scope, weight in self._rows.execute(KNOWN, (number,)):
            yield Known(id_, name, kind, form, form_kind, country, _split(sectors), scope, weight, exact)


def _cased(known: Known, words: Sequence[str]) -> bool:
    """Whether the printed words have the capitals that the form asks for: an acronym its own, others one at least."""
    printed = "".join(words)
    if known.form_kind == "acronym" or (known.form.isupper() and " " not in known.form):
        return printed.replace(".", "") == known.form.replace(".", "") or sum(map(str.isupper, printed)) > 1
    return any(char.isupper() for char in printed)


def _covers(held: Held, on: str) -> bool:
    last = held.until or held.seen
    begun = held.since is None or held.since[: len(on)] <= on[: len(held.since)]
    return begun and (last is None or on[: len(last)] <= last[: len(on)])


def _split(sectors: str | None) -> tuple[str, ...]:
    return tuple(sectors.split(",")) if sectors else ()


@lru_cache(maxsize=1)
def load_actor_base() -> ActorBase:
    """The base that ships with the package, opened once in a process."""
    with as_file(files("onrecord.data").joinpath("actors/actors.sqlite")) as path:
        return ActorBase(path)
