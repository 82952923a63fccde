"""HTML to the text that offsets refer to, and what the page's head says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trafilatura import bare_extraction

from onrecord.errors import SkipPage


@dataclass(frozen=True, slots=True)
class Extracted:
    """Paragraphs separated by blank lines, and the metadata of the page."""

    text: str
    given: tuple[tuple[str, str], ...]


def extract(markup: str) -> Extracted:
    """The readable text of an HTML page. SkipPage where there is no article in it."""
    try:
        document = bare_extraction(
            markup,
            favor_recall=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2999-12-31",  # or it would read the clock
                "outputformat": "%Y-%m-%dT%H:%M%z",  # the zone where the page gives one
            },
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise SkipPage(f"its HTML cannot be read: {error}") from error
    if document is None or isinstance(document, dict) or not document.text or not document.text.strip():
        raise SkipPage("no article text in the HTML")
    text = "\n\n".join(line.strip() for line in document.text.split("\n") if line.strip())
    pairs = (
        ("title", document.title),
        ("published", _published(document.date or "")),
        ("outlet", document.sitename),
        ("author", document.author),
    )
    return Extracted(text, tuple((key, value.strip()) for key, value in pairs if value and value.strip()))


def _published(stamp: str) -> str:
    """A date of the head: without the midnight that stands for no time, the zone as +05:30."""
    day = re.sub(r"T00:00(?:[+-]\d{4})?$", "", stamp)
    return re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", day) if "T" in day else day
