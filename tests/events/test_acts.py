"""The act that a statement performs; sentences of our own, with invented people."""

import pytest

from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.plover import load_plover
from onrecord.records import Mention, Span, Statement
from tests.building import make_article, span_of

CODER = Coder()


def act_of(parser: Parser, speaker: str, cue: str, content: str, *, direct: bool = False) -> Statement:
    text = f"{speaker} {cue} {content}."
    statement = Statement(
        id="s1",
        article="a" * 16,
        speaker=Mention(span_of(text, speaker)),
        sourcing="named",
        cue=span_of(text, cue, len(speaker)),
        content=(span_of(text, content, len(speaker) + len(cue)),),
        manner="direct" if direct else "indirect",
    )
    (coded,), _ = CODER(parser(make_article(text)), (statement,))
    return coded


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("urged", "Norway to open the border", "REQUEST"),
        ("called on", "Norway to open the border", "REQUEST"),
        ("asked", "Norway to open the border", "REQUEST"),
        ("asked", "whether Norway would open the border", "COMMENT"),
        ("denied", "that the army had crossed the border", "REJECT"),
        ("did not deny", "that the army had crossed the border", "COMMENT"),
        ("refused", "to release the prisoners", "REJECT"),
        ("refused", "to comment", "COMMENT"),
        ("promised", "to open the border", "AGREE"),
        ("agreed", "to meet the rebels", "AGREE"),
        ("agreed", "that the winter had been long", "COMMENT"),
        ("threatened", "to close the border", "THREATEN"),
        ("accused", "Norway of closing the border", "ACCUSE"),
        ("condemned", "the closing of the border", "ACCUSE"),
        ("praised", "the Norwegian rescuers", "SUPPORT"),
        ("apologised", "for the delay", "CONCEDE"),
    ],
)
def test_a_cue_can_name_the_act(parser: Parser, cue: str, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", cue, content).act == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Norway must open the border", "REQUEST"),
        ("Norway should open the border", "REQUEST"),
        ("Norway needs to open the border", "REQUEST"),
        ("Norway does not have to open the border", "COMMENT"),
        ("Norway must have opened the border", "COMMENT"),
        ("Norway has yet to open the border", "COMMENT"),
        ("the prisoners must be released", "REQUEST"),
        ("it must be cold in Norway", "COMMENT"),
        ("there was no proof of any crossing", "REJECT"),
        ("the allegations are false", "REJECT"),
        ("Norway opened the border", "COMMENT"),
        ("the base had been totally destroyed", "COMMENT"),
        ("Norway has made great progress", "SUPPORT"),
        ("Norway violated the truce", "ACCUSE"),
        ("Norway might violate the truce", "COMMENT"),
        ("steps will be taken against the smugglers", "AGREE"),
        ("the weather was bad", "COMMENT"),
    ],
)
def test_what_is_said_of_others_is_read_for_modality(parser: Parser, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", "said", content).act == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("“We will retaliate against Norway”", "THREATEN"),
        ("“We will do whatever it takes to protect our soldiers”", "THREATEN"),
        ("“We will not negotiate with the rebels”", "REJECT"),
        ("“We will help the refugees”", "AGREE"),
        ("“We need Norway to open the border”", "REQUEST"),
        ("“We need more time”", "COMMENT"),
        ("“We have no links to the rebels”", "REJECT"),
        ("“I met the Norwegian president on Monday”", "CONSULT"),
        ("“I had breakfast on Monday”", "COMMENT"),
        ("“We thank the Norwegian government”", "SUPPORT"),
        ("“Stop the shelling”", "REQUEST"),
        ("“Look at the weather”", "COMMENT"),
        ("“Has any proof been shown?”", "REJECT"),
        ("“Will Norway open the border?”", "COMMENT"),
        ("“The attack was barbaric”", "COMMENT"),
        ("“This is unacceptable”", "ACCUSE"),
    ],
)
def test_what_is_said_of_oneself_is_read_for_the_deed(parser: Parser, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", "said:", content, direct=True).act == act


def test_a_capital_speaks_for_the_state_of_its_official(parser: Parser) -> None:
    assert act_of(parser, "The Norwegian minister", "said", "Oslo would send aid to Sudan").act == "AGREE"
    assert act_of(parser, "The Sudanese minister", "said", "Oslo would send aid to Sudan").act == "COMMENT"


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("to release the prisoners", "yield"),
        ("to help the refugees", "assist"),
        ("to hold talks", "meet"),
        ("to listen", None),
    ],
)
def test_the_mode_of_a_request_is_what_is_asked(parser: Parser, content: str, mode: str | None) -> None:
    assert act_of(parser, "Sudan", "urged", content).mode == mode


@pytest.mark.parametrize("content", ["x", "?!", "…", "“”", "no", "must", "Norway must"])
def test_fragments_are_comments_at_worst(parser: Parser, content: str) -> None:
    assert act_of(parser, "Sudan", "said", content).act in {"COMMENT", "REQUEST", "REJECT"}


def test_a_statement_without_cue_or_speaker_is_a_comment(parser: Parser) -> None:
    text = "Norway must open the border."
    statement = Statement("s1", "a" * 16, None, "none", None, (Span(0, len(text), text),), "indirect")
    (coded,), _ = CODER(parser(make_article(text)), (statement,))
    assert (coded.act, coded.mode) == ("COMMENT", None)


def test_a_poll_promises_nothing_and_a_refusal_refuses(parser: Parser) -> None:
    assert act_of(parser, "Forty percent", "said", "they would support the president").act == "COMMENT"
    assert act_of(parser, "The president", "repeated his refusal", "to stand with Norway").act == "REJECT"


def test_every_cue_names_an_act_of_plover() -> None:
    assert {act.root for act in CODER.acts.cues.known.values()} <= set(load_plover().types)
