"""Who is quoted "as saying" it speaks, via the paper that quotes."""

import pytest

from onrecord.attribute import Attributor
from onrecord.parse import Parser
from tests.attribute.saying import Given, read_marked
from tests.building import make_article


@pytest.mark.parametrize(
    ("marked", "speaker", "content"),
    [
        (
            "[The Courier] <quoted> {a Danish official in Oslo as saying the drivers could leave}.",
            "a Danish official in Oslo",
            "the drivers could leave",
        ),
        (
            "[The Courier] <quoted> {Daniel Falk, a native of Oslo, as saying that the road was open}.",
            "Daniel Falk, a native of Oslo",
            "that the road was open",
        ),
        (
            "{The drivers could leave}, [the agency] <quoted> {Karen Berg as saying}.",
            "Karen Berg",
            "The drivers could leave",
        ),
    ],
)
def test_who_is_quoted_speaks_via_the_paper(parser: Parser, marked: str, speaker: str, content: str) -> None:
    text, attribution = read_marked(marked)
    made = Attributor(Given(attribution))(parser(make_article(text)))
    outer, inner = sorted(made, key=lambda statement: statement.via is not None)
    assert inner.speaker is not None
    assert inner.cue is not None
    assert (inner.speaker.span.text, inner.cue.text, inner.via) == (speaker, "as saying", outer.id)
    assert [span.text for span in inner.content] == [content]


@pytest.mark.parametrize(
    "marked",
    ["[The Courier] <quoted> {the new report on roads}.", "[Falk] <praised> {Berg as saying what was needed}."],
)
def test_nobody_else_speaks_where_none_is_quoted_as_saying(parser: Parser, marked: str) -> None:
    text, attribution = read_marked(marked)
    assert len(Attributor(Given(attribution))(parser(make_article(text)))) == 1
