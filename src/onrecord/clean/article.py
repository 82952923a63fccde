"""Page to article: the whole of this stage in order."""

from __future__ import annotations

from dataclasses import replace

from onrecord.clean.blocks import Piece, blocks_of, pieces_of
from onrecord.clean.credit_lines import credits_in
from onrecord.clean.damage import find_gaps
from onrecord.clean.datelines import agency_line, place_name
from onrecord.clean.dates import find_dates, in_order
from onrecord.clean.head import is_title
from onrecord.clean.html import extract
from onrecord.clean.language import language_of
from onrecord.clean.outlets import find_agency, find_outlet
from onrecord.clean.people import byline_names, is_employment
from onrecord.clean.published import find_published
from onrecord.clean.timestamps import blanked
from onrecord.date_order import day_first
from onrecord.errors import SkipPage
from onrecord.ids import page_id
from onrecord.records import Article, BlockKind, Credit, Dateline, Moment, Noted, Page, Span

HTML = "text/html"
ENOUGH_FOREIGN = 20
"""Words of body from which a text is called foreign."""


def clean(page: Page) -> Article:
    """The article on a page: its text, labelled blocks and metadata. SkipPage where there is no article text."""
    text, given = _text(page)
    if not text.strip():
        raise SkipPage("no article text")
    pieces = pieces_of(text, given.get("title"))
    if page.media_type == HTML and not any(piece.kind in {BlockKind.TITLE, BlockKind.BODY} for piece in pieces):
        raise SkipPage("no article in the HTML: nothing but page furniture")
    body = [(piece.unit.start, piece.unit.text) for piece in pieces if piece.kind is BlockKind.BODY]
    gaps = find_gaps(body)
    read = " ".join(stretch for _, stretch in body)
    language = language_of(read)
    outlet = _outlet(pieces, given.get("outlet"))
    published = _published(pieces, given.get("published"))
    return Article(
        id=page_id(page),
        uri=page.uri,
        text=text,
        media_type=page.media_type,
        encoding=page.encoding or "utf-8",
        language=language,
        blocks=blocks_of(text, pieces),
        title=_title(text, pieces, given.get("title")),
        published=in_order(published, day_first(page.uri, outlet.value if outlet else None)),
        outlet=outlet,
        agency=find_agency(pieces),
        dateline=_dateline(pieces),
        byline=_byline(pieces, given.get("author")),
        credits=_credits(pieces),
        flags=_flags(body, gaps, language, len(read.split())),
        gaps=gaps,
    )


def _text(page: Page) -> tuple[str, dict[str, str]]:
    """The text that offsets refer to, and the metadata from outside it.

    Of plain text nothing is changed: line ends stay as they are; only a byte order mark goes: it is of the encoding.
    """
    try:
        text = page.data.decode(page.encoding or "utf-8")
    except (UnicodeError, LookupError) as error:
        raise SkipPage(f"it cannot be decoded: {error}") from error
    if page.media_type != HTML:
        return text, dict(page.given)
    extracted = extract(text)
    return extracted.text, dict(extracted.given) | dict(page.given)


def _flags(body: list[tuple[int, str]], gaps: tuple[Span, ...], language: str | None, count: int) -> tuple[str, ...]:
    raised = {
        "words-missing": bool(gaps),
        "not-english": language not in {None, "en"} and count >= ENOUGH_FOREIGN,
        "no-body": not body,
    }
    return tuple(flag for flag, holds in raised.items() if holds)


def _title(text: str, pieces: list[Piece], given: str | None) -> Noted | None:
    """The given title, with its span where it stands in the text; else the first title line."""
    printed = [piece.unit for piece in pieces if piece.kind is BlockKind.TITLE]
    if given is None:
        return Noted(printed[0].text, Span(printed[0].start, printed[0].end, printed[0].text)) if printed else None
    for unit in printed:
        if is_title(unit.text, given):
            return Noted(given, Span(unit.start, unit.end, unit.text))
    start = text.find(given)
    return Noted(given, Span(start, start + len(given), given) if start >= 0 else None)


def _published(pieces: list[Piece], given: str | None) -> Moment | None:
    """The given date, with the span of the same date where it is printed; else the printed date or bounds."""
    printed = find_published(pieces)
    dates = find_dates(given) if given else []
    if not dates or dates[0].moment.value is None:
        return printed
    moment = dates[0].moment
    if printed is None or printed.value is None or printed.value[:10] != dates[0].moment.value[:10]:
        return moment
    return printed if len(printed.value) > len(moment.value or "") else replace(moment, span=printed.span)


def _outlet(pieces: list[Piece], given: str | None) -> Noted | None:
    printed = find_outlet(pieces)
    if given is None:
        return printed
    return Noted(given, printed.span if printed and printed.value.lower() == given.lower() else None)


def _dateline(pieces: list[Piece]) -> Dateline | None:
    for piece in pieces:
        if piece.kind is not BlockKind.DATELINE:
            continue
        line = agency_line(piece.unit.text)
        place = piece.head.place if piece.head else line and line[1]
        if place:
            return Dateline(place_name(place.text), Span(piece.unit.start, piece.unit.end, piece.unit.text))
    return None


def _byline(pieces: list[Piece], given: str | None) -> tuple[Noted, ...]:
    found: list[Noted] = []
    for piece in pieces:
        if piece.kind is BlockKind.BYLINE:
            text = blanked(piece.unit.text) if find_dates(piece.unit.text) else piece.unit.text
            found += byline_names(text, piece.unit.start)
    people = [noted for noted in found if not is_employment(noted.value)]
    if people and len(people) < len(found):
        return tuple(people)
    if not found and given:
        return tuple(Noted(name.strip()) for name in given.split(";") if name.strip())
    return tuple(found)


def _credits(pieces: list[Piece]) -> tuple[Credit, ...]:
    found: list[Credit] = []
    for piece in pieces:
        if piece.kind in {BlockKind.CREDIT, BlockKind.CAPTION}:
            found += credits_in(piece.unit.text, piece.unit.start)
    return tuple(found)
