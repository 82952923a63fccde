"""Attributions written down as marked text: `[source] <cue> {content}`; the marks are taken out."""

import re
from collections.abc import Sequence

from onrecord.attribute import Attributor
from onrecord.attribute.attribution import Attribution
from onrecord.parse import Parser
from onrecord.records import BlockKind, Statement
from tests.building import make_article

Range = tuple[int, int]
_MARKS = {"[": "]", "<": ">", "{": "}"}


def read_marked(marked: str) -> tuple[str, Attribution]:
    """The plain text, and the one attribution that its marks show; a role may be marked several times."""
    found: dict[str, list[Range]] = {mark: [] for mark in _MARKS}
    opened: list[tuple[str, int]] = []
    plain = ""
    for part in re.split(r"([\[\]<>{}])", marked):
        if part in _MARKS:
            opened.append((part, len(plain)))
        elif opened and part == _MARKS[opened[-1][0]]:
            mark, start = opened.pop()
            found[mark].append((start, len(plain)))
        else:
            plain += part
    return plain, Attribution(tuple(found["["]), tuple(found["<"]), tuple(found["{"]), 0.9)


class Given:
    """A tagger that returns what it was given."""

    version = "given-1"

    def __init__(self, *attributions: Attribution) -> None:
        self.attributions = attributions

    def __call__(self, text: str, blocks: Sequence[Range]) -> Sequence[Attribution]:
        del text, blocks
        return self.attributions


def state(parser: Parser, marked: str, kinds: dict[int, BlockKind] | None = None) -> Statement:
    """The one statement of a marked text."""
    text, attribution = read_marked(marked)
    (statement,) = Attributor(Given(attribution))(parser(make_article(text, kinds)))
    return statement


def state_all(parser: Parser, *marked: str) -> tuple[Statement, ...]:
    """The statements of several markings of the same text."""
    read = [read_marked(one) for one in marked]
    assert len({text for text, _ in read}) == 1
    return Attributor(Given(*(attribution for _, attribution in read)))(parser(make_article(read[0][0])))
