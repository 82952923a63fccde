import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("[Berlin on Tuesday] <said> {the road was open}.", "Berlin"),
        ("[The ministry today] <said> {the road was open}.", "The ministry"),
        ("[A senior officer who] <said> {the road was open} left.", "A senior officer"),
        ("[Tuesday's report] <said> {the road was open}.", "Tuesday's report"),
        ("Farmers [who] <said> {the road was open} left.", "who"),
        ("[The] <said> {the road was open}.", None),
        ("[It] <is believed> {that the road is open}.", None),
        ("Half agreed, [and nine drivers] <said> {the road was open}.", "nine drivers"),
        ("{The road was shut}, it <was said> [by two drivers].", "two drivers"),
        ("[Both drivers] <said> {the road was open}.", "Both drivers"),
        ("[It] <said> {the road was open}.", "It"),
    ],
)
def test_the_speaker_is_what_names_one(parser: Parser, marked: str, words: str | None) -> None:
    speaker = state(parser, marked).speaker
    assert (speaker.span.text if speaker else None) == words


def test_hearsay_behind_it_has_no_source_and_is_hedged(parser: Parser) -> None:
    statement = state(parser, "[It] <is believed> {that the road is open}.")
    assert (statement.sourcing, statement.hedged) == ("none", True)


def test_what_one_is_accused_of_is_no_part_of_who_accuses(parser: Parser) -> None:
    statement = state(parser, "{The minister} <was accused by> [his own party of taking bribes].")
    assert statement.speaker is not None
    assert statement.speaker.span.text == "his own party"
    assert [span.text for span in statement.content] == ["The minister", "of taking bribes"]
