"""What hangs on a body: lists of links after a promotion's header, the text of a correction, a name at the end."""

from __future__ import annotations

import re

from onrecord.clean.furniture import is_caption, is_prose, is_sentence, is_title_case
from onrecord.clean.people import is_names
from onrecord.clean.tables import words
from onrecord.clean.units import Unit
from onrecord.records import BlockKind

_SIGNED = re.compile(r"[-–—]\s*(?P<name>[A-Z].*)|\((?P<agency>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})\)\.?")


_LAST = 8
"""Units at the end among which a bare `CORRECTION:` heads the rest; in PolNeAR what follows has at most four."""


def label_tail(units: list[Unit], kinds: list[BlockKind | None], first: int) -> None:
    """Set the kinds of links, of what stands under a bare `CORRECTION:`, and of the signature."""
    prose = [number for number in range(len(units)) if kinds[number] is None and is_prose(units[number].text)]
    end = prose[-1] if prose else first
    _links_after_headers(units, kinds, end)
    _corrections(units, kinds)
    _links_at_the_end(units, kinds, end)
    _signature(units, kinds)
    _topics(units, kinds, end)


def _links_after_headers(units: list[Unit], kinds: list[BlockKind | None], end: int) -> None:
    header: int | None = None
    for number, unit in enumerate(units):
        kind = kinds[number]
        if kind is BlockKind.PROMO and unit.text.rstrip(' "').endswith(":"):
            header = number
        elif kind is None and header is not None and _goes_on(units, header, number, end):
            kinds[number] = BlockKind.PROMO
        elif kind is None:
            header = None


def _goes_on(units: list[Unit], header: int, number: int, end: int) -> bool:
    """Whether a line is still of the list: right below the header, or anywhere after the body."""
    unit = units[number]
    near = number == header + 1 or unit.paragraph == units[header].paragraph
    if near and is_link(unit.text):
        return True
    return (near or number > end) and not (is_prose(unit.text) or is_sentence(unit.text))


def is_link(text: str) -> bool:
    """Whether a line is set like the title of another article."""
    return 4 <= len(text.split()) <= 20 and is_title_case(text) and not is_caption(text)


def _links_at_the_end(units: list[Unit], kinds: list[BlockKind | None], end: int) -> None:
    links = [number for number in range(end + 1, len(units)) if kinds[number] is None]
    if len(links) >= 2 and all(is_link(units[number].text) for number in links):
        for number in links:
            kinds[number] = BlockKind.PROMO


def _corrections(units: list[Unit], kinds: list[BlockKind | None]) -> None:
    """The short text at the end of a page under a heading that says no more than `CORRECTION:`."""
    for number, unit in list(enumerate(units))[-_LAST:]:
        is_heading = kinds[number] is BlockKind.NOTICE and unit.words <= 3 and unit.text.endswith(":")
        below = [other for other in range(number + 1, len(units)) if kinds[other] is None]
        if is_heading and below:
            for other in below:
                kinds[other] = BlockKind.NOTICE


def _topics(units: list[Unit], kinds: list[BlockKind | None], end: int) -> None:
    """Labels of one to three words below the menus and promotions at the end."""
    below = False
    for number in range(end + 1, len(units)):
        below = below or kinds[number] in {BlockKind.CHROME, BlockKind.PROMO}
        if below and kinds[number] is None and units[number].words <= 3 and not is_sentence(units[number].text):
            kinds[number] = BlockKind.CHROME


def _signature(units: list[Unit], kinds: list[BlockKind | None]) -> None:
    """`- Ann Example` or `(Agency)` as the last line of the body; under a quotation it would be who said it."""
    free = [number for number, kind in enumerate(kinds) if kind is None]
    if len(free) < 2:
        return
    text, before = units[free[-1]].text, units[free[-1] - 1].text
    match = _SIGNED.fullmatch(text)
    if match is None or not is_names(text.lstrip("-–— ").rstrip("."), 6) or re.search(r"[\"”’']\.?$", before):
        return
    name = (match["name"] or "").strip(" .")
    is_agency = match["agency"] is not None or name.lower() in words("names", "agencies")
    kinds[free[-1]] = BlockKind.CREDIT if is_agency else BlockKind.BYLINE
