"""Names in bylines and credit lines: who wrote, edited, reported and photographed, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.clean.tables import one_of, words
from onrecord.records import Credit, Noted, Span

BY = re.compile(r"\s*by\b\s*:?\s*", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,;|/()]+")
_NAME = r"[A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,3}"
_ROLE = r"(?:additional |further )?(?:reporting|reported|writing|written|editing|edited|compiled|contributing|translat(?:ed|ion)|produc(?:ed|tion)|research|graphics?|illustrations?|photo(?:graph)?s?|photography|video|podcast produced|story|text|images?|pictures?)"
ROLE_LINE = re.compile(rf"[\s(\[—–-]*(?P<role>{_ROLE}(?: and {_ROLE})?)\s*(?:by\b\s*:?|:)\s*", re.IGNORECASE)
_SENT = re.compile(
    rf"[\s(\[—–-]*(?P<names>{_NAME}(?:(?:,? and |, ){_NAME})*|[A-Z][\w'’-]+)\s+"
    r"(?:(?:also )?contributed(?: to)?(?: reporting| this report| this story| this article| research)?(?: from| to| in)?\b|reported from\b|in [A-Z][\w.]+(?: [A-Z]\w+)? contributed)",
)
PHOTO = re.compile(
    rf"\(?(?:(?:photo|image|picture|photograph|pic|credit)s?\s*(?:credit|source|by|courtesy)?\s*(?::|\bby\b|\bcourtesy of\b)\s*)?"
    rf"(?P<body>[A-Z][\w.'’ -]{{0,40}}?\s?(?:/|via|\|)\s?{one_of('names', 'photo_agencies')}(?:\s?(?:/|via)\s?[\w. -]+)?"
    rf"|{one_of('names', 'photo_agencies')}\s?/\s?[A-Z][\w.'’ -]{{1,40}}|[A-Z]{{3,}}/{_NAME}|{one_of('names', 'photo_agencies')})\.?\)?\.?$",
    re.IGNORECASE,
)
_TAIL_CREDIT = re.compile(
    rf"(?:^|[\s(\[|—–-])(?P<credit>(?:(?:photo(?:graph)?|image|picture|credit)s?\s*(?:credit|source|by)?\s*(?::|\bby\b)\s*[A-Z][^.()]{{1,60}}"
    rf"|[A-Z][A-Z]+/{_NAME}|{one_of('names', 'photo_agencies')}\s?/\s?{_NAME}|AP Photo[^.()]{{0,40}}"
    rf"|{_NAME}\s?/\s?(?:{one_of('names', 'photo_agencies')}|[A-Z]{{2,}})(?:/[\w ]+)?|(?:via )?Getty Images))[.)\]]*$"
)


def is_names(text: str, most: int = 20) -> bool:
    """Whether a line holds nothing but names, roles and what joins them."""
    tokens = _TOKEN.findall(text)
    joining = words("names", "between_names") | words("names", "roles")
    fit = all(token[0].isupper() or token.lower() in joining or token == "&" for token in tokens)
    return (
        0 < len(tokens) <= most
        and fit
        and any(token[0].isupper() for token in tokens)
        and not re.search(r"[!?“”\"]", text)
    )


def is_byline(text: str) -> bool:
    """Whether a line is `By A and B` and no more."""
    match = BY.match(text)
    return match is not None and is_names(text[match.end() :].rstrip("."))


def is_credit(text: str) -> bool:
    """Whether a line credits writers, editors, reporters or a photographer, and holds no more."""
    match = ROLE_LINE.match(text)
    if match:
        rest = re.sub(ROLE_LINE.pattern.removeprefix(r"[\s(\[—–-]*"), "", text[match.end() :], flags=re.IGNORECASE)
        return is_names(rest.replace("(", " ").replace(")", " "), 60)
    if len(text.split()) <= 30 and _SENT.match(text):
        return True
    return len(text.split()) <= 10 and PHOTO.fullmatch(text) is not None


def photo_credit(text: str) -> re.Match[str] | None:
    """The photographer's credit at the end of a caption, or the whole of a credit line."""
    return _TAIL_CREDIT.search(text)


def names_in(text: str, start: int) -> Iterator[Span]:
    """The names of a list `A in X, B and C`, with their offsets; `start` is where the text stands in the article."""
    for match in re.finditer(r"(?:[^,;&|]|,(?= (?:Jr|Sr|III)\b))+?(?=\s*(?:,|;|&|\||\band\b|$))", text):
        part = re.sub(r"\s+(?:in|from|at)\s+[A-Z].*$", "", match[0]).strip(" .()[]—–-")
        part = re.sub(r"^(?:and|by|with)\s+", "", part)
        if part and part[0].isupper() and not part.islower():
            offset = start + match.start() + match[0].index(part)
            yield Span(offset, offset + len(part), part)


def byline_names(text: str, start: int) -> tuple[Noted, ...]:
    """The writers that a byline names; one without `By` is kept whole, as printed."""
    match = BY.match(text)
    if match is None:
        line = text.strip(" -—–.|")
        offset = start + text.index(line)
        return (Noted(line, Span(offset, offset + len(line), line)),) if line else ()
    return tuple(Noted(span.text, span) for span in names_in(text[match.end() :], start + match.end()))


def credits_in(text: str, start: int) -> Iterator[Credit]:
    """The credits of a line, in order."""
    offset = 0
    for part in re.split(r"(;|\. )", text):
        match = ROLE_LINE.match(part)
        if match:
            role = match["role"].lower()
            for span in names_in(part[match.end() :], start + offset + match.end()):
                yield Credit("photo" if role.startswith(("photo", "image", "picture")) else role, span.text, span)
        elif sent := _SENT.match(part):
            for span in names_in(sent["names"], start + offset + sent.start("names")):
                yield Credit("reporting", span.text, span)
        offset += len(part)
    if not ROLE_LINE.match(text) and not _SENT.match(text):
        yield from photo_credits(text, start)


def photo_credits(text: str, start: int) -> Iterator[Credit]:
    """The photographer that the end of a caption names, or the agency where no person is named."""
    match = photo_credit(text) or PHOTO.fullmatch(text)
    if match is None:
        return
    group = "credit" if "credit" in match.re.groupindex else "body"
    pieces = [piece for piece in re.finditer(r"[^/|]+", match[group])]
    known = words("names", "photo_agencies") | words("names", "agencies")
    people = [piece for piece in pieces if _bare(piece[0]).lower() not in known and not _bare(piece[0]).isupper()]
    for piece in people or pieces[:1]:
        name = _bare(piece[0])
        offset = start + match.start(group) + piece.start() + piece[0].index(name)
        yield Credit("photo", name, Span(offset, offset + len(name), name))


def _bare(piece: str) -> str:
    piece = re.sub(
        r"^\s*(?:(?:photo(?:graph)?|image|picture|credit)s?\s*(?:credit|source|by)?\s*(?::|\bby\b))",
        "",
        piece,
        flags=re.I,
    )
    return re.sub(r"\s+via\s+.*$", "", piece).strip(" .()[]")
