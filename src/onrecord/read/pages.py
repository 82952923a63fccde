"""Sources to pages: the one way in."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from onrecord.errors import SkipPage
from onrecord.ids import page_id
from onrecord.read.find import Found, find_files
from onrecord.read.jsonlines import read_lines
from onrecord.read.media import HTML, LINES, PLAIN, media_type, require_text, sniffed
from onrecord.read.plain import read_whole
from onrecord.read.source import Source, unpacked
from onrecord.records import Page, Skipped

Reader = Callable[[Source, str], Iterator[Page | Skipped]]

READERS: dict[str, Reader] = {PLAIN: read_whole, HTML: read_whole, LINES: read_lines}
"""The reader of each media type; a new format is a module and a row here."""

STDIN = "-"
STDIN_URI = "stdin:"


def read_pages(sources: Iterable[str]) -> Iterator[Page | Skipped]:
    """The pages of files, folders (all that lies below) and `-` (standard input), lazily.

    Sources come in the order named, what a folder holds sorted by name. A page that cannot be read is a `Skipped`.
    """
    for source in sources:
        if source == STDIN:
            yield from _read_stdin()
            continue
        for found in find_files(source):
            yield from [found] if isinstance(found, Skipped) else _read_file(found)


def _read_file(found: Found) -> Iterator[Page | Skipped]:
    try:
        with found.path.open("rb") as stream:
            yield from _read(Source(found.uri, found.name, stream))
    except OSError as error:
        yield Skipped(found.uri, f"cannot be read: {error.strerror or error}")


def _read_stdin() -> Iterator[Page | Skipped]:
    stream = io.BufferedReader(sys.stdin.buffer)  # type: ignore[type-var]  # the stand-ins of tests cannot be peeked at
    try:
        for page in _read(Source(STDIN_URI, "stdin", stream)):
            yield _told_apart(page) if isinstance(page, Page) else page
    finally:
        stream.detach()  # so that standard input stays open


def _told_apart(page: Page) -> Page:
    """The page under a uri of its own: what comes through standard input next is another page, not its new state."""
    return replace(page, uri=f"{STDIN_URI}{page_id(page)}") if page.uri.startswith(STDIN_URI) else page


def _read(source: Source) -> Iterator[Page | Skipped]:
    try:
        kind, packed = media_type(source.name, source.head())
        if packed:
            source = unpacked(source)
            kind = sniffed(source.head()) if kind == PLAIN else kind
        yield from _reader(kind, source)(source, kind)
    except (SkipPage, OSError, EOFError, zlib.error) as reason:
        yield Skipped(source.uri, str(reason))


def _reader(kind: str, source: Source) -> Reader:
    if kind not in READERS:
        require_text(source.head())  # an empty or binary file is told as that
        raise SkipPage(f"there is no reader for {kind}")
    return READERS[kind]
