"""Pages in HTML: the text that offsets refer to, and what the head of the page says."""
# ruff: noqa: E501  a line of a page is a line here

import pytest

from onrecord.clean import clean
from onrecord.errors import SkipPage
from onrecord.records import BlockKind
from tests.clean.pages import labels, make_page, texts, value

PARAGRAPHS = (
    "The minister said on Monday that the border would stay closed until the talks had ended.",
    "“We are patient,” she told reporters in Veskor after a meeting that had lasted all night.",
    "Officials of the neighbouring republic declined to comment on the announcement.",
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tarvia shuts border | Tarvia Times</title>
<meta property="og:title" content="Tarvia shuts border"><meta property="og:site_name" content="Tarvia Times">
<meta property="article:published_time" content="2014-05-03T14:05:00+00:00"><meta name="author" content="Ann Orlen"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Tarvia shuts border</h1><p class="byline">By Ann Orlen</p>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article>
<section class="comments"><p>First! I think that this is a comment of a reader and no part of the article.</p></section>
<footer>© Tarvia Times</footer></body></html>"""


def test_paragraphs_are_lines_and_menus_are_gone() -> None:
    article = clean(make_page(PAGE, "text/html"))
    assert texts(article, BlockKind.BODY) == list(PARAGRAPHS)
    assert "\n\n".join(PARAGRAPHS) in article.text
    assert "Home" not in article.text


def test_metadata_of_the_head_has_no_span_but_the_printed_title_has() -> None:
    article = clean(make_page(PAGE, "text/html"))
    assert article.published
    assert (article.published.value, article.published.span) == ("2014-05-03T14:05", None)
    assert value(article.outlet) == "Tarvia Times"
    assert [noted.value for noted in article.byline] == ["Ann Orlen"]
    assert article.title
    assert article.title.span
    assert labels(article)[0] == ("title", "Tarvia shuts border")


def test_what_came_with_the_page_wins_over_its_head() -> None:
    article = clean(make_page(PAGE, "text/html", outlet="Veskor Online", published="2014-05-04"))
    assert value(article.outlet) == "Veskor Online"
    assert article.published
    assert article.published.value == "2014-05-04"


def test_a_title_of_the_head_that_is_not_printed_has_no_span() -> None:
    article = clean(make_page(PAGE.replace("<h1>Tarvia shuts border</h1>", ""), "text/html"))
    assert article.title
    assert (article.title.value, article.title.span) == ("Tarvia shuts border", None)


def test_the_same_page_gives_the_same_article() -> None:
    assert clean(make_page(PAGE, "text/html")) == clean(make_page(PAGE, "text/html"))


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<html><body><script>var a = 1;</script></body></html>", "<", "<!-- -->"]
)
def test_html_without_an_article_is_skipped(markup: str) -> None:
    with pytest.raises(SkipPage):
        clean(make_page(markup, "text/html"))


def test_a_thread_of_a_forum_is_read() -> None:
    posts = "".join(f"<div class='post'><b>user{n}</b><p>{p}</p></div>" for n, p in enumerate(PARAGRAPHS * 2))
    article = clean(make_page(f"<html><head><title>Border</title></head><body>{posts}</body></html>", "text/html"))
    assert PARAGRAPHS[0] in article.text


def test_a_date_in_a_sentence_is_no_date_of_publication() -> None:
    paragraphs = "".join(f"<p>{p} The treaty of 12 June 1998 is still in force.</p>" for p in PARAGRAPHS)
    markup = (
        f"<html><head><title>Border</title></head><body><article><h1>Border</h1>{paragraphs}</article></body></html>"
    )
    assert clean(make_page(markup, "text/html")).published is None


@pytest.mark.parametrize(
    ("stamp", "value", "zone"),
    [
        ("2014-05-03T14:05:00+05:30", "2014-05-03T14:05", "+05:30"),
        ("2014-05-03T14:05:00-0400", "2014-05-03T14:05", "-04:00"),
        ("2014-05-03T14:05:00Z", "2014-05-03T14:05", "+00:00"),
        ("2014-05-03T14:05:00", "2014-05-03T14:05", None),
        ("2014-05-03T00:00:00+05:30", "2014-05-03", None),
    ],
)
def test_the_zone_of_the_head_is_kept(stamp: str, value: str, zone: str | None) -> None:
    article = clean(make_page(PAGE.replace("2014-05-03T14:05:00+00:00", stamp), "text/html"))
    assert article.published
    assert (article.published.value, article.published.zone) == (value, zone)
