"""The head of a page: the lines before the body, which name the outlet, the section, the title and the writer."""

from __future__ import annotations

import re

from onrecord.clean.datelines import agency_line, dateline_head
from onrecord.clean.furniture import is_prose, is_title_case
from onrecord.clean.people import is_names
from onrecord.clean.quotes import words_of
from onrecord.clean.tables import one_of, words
from onrecord.clean.timestamps import has_date, residue
from onrecord.clean.units import Unit
from onrecord.records import BlockKind

_LONGEST_TITLE = 30
"""Words: of the 840 first lines (all titles) of PolNeAR's train part the longest has 24."""
_TWO_SENTENCES = re.compile(r"[a-z\d][.!?][\"”’']?\s+[\"“‘']?[A-Z].*[.!?]")
_SPOKEN = re.compile(r"[,.][\"”’']?\s+(?:\w+ ){0,3}(?:said|told|added)\b|\bsaid (?:on )?[A-Z]\w+day\b|\bsaid\.$")


def body_start(units: list[Unit], kinds: list[BlockKind | None], title: str | None) -> int:
    """The number of the unit with which the body begins; the number of units where there is none."""
    free = [number for number, kind in enumerate(kinds) if kind is None]
    titled = title is not None or any(kind is BlockKind.TITLE for kind in kinds)
    for number in free:
        text = units[number].text
        if dateline_head(text, first=True):
            return number
        if is_prose(text) and not is_title(text, title) and (titled or _is_no_title(text, last=number == free[-1])):
            return number
        titled = titled or not is_label(text)
    return len(units)


def _is_no_title(text: str, *, last: bool) -> bool:
    """Whether prose at the head is the body's first paragraph, because no title looks like it."""
    return (
        len(text.split()) > _LONGEST_TITLE
        or last
        or (len(text.split()) > 8 and not is_title_case(text) and bool(_SPOKEN.search(text)))
        or (len(text.split()) > 18 and not is_title_case(text) and bool(_TWO_SENTENCES.search(text)))
    )


def label_head(units: list[Unit], kinds: list[BlockKind | None], first: int, title: str | None) -> None:
    """Set the kinds of the lines before the body."""
    head = [number for number in range(first) if kinds[number] is None]
    titled = title is not None and any(is_title(units[number].text, title) for number in head)
    longest = max((units[number].words for number in head), default=0)
    for number in head:
        text = units[number].text
        if is_title(text, title) or (not titled and number == head[-1]):
            kinds[number], titled = BlockKind.TITLE, True
        elif has_date(text) and "|" in residue(text):
            kinds[number] = BlockKind.TIMESTAMP
        elif is_label(text) or (not titled and units[number].words <= 2 and longest >= 4):
            kinds[number] = BlockKind.CHROME
        elif agency_line(text):
            kinds[number] = BlockKind.DATELINE
        elif titled and _is_writer(units, kinds, number):
            kinds[number] = BlockKind.BYLINE
        else:
            kinds[number], titled = BlockKind.TITLE, True


def is_title(text: str, title: str | None) -> bool:
    """Whether a line is the title that is known."""
    return title is not None and words_of(text) == words_of(title)


def is_label(text: str) -> bool:
    """Whether a head line names the outlet or the section and is no title."""
    if len(text) > 80:
        return False
    section = re.split(r"\s*[|/>»:]\s*", text)[0].strip(" .:").lower()
    is_section = section in words("names", "sections") and len(text.split()) <= 4
    return is_masthead(text) or is_section or is_slug(text)


def is_slug(text: str) -> bool:
    """Whether a line is the slug of an agency: capitals with strokes, such as `TARVIA-TALKS/ENVOY (URGENT)`."""
    return re.fullmatch(r"[A-Z0-9]+(?:[-/][A-Z0-9]+)+(?: \([A-Z0-9, ]+\))*", text) is not None


def is_masthead(text: str) -> bool:
    """Whether a line is the name of a newspaper or station."""
    if text.strip(" .").lower() in words("names", "outlets"):
        return True
    parts = re.sub(r"^The ", "", text, flags=re.IGNORECASE).split()
    if text.lower() in words("names", "sections") or not 2 <= len(parts) <= 4:
        return False
    if not all(part[0].isupper() for part in parts):
        return False
    if any(re.search(r"(?:s|ed|ing|\W)$", part) for part in parts[1:-1]):
        return False  # a headline has a verb there
    return parts[-1].lower() in words("names", "masthead")


def _is_writer(units: list[Unit], kinds: list[BlockKind | None], number: int) -> bool:
    """A line of names in the head: with a newsroom role in it, or beside a timestamp or byline."""
    text = units[number].text
    if has_date(text):
        return is_names(residue(text), 8) and "|" not in residue(text)
    if not is_names(text, 8):
        return False
    role = rf"(?:\b|(?<=[a-z])(?=[A-Z]))(?i:{one_of('names', 'role_nouns')})\b"  # `Web DeskWeb Editor` is glued
    if re.search(role, text) or text.strip(" .").lower() in words("names", "agencies"):
        return True
    beside = {kinds[other] for other in (number - 1, number + 1) if 0 <= other < len(units)}
    return units[number].words >= 2 and bool(beside & {BlockKind.TIMESTAMP, BlockKind.BYLINE})
