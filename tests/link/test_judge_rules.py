"""What parties, dates and statuses rule out, whatever the words say."""

from dataclasses import replace

import pytest

from onrecord.link.entries import Entry
from onrecord.link.judge_rules import open_relations
from onrecord.records import Span
from tests.link.judging import done, said

DEMAND = said("MRV", "must release the crew of the tanker Dolmira", "2014-03-02", to="KSL", act="REQUEST")
REPLY = said("KSL", "the crew of the Dolmira stays where it is", "2014-03-04")
DEED = done("KSL", "Keslia released the crew of the Dolmira", "2014-03-20", to="MRV")


def relations(earlier: Entry, later: Entry) -> set[str]:
    return set(open_relations(earlier, later).relations)


def test_who_was_spoken_to_may_answer() -> None:
    assert relations(DEMAND, REPLY) == {"answers", "disputes"}


def test_who_was_named_may_answer_but_not_for_long() -> None:
    named = replace(DEMAND, addressees=("press",), about=("KSL",))
    assert "answers" in relations(named, REPLY)
    assert "answers" not in relations(named, replace(REPLY, earliest="2015-03-04", latest="2015-03-04"))


def test_who_was_neither_spoken_to_nor_named_does_not_answer() -> None:
    assert relations(DEMAND, replace(REPLY, party="ORB")) == {"disputes"}


def test_a_party_that_is_not_known_answers_nothing() -> None:
    assert relations(replace(DEMAND, party=None), replace(REPLY, party=None)) == {"disputes"}


def test_nobody_answers_years_later() -> None:
    assert "answers" not in relations(DEMAND, replace(REPLY, earliest="2019-01-01", latest="2019-01-01"))


def test_nothing_links_back_in_time() -> None:
    found = open_relations(DEMAND, replace(REPLY, earliest="2014-03-01", latest="2014-03-01"))
    assert not found.relations
    assert "before" in found.reason


def test_without_dates_only_a_dispute_is_left() -> None:
    undated = replace(REPLY, earliest=None, latest=None, sure=False)
    assert relations(DEMAND, undated) == {"disputes"}
    assert "not known" in open_relations(DEMAND, undated).reason


def test_bounds_that_overlap_give_no_order() -> None:
    some_day = replace(REPLY, earliest="2014-01-01", latest="2014-12-31", sure=False)
    assert relations(DEMAND, some_day) == {"disputes"}


def test_bounds_that_do_not_overlap_give_the_order() -> None:
    that_summer = replace(REPLY, earliest="2014-06-01", latest="2014-08-31", sure=False)
    assert "answers" in relations(DEMAND, that_summer)


def test_the_order_of_one_text_stands_in_for_dates_and_is_said() -> None:
    undated = replace(REPLY, article=DEMAND.article, earliest=None, latest=None, spans=(Span(400, 405, "stays"),))
    found = open_relations(DEMAND, replace(undated, sure=False))
    assert "answers" in found.relations
    assert "order of the text" in found.reason


def test_the_same_words_later_are_a_repetition_on_a_later_day_only() -> None:
    again = replace(DEMAND, id="again", article="b", earliest="2014-04-11", latest="2014-04-11")
    assert relations(DEMAND, again) == {"repeats", "disputes"}
    assert "repeats" not in relations(DEMAND, replace(DEMAND, id="same day", article="b"))


def test_an_old_statement_told_again_is_no_repetition() -> None:
    told = replace(DEMAND, id="again", article="b", earliest="2014-04-11", latest="2014-04-11", background=True)
    assert "repeats" not in relations(DEMAND, told)


def test_another_act_is_no_repetition() -> None:
    threat = replace(DEMAND, id="b", act="THREATEN", earliest="2014-04-11", latest="2014-04-11")
    assert "repeats" not in relations(DEMAND, threat)


def test_a_deed_of_the_party_that_was_asked_may_fulfil_or_break() -> None:
    assert relations(DEMAND, DEED) == {"fulfils", "breaks", "disputes"}


def test_the_party_that_asked_does_not_fulfil_its_own_demand() -> None:
    assert relations(DEMAND, replace(DEED, party="MRV")) == {"disputes"}


def test_the_party_that_promised_may_fulfil_its_promise() -> None:
    promise = replace(REPLY, act="AGREE")
    assert "fulfils" in relations(promise, DEED)


@pytest.mark.parametrize("status", ["planned", "denied", "hypothetical"])
def test_a_deed_that_was_not_done_is_linked_to_nothing(status: str) -> None:
    assert not relations(DEMAND, replace(DEED, status=status))


def test_a_deed_without_a_date_fulfils_nothing() -> None:
    undated = replace(
        DEED, article=DEMAND.article, earliest=None, latest=None, sure=False, spans=(Span(400, 405, "x"),)
    )
    assert relations(DEMAND, undated) == {"disputes"}


def test_an_event_is_no_link_of_the_statement_that_tells_it() -> None:
    told = replace(DEED, article=DEMAND.article, spans=(Span(45, 60, "release the crew"),))
    assert not relations(DEMAND, told)


def test_a_planned_event_is_disputed_by_nobody() -> None:
    plan = replace(DEED, status="planned", earliest="2014-03-01", latest="2014-03-01")
    assert not relations(plan, REPLY)
