"""What one line is, told from the line alone; most lines are nothing of the kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from onrecord.clean.credit_lines import has_photo_credit, is_credit
from onrecord.clean.people import is_byline
from onrecord.clean.tables import table
from onrecord.clean.timestamps import has_date, is_timestamp, residue
from onrecord.records import BlockKind

_LONGEST = 2000
"""Characters of a line beyond which it is prose, whatever it begins with."""
_TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*$|[\"”]$")
_SEGMENTS = re.compile(r"\s*[»›>→]\s*|\s+[/|·]\s+")


@cache
def _lines() -> tuple[tuple[BlockKind, int, re.Pattern[str]], ...]:
    return tuple(
        (
            BlockKind(rule["kind"]),
            rule["words"],
            re.compile("|".join(f"(?:{pattern})" for pattern in rule["patterns"]), re.IGNORECASE),
        )
        for rule in table("furniture")["line"]
    )


@cache
def _caption(key: str) -> re.Pattern[str]:
    return re.compile("|".join(table("furniture")["caption"][key]), re.IGNORECASE)


def kind_of(text: str) -> BlockKind | None:
    """The kind that a line plainly is; None where it may be body."""
    if len(text) > _LONGEST:
        return None
    return next((kind for kind, holds in _CHECKS if holds(text)), None) or _listed(text) or _by_shape(text)


def _is_dated_byline(text: str) -> bool:
    return is_byline(text) or (has_date(text) and is_byline(residue(text)))


_CHECKS: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    (BlockKind.TIMESTAMP, is_timestamp),
    (BlockKind.BYLINE, _is_dated_byline),
    (BlockKind.CREDIT, is_credit),
)


def _listed(text: str) -> BlockKind | None:
    """The kind of the first pattern of the table that fits."""
    count = len(text.split())
    return next((kind for kind, most, pattern in _lines() if count <= most and pattern.match(text)), None)


def _by_shape(text: str) -> BlockKind | None:
    if is_breadcrumb(text) or is_menu_item(text):
        return BlockKind.CHROME
    return BlockKind.CAPTION if is_caption(text) else None


def is_caption(text: str) -> bool:
    """Whether a line carries the marks of a photo caption: its opening, a photo credit at the end, `(L)` and a date."""
    if len(text.split()) > 90 or text[0] in '"“‘':
        return False
    if _caption("openings").match(text) or _caption("words").search(text) or has_photo_credit(text):
        return True
    return bool(re.search(r"\((?:L|R|C|2nd [LR]|left|right|centre|center)\)", text)) and bool(
        re.search(r"\b\d{1,2},? \d{4}\.?$|\bon [A-Z]\w+ \d{1,2}, \d{4}\.?$", text)
    )


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path or a menu: short parts with at least two of the same marks between them."""
    parts = _SEGMENTS.split(text)
    return len(parts) >= 3 and all(len(part.split()) <= 4 for part in parts) and not is_sentence(text)


def is_menu_item(text: str) -> bool:
    """Whether a line is a bullet with a single word or label of code behind it."""
    return re.fullmatch(r"[•·▪*‣-]\s*[a-z0-9]+(?:-[a-z0-9]+)+", text) is not None


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _TERMINAL.search(text) is not None


def is_title_case(text: str) -> bool:
    """Whether most words of a line begin with a capital, as in American headlines."""
    parts = [part for part in text.split() if part[0].isalpha()]
    return bool(parts) and sum(part[0].isupper() for part in parts) >= 0.7 * len(parts)


def is_prose(text: str) -> bool:
    """Whether a line reads as body text: a sentence of some length, or a long line."""
    count = len(text.split())
    return count >= 25 or (count >= 5 and is_sentence(text))
