"""When it was said or happened: dates of the own clause only."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.parse import Parser
from onrecord.records import Moment
from onrecord.resolve.date_tagger import UTTERED, tag_times
from onrecord.resolve.moments import NOT_AFTER
from tests.building import make_article
from tests.resolve.resolving import event, resolve, statement

PUBLISHED = Moment("2015-01-13T04:55", "minute")


@pytest.mark.parametrize(
    "text",
    [
        "Harwood said on Monday that the bridge was safe.",
        "Harwood on Monday said that the bridge was safe.",
        "“The bridge is safe,” Harwood said Monday.",
        "On Monday, Harwood said that the bridge was safe.",
        "Harwood told reporters flying with him to Lahore on Monday that the bridge was safe.",
    ],
)
def test_said_on_the_day_of_the_cue(parser: Parser, text: str) -> None:
    cue = "told" if "told" in text else "said"
    content = "The bridge is safe," if "“" in text else "that the bridge was safe"
    moment = resolve(parser, text, statement(text, "Harwood", cue, content), published=PUBLISHED).said()
    assert moment is not None
    assert (moment.value, moment.precision) == ("2015-01-12", "day")
    assert moment.span is not None
    assert text[moment.span.start : moment.span.end] == "Monday"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Harwood said that the bridge had fallen on Monday.", "that the bridge had fallen on Monday"),
        ("Harwood, who arrived on Monday, said that the bridge was safe.", "that the bridge was safe"),
        ("Harwood said that the bridge was safe.", "that the bridge was safe"),
    ],
)
def test_dates_of_other_clauses_do_not_date_it(parser: Parser, text: str, content: str) -> None:
    moment = resolve(parser, text, statement(text, "Harwood", "said", content), published=PUBLISHED).said()
    assert moment == Moment(latest="2015-01-13T04:55", why=NOT_AFTER)


def test_without_publication_date_nothing_is_known(parser: Parser) -> None:
    text = "Harwood said that the bridge was safe."
    assert resolve(parser, text, statement(text, "Harwood", "said")).said() is None
    text = "Harwood said on Monday that the bridge was safe."
    moment = resolve(parser, text, statement(text, "Harwood", "said")).said()
    assert moment is not None
    assert (moment.value, moment.why) == (None, "publication date unknown")


def test_bounds_of_the_article_bound_the_statement(parser: Parser) -> None:
    text = "Harwood said that the bridge was safe."
    published = Moment(latest="2020-12-31", why="the archive closed")
    moment = resolve(parser, text, statement(text, "Harwood", "said"), published=published).said()
    assert moment == Moment(latest="2020-12-31", why=NOT_AFTER)


def test_what_is_still_to_be_said_is_not_bound(parser: Parser) -> None:
    text = "Harwood will say on Friday that the bridge is safe."
    moment = resolve(parser, text, statement(text, "Harwood", "say"), published=PUBLISHED).said()
    assert moment is not None
    assert moment.value == "2015-01-16"


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Rebels attacked the town last Saturday.", "attacked", "2015-01-10"),
        ("Harwood condemned Saturday’s attack on the town.", "attack", "2015-01-10"),
        ("Rebels carried out the attack on Saturday.", "attack", "2015-01-10"),
        ("The ministers will meet in May.", "meet", "2015-05"),
        ("The raid killed two men in a town in May.", "killed", "2014-05"),
    ],
)
def test_events_are_dated_by_their_clause(parser: Parser, text: str, trigger: str, value: str) -> None:
    moment = resolve(parser, text, events=(event(text, trigger),), published=PUBLISHED).events[0].moment
    assert moment is not None
    assert moment.value == value


def test_events_without_a_date_have_none(parser: Parser) -> None:
    text = "Harwood said on Monday that rebels attacked the town."
    assert resolve(parser, text, events=(event(text, "attacked"),), published=PUBLISHED).events[0].moment is None


def test_a_date_that_describes_the_speaker_is_not_when_it_was_said(parser: Parser) -> None:
    text = "“It is different,” said Daniel Harwood, the planner of one campaign and a close aide in 2012."
    speaker = "Daniel Harwood, the planner of one campaign and a close aide in 2012"
    moment = resolve(parser, text, statement(text, speaker, "said", "It is different,"), published=PUBLISHED).said()
    assert moment is not None
    assert (moment.value, moment.why) == (None, NOT_AFTER)


def test_the_year_of_a_name_is_not_when_it_was_said(parser: Parser) -> None:
    text = "Daniel Harwood opposed the Harbour Safety Act of 2011."
    moment = resolve(
        parser, text, statement(text, "Daniel Harwood", "opposed", "the Harbour Safety Act"), published=PUBLISHED
    ).said()
    assert moment is not None
    assert moment.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Harwood condemned Monday’s raid on the town.",
        "After the raid on Monday, Harwood condemned the council.",
        "Harwood, citing a report of the council on Monday’s raid, condemned it.",
    ],
)
def test_the_date_of_what_was_spoken_of_is_not_when_it_was_said(parser: Parser, text: str) -> None:
    moment = resolve(parser, text, statement(text, "Harwood", "condemned"), published=PUBLISHED).said()
    assert moment == Moment(latest="2015-01-13T04:55", why=NOT_AFTER)


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "latest"),
    [
        ("The ministry has detained pilots since 2012.", "detained", "2012", "2015-01-13T04:55"),
        ("The ministry detained pilots until May 2012.", "detained", None, "2012-05"),
        ("Rebels attacked the town before January 2.", "attacked", None, "2015-01-02"),
    ],
)
def test_since_and_until_bound_an_event(
    parser: Parser, text: str, trigger: str, earliest: str | None, latest: str
) -> None:
    moment = resolve(parser, text, events=(event(text, trigger),), published=PUBLISHED).events[0].moment
    assert moment is not None
    assert (moment.value, moment.earliest, moment.latest) == (None, earliest, latest)
    assert moment.why is not None
    assert moment.span is not None
    assert moment.span.text in moment.why


def test_a_day_in_anothers_words_counts_from_when_they_were_spoken(parser: Parser) -> None:
    text = "Harwood told the paper: “The rebels attacked the town last night.”"
    moment = resolve(parser, text, events=(event(text, "attacked"),), published=PUBLISHED).events[0].moment
    assert moment is not None
    assert (moment.value, moment.why) == (None, UTTERED)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy left three days after the attack of January 5.", "2015-01-08"),
        ("Rebels carried out the attack on January 5. The envoy left two days after the attack.", "2015-01-07"),
        ("The ships sailed on January 5. The envoy left a day later.", "2015-01-06"),
    ],
)
def test_days_are_counted_from_what_the_text_dates(parser: Parser, text: str, value: str) -> None:
    moment = resolve(parser, text, events=(event(text, "left"),), published=PUBLISHED).events[0].moment
    assert moment is not None
    assert moment.value == value


def test_days_after_what_is_not_dated_are_no_date(parser: Parser) -> None:
    text = "The ships sailed on January 5. The envoy left three days after the attack."
    assert resolve(parser, text, events=(event(text, "left"),), published=PUBLISHED).events[0].moment is None


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("The ministers plan to meet on Friday.", "meet", "2015-01-16"),
        ("The talks, delayed until Friday, were to end the siege.", "delayed", None),
        ("The ministers agreed on Friday to meet.", "agreed", "2015-01-09"),
        ("The council is voting on Friday.", "voting", "2015-01-16"),
        ("The council might have met on Friday.", "met", "2015-01-09"),
    ],
)
def test_the_verb_gives_the_side(parser: Parser, text: str, trigger: str, value: str | None) -> None:
    moment = resolve(parser, text, events=(event(text, trigger),), published=PUBLISHED).events[0].moment
    assert moment is not None
    assert moment.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Harwood opened the talks on Monday, saying that the bridge was safe.", "2015-01-12"),
        ("Harwood, who arrived on Monday, opened the talks, saying that the bridge was safe.", None),
        ("Harwood has opened talks since Monday, while saying that the bridge was safe.", None),
    ],
)
def test_a_participle_has_the_date_of_its_verb(parser: Parser, text: str, value: str | None) -> None:
    content = "that the bridge was safe"
    moment = resolve(parser, text, statement(text, "Harwood", "saying", content), published=PUBLISHED).said()
    assert moment is not None
    assert moment.value == value


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The talks ran from March 3 to March 7, 2013.", "March 3", "2013-03-03"),
        ("The talks ran between March and May 2013.", "March", "2013-03"),
        ("The envoy left on March 16 of last year.", "March 16", "2014-03-16"),
        ("The envoy left on March 12, 2031.", "March 12, 2031", None),
        ("The envoy will leave on March 12, 2031.", "March 12, 2031", "2031-03-12"),
        ("It began in June 2011. It ended in March of that year.", "March of that year", "2011-03"),
        ("The envoy left in December 2007 and came back three months later.", "three months later", "2008-03"),
        ("The envoy left in December 2007. In March he came back.", "March", None),
        ("The envoy left at 8:45 a.m. local time on Friday.", "8:45 a.m. local time on Friday", "2015-01-09T08:45"),
        ("The envoy left at 8:45 a.m.", "8:45 a.m.", None),
        ("He stood up in the second quarter of 2013.", "the second quarter of 2013", "2013-Q2"),
        ("The council is expected to vote on Friday.", "Friday", "2015-01-16"),
        ("He left after the September 11 attacks.", "the September 11 attacks", "2001-09-11"),
        ("He left on September 11.", "September 11", None),
        ("He left on the last Friday of May.", "the last Friday of May", "2014-05-30"),
        ("He left on the first Monday in June 2013.", "the first Monday in June 2013", "2013-06-03"),
    ],
)
def test_values_within_a_text(parser: Parser, text: str, printed: str, value: str | None) -> None:
    parsed = parser(replace(make_article(text), published=PUBLISHED))
    moments = {time.span.text: time.moment for time in tag_times(parsed)}
    assert moments[printed].value == value


def test_the_zone_is_kept_as_printed(parser: Parser) -> None:
    parsed = parser(replace(make_article("The envoy left at 8:45 a.m. EST on Friday."), published=PUBLISHED))
    (time,) = tag_times(parsed)
    assert (time.moment.value, time.moment.zone) == ("2015-01-09T08:45", "EST")


@given(st.text(alphabet="Mo ndayJune3,5.2014 lastwek“”'-\n", max_size=80))
def test_spans_of_any_text_equal_it(parser: Parser, text: str) -> None:
    parsed = parser(replace(make_article(text), published=PUBLISHED))
    for time in tag_times(parsed):
        assert text[time.span.start : time.span.end] == time.span.text
