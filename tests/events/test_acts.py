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
        ("apologised", "to the families for the raid", "CONCEDE"),
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
        ("whatever progress Norway has made is small", "COMMENT"),
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


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("admitted", "that Norway was never central to the inquiry", "COMMENT"),
        ("said", "that Norway was never part of the raid", "REJECT"),
        ("deemed", "the release of the prisoners a fair trade", "COMMENT"),
        ("called for", "the release of the prisoners", "REQUEST"),
        ("claimed", "responsibility for the attack on the embassy", "COMMENT"),
        ("wants", "to return to Norway and help the workers there", "COMMENT"),
        ("wants to see", "Norway release the prisoners", "REQUEST"),
        ("fended off a warning", "that Norway would close the border", "REJECT"),
        ("brushed aside criticism", "that the border was open", "REJECT"),
        ("shrugged off", "Norwegian threats to close the border", "COMMENT"),
        ("shrugged off", "his coat", "COMMENT"),
        ("signalled", "that it would lift the sanctions on Norway", "COMMENT"),
        ("quoted", "Roe's rule never to speak ill of a friend", "COMMENT"),
    ],
)
def test_some_cues_do_no_such_act(parser: Parser, cue: str, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", cue, content).act == act


def test_words_that_are_turned_away_give_no_mode(parser: Parser) -> None:
    coded = act_of(parser, "The Sudanese minister", "fended off a warning", "that Norway would defend its soldiers")
    assert (coded.act, coded.mode, coded.recipients) == ("REJECT", None, ())


def test_every_cue_names_an_act_of_plover() -> None:
    assert {act.root for act in CODER.acts.rules.cues.known.values()} <= set(load_plover().types)


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("“We have told the rebels again and again to leave the valley”", "REQUEST"),
        ("“We have urged our neighbours to free the crew”", "REQUEST"),
        ("“We have urged them to leave. We will do everything we can to defend our people”", "THREATEN"),
        ("“The payments are a support that must continue”", "REQUEST"),
        ("“The payments are a habit that must continue”", "COMMENT"),
        ("“We have asked our team to work late”", "COMMENT"),
        ("“I have asked them to understand”", "COMMENT"),
        ("“We have not asked them to leave”", "COMMENT"),
        ("“We did not do it. Has anyone shown us a single photograph?”", "REJECT"),
        ("“It rained. Has anyone seen my umbrella?”", "COMMENT"),
        ("“The rebels attacked our soldiers”", "ACCUSE"),
        ("“They attack us because they dislike us”", "COMMENT"),
        ("“The rebels did not attack our soldiers”", "COMMENT"),
        ("“We blame the rebels for it”", "ACCUSE"),
        ("“We do not blame the rebels for it”", "COMMENT"),
        ("“The arrests are welcome”", "SUPPORT"),
        ("“Visitors are welcome”", "COMMENT"),
        ("“We will do whatever is needed to protect our soldiers”", "THREATEN"),
        ("“We are going to do whatever is needed to protect our crews”", "THREATEN"),
        ("“We will do whatever is needed to finish on time”", "COMMENT"),
        ("“The aid must go on”", "REQUEST"),
        ("“The show must go on”", "COMMENT"),
    ],
)
def test_what_an_answer_in_an_argument_does(parser: Parser, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", "said:", content, direct=True).act == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Sudan has no ties to the militants", "REJECT"),
        ("Norway has no ties to the militants", "COMMENT"),
        ("there was no link between the army and the militants", "REJECT"),
        ("the Red Heron network was behind the bombing", "ACCUSE"),
        ("the Red Heron network was not behind the bombing", "COMMENT"),
        ("the Red Heron network could be behind the bombing", "COMMENT"),
        ("the minister was behind the times", "COMMENT"),
        ("Norway is responsible for the massacre", "ACCUSE"),
        ("Norway is responsible for the lighthouse", "COMMENT"),
        ("Sudan will provide $40 million to help Norway buy boats", "AGREE"),
        ("Norway will provide $40 million to help Sudan buy boats", "COMMENT"),
        ("Norway had agreed to free the crew", "COMMENT"),
        ("Norway would judge it by results", "COMMENT"),
    ],
)
def test_a_side_is_the_speakers_or_another(parser: Parser, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", "said", content).act == act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("rejected", "the accusation", "REJECT"),
        ("dismissed", "the allegations", "REJECT"),
        ("dismissed", "the staff", "COMMENT"),
        ("called", "the decision unjust", "ACCUSE"),
        ("called", "the allegation baseless", "REJECT"),
        ("called", "the decision historic", "COMMENT"),
        ("called", "a rough week for the party", "COMMENT"),
        ("credited", "Norway with real progress", "SUPPORT"),
        ("welcomed", "the pledge", "SUPPORT"),
        ("welcomed", "the reporters", "COMMENT"),
        ("offered", "its condolences to the families", "SUPPORT"),
        ("offered", "its opinion to the families", "COMMENT"),
        ("vowed", "to retaliate against the rebels", "THREATEN"),
        ("vowed", "to shut the harbours", "AGREE"),
        ("vowed", "to stay cheerful", "COMMENT"),
        ("agreed to", "joint patrols with Norway", "AGREE"),
        ("asked not", "to be named", "COMMENT"),
        ("failed to refuse", "the endorsement of the rebels", "COMMENT"),
        ("presses", "his agenda in small steps", "COMMENT"),
        ("demanded", "that Norway hand over two men", "REQUEST"),
    ],
)
def test_the_object_of_a_cue_can_decide(parser: Parser, cue: str, content: str, act: str) -> None:
    assert act_of(parser, "The Sudanese minister", cue, content).act == act


def test_a_cue_in_the_capitals_of_a_headline(parser: Parser) -> None:
    assert act_of(parser, "Sudan", "Presses", "Norway To Close Northern Harbours").act == "REQUEST"


@pytest.mark.parametrize(
    ("before", "act"),
    [
        ("Sudanese Foreign Minister Amal Idris arrived on Monday.", "AGREE"),
        ("Amal Idris, foreign minister of Sudan, arrived on Monday.", "AGREE"),
        ("He met his Sudanese counterpart, Amal Idris.", "AGREE"),
        ("After two days in Sudan, Amal Idris left.", "COMMENT"),
        ("Norwegian Foreign Minister Amal Idris left Sudan.", "COMMENT"),
    ],
)
def test_a_surname_takes_the_side_of_its_fuller_mention(parser: Parser, before: str, act: str) -> None:
    text = f"{before} Sudan will give $5 million to the refugees, Idris said."
    at = len(before) + 1
    statement = Statement(
        id="s1",
        article="a" * 16,
        speaker=Mention(span_of(text, "Idris", text.index("refugees"))),
        sourcing="named",
        cue=span_of(text, "said"),
        content=(span_of(text, "Sudan will give $5 million to the refugees", at),),
        manner="indirect",
    )
    (coded,), _ = CODER(parser(make_article(text)), (statement,))
    assert coded.act == act


def test_a_poll_and_a_question_ask_for_nothing(parser: Parser) -> None:
    assert act_of(parser, "The poll", "showed", "that Norway should open the border").act == "COMMENT"
    assert act_of(parser, "The minister", "was pressed on", "why the border was closed").act == "COMMENT"
    assert act_of(parser, "The minister", "asked", "Amal Idris if Norway had closed the border").act == "COMMENT"
    assert act_of(parser, "The minister", "asked whether", "Norway had closed the border").act == "COMMENT"


@pytest.mark.parametrize(
    ("speaker", "content", "act"),
    [
        ("A Sudanese officer", "the kingdom was doing all it could to keep the raiders from crossing", "COMMENT"),
        ("The Danish envoy", "every armed band should be disarmed to bring calm to the coast", "REQUEST"),
        ("The Danish envoy", "Copenhagen was focused on pressing Norway to take lasting action", "REQUEST"),
        ("The Danish admiral", "there was some progress in clearing the strait", "COMMENT"),
        ("The Sudanese adviser", "measures will be taken against every one of these groups", "AGREE"),
    ],
)
def test_acts_in_plain_words_and_remarks_that_are_like_them(
    parser: Parser, speaker: str, content: str, act: str
) -> None:
    assert act_of(parser, speaker, "said", content).act == act


def test_one_sentence_of_a_long_speech_can_be_the_act(parser: Parser) -> None:
    before = "“We all saw what came of the long winter, and of the ships that lay in the ice for weeks and weeks"
    demand = f"{before}. We need the Danes to act. They must stop arming these men”"
    remark = f"{before}. It was very cold. We were glad when it was over and the sun came back”"
    assert act_of(parser, "The Norwegian minister", "said", demand, direct=True).act == "REQUEST"
    assert act_of(parser, "The Norwegian minister", "said", remark, direct=True).act == "COMMENT"
