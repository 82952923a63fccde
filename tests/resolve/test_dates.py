"""Date expressions: found as printed, given a value only where text and publication date settle it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Moment
from onrecord.resolve.date_calendar import Stretch
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
        ("Since January 2013 it has rained.", "January 2013", "2013-01", "month"),
        ("It rained on February 14.", "February 14", "2014-02-14", "day"),
        ("It rained on 14 February 2009.", "14 February 2009", "2009-02-14", "day"),
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
        ("It fell in the third quarter of 2013.", "the third quarter of 2013", "2013-Q3", "quarter"),
        ("Its third-quarter loss grew.", "third-quarter", "2014-Q3", "quarter"),
        ("It fell in the fourth quarter.", "the fourth quarter", "2014-Q4", "quarter"),
        ("It rose in the first half of 1998.", "the first half of 1998", "1998-H1", "half"),
        ("It opened in the summer of 2012.", "the summer of 2012", "2012-SU", "season"),
        ("It opened last summer.", "last summer", "2014-SU", "season"),
        ("A wall of the 19th century fell.", "the 19th century", "18", "century"),
        ("They met at the end of 2013.", "the end of 2013", "2013", "year"),
        ("They met in early March.", "early March", "2014-03", "month"),
        ("They met in May of last year.", "May of last year", "2014-05", "month"),
        ("They met this past weekend.", "this past weekend", "2015-W02-WE", "week"),
        ("They met on Saturday, April 25.", "Saturday, April 25", "2015-04-25", "day"),
        ("It rained this morning.", "this morning", "2015-01-13TMO", "day"),
        ("It rained last night.", "last night", "2015-01-12TNI", "day"),
        ("It rained at 10:30 p.m. Friday.", "10:30 p.m. Friday", "2015-01-09T22:30", "minute"),
        ("It rained at noon on Friday.", "noon on Friday", "2015-01-09T12:00", "minute"),
        ("They sang on Christmas Eve.", "Christmas Eve", "2014-12-24", "day"),
        ("They sang on Thanksgiving.", "Thanksgiving", "2014-11-27", "day"),
        ("It broke on the day before yesterday.", "the day before yesterday", "2015-01-11", "day"),
        ("It broke in nineteen ninety-six.", "nineteen ninety-six", "1996", "year"),
        ("It broke on the 3rd of May 2012.", "the 3rd of May 2012", "2012-05-03", "day"),
        ("It broke on 3-May-2012.", "3-May-2012", "2012-05-03", "day"),
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
        "2000 people came.",
        "See page 1998.",
        "A Boeing 747 landed.",
        "Flight 2012 was late.",
        "Harwood, 37 years old, came.",
        "a 14-year-old pupil",
        "a 2000-pound bomb",
        "It costs $1999.",
        "April Harwood came.",
        "Prices fall.",
        "the fall of the town",
        "He asked for the “Today” show.",
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


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("for three days", "DURATION", "P3D"),
        ("for two hours", "DURATION", "PT2H"),
        ("a two-week strike", "DURATION", "P2W"),
        ("for several years", "DURATION", "PXY"),
        ("over the past two years", "DURATION", "P2Y"),
        ("every week", "SET", "P1W"),
        ("paid annually", "SET", "P1Y"),
        ("It is open now.", "DATE", "PRESENT_REF"),
        ("It opened recently.", "DATE", "PAST_REF"),
        ("It opens soon.", "DATE", "FUTURE_REF"),
        ("in fiscal 2014", "DATE", "FY2014"),
    ],
)
def test_what_is_no_date_has_a_timex_value_and_no_moment(text: str, type_: str, value: str) -> None:
    (expression,) = find_dates(text)
    meaning = meaning_of(expression, Context(TUESDAY))
    assert (meaning.type, meaning.value) == (type_, value)
    assert meaning.moment(expression.span).value is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("on 31 February 2015", NO_SUCH),
        ("on February 30", NO_SUCH),
        ("on 31/31/2015", NO_SUCH),
        ("at 25:99", None),
        ("on 17 Ramadan 1436", "differs from year to year"),
        ("on 12 Muharram 1436", "Islamic calendar"),
        ("on Easter Sunday", "differs from year to year"),
        ("on Monday, May 5, 2015", "contradicts"),
        ("in '98", "two-digit year"),
        ("on 3-5 May", "range of days"),
        ("over the past year", "a stretch up to publication"),
    ],
)
def test_what_cannot_be_known_has_the_reason_and_no_value(text: str, why: str | None) -> None:
    moments = [normalise(expression, TUESDAY, -1) for expression in find_dates(text)]
    assert all(moment.value is None for moment in moments)
    assert any(why in (moment.why or "") for moment in moments) if why else not moments


def test_days_in_figures_follow_the_order_of_the_outlets_country() -> None:
    (expression,) = find_dates("on 3/4/2014")
    (plain,) = find_dates("on 25/4/2014")
    for day_first, value in ((None, None), (True, "2014-04-03"), (False, "2014-03-04")):
        reference = Reference(TUESDAY.day, TUESDAY.year, day_first=day_first)
        assert normalise(expression, reference, -1).value == value
    assert normalise(plain, TUESDAY, -1).value == "2014-04-25"
    open_order = normalise(expression, TUESDAY, -1)
    assert (open_order.earliest, open_order.latest) == ("2014-03-04", "2014-04-03")


def test_comparisons_count_from_the_quarter_that_is_told_of() -> None:
    quarter = Stretch(date(2014, 7, 1), "quarter")
    (expression,) = find_dates("against a year earlier")
    meaning = meaning_of(expression, Context(TUESDAY, before=(quarter,)))
    assert (meaning.value, meaning.compared) == ("2013-Q3", True)


@given(
    st.sampled_from(["last", "this", "next"]),
    st.sampled_from(["week", "month", "quarter", "year"]),
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
)
def test_stretches_beside_each_other_do_not_overlap(shift: str, unit: str, day: date) -> None:
    (expression,) = find_dates(f"in {shift} {unit}")
    meaning = meaning_of(expression, Context(reference_of(Moment(day.isoformat(), "day"))))
    assert meaning.stretch is not None
    assert (meaning.stretch.value == Stretch(day, unit).value) == (shift == "this")


@given(st.text(alphabet="aMy lastnexweki1990-,Q3'’s2nd quarter of fiscal", max_size=60))
def test_any_text_is_read_without_a_failure(text: str) -> None:
    for expression in find_dates(text):
        for reference in (TUESDAY, reference_of(None)):
            meaning = meaning_of(expression, Context(reference, 0))
            assert meaning.type in {"DATE", "TIME", "DURATION", "SET"}
