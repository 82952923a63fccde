"""The days that a moment allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.dates import Days, days_of, days_of_value
from onrecord.records import Moment


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2015-01-13T04:55", ("2015-01-13", "2015-01-13")),
        ("2015-01-13TNI", ("2015-01-13", "2015-01-13")),
        ("2012-02", ("2012-02-01", "2012-02-29")),
        ("2015", ("2015-01-01", "2015-12-31")),
        ("201X", ("2010-01-01", "2019-12-31")),
        ("201", ("2010-01-01", "2019-12-31")),
        ("2011-W37", ("2011-09-12", "2011-09-18")),
        ("2011-W37-WE", ("2011-09-17", "2011-09-18")),
        ("2015-Q2", ("2015-04-01", "2015-06-30")),
        ("2015-H2", ("2015-07-01", "2015-12-31")),
        ("2015-SU", ("2015-06-01", "2015-08-31")),
        ("2015-WI", ("2015-12-01", "2016-02-29")),
        ("PAST_REF", None),
        ("P3D", None),
        ("2015-02-30", None),
        ("0000", None),
        ("9999-WI", None),
    ],
)
def test_values(value: str, days: tuple[str, str] | None) -> None:
    assert days_of_value(value) == days


def test_bounds_are_not_sure() -> None:
    assert days_of(Moment(earliest="2011-05", latest="2020")) == Days("2011-05-01", "2020-12-31")
    assert days_of(Moment(latest="2020")) == Days(None, "2020-12-31")
    assert days_of(Moment(value="PAST_REF")) == days_of(None) == Days()


@given(st.text(max_size=12) | st.from_regex(r"[0-9]{1,4}(-[0-9WQHX]{1,3}){0,3}", fullmatch=True))
def test_no_value_fails(value: str) -> None:
    days = days_of_value(value)
    assert days is None or days[0] <= days[1]
