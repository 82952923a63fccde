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
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """Datelines with an agency, and those without."""
    month = rf"(?i:{either('months')}) \d{{1,2}}"
    day = rf"(?:,? {month}(?:,? \d{{4}})?)?"
    dash = r"\s*(?:--|—|–|―|-|:|_)\s+"
    agency = rf"\s*\((?P<agency>{one_of('names', 'agencies')}|[A-Z][\w.& -]{{1,30}})\)"
    known = rf"\s*\((?P<agency>{one_of('names', 'agencies')}|[A-Z]{{2,5}})\)"
    city = one_of("places", "cities")
    with_agency = (
        rf"(?P<place>{_CAPITALS}{_REGION}){day}{agency}{dash}",
        rf"(?P<place>{_TITLED}{_REGION}){day}{known}{dash}",
        rf"(?P<place>){month}{known}{dash}",
        rf"(?P<place>{_CAPITALS}{_REGION}), {month}\.? /(?P<agency>[A-Z][\w -]+)/\.?\s+(?:[-–—]\s+)?",
        rf"(?P<place>{_TITLED}), {month}, (?P<agency>{one_of('names', 'agencies')}){dash}",
    )
    bare = (
        rf"(?P<place>{_CAPITALS}{_REGION}){day}\s+(?:--|—|–|―|-)\s+",
        rf"(?P<place>(?i:{city}){_REGION}){day}\s*(?::|--|—|–|―|\s-)\s+",
    )
    return tuple(map(re.compile, with_agency)), tuple(map(re.compile, bare))


def dateline_head(text: str, *, first: bool) -> Head | None:
    """The dateline that a paragraph begins with; one without an agency counts only at the head of the body."""
    with_agency, bare = _patterns()
    for pattern in with_agency + (bare if first else ()):
        match = pattern.match(text)
        if match is not None and _is_place(match["place"]):
            agency = Span(*match.span("agency"), match["agency"]) if "agency" in pattern.groupindex else None
            place = Span(*match.span("place"), match["place"]) if match["place"] else None
            return Head(match.end(), place, agency)
    return None


def _is_place(printed: str) -> bool:
    """Whether what stands before the dash can be a place and is no heading; empty where a date stands alone."""
    return len(re.sub(r", .*", "", printed).split()) <= 4 and printed.lower() not in words("names", "no_places")


def agency_line(text: str) -> tuple[Span, Span] | None:
    """Agency and place of a line `Agency | Place`."""
    match = re.fullmatch(
        r"\s*(?P<agency>[A-Z][\w.& ’'-]{1,40}?)\s*\|\s*(?P<place>[A-Z][\w.’' -]{1,30}?(?:, [A-Z][\w. ]+)?)\s*", text
    )
    if match is None or {match["place"].lower(), match["agency"].lower()} & words("names", "sections"):
        return None
    if " " in match["place"] and match["place"].lower() not in words("places", "cities"):
        return None  # it may as well be a person
    return Span(*match.span("agency"), match["agency"]), Span(*match.span("place"), match["place"])


def place_name(printed: str) -> str:
    """A place printed in capitals in the common spelling: NEW DELHI, India is New Delhi, India."""
    return re.sub(r"\b[A-Z][A-Z'’]+\b(?!\.[A-Z])", lambda match: _spelled(match[0]), printed)


def _spelled(word: str) -> str:
    return word if word in {"US", "UK", "UN", "UAE", "EU", "DC", "DR"} else word.capitalize()
