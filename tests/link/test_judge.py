"""The judge: each relation, its negation, and the order of time, on sentences of our own that no model learnt from."""

from dataclasses import replace

import pytest

from onrecord.link.entries import Entry
from onrecord.link.judge import Judge
from onrecord.records import Span


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


def said(party: str, words: str, day: str | None, *, to: str = "", act: str = "COMMENT", cue: str = "said") -> Entry:
    return Entry(
        id=f"{party} {day} {words}",
        article=f"{party} {day}",
        kind="statement",
        party=party,
        spans=(Span(40, 40 + len(words), words),),
        addressees=(to,) if to else (),
        act=act,
        cue=cue,
        earliest=day,
        latest=day,
        sure=day is not None,
    )


def done(
    party: str, words: str, day: str | None, *, to: str = "", act: str = "COOPERATE", status: str = "reported"
) -> Entry:
    entry = said(party, words, day, to=to, act=act, cue="")
    return replace(entry, kind="event", status=status)


DEMAND = said(
    "MRV",
    "must release the crew of the tanker Dolmira at once",
    "2014-03-02",
    to="KSL",
    act="REQUEST",
    cue="demanded that Keslia",
)
CHARGE = said("MRV", "Keslian agents had burnt down the consulate in Torvik", "2014-03-02", to="KSL", act="ACCUSE")


def test_a_charge_is_denied(judge: Judge) -> None:
    denial = said(
        "KSL",
        "no agent of ours had anything to do with the fire at the consulate in Torvik",
        "2014-03-03",
        act="REJECT",
    )
    verdict = judge(CHARGE, denial)
    assert (verdict.relation, verdict.kind) == ("answers", "denies")


def test_a_demand_is_refused(judge: Judge) -> None:
    refusal = said(
        "KSL", "the crew of the Dolmira will not be released, whoever demands it", "2014-03-04", act="REJECT"
    )
    verdict = judge(DEMAND, refusal)
    assert (verdict.relation, verdict.kind) == ("answers", "refuses")


def test_a_demand_is_made_again(judge: Judge) -> None:
    again = said(
        "MRV",
        "again demanded that the crew of the tanker Dolmira be released",
        "2014-04-11",
        to="KSL",
        act="REQUEST",
        cue="demanded",
    )
    assert judge(DEMAND, again).relation == "repeats"


def test_nothing_links_back_in_time(judge: Judge) -> None:
    refusal = said(
        "KSL", "the crew of the Dolmira will not be released, whoever demands it", "2014-03-01", act="REJECT"
    )
    verdict = judge(DEMAND, refusal)
    assert verdict.relation is None
    assert "dated before" in verdict.reason


def test_who_was_not_spoken_to_does_not_answer(judge: Judge) -> None:
    bystander = said(
        "ORB", "the crew of the Dolmira will not be released, whoever demands it", "2014-03-04", act="REJECT"
    )
    assert judge(DEMAND, bystander).relation != "answers"


def test_a_planned_event_fulfils_nothing(judge: Judge) -> None:
    deed = done("KSL", "Keslia released the crew of the tanker Dolmira", "2014-03-20", to="MRV", status="planned")
    assert judge(DEMAND, deed).relation is None


def test_the_words_it_rests_on_are_those_of_the_article(judge: Judge) -> None:
    refusal = said(
        "KSL", "the crew of the Dolmira will not be released, whoever demands it", "2014-03-04", act="REJECT"
    )
    verdict = judge(DEMAND, refusal)
    assert "Dolmira" in {span.text for span in verdict.earlier}
    assert "Dolmira" in {span.text for span in verdict.later}
    for entry, spans in ((DEMAND, verdict.earlier), (refusal, verdict.later)):
        assert all(entry.words[span.start - 40 : span.end - 40] == span.text for span in spans)


def test_a_batch_is_judged_as_one_by_one(judge: Judge) -> None:
    again = said(
        "MRV", "again demanded that the crew of the tanker Dolmira be released", "2014-04-11", to="KSL", act="REQUEST"
    )
    pairs = [(DEMAND, again), (CHARGE, again), (again, DEMAND)]
    vectors = dict(zip((DEMAND.id, again.id), judge.embed((DEMAND, again)), strict=True))
    assert list(judge.pipe(pairs, vectors)) == [judge(*pair) for pair in pairs]
