"""Turns of a transcript, read by their form."""

import pytest

from onrecord.attribute import Attributor
from onrecord.attribute.turns import turns
from onrecord.parse import Parser
from tests.attribute.saying import Given, read_marked
from tests.building import make_article

BRIEFING = """Briefing on the bridge

MS. LIND: Good morning. The bridge opens in May.

Q: Who pays for it?

MS. LIND: The port says Berg will pay.

QUESTION: And the road?

JONAS BERG: I will pay.

BERG: All of it.
"""


def test_each_turn_is_a_statement_of_who_is_named_before_it(parser: Parser) -> None:
    statements = Attributor(Given())(parser(make_article(BRIEFING)))
    said = [(made.speaker.span.text if made.speaker else None, made.content[0].text) for made in statements]
    assert said == [
        ("MS. LIND", "Good morning. The bridge opens in May."),
        ("Q", "Who pays for it?"),
        ("MS. LIND", "The port says Berg will pay."),
        ("QUESTION", "And the road?"),
        ("JONAS BERG", "I will pay."),
        ("BERG", "All of it."),
    ]
    assert {made.manner for made in statements} == {"direct"}


def test_what_the_model_reads_in_a_turn_is_reported_by_who_speaks_it(parser: Parser) -> None:
    marked = BRIEFING.replace("The port says Berg will pay", "[The port] <says> {Berg will pay}")
    statements = Attributor(Given(read_marked(marked)[1]))(parser(make_article(BRIEFING)))
    inner = next(made for made in statements if made.content[0].text == "Berg will pay")
    outer = next(made for made in statements if made.id == inner.via)
    assert outer.content[0].text == "The port says Berg will pay."


def test_a_turn_that_the_model_found_too_is_one_statement(parser: Parser) -> None:
    marked = BRIEFING.replace("JONAS BERG: I will pay.", "[JONAS BERG]<:> {I will} pay.")
    statements = Attributor(Given(read_marked(marked)[1]))(parser(make_article(BRIEFING)))
    assert len(statements) == 6
    assert "I will pay." in [made.content[0].text for made in statements]


@pytest.mark.parametrize(
    "text",
    [
        "Where: the harbour\n\nWhen: Monday\n\nWho: Falk\n\nPrice: free\n",
        "Falk: It is open.\n\nFalk: It is shut.\n\nFalk: It is open.\n\nFalk: It is shut.\n",
        "Falk: It is open.\n\nBerg: It is shut.\n\nFalk: It is open.\n",
        "at noon: open\n\nat one: shut\n\nat noon: open\n\nat one: shut\n",
        "",
    ],
)
def test_labels_alone_make_no_transcript(text: str) -> None:
    assert turns(text, [(0, len(text))]) == ()


def test_a_transcript_that_is_quoted_whole_is_read_too() -> None:
    quoted = BRIEFING.replace("\n\n", '\n\n"').replace("JONAS", "“JONAS")
    assert len(turns(quoted, [(0, len(quoted))])) == 6


def test_turns_keep_to_the_blocks() -> None:
    start = BRIEFING.index("Q: Who")
    found = turns(BRIEFING, [(start, len(BRIEFING))])
    assert [BRIEFING[one.source[0][0] : one.source[0][1]] for one in found] == ["Q", "QUESTION", "JONAS BERG", "BERG"]
