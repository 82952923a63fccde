"""Every time expression of an article with its TIMEX3 type and value and the moment that may be recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.date_order import day_first
from onrecord.parse import Parsed
from onrecord.records import Block, Moment, Span
from onrecord.resolve.date_calendar import Stretch
from onrecord.resolve.date_context import Context, Meaning, reference_of
from onrecord.resolve.date_expressions import UNITS, Expression, find_dates
from onrecord.resolve.date_tense import direction, hangs_on_verb
from onrecord.resolve.date_values import meaning_of
from onrecord.resolve.date_words import date_words

UTTERED = "counted from when it was said"
_NAMES = frozenset({"month", "weekday", "season", "holiday", "definite"})  # forms that may be part of a person's name
_YEARLESS = frozenset({"date", "month"})
_JOINED = frozenset({"to", "and", "through", "until", "till", "or", "-", "–"})
_BY_SPEAKER = frozenset({"day", "part"})  # today, last night: said by another, they count from when that was
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
_QUOTE = re.compile(r"[“”\"]|``|''")
_NEAR = 250  # characters; about a sentence and the one before
_NEXT = 4  # tokens in which the event of "after the attack" is named


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when or how long: TIMEX3 type (DATE, TIME, DURATION, SET) and value, and the moment."""

    span: Span
    type: str
    value: str | None
    moment: Moment


def tag_times(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The time expressions of an article's title and body, in order."""
    tagger = _Tagger(parsed)
    return tuple(time for block in parsed.blocks() for time in tagger.read(block))


def head_of(doc: Doc, span: Span) -> Token | None:
    """The head token of a span, None where it has none."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root if found is not None and len(found) else None


class _Tagger:
    """Reads the blocks of one article in order and remembers which dates they named."""

    def __init__(self, parsed: Parsed) -> None:
        self.doc, self.text = parsed.doc, parsed.article.text
        article = parsed.article
        order = day_first(article.uri, article.outlet.value if article.outlet else None)
        self.reference = reference_of(article.published, order)
        self.before: list[Stretch] = []
        self.last = -_NEAR  # where the last of the dates before stands
        self.events: dict[str, Stretch] = {}  # nouns that a date was given for

    def read(self, block: Block) -> Iterator[TimeExpression]:
        text = self.text[block.start : block.end]
        found = find_dates(text, block.start)
        for number, expression in enumerate(found):
            token = head_of(self.doc, expression.span)
            if token is None or (expression.kind in _NAMES and token.ent_type_ == "PERSON"):
                continue
            following = found[number + 1] if number + 1 < len(found) else None
            meaning = meaning_of(expression, self._context(expression, token, following))
            self._remember(expression, meaning)
            moment = meaning.moment(expression.span)
            if expression.kind in _BY_SPEAKER and self._quoted(block.start, expression.span.start):
                moment = Moment(why=UTTERED, span=expression.span)
            yield TimeExpression(expression.span, meaning.type, meaning.value, moment)

    def _context(self, expression: Expression, token: Token, following: Expression | None) -> Context:
        near = expression.span.start - self.last <= _NEAR
        year = self._year_beside(expression, following)
        context = Context(self.reference, direction(token), tuple(self.before), hangs_on_verb(token), None, year, near)
        if expression.kind != "count" or not expression.has("after", "before"):
            return context
        event = self._event(expression, following, context)
        clause = self.text[expression.span.end : expression.span.end + 2].strip().isalnum()
        return replace(context, event=event, before=() if clause and event is None else context.before)

    def _year_beside(self, expression: Expression, following: Expression | None) -> int | None:
        """The year that follows: "June 16 of last year", or once for both ends: "from March 3 to March 7, 2013"."""
        if following is None or expression.kind not in _YEARLESS or expression.has("year"):
            return None
        between = self.text[expression.span.end : following.span.start].strip(" ,")
        if between == "of" and following.kind == "unit" and following.value(*UNITS) == "year":
            counted = meaning_of(following, Context(self.reference)).stretch
            return counted.day.year if counted else None
        return following.value("year") if between in _JOINED and following.kind in _YEARLESS else None

    def _event(self, expression: Expression, following: Expression | None, context: Context) -> Stretch | None:
        """The date of what a count is from: the next date if it follows at once, or that of the noun that follows."""
        end = expression.span.end
        if following is not None and following.span.start - end < 3:
            return meaning_of(following, context).stretch
        span = self.doc.char_span(end - 1, end, alignment_mode="expand")
        nouns = [token for token in self.doc[span.end : span.end + _NEXT] if token.pos_ == "NOUN"] if span else []
        if following is not None and any(noun.i in self._owners(following) for noun in nouns):
            return meaning_of(following, context).stretch
        return next((self.events[noun.lemma_] for noun in nouns if noun.lemma_ in self.events), None)

    def _owners(self, expression: Expression) -> dict[int, str]:
        """The nouns that a date is given for: the one it hangs on, or what a verb such as "carry out" does."""
        token = head_of(self.doc, expression.span)
        if token is None:
            return {}
        head = token.head.head if token.head.pos_ == "ADP" else token.head
        light = head.lemma_ in date_words()["light_verbs"]
        owners = [head, *(child for child in head.children if light and child.dep_ in _ARGUMENTS)]
        return {owner.i: owner.lemma_ for owner in owners if owner.pos_ == "NOUN"}

    def _remember(self, expression: Expression, meaning: Meaning) -> None:
        if meaning.stretch is None or meaning.compared:
            return
        self.before.append(meaning.stretch)
        if meaning.type == "DURATION":
            return
        self.last = expression.span.end
        if meaning.why is None:
            self.events |= dict.fromkeys(self._owners(expression).values(), meaning.stretch)

    def _quoted(self, start: int, at: int) -> bool:
        """Whether the characters stand in a quotation that is open in their paragraph."""
        paragraph = self.text[max(start, self.text.rfind("\n\n", start, at)) : at]
        marks = _QUOTE.findall(paragraph)
        if not marks:
            return False
        return marks[-1] in {"“", "``"} or (
            marks[-1] in {'"', "''"} and sum(mark in {'"', "''"} for mark in marks) % 2 == 1
        )
