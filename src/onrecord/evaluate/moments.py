"""Time expressions against TimeML gold: spans and values, counted as `score/moments.py` counts them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import StopRun
from onrecord.evaluate.scoring import Rate
from onrecord.parse import Parser
from onrecord.records import Article, Block, BlockKind, Moment
from onrecord.resolve.date_tagger import TimeExpression, tag_times

_COUNTED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time expression by its characters in the text content of <TEXT>, its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class TimeFile:
    """A TimeML file: its text, the day it was made, and its time expressions."""

    name: str
    text: str
    made: str | None
    marks: tuple[TimeMark, ...]


@dataclass(frozen=True, slots=True)
class MomentScores:
    """Dates and times found: spans that equal, spans that overlap, and those that also have the value."""

    gold: int
    predicted: int
    rates: dict[str, Rate]

    def metrics(self) -> dict[str, float]:
        """F1 by metric, as the floors name them."""
        return {name: rate.f1 for name, rate in self.rates.items()}

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"{'dates and times':16} gold {self.gold}, predicted {self.predicted}"
        for name, rate in self.rates.items():
            yield f"{name:16} P {rate.precision:.4f}  R {rate.recall:.4f}  F1 {rate.f1:.4f}"


def read_timeml(path: Path) -> TimeFile:
    """A TimeML file. StopRun where it is none."""
    try:
        root = ET.parse(path).getroot()  # noqa: S314  # gold data that the user names
    except ET.ParseError as error:
        raise StopRun(f"{path} is no XML: {error}") from error
    body = root.find("TEXT")
    if body is None:
        raise StopRun(f"{path} is no TimeML: it has no <TEXT>")
    made = root.find("DCT/TIMEX3")
    return TimeFile(
        path.name, "".join(body.itertext()), None if made is None else made.get("value"), tuple(_marks(body))
    )


def _marks(body: ET.Element) -> Iterator[TimeMark]:
    at, found = 0, list[TimeMark]()

    def walk(node: ET.Element) -> None:
        nonlocal at
        start = at
        at += len(node.text or "")
        for child in node:
            walk(child)
            at += len(child.tail or "")
        if node.tag == "TIMEX3":
            found.append(TimeMark(start, at, node.get("type", ""), node.get("value")))

    walk(body)
    yield from found


def evaluate(gold_dir: Path, predictions: Path | None = None, *, pipeline: str) -> MomentScores:
    """Tags the text of every `*.tml` of a folder, against its creation time, and scores what was found.

    StopRun where the folder holds no such file.
    """
    paths = sorted(gold_dir.glob("*.tml"))
    if not paths:
        raise StopRun(f"{gold_dir} holds no *.tml: name a folder such as gold/time/timebank")
    files = [read_timeml(path) for path in paths]
    return scored(zip(files, tagged(files, Parser(pipeline)), strict=True), predictions)


def tagged(files: Iterable[TimeFile], parser: Parser) -> Iterator[tuple[TimeExpression, ...]]:
    """The time expressions that are found in each file; all of its text is read as the body of an article."""
    for file in files:
        block = Block(BlockKind.BODY, 0, len(file.text))
        made = Moment(file.made, "day") if file.made else None
        article = Article("0" * 16, file.name, file.text, "text/plain", "utf-8", "en", (block,), published=made)
        yield tag_times(parser(article)) if file.text.strip() else ()


def scored(
    found: Iterable[tuple[TimeFile, tuple[TimeExpression, ...]]], predictions: Path | None = None
) -> MomentScores:
    """The scores, and one line for every file written to `predictions`."""
    hits = dict.fromkeys(("strict", "relaxed", "value"), 0)
    gold = predicted = 0
    with predictions.open("w", encoding="utf-8") if predictions else nullcontext() as out:
        for file, times in found:
            marks = [TimeMark(each.span.start, each.span.end, each.type, each.value) for each in times]
            if out is not None:
                out.write(json.dumps({"doc": file.name, "moments": [_row(mark) for mark in marks]}) + "\n")
            right, mine = _counted(file.marks), _counted(marks)
            gold, predicted = gold + len(right), predicted + len(mine)
            for name, count in _hits(right, mine).items():
                hits[name] += count
    return MomentScores(gold, predicted, {name: Rate(hit, predicted, gold) for name, hit in hits.items()})


def _row(mark: TimeMark) -> dict[str, object]:
    return {"start": mark.start, "end": mark.end, "type": mark.type, "value": mark.value}


def _counted(marks: Iterable[TimeMark]) -> list[TimeMark]:
    return [mark for mark in marks if mark.type in _COUNTED]


def _hits(gold: list[TimeMark], found: list[TimeMark]) -> dict[str, int]:
    free, hits = list(found), dict.fromkeys(("strict", "relaxed", "value"), 0)
    for mark in gold:
        overlapping = [each for each in free if each.start < mark.end and each.end > mark.start]
        if overlapping:
            best = max(overlapping, key=lambda each: min(each.end, mark.end) - max(each.start, mark.start))
            free.remove(best)
            hits["relaxed"] += 1
            hits["strict"] += (best.start, best.end) == (mark.start, mark.end)
            hits["value"] += best.value == mark.value
    return hits
