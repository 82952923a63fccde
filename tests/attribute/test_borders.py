"""Words that the tagger put on the wrong side of a border."""

import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[The government] <said> {today it had sent an envoy to Lima}.", "it had sent an envoy to Lima"),
        ("[The envoy] <said> in {Oslo the drivers could leave the camp}.", "the drivers could leave the camp"),
        ("[The envoy] <said> {today is a good day}.", "today is a good day"),
        ("[Falk] <said> {that today the road was open}.", "that today the road was open"),
        ("[Falk] <praised> {Oslo}.", "Oslo"),
        ("[Falk] <called on> {Berg to close the road}.", "Berg to close the road"),
    ],
)
def test_when_and_where_it_was_said_is_not_what_was_said(parser: Parser, marked: str, content: str) -> None:
    assert [span.text for span in state(parser, marked).content] == [content]


@pytest.mark.parametrize(
    ("marked", "source", "content"),
    [
        (
            "{The road was closed by the guards, a senior} [envoy] <told> The Courier.",
            "a senior envoy",
            "The road was closed by the guards",
        ),
        ("{The road was closed}, a senior [envoy] <said>.", "envoy", "The road was closed"),
    ],
)
def test_the_article_of_a_source_is_its_own(parser: Parser, marked: str, source: str, content: str) -> None:
    statement = state(parser, marked)
    assert statement.speaker is not None
    assert (statement.speaker.span.text, [span.text for span in statement.content]) == (source, [content])


def test_the_subject_behind_the_cue_speaks(parser: Parser) -> None:
    marked = "{“The road is open,”} <said> spokesman Daniel Falk. Berg named [a diplomat] as envoy."
    speaker = state(parser, marked).speaker
    assert speaker is not None
    assert speaker.span.text == "spokesman Daniel Falk"


@pytest.mark.parametrize(
    "marked",
    [
        "{“The road is open,” Karen Berg} <was quoted by> [the agency] as saying.",
        "Karen Berg <was quoted as saying> by [the agency] {that the road was open}.",
    ],
)
def test_who_was_quoted_speaks(parser: Parser, marked: str) -> None:
    statement = state(parser, marked)
    assert statement.speaker is not None
    assert statement.speaker.span.text == "Karen Berg"
    assert not any("Berg" in span.text for span in statement.content)
