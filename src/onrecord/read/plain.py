"""The reader of files that are one page each: plain text and HTML."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.clock import now
from onrecord.read.encoding import encoding_of
from onrecord.read.media import require_text
from onrecord.read.source import Source
from onrecord.records import Page, Skipped


def read_whole(source: Source, media_type: str) -> Iterator[Page | Skipped]:
    """The one page of a file. SkipPage where it is empty, no text, too large or cannot be decoded."""
    data = source.read()
    require_text(data)
    yield Page(source.uri, source.name, data, media_type, now(), encoding_of(data, media_type))
