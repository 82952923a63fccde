"""Whom an act is directed at by its own words; sentences of our own, with invented people."""

import pytest

from onrecord.parse import Parser
from onrecord.records import Mention, Statement
from tests.building import make_article, span_of
from tests.events.test_acts import CODER, act_of

SPEAKER = "The Sudanese minister"


@pytest.mark.parametrize(
    ("cue", "content", "recipients"),
    [
        ("urged", "Norway to open the border", ["Norway"]),
        ("called on", "Norway and Denmark to open the border", ["Norway", "Denmark"]),
        ("demanded", "that Norway release the crew", ["Norway"]),
        ("demanded", "the release of the crew", []),
        ("accused", "Norway of shelling Denmark", ["Norway"]),
        ("condemned", "the raid on Denmark by Norway", ["Norway"]),
        ("condemned", "Norway's raid on Denmark", ["Norway"]),
        ("called", "Norway a bully", ["Norway"]),
        ("called", "Norway a disgraceful nation", ["Norway"]),
        ("blasted", "the Norwegian press", []),
        ("condemned", "Norwegian aggression", ["Norwegian"]),
        ("condemned", "the killing of the Danish envoy", []),
        ("blamed", "the raid on Norway", ["Norway"]),
        ("praised", "the Norwegian government for its patience", ["the Norwegian government"]),
        ("promised", "Norway a loan", ["Norway"]),
        ("promised", "to help Norway", ["Norway"]),
        ("threatened", "to bomb Norway", ["Norway"]),
        ("refused", "to negotiate with Norway", ["Norway"]),
        ("rejected", "Norway's demand", ["Norway"]),
        ("denied", "that Norway had crossed the border", []),
        ("rejected", "the Norwegian allegations", ["Norwegian"]),
        ("apologised", "to Norway for the raid", ["Norway"]),
        ("promised", "to withdraw its troops from Norway", []),
        ("agreed", "to accept two hundred refugees", []),
        ("expressed", "Sudan's sympathy with Norway", ["Norway"]),
    ],
)
def test_a_cue_has_its_arguments(parser: Parser, cue: str, content: str, recipients: list[str]) -> None:
    statement = act_of(parser, SPEAKER, cue, content)
    assert [mention.span.text for mention in statement.recipients] == recipients


@pytest.mark.parametrize(
    ("content", "recipients"),
    [
        ("Norway must fight the smugglers who threaten Denmark", ["Norway"]),
        ("Norway needs to open the border with Denmark", ["Norway"]),
        ("the prisoners must be released", []),
        ("Sudan would provide a loan of $20 million to Norway", ["Norway"]),
        ("Norway violated the truce with Denmark", ["Norway"]),
        ("there was no proof that Norway had crossed the border", []),
        ("Norway opened the border with Denmark", []),
    ],
)
def test_a_clause_has_its_arguments(parser: Parser, content: str, recipients: list[str]) -> None:
    statement = act_of(parser, SPEAKER, "said", content)
    assert [mention.span.text for mention in statement.recipients] == recipients


def test_a_subject_outside_the_words_that_are_said_is_none(parser: Parser) -> None:
    text = "The Danish envoy called on Norway to strike back for meddling that he said must stop."
    statement = Statement(
        id="s1",
        article="a" * 16,
        speaker=Mention(span_of(text, "he")),
        sourcing="named",
        cue=span_of(text, "said"),
        content=(span_of(text, "meddling"), span_of(text, "must stop")),
        manner="indirect",
    )
    (coded,), _ = CODER(parser(make_article(text)), (statement,))
    assert "Norway" not in {mention.span.text for mention in coded.recipients}


def test_who_is_told_is_not_who_must_act(parser: Parser) -> None:
    statement = act_of(parser, SPEAKER, "told reporters that", "Norway must open the border")
    assert [mention.span.text for mention in statement.recipients] == ["Norway"]


def test_ones_own_side_is_no_recipient(parser: Parser) -> None:
    statement = act_of(parser, SPEAKER, "said", "Norway must help our soldiers", direct=True)
    assert [mention.span.text for mention in statement.recipients] == ["Norway"]


def test_where_it_is_said_is_nobody(parser: Parser) -> None:
    text = "On The Ann Berg Report on Tuesday, the minister condemned Norway for shelling Denmark."
    made = Statement(
        id="s1",
        article="a" * 16,
        speaker=Mention(span_of(text, "the minister")),
        sourcing="named",
        cue=span_of(text, "condemned"),
        content=(span_of(text, "Norway for shelling Denmark"),),
        manner="indirect",
    )
    (statement,), events = CODER(parser(make_article(text)), (made,))
    assert [mention.span.text for mention in statement.recipients] == ["Norway"]
    assert [[actor.span.text for actor in event.actors] for event in events if event.event == "ASSAULT"] == [["Norway"]]
