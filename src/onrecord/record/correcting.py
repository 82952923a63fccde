"""Correcting the record: merges, splits and what else people say, in force at once and from then on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import count
from typing import Any

from onrecord.errors import StopRun
from onrecord.record.between import days_asked
from onrecord.record.corrections import UNDO, Author, Correction, insert_correction, load_corrections
from onrecord.record.identifying import Identifier
from onrecord.record.identities import MERGE, SPLIT
from onrecord.record.opening import stopping
from onrecord.record.results import Heading
from onrecord.record.reviewing import Reviewer, kind_of
from onrecord.record.reviews import ACCEPT, VERDICTS, held, spans_of
from onrecord.record.values import to_json
from onrecord.record.waiting import Waiting


class Correcting(Waiting):
    """An open record that hears corrections."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        super().__init__(connection, path)
        self.identifier = Identifier(connection)
        self.reviewer = Reviewer(connection)

    def corrections(self, target: str | None = None) -> tuple[Correction, ...]:
        """All corrections, or those of one target, the oldest first, those that were undone too."""
        with stopping(self.path):
            return load_corrections(self.connection, target)

    def merge_actors(self, kept: str, other: str, author: Author, *, name: str | None = None) -> Correction:
        """Says that two actors are one, which goes by the first id. StopRun where they are one already."""
        identities = self.identifier.identities
        if identities.canonical(kept) == identities.canonical(other):
            raise StopRun(f"{kept} and {other} are one actor already")
        return self.correct(MERGE, other, {"into": kept, "name": name}, author)

    def split_actor(
        self,
        actor: str,
        author: Author,
        *,
        into: str | None = None,
        name: str | None = None,
        articles: tuple[Heading, ...] = (),
        since: str | None = None,
        until: str | None = None,
    ) -> Correction:
        """Says that an actor is another one in some articles, or in all that appeared within some days.

        `into` is the id of the other, a new one where it is not given. StopRun where the two are merged, an article
        does not name the actor, or a date cannot be read.
        """
        identities = self.identifier.identities
        into = into or self._free_id(actor)
        if identities.canonical(actor) == identities.canonical(into):
            raise StopRun(f"{actor} and {into} are one actor: undo what merges them first (`onrecord actors list`)")
        for day in filter(None, (since, until)):
            days_asked(day)
        for heading in articles:
            if not self._one("SELECT 1 FROM actors WHERE article = ? AND who = ?", heading.id, actor):
                raise StopRun(f"{actor} is not in the article {heading.uri} [{heading.id}]")
        where = [{"id": heading.id, "uri": heading.uri} for heading in articles]
        value = {"into": into, "name": name, "articles": where, "since": since, "until": until}
        return self.correct(SPLIT, actor, value, author)

    def correct(
        self, kind: str, target: str, value: Mapping[str, Any], author: Author, *, article: str | None = None
    ) -> Correction:
        """Records a correction, in force at once. StopRun where it contradicts another; then nothing changes."""
        with self._transaction(), self._identified(_actors_of(kind, target, value)):
            n = insert_correction(self.connection, author, kind, target, value, article=article)
            self._review(kind, article, value)
        return self._correction(n)

    def review_entry(self, kind: str, entry_id: str, changes: Mapping[str, Any], author: Author) -> Correction:
        """Says of a statement or an event that it is right, what of it is wrong, or that it is none.

        `kind` is one of `reviews.VERDICTS`, `changes` gives fields their values, an acceptance those that it has.
        StopRun where no such entry is on record, or the words that the changes point at are not in its article.
        """
        known = self.reviewer.entry(entry_id)
        if known is None:
            raise StopRun(f"no statement or event has the id {entry_id}: its article may have been read again")
        article, read, stands = known
        heading = self._one("SELECT uri, text FROM articles WHERE id = ?", article)
        assert heading is not None
        if kind == ACCEPT and stands is not None:
            changes = held(stands)
        for span in spans_of(tuple(changes.values())):
            if heading["text"][span.start : span.end] != span.text:
                raise StopRun(f"the article does not say {span.text!r} at {span.start}")
        value = {"entry": kind_of(read), "uri": heading["uri"], "read": asdict(read), "changes": changes}
        return self.correct(kind, entry_id, json.loads(to_json(value) or ""), author, article=article)

    def undo(self, n: int, author: Author) -> Correction:
        """Takes back a correction; an undo may be taken back too. StopRun where it does not stand."""
        with self._transaction():
            undone = self._correction(n)
            if not undone.stands:
                raise StopRun(f"correction {n} is undone already, by {undone.undone_by}")
            with self._identified(self._actors_behind(undone)):
                undo = insert_correction(
                    self.connection, author, UNDO, undone.target, {}, article=undone.article, undoes=n
                )
            behind = self._behind(undone)
            self._review(behind.kind, behind.article, behind.value)
        return self._correction(undo)

    @contextmanager
    def _identified(self, actors: frozenset[str]) -> Iterator[None]:
        """Who is meant follows what is recorded within: by these actors, and all that hang together with them."""
        before = self.identifier.identities.concerned(actors) if actors else frozenset()
        yield
        if actors:
            after = self.identifier.identities.concerned(actors)
            self.identifier.identify(before | after)

    def _correction(self, n: int) -> Correction:
        found = next((correction for correction in self.corrections() if correction.n == n), None)
        if found is None:
            raise StopRun(f"there is no correction {n}: `onrecord actors list` shows those that are")
        return found

    def _behind(self, correction: Correction) -> Correction:
        """The correction itself, or the one that it takes back, or that this one takes back."""
        corrections = {each.n: each for each in load_corrections(self.connection)}
        while correction.undoes is not None:
            correction = corrections[correction.undoes]
        return correction

    def _actors_behind(self, correction: Correction) -> frozenset[str]:
        behind = self._behind(correction)
        return _actors_of(behind.kind, behind.target, behind.value)

    def _review(self, kind: str, article: str | None, value: Mapping[str, Any]) -> None:
        """Writes what a correction of an entry makes of its article, within the transaction."""
        if kind in VERDICTS:
            for found in self.reviewer.articles_of(article, value["uri"]):
                self._review_article(found)

    def _review_article(self, article: str) -> None:
        if self.reviewer.review(article):
            self.identifier.identify_article(article)

    def _free_id(self, actor: str) -> str:
        taken = {row[0] for row in self._all("SELECT DISTINCT id FROM actors UNION SELECT DISTINCT who FROM actors")}
        taken |= {correction.value.get("into") for correction in self.corrections()}
        return next(found for n in count(2) if (found := f"{actor}-{n}") not in taken)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with stopping(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:  # a full disk has ended it already
                    self.connection.execute("ROLLBACK")
                self.identifier.forget()
                self.reviewer.forget()
                raise


def _actors_of(kind: str, target: str, value: Mapping[str, Any]) -> frozenset[str]:
    return frozenset({target, value["into"]}) if kind in {MERGE, SPLIT} else frozenset()
