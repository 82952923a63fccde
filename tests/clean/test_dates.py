"""What a printed date says, and what it leaves open."""

import pytest

from onrecord.clean.dates import find_dates, in_order
from onrecord.clean.timestamps import is_timestamp
from onrecord.records import Moment


def only(line: str) -> Moment:
    (printed,) = find_dates(line)
    assert line[printed.start : printed.end] == printed.text
    return printed.moment


@pytest.mark.parametrize(
    ("line", "value", "precision", "zone"),
    [
        ("May 4, 2012 / 6:20 AM / 9 years ago", "2012-05-04T06:20", "minute", None),
        ("4th May, 2012. 02:16 pm", "2012-05-04T14:16", "minute", None),
        ("First Published: Sun, May 06 2012. 10:10 IST", "2012-05-06T10:10", "minute", "IST"),
        ("6 May 2012", "2012-05-06", "day", None),
        ("6 of May 2012", "2012-05-06", "day", None),
        ("Sept. 16, 2019, 9:05 p.m. ET", "2019-09-16T21:05", "minute", "ET"),
        ("Published 14:05 GMT, 3 May 2014", "2014-05-03T14:05", "minute", "GMT"),
        ("1405 GMT, 3 May 2014", "2014-05-03T14:05", "minute", "GMT"),
        ("2015-01-13T04:55:22+05:30", "2015-01-13T04:55", "minute", "+05:30"),
        ("2015-01-13T04:55Z", "2015-01-13T04:55", "minute", "Z"),
        ("2015/01/13", "2015-01-13", "day", None),
        ("3-May-2014 14:05 (GMT)", "2014-05-03T14:05", "minute", "GMT"),
        ("Thursday, 5 March 1998 9 p.m.", "1998-03-05T21", "hour", None),
        ("12:30 am, January 1, 2000", "2000-01-01T00:30", "minute", None),
        ("May 2014", "2014-05", "month", None),
        ("25/04/2015", "2015-04-25", "day", None),
        ("04/25/2015", "2015-04-25", "day", None),
        ("13.02.2011", "2011-02-13", "day", None),
        ("05/05/2015", "2015-05-05", "day", None),
        ("Sun 03/04/2016", "2016-04-03", "day", None),
    ],
)
def test_a_date_says_what_it_says(line: str, value: str, precision: str, zone: str | None) -> None:
    assert only(line) == Moment(value, precision, zone)


def test_a_date_in_either_order_has_bounds_and_the_reason() -> None:
    moment = only("03/04/2015")
    assert (moment.value, moment.earliest, moment.latest) == (None, "2015-03-04", "2015-04-03")
    assert moment.why is not None
    assert "either order" in moment.why


def test_a_weekday_that_contradicts_the_date_is_said() -> None:
    moment = only("Tuesday 14 January 2015")
    assert moment.value is None
    assert moment.why is not None
    assert "contradicts" in moment.why


@pytest.mark.parametrize(
    ("line", "value"), [("16 Mar '98", "1998-03-16"), ("16-Mar-19", "2019-03-16"), ("25/12/03", "2003-12-25")]
)
def test_a_year_of_two_digits_is_read_and_said(line: str, value: str) -> None:
    moment = only(line)
    assert moment.value == value
    assert moment.why is not None
    assert "two-digit" in moment.why


@pytest.mark.parametrize(
    "line", ["30 February 2015", "2015-13-01", "31/31/2015", "5 years ago", "10:45", "room 2015", "1-2-3"]
)
def test_what_is_no_date_is_none(line: str) -> None:
    assert find_dates(line) == []


def test_a_time_that_does_not_exist_leaves_the_day() -> None:
    assert only("3 May 2014 25:99").value == "2014-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Last updated on 3 May 2014 at 14:05 GMT",
        "Published: 3 May 2014 | Updated: 4 May 2014 | 2 min read",
        "9:15 p.m.",
        "3 hours ago",
        "Wednesday, January 21, 2015.",
        "— 3 May 2014 —",
    ],
)
def test_a_line_that_only_says_when_is_a_timestamp(line: str) -> None:
    assert is_timestamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "The envoy left on 3 May 2014",
        "3 May 2014 was a black day.",
        "By Ann Orlen, 3 May 2014",
        "1998",
        "At 9:15 p.m. he left",
        "Sept. 9, 2013 traffic problems.",
    ],
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not is_timestamp(line)


@pytest.mark.parametrize(("day_first", "value"), [(True, "2015-04-03"), (False, "2015-03-04"), (None, None)])
def test_either_order_is_that_of_the_outlets_country(day_first: bool | None, value: str | None) -> None:
    moment = in_order(only("03/04/2015"), day_first)
    assert moment is not None
    assert moment.value == value
    assert moment.why is not None


def test_other_dates_do_not_ask_for_the_country() -> None:
    for line in ("25/04/2015", "3 May 2014", "Tuesday 14 January 2015"):
        assert in_order(only(line), True) == only(line)
    assert in_order(None, True) is None
