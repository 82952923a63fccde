"""Statements and events from the JSON that `values.to_json` makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from onrecord.record import values
from onrecord.records import Amount, Event, Mention, Span, Statement


def statement_from(value: Mapping[str, Any]) -> Statement:
    """A statement."""
    return Statement(**{name: field_from(name, part) for name, part in value.items()})


def event_from(value: Mapping[str, Any]) -> Event:
    """An event."""
    return Event(**{name: field_from(name, part) for name, part in value.items()})


def field_from(name: str, value: Any) -> Any:
    """The value of one field; what is a noun already stays as it is."""
    if isinstance(value, list | tuple):
        return tuple(_noun(name, part) for part in value)
    return _noun(name, value)


def _noun(name: str, value: Any) -> Any:
    return NOUNS[name](value) if isinstance(value, dict) else value


def _mention(value: Mapping[str, Any]) -> Mention:
    return Mention(**{**value, "span": Span(**value["span"])})


def _amount(value: Mapping[str, Any]) -> Amount:
    return Amount(**{**value, "span": Span(**value["span"])})


def _span(value: Mapping[str, Any]) -> Span:
    return Span(**value)


NOUNS: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    **dict.fromkeys(("speaker", "addressees", "about", "actors", "recipients"), _mention),
    **dict.fromkeys(("content", "mentions", "cue", "span", "trigger"), _span),
    **dict.fromkeys(("said", "moment"), values.moment),
    "place": values.place,
    "amounts": _amount,
}
"""What the objects in each field are."""
