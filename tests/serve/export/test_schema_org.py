"""schema.org: what is a quotation, what is a claim, and what is neither."""

from dataclasses import replace
from typing import Any

import pytest

from onrecord.records import Span, Statement
from onrecord.serve.export.schema_org import news_article
from tests.building import span_of
from tests.record.readings import TEXT, make_reading
from tests.serve.export.conftest import Export

READING = make_reading()
URGED, PROMISED = READING.statements
WHOLE = replace(PROMISED, negated=False, hedged=False, cue_class="speech")

SAID = span_of(TEXT, "said")


def parts(*statements: Statement) -> list[dict[str, Any]]:
    found = news_article(replace(READING, statements=statements)).get("hasPart", [])
    assert isinstance(found, list)
    return found


def test_an_article_has_its_metadata(export: Export) -> None:
    article = export("schema-org")[-3]
    assert article["@id"] == f"urn:onrecord:article:{READING.article.id}"
    assert article["headline"] == "Nordland must answer, says Ostrava envoy"
    assert article["datePublished"] == "2015-01-13"
    assert article["author"] == [{"@type": "Person", "name": "Eva Holm"}]
    assert (article["publisher"]["name"], article["sourceOrganization"]["name"]) == ("The Daily Fjord", "Wirepost")
    assert "url" not in article


def test_words_in_quotation_marks_are_a_quotation() -> None:
    (quotation,) = parts(WHOLE)
    assert (quotation["@type"], quotation["text"]) == ("Quotation", "We have promised nothing,")
    assert quotation["creator"] == {"@type": "Person", "@id": "urn:onrecord:actor:nils-berg", "name": "Nils Berg"}
    assert quotation["isPartOf"] == {"@id": f"urn:onrecord:article:{READING.article.id}"}
    (offsets,) = quotation["identifier"]
    start, end = map(int, offsets["value"].split("-"))
    assert TEXT[start:end] == quotation["text"]


def test_of_a_mixed_statement_only_what_is_quoted_is_a_quotation() -> None:
    (quotation,) = parts(URGED)
    assert (quotation["@type"], quotation["text"]) == ("Quotation", "close the camps")
    (offsets,) = quotation["identifier"]
    start, end = map(int, offsets["value"].split("-"))
    assert TEXT[start:end] == "close the camps"


def test_a_mark_that_is_not_closed_leaves_it_uncertain_what_is_quoted() -> None:
    rest = Span(104, 134, TEXT[104:134])
    assert rest.text.count('"') == 1
    assert parts(replace(URGED, content=(rest,))) == []


def test_a_paraphrase_that_says_something_is_so_is_a_claim() -> None:
    (claim,) = parts(replace(WHOLE, manner="indirect", act="ACCUSE", cue=SAID))
    assert claim["@type"] == "Claim"
    assert claim["appearance"] == {"@id": f"urn:onrecord:article:{READING.article.id}"}


@pytest.mark.parametrize(
    "statement",
    [
        replace(URGED, manner="indirect"),
        replace(URGED, act="REJECT"),
        replace(WHOLE, manner="indirect", act="REJECT", cue=SAID),
        replace(WHOLE, manner="indirect", cue=replace(SAID, text="declined to say")),
        replace(WHOLE, manner="indirect", cue=replace(SAID, text="denied")),
        replace(WHOLE, manner="indirect", cue=None),
        replace(WHOLE, negated=True),
        replace(WHOLE, hedged=True),
        replace(WHOLE, cue_class="thought"),
        replace(WHOLE, content=()),
    ],
)
def test_what_nobody_surely_said_or_claimed_is_left_out(statement: Statement) -> None:
    assert parts(statement) == []


def test_who_is_not_known_is_credited_in_the_articles_words_only() -> None:
    assert WHOLE.speaker
    (quotation,) = parts(replace(WHOLE, speaker=replace(WHOLE.speaker, actor=None, name=None)))
    assert quotation["creditText"] == "Nils Berg"
    assert "creator" not in quotation


def test_only_what_the_outlet_itself_reports_is_an_event() -> None:
    assert "about" not in news_article(READING)
    reported = replace(READING, events=(replace(READING.events[0], status="reported"),))
    (event,) = news_article(reported)["about"]
    assert (event["startDate"], event["endDate"]) == ("2014-05-01", "2014-05-31")
    assert event["location"] == {
        "@type": "Place",
        "name": "Lund",
        "sameAs": "https://sws.geonames.org/2693678/",
    }
