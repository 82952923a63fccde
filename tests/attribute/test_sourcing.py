import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state, state_all

CASES = [
    ("[Minister Oren Falk] <said> {the road was open}.", "named"),
    ("[Oren Falk, a spokesman for the ministry,] <said> {the road was open}.", "named"),
    ("[The ministry's spokesman, Oren Falk,] <said> {the road was open}.", "named"),
    ("[The president] <said> {the road was open}.", "named"),
    ("[A senior official who asked not to be named] <said> {the road was open}.", "unnamed"),
    ("[A source] <said> {the road was open}.", "unnamed"),
    ("[Two people familiar with the matter] <said> {the road was open}.", "unnamed"),
    ("[Security sources] <said> {the road was open}.", "unnamed"),
    ("[A Western diplomat] <said> {the road was open}.", "unnamed"),
    ("[Officials], speaking on condition of anonymity, <said> {the road was open}.", "unnamed"),
    ("[Pakistani officials] <said> {the road was open}.", "collective"),
    ("[Washington] <said> {the road was open}.", "collective"),
    ("[The United States] <said> {the road was open}.", "collective"),
    ("[The White House] <said> {the road was open}.", "collective"),
    ("[The Foreign Ministry] <said in a statement> {that the road was open}.", "collective"),
    ("[One of the president's advisers] <said> {the road was open}.", "unnamed"),
    ("[Nine of the president's advisers] <said> {the road was open}.", "collective"),
    ("[A number of envoys] <said> {the road was open}.", "collective"),
    ("[60 percent of voters] <said> {the road was open}.", "collective"),
    ("[The Republican] <said> {the road was open}.", "named"),
    ("[One Democrat] <said> {the road was open}.", "unnamed"),
    ("[A senior American] <said> {the road was open}.", "unnamed"),
    ("[The] <said> {the road was open}.", "none"),
    ("[Critics] <said> {the road was open}.", "collective"),
    ("[Some] <say> {the road is open}.", "collective"),
    ("[No one] <said> {the road was open}.", "collective"),
    ("[The report] <said> {the road was open}.", "document"),
    ("{The road was open}, <according to> [court papers].", "document"),
    ("[A poll] <showed> {that most people wanted peace}.", "document"),
    ("{The road is} <reportedly> {open}.", "none"),
    ("{The road} <is believed to> {be open}.", "none"),
]


@pytest.mark.parametrize(("marked", "sourcing"), CASES)
def test_the_words_of_the_source_give_the_sourcing(parser: Parser, marked: str, sourcing: str) -> None:
    assert state(parser, marked).sourcing == sourcing


def test_a_pronoun_has_the_sourcing_of_the_person_before(parser: Parser) -> None:
    first = "[{}] <said> {{the road was open}}. He added that it was safe."
    second = "{} said the road was open. [He] <added> {{that it was safe}}."
    for words, sourcing in (("Oren Falk", "named"), ("A senior official", "unnamed")):
        assert state_all(parser, first.format(words), second.format(words))[1].sourcing == sourcing


def test_it_has_the_sourcing_of_the_text_before(parser: Parser) -> None:
    first = "[The report] <said> {the road was open}. It warned of mines."
    second = "The report said the road was open. [It] <warned of> {mines}."
    assert state_all(parser, first, second)[1].sourcing == "document"


def test_who_stands_for_the_noun_before_it(parser: Parser) -> None:
    assert state(parser, "Farmers [who] <say> {the road is closed} have left.").sourcing == "collective"


def test_i_is_whoever_is_being_quoted(parser: Parser) -> None:
    outer = '{"I think the road is open,"} <said> [a senior official].'
    inner = '"[I] <think> {the road is open}," said a senior official.'
    assert {statement.sourcing for statement in state_all(parser, outer, inner)} == {"unnamed"}


def test_a_role_that_the_article_gives_a_name_is_named(parser: Parser) -> None:
    named = "The spokesman, Oren Falk, arrived late. [The spokesman] <said> {the road was open}."
    assert state(parser, named).sourcing == "named"
    assert state(parser, "People arrived late. [The spokesman] <said> {the road was open}.").sourcing == "unnamed"


def test_a_surname_that_the_article_introduces_is_named(parser: Parser) -> None:
    assert state(parser, "Gen. Oren Falk arrived late. [Falk] <said> {the road was open}.").sourcing == "named"
