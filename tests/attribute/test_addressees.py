import pytest

from onrecord.attribute import Attributor
from onrecord.parse import Parser
from tests.attribute.saying import Given, read_marked, state
from tests.building import make_article

CASES = [
    ("[Falk] <told> reporters {that the road was open}.", ["reporters"]),
    ("[Falk] <warned> Pakistan {that patience was running out}.", ["Pakistan"]),
    ("[Falk] <reassured> his counterpart {that the road would open}.", ["his counterpart"]),
    ("[Falk] <said> to the crowd {that the road would open}.", ["the crowd"]),
    ("[Falk] <said in a letter to> the council {that the road would open}.", ["the council"]),
    ("[Falk] <asked> the council {to open the road}.", ["the council"]),
    ("[Falk] <urged> {Pakistan to open the road}.", ["Pakistan"]),
    ("[Falk] <told> Norway and Sweden {that the road was open}.", ["Norway", "Sweden"]),
    ("Reporters were <told> {that the road was open} by [Falk].", ["Reporters"]),
    ("[Falk] <called on> Pakistan {to open the road}.", ["Pakistan"]),
    ("[Falk] <reassured> {his counterpart that the road would open}.", ["his counterpart"]),
    ("[Falk] <told> a news conference {that the road was open}.", []),
    ("[Falk] <said> {that the road was open}.", []),
    ("[Falk] <promised> {aid to Pakistan}.", []),
    ("[Falk] <asked> {questions about Pakistan}.", []),
    ("[Falk] <said> {he had told reporters that the road was open}.", []),
    ("[Falk] <fears> {Pakistan will close the road}.", []),
    ("[Falk] <told> the truth: {the road was closed}.", []),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_addressees(parser: Parser, marked: str, expected: list[str]) -> None:
    assert [mention.span.text for mention in state(parser, marked).addressees] == expected


def test_a_full_stop_hears_nothing(parser: Parser) -> None:
    text, attribution = read_marked("{“Berg was here,”} [this source] <told> the Post.")
    parsed = parser(make_article(text))
    stop, post = parsed.doc[-1], parsed.doc[-2]
    stop.head, stop.dep_ = post, "conj"
    (statement,) = Attributor(Given(attribution))(parsed)
    assert [mention.span.text for mention in statement.addressees] == ["the Post"]
