import pytest

from onrecord.parse import Parser
from onrecord.records import BlockKind
from tests.attribute.saying import state, state_all

DIRECT = [
    '{"The talks are over,"} <said> [Minister Oren Falk].',
    "{“The talks are over,”} <said> [Minister Oren Falk].",
    '{“The talks are over,"} <said> [Minister Oren Falk].',
    "{«The talks are over»}, <said> [Minister Oren Falk].",
    "{« The talks are over »}, <said> [Minister Oren Falk].",
    "{''The talks are over,''} <said> [Minister Oren Falk].",
    "{``The talks are over,''} <said> [Minister Oren Falk].",
    "{'The talks are over, and the officials' plan is dead,'} <said> [Minister Oren Falk].",
    "{‘We don’t want them,’} <said> [Minister Oren Falk].",
    "{„The talks are over“}, <said> [Minister Oren Falk].",
    '[Falk] <said>: {"The talks are over. Nobody won."}',
    '{"The talks,"} [Falk] <said>, {"are over."}',
    '{"They called it a "pause" and left,"} [Falk] <said>.',
    "{“They called it a ‘pause’ and left,”} [Falk] <said>.",
    '"{The talks are over}," <said> [Falk].',
]
MIXED = [
    '[Falk] <said> {that the talks were "dead and buried"}.',
    "[Falk] <called> {the plan “a fraud”}.",
]
INDIRECT = [
    "[Falk] <said> {that the talks were over}.",
    '[Falk], who wrote "The Long Pause", <said> {that the talks were over}.',
    "[Falk] <said> {the ministers' talks weren't over}.",
]


@pytest.mark.parametrize("marked", DIRECT)
def test_words_wholly_inside_marks_are_direct(parser: Parser, marked: str) -> None:
    assert state(parser, marked).manner == "direct"


@pytest.mark.parametrize("marked", MIXED)
def test_words_partly_inside_marks_are_mixed(parser: Parser, marked: str) -> None:
    assert state(parser, marked).manner == "mixed"


@pytest.mark.parametrize("marked", INDIRECT)
def test_words_outside_marks_are_indirect(parser: Parser, marked: str) -> None:
    assert state(parser, marked).manner == "indirect"


@pytest.mark.parametrize(("first", "last"), [("“", "”"), ('"', '"'), ("''", "''")])
def test_a_quotation_over_three_paragraphs_is_direct(parser: Parser, first: str, last: str) -> None:
    marked = (
        f"[Falk] <said>: {{{first}The talks are over.\n\n{first}We waited for nothing.\n\n{first}Now we go.{last}}}"
        "\n\nThe room was silent."
    )
    statement = state(parser, marked)
    assert statement.manner == "direct"
    assert len(statement.content) == 3


def test_a_mark_that_is_never_closed_does_not_swallow_the_next_paragraph(parser: Parser) -> None:
    marked = '"The talks are over, the envoy told us.\n\n[Falk] <said> {that a new round would begin}.'
    assert state(parser, marked).manner == "indirect"


def test_a_quotation_whose_closing_mark_is_missing_is_direct(parser: Parser) -> None:
    assert state(parser, "{“The talks are over}, [Falk] <said>.").manner == "direct"


def test_inches_and_apostrophes_open_no_quotation(parser: Parser) -> None:
    assert state(parser, "[Falk] <said> {a 6\" pipe at the ministers' house burst in the '90s}.").manner == "indirect"


def test_marks_around_the_whole_sentence_belong_to_the_outer_speaker(parser: Parser) -> None:
    outer = '{"He promised that the road would open,"} [Falk] <said>.'
    inner = '"[He] <promised> {that the road would open}," Falk said.'
    statements = state_all(parser, outer, inner)
    assert [statement.manner for statement in statements] == ["direct", "indirect"]


def test_a_turn_of_a_transcript_is_direct_in_the_body_and_not_in_a_headline(parser: Parser) -> None:
    assert state(parser, '"[FALK]: {We will come back to that.}\n\n"Q: When?').manner == "direct"
    turn = "[FALK]: {We will come back to that.}\n\nQ: When?"
    assert state(parser, turn).manner == "direct"
    assert state(parser, turn, {0: BlockKind.TITLE}).manner == "indirect"
