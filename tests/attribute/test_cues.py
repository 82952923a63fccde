import pytest

from onrecord.attribute.cues import cue_class, tokens_of
from onrecord.parse import Parser
from onrecord.records import Span
from tests.attribute.saying import state
from tests.building import make_article

NEGATED = [
    "[Falk] <did not say> {whether the road was open}.",
    "[Falk] did not <say> {whether the road was open}.",
    "[Falk] <declined to say> {whether the road was open}.",
    "[Falk] <declined> {to comment}.",
    "[Falk] <refused to answer> {questions about the road}.",
    "[Falk] <never promised> {to open the road}.",
    "[Falk] <has yet to comment on> {the plan}.",
    "[Falk] <doesn't think> {the road is open}.",
    "[Falk] left without <saying> {whether the road was open}.",
    "[Falk] <made no mention of> {the road}.",
    "[Nobody] <said> {the road was open}.",
    "[Few drivers] <believe> {the road is open}.",
    "[Falk] <avoids condemning> {the raid}.",
    "[Falk] <stopped short of calling> {the raid a crime}.",
    "[Falk] <failed to denounce> {the raid}.",
    "[Falk] will be unable to win the crowd and <accuse> {the drivers of lying}.",
]
MADE = [
    "[Falk] <said> {the road was not open}.",
    "[Falk] <denied> {closing the road}.",
    "[Falk] <rejected> {the plan}.",
    "[Falk] <refused> {to accept the plan}.",
    "[Falk] <not only said> {that the road was open} but drove on it.",
    "[Falk] <said no to> {the plan}.",
    "On Monday [Falk] spoke to the drivers, <promising> {to open the road} — probably not what Berg had in mind.",
    "[Falk], who never left the city, <said> {the road was open}.",
    "[A few drivers] <said> {the road was open}.",
    "[Falk] <threatened> {to close the road}, should Berg fail to pay.",
]
HEDGED = [
    "[Falk] <suspected> {that the road was open}.",
    "{The road was} <reportedly> {open}.",
    "{The army} <appears to> {have opened the road}.",
    "{Falk} <allegedly> {closed the road}.",
    "{Falk} <is believed to> {have closed the road}.",
    "[Falk] <may have said> {that the road was open}.",
]
PLAIN = [
    "[Falk] <said> {the road was reportedly open}.",
    "[Falk] <believes> {the road is open}.",
    "[Falk] <said> {he suspected his aide}.",
    "{The find} was <reported> by [the museum].",
]


@pytest.mark.parametrize("marked", NEGATED)
def test_an_act_that_did_not_take_place_is_negated(parser: Parser, marked: str) -> None:
    assert state(parser, marked).negated


@pytest.mark.parametrize("marked", MADE)
def test_denials_refusals_and_negated_content_are_acts(parser: Parser, marked: str) -> None:
    assert not state(parser, marked).negated


@pytest.mark.parametrize("marked", HEDGED)
def test_a_cue_that_holds_back_is_hedged(parser: Parser, marked: str) -> None:
    assert state(parser, marked).hedged


@pytest.mark.parametrize("marked", PLAIN)
def test_doubt_within_the_content_does_not_hedge_the_cue(parser: Parser, marked: str) -> None:
    assert not state(parser, marked).hedged


@pytest.mark.parametrize(
    ("cue", "name"),
    [
        ("said", "speech"),
        ("put out a statement saying", "speech"),
        ("fears", "thought"),
        ("saw", "perception"),
        ("shows", "document"),
        ("gargled", None),
    ],
)
def test_the_class_of_a_cue(parser: Parser, cue: str, name: str | None) -> None:
    text = f"Falk {cue} that the road was open."
    parsed = parser(make_article(text))
    assert cue_class(tokens_of(parsed.doc, [Span(5, 5 + len(cue), cue)])) == name


def test_a_statement_tells_thought_from_speech(parser: Parser) -> None:
    assert state(parser, "[Falk] <fears> {that the road is closed}.").cue_class == "thought"
    assert state(parser, "[Falk] <said> {that the road is closed}.").cue_class == "speech"


@pytest.mark.parametrize(
    ("marked", "certain"),
    [
        ("[Falk] <voted against> {the road}.", False),
        ("[Falk] <released> {his letters}.", False),
        ("[Falk] <signed an agreement> {to open the road}.", False),
        ("[Falk] <released> {a letter that called the road “a ruin”}.", True),
        ("[Falk] <praised> {the road}.", True),
        ("[Falk] <dismissed> {his minister}.", False),
        ("[Falk] <dismissed> {the claim}.", True),
        ("[Falk] <recalled> {the ambassador}.", False),
        ("[Falk] <said> {the road was open}.", True),
    ],
)
def test_a_deed_is_a_less_certain_statement(parser: Parser, marked: str, *, certain: bool) -> None:
    assert (state(parser, marked).confidence == 0.9) is certain
