"""The relation coder on sentences of our own; the model that ships."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.events.relations import Pair, Relation, RelationCoder
from tests.building import span_of


@pytest.fixture(scope="module")
def coder() -> RelationCoder:
    return RelationCoder()


def pair(sentence: str, source: str, target: str) -> Pair:
    one, other = span_of(sentence, source), span_of(sentence, target)
    return [(one.start, one.end)], [(other.start, other.end)]


def read(coder: RelationCoder, sentence: str, source: str, target: str) -> Relation:
    return coder(sentence, [pair(sentence, source, target)])[0]


@pytest.mark.parametrize(
    ("sentence", "source", "target", "root"),
    [
        ("Norland's navy shelled the harbour of Osk on Friday.", "Norland's navy", "the harbour of Osk", "ASSAULT"),
        (
            "The harbour of Osk was shelled by Norland's navy on Friday.",
            "Norland's navy",
            "The harbour of Osk",
            "ASSAULT",
        ),
        ("President Dorani urged Norland to free the sailors.", "President Dorani", "Norland", "REQUEST"),
        ("Norland condemned President Dorani over the raid.", "Norland", "President Dorani", "ACCUSE"),
        ("Norland has suspended military aid to the Republic of Esk.", "Norland", "the Republic of Esk", "SANCTION"),
        ("Police in Osk arrested two journalists.", "Police in Osk", "two journalists", "COERCE"),
        ("Norland sent tents and medicine to the victims in Esk.", "Norland", "the victims in Esk", "AID"),
        (
            "Thousands of students marched against the government of Esk.",
            "Thousands of students",
            "the government of Esk",
            "PROTEST",
        ),
        ("Norland will meet envoys of Esk next week.", "Norland", "envoys of Esk", "AGREE"),
        ("Norland withdrew its troops from Esk.", "Norland", "Esk", "YIELD"),
    ],
)
def test_roots(coder: RelationCoder, sentence: str, source: str, target: str, root: str) -> None:
    assert read(coder, sentence, source, target).root == root


def test_who_does_it_to_whom_counts(coder: RelationCoder) -> None:
    sentence = "Norland accused the Red Brigade of bombing the port of Osk."
    blamed = read(coder, sentence, "Norland", "the Red Brigade")
    back = read(coder, sentence, "the Red Brigade", "Norland")
    assert blamed.root == "ACCUSE"
    assert blamed.related > 0.5 > back.related
    assert read(coder, sentence, "the Red Brigade", "the port of Osk").root == "ASSAULT"


def test_what_the_ontology_tells_apart_and_the_model_does_not(coder: RelationCoder) -> None:
    relation = read(coder, "Norland has freed two sailors of Esk.", "Norland", "two sailors of Esk")
    assert relation.probability("RETREAT") == relation.probability("CONCEDE") == relation.probability("YIELD") > 0.5
    assert relation.probability("AID") < 0.1


def test_all_pairs_at_once_are_the_same_as_one_by_one(coder: RelationCoder) -> None:
    sentence = "Norland thanked Esk for the loan, while Osk rejected talks with Norland's neighbours."
    parties = [[(found.start, found.end)] for found in (span_of(sentence, name) for name in ("Norland", "Esk", "Osk"))]
    together = coder.among(sentence, parties)
    assert together.keys() == set(permutations(range(3), 2))
    for (a, b), relation in together.items():
        alone = coder(sentence, [(parties[a], parties[b])])[0]
        assert alone == relation


def test_a_stream_is_the_same_as_one_by_one(coder: RelationCoder) -> None:
    given_ = [(s, [pair(s, "Norland", "Esk")]) for s in ("Norland attacked Esk.", "Norland praised Esk.")]
    assert list(coder.pipe(given_)) == [coder(sentence, pairs) for sentence, pairs in given_]


def test_no_pair_and_no_words(coder: RelationCoder) -> None:
    assert coder("Norland attacked Esk.", []) == ()
    assert coder("  ", [([(0, 1)], [(1, 2)])])[0].related == 0.0
    assert coder("", [([], [])])[0].related == 0.0


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900), st.integers(0, 40))
def test_any_text_and_any_spans_give_probabilities(
    coder: RelationCoder, text: str, one: int, other: int, size: int
) -> None:
    relation = coder(text, [([(one, one + size)], [(other, other + size)])])[0]
    assert 0.0 <= relation.related <= 1.0
    assert sum(relation.roots.values()) == pytest.approx(1.0, abs=1e-4)
