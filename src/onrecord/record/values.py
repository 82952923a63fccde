"""Nested values as the JSON of one column, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from onrecord.records import Candidate, Credit, Dateline, Moment, Noted, Office, Place, Span


def to_json(value: Any) -> str | None:
    """A dataclass, tuple or dictionary as JSON; None stays None."""
    return None if value is None else json.dumps(value, default=asdict, ensure_ascii=False, separators=(",", ":"))


def strings(column: str) -> tuple[str, ...]:
    """A column that holds a list of strings."""
    return tuple(json.loads(column))


def span(value: dict[str, Any] | None) -> Span | None:
    """A span, or None."""
    return Span(**value) if value else None


def noted(value: dict[str, Any] | None) -> Noted | None:
    """A value with its evidence, or None."""
    return Noted(value["value"], span(value["span"])) if value else None


def moment(value: dict[str, Any] | None) -> Moment | None:
    """A moment, or None."""
    return Moment(**{**value, "span": span(value["span"])}) if value else None


def place(value: dict[str, Any] | None) -> Place | None:
    """A place, or None."""
    return Place(**{**value, "span": Span(**value["span"])}) if value else None


def dateline(value: dict[str, Any] | None) -> Dateline | None:
    """A dateline, or None."""
    return Dateline(value["place"], Span(**value["span"])) if value else None


def credit(value: dict[str, Any]) -> Credit:
    """A name in a credit line."""
    return Credit(value["role"], value["name"], span(value["span"]))


def offices(column: str) -> tuple[Office, ...]:
    """A column that holds a list of offices."""
    return tuple(Office(**office) for office in json.loads(column))


def candidates(column: str) -> tuple[Candidate, ...]:
    """A column that holds a list of candidates."""
    return tuple(Candidate(**candidate) for candidate in json.loads(column))


def spans(column: str) -> tuple[Span, ...]:
    """A column that holds a list of spans."""
    return tuple(Span(**each) for each in json.loads(column))


def loaded(column: str | None) -> Any:
    """A column of JSON, or None."""
    return None if column is None else json.loads(column)
