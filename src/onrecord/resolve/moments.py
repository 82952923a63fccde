"""When it was said and when it happened: the date of the cue's or the trigger's own clause, or what bounds it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Event, Moment, Span, Statement
from onrecord.resolve.clauses import anchors, token_of
from onrecord.resolve.date_expressions import Expression, date_words, find_dates
from onrecord.resolve.date_values import normalise, reference_of

NOT_AFTER = "not after publication"
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "acl", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Moments:
    """Dates the statements and events of one article."""

    def __init__(self, parsed: Parsed) -> None:
        self.doc = parsed.doc
        self.published = parsed.article.published
        self.reference = reference_of(self.published)
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.found: dict[int, tuple[Expression, ...]] = {}  # dates of a sentence, by where it begins

    def said(self, statement: Statement) -> Moment | None:
        """The date in the cue's clause, outside what was said and who said it; without one, the bound of publication.

        A date among the speaker's words belongs to the description: "an aide in 2012".
        """
        anchor = token_of(self.doc, statement.cue or (statement.speaker.span if statement.speaker else None))
        if anchor is None:
            return self._bound()
        apart = (*statement.content, *((statement.speaker.span,) if statement.speaker else ()))
        dates = [date for date in self._dates(anchor) if not _within(date.span, apart)]
        moment = self._nearest(dates, anchor)
        return moment or (None if _direction(anchor) > 0 else self._bound())

    def happened(self, event: Event) -> Moment | None:
        """The date in the trigger's own clause, None where it has none."""
        trigger = token_of(self.doc, event.trigger)
        found = (self._nearest(self._dates(anchor), anchor) for anchor in (anchors(trigger) if trigger else ()))
        return next((moment for moment in found if moment), None)

    def _bound(self) -> Moment | None:
        published = self.published
        latest = published and (published.value or published.latest)
        return Moment(latest=latest, why=NOT_AFTER, span=published.span) if published and latest else None

    def _dates(self, anchor: Token) -> tuple[Expression, ...]:
        sentence = anchor.sent
        if sentence.start not in self.found:
            self.found[sentence.start] = find_dates(sentence.text, sentence.start_char)
        return self.found[sentence.start]

    def _nearest(self, dates: Sequence[Expression], anchor: Token) -> Moment | None:
        """The one of the dates that hangs on the anchor; the nearest of several."""
        own = [date for date in dates if self._hangs_on(date, anchor)]
        if not own:
            return None
        nearest = min(own, key=lambda date: abs(date.span.start - anchor.idx))
        return normalise(nearest, self.reference, _direction(anchor))

    def _hangs_on(self, date: Expression, anchor: Token) -> bool:
        """Whether the way up from the date reaches the anchor before it reaches another clause.

        A date that hangs on the subject noun of the anchor counts ("officials on Thursday said"); so does one that a
        participle after the anchor's object took ("told reporters travelling with him on Friday").
        """
        token = token_of(self.doc, date.span)
        if token is None or any(date.span.start <= gap <= date.span.end for gap in self.gaps):
            return False
        while token.head.i != token.i:
            if token.i == anchor.i:
                return True
            if token.lower_ == "of" and token.head.i != anchor.i:
                return False  # "the Act of 2015": the date is part of a name
            if token.dep_ in _CLAUSES and not (
                token.tag_ == "VBG" and token.dep_ == "acl" and token.head.head.i == anchor.i
            ):
                return False
            if token.pos_ in {"VERB", "AUX"} and token.dep_ == "conj":
                return False
            token = token.head
        return token.i == anchor.i


def _within(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.start <= span.start < part.end for part in parts)


def _direction(anchor: Token) -> int:
    """-1 where the verb lies behind, 1 ahead, 0 where a present tense leaves it open; nouns lie behind."""
    before = {child.lower_ for child in anchor.children if child.dep_ in {"aux", "auxpass"}}
    if before & set(date_words()["tense"]["future"]) or (anchor.tag_ == "VB" and "to" in before):
        return 1
    return 0 if before & {"is", "are", "’s", "'s", "’re", "'re"} and anchor.tag_ == "VBG" else -1
