"""What stands in cells: dates as people write them."""

from __future__ import annotations

import pytest

from onrecord.record.dates import days_of
from onrecord.records import Moment
from onrecord.serve.cli import cells


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (Moment("2015-01-13", "day"), "2015-01-13"),
        (Moment("2015-01-13T04:55", "minute"), "2015-01-13T04:55"),
        (Moment("2014-12", "month"), "2014-12"),
        (Moment("2015-W02-WE", "day"), "2015-01-10..2015-01-11"),
        (Moment("2015-Q1", "quarter"), "2015-01-01..2015-03-31"),
        (Moment("199X", "decade"), "1990-01-01..1999-12-31"),
        (Moment(earliest="2013-02", latest="2017-01-20"), "2013-02-01..2017-01-20"),
        (Moment(latest="2017-01-20"), "by 2017-01-20"),
        (Moment("PAST_REF"), "?"),
        (None, "?"),
    ],
)
def test_a_date_is_shown_as_people_write_it(moment: Moment | None, shown: str) -> None:
    assert cells.day(days_of(moment), moment.value if moment else None) == shown
