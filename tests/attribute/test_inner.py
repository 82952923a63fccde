import pytest

from onrecord.attribute import Attributor
from onrecord.parse import Parser
from onrecord.records import Statement
from tests.building import make_article

ATTRIBUTOR = Attributor()


def read(parser: Parser, text: str) -> tuple[Statement, ...]:
    return ATTRIBUTOR(parser(make_article(text)))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Foreign Minister Sigrun Dahl said that Prime Minister Eirik Moen had promised to shut the camps.",
            "Prime Minister Eirik Moen",
            "to shut the camps",
        ),
        (
            "A senior official said Reykjavik has demanded that the harbour be opened to inspectors before the talks.",
            "Reykjavik",
            "that the harbour be opened to inspectors before the talks",
        ),
        (
            "According to the report, the ministry denied that it had paid the men.",
            "the ministry",
            "that it had paid the men",
        ),
    ],
)
def test_what_another_is_reported_to_have_said_is_a_statement_via_the_first(
    parser: Parser, text: str, speaker: str, content: str
) -> None:
    outer, inner = read(parser, text)
    assert (outer.via, inner.via) == (None, outer.id)
    assert inner.speaker is not None
    assert inner.speaker.span.text == speaker
    assert [span.text for span in inner.content] == [content]
    assert inner.confidence < outer.confidence


@pytest.mark.parametrize(
    "text",
    [
        "The general said he was tired of the war and that I could write it down.",
        '"We said that the road was open, and we say it again," Ana Petrov said.',
        "Ana Petrov said the road along the river had been closed since Monday.",
    ],
)
def test_words_in_which_nobody_else_speaks_hold_no_other_statement(parser: Parser, text: str) -> None:
    assert [statement.via for statement in read(parser, text)] == [None]
