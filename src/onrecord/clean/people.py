"""Names of people in lines of names: bylines and lists of contributors, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.clean.tables import one_of, words
from onrecord.records import Noted, Span

BY = re.compile(r"\s*(?:by|byline|special (?:to|for))\b\s*:?\s*", re.IGNORECASE)
NAME = r"[A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,3}"
"""A first name and a last name, with particles and initials."""
_WORD = re.compile(r"[^\s,;|/()]+")
_PEOPLE = re.compile(rf"{NAME}(?:(?:, | and |, and ){NAME})*(?: in {NAME}| in [A-Z]\w+)?")
_PART = re.compile(r"(?:[^,;|&]|,(?= (?:Jr|Sr|III)\b))+?(?=\s*(?:,|;|\||&|\band\b|$))")


def is_names(text: str, most: int = 20) -> bool:
    """Whether a line holds nothing but names, roles and what joins them."""
    parts = _WORD.findall(text)
    joining = words("names", "between_names") | words("names", "roles")
    if not 0 < len(parts) <= most or re.search(r"[!?“”\"]", text):
        return False
    return all(part[0].isupper() or part[0] == "@" or part.lower() in joining for part in parts) and any(
        part[0].isupper() for part in parts
    )


def is_byline(text: str) -> bool:
    """Whether a line is `By A and B` and no more."""
    match = BY.match(text)
    return match is not None and is_names(text[match.end() :].rstrip("."))


def names_in(text: str, start: int) -> Iterator[Span]:
    """The names of a list `A in X, B and C`, with their offsets; `start` is where the text stands in the article."""
    for match in _PART.finditer(text):
        part = re.sub(r"\s+(?:(?:in|from|at|for)\s+[A-Z]|@).*$", "", match[0]).strip(" .()[]—–-")
        part = re.sub(r"^(?:and|(?:(?:posted|reported|written|edited) )?by|with)\s+", "", part, flags=re.IGNORECASE)
        if part and part[0].isupper():
            offset = start + match.start() + match[0].index(part)
            yield Span(offset, offset + len(part), part)


def byline_names(text: str, start: int) -> tuple[Noted, ...]:
    """The writers that a byline names; one without `By` is kept whole, as printed.

    Roles and employers beside a name (`Ann Example, Foreign Editor, Tarvia Times`) are left out.
    """
    match = BY.match(text)
    if match is None and "|" not in text and not _PEOPLE.fullmatch(text.strip(" -—–.|,·")):
        line = text.strip(" -—–.|,·")
        offset = start + text.index(line)
        return (Noted(line, Span(offset, offset + len(line), line)),) if line else ()
    first = match.end() if match else 0
    spans = list(names_in(text[first:], start + first))
    people = [span for span in spans if not is_employment(span.text)]
    return tuple(Noted(span.text, span) for span in people or spans[:1])


def is_employment(text: str) -> bool:
    """Whether a part of a byline is a role or an employer and not a person."""
    known = words("names", "agencies") | words("names", "outlets")
    last = text.rsplit(maxsplit=1)[-1].lower()
    has_role = re.search(rf"\b{one_of('names', 'role_nouns')}\b", text, re.IGNORECASE) is not None
    return text.lower() in known or has_role or last in words("names", "masthead")
