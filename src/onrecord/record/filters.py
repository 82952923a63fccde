"""What a user asks of the lists, as conditions of SQL."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from onrecord.errors import StopRun
from onrecord.plover import COMMENT, load_plover

ACTORS_OF = "m.who IN (SELECT value FROM json_each(?))"

OF_OUTLET = " OR ".join(
    f"{column} IN (SELECT {column} FROM (SELECT DISTINCT {column} FROM articles) WHERE has_words({column}, ?))"
    for column in ("outlet", "agency")
)
"""Articles by their outlet or agency: the names are compared, not the articles."""

SOURCINGS = ("named", "unnamed", "collective", "document", "none")

WORDS = {"statements": "statement_words", "events": "event_words", "articles": "article_words"}
HOLDS = {
    kind: f"{{by}}{'a' if kind == 'articles' else 'e'}.row IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)"
    for kind, table in WORDS.items()
}
"""What holds certain words; with `+`, looked for in another order than that of the words, for where most hold them."""

SIDE = "iif({m}.part = 'target', 'addressee', {m}.part)"
"""The part of a mention where the sides are asked for: what is directed at a party is said to it as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What to list; None does not restrict.

    `by` and `to` name an actor (id, name, alias, country); `about` is words of the content or an actor mentioned in it.
    `since` and `until` are ISO dates, also `2015` or `2015-01`, both inclusive. `words` are those of a search: they
    stand in content, speaker or cue of a statement, in a clause of an event, in title or body of an article.
    """

    by: str | None = None
    to: str | None = None
    about: str | None = None
    act: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    sourcing: str | None = None
    min_confidence: float | None = None
    article: str | None = None
    words: str | None = None
    limit: int | None = None
    offset: int = 0
    latest_first: bool = False


@dataclass(slots=True)
class Conditions:
    """Conditions of a WHERE clause and their values, joined by AND."""

    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        """One more condition."""
        self.clauses.append(f"({clause})")
        self.values.extend(values)

    def also(self, other: Conditions) -> Conditions:
        """These and the other conditions."""
        return Conditions([*self.clauses, *other.clauses], [*self.values, *other.values])

    @property
    def where(self) -> str:
        """The clause, true where there is no condition."""
        return " AND ".join(self.clauses) or "1"


FindActors = Callable[[str], frozenset[str]]
"""The ids of the actors that some words name."""


def entry_conditions(filters: Filters, find_actors: FindActors, kind: str, *, common: bool = False) -> Conditions:
    """The conditions on statements or events (`e`), without the dates; `common`: many hold the words."""
    conditions = Conditions()
    parts = {"statements": ("speaker", "addressee"), "events": ("actor", "recipient")}[kind]
    for part, wanted in zip(parts, (filters.by, filters.to), strict=True):
        if wanted is not None:
            _add_party(conditions, part, wanted, find_actors)
    if filters.about is not None:
        _add_about(conditions, filters.about, find_actors, kind)
    _check(filters)
    if filters.act is not None:
        column = "act" if kind == "statements" else "event"
        conditions.add(f"upper(e.{column}) = ? OR lower(e.mode) = ?", filters.act.upper(), filters.act.lower())
    if filters.sourcing is not None and kind == "statements":
        conditions.add("e.sourcing = ?", filters.sourcing.lower())
    if filters.min_confidence is not None:
        conditions.add("e.confidence >= ?", filters.min_confidence)
    if filters.words is not None:
        conditions.add(HOLDS[kind].format(by="+" if common else ""), match_expression(filters.words))
    if filters.outlet is not None:
        conditions.add(f"e.article IN (SELECT id FROM articles WHERE {OF_OUTLET})", filters.outlet, filters.outlet)
    if filters.article is not None:
        conditions.add("e.article = ?", filters.article)
    return conditions


def _check(filters: Filters) -> None:
    """StopRun where what is asked for does not exist: to find nothing would say that nobody did it."""
    if filters.act is not None and filters.act.lower() not in acts():
        raise StopRun(f"{filters.act!r} is no type or mode of PLOVER: write one of {', '.join(load_plover().types)}")
    if filters.sourcing is not None and filters.sourcing.lower() not in SOURCINGS:
        raise StopRun(f"{filters.sourcing!r} is no sourcing: write one of {', '.join(SOURCINGS)}")


@cache
def acts() -> frozenset[str]:
    """What can be asked for as an act: types, modes and remarks, in small letters."""
    types = load_plover().types.values()
    return frozenset(
        name.lower() for kind in types for name in (kind.name, *(mode.name for mode in kind.modes), COMMENT)
    )


def article_conditions(filters: Filters, find_actors: FindActors, *, common: bool = False) -> Conditions:
    """The conditions on articles (`a`), without the dates; `common`: many hold the words."""
    conditions = Conditions()
    if filters.about is not None:
        conditions.add(
            "a.row IN (SELECT rowid FROM article_words WHERE article_words MATCH ?) OR EXISTS "
            f"(SELECT 1 FROM mentions m WHERE m.article = a.id AND {ACTORS_OF})",
            match_expression(filters.about),
            json.dumps(sorted(find_actors(filters.about))),
        )
    if filters.words is not None:
        conditions.add(HOLDS["articles"].format(by="+" if common else ""), match_expression(filters.words))
    if filters.outlet is not None:
        conditions.add(OF_OUTLET, filters.outlet, filters.outlet)
    if filters.article is not None:
        conditions.add("a.id = ?", filters.article)
    return conditions


def match_expression(query: str, column: str | None = None) -> str:
    """A full-text query for all the words, in any order; "words in quotation marks" one after another.

    Every word is quoted, so nothing that a user types is read as an operator or is a syntax error.
    """
    phrases = [quoted or word for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', query.replace("\0", " "))]
    words = " AND ".join(f'"{phrase}"' for phrase in phrases if any(char.isalnum() for char in phrase)) or '""'
    return f"{{{column}}} : ({words})" if column and words != '""' else words


def _add_party(conditions: Conditions, part: str, wanted: str, find_actors: FindActors) -> None:
    """The party is one of the actors that are meant; where no id says who is, also one that only has the words."""
    ids = find_actors(wanted)
    is_part = "m.part IN ('addressee', 'target')" if part == "addressee" else f"m.part = '{part}'"
    meant = f"SELECT m.entry FROM mentions m WHERE {is_part} AND {ACTORS_OF}"
    if wanted in ids:
        conditions.add(f"e.id IN ({meant})", json.dumps(sorted(ids)))
        return
    called = f"SELECT m.entry FROM mentions m WHERE {is_part} AND m.who IS NULL AND has_words(m.text, ?)"
    conditions.add(f"e.id IN ({meant} UNION ALL {called})", json.dumps(sorted(ids)), wanted)


def _add_about(conditions: Conditions, wanted: str, find_actors: FindActors, kind: str) -> None:
    ids = json.dumps(sorted(find_actors(wanted)))
    if kind == "events":
        conditions.add(
            "e.row IN (SELECT rowid FROM event_words WHERE event_words MATCH ?) "
            f"OR EXISTS (SELECT 1 FROM mentions m WHERE m.entry = e.id AND {ACTORS_OF})",
            match_expression(wanted),
            ids,
        )
        return
    conditions.add(
        "e.row IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?) "
        "OR EXISTS (SELECT 1 FROM contents c "
        'JOIN mentions m ON m.article = c.article AND m.start >= c.start AND m."end" <= c."end" '
        f"WHERE c.statement = e.id AND {ACTORS_OF})",
        match_expression(wanted, "content"),
        ids,
    )
