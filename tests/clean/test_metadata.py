"""Where the metadata of an article comes from."""
# ruff: noqa: E501  a line of a page is a line here

import pytest

from onrecord.records import BlockKind
from tests.clean.pages import article_of, texts, value

BODY = (
    "The minister said that the border would stay closed until the talks had ended, and that nobody should hope.\n\n"
    "The last talks were held on 3 May 2011 and ended without a result, officials of both countries remembered.\n\n"
    "She added that the treaty of 12 June 1998 was still in force and would be kept by her government in full.\n"
)


def page(head: str, tail: str = "") -> str:
    return f"Tarvia shuts border\n\n{head}\n\n{BODY}\n{tail}"


@pytest.mark.parametrize(
    ("head", "tail", "expected"),
    [
        ("Published 14:05 GMT, 3 May 2014", "", "2014-05-03T14:05"),
        ("Updated 5 May 2014\nPublished 3 May 2014", "", "2014-05-03"),
        ("3 May 2014", "First published: 2 May 2014", "2014-05-02"),
        ("By Ann Orlen | 3 May 2014", "", "2014-05-03"),
        ("By Ann Orlen, 3 May 2014 14:05", "", "2014-05-03T14:05"),
        ("By Ann Orlen", "Posted on 3 May 2014", "2014-05-03"),
        ("By Ann Orlen", "", None),
        ("3 hours ago", "", None),
        ("Tuesday 14 January 2015", "", None),
    ],
)
def test_the_publication_date_stands_at_the_head_or_the_end(head: str, tail: str, expected: str | None) -> None:
    article = article_of(page(head, tail))
    assert (article.published.value if article.published else None) == expected
    if article.published and article.published.span:
        span = article.published.span
        assert article.text[span.start : span.end] == span.text


def test_dates_of_the_story_are_not_dates_of_publication() -> None:
    assert article_of(page("By Ann Orlen")).published is None


def test_an_update_says_only_that_publication_was_not_later() -> None:
    published = article_of(page("Last updated: 5 May 2014, 10:00")).published
    assert published
    assert (published.value, published.latest) == (None, "2014-05-05T10:00")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Orlen", ["Ann Orlen"]),
        ("By Ann Orlen and Jo Vesk", ["Ann Orlen", "Jo Vesk"]),
        ("By Ann Orlen, Jo Vesk and Mia van der Holt", ["Ann Orlen", "Jo Vesk", "Mia van der Holt"]),
        ("By Ann Orlen in Veskor", ["Ann Orlen"]),
        ("By Ann Orlen, Foreign Editor, Tarvia Times", ["Ann Orlen"]),
        ("BY ANN ORLEN", ["ANN ORLEN"]),
        ("Our Correspondent", ["Our Correspondent"]),
        ("Ann Orlen\n3 May 2014", ["Ann Orlen"]),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    article = article_of(page(line))
    assert [noted.value for noted in article.byline] == names


def test_a_sentence_with_by_is_no_byline() -> None:
    article = article_of("Border shut\n\nBy Sunday the queue was long.\n\n" + BODY)
    assert article.byline == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Writing by Mia Holt; Editing by Sam Lokke", [("writing", "Mia Holt"), ("editing", "Sam Lokke")]),
        (
            "Additional reporting by Mia Holt in Veskor and Sam Lokke in San Francisco; Editing by Jo Vesk",
            [("additional reporting", "Mia Holt"), ("additional reporting", "Sam Lokke"), ("editing", "Jo Vesk")],
        ),
        ("(Reporting by Mia Holt. Editing by Jo Vesk.)", [("reporting", "Mia Holt"), ("editing", "Jo Vesk")]),
        ("Contributing: Mia Holt.", [("contributing", "Mia Holt")]),
        ("Mia Holt contributed reporting.", [("reporting", "Mia Holt")]),
        ("Photo: Jo Vesk/Nordwire", [("photo", "Jo Vesk")]),
        ("REUTERS/Jo Vesk", [("photo", "Jo Vesk")]),
        ("Jo Vesk via Getty Images", [("photo", "Jo Vesk")]),
        ("Getty Images", [("photo", "Getty Images")]),
    ],
)
def test_credits(line: str, expected: list[tuple[str, str]]) -> None:
    article = article_of(page("By Ann Orlen", line))
    assert texts(article, BlockKind.CREDIT) == [line]
    assert [(credit.role, credit.name) for credit in article.credits] == expected
    for credit in article.credits:
        assert credit.span
        assert article.text[credit.span.start : credit.span.end] == credit.name


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Holt also contributed $300,000 to a group that wants the border to be opened.",
        "Reporting by the Tarvia Times has shown that the bridge was sold.",
        "Written by a committee, the report was longer than the treaty.",
        "Read more than one paper, she told the students of the academy.",
        "The report was published on Monday and has been updated since.",
        "This story is not over, the envoy said.",
        "Watch out, the minister told the envoy.",
        "For more than a decade the bridge was closed.",
        "Follow the money, she said.",
        "Related problems were found in both of the camps.",
        "Copying the treaty took two days.",
        '"Close the bridge," he said.',
    ],
)
def test_prose_is_not_taken_for_furniture(sentence: str) -> None:
    article = article_of(page("By Ann Orlen", f"{sentence}\n\n{MORE}"))
    assert sentence in texts(article, BlockKind.BODY)


MORE = "Officials of the neighbouring republic declined to comment on the announcement, which came after a week of protests."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Tarvia Times", "The Tarvia Times"),
        ("VESKOR GAZETTE", "VESKOR GAZETTE"),
        ("BBC News", "BBC News"),
        ("World News", None),
    ],
)
def test_a_masthead_names_the_outlet(line: str, outlet: str | None) -> None:
    article = article_of(f"{line}\n\n{page('3 May 2014')}")
    assert value(article.outlet) == outlet
    assert value(article.title) == "Tarvia shuts border"


def test_an_agency_that_holds_the_rights_is_no_outlet() -> None:
    article = article_of(page("3 May 2014", "Copyright 2014 The Associated Press. All rights reserved."))
    assert article.outlet is None


def test_an_agency_that_signs_at_the_end() -> None:
    article = article_of(page("3 May 2014", "(Nordwire)"))
    assert value(article.agency) == "Nordwire"


def test_given_metadata_wins_and_takes_the_span_of_what_is_printed() -> None:
    article = article_of(
        page("Published 3 May 2014"),
        title="Tarvia shuts border",
        published="2014-05-03T14:05:00+02:00",
        outlet="Veskor Online",
    )
    assert article.published
    assert (article.published.value, article.published.zone) == ("2014-05-03T14:05", "+02:00")
    assert article.published.span
    assert article.published.span.text == "3 May 2014"
    assert article.title
    assert article.title.span
    assert article.outlet
    assert (article.outlet.value, article.outlet.span) == ("Veskor Online", None)


def test_a_given_title_that_is_not_printed_has_no_span() -> None:
    article = article_of(BODY, title="Another title")
    assert article.title
    assert (article.title.value, article.title.span) == ("Another title", None)
    assert BlockKind.TITLE not in {block.kind for block in article.blocks}


def test_a_given_date_that_cannot_be_read_gives_way_to_what_is_printed() -> None:
    article = article_of(page("3 May 2014"), published="yesterday")
    assert article.published
    assert article.published.value == "2014-05-03"


def test_the_language_and_a_foreign_text() -> None:
    german = (
        "Der Minister sagte am Montag, dass die Grenze geschlossen bleibt, bis die Gespräche beendet sind. Niemand solle sich Hoffnungen machen. "
        * 2
    )
    assert article_of(german).language == "de"
    assert "not-english" in article_of(german).flags
    assert article_of(BODY).language == "en"
    assert article_of("Ja, gut.").language is None
