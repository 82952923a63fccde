"""A user's file of actors, YAML or CSV, to own actors; every mistake is said with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from onrecord.errors import StopRun
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_csv import csv_rows
from onrecord.resolve.own_rows import mistakes, own_actor
from onrecord.resolve.own_yaml import Mistake, Row, yaml_rows
from onrecord.resolve.words import fold

READERS: Mapping[str, Callable[[str], Iterator[Row | Mistake]]] = {
    ".yaml": yaml_rows,
    ".yml": yaml_rows,
    ".csv": csv_rows,
}

SHOWN = 20
"""Mistakes that a message names."""


def read_own_actors(path: str) -> tuple[OwnActor, ...]:
    """The actors of a file, in its order. StopRun where it cannot be read or holds mistakes, which it names."""
    read = READERS.get(Path(path).suffix.lower())
    if read is None:
        raise StopRun(f"{path}: a file of actors is YAML (.yaml, .yml) or CSV (.csv)")
    actors: list[OwnActor] = []
    lines: list[int] = []
    wrong: list[Mistake] = []
    for row in read(_text(Path(path))):
        try:
            if isinstance(row, Row):
                actors.append(own_actor(row.fields, Path(path).name))
                lines.append(row.line)
            else:
                wrong.append(row)
        except ValidationError as error:
            assert isinstance(row, Row)
            wrong += [Mistake(row.line_of(place), said) for place, said in mistakes(error)]
    wrong += [Mistake(lines[late], f"{said} line {lines[early]}") for early, late, said in _contradictions(actors)]
    if wrong:
        raise StopRun("\n".join([f"{path} cannot be used as it is:", *_listed(sorted(wrong))]))
    return tuple(actors)


def unite(actors: Iterable[OwnActor]) -> tuple[OwnActor, ...]:
    """The actors of several sources together, in order of id. StopRun where two of them contradict each other."""
    actors = tuple(actors)
    for early, late, said in _contradictions(actors):
        raise StopRun(f"{actors[late].source}: {said} {actors[early].source}")
    return tuple(sorted(actors, key=lambda actor: actor.id))


def _contradictions(actors: Iterable[OwnActor]) -> Iterator[tuple[int, int, str]]:
    """Places of two actors that have one id, or one name and two ids, and what that is."""
    ids: dict[str, int] = {}
    names: dict[str, tuple[int, str]] = {}
    for place, actor in enumerate(actors):
        if actor.id in ids:
            yield ids[actor.id], place, f"the id {actor.id!r} is also that of"
            continue
        ids[actor.id] = place
        for name in actor.names:
            before, owner = names.setdefault(" ".join(fold(name).split()), (place, actor.id))
            if owner != actor.id:
                yield before, place, f"{name!r} is also a name of {owner!r} in"


def _listed(wrong: list[Mistake]) -> list[str]:
    more = [f"  and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
    return [*(f"  line {mistake.line}: {mistake.said}" for mistake in wrong[:SHOWN]), *more]


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StopRun(f"the file of actors {path} cannot be read: {error.strerror or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise StopRun(f"{path} is not UTF-8 (line {line}): save it as UTF-8") from error
