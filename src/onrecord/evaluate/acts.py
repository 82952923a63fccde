"""Which act a statement performs: the coder against our labelled sentences.

`held_out/acts.tsv` holds sentences that nothing was trained on, with invented people; `training/acts/README.md` tells
how they were labelled. Each row: id, act, mode, "denial" where a deed is denied, and the sentence with its
speaker in [], its cue in {} and what is said in <>.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from onrecord.events import Coder
from onrecord.parse import Parsed, Parser
from onrecord.plover import COMMENT
from onrecord.records import Article, Block, BlockKind, Mention, Span, Statement

MARKS = {"[": "speaker", "{": "cue", "<": "content"}
CLOSING = "]}>"


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled sentence: its text without the marks, and the spans that the marks gave."""

    id: str
    act: str
    mode: str | None
    denial: bool
    text: str
    spans: tuple[tuple[str, Span], ...]

    def statement(self) -> Statement:
        """The sentence's statement, not yet coded."""
        parts = {role: [span for name, span in self.spans if name == role] for role in MARKS.values()}
        return Statement(
            id=self.id,
            article=self.id,
            speaker=Mention(parts["speaker"][0]) if parts["speaker"] else None,
            sourcing="named" if parts["speaker"] else "none",
            cue=parts["cue"][0] if parts["cue"] else None,
            content=tuple(parts["content"]),
            manner="direct" if parts["content"][0].text.startswith(('"', "“")) else "indirect",
            confidence=1.0,
        )

    def article(self) -> Article:
        """The sentence as the whole body of an article."""
        blocks = (Block(BlockKind.BODY, 0, len(self.text)),)
        return Article(self.id, self.id, self.text, "text/plain", "utf-8", "en", blocks)


@dataclass(frozen=True, slots=True)
class ActScores:
    """Counts of (labelled, coded) roots, and of modes where the root is right."""

    table: Counter[tuple[str, str]]
    modes: int
    modes_right: int

    @property
    def roots(self) -> tuple[str, ...]:
        """The roots that were labelled, COMMENT last."""
        return tuple(sorted({gold for gold, _ in self.table}, key=lambda root: (root == COMMENT, root)))

    def rates(self, root: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of one root."""
        right = self.table[root, root]
        coded = sum(count for (_, found), count in self.table.items() if found == root)
        labelled = sum(count for (gold, _), count in self.table.items() if gold == root)
        total = coded + labelled
        return (
            right / coded if coded else 0.0,
            right / labelled if labelled else 0.0,
            2 * right / total if total else 0.0,
        )

    def metrics(self) -> dict[str, float]:
        """Macro F1 over the roots and COMMENT, precision of what is coded as an act, recall of acts, right modes."""
        acts = Counter({pair: count for pair, count in self.table.items() if pair[0] != COMMENT})
        coded = sum(count for (_, found), count in self.table.items() if found != COMMENT)
        right = sum(count for (gold, found), count in acts.items() if gold == found)
        return {
            "macro": sum(self.rates(root)[2] for root in self.roots) / len(self.roots),
            "precision": right / coded if coded else 0.0,
            "recall": right / acts.total() if acts else 0.0,
            "modes": self.modes_right / self.modes if self.modes else 0.0,
        }

    def lines(self) -> Iterator[str]:
        """The figures as lines of text, with the table of what was taken for what."""
        figures = self.metrics()
        yield f"sentences {self.table.total()}, macro F1 {figures['macro']:.4f} over {len(self.roots)} classes"
        yield f"acts      P {figures['precision']:.4f}  R {figures['recall']:.4f}; a wrong root counts against both"
        yield f"modes     {figures['modes']:.4f} right of {self.modes} acts with the right root"
        yield ""
        yield f"{'labelled':10}{'P':>6}{'R':>6}{'F1':>6}   coded " + " ".join(f"{root[:7]:>7}" for root in self.roots)
        for gold in self.roots:
            rates = "".join(f"{rate:6.2f}" for rate in self.rates(gold))
            yield f"{gold:10}{rates}         " + " ".join(
                f"{self.table[gold, found] or '.':>7}" for found in self.roots
            )


def read_examples(path: Path | None = None) -> tuple[Example, ...]:
    """The sentences that ship for measuring, or those of a file of the same form."""
    source = path or files("onrecord.evaluate").joinpath("held_out/acts.tsv")
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(
        Example(number, act, mode or None, denial == "denial", *unmarked(marked))
        for number, act, mode, denial, marked in rows
    )


def unmarked(marked: str) -> tuple[str, tuple[tuple[str, Span], ...]]:
    """A sentence without its marks, and the spans by role in order of place."""
    kept, opened, found = "", list[tuple[str, int]](), list[tuple[str, int, int]]()
    for character in marked:
        if character in MARKS:
            opened.append((MARKS[character], len(kept)))
        elif character in CLOSING:
            role, start = opened.pop()
            found.append((role, start, len(kept)))
        else:
            kept += character
    return kept, tuple((role, Span(start, end, kept[start:end])) for role, start, end in found)


def evaluate(examples: Iterable[Example] | None = None, *, pipeline: str) -> ActScores:
    """The scores of the coder on the sentences that ship, or on others; speaker, cue and content are given."""
    given = tuple(examples) if examples is not None else read_examples()
    return scored(given, coded(given, Parser(pipeline)))


def coded(examples: Iterable[Example], parser: Parser) -> Iterator[Statement]:
    """Each example's statement with its act."""
    coder = Coder()
    given = list(examples)
    for example, parsed in zip(given, parser.pipe(example.article() for example in given), strict=True):
        yield _code(coder, parsed, example)


def _code(coder: Coder, parsed: Parsed, example: Example) -> Statement:
    (statement,), _ = coder(parsed, (example.statement(),))
    return statement


def scored(examples: Iterable[Example], statements: Iterable[Statement]) -> ActScores:
    """The scores of coded statements, in the order of their examples."""
    pairs = list(zip(examples, statements, strict=True))
    right = [(example, found) for example, found in pairs if example.act == found.act != COMMENT]
    return ActScores(
        Counter((example.act, found.act) for example, found in pairs),
        len(right),
        sum(example.mode == found.mode for example, found in right),
    )
