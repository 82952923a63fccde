"""Units to kinds: what each line is, told from the line, its neighbours and its place on the page."""

from __future__ import annotations

import re

from onrecord.clean.furniture import kind_of
from onrecord.clean.head import body_start, label_head
from onrecord.clean.quotes import Repeats
from onrecord.clean.tail import label_tail
from onrecord.clean.units import Unit
from onrecord.records import BlockKind

Kinds = list[BlockKind | None]


def label(units: list[Unit], title: str | None = None) -> list[BlockKind]:
    """The kind of each unit. `title` is the title where it is known from outside the text."""
    kinds: Kinds = [kind_of(unit.text) for unit in units]
    _captions(units, kinds)
    first = body_start(units, kinds, title)
    label_head(units, kinds, first, title)
    _quotes(units, kinds)
    label_tail(units, kinds, first)
    return [kind or BlockKind.BODY for kind in kinds]


def _captions(units: list[Unit], kinds: Kinds) -> None:
    """The lines beside a photo credit in one paragraph are captions."""
    for number, kind in enumerate(kinds):
        if kind is BlockKind.CREDIT:
            for beside in (number - 1, number + 1):
                after_title = any(kind is None for kind in kinds[:beside])
                if after_title and beside < len(units) and _is_beside_credit(units, kinds, beside, number):
                    kinds[beside] = BlockKind.CAPTION


def _is_beside_credit(units: list[Unit], kinds: Kinds, beside: int, credit: int) -> bool:
    paragraph = units[credit].paragraph
    return (
        kinds[beside] is None
        and units[beside].paragraph == paragraph
        and units[beside].words <= 20
        and not re.search(r"[\"“”]", units[beside].text)
        and _lines_of_paragraph(units, credit) <= 5  # more: the text has no blank lines at all
    )


def _lines_of_paragraph(units: list[Unit], number: int) -> int:
    near = units[max(0, number - 5) : number + 6]
    return sum(unit.paragraph == units[number].paragraph for unit in near)


def _quotes(units: list[Unit], kinds: Kinds) -> None:
    """Pull-quotes: what repeats the body in quotation marks, in the body or under the title."""
    repeats = Repeats([unit.text if kind is None else "" for unit, kind in zip(units, kinds, strict=True)])
    titled = False
    for number, unit in enumerate(units):
        is_deck = kinds[number] is BlockKind.TITLE and titled
        if number and (kinds[number] is None or is_deck) and repeats.holds(number, unit.text):
            kinds[number] = BlockKind.QUOTE
            repeats.forget(number)
        elif number and kinds[number] is None and kinds[number - 1] is BlockKind.QUOTE and _names_speaker(unit.text):
            kinds[number] = BlockKind.QUOTE
        titled = titled or kinds[number] is BlockKind.TITLE


def _names_speaker(text: str) -> bool:
    """Whether a line below a pull-quote says whose words it repeats."""
    return re.match(r"[-–—]\s*[A-Z]", text) is not None and len(text.split()) <= 9
