"""Content that breaks off before the word that its last one waits for."""

import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state, state_all


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[Falk] <repeated> {ugly words about} many drivers.", "ugly words about many drivers"),
        ("[Falk] <wants> {to mend the} old road.", "to mend the old road"),
        ("[Falk] <said> {the road was open}, about noon.", "the road was open"),
        ("[Falk] <said> {the road was open} on Monday.", "the road was open"),
    ],
)
def test_the_object_of_the_last_word_is_taken_in(parser: Parser, marked: str, content: str) -> None:
    assert [span.text for span in state(parser, marked).content] == [content]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "[Falk] <cited> {the figure at} what was by far the longest and dullest of all the meetings on the road.",
            "the figure",
        ),
        ("[Falk] <recalled> {the months after a raid in which} nine men drowned.", "the months after a raid"),
        ("[Falk] <railed against> {the new roads, including} [the one] <praised by> Berg.", "the new roads"),
        ("[Falk] <backed> {the drivers and} [Berg] <said> no.", "the drivers"),
        ("[Falk] <thinks of> {all of this} often.", "all of this"),
        ("[Falk] <said> {there was nothing to wait for}, though.", "there was nothing to wait for"),
        ("[Falk] <attacked> {the new road} permits.", "the new road permits"),
    ],
)
def test_words_that_open_what_is_not_there_are_left_out(parser: Parser, marked: str, content: str) -> None:
    assert [span.text for span in state(parser, marked).content] == [content]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[Falk] <said> {Berg was “a fool who} must go” at once.", "Berg was “a fool who must go”"),
        ("“Well, {do that and see,”} [Falk] <said>.", "“Well, do that and see,”"),
        ("“We ask for {the keys} of it,” [Falk] <said>.", "“We ask for the keys of it,”"),
        ("“We ask,” [Falk] <said>, for {the keys}.", "the keys"),
        ("“I heard that [Berg] <wants> {the keys} of it,” Falk said.", "the keys"),
    ],
)
def test_no_quotation_is_cut(parser: Parser, marked: str, content: str) -> None:
    assert [span.text for span in state(parser, marked).content] == [content]


def test_but_not_the_words_of_another_attribution(parser: Parser) -> None:
    one = "[Falk] <spoke of> {the worries about} a road that Berg calls a ruin."
    other = "Falk spoke of the worries about {a road} that [Berg] <calls> {a ruin}."
    first = next(made for made in state_all(parser, one, other) if made.content[0].text.startswith("the"))
    assert [span.text for span in first.content] == ["the worries"]


def test_a_source_is_made_whole_though_another_statement_has_it_too(parser: Parser) -> None:
    one = "[Nordic officials] on Friday <turned down> {a plea}, saying there was no road."
    other = "[Nordic] officials on Friday turned down a plea, <saying> {there was no road}."
    made = state_all(parser, one, other)
    assert [each.speaker.span.text for each in made if each.speaker] == ["Nordic officials"] * 2
