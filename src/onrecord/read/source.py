"""A source: one named stream of bytes, and how it is read without taking in more than a page may hold."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, cast

from onrecord.errors import SkipPage

PAGE_LIMIT = 20_000_000
"""Bytes that one page may hold. The longest newspaper page is far below one megabyte; beyond this it is a dump."""

HEAD = 4096


@dataclass(frozen=True, slots=True)
class Source:
    """An open file: where it is, what it is called, and its bytes."""

    uri: str
    name: str
    stream: IO[bytes]

    def head(self) -> bytes:
        """The first bytes, which stay to be read."""
        return cast(io.BufferedReader, self.stream).peek(HEAD)[:HEAD]

    def read(self) -> bytes:
        """All of it. SkipPage where that is more than a page may hold, known without reading the rest."""
        data = self.stream.read(PAGE_LIMIT + 1)
        if len(data) > PAGE_LIMIT:
            raise SkipPage(f"larger than {PAGE_LIMIT // 1_000_000} MB, the limit of one page")
        return data

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """The lines with their numbers from 1; None in place of one that is longer than a page may be."""
        number = 0
        while line := self.stream.readline(PAGE_LIMIT + 1):
            number += 1
            if len(line) > PAGE_LIMIT:
                self._rest_of_line(line)
                yield number, None
            else:
                yield number, line

    def _rest_of_line(self, line: bytes) -> None:
        while line and not line.endswith(b"\n"):
            line = self.stream.readline(PAGE_LIMIT)


def unpacked(source: Source) -> Source:
    """The source behind gzip; broken packing shows as OSError or EOFError when it is read."""
    return Source(source.uri, source.name, cast(IO[bytes], gzip.GzipFile(fileobj=source.stream)))
