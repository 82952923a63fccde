"""The words of an entry as the judge reads them."""

import pytest

from onrecord.link.judge_clash import stem
from onrecord.link.judge_words import read_words
from tests.link.judging import said


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("a hundred and 4,500 refugees", [100.0, 4500.0]),
        ("twelve dead", [12.0]),
        ("2.1 billion dollars", [2.1e9]),
        ("six dozen rifles", [72.0]),
        ("no number", []),
    ],
)
def test_numbers_are_read_as_figures_and_words(words: str, numbers: list[float]) -> None:
    assert [value for value, _ in read_words(said("AAA", words, None)).numbers] == numbers


def test_a_number_comes_with_what_it_counts() -> None:
    ((_, counted),) = read_words(said("AAA", "sixty gunboats were lost", None)).numbers
    assert counted == stem("gunboats")


def test_forms_of_a_word_have_one_stem() -> None:
    assert stem("released") == stem("releases") == stem("release")


def test_a_negated_cue_counts_as_a_negation() -> None:
    entry = said("AAA", "the ship was his", None, cue="did not say")
    assert read_words(entry).negations == 1
