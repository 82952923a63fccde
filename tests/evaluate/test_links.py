"""The scores of links."""

from onrecord.evaluate.links import read_pairs, scored
from onrecord.link.entries import Verdict


def test_the_pairs_that_ship_are_the_test_part() -> None:
    examples = read_pairs()
    assert {example.part for example in examples} == {"test"}
    assert {example.label for example in examples} == {"answers", "disputes", "fulfils", "breaks", "repeats", "none"}


def test_spans_hold_the_words_and_dates_are_sure_where_they_are_given() -> None:
    for example in read_pairs():
        for entry in (example.earlier, example.later):
            assert entry.words
            assert entry.sure == (entry.earliest is not None)


def test_perfect_verdicts_score_one() -> None:
    examples = read_pairs()
    verdicts = [Verdict(None if each.label == "none" else each.label, each.kind) for each in examples]
    assert set(scored(examples, verdicts).metrics().values()) == {1.0}


def test_a_wrong_relation_costs_precision_of_one_and_recall_of_the_other() -> None:
    examples = [example for example in read_pairs() if example.label == "disputes"][:2]
    scores = scored(examples, [Verdict("answers", "denies", 0.9), Verdict("disputes", None, 0.9)])
    assert scores.rates("answers") == (0.0, 0.0)
    assert scores.rates("disputes") == (1.0, 0.5)


def test_lines_tell_the_table_the_matters_and_the_reliability() -> None:
    examples = read_pairs()
    lines = "\n".join(scored(examples, [Verdict(each.label, None, 0.95) for each in examples]).lines())
    assert "answers" in lines
    assert "matters" in lines
    assert "confidence 0.9" in lines
