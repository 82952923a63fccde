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
        ("[It] <said> {the road was open}.", "It"),
    ],
)
def test_the_speaker_is_what_names_one(parser: Parser, marked: str, words: str | None) -> None:
    speaker = state(parser, marked).speaker
    assert (speaker.span.text if speaker else None) == words


def test_hearsay_behind_it_has_no_source_and_is_hedged(parser: Parser) -> None:
    statement = state(parser, "[It] <is believed> {that the road is open}.")
    assert (statement.sourcing, statement.hedged) == ("none", True)
