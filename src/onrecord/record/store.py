"""The store: one SQLite file, one transaction an article, the only place that writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.errors import SkipPage
from onrecord.record.checking import check
from onrecord.record.likeness import Likeness
from onrecord.record.memory import Memory
from onrecord.record.opening import limit_time, open_to_read, open_to_write
from onrecord.record.writing import delete_reading, insert_reading
from onrecord.records import Reading, Skipped


class Outcome(StrEnum):
    """What adding an article did to the record."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


class Record(Likeness):
    """The record in a file, made there if there is none. StopRun where the file cannot serve as one.

    Use it as a context manager. `read_only` opens what exists and never writes to it. OverTime where it is asked what
    is not answered within `seconds` of opening, or of the last answer that it waited for. `memory` keeps answers for
    those who open it after.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        read_only: bool = False,
        seconds: float | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.path = str(path)
        self.memory = memory
        self.seconds = seconds
        super().__init__(open_to_read(self.path) if read_only else open_to_write(self.path), self.path)
        if seconds is not None:
            limit_time(self.connection, seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; what was added is in it already."""
        self.connection.close()

    def add(self, reading: Reading, *, reader: str, received_at: str) -> Outcome:
        """Records one article and its entries in one transaction.

        An article that is there already, read by the same `reader`, stays as it is. One of the same uri with other
        content, or read by another reader, is replaced with exactly its own entries. SkipPage where the reading does
        not hold together; then nothing changes.
        """
        check(reading)
        article = reading.article
        try:
            with self._transaction():
                if self.is_recorded(article.id, reader):
                    self._claim(article.uri, article.id)
                    return Outcome.UNCHANGED
                return self._replace(reading, reader, received_at)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, UnicodeEncodeError) as error:
            raise SkipPage(f"its entries cannot be recorded: {type(error).__name__}: {error}") from error

    def keep(self, article_id: str, uri: str, *, reader: str) -> bool:
        """Notes that an article recorded by this reader is still what stands at the uri; False where it is not here."""
        if not self.is_recorded(article_id, reader):
            return False
        if self._uri_of(article_id) != uri or self._is_skipped(uri):
            with self._transaction():
                self._claim(uri, article_id)
        return True

    def skip(self, skipped: Skipped, *, at: str) -> None:
        """Records that a page could not be read; what was recorded from its uri before is taken out."""
        uri, reason = (text.encode("utf-8", "backslashreplace").decode() for text in (skipped.uri, skipped.reason))
        if self._reason_for(uri) == reason:
            return
        with self._transaction():
            self._delete("uri = ?", uri)
            self.connection.execute(
                "INSERT OR REPLACE INTO skipped (uri, reason, at) VALUES (?, ?, ?)", (uri, reason, at)
            )

    def forget_skipped(self, sources: Iterable[str], *, still: Collection[str]) -> None:
        """Drops the skipped pages of sources that were read again to the end, but for those that were skipped again.

        What was skipped may have been removed, or may be read under another uri now (a line of JSON that was mended).
        """
        roots = tuple(source.rstrip("/") for source in sources)
        gone = [
            at.skipped.uri
            for at in self.skipped()
            if at.skipped.uri not in still and any(_is_below(at.skipped.uri, root) for root in roots)
        ]
        if gone:
            with self._transaction():
                self.connection.executemany("DELETE FROM skipped WHERE uri = ?", ((uri,) for uri in gone))

    def is_recorded(self, article_id: str, reader: str) -> bool:
        """Whether that article is here as this reader reads it."""
        return self._one("SELECT 1 FROM articles WHERE id = ? AND reader = ?", article_id, reader) is not None

    def _replace(self, reading: Reading, reader: str, received_at: str) -> Outcome:
        article = reading.article
        deleted = self._delete("id = ? OR uri = ?", article.id, article.uri)
        insert_reading(self.connection, reading, reader, received_at)
        self.reviewer.review(article.id)
        self.identifier.identify_article(article.id)
        self._unskip(article.uri)
        return Outcome.REPLACED if deleted else Outcome.NEW

    def _claim(self, uri: str, article_id: str) -> None:
        """The uri now names that article: an archive was moved, or a page was skipped before."""
        if self._uri_of(article_id) != uri:
            self._delete("uri = ? AND id <> ?", uri, article_id)
            self.connection.execute("UPDATE articles SET uri = ? WHERE id = ?", (uri, article_id))
        self._unskip(uri)

    def _delete(self, where: str, *values: str) -> int:
        found = self.connection.execute(f"SELECT id FROM articles WHERE {where}", values).fetchall()
        for (article_id,) in found:
            delete_reading(self.connection, article_id)
        return len(found)

    def _unskip(self, uri: str) -> None:
        self.connection.execute("DELETE FROM skipped WHERE uri = ?", (uri,))

    def _is_skipped(self, uri: str) -> bool:
        return self._reason_for(uri) is not None

    def _reason_for(self, uri: str) -> str | None:
        row = self._one("SELECT reason FROM skipped WHERE uri = ?", uri)
        return row[0] if row else None

    def _uri_of(self, article_id: str) -> str | None:
        row = self._one("SELECT uri FROM articles WHERE id = ?", article_id)
        return row[0] if row else None


def _is_below(uri: str, root: str) -> bool:
    return uri == root or uri.startswith((f"{root}/", f"{root}#"))
