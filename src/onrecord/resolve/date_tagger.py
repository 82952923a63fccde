"""Every time expression of an article with its TIMEX3 type and value and the moment that may be recorded."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.parse import Parsed
from onrecord.records import Moment, Span
from onrecord.resolve.date_calendar import Stretch
from onrecord.resolve.date_context import Context, reference_of
from onrecord.resolve.date_expressions import find_dates
from onrecord.resolve.date_tense import direction, hangs_on_verb
from onrecord.resolve.date_values import meaning_of

_PEOPLE = frozenset({"PERSON"})
_NAMES = frozenset({"month", "weekday", "season", "holiday", "definite"})


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when or how long: TIMEX3 type (DATE, TIME, DURATION, SET) and value, and the moment."""

    span: Span
    type: str
    value: str | None
    moment: Moment


def tag_times(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The time expressions of an article's title and body, in order."""
    reference, before, found = reference_of(parsed.article.published), list[Stretch](), []
    for block in parsed.blocks():
        text = parsed.article.text[block.start : block.end]
        for expression in find_dates(text, block.start):
            token = head_of(parsed.doc, expression.span)
            if token is None or (expression.kind in _NAMES and token.ent_type_ in _PEOPLE):
                continue
            meaning = meaning_of(expression, Context(reference, direction(token), tuple(before), hangs_on_verb(token)))
            if meaning.stretch is not None and not meaning.compared:
                before.append(meaning.stretch)
            found.append(TimeExpression(expression.span, meaning.type, meaning.value, meaning.moment(expression.span)))
    return tuple(found)


def head_of(doc: Doc, span: Span) -> Token | None:
    """The head token of a span, None where it has none."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root if found is not None and len(found) else None
