"""Lines that are nothing but a timestamp, and what such a line says: first published or updated."""

from __future__ import annotations

import re
from functools import cache

from onrecord.clean.dates import Printed, find_dates
from onrecord.clean.tables import one_of

_COUNT = r"(?:about |over |more than )?(?:\d+|an?|one|two|three)\+?"
_AGE = re.compile(
    rf"{_COUNT} (?:second|sec|minute|min|hour|hr|day|week|month|year|yr)s? (?:ago|old)|\d+ min(?:ute)?s? read",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\(?\b[012]\d[0-5]\d\s+[A-Z]{3,4}\b\)?|(?<!\d)\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?(?:\s*[A-Z]{2,4}\b)?|\b\d{1,2}\s*[ap]\.?\s?m\b\.?",
    re.IGNORECASE,
)


@cache
def _beside() -> re.Pattern[str]:
    known = "|".join(one_of("dates", key) for key in ("published", "updated", "filler", "zones"))
    return re.compile(rf"\b(?:{known})\b", re.IGNORECASE)


@cache
def _label(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of('dates', key)}\b\W*(?:(?:on|at)\b\W*)?$", re.IGNORECASE)


def is_timestamp(text: str) -> bool:
    """Whether a line says only when: a date or a time of day, its label, its age."""
    if len(text) > 160 or not re.search(r"\d", text):
        return False
    says_when = find_dates(text) or _CLOCK.fullmatch(text.strip(" .:-–—|")) or _AGE.search(text)
    return bool(says_when) and not residue(text)


def has_date(text: str) -> bool:
    """Whether a short line holds a date."""
    return len(text) <= 160 and bool(find_dates(text))


def residue(text: str) -> str:
    """What a line says beside dates, times, ages and the words that go with them."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", blanked(text))


def blanked(text: str) -> str:
    """A line with spaces in place of dates, times, ages and the words that go with them, of the same length."""
    for printed in find_dates(text):
        text = text[: printed.start] + " " * (printed.end - printed.start) + text[printed.end :]
    for pattern in (_AGE, _CLOCK, _beside()):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def label_of(text: str, printed: Printed) -> str | None:
    """What the words before a date call it: published, updated, or nothing."""
    before = _CLOCK.sub(" ", text[: printed.start])
    if _label("updated").search(before):
        return "updated"
    return "published" if _label("published").search(before) else None
