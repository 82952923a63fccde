"""What linking sees of a statement or an event, and what the judge says of two of them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement or event of the record as linking sees it.

    A party is a country (ISO 3166-1 alpha-3) or, of those without one, an actor's id; None where it is unknown.
    `party` is the one that speaks or acts, `addressees` those spoken to or acted on, `about` those that the words
    name. `act` is a PLOVER root or COMMENT, of an event its type; `status` that of an event, None of a statement.
    `spans` are characters of the article: the content of a statement, the clause of an event. `earliest` and `latest`
    are the first and last day (ISO 8601) that it can be of, None where nothing bounds it; `sure` says that the text
    gives the day, not only bounds. `background` marks what an article tells of an earlier time, dated before its own.
    """

    id: str
    article: str
    kind: str  # statement, event
    party: str | None
    spans: tuple[Span, ...]
    speaker: str | None = None
    addressees: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    act: str = "COMMENT"
    mode: str | None = None
    status: str | None = None
    negated: bool = False
    hedged: bool = False
    sourcing: str | None = None
    cue: str = ""
    earliest: str | None = None
    latest: str | None = None
    sure: bool = False
    background: bool = False
    confidence: float = 1.0

    @property
    def words(self) -> str:
        """The texts of the spans, with a space between."""
        return " ".join(span.text for span in self.spans)

    @property
    def concerned(self) -> frozenset[str]:
        """The parties that may speak to it: spoken to, or named in its words."""
        return frozenset(self.addressees) | frozenset(self.about)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the later entry stands to the earlier.

    `relation` is repeats, answers, disputes, fulfils, breaks, or None; `kind` of answers is accepts, promises, denies,
    refuses or deflects, None where the words do not tell. `confidence` is the calibrated probability of the relation
    (of None: that no relation holds). `earlier` and `later` are the words that it rests on, `reason` says why.
    """

    relation: str | None
    kind: str | None = None
    confidence: float = 1.0
    earlier: tuple[Span, ...] = ()
    later: tuple[Span, ...] = ()
    reason: str = ""
