"""Furniture against the gold of PolNeAR: what annotators read is not labelled away."""

import re
from itertools import islice
from pathlib import Path

from onrecord.clean import clean
from onrecord.records import BlockKind, Page

READ = {BlockKind.TITLE, BlockKind.BODY}


def gold_spans(folder: Path, name: str, role: str) -> list[tuple[int, int]]:
    """The first part of each span of a role, by all annotators of an article."""
    pattern = re.compile(rf"^T\d+\t{role} (\d+) (\d+)", re.MULTILINE)
    files = sorted(folder.glob(f"{name}_????.ann"))
    return [(int(match[1]), int(match[2])) for path in files for match in pattern.finditer(path.read_text("utf-8"))]


def test_content_that_annotators_marked_is_hardly_ever_in_furniture(shared: Path) -> None:
    """One article in six of the train part; over all of it 12 of 22,525 spans are, ten of them in notices."""
    folder = shared / "gold" / "polnear" / "train"
    total = lost = 0
    for path in islice(sorted((folder / "text").glob("*.txt")), 0, None, 6):
        article = clean(Page(path.as_uri(), path.name, path.read_bytes(), "text/plain", "", "utf-8"))
        for start, end in gold_spans(folder / "attributions", path.stem, "Content"):
            middle = (start + end) // 2
            kind = next(block.kind for block in article.blocks if block.start <= middle < block.end)
            total += 1
            lost += kind not in READ
    assert total > 3000
    assert lost / total < 0.002


def test_first_lines_are_titles(shared: Path) -> None:
    paths = sorted((shared / "gold" / "polnear" / "train" / "text").glob("*.txt"))[::6]
    right = 0
    for path in paths:
        article = clean(Page(path.as_uri(), path.name, path.read_bytes(), "text/plain", "", "utf-8"))
        right += article.title is not None and article.title.value == article.text.split("\n")[0].strip()
    assert right / len(paths) > 0.98
