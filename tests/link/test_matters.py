"""What entries are about and whom they deal with."""

from dataclasses import replace

import pytest

from onrecord.link.matters import Placed, place
from onrecord.link.stances import stance
from onrecord.link.viewing import Days
from onrecord.records import Reading
from tests.link.telling import Told, tell

DAY = Days("2015-01-13", "2015-01-13", sure=True)


def placed(reading: Reading) -> tuple[Placed, ...]:
    return place(reading, dict.fromkeys((each.id for each in reading.statements), DAY), DAY)


def topics(each: Placed) -> list[str]:
    return [subject.topic for subject in each.subjects]


def test_an_act_is_between_who_speaks_and_whom_it_is_directed_at() -> None:
    (asked,) = placed(tell(Told("eva-lund", "Iceland must close the pirates' harbours", "REQUEST", "ISL")))
    assert (asked.entry.party, asked.other, topics(asked), asked.inferred) == ("NOR", "ISL", ["armed-groups"], None)


def test_an_answer_that_names_nobody_goes_to_the_party_that_its_own_deals_with() -> None:
    _, denied = placed(
        tell(
            Told("eva-lund", "Iceland shelters the pirates", "ACCUSE", "ISL"),
            Told("jon-helgi", "there are no pirates on its coast", "REJECT"),
        )
    )
    assert (denied.entry.party, denied.other) == ("ISL", "NOR")
    assert denied.inferred is not None


def test_with_two_parties_that_deal_with_it_equally_it_stays_unknown() -> None:
    *_, denied = placed(
        tell(
            Told("eva-lund", "Iceland shelters the pirates", "ACCUSE", "ISL"),
            Told("DNK", "Iceland must jail the pirates", "REQUEST", "ISL"),
            Told("jon-helgi", "there are no pirates on its coast", "REJECT"),
        )
    )
    assert denied.other is None


def test_who_is_named_as_a_place_is_not_dealt_with() -> None:
    _, remark = placed(
        tell(
            Told("eva-lund", "Iceland shelters the pirates", "ACCUSE", "ISL"),
            Told("jon-helgi", "the pirates have gone to Denmark", "COMMENT"),
        )
    )
    assert remark.other == "NOR"


def test_the_only_state_that_a_party_speaks_of_is_whom_it_deals_with() -> None:
    claimed, kept = placed(
        tell(
            Told("jon-helgi", "the camps of the pirates have been dismantled"),
            Told("jon-helgi", "it has kept its word to Norway about the pirates"),
        )
    )
    assert (claimed.other, claimed.between, kept.other) == ("NOR", ("ISL", "NOR"), "NOR")
    assert claimed.inferred is not None


def test_armed_groups_are_what_is_spoken_of_and_no_side() -> None:
    (asked,) = placed(tell(Told("eva-lund", "the Grey Gulls must be caught, and Iceland knows it", "REQUEST")))
    assert asked.other == "ISL"
    assert [(subject.topic, subject.words) for subject in asked.subjects] == [("armed-groups", "Grey Gulls")]


def test_a_charge_against_an_armed_group_stands_between_the_parties_that_deal_over_it() -> None:
    _, charged = placed(
        tell(
            Told("eva-lund", "Iceland must close the harbours", "REQUEST", "ISL"),
            Told("eva-lund", "the Grey Gulls sank the trawler", "ACCUSE", "grey-gulls"),
        )
    )
    assert (charged.other, charged.between) == ("ISL", ("ISL", "NOR"))


def test_who_speaks_stays_unknown_though_the_thread_is_known() -> None:
    _, asked = placed(
        tell(
            Told("eva-lund", "Iceland must close the pirates' harbours", "REQUEST", "ISL"),
            Told("", "Iceland must stop hiding pirates", "REQUEST", "ISL"),
        )
    )
    assert (asked.entry.party, asked.other, asked.between) == (None, "ISL", ("ISL", "NOR"))
    assert asked.inferred is not None


def test_without_words_of_its_own_it_is_about_what_its_paragraph_or_speaker_was() -> None:
    _, promised = placed(
        tell(
            Told("jon-helgi", "the raiders are a plague to Norway", "COMMENT", "NOR"),
            Told("jon-helgi", "something will be done soon", "AGREE"),
        )
    )
    assert topics(promised) == ["armed-groups"]
    assert promised.subjects[0].near == "its speaker's words before"


def test_observers_are_no_party_beyond_their_article() -> None:
    (doubted,) = placed(tell(Told("observer.1", "Iceland has not moved against the pirates")))
    assert (doubted.between, doubted.other) == (None, "ISL")


def test_an_event_without_a_date_had_happened_when_its_article_came_out() -> None:
    told = tell(Told("NOR", "Norway stopped all payments to Iceland", "SANCTION", "ISL", status="reported"))
    planned = tell(Told("NOR", "Norway stopped all payments to Iceland", "SANCTION", "ISL", status="planned"))
    assert [(each.entry.latest, each.entry.sure) for each in place(told, {}, DAY)] == [("2015-01-13", False)]
    assert [each.entry.latest for each in place(planned, {}, DAY)] == [None]


def test_what_is_dated_long_before_the_article_is_background() -> None:
    reading = tell(Told("eva-lund", "Iceland must close the harbours of the pirates", "REQUEST", "ISL"))
    days = {reading.statements[0].id: Days("2011-05-01", "2011-05-31", sure=True)}
    assert [each.entry.background for each in place(reading, days, DAY)] == [True]
    assert [each.entry.background for each in placed(reading)] == [False]


def test_stances_are_acts_in_the_words_of_a_timeline() -> None:
    reading = tell(
        Told("jon-helgi", "there is no proof", "REJECT"),
        Told("jon-helgi", "it will not send boats", "REJECT", mode="assist"),
        Told("jon-helgi", "the boats stay where they are", "REJECT"),
        Told("jon-helgi", "the camps have been completely dismantled"),
        Told("jon-helgi", "the camps will be dismantled"),
    )
    assert [stance(each.entry) for each in placed(reading)] == [
        "denies",
        "refuses",
        "rejects",
        "claims success",
        "remarks",
    ]


@pytest.mark.parametrize("status", ["denied", "hypothetical", "planned"])
def test_a_deed_that_has_not_been_done_is_a_remark(status: str) -> None:
    deed = Told("NOR", "Norway stopped all payments to Iceland", "SANCTION", "ISL", status=status)
    word = Told("NOR", "Norway will pay Iceland for its boats", "AGREE", "ISL", status=status)
    found = [stance(each.entry) for each in place(tell(deed, word), {}, DAY)]
    assert found == ["remarks", "promises" if status == "planned" else "remarks"]


def test_what_is_not_said_is_a_remark() -> None:
    asked = tell(Told("eva-lund", "Iceland must close the harbours of the pirates", "REQUEST", "ISL"))
    negated = replace(asked, statements=tuple(replace(each, negated=True) for each in asked.statements))
    assert [stance(each.entry) for each in (*placed(asked), *placed(negated))] == ["asks", "remarks"]
