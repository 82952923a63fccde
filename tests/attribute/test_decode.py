"""From the model's figures to attributions."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.decode import candidates, find_cues, label_rows, runs
from onrecord.attribute.limits import Limits

LIMITS = Limits(cue=0.5, keep=0.5, weights=(0.0, 1.0, 0.0, 0.0, 0.0))


def tag_chances(marks: str) -> np.ndarray:
    """Probabilities in which `B` opens a cue, `I` goes on with one, and `.` is no cue."""
    chances = np.full((len(marks), 7), 0.02, dtype=np.float32)
    for word, mark in enumerate(marks):
        chances[word, {".": 0, "B": 3, "I": 4}[mark]] = 0.88
    return chances


def pair_chances(rows: list[str]) -> np.ndarray:
    """Probabilities of label `.`, `S` or `C` for each word."""
    chances = np.full((len(rows), len(rows[0]), 3), 0.05, dtype=np.float32)
    for row, marks in enumerate(rows):
        for word, mark in enumerate(marks):
            chances[row, word, ".SC".index(mark)] = 0.9
    return chances


@pytest.mark.parametrize(
    ("marks", "cues"),
    [
        ("......", []),
        ("..BI..", [[2, 3]]),
        ("BI.IIB", [[0, 1], [3, 5]]),
        ("..II..", [[2, 3]]),
        ("", []),
    ],
)
def test_cues_are_runs_of_words(marks: str, cues: list[list[int]]) -> None:
    assert find_cues(tag_chances(marks), LIMITS).tolist() == cues


def test_a_bias_tips_the_doubtful_words_and_no_others() -> None:
    chances = pair_chances(["CC.S"])
    chances[0, 2] = (0.5, 0.05, 0.45)
    assert label_rows(chances, Limits(bias=(0.0, 0.0, 0.0))).tolist() == [[2, 2, 0, 1]]
    assert label_rows(chances, Limits(bias=(-0.5, 0.0, 0.0))).tolist() == [[2, 2, 2, 1]]


def test_content_on_both_sides_is_one_statement() -> None:
    found = candidates(tag_chances("....BI.."), np.array([[4, 5]]), pair_chances(["CCSS..CC"]), 100, LIMITS)
    assert [(c.source, c.cue, c.content) for c in found] == [((102, 103), (104, 105), (100, 101, 106, 107))]


def test_a_cue_without_content_is_nothing() -> None:
    assert candidates(tag_chances("..B."), np.array([[2, 2]]), pair_chances(["SS.."]), 0, LIMITS) == []
    assert (
        candidates(
            tag_chances("...."), np.zeros((0, 2), dtype=np.int64), np.zeros((0, 4, 3), dtype=np.float32), 0, LIMITS
        )
        == []
    )


def test_a_source_is_one_stretch() -> None:
    found = candidates(tag_chances("...B.."), np.array([[3, 3]]), pair_chances(["SS..SC"]), 0, LIMITS)
    assert found[0].source == (0, 1)


def test_unlikely_words_at_the_ends_of_a_source_go() -> None:
    pairs = pair_chances(["SSSS.C"])
    pairs[0, 0] = (0.6, 0.4, 0.0)
    pairs[0, 2] = (0.7, 0.3, 0.0)
    found = candidates(tag_chances("....B."), np.array([[4, 4]]), pairs, 0, LIMITS)
    assert found[0].source == (1, 2, 3)


def test_a_cue_takes_in_the_likely_words_beside_it_that_only_a_bias_makes_content() -> None:
    pairs = pair_chances(["SS.CCC"])
    pairs[0, 3] = (0.6, 0.0, 0.4)
    found = candidates(tag_chances("..BI.."), np.array([[2, 2]]), pairs, 0, Limits(cue=0.5, bias=(-1.0, 0.0, 0.0)))
    assert found[0].cue == (2, 3)


def test_words_that_the_tagger_is_sure_of_and_the_scorer_doubts_may_be_content_too() -> None:
    tags = tag_chances("..B.....")
    tags[5:, [0, 6]] = tags[5:, [6, 0]]  # the last three words go on with content
    pairs = pair_chances(["SS.CC..."])
    pairs[0, 5] = (0.7, 0.0, 0.3)
    pairs[0, 6] = (0.9, 0.0, 0.1)
    found = candidates(tags, np.array([[2, 2]]), pairs, 100, Limits(bias=(0.0, 0.0, 0.0), sure=0.6, hint=0.2))
    assert (found[0].content, [word for word, _ in found[0].beyond]) == ((103, 104), [105])


@given(st.sets(st.integers(0, 50)).map(sorted))
def test_runs_hold_the_same_numbers(words: list[int]) -> None:
    found = runs(words)
    assert [n for low, high in found for n in range(low, high + 1)] == words
    assert all(after[0] > before[1] + 1 for before, after in pairwise(found))
