"""When an article without a date was published: offices, dates told of as past, notices."""

from dataclasses import replace

import pytest

from onrecord.parse import Parser
from onrecord.records import Actor, Mention, Moment, Office, Statement
from onrecord.resolve import publication
from tests.building import make_article, span_of
from tests.resolve.resolving import statement

HARWOOD = Actor(
    "h",
    "Daniel Harwood",
    "person",
    offices=(Office("minister", "TAR", "1999-03-01", "2001-05"), Office("minister", "TAR", "2009", "2013-02-01")),
)
ORLEN = Actor("o", "Ann Orlen", "person", offices=(Office("envoy", "TAR", "2010-06-01", None),))
CLOSED = Moment(latest="2020-12-31", why="closed in 2020")


def bounds(parser: Parser, text: str, *actors: Actor, published: Moment | None = None) -> Moment | None:
    parsed = parser(replace(make_article(text), published=published))
    return publication(parsed, tuple(spoken(text, actor) for actor in actors), actors)


def spoken(text: str, actor: Actor) -> Statement:
    return replace(
        statement(text, actor.name, "said"), speaker=Mention(span_of(text, actor.name), actor.id, actor.name)
    )


def test_speakers_bound_the_article_by_their_offices(parser: Parser) -> None:
    text = "Minister Daniel Harwood said that the bridge was safe. Envoy Ann Orlen said so too."
    moment = bounds(parser, text, HARWOOD, ORLEN)
    assert moment is not None
    assert (moment.value, moment.earliest, moment.latest) == (None, "2010-06-01", "2013-02-01")
    assert moment.why is not None
    assert "Daniel Harwood speaks as minister" in moment.why
    assert moment.span == span_of(text, "Daniel Harwood")


def test_several_terms_bound_it_from_the_first_to_the_last(parser: Parser) -> None:
    moment = bounds(parser, "Minister Daniel Harwood said that the bridge was safe.", HARWOOD)
    assert moment is not None
    assert (moment.earliest, moment.latest) == ("1999-03-01", "2013-02-01")


def test_who_spoke_on_a_printed_date_or_may_be_another_bounds_nothing(parser: Parser) -> None:
    assert bounds(parser, "Minister Daniel Harwood said in 2011 that the bridge was safe.", HARWOOD) == Moment(
        earliest="2011",
        why="the text tells of 2011 as past",
        span=span_of("Minister Daniel Harwood said in 2011", "2011"),
    )
    assert bounds(parser, "Daniel Harwood said that it was safe.", replace(HARWOOD, confidence=0.7)) is None


def test_the_latest_date_told_of_as_past_bounds_it(parser: Parser) -> None:
    text = "The bridge fell on May 3, 2012. It was built in 1998. The council will open another on June 1, 2014."
    moment = bounds(parser, text)
    assert moment is not None
    assert (moment.earliest, moment.latest) == ("2012-05-03", None)


@pytest.mark.parametrize(
    "text",
    [
        "Harwood made himself the favourite for the election in 2020.",
        "Harwood announced his bid for the office in 2020.",
        "The council will open a bridge in 2020.",
    ],
)
def test_what_lies_ahead_of_a_past_verb_is_no_bound(parser: Parser, text: str) -> None:
    assert bounds(parser, text) is None


def test_notices_and_the_text_bound_it_together(parser: Parser) -> None:
    moment = bounds(parser, "The bridge fell on May 3, 2012.", published=CLOSED)
    assert moment is not None
    assert (moment.earliest, moment.latest) == ("2012-05-03", "2020-12-31")
    assert moment.why == "the text tells of May 3, 2012 as past; closed in 2020"


def test_bounds_that_contradict_each_other_are_left_out(parser: Parser) -> None:
    assert bounds(parser, "The bridge fell on May 3, 2022.", published=CLOSED) == CLOSED


@pytest.mark.parametrize(
    "published", [Moment("2015-01-13", "day"), Moment(earliest="2015-03-04", latest="2015-04-03", why="either order")]
)
def test_what_the_page_says_stands(parser: Parser, published: Moment) -> None:
    assert bounds(parser, "The bridge fell on May 3, 2012.", published=published) == published


def test_nothing_is_known_without_a_clue(parser: Parser) -> None:
    assert bounds(parser, "Harwood said on Monday that the bridge was safe.") is None
