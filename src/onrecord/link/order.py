"""The order of time in which articles are linked, so that the order in which they arrive is of no matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files

from onrecord.records import Article, Noted

DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(.+))?")
LAST = "~"
"""Sorts after every digit and letter: what is known less exactly comes later, the undated last."""


def turn(article: Article) -> str:
    """What sorts articles by time: an agency's own publication first, then the earliest.

    Of one day those come last that print an agency's report under another name; then the hour counts, where it is
    known, and last the id.
    """
    published = article.published.value if article.published and article.published.value else ""
    match = DAY.fullmatch(published)
    day, hour = (match[1], match[2] or LAST) if match else (f"{published}{LAST}", LAST)
    agency, outlet = _bare(article.agency), _bare(article.outlet)
    is_own, is_printed = agency == outlet != "", "" != agency != outlet != ""
    return f"{0 if is_own else 1} {day} {int(is_printed)} {hour} {article.id}"


def day(article: Article) -> int | None:
    """The day that an article appeared, counted from 0001-01-01; None where it is not known."""
    match = DAY.fullmatch(article.published.value) if article.published and article.published.value else None
    try:
        return date.fromisoformat(match[1]).toordinal() if match else None
    except ValueError:  # 2015-02-31
        return None


def _bare(name: Noted | None) -> str:
    bare = name.value.casefold().removeprefix("the ").strip() if name else ""
    return _names().get(bare, bare.removesuffix(" news"))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    return tomllib.loads(files("onrecord.link").joinpath("agencies.toml").read_text(encoding="utf-8"))
