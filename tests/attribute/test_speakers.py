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
        ("[Mr.] <said> {the road was open}.", None),
        ("Berg drove on a road [which is Norway] <considered> {the best of all}.", "which"),
        ("Berg heard of a plan without [any] <mention of> {the road}.", None),
        ("Berg was shot after [he] <allegedly brandished> {a gun}.", None),
        ("[He] <reportedly said> {the road was open}.", "He"),
        ("[of the older drivers] <said> {the road was open}.", "of the older drivers"),
        ("Some [of the older drivers] <said> {the road was open}.", "Some of the older drivers"),
        ("[Swedish] and Danish officials <said> {the road was open}.", "Swedish and Danish officials"),
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


def test_a_charge_before_what_is_said_stands_before_it(parser: Parser) -> None:
    marked = "The minister was accused by [his party of taking bribes] <while denying> {that he was rich}."
    content = state(parser, marked).content
    assert [span.text for span in content] == ["of taking bribes", "that he was rich"]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[Berg] <was harshly criticised for> {closing the road}.", ["Berg", "closing the road"]),
        ("[Berg] <came under withering criticism for> {closing the road}.", ["Berg", "closing the road"]),
        ("[The driver] <drew fire for> {his patience}.", ["The driver", "his patience"]),
        ("{For closing the road}, [Berg] <was harshly criticised> in Oslo.", ["For closing the road, Berg"]),
        ("[The driver] <was praised for> {his patience}.", ["The driver", "his patience"]),
    ],
)
def test_whom_the_act_befalls_does_not_speak(parser: Parser, marked: str, content: list[str]) -> None:
    statement = state(parser, marked)
    assert (statement.speaker, statement.sourcing) == (None, "none")
    assert [span.text for span in statement.content] == content


@pytest.mark.parametrize(
    "marked",
    [
        "[Berg] <was quoted as saying> {the road was open}.",
        "[Berg] <was convinced> {the road was open}.",
        "{The plan} <was criticised by> [Berg].",
        "The driver — [Berg] — <'s called for> {a new road}.",
        "[Berg] <came to the view> {that the road was open}.",
        "[Berg] <voiced criticism of> {the road}.",
        "[Berg] <took issue with recent criticism over> {the road}.",
    ],
)
def test_of_other_passives_somebody_speaks(parser: Parser, marked: str) -> None:
    speaker = state(parser, marked).speaker
    assert speaker is not None
    assert speaker.span.text == "Berg"
