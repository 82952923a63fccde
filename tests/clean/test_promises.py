"""Promises that hold for any text at all."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import clean
from onrecord.errors import SkipPage
from onrecord.ids import page_id
from onrecord.records import Article, Noted, Span
from tests.clean.pages import article_of, make_page

LINES = st.sampled_from(
    [
        "",
        "Tarvia shuts border",
        "By Ann Orlen and Jo Vesk",
        "By Ann Orlen | 3 May 2014",
        "3 May 2014",
        "Updated 03/04/2015",
        "The Tarvia Times",
        "Nordwire  |  Veskor",
        "VESKOR (Nordwire) - The border stays closed, the minister said on Monday in the capital.",
        "“The border stays closed,” the minister said.",
        '"The border stays closed."',
        "REUTERS/Jo Vesk",
        "Jo Vesk/Nordwire",
        "Minister Ann Orlen.",
        "Writing by Mia Holt; Editing by Sam Lokke",
        "Also On Tarvia Times:",
        "Ten Bridges You Must See",
        "CORRECTION:",
        "This article exists as part of the archive for Orlen Post, which closed in 2017.",
        "  • narrow-phone",
        "The has asked to close the bridge, a senior said. Both and have agreed with the that it is so.",
        "- Ann Orlen",
        "(AP)",
        "\t\xa0 ",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(LINES, max_size=14).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\n\n"]).map(lambda end: end.join(lines))
    ),
)


def spans_of(article: Article) -> list[Span]:
    noted: list[Noted | None] = [article.title, article.outlet, article.agency, *article.byline]
    spans = [one.span for one in noted if one] + [credit.span for credit in article.credits]
    spans += [article.published.span] if article.published else []
    spans += [article.dateline.span] if article.dateline else []
    return [span for span in [*spans, *article.gaps] if span]


@given(TEXTS)
def test_blocks_cover_the_text_and_spans_equal_it(text: str) -> None:
    try:
        article = article_of(text)
    except SkipPage:
        assert not text.strip()
        return
    assert article.text == text
    assert article.blocks[0].start == 0
    assert article.blocks[-1].end == len(text)
    assert all(one.end == other.start for one, other in zip(article.blocks, article.blocks[1:], strict=False))
    assert all(text[block.start : block.end].strip() for block in article.blocks)
    assert all(not text[block.start].isspace() for block in article.blocks[1:])
    for span in spans_of(article):
        assert text[span.start : span.end] == span.text


@given(TEXTS)
def test_cleaning_is_a_function_of_the_page(text: str) -> None:
    page = make_page(text or "x")
    if not (text or "x").strip():
        with pytest.raises(SkipPage):
            clean(page)
        return
    article = clean(page)
    assert article == clean(page)
    assert article.id == page_id(page)
    assert pickle.loads(pickle.dumps(article)) == article


@given(st.text(max_size=300), TEXTS)
def test_any_html_is_read_or_skipped(junk: str, text: str) -> None:
    try:
        article = clean(make_page(f"<html><body><article><p>{text}</p>{junk}</article></body></html>", "text/html"))
    except SkipPage:
        return
    assert article.blocks[-1].end == len(article.text)


def test_bytes_that_cannot_be_decoded_are_skipped() -> None:
    page = make_page("x")
    with pytest.raises(SkipPage):
        clean(type(page)(page.uri, page.name, b"\xff\xfe\xfa", "text/plain", page.received_at, "utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "a" + " " * 200_000 + "b",
        "a" + "\n" * 200_000 + "b",
        "A." * 100_000,
        "a | " * 50_000,
        "Getty\n" * 5_000,
        '"' * 20_000,
    ],
    ids=["spaces", "lines", "capitals", "menu", "credits", "quotes"],
)
def test_no_text_takes_for_ever(text: str) -> None:
    article = article_of(text)
    assert article.blocks[-1].end == len(text)
