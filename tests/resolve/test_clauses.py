"""Which words may carry the date of a happening; sentences of our own."""

from onrecord.parse import Parser
from onrecord.resolve.clauses import anchors
from tests.building import make_article


def anchors_of(parser: Parser, text: str, trigger: str) -> list[str]:
    doc = parser(make_article(text)).doc
    (token,) = [token for token in doc if token.text == trigger]
    return [anchor.text for anchor in anchors(token)]


def test_of_coordinated_things_the_last_is_meant(parser: Parser) -> None:
    text = "They were behind a raid on the port on Tuesday, as well as a car bomb last Friday that wounded nine."
    assert anchors_of(parser, text, "wounded") == ["wounded", "bomb"]


def test_who_did_it_has_no_date(parser: Parser) -> None:
    assert anchors_of(parser, "He met the soldiers who attacked the base.", "attacked") == ["attacked"]
