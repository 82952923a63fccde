"""The parties that a statement's words concern; sentences of our own, with invented people."""

from dataclasses import replace

import pytest

from onrecord.parse import Parser
from onrecord.records import Mention, Statement
from tests.building import span_of
from tests.resolve.resolving import Result, resolve, statement


def about(result: Result) -> list[tuple[str, str | None]]:
    return [(mention.span.text, mention.actor) for mention in result.statements[-1].about]


def directed(text: str, speaker: str, content: str, *recipients: str) -> Statement:
    said = statement(text, speaker, "said", content)
    mentions = tuple(Mention(span_of(text, words, text.index(content))) for words in recipients)
    return replace(said, recipients=mentions, act="REQUEST")


@pytest.mark.parametrize(
    ("content", "parties"),
    [
        ("Norway and the Danish army had met", [("Norway", "NOR"), ("the Danish army", "dnk-army")]),
        ("the Taliban had left Norwegian soil", [("the Taliban", None), ("Norwegian", "NOR")]),
        ("Oslo would wait, and Norway too", [("Oslo", "NOR")]),
        ("the talks in Oslo had failed", []),
        ("the winter had been long", []),
        ("Anna Petrov had left Norway", [("Anna Petrov", "anna-petrov"), ("Norway", "NOR")]),
    ],
)
def test_the_parties_of_the_content(parser: Parser, content: str, parties: list[tuple[str, str | None]]) -> None:
    text = f"Nils Berg, a teacher, said that {content}."
    result = resolve(parser, text, statement(text, "Nils Berg", "said", content))
    found = about(result)
    assert [words for words, _ in found] == [words for words, _ in parties]
    assert all(
        actor in {known, *result.actors} and actor for (_, actor), (_, known) in zip(found, parties, strict=True)
    )
    assert {known for _, known in parties if known} <= set(result.actors)


@pytest.mark.parametrize(("office", "actor"), [("Danish", "NOR"), ("Norwegian", None)])
def test_a_nation_s_people_are_the_nation_to_a_foreigner(parser: Parser, office: str, actor: str | None) -> None:
    text = f"{office} foreign minister Nils Berg said that the Norwegians must pay."
    speaker = f"{office} foreign minister Nils Berg"
    result = resolve(parser, text, directed(text, speaker, "the Norwegians must pay", "the Norwegians"))
    (recipient,) = result.statements[0].recipients
    assert (recipient.actor == "NOR") == (actor == "NOR")
    assert recipient.actor is not None
    assert result.actors[recipient.actor].country == "NOR"


def test_nobody_is_his_own_recipient(parser: Parser) -> None:
    text = "Norway said that Norway must pay."
    result = resolve(parser, text, directed(text, "Norway", "Norway must pay", "Norway"))
    assert result.statements[0].recipients == ()


def test_a_pronoun_that_nobody_knows_is_no_recipient(parser: Parser) -> None:
    text = "Nils Berg, a teacher, said that they must pay."
    result = resolve(parser, text, directed(text, "Nils Berg", "they must pay", "they"))
    assert result.statements[0].recipients == ()


def test_a_pronoun_stands_for_its_party(parser: Parser) -> None:
    text = "The rebels left. Nils Berg, a teacher, said that they must pay."
    rebels = statement(text, "The rebels")
    result = resolve(parser, text, rebels, directed(text, "Nils Berg", "they must pay", "they"))
    (recipient,) = result.statements[1].recipients
    assert recipient.span.text == "they"
    assert recipient.actor == result.statements[0].speaker.actor  # type: ignore[union-attr]  # there is one
