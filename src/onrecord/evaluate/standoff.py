"""PolNeAR's stand-off files: the gold attributions of an article.

A folder holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (Newell et al., LREC 2018). Offsets are characters
of the text decoded as UTF-8, newlines untouched. The first annotation of an article by name is its gold.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.attribute.attribution import Attribution

Range = tuple[int, int]
_LABEL = re.compile(r"T\d+")
_EVENT = re.compile(r"E\d+")
_NUMBERED = re.compile(r"\d+$")


def text_files(gold_dir: Path) -> list[Path]:
    """The articles of a folder, in order of name."""
    return sorted((gold_dir / "text").glob("*.txt"))


def read_text(path: Path) -> str:
    """An article's text, newlines untouched."""
    return path.read_bytes().decode("utf-8")


def annotation_files(gold_dir: Path, name: str) -> list[Path]:
    """The annotations of an article, in order of name; none where the folder has no gold."""
    return sorted((gold_dir / "attributions").glob(f"{name}_*.ann"))


def read_annotation(path: Path) -> tuple[Attribution, ...]:
    """The attributions of one annotation that have content, in the file's order."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")]
    labels = {row[0]: _ranges(row[1]) for row in rows if _LABEL.fullmatch(row[0]) and len(row) > 1}
    events = [row[1] for row in rows if _EVENT.fullmatch(row[0]) and len(row) > 1]
    found = (_attribution(event, labels) for event in events)
    return tuple(attribution for attribution in found if attribution.content)


def _ranges(label: str) -> tuple[Range, ...]:
    _, _, where = label.partition(" ")
    pairs = (part.split() for part in where.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _attribution(event: str, labels: dict[str, tuple[Range, ...]]) -> Attribution:
    roles: dict[str, list[Range]] = {"source": [], "cue": [], "content": []}
    for role, label in _roles(event):
        roles[role] += labels.get(label, ())
    ranges = {role: tuple(sorted(found)) for role, found in roles.items()}
    return Attribution(ranges["source"], ranges["cue"], ranges["content"], 1.0)


def _roles(event: str) -> Iterator[tuple[str, str]]:
    for pair in event.split():
        name, _, label = pair.partition(":")
        role = _NUMBERED.sub("", name).lower()
        if role in {"source", "cue", "content"}:
            yield role, label
