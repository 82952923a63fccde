"""Lines that are nothing but a timestamp, and what such a line says: first published or updated."""

from __future__ import annotations

import re
from functools import cache

from onrecord.clean.dates import Printed, find_dates
from onrecord.clean.tables import one_of

_AGE = r"(?:(?:about |over |more than )?(?:\d+|an?|one|two|three)\+? (?:second|sec|minute|min|hour|hr|day|week|month|year|yr)s? (?:ago|read|old)|\d+ min read)"
_CLOCK = r"\d{1,2}[:.L]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?(?:\s*[A-Z]{2,4}\b)?|\d{1,2}\s*[ap]\.?\s?m\b\.?"


@cache
def _beside() -> re.Pattern[str]:
    known = "|".join(one_of("dates", key) for key in ("published", "updated", "filler", "zones"))
    return re.compile(rf"{_AGE}|\b(?:{known})\b|[\W_]+", re.IGNORECASE)


@cache
def _label(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of('dates', key)}\b\W*(?:(?:on|at)\b\W*)?$", re.IGNORECASE)


def is_timestamp(text: str) -> bool:
    """Whether a line says only when: a date or a time of day, its label, its age."""
    if len(text) > 160 or not re.search(r"\d", text):
        return False
    dates = find_dates(text)
    rest = without(text, dates)
    if not dates:
        return re.fullmatch(rf"[\W_]*(?:{_CLOCK})[\W_]*", text, re.IGNORECASE) is not None or (
            re.search(_AGE, text, re.IGNORECASE) is not None and not _beside().sub("", text)
        )
    rest = re.sub(_CLOCK, "", rest, flags=re.IGNORECASE)
    return not _beside().sub("", rest)


def without(text: str, dates: list[Printed]) -> str:
    """The text with spaces in place of its dates."""
    for printed in dates:
        text = text[: printed.start] + " " * (printed.end - printed.start) + text[printed.end :]
    return text


def label_of(text: str, printed: Printed) -> str | None:
    """What the words before a date call it: published, updated, or nothing."""
    before = text[: printed.start]
    if _label("updated").search(before):
        return "updated"
    return "published" if _label("published").search(before) else None
