"""Whole pages in the layouts of different outlets, every block labelled."""
# ruff: noqa: E501  a line of a page is a line here

import pytest

from onrecord.clean import clean
from onrecord.errors import SkipPage
from onrecord.records import BlockKind
from tests.clean.pages import article_of, labels, make_page, texts, value

BODY = "The minister said that the border would stay closed until the talks had ended, and that nobody should expect a quick answer."
MORE = "Officials of the neighbouring republic declined to comment on the announcement, which came after a week of protests."


def test_an_agency_page_with_breakpoints() -> None:
    article = article_of(
        "May 4, 2012 / 6:20 AM / 9 years ago\n\nTarvia shuts border before talks\n\n"
        f"VESKOR (Nordwire) - {BODY}\n\n{MORE}\n\n"
        "Tarvian Foreign Minister Ann Orlen (L) greets the envoy in Veskor, Tarvia May 3, 2012. NORDWIRE/Jo Vesk\n\n"
        "“We are patient,” Orlen said.\n\n"
        "Writing by Mia Holt; Editing by Sam Lokke\n\n0 : 0\n  • narrow-phone\n  • wide-tablet-and-up\n"
    )
    assert [kind for kind, _ in labels(article)] == [
        "timestamp", "title", "dateline", "body", "body", "caption", "body", "credit", "chrome", "chrome", "chrome",
    ]  # fmt: skip
    assert labels(article)[2:4] == [("dateline", "VESKOR (Nordwire) -"), ("body", BODY)]
    assert value(article.title) == "Tarvia shuts border before talks"
    assert value(article.agency) == "Nordwire"
    assert article.dateline
    assert (article.dateline.place, article.dateline.span.text) == ("Veskor", "VESKOR (Nordwire) -")
    assert [(credit.role, credit.name) for credit in article.credits] == [
        ("photo", "Jo Vesk"),
        ("writing", "Mia Holt"),
        ("editing", "Sam Lokke"),
    ]


def test_an_agency_page_with_a_slug() -> None:
    article = article_of(
        f"TARVIA-BORDER/TALKS (UPDATE 2)\n\nTarvia shuts border\n\nBy Ann Orlen and Jo Vesk\n\nVESKOR, May 4 (AP) — {BODY}\n\n{MORE}\n\n"
        "___\n\nOrlen reported from Veskor. Associated Press writer Mia Holt contributed to this report.\n"
    )
    assert [kind for kind, _ in labels(article)] == [
        "chrome", "title", "byline", "dateline", "body", "body", "chrome", "credit",
    ]  # fmt: skip
    assert [noted.value for noted in article.byline] == ["Ann Orlen", "Jo Vesk"]
    assert value(article.agency) == "AP"
    assert article.published is None  # the dateline has no year


def test_a_page_of_a_public_broadcaster() -> None:
    article = article_of(
        "Home | World | Europe\nTarvia shuts border before talks\n3 May 2014\nShare this page\n\n"
        "Image caption: The bridge at Veskor has been closed since Friday\n\n"
        f"{BODY}\n\n{MORE}\n\nRead more: Five things to know about Tarvia\n\nMore on this story\n\n"
        "Tarvia In Ten Pictures\n\nWhy The Border Matters To Everyone\n\nRelated Topics\n\nCopyright © 2014 Veskor Broadcasting. All rights reserved.\n"
    )
    assert [kind for kind, _ in labels(article)][:7] == [
        "chrome",
        "title",
        "timestamp",
        "chrome",
        "caption",
        "body",
        "body",
    ]
    assert texts(article, BlockKind.BODY) == [BODY, MORE]
    assert article.published
    assert (article.published.value, article.published.precision) == ("2014-05-03", "day")
    assert value(article.outlet) == "Veskor Broadcasting"


def test_an_archive_page_of_an_outlet_that_closed() -> None:
    article = article_of(
        "This article exists as part of the archive for Orlen Post, which closed in 2017. Comments are off.\n\n"
        "Tarvia Shuts Border Before Talks\n\n'Nobody crosses here until we agree'.\nMinister Ann Orlen.\nJo Vesk/Nordwire\nMinister Ann Orlen.\n\n"
        f'VESKOR -- {BODY}\n\n"Nobody crosses this border until we agree."\n\n'
        "Orlen told reporters that nobody crosses this border until we agree on the terms of the treaty.\n\n"
        "Also On Orlen Post:\n\nTen Bridges You Must See\n\n'Riverman' (River series #2) by Mia Holt\n\nClose\n"
    )
    assert [kind for kind, _ in labels(article)] == [
        "notice", "title", "quote", "caption", "credit", "caption", "dateline", "body", "quote", "body",
        "promo", "promo", "promo", "chrome",
    ]  # fmt: skip
    assert value(article.outlet) == "Orlen Post"
    assert article.published
    assert article.published.value is None
    assert (article.published.latest, article.published.why) == ("2017-12-31", "closed in 2017")
    assert article.published.span
    assert article.published.span.text == "closed in 2017"


def test_a_syndicated_page() -> None:
    article = article_of(
        "You are here: Home » Wire » News\nTarvia Standard\n\n'Tarvia will not open border'\n\nNordwire\xa0 |\xa0 Veskor\xa0\n\n"
        f"{BODY}\n\n{MORE}\n\n(This story has not been edited by Tarvia Standard staff; it was auto-generated from a feed.)\n\n"
        "First Published: Sun, May 06 2012. 10:10 IST\n"
    )
    assert [kind for kind, _ in labels(article)] == [
        "chrome", "chrome", "title", "dateline", "body", "body", "notice", "timestamp",
    ]  # fmt: skip
    assert (value(article.outlet), value(article.agency)) == ("Tarvia Standard", "Nordwire")
    assert article.dateline
    assert article.dateline.place == "Veskor"
    assert article.published
    assert (article.published.value, article.published.zone) == ("2012-05-06T10:10", "IST")


def test_a_page_of_a_broadcaster_with_glued_names_and_an_advertisement() -> None:
    article = article_of(
        f"Tarvia in talks over ‘open border’\n\nWeb DeskWeb Editor\n\n4th May, 2012. 02:16 pm\n\n{BODY}\n\n{MORE}\n\nAdsence 300X250"
    )
    assert [kind for kind, _ in labels(article)] == ["title", "byline", "timestamp", "body", "body", "chrome"]
    assert [noted.value for noted in article.byline] == ["Web DeskWeb Editor"]


def test_a_city_with_a_colon_opens_the_body() -> None:
    article = article_of(f"Tarvia shuts border\n\nISLAMABAD: {BODY}\n\n{MORE}")
    assert article.dateline
    assert article.dateline.place == "Islamabad"


def test_a_speaker_with_a_colon_is_no_place() -> None:
    article = article_of(f"What the minister said\n\nORLEN: {BODY}\n\nVESK: {MORE}\n\n(END VIDEO CLIP)")
    assert article.dateline is None
    assert [kind for kind, _ in labels(article)] == ["title", "body", "body", "chrome"]


def test_a_blog_by_the_hour() -> None:
    article = article_of(
        f"The Latest: Tarvia shuts border\n\nVESKOR (AP) — The Latest on the border (all times local):\n\n9:15 p.m.\n\n{BODY}\n\n___\n\n8:40 p.m.\n\n{MORE}"
    )
    assert [kind for kind, _ in labels(article)] == [
        "title",
        "dateline",
        "body",
        "timestamp",
        "body",
        "chrome",
        "timestamp",
        "body",
    ]
    assert article.published is None


def test_an_opinion_page_with_a_correction_below() -> None:
    article = article_of(
        f"The border must open\n\nBy Ann Orlen, Chief Columnist\n\n{BODY}\n\n{MORE}\n\nFollow Ann Orlen on Twitter @annorlen.\n\nCORRECTION:\n\n"
        "An article on Monday gave a wrong name for the bridge at Veskor. It is called the Long Bridge.\n\nSaturday, May 10, 2014.\n"
    )
    assert [kind for kind, _ in labels(article)] == [
        "title", "byline", "body", "body", "promo", "notice", "notice", "timestamp",
    ]  # fmt: skip
    assert [noted.value for noted in article.byline] == ["Ann Orlen"]
    assert article.published
    assert (article.published.value, article.published.latest) == (None, "2014-05-10")


def test_a_page_without_blank_lines() -> None:
    article = article_of(
        f"Tarvia shuts border\nBy Ann Orlen\n3 May 2014\n{BODY}\n{MORE}\nGetty Images\n{BODY} Again.\n"
    )
    assert [kind for kind, _ in labels(article)] == ["title", "byline", "timestamp", "body", "body", "credit", "body"]


def test_a_text_without_title() -> None:
    article = article_of(f"{BODY} It said no more.\n\n{MORE}")
    assert article.title is None
    assert [kind for kind, _ in labels(article)] == ["body", "body"]


def test_one_sentence_is_body() -> None:
    assert labels(article_of("The envoy left Veskor on Monday.")) == [("body", "The envoy left Veskor on Monday.")]


def test_furniture_alone_has_no_body() -> None:
    assert "no-body" in article_of("Advertisement\n\nRead more: Ten bridges").flags


def test_html_with_furniture_alone_is_no_article() -> None:
    with pytest.raises(SkipPage, match="furniture"):
        clean(make_page("<html><body><nav><p>Home</p></nav></body></html>", "text/html"))


def test_the_text_is_not_altered() -> None:
    text = "\r\n\ufeffA title\r\n\r\n  A line with  two spaces.\t\r\n"
    assert article_of(text).text == text


def test_a_newspaper_page_with_section_deck_and_topics() -> None:
    article = article_of(
        "Tarvia\nTarvia shuts border before talks\nMinister says nobody should expect a quick answer\n\n"
        "Ann Orlen in Veskor\nSat 3 May 2014 14.05 BST\nFirst published on Sat 3 May 2014 13.00 BST\nShare\n106\n\n"
        f"This article is more than 5 years old\n\n{BODY}\n\n{MORE}\n\nTopics\nTarvia\nEurope\nReuse this content"
    )
    assert [kind for kind, _ in labels(article)] == [
        "chrome", "title", "title", "byline", "timestamp", "timestamp", "chrome", "chrome", "notice", "body", "body",
        "chrome", "chrome", "chrome", "chrome",
    ]  # fmt: skip
    assert value(article.title) == "Tarvia shuts border before talks"
    assert [noted.value for noted in article.byline] == ["Ann Orlen"]
    assert article.published
    assert (article.published.value, article.published.zone) == ("2014-05-03T13:00", "BST")


def test_a_page_with_agency_and_update_on_one_line() -> None:
    article = article_of(
        "Tarvia shuts border before talks\nWorld News | Press Trust of India | Updated: May 03, 2014 14:05 IST\n\n"
        f"New Delhi: {BODY}\n\n{MORE}\n\n(Except for the headline, this story has not been edited by NDTV staff.)"
    )
    assert [kind for kind, _ in labels(article)] == ["title", "timestamp", "dateline", "body", "body", "notice"]
    assert (value(article.agency), value(article.outlet)) == ("Press Trust of India", "NDTV")
    assert article.byline == ()
    assert article.published
    assert (article.published.value, article.published.latest) == (None, "2014-05-03T14:05")


def test_a_broadcaster_in_the_dateline_is_the_outlet() -> None:
    article = article_of(
        "Tarvia shuts border before talks\n\nBy Ann Orlen, CNN\n\nUpdated 1405 GMT (2205 HKT) May 3, 2014\n\n"
        f"Veskor, Tarvia (CNN) — {BODY}\n\n{MORE}\n\nCNN's Jo Vesk contributed to this report."
    )
    assert [kind for kind, _ in labels(article)] == [
        "title",
        "byline",
        "timestamp",
        "dateline",
        "body",
        "body",
        "credit",
    ]
    assert (value(article.outlet), article.agency) == ("CNN", None)
    assert [noted.value for noted in article.byline] == ["Ann Orlen"]
    assert article.published
    assert (article.published.value, article.published.latest) == (None, "2014-05-03")
    assert [credit.name for credit in article.credits] == ["Jo Vesk"]


def test_a_wire_story_of_the_years_of_the_teleprinter() -> None:
    article = article_of(
        "TARVIA SHUTS BORDER\n\nBy ANN ORLEN\nAssociated Press Writer\n\n"
        "   VESKOR, Tarvia (AP) -- The minister said that the border would stay\nclosed until the talks had ended, and that nobody "
        "should\nexpect a quick answer from her government, which is under pressure.\n"
        "   Officials of the neighbouring republic declined to comment on the\nannouncement, which came after a week of protests in the\n"
        "capital and in other cities of the country and abroad.\n"
    )
    assert [kind for kind, _ in labels(article)] == ["title", "byline", "byline", "dateline", "body", "body"]
    assert [noted.value for noted in article.byline] == ["ANN ORLEN"]
    assert article.dateline
    assert article.dateline.place == "Veskor, Tarvia"


def test_an_agency_beside_a_person_is_no_dateline() -> None:
    article = article_of(f"Tarvia shuts border before talks\nANI | Posted by Ann Orlen\n3 May 2014\n\n{BODY}\n\n{MORE}")
    assert article.dateline is None
    assert [noted.value for noted in article.byline] == ["Ann Orlen"]
    assert value(article.agency) == "ANI"


def test_a_headline_of_two_sentences_is_a_title() -> None:
    article = article_of(f"The Border Stays Shut. That’s A First.\n\n{BODY}\n\n{MORE}")
    assert value(article.title) == "The Border Stays Shut. That’s A First."


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("VESKOR, May 3 (Xinhua) --", "Veskor", "Xinhua"),
        ("VESKOR, May 3. /TASS/.", "Veskor", "TASS"),
        ("Veskor, May 3, IRNA –", "Veskor", "IRNA"),
        ("Veskor (AFP) –", "Veskor", "AFP"),
        ("NEW VESKOR, N.H. (AP) —", "New Veskor, N.H.", "AP"),
        ("ST. VESK —", "St. Vesk", None),
        ("VESKOR ―", "Veskor", None),
        ("VESKOR, Tarvia (AP)_", "Veskor, Tarvia", "AP"),
        ("VESKOR/ORLEN (Reuters) -", "Veskor/Orlen", "Reuters"),
        ("May 3 (Reuters) -", None, "Reuters"),
        ("EXCLUSIVE —", None, None),
        ("The mood in town —", None, None),
        ("Ann Orlen (R-Texas) —", None, None),
    ],
)
def test_datelines(head: str, place: str | None, agency: str | None) -> None:
    article = article_of(f"Tarvia shuts border before talks\n\n{head} {BODY}\n\n{MORE}")
    assert (article.dateline.place if article.dateline else None) == place
    assert value(article.agency) == agency
    if agency or place:
        assert labels(article)[1:3] == [("dateline", head), ("body", BODY)]
    else:
        assert labels(article)[1] == ("body", f"{head} {BODY}")


def test_the_name_below_a_pull_quote_belongs_to_it() -> None:
    article = article_of(
        f"Tarvia shuts border\n\n{BODY}\n\n“Nobody should expect a quick answer”\n— Ann Orlen, minister\n\n{MORE}"
    )
    assert [kind for kind, _ in labels(article)] == ["title", "body", "quote", "quote", "body"]


def test_a_quotation_that_the_body_does_not_repeat_is_body() -> None:
    article = article_of(f"Tarvia shuts border\n\n{BODY}\n\n“We shall see what they offer us.”\n\n{MORE}")
    assert [kind for kind, _ in labels(article)] == ["title", "body", "body", "body"]


def test_a_repeated_quotation_with_its_speaker_is_body() -> None:
    quoted = "“We shall see what they offer us,” she said. “We are in no hurry.”"
    article = article_of(f"Tarvia shuts border\n\n{BODY}\n\n{quoted}\n\nAt noon she said: {quoted}\n\n{MORE}")
    assert [kind for kind, _ in labels(article)] == ["title", "body", "body", "body", "body"]
