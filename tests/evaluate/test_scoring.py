import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.scoring import Rate, Worded, Words, overlap, pairs, score


def worded(source: set[int], content: set[int]) -> Worded:
    return Worded(frozenset(source), frozenset(), frozenset(content))


def test_words_are_touched_by_ranges_that_share_a_character() -> None:
    words = Words("the road, open")
    assert words.touched([(0, 3)]) == {0}
    assert words.touched([(3, 4)]) == set()
    assert words.touched([(2, 5), (10, 99)]) == {0, 1, 2}


@given(st.text("ab ,", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_touching_is_what_the_shared_scorer_means_by_it(text: str, start: int, end: int) -> None:
    spans = [match.span() for match in re.finditer(r"\w+", text)]
    expected = {number for number, (first, last) in enumerate(spans) if first < end and last > start}
    assert Words(text).touched([(start, end)]) == expected


def test_pairs_are_one_to_one_and_best_first() -> None:
    gold = [worded({0}, {1, 2, 3, 4}), worded({9}, {1, 2, 3})]
    found = [worded({9}, {1, 2, 3})]
    assert list(pairs(gold, found)) == [(gold[1], found[0])]


def test_two_empty_sources_agree_and_one_empty_does_not() -> None:
    assert overlap(frozenset(), frozenset()) == 1.0
    assert overlap(frozenset({1}), frozenset()) == 0.0


def test_a_statement_with_the_wrong_source_is_found_but_not_attributed() -> None:
    rates = score([([worded({0}, {1, 2})], [worded({5}, {1, 2})])])
    assert (rates["statements"].f1, rates["attributed"].f1, rates["exact"].f1) == (1.0, 0.0, 0.0)


def test_rates_of_nothing_are_zero() -> None:
    assert Rate(0, 0, 0).f1 == 0.0
    assert Rate(1, 2, 4).f1 == pytest.approx(1 / 3)
