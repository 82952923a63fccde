"""The judge: each relation, its negation, and the order of time, on sentences of our own that no model learnt from."""

from dataclasses import replace

import pytest

from onrecord.link.entries import Entry
from onrecord.link.judge import Judge
from onrecord.records import Span
from tests.link.judging import START, done, said


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


DEMAND = said(
    "MRV", "must release the crew of the tanker Dolmira at once", "2014-03-02", to="KSL", act="REQUEST", cue="demanded"
)
CHARGE = said("MRV", "Keslian agents had burnt down the consulate in Torvik", "2014-03-02", to="KSL", act="ACCUSE")
PROMISE = said("KSL", "the crew of the Dolmira would be released within a week", "2014-03-05", to="MRV", act="AGREE")
REFUSAL = said("KSL", "the crew of the Dolmira will not be released, whoever demands it", "2014-03-04", act="REJECT")
RELEASE = done("KSL", "Keslia released the crew of the tanker Dolmira", "2014-03-20", to="MRV", act="CONCEDE")


def test_a_charge_is_denied(judge: Judge) -> None:
    words = "no agent of ours had anything to do with the fire at the consulate in Torvik"
    verdict = judge(CHARGE, said("KSL", words, "2014-03-03", act="REJECT"))
    assert (verdict.relation, verdict.kind) == ("answers", "denies")


def test_a_denial_is_heard_though_it_was_coded_a_remark(judge: Judge) -> None:
    words = "we had nothing to do with the fire at the consulate; not one of our agents was in Torvik"
    assert judge(CHARGE, said("KSL", words, "2014-03-03")).relation == "answers"


def test_a_remark_on_something_else_denies_no_charge(judge: Judge) -> None:
    words = "the harvest of hops had not been as good for twenty years"
    assert judge(CHARGE, said("KSL", words, "2014-03-03")).relation is None


def test_a_demand_is_refused(judge: Judge) -> None:
    verdict = judge(DEMAND, REFUSAL)
    assert (verdict.relation, verdict.kind) == ("answers", "refuses")


def test_a_demand_is_answered_by_a_promise(judge: Judge) -> None:
    verdict = judge(DEMAND, PROMISE)
    assert (verdict.relation, verdict.kind) == ("answers", "promises")


def test_a_promise_on_another_matter_answers_no_demand(judge: Judge) -> None:
    words = "a third lane would be added to the coastal road by autumn"
    assert judge(DEMAND, said("KSL", words, "2014-03-05", act="AGREE")).relation is None


def test_a_demand_is_made_again(judge: Judge) -> None:
    words = "again demanded that the crew of the tanker Dolmira be released"
    again = said("MRV", words, "2014-04-11", to="KSL", act="REQUEST", cue="demanded")
    assert judge(DEMAND, again).relation == "repeats"


def test_another_demand_is_no_repetition(judge: Judge) -> None:
    words = "to lower the duty on dried fruit"
    other = said("MRV", words, "2014-04-11", to="KSL", act="REQUEST", cue="asked Keslia")
    assert judge(DEMAND, other).relation is None


@pytest.mark.parametrize("earlier", [DEMAND, PROMISE])
def test_a_deed_fulfils_what_was_demanded_or_promised(judge: Judge, earlier: Entry) -> None:
    assert judge(earlier, RELEASE).relation == "fulfils"


def test_a_deed_on_another_matter_fulfils_nothing(judge: Judge) -> None:
    other = done("KSL", "Keslia opened a museum of glass in its capital", "2014-03-20")
    assert judge(PROMISE, other).relation is None


def test_a_claim_is_disputed_by_its_denial(judge: Judge) -> None:
    claim = said("KSL", "eleven sailors of the Dolmira were found dead on the beach at Torvik", "2014-03-06")
    words = "nobody was found dead on the beach at Torvik; all sailors of the Dolmira are well"
    assert judge(claim, said("ORB", words, "2014-03-07")).relation == "disputes"


def test_what_is_only_possible_disputes_nothing(judge: Judge) -> None:
    claim = said("KSL", "eleven sailors of the Dolmira were found dead on the beach at Torvik", "2014-03-06")
    words = "perhaps no sailor of the Dolmira was found dead on the beach at Torvik"
    assert judge(claim, said("ORB", words, "2014-03-07")).relation is None


def test_a_promise_is_broken_by_its_opposite(judge: Judge) -> None:
    promise = said("KSL", "no guns would be placed on the lighthouse rock of Torvik", "2014-03-06", act="AGREE")
    deed = done("KSL", "Keslia placed twelve guns on the lighthouse rock of Torvik", "2014-05-01", act="MOBILIZE")
    assert judge(promise, deed).relation == "breaks"


def test_a_planned_event_fulfils_nothing(judge: Judge) -> None:
    assert judge(DEMAND, replace(RELEASE, status="planned")).relation is None


def test_nothing_links_back_in_time(judge: Judge) -> None:
    verdict = judge(DEMAND, replace(REFUSAL, earliest="2014-03-01", latest="2014-03-01"))
    assert verdict.relation is None
    assert "dated before" in verdict.reason


def test_who_was_not_spoken_to_does_not_answer(judge: Judge) -> None:
    assert judge(DEMAND, replace(REFUSAL, party="ORB")).relation != "answers"


def test_the_words_it_rests_on_are_those_of_the_article(judge: Judge) -> None:
    verdict = judge(DEMAND, REFUSAL)
    assert "Dolmira" in {span.text for span in verdict.earlier}
    assert "Dolmira" in {span.text for span in verdict.later}
    for entry, spans in ((DEMAND, verdict.earlier), (REFUSAL, verdict.later)):
        assert all(entry.words[span.start - START : span.end - START] == span.text for span in spans)


def test_words_in_two_spans_are_pointed_at_in_both(judge: Judge) -> None:
    parts = (Span(40, 61, "the crew of the Dolmi"), Span(90, 127, "will not be released, whoever demands"))
    parts = (Span(40, 63, "the crew of the Dolmira"), parts[1])
    verdict = judge(DEMAND, replace(REFUSAL, spans=parts))
    assert {"Dolmira", "released"} <= {span.text for span in verdict.later}
    assert all(any(part.start <= span.start and span.end <= part.end for part in parts) for span in verdict.later)


def test_a_batch_is_judged_as_one_by_one(judge: Judge) -> None:
    pairs = [(DEMAND, REFUSAL), (CHARGE, REFUSAL), (REFUSAL, DEMAND), (PROMISE, RELEASE)]
    vectors = dict(zip((DEMAND.id, REFUSAL.id), judge.embed((DEMAND, REFUSAL)), strict=True))
    assert list(judge.pipe(pairs, vectors)) == [judge(*pair) for pair in pairs]


def test_entries_without_words_are_linked_to_nothing(judge: Judge) -> None:
    empty = replace(REFUSAL, spans=(Span(40, 40, ""),))
    assert judge(DEMAND, empty).relation is None
