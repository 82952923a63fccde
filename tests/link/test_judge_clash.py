"""Whether the words of two entries clash."""

import pytest

from onrecord.link.judge_words import may_clash, may_undo, read_words
from tests.link.judging import said


def clash(one: str, two: str) -> bool:
    return may_clash(read_words(said("AAA", one, None)), read_words(said("BBB", two, None)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the barracks at Torvik were shelled", "not a shell fell on the barracks at Torvik; none of ours was shelled"),
        ("nobody was hurt at the tower of Torvik", "nine were hurt at the tower of Torvik"),
        ("the nests of the gang at Torvik are wiped out", "the nests of the gang at Torvik are still there"),
        ("forty lorries were burnt", "twelve lorries were burnt"),
    ],
)
def test_what_cannot_both_be_so_clashes(one: str, two: str) -> None:
    assert clash(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the barracks at Torvik were shelled", "shells hit the barracks at Torvik"),
        ("the barracks at Torvik were shelled", "no ship left the harbour"),
        ("the barracks at Torvik were shelled", "perhaps the barracks at Torvik were not shelled"),
        ("forty lorries were burnt in May", "twelve lorries were burnt in June"),
        ("forty lorries were burnt", "twelve trams were burnt"),
    ],
)
def test_what_may_both_be_so_does_not(one: str, two: str) -> None:
    assert not clash(one, two)


def test_the_name_of_a_state_is_nothing_in_common() -> None:
    assert not clash("Pakistan exports mangoes to Italy", "Pakistan does not border Italy")


def test_a_deed_undoes_only_what_it_turns() -> None:
    promise = read_words(said("AAA", "that the bridge would be opened to lorries", None))
    assert may_undo(promise, read_words(said("AAA", "the bridge was closed to lorries", None)))
    assert not may_undo(promise, read_words(said("AAA", "the bridge was painted green", None)))
