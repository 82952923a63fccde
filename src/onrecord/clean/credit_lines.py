"""Credit lines: who reported, wrote, edited and photographed, and photo credits at the end of a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.clean.people import NAME, is_names, names_in
from onrecord.clean.tables import one_of, table, words
from onrecord.records import Credit, Span

_CONTRIBUTED = re.compile(
    rf"[\s(\[—–-]*(?P<names>{NAME}(?:(?:,? and |, ){NAME})*|[A-Z][\w'’-]+)\s+"
    r"(?:(?:also )?contributed(?: reporting| research| to this \w+|\.?$| (?:from|in) [A-Z])|reported from [A-Z]"
    r"|in [A-Z][\w.]+(?: [A-Z]\w+)? contributed)"
)


@cache
def _role() -> re.Pattern[str]:
    role = one_of("names", "roles", "credit")
    return re.compile(rf"[\s(\[—–-]*(?:with )?(?P<role>{role}(?: and {role})?)\s*(?:by\b\s*:?|:)\s*", re.IGNORECASE)


@cache
def _photo_line() -> re.Pattern[str]:
    agency = one_of("names", "photo_agencies")
    return re.compile(
        rf"\(?(?:(?i:photo|image|picture|photograph|pic|credit)s?\s*(?i:credit|source|by|courtesy)?\s*(?i::|\bby\b|\bof\b)\s*)?"
        rf"(?P<credit>[A-Z][\w.'’ -]{{0,40}}?\s?(?:/|via|\|)\s?(?i:{agency})(?:\s?(?:/|via)\s?[\w. -]+)?"
        rf"|(?i:{agency})\s?/\s?[A-Z][\w.'’ -]{{1,40}}|[A-Z]{{3,}}/{NAME}|{NAME}/[A-Z][\w-]+|(?i:{agency}))\.?\)?\.?"
    )


@cache
def _photo_end() -> re.Pattern[str]:
    agency = one_of("names", "photo_agencies")
    return re.compile(
        r"(?:^|[\s(\[|—–-])(?P<credit>(?i:photo(?:graph)?|image|picture|credit)s?\s*(?i:credit|source|by)?\s*(?i::|\bby\b)\s*[A-Z][^.()]{1,60}"
        rf"|[A-Z][A-Z]+/{NAME}|{agency}\s?/\s?{NAME}|AP Photo[^.()]{{0,40}}"
        rf"|{NAME}\s?/\s?(?:{agency}|[A-Z]{{2,}})(?:/[\w ]+)?|(?:via )?Getty Images)[.)\]]*$"
    )


def is_credit(text: str) -> bool:
    """Whether a line credits writers, editors, reporters or a photographer, and holds no more."""
    if _role().match(text):
        parts = [part for part in re.split(r"[;.]\s+", text) if part.strip()]
        rests = [part[match.end() :] if (match := _role().match(part)) else part for part in parts]
        return all(is_names(re.sub(r"[()\[\].]", " ", rest), 60) for rest in rests)
    if len(text.split()) <= 30 and _CONTRIBUTED.match(text):
        return True
    return len(text.split()) <= 10 and _photo_line().fullmatch(text) is not None


def has_photo_credit(text: str) -> bool:
    """Whether a line ends with the credit of a photographer or photo agency."""
    return _photo_end().search(text) is not None


def credits_in(text: str, start: int) -> Iterator[Credit]:
    """The credits of a credit line or of a caption, in order; `start` is where the text stands in the article."""
    found = list(_contributors(text, start))
    yield from found or _photographers(text, start)


def _contributors(text: str, start: int) -> Iterator[Credit]:
    for part in re.finditer(r"(?:[^;.]|\.(?!\s+[A-Z][a-z]+ing\b))+", text):
        offset = start + part.start()
        if match := _role().match(part[0]):
            role = match["role"].lower()
            if role not in table("names")["credit"]["photo"]:
                for span in names_in(part[0][match.end() :], offset + match.end()):
                    yield Credit(role, span.text, span)
        elif match := _CONTRIBUTED.match(part[0]):
            employer = re.match(r"[A-Z]\w+['’]s ", match["names"])
            names = match["names"][employer.end() :] if employer else match["names"]
            for span in names_in(names, offset + match.end("names") - len(names)):
                yield Credit("reporting", span.text, span)


def _photographers(text: str, start: int) -> Iterator[Credit]:
    """The person that a photo credit names, or the agency where it names none."""
    match = _photo_line().fullmatch(text) or _photo_end().search(text)
    if match is None:
        return
    known = words("names", "photo_agencies") | words("names", "agencies")
    named = list(re.finditer(r"[^/|]+", match["credit"]))
    people = [piece for piece in named if not _is_agency(_bare(piece[0]), known, alone=len(named) == 1)]
    for piece in people or named[:1]:
        name = _bare(piece[0])
        if name:
            offset = start + match.start("credit") + piece.start() + piece[0].index(name)
            yield Credit("photo", name, Span(offset, offset + len(name), name))


def _is_agency(name: str, known: frozenset[str], *, alone: bool) -> bool:
    return name.lower() in known or (not alone and " " not in name)


def _bare(piece: str) -> str:
    label = r"^\s*(?:photo(?:graph)?|image|picture|credit)s?\s*(?:credit|source|by)?\s*(?::|\bby\b)"
    piece = re.sub(label, "", piece, flags=re.IGNORECASE).strip()
    return re.sub(r"^via\s+|\s+via\s+.*$", "", piece).strip(" .()[]")
