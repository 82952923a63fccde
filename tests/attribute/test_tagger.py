"""The trained tagger on sentences of our own."""

import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribute.attribution import Attribution
from onrecord.attribute.features import Pieces
from onrecord.attribute.limits import Limits
from onrecord.attribute.tagger import Tagger, spans
from onrecord.attribute.windows import Settings, lay_windows


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def read(tagger: Tagger, text: str) -> list[dict[str, list[str]]]:
    """The words of each role of each attribution."""
    return [
        {role: [text[start:end] for start, end in getattr(attribution, role)] for role in ("source", "cue", "content")}
        for attribution in tagger(text, [(0, len(text))])
    ]


def test_direct_speech_and_its_speaker(tagger: Tagger) -> None:
    found = read(tagger, "“We will keep the harbour open all winter,” said Orla Vann, the transport minister.")
    assert len(found) == 1
    assert found[0]["source"] == ["Orla Vann, the transport minister"]
    assert found[0]["cue"] == ["said"]
    assert "keep the harbour open all winter" in found[0]["content"][0]


def test_indirect_speech(tagger: Tagger) -> None:
    found = read(tagger, "The committee met on Friday. Mr. Holt said that the bridge would be closed for repairs.")
    assert [row["source"] for row in found] == [["Mr. Holt"]]
    assert found[0]["content"][0].endswith("the bridge would be closed for repairs")


def test_a_quotation_that_the_speaker_interrupts_is_one(tagger: Tagger) -> None:
    found = read(tagger, "“The talks went well,” Ms. Vann said, “but nothing has been signed.”")
    assert len(found) == 1
    words = " ".join(found[0]["content"])
    assert "The talks went well" in words
    assert "nothing has been signed" in words
    assert found[0]["source"] == ["Ms. Vann"]


def test_each_content_goes_to_its_own_speaker(tagger: Tagger) -> None:
    text = "Ms. Vann said the port would reopen in May. Mr. Holt said the cranes were not ready."
    found = read(tagger, text)
    assert [(row["source"], "port" in row["content"][0]) for row in found] == [
        (["Ms. Vann"], True),
        (["Mr. Holt"], False),
    ]


def test_plain_narrative_holds_no_statement(tagger: Tagger) -> None:
    assert read(tagger, "The ferry left at nine. It rained, and the road to the hills was closed by noon.") == []


def test_furniture_is_not_read(tagger: Tagger) -> None:
    menu = "“Buy two,” said the grocer.\n\n"
    body = "“We will wait for the report,” said Orla Vann, who leads the council."
    text = menu + body
    found = tagger(text, [(len(menu), len(text))])
    alone = tagger(body, [(0, len(body))])
    assert found
    assert all(start >= len(menu) for a in found for start, _ in (*a.source, *a.cue, *a.content))
    assert [[(s - len(menu), e - len(menu)) for s, e in a.content] for a in found] == [list(a.content) for a in alone]


def check(text: str, blocks: list[tuple[int, int]], found: tuple[Attribution, ...]) -> None:
    """What holds of any text: spans in order, trimmed, in the blocks; contents apart; confidence a probability."""
    taken: set[int] = set()
    for attribution in found:
        assert attribution.content
        assert 0 <= attribution.confidence <= 1
        for role in (attribution.source, attribution.cue, attribution.content):
            assert list(role) == sorted(role)
            for start, end in role:
                assert text[start:end].strip() == text[start:end] != ""
                assert any(low <= start < end <= high for low, high in blocks)
        inside = {i for start, end in attribution.content for i in range(start, end)}
        assert not inside & taken
        taken |= inside


ODD = [
    "",
    " \n\n \n",
    "“",
    '"He said "she said "they said',
    "« Nous verrons », a déclaré le ministre. «Non», dit-elle.",
    "THE MINISTER SAID THE PORT WILL STAY OPEN. “NO ONE ASKED US,” MR. HOLT SAID.",
    "Q: Did you know?\nA: I did not say that.\nQ: Who did?\nA: Ask him.",
    "- he said\n- she said\n- they said",
    "said said said said said said",
    "\u200b\ufeff“Go,”\u00a0said\u2028Orla 🙂 Vann. İstanbul’da dedi.",
    "x" * 5000,
    "a " * 3000,
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_without_harm(tagger: Tagger, text: str) -> None:
    check(text, [(0, len(text))], tagger(text, [(0, len(text))]))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["“We wait,” said Ann Roe.", "Ann said no.", '"', "”", "\n\n", "Officials deny it.", "İ", " "]),
        max_size=12,
    ),
    st.integers(0, 60),
)
def test_spans_keep_to_blocks(tagger: Tagger, parts: list[str], cut: int) -> None:
    text = " ".join(parts)
    cut = min(cut, len(text))
    blocks = [(0, cut), (cut, len(text))]
    found = tagger(text, blocks)
    check(text, blocks, found)
    assert found == tagger(text, blocks)


def test_nothing_to_read(tagger: Tagger) -> None:
    assert tagger("Ann Roe said no.", []) == ()


def test_a_long_page_takes_bounded_memory(tagger: Tagger) -> None:
    text = "“We will wait for the report,” said Orla Vann. The road was closed.\n\n" * 600
    tagger(text[:1000], [(0, 1000)])  # loads the model
    tracemalloc.start()
    began = time.monotonic()
    found = tagger(text, [(0, len(text))])
    took, (_, peak) = time.monotonic() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) > 500
    assert peak < 60_000_000
    assert took < 60


def test_every_cue_belongs_to_one_window() -> None:
    size = 1000
    zeros = np.zeros(size, dtype=np.int64)
    paragraph = np.arange(size) // 37
    pieces = Pieces(zeros, zeros, zeros, np.ones(size, dtype=np.bool_), zeros, zeros, zeros, paragraph, paragraph)
    laid = lay_windows(pieces, Settings(limit=120, overlap=40))
    assert [piece for w in laid for piece in range(w.mine_from, w.mine_to)] == list(range(size))
    assert all(w.start <= w.mine_from < w.mine_to <= w.end for w in laid)


def test_spans_stop_at_a_paragraph_and_lose_their_commas() -> None:
    text = ", one two,\n\nthree"
    starts = np.array([0, 2, 6, 9, 12])
    ends = np.array([1, 5, 9, 10, 17])
    zeros = np.zeros(5, dtype=np.int64)
    paragraph = np.array([0, 0, 0, 0, 1])
    pieces = Pieces(zeros, starts, ends, np.ones(5, dtype=np.bool_), zeros, zeros, zeros, paragraph, paragraph)
    found = spans(pieces, np.arange(5), text, (0, 1, 2, 3, 4), " ,;")
    assert [text[start:end] for start, end in found] == ["one two", "three"]
    assert spans(pieces, np.arange(5), text, (), " ,;") == ()
    assert spans(pieces, np.arange(5), text, (0,), " ,;") == ()


def test_the_model_says_which_it_is(tagger: Tagger) -> None:
    assert tagger.version.startswith("attribution-")
    assert isinstance(tagger.limits, Limits)
