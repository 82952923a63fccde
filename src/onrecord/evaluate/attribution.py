"""Attribution against PolNeAR-style gold: every page read as in a build, up to its statements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from onrecord.attribute import Attributor
from onrecord.attribute.attribution import Attribution
from onrecord.clean import clean
from onrecord.errors import SkipPage, StopRun
from onrecord.evaluate.scoring import ROLES, Rate, Worded, Words, score
from onrecord.evaluate.standoff import annotation_files, read_annotation, read_text, text_files
from onrecord.parse import Parser
from onrecord.read import read_pages
from onrecord.records import Skipped, Statement


@dataclass(frozen=True, slots=True)
class Scores:
    """What was found in the articles that have gold; `human` is one annotator against another, where two exist."""

    articles: int
    predicted: int
    gold: int
    rates: dict[str, Rate]
    human: dict[str, Rate]

    def lines(self) -> Iterator[str]:
        """The figures as lines of text, one a metric."""
        yield f"{'articles':16} {self.articles}"
        if not self.articles:
            yield "no annotations here: nothing was scored"
            return
        for name, rate in self.rates.items():
            yield f"{name:16} P {rate.precision:.4f}  R {rate.recall:.4f}  F1 {rate.f1:.4f}"
        yield f"{'statements in':16} gold {self.gold}, predicted {self.predicted}"
        for name, rate in self.human.items():
            yield f"{'human ' + name:16} F1 {rate.f1:.4f}"

    def metrics(self) -> dict[str, float]:
        """F1 by metric, as the floors name them."""
        return {name: rate.f1 for name, rate in self.rates.items()}


Predicted = Iterable[tuple[Path, tuple[Statement, ...]]]


def evaluate(gold_dir: Path, predictions: Path | None = None, *, pipeline: str) -> Scores:
    """Reads every `text/*.txt` of a folder and scores those that have gold; `pipeline` is the spaCy pipeline's name.

    `predictions` is written with one line for every text file. StopRun where the folder holds no texts.
    """
    files = text_files(gold_dir)
    if not files:
        raise StopRun(f"{gold_dir} holds no text/*.txt: name a folder such as gold/polnear/dev")
    return scored(gold_dir, attributed(files, Parser(pipeline), Attributor()), predictions)


def attributed(files: Iterable[Path], parser: Parser, attributor: Attributor) -> Predicted:
    """Each file with its statements; none where it is no page that can be read.

    PolNeAR marks no attribution within the words of another, so those that are reported by others are left out.
    """
    for path in files:
        page = next(read_pages([str(path)]))
        if isinstance(page, Skipped):
            yield path, ()
            continue
        try:
            yield path, tuple(made for made in attributor(parser(clean(page))) if made.via is None)
        except SkipPage:
            yield path, ()


def scored(gold_dir: Path, predicted: Predicted, predictions: Path | None = None) -> Scores:
    """The scores of statements that were found, and their lines written to `predictions`."""
    machine: list[tuple[list[Worded], list[Worded]]] = []
    human: list[tuple[list[Worded], list[Worded]]] = []
    with predictions.open("w", encoding="utf-8") if predictions else nullcontext() as out:
        for path, statements in predicted:
            if out is not None:
                out.write(json.dumps(line(path.stem, statements)) + "\n")
            words = Words(read_text(path))
            golds = [_worded(words, read_annotation(file)) for file in annotation_files(gold_dir, path.stem)]
            if golds:
                machine.append((golds[0], _worded(words, map(as_attribution, statements))))
            if len(golds) > 1:
                human.append((golds[0], golds[1]))
    return _scores(machine, human)


def line(doc: str, statements: Iterable[Statement]) -> dict[str, object]:
    """One article's predictions as `score/attribution.py` reads them."""
    rows = [as_attribution(statement) for statement in statements]
    return {"doc": doc, "statements": [{role: getattr(row, role) for role in ROLES} for row in rows]}


def as_attribution(statement: Statement) -> Attribution:
    """The roles of a statement as character ranges."""
    spans = {
        "source": [statement.speaker.span] if statement.speaker else [],
        "cue": [statement.cue] if statement.cue else [],
        "content": statement.content,
    }
    ranges = {role: tuple((span.start, span.end) for span in found) for role, found in spans.items()}
    return Attribution(ranges["source"], ranges["cue"], ranges["content"], statement.confidence)


def _worded(words: Words, found: Iterable[Attribution]) -> list[Worded]:
    made = [words.worded(one.source, one.cue, one.content) for one in found]
    return [one for one in made if one.content]


def _scores(machine: list[tuple[list[Worded], list[Worded]]], human: list[tuple[list[Worded], list[Worded]]]) -> Scores:
    agreement = score(human) if human else {}
    return Scores(
        articles=len(machine),
        predicted=sum(len(found) for _, found in machine),
        gold=sum(len(gold) for gold, _ in machine),
        rates=score(machine),
        human={name: agreement[name] for name in ("statements", "attributed", "exact") if agreement},
    )
