"""Corrections in words, and as rows."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from onrecord.record import Correction
from onrecord.serve.cli.tables import Column, Shape


def told(correction: Correction) -> str:
    """What a correction says, with its number."""
    undone = f", undone by {correction.undone_by}" if correction.undone_by else ""
    return f"correction {correction.n}: {what(correction)}{undone}"


def what(correction: Correction) -> str:
    """What a correction says."""
    value = correction.value
    if correction.undoes is not None:
        return f"undoes {correction.undoes}"
    if correction.kind == "actor-merge":
        return f"{correction.target} is {value['into']}{_named(value)}"
    if correction.kind == "actor-split":
        return f"{correction.target} is {value['into']}{_named(value)} {_where(value)}"
    if correction.kind == "actor-add":
        codes = ", ".join(filter(None, (value.get("kind", "person"), value.get("country"), *value.get("sectors", ()))))
        return f"{correction.target} is known: {value['name']} ({codes})"
    return f"{correction.kind} of {correction.target}"


def _named(value: Any) -> str:
    return f" ({value['name']})" if value.get("name") else ""


def _where(value: Any) -> str:
    if value["articles"]:
        return f"in {', '.join(article['id'][:8] for article in value['articles'])}"
    days = (f"{word} {value[word]}" for word in ("since", "until") if value[word])
    return f"in articles {' '.join(days)}"


CORRECTIONS: Shape[Correction] = Shape(
    (
        Column("n", lambda row: str(row.n)),
        Column("what", what, 5),
        Column("who", lambda row: row.who, 2),
        Column("when", lambda row: row.at),
        Column("why", lambda row: row.why or "", 4),
        Column("undone by", lambda row: str(row.undone_by or "")),
    ),
    lambda row: {"type": "correction", **asdict(row)},
)
