import pytest

from onrecord.parse import Parser
from onrecord.records import BlockKind
from tests.attribute.saying import state, state_all

GOES_ON = [
    ('{"The road is open,"} [Falk] <said>. "We will mend it by May."', '"We will mend it by May."'),
    ('[Falk] <said>: {"The road is open.}\n\n"We will mend it by May."', '"We will mend it by May."'),
    (
        "[Falk] <said>: {“The road is open.}\n\n“We will mend it by May.”\n\nNobody clapped.",
        "“We will mend it by May.”",
    ),
    ("{''The road is open,''} [Falk] <said>. ''We will mend it by May.''", "''We will mend it by May.''"),
]
STOPS = [
    '{"The road is open,"} [Falk] <said>. The sign reads "We will mend it by May."',
    '{"The road is open,"} [Falk] <said>.\n\n"We will mend it by May," Berg said.',
    '[Falk] <said>: {"The road is open."}\n\n"We will mend it by May."',
    '{"The road is open,"} [Falk] <said>. Berg disagreed. "We will mend it by May."',
    '[Falk] <said> {the road is open}. "We will mend it by May."',
]


@pytest.mark.parametrize(("marked", "added"), GOES_ON)
def test_a_quotation_that_plainly_goes_on_is_one_statement(parser: Parser, marked: str, added: str) -> None:
    statement = state(parser, marked)
    assert statement.content[-1].text == added
    assert statement.manner == "direct"


@pytest.mark.parametrize("marked", STOPS)
def test_what_may_be_someone_else_is_not_added(parser: Parser, marked: str) -> None:
    assert "mend" not in state(parser, marked).content[-1].text


def test_an_open_quotation_goes_on_for_as_long_as_each_paragraph_takes_it_up(parser: Parser) -> None:
    statement = state(parser, '[Falk] <said>: {"One road.}\n\n"Two roads.\n\n"Three roads."\n\n"Four."')
    assert [span.text for span in statement.content] == ['"One road.', '"Two roads.', '"Three roads."']


def test_a_quotation_that_has_a_speaker_stays_theirs(parser: Parser) -> None:
    one = '{"The road is open,"} [Falk] <said>. "We will mend it," Berg said.'
    two = '"The road is open," Falk said. {"We will mend it,"} [Berg] <said>.'
    assert [len(statement.content) for statement in state_all(parser, one, two)] == [1, 1]


def test_an_advertisement_between_does_not_end_a_quotation_but_is_no_part_of_it(parser: Parser) -> None:
    marked = '[Falk] <said>: {"One road.}\n\nAlso read: ten roads\n\n"Two roads."'
    statement = state(parser, marked, {1: BlockKind.PROMO})
    assert all("Also" not in span.text for span in statement.content)
