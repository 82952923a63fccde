"""Who did what to whom: events, read as a build reads them, against our labels of 107 sentences (event_labels.py).

type     an event of a labelled type, one to one within its sentence
parties  the same, and actors and recipients are those of the label: each overlaps one, and none is missing
said     labels that an event or the act of a statement tells: words that are said are statements, not events
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.attribute import Attributor
from onrecord.clean import clean
from onrecord.evaluate.event_labels import EventLabel, agree, read_event_labels
from onrecord.evaluate.moments import read_timeml
from onrecord.evaluate.scoring import Rate
from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.records import Event, Mention, Page, Span, Statement
from onrecord.resolve import Resolver

Coded = tuple[Sequence[Statement], Sequence[Event]]
Read = tuple[str, Sequence[Statement], Sequence[Event]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one prediction (None: of none) and one label (None: of none)."""

    event: Event | None
    label: EventLabel | None
    parties: bool = False
    said: bool = False


@dataclass(frozen=True, slots=True)
class EventScores:
    """The outcomes of all predictions and labels of one part."""

    part: str
    outcomes: tuple[Outcome, ...]

    @property
    def type(self) -> Rate:
        """Events of a right type."""
        return self._rate([outcome for outcome in self.outcomes if outcome.event and outcome.label])

    @property
    def parties(self) -> Rate:
        """Events of a right type with the right parties."""
        return self._rate([outcome for outcome in self.outcomes if outcome.parties])

    @property
    def said(self) -> float:
        """Recall of types where the acts of statements count too."""
        needed = [outcome for outcome in self.outcomes if outcome.label and outcome.label.required]
        return sum(bool(outcome.event) or outcome.said for outcome in needed) / len(needed) if needed else 0.0

    def _rate(self, right: Sequence[Outcome]) -> Rate:
        needed = [outcome for outcome in self.outcomes if outcome.label and outcome.label.required]
        predicted = [outcome for outcome in self.outcomes if outcome.event and (not outcome.label or outcome in needed)]
        return Rate(sum(outcome in needed for outcome in right), len(predicted), len(needed))

    def metrics(self) -> dict[str, float]:
        """The figures as the floors name them."""
        rates = {"type": self.type, "parties": self.parties}
        return {
            f"{name}.{measure}": getattr(rate, measure)
            for name, rate in rates.items()
            for measure in ("precision", "recall")
        } | {"said.recall": self.said}

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"{self.part:10s} precision  recall      f1   right/predicted/labels"
        for name, rate in (("type", self.type), ("parties", self.parties)):
            counts = f"{rate.right}/{rate.predicted}/{rate.actual}"
            yield f"  {name:8s} {rate.precision:9.4f} {rate.recall:7.4f} {rate.f1:7.4f}   {counts}"
        yield f"  said               {self.said:7.4f}"


def evaluate(gold: Path, *, pipeline: str, part: str | None = None) -> EventScores:
    """The scores of a part of the labels (`tune`, `held`; None: both); `gold` is the folder of all gold data."""
    labels = [label for label in read_event_labels() if part in {None, label.part}]
    parser, attributor, coder, resolver = Parser(pipeline), Attributor(), Coder(), Resolver()
    found: dict[str, Read] = {}
    for doc in dict.fromkeys(label.doc for label in labels):
        parsed = parser(clean(page_of(gold, doc)))
        statements, events, _ = resolver(parsed, *coder(parsed, attributor(parsed)))
        found[doc] = parsed.article.text, statements, events
    return scored(part or "all", labels, found)


def page_of(gold: Path, doc: str) -> Page:
    """The page of a labelled document: an article of PolNeAR train, or the text of a TimeML file."""
    path = gold / "polnear/train/text" / f"{doc}.txt"
    if path.is_file():
        data = path.read_bytes()
    else:
        path = gold / "time/timebank" / f"{doc}.tml"
        data = read_timeml(path).text.encode()
    return Page(path.as_posix(), path.name, data, "text/plain", "", "utf-8")


def scored(part: str, labels: Iterable[EventLabel], found: Mapping[str, Read]) -> EventScores:
    """The scores of coded documents by name."""
    sentences: dict[tuple[str, tuple[int, int]], list[EventLabel]] = {}
    for label in labels:
        sentences.setdefault((label.doc, label.sentence), []).append(label)
    outcomes = [
        outcome
        for (doc, sentence), inside in sentences.items()
        for outcome in _outcomes(inside, found[doc][0], *_within(sentence, *found[doc][1:]))
    ]
    return EventScores(part, tuple(outcomes))


def _within(sentence: tuple[int, int], statements: Sequence[Statement], events: Sequence[Event]) -> Coded:
    start, end = sentence
    told = [
        event
        for event in events
        if any(start <= place < end for place in (event.trigger.start, *(span.start for span in event.mentions)))
    ]
    saying = [
        statement
        for statement in statements
        if any(start < span.end and span.start < end for span in (*statement.content, statement.cue) if span)
    ]
    return saying, told


def _outcomes(
    labels: Sequence[EventLabel], text: str, statements: Sequence[Statement], events: Sequence[Event]
) -> list[Outcome]:
    """Pairs of prediction and label, those with the right parties first, labels that are needed before others."""
    free, open_, outcomes = list(events), sorted(labels, key=lambda label: not label.required), []
    for strict in (True, False):
        for label in list(open_):
            event = next((event for event in free if _is_told(label, event, text, strict=strict)), None)
            if event is not None:
                outcomes.append(Outcome(event, label, strict))
                free.remove(event)
                open_.remove(label)
    acts = {statement.act for statement in statements}
    outcomes += [Outcome(None, label, said=bool(acts & set(label.types))) for label in open_]
    return outcomes + [Outcome(event, None) for event in free]


def _is_told(label: EventLabel, event: Event, text: str, *, strict: bool) -> bool:
    if event.event not in label.types:
        return False
    if not strict:
        return True
    return agree(label.actors, _spans(event.actors), text) and agree(label.recipients, _spans(event.recipients), text)


def _spans(mentions: Sequence[Mention]) -> list[Span]:
    return [mention.span for mention in mentions]
