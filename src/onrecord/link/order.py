"""The order of time in which articles are linked, so that the order in which they arrive is of no matter."""

from __future__ import annotations

import re
from datetime import date

from onrecord.records import Article, Noted

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LAST = "~"
"""Sorts after every digit and letter: what is known less exactly comes later, the undated last."""


def turn(article: Article) -> str:
    """What sorts articles by time: an agency's own publication, then the earliest; by id where nothing else tells."""
    published = article.published.value if article.published else None
    when = published if published and DAY.match(published) else f"{published or ''}{LAST}"
    return f"{0 if is_agencys_own(article) else 1} {when} {article.id}"


def day(article: Article) -> int | None:
    """The day that an article appeared, counted from 0001-01-01; None where it is not known."""
    match = DAY.match(article.published.value) if article.published and article.published.value else None
    try:
        return date.fromisoformat(match[0]).toordinal() if match else None
    except ValueError:  # 2015-02-31
        return None


def is_agencys_own(article: Article) -> bool:
    """Whether the agency that made the report also publishes it here."""
    return _bare(article.outlet) == _bare(article.agency) != ""


def _bare(name: Noted | None) -> str:
    return name.value.casefold().removeprefix("the ").removesuffix(" news").strip() if name else ""
