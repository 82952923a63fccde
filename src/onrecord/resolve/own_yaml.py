"""Rows of a YAML file with the line that every field stands in. Values stay as they are written: NO is no `false`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that stand for nothing (YAML 1.2, core schema)."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """What is wrong in a line of the file."""

    line: int
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one actor, and the lines that they and their parts begin in."""

    line: int
    fields: Mapping[str, Any]
    lines: Mapping[tuple[str | int, ...], int]

    def line_of(self, place: tuple[str | int, ...]) -> int:
        """The line of a field or of the nearest thing that holds it."""
        known = (self.lines[place[:end]] for end in range(len(place), 0, -1) if place[:end] in self.lines)
        return next(known, self.line)


def yaml_rows(text: str) -> Iterator[Row | Mistake]:
    """The actors of a YAML list, and what no actor could be read from."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        yield Mistake(mark.line + 1 if mark else 1, f"this is no YAML: {error.problem or error.context}")
        return
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        yield Mistake(line, f"this is no YAML: the character {chr(error.character)!r} may not stand in it")
        return
    except RecursionError:
        yield Mistake(1, "this is nested too deeply")
        return
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        yield Mistake(_line(root), "write a list of actors, each with `- name: ...`")
        return
    for node in root.value:
        yield (
            _row(node) if isinstance(node, yaml.MappingNode) else Mistake(_line(node), "an actor has fields: name: ...")
        )


def _row(node: yaml.MappingNode) -> Row | Mistake:
    lines: dict[tuple[str | int, ...], int] = {}
    try:
        return Row(_line(node), _mapping(node, (), lines), lines)
    except _WrongError as wrong:
        return Mistake(_line(wrong.node), wrong.said)


class _WrongError(Exception):
    def __init__(self, node: yaml.Node, said: str) -> None:
        self.node = node
        self.said = said


def _mapping(
    node: yaml.MappingNode, place: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]
) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if not name or name in fields:
            raise _WrongError(key, f"the field {name!r} stands here twice" if name else "this is no name of a field")
        lines[*place, name] = _line(key)
        fields[name] = _value(value, (*place, name), lines)
    return {name: value for name, value in fields.items() if value is not None}


def _value(node: yaml.Node, place: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]) -> Any:
    """A word, a list of words, or (in a list of an actor's field) fields; an actor holds nothing deeper."""
    lines.setdefault(place, _line(node))
    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in NOTHING else node.value
    if isinstance(node, yaml.SequenceNode) and len(place) == 1:
        return tuple(_value(each, (*place, n), lines) for n, each in enumerate(node.value))
    if isinstance(node, yaml.MappingNode) and len(place) == 2:
        return _mapping(node, place, lines)
    raise _WrongError(node, f"{place[0]}: write one value here")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
