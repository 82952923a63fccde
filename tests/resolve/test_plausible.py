"""Shows, bodies and words of headlines become no persons, whatever the parser takes them for."""

import pytest

from onrecord.parse import Parser
from onrecord.records import BlockKind
from tests.resolve.resolving import Result, resolve, statement


def _about(result: Result) -> set[str]:
    return {mention.actor for mention in result.statements[0].about if mention.actor}


@pytest.mark.parametrize(
    "name",
    ["The Paul Osborne Morning Show", "Harwood Street", "N. Korea", "White House Doctor", "Karen Whitfield Forum"],
)
def test_what_ends_like_a_thing_is_no_person(parser: Parser, name: str) -> None:
    text = f"On {name} on Tuesday, Daniel Harwood said that the doctor was late."
    result = resolve(parser, text, name, "Daniel Harwood")
    assert [actor.name for actor in result.actors.values() if actor.kind == "person"] == ["Daniel Harwood"]


@pytest.mark.parametrize("word", ["Meh", "Turnout", "Hm"])
def test_a_word_that_is_printed_once_is_no_person(parser: Parser, word: str) -> None:
    text = f"Daniel Harwood said that {word}, it feels late. He hoped that the turnout would rise."
    result = resolve(parser, text, statement(text, "Daniel Harwood", "said", f"{word}, it feels late"))
    assert _about(result) == set()


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Mr. Osgood", "Osgood"),  # an honorific
        ("Paul Stone", "Paul Stone"),  # a given name
    ],
)
def test_persons_stay(parser: Parser, name: str, names: str) -> None:
    text = f"{name} said that the field of stone was wide. Daniel Harwood agreed with {name} on Tuesday."
    actor = resolve(parser, text, name).speaker()
    assert actor is not None
    assert (actor.kind, actor.name) == ("person", names)


def test_the_base_says_a_gender(parser: Parser) -> None:
    text = "Merkel met Mrs. Karen Whitfield and spoke. Later he said that the field was wide."
    result = resolve(parser, text, "Merkel", statement(text, "he", after=text.index("Later")))
    assert result.speaker() is None


def test_the_media_have_no_surname(parser: Parser) -> None:
    text = "Media Reports Reveal Reason Behind Firing\n\nDaniel Harwood agreed."
    result = resolve(parser, text, "Media Reports", "Daniel Harwood", kinds={0: BlockKind.TITLE})
    assert [actor.name for actor in result.actors.values() if actor.kind == "person"] == ["Daniel Harwood"]
