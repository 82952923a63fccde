"""Who is speaking: resolved names of speakers against hand-made labels.

`speakers.tsv` labels every gold source of 20 articles of PolNeAR dev (every fourth by name, the first 20), read and
labelled by us in 2026-11: doc, start and end of the source, and the speaker as a careful reader of that article knows
them, with other accepted names after `|`. A name with a capital is an identity: a person, state, organisation or body.
In small letters stand those that have none to resolve: "unknown" for people whom the article does not name, and a few
words for groups ("registered voters"), several parties at once, and texts; there the right answer is no name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from onrecord.attribute import Attributor
from onrecord.attribute.attribution import Attribution
from onrecord.clean import clean
from onrecord.evaluate.standoff import annotation_files, read_annotation, read_text
from onrecord.parse import Parser
from onrecord.read import read_pages
from onrecord.records import Mention, Skipped
from onrecord.resolve import Resolver

_DROPPED = re.compile(r"\b(?:[a-z]|jr|sr|ii|iii|mr|mrs|ms|dr)\b")
_MARKS = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Label:
    """The speaker of one gold source: the characters of the source, and the names that are right."""

    doc: str
    start: int
    end: int
    names: tuple[str, ...]

    @property
    def identified(self) -> bool:
        """Whether the article shows who this is."""
        return self.names[0][:1].isupper()

    def accepts(self, mention: Mention) -> bool:
        """Whether a mention was resolved rightly; where there is no identity, to none or to its own words."""
        name = normal(mention.name or "")
        if name in {normal(each) for each in self.names}:
            return True
        return not self.identified and (not is_identity(mention.name) or name == normal(mention.span.text))


@dataclass(frozen=True, slots=True)
class SpeakerScores:
    """Labels with an identity and without: how many, how many that some predicted speaker overlaps, how many right.

    `unresolved` are those with an identity that were left without a name: unknown, not wrong.
    """

    identified: int
    identified_found: int
    identified_right: int
    unresolved: int
    others: int
    others_found: int
    others_right: int

    @property
    def accuracy(self) -> float:
        """Right of the labels that a predicted speaker overlaps, with and without an identity."""
        found = self.identified_found + self.others_found
        return (self.identified_right + self.others_right) / found if found else 0.0

    @property
    def identity(self) -> float:
        """Right of the labels with an identity that a predicted speaker overlaps."""
        return self.identified_right / self.identified_found if self.identified_found else 0.0

    def metrics(self) -> dict[str, float]:
        """The figures as the floors name them."""
        return {"accuracy": self.accuracy, "identity": self.identity}

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"with an identity  {self.identified}, found {self.identified_found}, right {self.identified_right}"
        yield f"  left unknown    {self.unresolved}"
        yield f"without           {self.others}, found {self.others_found}, right {self.others_right}"
        yield f"accuracy          {self.accuracy:.4f} of all found, {self.identity:.4f} of those with an identity"


def read_labels() -> tuple[Label, ...]:
    """The labels, in order of article and place."""
    table = files("onrecord.evaluate").joinpath("speakers.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    return tuple(Label(doc, int(start), int(end), tuple(names.split("|"))) for doc, start, end, names in rows)


def is_identity(name: str | None) -> bool:
    """Whether a resolved name names somebody: a role in small letters ("spokeswoman") does not."""
    return name is not None and name[:1].isupper()


def normal(name: str) -> str:
    """A name for comparison: small letters without accents, marks, initials, "Mr." and "the"."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = _DROPPED.sub(" ", _MARKS.sub("", folded.replace("-", " "))).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def evaluate(gold_dir: Path, *, pipeline: str, gold_spans: bool = False) -> SpeakerScores:
    """The scores on the labelled articles of `gold_dir` (gold/polnear/dev).

    With `gold_spans` the gold's sources stand in for the model's, so that resolving is measured by itself.
    """
    parser, resolver, labels = Parser(pipeline), Resolver(), read_labels()
    attributor = None if gold_spans else Attributor()
    found = {}
    for doc in dict.fromkeys(label.doc for label in labels):
        path = gold_dir / "text" / f"{doc}.txt"
        page = next(read_pages([str(path)]))
        if not isinstance(page, Skipped):
            parsed = parser(clean(page))
            read = attributor or Attributor(_Given(gold_dir, doc, read_text(path)))
            statements, _, _ = resolver(parsed, read(parsed), ())
            found[doc] = [statement.speaker for statement in statements if statement.speaker]
    return scored(labels, found)


def scored(labels: Iterable[Label], found: dict[str, list[Mention]]) -> SpeakerScores:
    """The scores of resolved mentions by article; a label is compared with the mention that overlaps it most."""
    count: Counter[str] = Counter()
    for label in labels:
        kind = "identified" if label.identified else "others"
        count[kind] += 1
        mention = _overlapping(label, found.get(label.doc, []))
        if mention is not None:
            count[f"{kind}_found"] += 1
            count[f"{kind}_right"] += label.accepts(mention)
            count["unresolved"] += label.identified and not (label.accepts(mention) or is_identity(mention.name))
    names = SpeakerScores.__dataclass_fields__
    return SpeakerScores(**{name: count[name] for name in names})


def _overlapping(label: Label, mentions: Sequence[Mention]) -> Mention | None:
    best, shared = None, 0
    for mention in mentions:
        common = min(label.end, mention.span.end) - max(label.start, mention.span.start)
        if common > shared:
            best, shared = mention, common
    return best


class _Given:
    """The gold attributions of one article as a tagger."""

    version = "gold"

    def __init__(self, gold_dir: Path, doc: str, text: str) -> None:
        self.text = text
        self.attributions = read_annotation(annotation_files(gold_dir, doc)[0])

    def __call__(self, text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Attribution, ...]:
        del blocks
        return self.attributions if text == self.text else ()
