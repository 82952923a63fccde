"""Reads the Phoenix dictionaries: blocks of a name, its aliases and its dated codes (TABARI format)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_CODE = re.compile(r"\[([A-Z]{3,}|---)\s*([<>]?\s*[\d]*)\s*-?\s*(\d*)\s*\]")


@dataclass(frozen=True, slots=True)
class Dated:
    """A CAMEO code with the dates between which it holds, ISO 8601."""

    code: str
    since: str | None
    until: str | None


@dataclass(slots=True)
class Block:
    """A name with its aliases, as printed in capitals, and its codes; `section` is the last headline before it."""

    names: list[str] = field(default_factory=list)
    codes: list[Dated] = field(default_factory=list)
    section: str = ""
    listed: bool = False  # from the yearly lists of cabinets, which end sooner than the rest


def blocks(path: Path) -> Iterator[Block]:
    """The blocks of one dictionary."""
    block = Block()
    section = ""
    for line in map(_decoded, path.read_bytes().split(b"\n")):
        if line.startswith("###"):
            section = line.strip("# ")
        if line.startswith("#") or not line.strip():
            continue
        name = _plain(re.split(r"[;\[]", line.lstrip("+"))[0])
        if not line.startswith("+") and name and block.names:
            yield block
            block = Block(section=section)
        if name:
            block.names.append(name)
            block.section = section
        block.listed = block.listed or "CountryInfo.txt" in line
        block.codes.extend(_codes(line.split(";")[0]))
    if block.names:
        yield block


def _decoded(line: bytes) -> str:
    """A line of a file that mixes UTF-8 and Latin-1."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _plain(name: str) -> str:
    name = re.sub(r"\([^)]*\)?", " ", name.replace("_", " "))
    return " ".join(re.sub(r"[+#*]", " ", name).split())


def _codes(line: str) -> Iterator[Dated]:
    for code, first, last in _CODE.findall(line):
        sign, digits = first.strip()[:1], re.sub(r"\D", "", first)
        day = _date(digits)
        if sign == "<":
            yield Dated(code, None, day)
        else:
            yield Dated(code, day, _date(last))


def _date(digits: str) -> str | None:
    """YYMMDD or YYYYMMDD as ISO 8601; None where it is neither."""
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) < 27 else "19") + digits
    if len(digits) != 8 or not 1 <= int(digits[4:6]) <= 12:
        return None
    if not 1 <= int(digits[6:]) <= 31:
        return f"{digits[:4]}-{digits[4:6]}"
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
