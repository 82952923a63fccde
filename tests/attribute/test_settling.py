"""Which attributions hold, and which of them a word belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.decode import Candidate
from onrecord.attribute.limits import Limits
from onrecord.attribute.settling import settle

LIMITS = Limits(keep=0.5, weights=(0.0, 1.0, 0.0, 0.0, 0.0))


def candidate(
    content: list[int], cue: int, odds: float, sure: float = 0.9, beyond: tuple[tuple[int, float], ...] = ()
) -> Candidate:
    return Candidate((), (cue,), tuple(content), (sure,) * len(content), beyond, (odds, 0.0, 0.0, 0.0))


def test_the_unlikely_go() -> None:
    kept = settle([candidate([1, 2], 0, 2.0), candidate([5, 6], 4, -2.0)], LIMITS)
    assert [c.content for c in kept] == [(1, 2)]
    assert kept[0].confidence(LIMITS) == pytest.approx(0.8808, abs=1e-3)


def test_of_two_that_claim_the_same_content_the_surer_has_it() -> None:
    kept = settle([candidate([1, 2, 3], 0, 1.0, sure=0.6), candidate([2, 3], 4, 1.0, sure=0.9)], LIMITS)
    assert [c.content for c in kept] == [(2, 3)]


def test_words_that_nobody_claims_go_to_the_likeliest_of_those_that_are_kept() -> None:
    one = candidate([1, 2], 0, 2.0, beyond=((3, 0.4), (6, 0.4), (9, 0.3)))
    two = candidate([6, 7], 5, 2.0, beyond=((3, 0.3), (9, 0.4)))
    gone = candidate([11], 10, -2.0, beyond=((9, 0.45), (11, 0.45)))
    assert [c.content for c in settle([one, two, gone], LIMITS)] == [(1, 2, 3), (6, 7, 9)]


@given(
    st.lists(
        st.builds(
            candidate,
            st.sets(st.integers(0, 20), min_size=1).map(sorted),
            st.integers(0, 20),
            st.floats(-3, 3),
            st.floats(0.4, 1.0),
            st.lists(st.tuples(st.integers(0, 20), st.floats(0.0, 0.5)), max_size=5).map(tuple),
        ),
        max_size=8,
    )
)
def test_settled_contents_never_overlap(found: list[Candidate]) -> None:
    kept = settle(found, LIMITS)
    words = [word for c in kept for word in c.content]
    assert len(words) == len(set(words))
    assert all(c.content and c.confidence(LIMITS) >= LIMITS.keep for c in kept)
