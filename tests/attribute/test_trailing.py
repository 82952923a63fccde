"""What hangs on the cue as its circumstance is no content; a source has the noun that its last word belongs to."""

import pytest

from onrecord.parse import Parser
from tests.attribute.saying import state


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        (
            "{Osland must close its ports}, [the minister] <said> on Monday after two days of talks {that did little}.",
            ["Osland must close its ports"],
        ),
        (
            "{Osland must close its ports}, [the minister] <said>, {and it must do so soon}.",
            ["Osland must close its ports", "and it must do so soon"],
        ),
        (
            '{"Close the ports,"} [the minister] <said> on Monday. {"Close them now."}',
            ['"Close the ports,"', '"Close them now."'],
        ),
    ],
)
def test_circumstances_of_the_cue_are_no_content(parser: Parser, marked: str, kept: list[str]) -> None:
    statement = state(parser, marked)
    assert [span.text for span in statement.content] == kept


def test_a_source_has_the_noun_that_its_last_word_belongs_to(parser: Parser) -> None:
    statement = state(parser, "[Osland] officials <said> {there was no proof}.")
    assert statement.speaker is not None
    assert statement.speaker.span.text == "Osland officials"
