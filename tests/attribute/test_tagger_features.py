"""What the model reads: pieces, quotation states, windows, relations."""

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from onrecord.attribute.features import Pieces, read_pieces
from onrecord.attribute.quotation import QUOTE_STATES, quote_states
from onrecord.attribute.relations import RELATIONS, relations
from onrecord.attribute.windows import Settings, lay_windows, windows


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    folder = files("onrecord") / "data" / "attribution"
    return Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))


def states_of(text: str) -> str:
    return "".join(str(state) for state in quote_states([text])[0])


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ('He said "go" now', "0000000011110000"),
        ("He said “go” now", "0000000011110000"),
        ("He said «go» now", "0000000011110000"),
        ('He said “go" now', "0000000011110000"),
        ('He said "go', "00000000222"),
        ("It's Ann's car", "00000000000000"),
        ("Be 'fair' now", "0001111110000"),
        ("The workers' hats", "0" * 17),
        ("", ""),
    ],
)
def test_marks_of_any_kind_open_and_close(text: str, states: str) -> None:
    assert states_of(text) == states


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second, third = quote_states(["“We wait", "“and wait,” he said.", "“No.”"])
    assert set(first.tolist()) == {2}
    assert second.tolist()[:11] == [3] * 11
    assert second.tolist()[11:] == [0] * 9
    assert set(third.tolist()) == {1}


@given(st.lists(st.text(alphabet="ab \"“”«»'‘’.\n", max_size=60), max_size=5))
def test_every_character_has_a_state(paragraphs: list[str]) -> None:
    states = quote_states(paragraphs)
    assert [len(state) for state in states] == [len(paragraph) for paragraph in paragraphs]
    assert all(((state >= 0) & (state < QUOTE_STATES)).all() for state in states)


TEXT = "Vote Delayed\n\nMENU | SHOP\n\n“We will wait,” Ms. Orla Vann said. It isn't over.\n \nShe left at 5.\n"


def test_pieces_lie_in_the_blocks_and_nowhere_else(tokenizer: Tokenizer) -> None:
    menu = TEXT.index("MENU")
    body = TEXT.index("“We")
    pieces = read_pieces(TEXT, [(0, menu), (body, len(TEXT))], tokenizer)
    assert not [s for s in pieces.starts if menu <= s < body]
    seen = set("".join(TEXT[s:e] for s, e in zip(pieces.starts, pieces.ends, strict=True)))
    assert seen == set("".join((TEXT[:menu] + TEXT[body:]).split()))
    assert np.flatnonzero(pieces.opening).size == 3
    assert pieces.paragraph.max() == 2
    assert pieces.sentence.max() == 4  # "Ms." counts for one: the count only tells near from far


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_is_read_in_order(tokenizer: Tokenizer, text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    pieces = read_pieces(text, [(start, end)], tokenizer)
    assert (pieces.starts >= start).all()
    assert (pieces.ends <= end).all()
    assert (np.diff(pieces.starts) >= 0).all()
    assert not len(pieces) or pieces.opens_word[0]


def plain_pieces(paragraphs: list[int]) -> Pieces:
    size = sum(paragraphs)
    zeros = np.zeros(size, dtype=np.int64)
    paragraph = np.repeat(np.arange(len(paragraphs)), paragraphs)
    return Pieces(zeros, zeros, zeros, np.ones(size, dtype=np.bool_), zeros, zeros, zeros, paragraph, paragraph)


@given(st.lists(st.integers(1, 90), max_size=12), st.integers(4, 60), st.floats(0, 0.5))
def test_windows_cover_everything_in_order(paragraphs: list[int], limit: int, shared: float) -> None:
    pieces = plain_pieces(paragraphs)
    found = list(windows(pieces, limit, int(limit * shared)))
    assert all(0 < end - start <= limit for start, end in found)
    assert {i for start, end in found for i in range(start, end)} == set(range(len(pieces)))
    assert found == sorted(found)
    assert len({end for _, end in found}) == len(found)


def test_windows_end_where_a_paragraph_does() -> None:
    assert list(windows(plain_pieces([30, 30, 30]), 70, 0)) == [(0, 60), (60, 90)]
    assert list(windows(plain_pieces([30, 30, 30]), 70, 30)) == [(0, 60), (30, 90)]


def test_a_cue_that_ends_a_paragraph_is_read_with_what_stands_before_it() -> None:
    paragraphs = lay_windows(plain_pieces([100, 100]), Settings(limit=120, overlap=40))
    assert [(w.start, w.mine_from, w.mine_to) for w in paragraphs][:2] == [(0, 0, 100), (60, 100, 160)]
    one = lay_windows(plain_pieces([200]), Settings(limit=120, overlap=40))
    assert [(w.start, w.mine_from, w.mine_to) for w in one] == [(0, 0, 100), (80, 100, 200)]


def test_relations_tell_side_distance_and_cues_between() -> None:
    words = 8
    nothing = np.zeros(words, dtype=np.int64)
    paragraph = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    distance, across, _, between = relations(np.array([2, 6]), np.array([3, 6]), paragraph, nothing)
    assert distance[0, 2] == distance[0, 3] == distance[1, 6] == 14
    assert distance[0, 1] == 13
    assert distance[0, 4] == 15
    assert across[0].tolist() == [3, 3, 3, 3, 4, 4, 4, 4]
    assert between[0].tolist() == [4, 4, 4, 4, 4, 4, 5, 5]
    assert between[1].tolist() == [3, 3, 4, 4, 4, 4, 4, 4]


@given(st.integers(1, 300), st.data())
def test_relations_stay_within_their_tables(words: int, data: st.DataObject) -> None:
    firsts = np.array(sorted(data.draw(st.sets(st.integers(0, words - 1), min_size=1, max_size=9))))
    numbers = np.arange(words)
    related = relations(firsts, firsts, numbers, numbers)
    for values, (_, size) in zip(related, RELATIONS, strict=True):
        assert values.min() >= 0
        assert values.max() < size
