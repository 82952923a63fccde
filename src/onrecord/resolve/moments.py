"""When it was said and when it happened: the date of the cue's or the trigger's own clause, or what bounds it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Event, Moment, Span, Statement
from onrecord.resolve.clauses import anchors, token_of
from onrecord.resolve.date_tagger import TimeExpression, tag_times
from onrecord.resolve.date_tense import direction
from onrecord.resolve.moments_attachment import bounded, leads_to, main_verb

NOT_AFTER = "not after publication"
_DATES = frozenset({"DATE", "TIME"})


class Moments:
    """Dates the statements and events of one article; `published` is when it was published, or its bounds."""

    def __init__(self, parsed: Parsed, published: Moment | None) -> None:
        self.doc = parsed.doc
        self.published = published
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.dates = tuple(time for time in tag_times(parsed) if _may_date(time))
        self.starts = [time.span.start for time in self.dates]

    def said(self, statement: Statement) -> Moment | None:
        """The date in the cue's clause, outside what was said and who said it; without one, the bound of publication.

        A date among the speaker's words belongs to the description: "an aide in 2012".
        """
        anchor = token_of(self.doc, statement.cue or (statement.speaker.span if statement.speaker else None))
        if anchor is None:
            return self._bound()
        apart = (*statement.content, *((statement.speaker.span,) if statement.speaker else ()))
        dates = [date for date in self._of_sentence(anchor) if not _within(date.span, apart)]
        found = (self._nearest(dates, each) for each in (anchor, main_verb(anchor)) if each)
        moment = next((moment for moment in found if moment), None)
        return moment or (None if direction(anchor) > 0 else self._bound())

    def happened(self, event: Event) -> Moment | None:
        """The date in the trigger's own clause, None where it has none."""
        trigger = token_of(self.doc, event.trigger)
        found = (self._nearest(self._of_sentence(anchor), anchor) for anchor in (anchors(trigger) if trigger else ()))
        return next((moment for moment in found if moment), None)

    def _bound(self) -> Moment | None:
        published = self.published
        latest = published and (published.value or published.latest)
        return Moment(latest=latest, why=NOT_AFTER, span=published.span) if published and latest else None

    def _of_sentence(self, anchor: Token) -> tuple[TimeExpression, ...]:
        sentence = anchor.sent
        first, after = (bisect_left(self.starts, at) for at in (sentence.start_char, sentence.end_char))
        return self.dates[first:after]

    def _nearest(self, dates: Sequence[TimeExpression], anchor: Token) -> Moment | None:
        """The one of the dates that hangs on the anchor; the nearest of several."""
        own = [date for date in dates if self._hangs_on(date, anchor)]
        if not own:
            return None
        nearest = min(own, key=lambda date: abs(date.span.start - anchor.idx))
        return bounded(nearest.moment, self.doc, self.published)

    def _hangs_on(self, date: TimeExpression, anchor: Token) -> bool:
        """Whether the way up from the date leads to the anchor, and neither to another clause nor to another's date."""
        token = token_of(self.doc, date.span)
        if token is None or any(date.span.start <= gap <= date.span.end for gap in self.gaps):
            return False
        return leads_to(token, anchor)


def _may_date(time: TimeExpression) -> bool:
    """Whether an expression says when something was: not how long, how often, or only "recently"."""
    return time.type in _DATES and not (time.value or "").endswith("_REF")


def _within(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.start <= span.start < part.end for part in parts)
