"""The actors that the user makes known: those of a file, and those added to the record."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from onrecord.errors import StopRun
from onrecord.record import Author, Correction, Record
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_csv import office_fields
from onrecord.resolve.own_files import read_own_actors, unite
from onrecord.resolve.own_rows import mistakes, own_actor

ADD = "actor-add"
"""The kind of a correction that makes an actor known; its value has the fields of a user's file."""


def own_actors(file: str, record: Record) -> tuple[OwnActor, ...]:
    """What a build must know: the actors of a file (none where it is empty) and those that the record's users added.

    StopRun where one of them holds a mistake, or two contradict each other.
    """
    added = (correction for correction in record.corrections() if correction.kind == ADD and correction.stands)
    return unite([*(read_own_actors(file) if file else ()), *map(added_actor, added)])


def add_actor(record: Record, file: str, fields: Mapping[str, Any], author: Author) -> Correction:
    """Makes an actor known to the next build; offices are written `title | of | from | to`.

    StopRun where a field holds a mistake, or the actor contradicts another of the file or the record.
    """
    given = {name: value for name, value in fields.items() if value}
    given["offices"] = tuple(map(office_fields, given.get("offices", ())))
    try:
        actor = own_actor(given, "the new actor")
    except ValidationError as error:
        raise StopRun("; ".join(said for _, said in mistakes(error))) from error
    unite([*own_actors(file, record), actor])
    return record.correct(ADD, actor.id, given | {"id": actor.id}, author)


def added_actor(correction: Correction) -> OwnActor:
    """The actor that a correction adds. StopRun where it holds a mistake."""
    source = f"correction {correction.n}"
    try:
        return own_actor(correction.value, source)
    except ValidationError as error:
        raise StopRun(f"{source}: {'; '.join(said for _, said in mistakes(error))}") from error


def own_version(own: tuple[OwnActor, ...]) -> str:
    """What the reader's name gains by them; nothing where there are none."""
    if not own:
        return ""
    return f", {len(own)} own actors {hashlib.sha256(repr(own).encode()).hexdigest()[:12]}"
