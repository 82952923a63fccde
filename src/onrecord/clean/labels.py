"""Units to kinds: what each line is, told from the line, its neighbours and its place on the page."""

from __future__ import annotations

import re

from onrecord.clean.datelines import agency_line, dateline_head
from onrecord.clean.furniture import is_caption, is_menu_item, is_prose, is_sentence, kind_of
from onrecord.clean.people import is_names
from onrecord.clean.quotes import is_repeated, words_of
from onrecord.clean.tables import one_of, words
from onrecord.clean.units import Unit
from onrecord.records import BlockKind

Kinds = list[BlockKind | None]


def label(units: list[Unit], title: str | None = None) -> list[BlockKind]:
    """The kind of each unit. `title` is the title where it is known from outside the text."""
    kinds: Kinds = [kind_of(unit.text) for unit in units]
    _captions(units, kinds)
    first = _body_start(units, kinds, title)
    _head(units, kinds, first, title)
    _quotes(units, kinds)
    _tail(units, kinds, first)
    return [kind or BlockKind.BODY for kind in kinds]


def _captions(units: list[Unit], kinds: Kinds) -> None:
    """Lines beside a photo credit in one paragraph are captions; so are two equal lines around it."""
    for number, kind in enumerate(kinds):
        if kind is not BlockKind.CREDIT:
            continue
        for beside in (number - 1, number + 1):
            if 0 <= beside < len(units) and _is_short_caption(units, kinds, beside, number):
                kinds[beside] = BlockKind.CAPTION


def _is_short_caption(units: list[Unit], kinds: Kinds, beside: int, credit: int) -> bool:
    unit = units[beside]
    return (
        kinds[beside] is None
        and unit.paragraph == units[credit].paragraph
        and unit.words <= 40
        and not re.search(r"[\"“”]", unit.text)
        and beside != 0
    )


def _body_start(units: list[Unit], kinds: Kinds, title: str | None) -> int:
    """The number of the unit with which the body begins."""
    open_units = [number for number, kind in enumerate(kinds) if kind is None]
    seen_title = title is not None
    for number in open_units:
        text = units[number].text
        if dateline_head(text, first=True):
            return number
        if seen_title and is_prose(text) and not _is_title(text, title):
            return number
        if not seen_title and units[number].words > 30:
            return number
        seen_title = seen_title or not is_label(text)
    return len(units)


def _is_title(text: str, title: str | None) -> bool:
    return title is not None and words_of(text) == words_of(title)


def is_label(text: str) -> bool:
    """Whether a head line names the outlet or the section and is no title."""
    return is_masthead(text) or text.strip(" .:").lower() in words("names", "sections") or is_slug(text)


def is_slug(text: str) -> bool:
    """Whether a line is the slug of an agency: capitals with strokes, such as `TARVIA-TALKS/ENVOY (URGENT)`."""
    return re.fullmatch(r"[A-Z0-9]+(?:[-/][A-Z0-9]+)+(?: \([A-Z0-9, ]+\))*", text) is not None


def is_masthead(text: str) -> bool:
    """Whether a line is the name of a newspaper or station."""
    if text.strip(" .").lower() in words("names", "outlets"):
        return True
    parts = text.split()
    named = re.search(rf"(?:^|\s){one_of('names', 'masthead')}$", text, re.IGNORECASE) is not None or (
        re.match(rf"(?:the )?{one_of('names', 'masthead')}\s", text, re.IGNORECASE) is not None
    )
    capital = all(part[0].isupper() or part.lower() in {"of", "and", "the"} for part in parts)
    return 2 <= len(parts) <= 5 and named and capital


def _head(units: list[Unit], kinds: Kinds, first: int, title: str | None) -> None:
    """The lines before the body: outlet, section, title, writer."""
    head = [number for number in range(min(first, len(units))) if kinds[number] is None]
    titled = False
    for number in head:
        text = units[number].text
        after_title = titled or title is not None
        if _is_title(text, title) or (not titled and title is None and not (is_label(text) and number != head[-1])):
            kinds[number], titled = BlockKind.TITLE, True
        elif is_label(text):
            kinds[number] = BlockKind.CHROME
        elif agency_line(text):
            kinds[number] = BlockKind.DATELINE
        elif after_title and _is_writer(units, kinds, number):
            kinds[number] = BlockKind.BYLINE
        else:
            kinds[number] = BlockKind.TITLE if after_title else BlockKind.CHROME


def _is_writer(units: list[Unit], kinds: Kinds, number: int) -> bool:
    """A line of names in the head: with a newsroom role in it, or beside a timestamp or byline."""
    text = units[number].text
    if not is_names(text, 8):
        return False
    if re.search(rf"(?:\b|(?<=[a-z])){one_of('names', 'roles')}\b", text, re.IGNORECASE) or text.lower() in words(
        "names", "agencies"
    ):
        return True
    beside = [kinds[other] for other in (number - 1, number + 1) if 0 <= other < len(units)]
    return units[number].words >= 2 and any(kind in {BlockKind.TIMESTAMP, BlockKind.BYLINE} for kind in beside)


def _quotes(units: list[Unit], kinds: Kinds) -> None:
    texts = [words_of(unit.text) for unit in units]
    for number, unit in enumerate(units):
        if kinds[number] in {None, BlockKind.TITLE} and number and unit.words <= 60:
            others = [texts[other] for other, kind in enumerate(kinds) if other != number and kind is None]
            if is_repeated(unit.text, others) and BlockKind.TITLE in [
                *kinds[:number],
                None if kinds[number] else BlockKind.TITLE,
            ]:
                kinds[number] = BlockKind.QUOTE


def _tail(units: list[Unit], kinds: Kinds, first: int) -> None:
    """Lists of links: short lines after a promotion's header, and several lines in title case at the very end."""
    prose = [number for number in range(len(units)) if kinds[number] is None and is_prose(units[number].text)]
    end = prose[-1] if prose else first
    after_header = False
    for number, unit in enumerate(units):
        if kinds[number] is None and after_header and number > 0 and not is_sentence_like(unit.text):
            kinds[number] = BlockKind.PROMO
            after_header = number > end
        elif kinds[number] is BlockKind.PROMO:
            after_header = unit.text.rstrip().endswith(":") or (after_header and number > end)
        elif kinds[number] is None or kinds[number] in {BlockKind.NOTICE, BlockKind.CREDIT}:
            after_header = False
    links = [number for number in range(end + 1, len(units)) if kinds[number] is None]
    if len(links) >= 2 and all(_is_link(units[number].text) for number in links):
        for number in links:
            kinds[number] = BlockKind.PROMO


def is_sentence_like(text: str) -> bool:
    """Whether a line after a promotion's header is body again and no link."""
    return is_prose(text) or (is_sentence(text) and len(text.split()) >= 5)


def _is_link(text: str) -> bool:
    parts = [part for part in text.split() if part[0].isalpha()]
    return (
        4 <= len(parts) <= 20
        and not is_caption(text)
        and not is_menu_item(text)
        and sum(part[0].isupper() for part in parts) >= 0.7 * len(parts)
    )
