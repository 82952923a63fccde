"""Broken content is made whole, and what source and cue interrupt stays in pieces."""

from onrecord.parse import Parser
from tests.attribute.saying import state, state_all


def said(parser: Parser, marked: str) -> list[str]:
    return [span.text for span in state(parser, marked).content]


def test_a_word_left_out_is_filled_in(parser: Parser) -> None:
    marked = "[Falk] <said> {the northern road would} stay {closed until the spring}."
    assert said(parser, marked) == ["the northern road would stay closed until the spring"]


def test_a_stray_piece_far_away_goes(parser: Parser) -> None:
    marked = "{The northern road is closed}, [Falk] <said> {on} Monday after a long night of snow and {wind}."
    assert said(parser, marked)[0] == "The northern road is closed"
    assert "wind" not in said(parser, marked)


def test_source_and_cue_may_interrupt(parser: Parser) -> None:
    marked = "{“The road is closed,”} [Falk] <said>. {“It will stay closed.”}"
    assert said(parser, marked) == ["“The road is closed,”", "“It will stay closed.”"]


def test_a_paragraph_may_interrupt(parser: Parser) -> None:
    marked = "[Falk] <said>: {“The road is closed.}\n\n{“It will stay closed.”}"
    assert len(said(parser, marked)) == 2


def test_another_attribution_between_is_left_alone(parser: Parser) -> None:
    first, _ = state_all(
        parser,
        "[Falk] <said> {the road was closed}, Berg said so too, {and icy from the bridge to the harbour}.",
        "Falk said the road was closed, [Berg] <said> {so too}, and icy from the bridge to the harbour.",
    )
    assert [span.text for span in first.content] == ["the road was closed", "and icy from the bridge to the harbour"]


def test_the_beginning_of_the_sentence_is_taken_in(parser: Parser) -> None:
    marked = "It snowed. Falkland must {close the northern road}, [Minister Berg] <said> on Monday."
    assert said(parser, marked) == ["Falkland must close the northern road"]


def test_the_beginning_is_left_to_another_attribution(parser: Parser) -> None:
    first, second = state_all(
        parser,
        "[Berg] <hopes> {it thaws}, though the road is closed, Falk said.",
        "Berg hopes it thaws, though {the road is closed}, [Falk] <said>.",
    )
    assert [span.text for span in (*first.content, *second.content)] == ["it thaws", "the road is closed"]


def test_the_beginning_before_a_quotation_is_left_out(parser: Parser) -> None:
    marked = "“It” is a word; {the road is closed}, [Falk] <said>."
    assert said(parser, marked) == ["the road is closed"]


def test_the_beginning_is_taken_in_over_pieces_of_it_and_strays_of_others(parser: Parser) -> None:
    title = (
        "[Falk] <urges> {Berg to open roads}\n\nIt rained. {Berg} must mend the road that leads to the pier, Falk said."
    )
    lede = (
        "Falk urges Berg to open roads\n\nIt rained. Berg must mend the road {that} leads to {the pier}, [Falk] <said>."
    )
    first, second = state_all(parser, title, lede)
    assert [span.text for span in first.content] == ["Berg to open roads"]
    assert [span.text for span in second.content] == ["Berg must mend the road that leads to the pier"]
