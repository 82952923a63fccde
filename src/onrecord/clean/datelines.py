"""Datelines: `ISLAMABAD (Reuters) -` at the head of a paragraph, `Press Trust of India | Washington` on a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.clean.dates import either
from onrecord.clean.tables import one_of, words
from onrecord.records import Span

_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ /-](?:[A-Z][A-Z.'’]+|de|del|la))*"
_TITLED = r"[A-Z][\w.'’]+(?:[ /-][A-Z][\w.'’]+){0,3}"
_REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"


@dataclass(frozen=True, slots=True)
class Head:
    """The dateline at the head of a text: its length with the dash, and the parts that it names."""

    length: int
    place: Span | None
    agency: Span | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    day = rf"(?:,? (?i:{either('months')}) \d{{1,2}}(?:,? \d{{4}})?)?"
    dash = r"\s*(?:--|—|–|-|:)\s+"
    agency = rf"\s*\((?P<agency>{one_of('names', 'agencies')}|[A-Z][\w.& -]{{1,30}})\)"
    known = rf"\s*\((?P<agency>{one_of('names', 'agencies')}|[A-Z]{{2,5}})\)"
    return (
        re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){day}{agency}{dash}"),
        re.compile(rf"(?P<place>{_TITLED}{_REGION}){day}{known}{dash}"),
        re.compile(rf"(?P<place>)(?i:{either('months')}) \d{{1,2}}{known}{dash}"),
        re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){day}\s+(?:--|—|–|-)\s+"),
    )


def dateline_head(text: str, *, first: bool) -> Head | None:
    """The dateline that a paragraph begins with; without an agency it counts only in the first paragraph of the body."""
    for number, pattern in enumerate(_patterns()):
        match = pattern.match(text)
        if match is None or (number == 3 and not first):
            continue
        place = match["place"]
        if place and (len(re.sub(r", .*", "", place).split()) > 4 or place.lower() in words("names", "no_places")):
            continue
        agency = Span(*match.span("agency"), match["agency"]) if "agency" in pattern.groupindex else None
        return Head(match.end(), Span(*match.span("place"), place) if place else None, agency)
    return None


def agency_line(text: str) -> tuple[Span, Span] | None:
    """Agency and place of a line `Agency | Place`."""
    match = re.fullmatch(
        r"\s*(?P<agency>[A-Z][\w.& ’'-]{1,40}?)\s*\|\s*(?P<place>[A-Z][\w.’' -]{1,30}?(?:, [A-Z][\w. ]+)?)\s*", text
    )
    if match is None or match["place"].lower() in words("names", "sections"):
        return None
    if match["agency"].lower() in words("names", "sections"):
        return None
    return Span(*match.span("agency"), match["agency"]), Span(*match.span("place"), match["place"])


def place_name(printed: str) -> str:
    """A place printed in capitals in the common spelling: NEW DELHI, India is New Delhi, India."""
    return re.sub(r"\b[A-Z][A-Z'’]+\b(?!\.[A-Z])", lambda match: _spelled(match[0]), printed)


def _spelled(word: str) -> str:
    return word if word in {"US", "UK", "UN", "UAE", "EU", "DC", "DR"} else word.capitalize()
