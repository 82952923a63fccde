"""Lists by filters, and search."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StopRun
from onrecord.record import Filters, Record
from onrecord.record.between import days_asked
from onrecord.record.dates import Days
from onrecord.records import Mention
from tests.record.readings import TEXT, make_reading


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """An article of January 2015, and one without a date of which only a bound is known."""
    with Record(str(tmp_path_factory.mktemp("record") / "record.db")) as opened:
        undated = make_reading(TEXT + "\n", "file:///news/b.txt", day=None)
        statements = tuple(replace(statement, said=None) for statement in undated.statements)
        for reading in (make_reading(), replace(undated, statements=statements)):
            opened.add(reading, reader="1", received_at="")
        yield opened


def found(record: Record, **filters: object) -> list[str]:
    """The acts of the dated article's statements that the filters find, the undated one's behind a `?`."""
    rows, _ = record.find_statements(Filters(**filters))  # type: ignore[arg-type]
    return [row.statement.act + ("" if row.days.sure else "?") for row in rows]


BOTH = ["REQUEST", "COMMENT", "REQUEST?", "COMMENT?"]


@pytest.mark.parametrize(
    ("filters", "acts"),
    [
        ({}, BOTH),
        ({"by": "petric"}, ["REQUEST", "REQUEST?"]),
        ({"by": "ANA PETRIC"}, ["REQUEST", "REQUEST?"]),
        ({"by": "ana-petric"}, ["REQUEST", "REQUEST?"]),
        ({"by": "OST"}, ["REQUEST", "REQUEST?"]),
        ({"by": "Nordland"}, ["COMMENT", "COMMENT?"]),  # the state stands for its people, not for the Front
        ({"by": "ana"}, ["REQUEST", "REQUEST?"]),
        ({"by": "an"}, []),
        ({"by": ""}, []),
        ({"to": "ndl"}, ["REQUEST", "REQUEST?"]),
        ({"to": "Petric"}, []),
        ({"about": "camps"}, ["REQUEST", "REQUEST?"]),
        ({"about": "winter camp"}, ["REQUEST", "REQUEST?"]),  # any order, any ending
        ({"about": "Nordlanders"}, ["REQUEST", "REQUEST?"]),  # an alias of an actor that the content names
        ({"about": "Petric"}, []),  # she speaks, and is not spoken about
        ({"about": 'x" OR "y'}, []),
        ({"act": "request"}, ["REQUEST", "REQUEST?"]),
        ({"sourcing": "unnamed"}, ["COMMENT", "COMMENT?"]),
        ({"outlet": "daily fjord"}, BOTH),
        ({"outlet": "wirepost"}, BOTH),
        ({"outlet": "fjor"}, []),
        ({"min_confidence": 0.6}, ["REQUEST", "REQUEST?"]),
        ({"limit": 1}, ["REQUEST"]),
        ({"since": "2015"}, ["REQUEST", "COMMENT"]),
        ({"since": "2015-01-13", "until": "2015-01-13"}, ["REQUEST", "COMMENT"]),
        ({"since": "2015-01-14"}, []),
        ({"until": "2014"}, []),
        ({"until": "2020"}, BOTH),  # the bound says that it is no later
        ({"by": "Petric", "act": "COMMENT"}, []),
    ],
)
def test_filters(record: Record, filters: dict[str, object], acts: list[str]) -> None:
    assert found(record, **filters) == acts


def test_what_has_no_certain_date_is_left_out_and_counted(record: Record) -> None:
    assert record.find_statements(Filters(since="2019"))[1] == 2
    assert record.find_statements(Filters(since="2021"))[1] == 0  # surely not: the archive closed in 2020
    assert record.find_statements(Filters(since="2015", act="REQUEST"))[1] == 1
    assert record.find_articles(Filters(since="2015"))[1] == 1
    assert len(record.find_articles(Filters(since="2015"))[0]) == 1


def test_the_date_of_publication_stands_in_for_statements_and_says_so(record: Record) -> None:
    rows, _ = record.find_statements(Filters(since="2015-01"))
    assert [row.of for row in rows] == ["said", "published"]


MOMENTS = (
    ("2013-12-31", None, None), ("2014", None, None), ("2014-05", None, None), ("2014-05-20", None, None),
    ("201X", None, None), ("2016-W02", None, None), (None, "2014-05-01", "2014-05-09"), (None, "2013", None),
    (None, None, "2014-06"), (None, None, None),
)  # fmt: skip
"""Value, earliest and latest of what happened: certain days, longer times, bounds, and nothing known."""


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of one event for each moment."""
    with Record(str(tmp_path_factory.mktemp("dated") / "record.db")) as opened:
        for number, (value, earliest, latest) in enumerate(MOMENTS):
            reading = make_reading(TEXT + "\n" * number, f"file:///news/{number}.txt")
            event = reading.events[0]
            assert event.moment is not None
            moment = replace(event.moment, value=value, earliest=earliest, latest=latest)
            happened = (replace(event, moment=moment),)
            opened.add(replace(reading, events=happened), reader="1", received_at="")
        yield opened


ENDS = (None, "2013", "2014-05-01", "2014-05-20", "2015", "2021")


@pytest.mark.parametrize("since", ENDS)
@pytest.mark.parametrize("until", ENDS)
@pytest.mark.parametrize("latest_first", [False, True])
def test_what_lies_between_two_days_is_found_once_and_in_order(
    dated: Record, since: str | None, until: str | None, *, latest_first: bool
) -> None:
    asked = Filters(since=since, until=until, latest_first=latest_first)
    first = days_asked(since)[0] if since else "0000-00-00"
    last = days_asked(until)[1] if until else "9999-99-99"

    def is_meant(days: Days) -> bool:
        start, end = days.first or "0000-00-00", days.last or "9999-99-99"
        is_open = since is None and until is None
        if days.sure or is_open:
            return is_open or (end >= first and start <= last)
        return start >= first and end <= last and days != Days()

    def key(days: Days) -> tuple[object, ...]:
        return not days.sure, days.first is None, days.first or "", days.last or ""

    rows, _ = dated.find_events(asked)
    meant = [row.days for row in dated.find_events(Filters())[0] if is_meant(row.days)]
    assert sorted(map(key, meant)) == sorted(key(row.days) for row in rows)
    if not latest_first:
        assert [key(row.days) for row in rows] == sorted(map(key, meant))
    else:
        certain = [row.days.first or "" for row in rows if row.days.sure]
        assert certain == sorted(certain, reverse=True)
        assert [row.days.sure for row in rows] == sorted((row.days.sure for row in rows), reverse=True)
    pages = [dated.find_events(replace(asked, limit=3, offset=start))[0] for start in range(0, len(rows) + 3, 3)]
    assert [row.id for page in pages for row in page] == [row.id for row in rows]


def test_events_go_by_their_own_date_only(record: Record) -> None:
    assert len(record.find_events(Filters(since="2014-05-20", until="2014-06"))[0]) == 2  # some day of May
    assert record.find_events(Filters(since="2015")) == ((), 0)
    assert len(record.find_events(Filters(about="soldier"))[0]) == 2
    assert len(record.find_events(Filters(to="Nordland", act="assault"))[0]) == 2
    assert len(record.find_events(Filters(by="official"))[0]) == 2  # nobody known, but these are the words


@pytest.mark.parametrize(
    "word", ["", "   ", '"', "AND", "NEAR(", "a*", "content:", "^", "-x", "\0", "({", "' OR 1=1 --"]
)
def test_no_query_is_a_syntax_error(record: Record, word: str) -> None:
    record.search_statements(word, 5)
    record.search_articles(word, 5)
    record.find_statements(Filters(about=word))
    record.find_articles(Filters(about=word))


def test_search_finds_words_whatever_their_ending_and_accents(record: Record) -> None:
    assert [row.statement.act for row in record.search_statements("promise nothing", 9)] == ["COMMENT"] * 2
    assert len(record.search_articles("CAFE", 1)) == 1
    assert "café" in record.search_articles("cafe", 1)[0][1]
    assert record.search_statements('"nothing promised"', 9) == ()
    assert len(record.search_statements('"promised nothing"', 9)) == 2


@pytest.mark.parametrize("date", ["yesterday", "2015-13", "2015-02-30", "15", ""])
def test_a_date_that_cannot_be_read_is_said(record: Record, date: str) -> None:
    with pytest.raises(StopRun, match="is not a date"):
        record.find_statements(Filters(since=date))


def test_actors_come_with_how_often_they_are_named(record: Record) -> None:
    counted = {
        row.actor.id: (row.texts, row.said, row.addressed, row.acted, row.received) for row in record.find_actors()
    }
    assert counted["ana-petric"] == (2, 2, 0, 0, 0)
    assert counted["NDL"] == (2, 0, 2, 0, 2)
    assert counted["nordland-front"] == (2, 0, 0, 0, 0)


def test_what_is_directed_at_a_party_is_said_to_it_and_no_event(tmp_path: Path) -> None:
    once = make_reading()
    urged, promised = once.statements
    front = Mention(urged.recipients[0].span, "nordland-front", "Free Nordland Front")
    with Record(str(tmp_path / "record.db")) as opened:
        opened.add(
            replace(once, statements=(replace(urged, recipients=(front,)), promised)), reader="1", received_at=""
        )
        (row,) = (row for row in opened.find_actors() if row.actor.id == "nordland-front")
        assert (row.addressed, row.received) == (1, 0)
        assert opened.counted(row.actor) == row
        assert found(opened, to="nordland-front") == ["REQUEST"]
        assert [tally.what for tally in opened.tallies("nordland-front", "addressee")] == ["REQUEST"]
        assert [other.id for other in opened.counterparts("nordland-front", 9)] == ["ana-petric"]
        assert opened.find_events(Filters(to="nordland-front"))[0] == ()
