"""Correcting the record: merges, splits and what else people say, in force at once and from then on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any

from onrecord.errors import StopRun
from onrecord.record.corrections import UNDO, Author, Correction, insert_correction, load_corrections
from onrecord.record.facets import Facets
from onrecord.record.filters import days_asked
from onrecord.record.identifying import Identifier
from onrecord.record.identities import MERGE, SPLIT
from onrecord.record.opening import stopping
from onrecord.record.results import Heading


class Correcting(Facets):
    """An open record that hears corrections."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        super().__init__(connection, path)
        self.identifier = Identifier(connection)

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first, those that were undone too."""
        with stopping(self.path):
            return load_corrections(self.connection)

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
        return self._correction(n)

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

    def _actors_behind(self, correction: Correction) -> frozenset[str]:
        """The actors of a correction, or of the one that it takes back, or that this one takes back."""
        corrections = {each.n: each for each in load_corrections(self.connection)}
        while correction.undoes is not None:
            correction = corrections[correction.undoes]
        return _actors_of(correction.kind, correction.target, correction.value)

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
                raise


def _actors_of(kind: str, target: str, value: Mapping[str, Any]) -> frozenset[str]:
    return frozenset({target, value["into"]}) if kind in {MERGE, SPLIT} else frozenset()
