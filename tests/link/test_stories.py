from dataclasses import replace

import pytest

from onrecord.link.order import day, turn
from onrecord.link.stories import marks, sameness
from onrecord.link.words import rarity, telling_words
from onrecord.records import Article, BlockKind, Event, Moment, Noted, Place
from tests.building import make_article, span_of

FIRE = """Ferry burns off Solvang with ninety aboard

A ferry with ninety passengers caught fire off Solvang on Monday, and the coastguard took all of them off by helicopter.

The Nordlys had left the harbour at dawn. Its engine room was full of smoke within minutes, captain Odd Berg said."""
AGENCY = """Helicopters lift passengers from blazing Norwegian ferry

All ninety people aboard the Nordlys were lifted off on Monday after its engine room filled with smoke at Solvang.

Coastguard helicopters flew eleven times. Captain Odd Berg was the last to leave the ferry, a spokeswoman said."""
STRIKE = """Ferry crews strike for better pay

Crews of the Norwegian ferries walked out on Monday in a quarrel over pay that has gone on since spring.

The union of seamen said that no ferry would leave before its members had been heard by the ministry."""


def written(text: str) -> Article:
    return make_article(text, {0: BlockKind.TITLE})


def same(first: str, second: str, days: int = 0) -> bool:
    return sameness(telling_words(written(first), ()), telling_words(written(second), ()), days).is_story


def test_two_agencies_reports_of_one_happening_are_a_story() -> None:
    assert same(FIRE, AGENCY)
    assert same(AGENCY, FIRE, days=-1)


def test_two_happenings_of_one_day_with_one_subject_are_none() -> None:
    assert not same(FIRE, STRIKE)
    assert not same(AGENCY, STRIKE)


def test_what_is_told_again_after_the_window_is_another_story() -> None:
    assert same(FIRE, FIRE, days=3)
    assert not same(FIRE, FIRE, days=4)


def test_the_reason_names_the_days_and_the_words() -> None:
    why = sameness(telling_words(written(FIRE), ()), telling_words(written(AGENCY), ()), 1).why
    assert why.startswith("the next day; both tell of ")
    assert {"nordlys", "solvang"} & set(why.split("tell of ")[1].split(", "))


def test_words_that_all_news_is_made_of_tell_nothing_and_nations_little() -> None:
    assert rarity("said") == 0.0
    assert rarity("to") == 0.0
    assert 0 < rarity("pakistan") < rarity("coastguard")
    assert "the" not in telling_words(written(FIRE), ())


def test_an_article_of_a_few_common_words_is_like_nothing() -> None:
    assert telling_words(written("He said it."), ()) == {}
    assert not same("He said it.", "He said it.")
    assert not same("", "")


def test_what_happened_where_and_when_is_a_word_of_its_own() -> None:
    clause = span_of(FIRE, "caught fire off Solvang on Monday")
    event = Event("e", "a" * 16, "ACCIDENT", (), (), clause, span_of(FIRE, "fire"), "reported")
    known = replace(event, place=Place("Solvang", span_of(FIRE, "Solvang")), moment=Moment("2015-01-12", "day"))
    assert "accident@solvang@2015-01-12" in telling_words(written(FIRE), [known])
    assert not any("@" in word for word in telling_words(written(FIRE), [event, replace(known, status="planned")]))


def test_marks_are_the_words_that_tell_most() -> None:
    words = {"a": 0.9, **{f"w{number}": 0.1 for number in range(40)}}
    assert marks({"a": 0.9}) < marks(words)
    assert len(marks(words)) == 20


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2015-01-12", "2015-01-13"),
        ("2015-01-13T04:55", "2015-01-13T05:00"),
        ("2015-01-13", "2015-01"),
        ("2015-01", None),
    ],
)
def test_turns_are_in_order_of_time_and_the_undated_last(earlier: str, later: str | None) -> None:
    first, second = (
        replace(written(FIRE), published=Moment(value) if value else Moment(latest="2014-01-01"))
        for value in (earlier, later)
    )
    assert turn(first) < turn(second)


def test_of_one_day_the_paper_that_prints_an_agencys_report_comes_last() -> None:
    agencys = replace(written(FIRE), published=Moment("2015-01-12T13:05"), agency=Noted("Wirepost"))
    paper = replace(written(FIRE), published=Moment("2015-01-12"), outlet=Noted("Fjord"), agency=Noted("Wirepost"))
    early = replace(paper, published=Moment("2015-01-12T06:00"))
    assert sorted((paper, early, agencys), key=turn) == [agencys, early, paper]


def test_an_agency_is_known_by_its_long_and_its_short_name() -> None:
    own = replace(
        written(FIRE), published=Moment("2015-01-13"), outlet=Noted("AP"), agency=Noted("The Associated Press")
    )
    assert turn(own) < turn(replace(own, published=Moment("2015-01-12"), outlet=Noted("Fjord")))


def test_an_agencys_own_publication_comes_first() -> None:
    paper = replace(written(FIRE), published=Moment("2015-01-12"), outlet=Noted("Fjord"), agency=Noted("Wirepost"))
    own = replace(paper, published=Moment("2015-01-13"), outlet=Noted("Wirepost News"))
    assert turn(own) < turn(paper)


@pytest.mark.parametrize(("value", "known"), [("2015-01-13T04:55", True), ("2015-02-31", False), ("2015-01", False)])
def test_the_day_is_that_of_publication_where_it_is_known(value: str, known: bool) -> None:
    assert (day(replace(written(FIRE), published=Moment(value))) is not None) is known
