"""Of several terms those that an undated article's bounds allow."""

import pytest

from onrecord.records import Actor, Moment, Office
from onrecord.resolve.terms import within_bounds

FIRST, SECOND = Office("minister", "TAR", "1999-03-01", "2001-05"), Office("minister", "TAR", "2009", "2013-02-01")
LAST = Office("minister", "TAR", "2015-02", None)
WHY = "minister of TAR 1999-03-01 to 2001-05 (us); minister of TAR 2009 to 2013-02-01 (us); named in full"
HARWOOD = Actor("h", "Daniel Harwood", "person", offices=(FIRST, SECOND), why=WHY)


@pytest.mark.parametrize(
    ("published", "offices"),
    [
        (Moment(earliest="2011", why="told of"), (SECOND,)),
        (Moment(latest="2002-01-01", why="closed"), (FIRST,)),
        (Moment(earliest="2001", latest="2009-03", why="both"), (FIRST, SECOND)),
        (Moment(earliest="2020", why="told of"), (FIRST, SECOND)),
        (Moment(value="2010-01-01", precision="day"), (FIRST, SECOND)),
        (Moment(why="nothing known"), (FIRST, SECOND)),
        (None, (FIRST, SECOND)),
    ],
)
def test_terms_outside_the_bounds_are_left_out(published: Moment | None, offices: tuple[Office, ...]) -> None:
    (actor,) = within_bounds([HARWOOD], published)
    assert actor.offices == offices


def test_the_reason_tells_of_the_terms_that_stay() -> None:
    (actor,) = within_bounds([HARWOOD], Moment(earliest="2011", why="told of"))
    assert actor.why == "minister of TAR 2009 to 2013-02-01 (us); named in full"


def test_who_still_holds_an_office_stays() -> None:
    harwood = Actor("h", "Daniel Harwood", "person", offices=(FIRST, LAST), why=WHY)
    (actor,) = within_bounds([harwood], Moment(earliest="2016", why="told of"))
    assert actor.offices == (LAST,)
