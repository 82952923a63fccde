"""Date expressions: found as printed, given a value only where text and publication date settle it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Moment
from onrecord.resolve.date_context import COARSE, NO_SUCH, OPEN, UNKNOWN, Context, Reference, reference_of
from onrecord.resolve.date_expressions import Expression, find_dates
from onrecord.resolve.date_values import meaning_of

TUESDAY = reference_of(Moment("2015-01-13T04:55", "minute"))


def normalise(expression: Expression, reference: Reference, direction: int) -> Moment:
    return meaning_of(expression, Context(reference, direction)).moment(expression.span)


@pytest.mark.parametrize(
    ("text", "printed", "value", "precision"),
    [
        ("He left on Tuesday.", "Tuesday", "2015-01-13", "day"),
        ("He left on Wednesday night.", "Wednesday night", "2015-01-07TNI", "day"),
        ("He left last Tuesday.", "last Tuesday", "2015-01-06", "day"),
        ("He leaves next Tuesday.", "next Tuesday", "2015-01-20", "day"),
        ("It ended last month.", "last month", "2014-12", "month"),
        ("It ended in May.", "May", "2014-05", "month"),
        ("It ended in January.", "January", "2015-01", "month"),
        ("It ended last January.", "last January", "2014-01", "month"),
        ("the Sept. 11, 2001, flood", "Sept. 11, 2001", "2001-09-11", "day"),
        ("It ended in Sept. Then it rained.", "Sept.", "2014-09", "month"),
        ("Since January 2018 it has rained.", "January 2018", "2018-01", "month"),
        ("It rained on February 14.", "February 14", "2014-02-14", "day"),
        ("It rained on 14 February 2019.", "14 February 2019", "2019-02-14", "day"),
        ("It rained on 3rd of March, 2012", "3rd of March, 2012", "2012-03-03", "day"),
        ("It rained two days ago.", "two days ago", "2015-01-11", "day"),
        ("It rained a year ago.", "a year ago", "2014", "year"),
        ("It rained earlier this year.", "earlier this year", "2015", "year"),
        ("It rained last week.", "last week", "2015-W02", "week"),
        ("It rained this weekend.", "this weekend", "2015-W03-WE", "week"),
        ("It rained in 2011.", "2011", "2011", "year"),
        ("It rained in the 1980s.", "the 1980s", "198", "decade"),
        ("It rained yesterday.", "yesterday", "2015-01-12", "day"),
        ("The vote of 2015-01-05 stands.", "2015-01-05", "2015-01-05", "day"),
    ],
)
def test_values(text: str, printed: str, value: str, precision: str) -> None:
    (expression,) = find_dates(text)
    moment = normalise(expression, TUESDAY, -1)
    assert expression.span.text == printed
    assert (moment.value, moment.precision) == (value, precision)


@pytest.mark.parametrize(
    "text",
    [
        "May said that it rained.",
        "The Black Friday sale.",
        "2,014 men came.",
        "He may march.",
    ],
)
def test_what_is_not_a_date(text: str) -> None:
    assert find_dates(text) == ()


def test_the_tense_gives_the_side() -> None:
    (expression,) = find_dates("on Friday")
    assert normalise(expression, TUESDAY, 1).value == "2015-01-16"
    assert normalise(expression, TUESDAY, -1).value == "2015-01-09"
    assert normalise(expression, TUESDAY, 0) == Moment(
        earliest="2015-01-09", latest="2015-01-16", why=OPEN, span=expression.span
    )


def test_impossible_dates_have_no_value() -> None:
    (expression,) = find_dates("on 31 February 2015")
    assert normalise(expression, TUESDAY, -1) == Moment(why=NO_SUCH, span=expression.span)


@pytest.mark.parametrize("text", ["on Tuesday", "last month", "yesterday", "in May", "two weeks ago", "on May 3"])
def test_without_a_publication_date_relative_dates_stay_open(text: str) -> None:
    (expression,) = find_dates(text)
    assert normalise(expression, reference_of(None), -1) == Moment(why=UNKNOWN, span=expression.span)
    month_only = reference_of(Moment("2015-01", "month"))
    assert normalise(expression, month_only, -1) == Moment(why=COARSE, span=expression.span)


def test_absolute_dates_need_no_publication_date() -> None:
    (expression,) = find_dates("on May 3, 2012")
    assert normalise(expression, reference_of(None), -1).value == "2012-05-03"


@given(st.text(alphabet="aMyon Tuesdayl5,.20314-J\n", max_size=80), st.integers(0, 50))
def test_spans_equal_text(text: str, offset: int) -> None:
    for expression in find_dates(text, offset):
        span = expression.span
        assert text[span.start - offset : span.end - offset] == span.text


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["Monday", "Tuesday", "Friday", "Sunday"]))
def test_past_weekdays_lie_in_the_week_before(day: date, weekday: str) -> None:
    (expression,) = find_dates(f"on {weekday}")
    value = normalise(expression, reference_of(Moment(day.isoformat(), "day")), -1).value
    assert value is not None
    found = date.fromisoformat(value)
    assert found.strftime("%A") == weekday
    assert day - timedelta(6) <= found <= day
