from pathlib import Path

import pytest

from onrecord.evaluate.speakers import Label, SpeakerScores, normal, read_labels, scored
from onrecord.evaluate.standoff import annotation_files, read_annotation
from onrecord.records import Mention, Span

LABELS = [
    Label("one", 0, 4, ("Oren Falk", "Oren J. Falk")),
    Label("one", 10, 14, ("Oren Falk",)),
    Label("one", 20, 28, ("unknown",)),
    Label("two", 0, 3, ("Berg",)),
]


def mention(start: int, text: str, name: str | None) -> Mention:
    return Mention(Span(start, start + len(text), text), name=name)


def test_right_wrong_unknown_and_unreached_are_told_apart() -> None:
    found = {"one": [mention(0, "Falk", "Oren Falk"), mention(9, "Falk's", None), mention(20, "a source", None)]}
    assert scored(LABELS, found) == SpeakerScores(3, 2, 1, 1, 1, 1, 1)


def test_an_identity_given_to_an_unknown_speaker_is_wrong() -> None:
    found = {"one": [mention(20, "a source", "Oren Falk")]}
    assert scored(LABELS, found).others_right == 0


def test_a_role_in_small_letters_is_no_identity_unless_it_is_the_right_one() -> None:
    found = {
        "one": [
            mention(0, "The spokesman", "spokesman"),
            mention(10, "Falk", "oren falk"),
            mention(20, "a source", "source"),
        ]
    }
    scores = scored(LABELS, found)
    assert (scores.unresolved, scores.others_right) == (1, 1)


def test_the_mention_that_overlaps_most_counts() -> None:
    found = {"two": [mention(2, "long words", "Falk"), mention(0, "Be", "Berg")]}
    assert scored(LABELS, found).identified_right == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oren J. Falk", "oren falk"),
        ("The White House", "White House"),
        ("José Núñez Jr.", "Jose Nunez"),
        ("U.S.", "US"),
        ("Anna Berg-Lind", "Anna Berg Lind"),
        ("Mr. Falk", "Falk"),
    ],
)
def test_names_are_compared_without_marks_initials_and_accents(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_no_figures_of_nothing() -> None:
    assert scored([], {}).accuracy == 0.0


def test_the_labels_cover_every_gold_source_of_twenty_articles(shared: Path) -> None:
    gold_dir = shared / "gold" / "polnear" / "dev"
    labels = read_labels()
    docs = {label.doc for label in labels}
    assert len(docs) == 20
    for doc in docs:
        gold = read_annotation(annotation_files(gold_dir, doc)[0])
        sources = {(one.source[0][0], one.source[-1][1]) for one in gold if one.source}
        assert {(label.start, label.end) for label in labels if label.doc == doc} == sources
