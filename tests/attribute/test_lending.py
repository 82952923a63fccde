"""Sources that the tagger left out, taken from the grammar; and none where it gives none."""

import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state


@pytest.mark.parametrize(
    ("marked", "source", "cue"),
    [
        ("{The road was open}, <the records show>.", "the records", "show"),
        ("{“The road was open,”} <the statement added>.", "the statement", "added"),
        ("<Speaking of> {the road}, Falk looked tired.", "Falk", "Speaking of"),
        ("{“The road was open,”} the officials <reported>, quoting a guard.", "the officials", "reported"),
        ("After <saying> {that the road was open}, the old driver was flown to Bergen.", "the old driver", "saying"),
        ("Falk left the room, <complaining> {that the road was closed}.", "Falk", "complaining"),
    ],
)
def test_the_grammar_gives_the_source(parser: Parser, marked: str, source: str, cue: str) -> None:
    statement = state(parser, marked)
    assert statement.speaker is not None
    assert statement.cue is not None
    assert (statement.speaker.span.text, statement.cue.text) == (source, cue)


@pytest.mark.parametrize(
    "marked",
    [
        "The next stop on the road was, of course, <talking about> {the weather}.",
        "{Falk} is <reportedly> {tired}.",
        "<Suspicions persist> {that the road was closed}.",
        "{The road} <is expected> {to open}.",
        "{Falk} <was accused of> {closing the road}.",
    ],
)
def test_but_not_where_it_names_nobody_who_says_it(parser: Parser, marked: str) -> None:
    assert state(parser, marked).speaker is None


def test_a_source_that_was_found_stays(parser: Parser) -> None:
    speaker = state(parser, "[The minister], Falk heard, left, <complaining> {that the road was closed}.").speaker
    assert speaker is not None
    assert speaker.span.text == "The minister"
