"""The five seed articles: dates, outlets, people and kinds of blocks, by facts and short searches."""

from pathlib import Path

import pytest

from onrecord.clean import clean
from onrecord.read import read_pages
from onrecord.records import Article, BlockKind, Page
from tests.clean.pages import texts, value


@pytest.fixture(scope="module")
def articles(seeds: list[Path]) -> list[Article]:
    return [clean(page) for page in read_pages(map(str, seeds)) if isinstance(page, Page)]


def kind_at(article: Article, words: str) -> str:
    place = article.text.index(words)
    return next(str(block.kind) for block in article.blocks if block.start <= place < block.end)


def test_the_printed_dates_and_none_invented(articles: list[Article]) -> None:
    found = [article.published for article in articles]
    assert [(moment.value, moment.precision, moment.zone) if moment else None for moment in found] == [
        ("2015-01-13T04:55", "minute", None),
        (None, None, None),
        ("2011-09-15T07:18", "minute", None),
        ("2019-03-16T10:10", "minute", "IST"),
        ("2021-08-10T14:16", "minute", None),
    ]
    assert found[1]
    assert (found[1].latest, found[1].why) == ("2020-12-31", "closed in 2020")


def test_outlets_agencies_and_places(articles: list[Article]) -> None:
    assert [value(article.outlet) for article in articles] == [None, "HuffPost India", None, "Business Standard", None]
    assert [value(article.agency) for article in articles] == ["Reuters", None, "Reuters", "Press Trust of India", None]
    places = [article.dateline.place if article.dateline else None for article in articles]
    assert places == ["Islamabad", "New Delhi", "Islamabad", "Washington", None]


def test_people_in_credit_lines(articles: list[Article]) -> None:
    assert [(credit.role, credit.name) for credit in articles[0].credits] == [
        ("photo", "Rick Wilking"),
        ("writing", "Maria Golovnina"),
        ("editing", "Jeremy Laurence"),
    ]
    assert [credit.name for credit in articles[1].credits] == ["Adnan Abidi"]
    assert [(credit.role, credit.name) for credit in articles[2].credits] == [
        ("additional reporting", "Mark Hosenball"),
        ("additional reporting", "Phil Stewart"),
        ("writing", "Michael Georgy"),
        ("editing", "Nick Macfie"),
    ]
    assert [noted.value for noted in articles[4].byline] == ["Web DeskWeb Editor"]


def test_every_piece_of_furniture(articles: list[Article]) -> None:
    kerry, archive, panetta, wire, desk = articles
    assert kind_at(kerry, "(L) gestures") == "caption"
    assert kind_at(kerry, "0 : 0") == kind_at(kerry, "landscape-tablet") == "chrome"
    assert kind_at(archive, "online archive") == "notice"
    assert kind_at(archive, "one nation") == kind_at(archive, 'single nation alone."') == "quote"
    assert kind_at(archive, "Adnan") == "credit"
    assert kind_at(archive, "Also On") == kind_at(archive, "Octavia") == kind_at(archive, "8 Series") == "promo"
    assert kind_at(archive, "Close\n") == "chrome"
    assert kind_at(panetta, "Additional reporting") == "credit"
    assert kind_at(wire, "You are here") == kind_at(wire, "Business Standard\n") == "chrome"
    assert kind_at(wire, "auto-generated") == "notice"
    assert kind_at(desk, "Adsence") == "chrome"


def test_titles_and_the_number_of_paragraphs(articles: list[Article]) -> None:
    assert all(len(texts(article, BlockKind.TITLE)) == 1 for article in articles)
    assert [len(texts(article, BlockKind.BODY)) for article in articles] == [19, 6, 24, 18, 11]


def test_the_language_and_the_damage(articles: list[Article]) -> None:
    assert {article.language for article in articles} == {"en"}
    assert [article.flags for article in articles] == [(), (), (), ("words-missing",), ()]
    after = [articles[3].text[gap.start :][:12] for gap in articles[3].gaps]
    assert after[0] == "is now focus"
    assert len(after) >= 15
