import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import BlockKind
from onrecord.serve.comparing import Change, differences, sentences
from tests.building import make_article

TEXT = """Mayor opens the pier

The mayor of Lund opened the northern pier on Monday. "We have waited for ten years," she said. It cost two million.

Boats will land there from June."""


def kinds(first: str, second: str) -> list[str]:
    return [change.kind for change in differences(make_article(first), make_article(second))]


def test_a_text_and_itself_differ_in_nothing() -> None:
    assert set(kinds(TEXT, TEXT)) == {"same"}
    assert len(kinds(TEXT, TEXT)) == 5


def test_what_was_left_out_put_in_and_changed_is_told_apart() -> None:
    edited = TEXT.replace(" It cost two million.", "").replace("on Monday", "this week") + " Dogs must stay ashore."
    assert kinds(TEXT, edited) == ["same", "changed", "same", "removed", "same", "added"]


def test_the_words_of_a_changed_sentence() -> None:
    changes = differences(
        make_article("The mayor opened the pier on Monday."), make_article("The mayor opened the pier today.")
    )
    assert changes[0].words == (
        ("same", "The mayor opened the pier "),
        ("removed", "on Monday"),
        ("added", "today"),
        ("same", "."),
    )


def test_an_empty_article_leaves_all_of_the_other() -> None:
    assert kinds("", "One. Two.") == ["added", "added"]
    assert kinds("One. Two.", "") == ["removed", "removed"]
    assert kinds("", "") == []


def test_captions_and_credits_are_not_compared() -> None:
    article = make_article(
        "A ship.\n\nThe ship sank.\n\nEditing by Eva Holm", {0: BlockKind.CAPTION, 2: BlockKind.CREDIT}
    )
    assert [span.text for span in sentences(article)] == ["The ship sank."]


@pytest.mark.parametrize("number", [150, 400])
def test_texts_without_a_sentence_in_common_are_compared_too(number: int) -> None:
    first = " ".join(f"Word{at} stands here alone." for at in range(number))
    second = " ".join(f"Nothing of it is like number {at} at all." for at in range(number))
    assert len(kinds(first, second)) == 2 * number


WORDS = st.lists(st.sampled_from(["The", "mayor", "spoke.", '"No,"', "U.S.", "said", "pier!", "\n\n"]), max_size=30)


@given(WORDS, WORDS)
def test_every_sentence_of_both_is_there_once_in_order_with_its_span(first: list[str], second: list[str]) -> None:
    one, other = make_article(" ".join(first)), make_article(" ".join(second))
    changes = differences(one, other)
    for article, side in ((one, [change.first for change in changes]), (other, [change.second for change in changes])):
        spans = [span for span in side if span]
        assert spans == list(sentences(article))
        assert all(article.text[span.start : span.end] == span.text for span in spans)
    for change in changes:
        if isinstance(change, Change) and change.kind == "changed":
            assert change.first is not None
            assert "".join(text for kind, text in change.words if kind != "added") == change.first.text
