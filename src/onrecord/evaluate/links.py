"""Links between two entries: the judge against our labelled pairs.

`held_out_links/pairs.jsonl` holds pairs that nothing was trained or tuned on, with invented people;
`training/links/README.md` tells the form of a line and how they were labelled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.link.entries import Entry, Verdict
from onrecord.link.judge import Judge
from onrecord.link.judge_rules import RELATIONS
from onrecord.records import Span

LABELS = (*RELATIONS, "none")


@dataclass(frozen=True, slots=True)
class Example:
    """Two entries and what the later is to the earlier."""

    id: str
    part: str
    matter: str
    earlier: Entry
    later: Entry
    label: str
    kind: str | None


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Counts of (labelled, found) relations, of matters too, kinds of the answers that were found, and confidences."""

    table: Counter[tuple[str, str]]
    matters: Counter[tuple[str, str, bool]]  # relation found, matter, right
    kinds: Counter[tuple[str, str]]
    confidences: tuple[tuple[float, bool], ...]

    def rates(self, relation: str) -> tuple[float, float]:
        """Precision and recall of one relation."""
        right = self.table[relation, relation]
        found = sum(count for (_, name), count in self.table.items() if name == relation)
        labelled = sum(count for (name, _), count in self.table.items() if name == relation)
        return right / found if found else 0.0, right / labelled if labelled else 0.0

    def metrics(self) -> dict[str, float]:
        """Precision and recall by relation, and the share of right kinds of the answers that were found."""
        rates = {relation: self.rates(relation) for relation in RELATIONS}
        right = sum(count for (gold, found), count in self.kinds.items() if gold == found)
        return {
            **{f"{relation}.precision": precision for relation, (precision, _) in rates.items()},
            **{f"{relation}.recall": recall for relation, (_, recall) in rates.items()},
            "kinds": right / self.kinds.total() if self.kinds else 0.0,
        }

    def lines(self) -> Iterator[str]:
        """The figures as lines of text, with the table of what was taken for what."""
        figures = self.metrics()
        yield f"pairs {self.table.total()}; kind right of {self.kinds.total()} answers found: {figures['kinds']:.4f}"
        yield ""
        yield f"{'labelled':10}{'P':>7}{'R':>7}   found " + "".join(f"{label:>10}" for label in LABELS)
        for label in LABELS:
            rates = "".join(f"{rate:7.3f}" for rate in self.rates(label))
            yield f"{label:10}{rates}         " + "".join(f"{self.table[label, found] or '.':>10}" for found in LABELS)
        yield ""
        yield from self._spread()
        yield from self._reliability()

    def _spread(self) -> Iterator[str]:
        for relation in RELATIONS:
            right, wrong = (
                Counter(
                    {matter: n for (name, matter, ok), n in self.matters.items() if name == relation and ok is value}
                )
                for value in (True, False)
            )
            matters = right.keys() | wrong.keys()
            yield f"{relation:10}found in {len(matters):2} matters, all right in {len(matters - wrong.keys()):2}"

    def _reliability(self) -> Iterator[str]:
        yield ""
        for low in (0.0, 0.6, 0.7, 0.8, 0.9):
            high = 1.01 if low == 0.9 else 0.6 if low == 0.0 else low + 0.1
            inside = [ok for confidence, ok in self.confidences if low <= confidence < high]
            if inside:
                yield f"links with confidence {low:.1f} to {min(high, 1):.1f}: {sum(inside)} of {len(inside)} right"


def read_pairs(path: Path | None = None, part: str | None = None) -> tuple[Example, ...]:
    """The pairs that ship for measuring or those of a file of the same form; of one part (train, dev, test) or all."""
    source = path or files("onrecord.evaluate").joinpath("held_out_links/pairs.jsonl")
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    return tuple(_example(row) for row in rows if part in {None, row["split"]})


def _example(row: dict[str, Any]) -> Example:
    earlier, later = _entry(row, "earlier", 0), _entry(row, "later", 10_000)
    return Example(row["id"], row["split"], row["matter"], earlier, later, row["label"], row["kind"])


def _entry(row: dict[str, Any], side: str, start: int) -> Entry:
    """A pair's entry; both stand in one text, so that where a date lacks the order is that of the pair."""
    given = row[side]
    words = given["words"]
    return Entry(
        id=f"{row['id']}/{side}",
        article=row["id"],
        kind=given["kind"],
        party=given["party"],
        spans=(Span(start, start + len(words), words),),
        speaker=given["speaker"].split(",")[0] if given["speaker"] else None,
        addressees=(given["addressee"],) if given["addressee"] else (),
        about=tuple(sorted(_named(row, given))),
        act=given["act"],
        status=given["status"],
        cue=given["cue"],
        earliest=given["date"] or None,
        latest=given["date"] or None,
        sure=bool(given["date"]),
    )


def _named(row: dict[str, Any], given: dict[str, Any]) -> set[str]:
    """The parties of the pair, other than its own, whose name or the beginning of it ("Kari-" of "Karistan") it has."""
    parties = {row[side][field] for side in ("earlier", "later") for field in ("party", "addressee")}
    text = f"{given['cue']} {given['words']}".lower()
    others = parties - {None, given["party"]}
    return {party for party in others if party.lower()[: max(4, len(party) - 2)] in text}


def evaluate(examples: Iterable[Example] | None = None, judge: Judge | None = None) -> LinkScores:
    """The scores of the judge on the pairs that ship, or on others."""
    given = tuple(examples) if examples is not None else read_pairs()
    return scored(given, (judge or Judge()).pipe((example.earlier, example.later) for example in given))


def scored(examples: Iterable[Example], verdicts: Iterable[Verdict]) -> LinkScores:
    """The scores of verdicts, in the order of their examples."""
    pairs = list(zip(examples, verdicts, strict=True))
    links = [(example, verdict) for example, verdict in pairs if verdict.relation]
    answers = [(example, verdict) for example, verdict in links if example.label == verdict.relation == "answers"]
    return LinkScores(
        Counter((example.label, verdict.relation or "none") for example, verdict in pairs),
        Counter((str(found.relation), example.matter, example.label == found.relation) for example, found in links),
        Counter((str(example.kind), str(verdict.kind)) for example, verdict in answers),
        tuple((verdict.confidence, example.label == verdict.relation) for example, verdict in links),
    )
