"""Whether it happened, as the text tells it; sentences of our own."""

from dataclasses import replace

import pytest

from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.records import Event, Mention, Moment, Statement
from tests.building import make_article, span_of

CODER = Coder()


def only_event(parser: Parser, text: str) -> Event:
    (event,) = [event for event in CODER(parser(make_article(text)), ())[1] if event.event != "REJECT"]
    return event


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rebels attacked an army base.", "reported"),
        ("Rebels did not attack the army base.", "denied"),
        ("The president met the rebels on Monday – there were no other calls.", "reported"),
        ("Rebels never attacked the army base.", "denied"),
        ("The rebels failed to capture the soldiers.", "denied"),
        ("Norway will impose sanctions on Belarus.", "planned"),
        ("Norway is going to impose sanctions on Belarus.", "planned"),
        ("Norway plans to impose sanctions on Belarus.", "planned"),
        ("The minister did not need to meet the rebels.", "hypothetical"),
        ("Norway may impose sanctions on Belarus.", "hypothetical"),
        ("If rebels attack the army base, the soldiers leave.", "hypothetical"),
        ("Would Norway impose sanctions on Belarus?", "hypothetical"),
        ("Norway would impose sanctions on Belarus if it had to.", "hypothetical"),
        ("Norway tried to arrest the opposition leader.", "hypothetical"),
        ("Norway fears an attack on its embassy by militants.", "hypothetical"),
        ("In the 1980s rebels attacked the army base.", "background"),
        ("Decades ago, rebels attacked the army base.", "background"),
        ("Ten years after rebels attacked the army base, the town has healed.", "background"),
        ("Norway had invaded Sweden in 1814.", "background"),
        ("Norway to impose sanctions on Belarus", "planned"),
        ("Norway is willing to withdraw its troops from Mali.", "planned"),
        ("Norway denied that rebels had attacked the army base.", "denied"),
        ("The minister is not aware of talks between Norway and Sudan.", "denied"),
        ("The hearing failed to explain the attack on the embassy by rebels.", "reported"),
        ("Norway is considering imposing sanctions on Belarus.", "hypothetical"),
        ("If the army succeeds in attacking the rebels, the war may end.", "hypothetical"),
        ("The talks will end because rebels attacked the army base.", "reported"),
        ("The town marked the anniversary of the attack on its barracks by rebels.", "background"),
    ],
)
def test_status_from_the_words_around_the_predicate(parser: Parser, text: str, status: str) -> None:
    assert only_event(parser, text).status == status


def test_a_plan_that_was_scrapped_did_not_happen(parser: Parser) -> None:
    event = only_event(parser, "The foreign minister was due to fly to Kenya but the visit was called off.")
    assert (event.event, event.mode, event.status) == ("CONSULT", "visit", "denied")


def test_a_future_visit_is_an_agreement(parser: Parser) -> None:
    event = only_event(parser, "The foreign minister will visit Kenya.")
    assert (event.event, event.mode, event.status) == ("AGREE", None, "planned")


def test_a_future_withdrawal_is_a_concession(parser: Parser) -> None:
    event = only_event(parser, "France will withdraw its troops from Mali.")
    assert (event.event, event.status) == ("CONCEDE", "planned")


@pytest.mark.parametrize(
    ("published", "status"), [("2019-05-01", "background"), ("2011-05-01", "reported"), (None, "reported")]
)
def test_an_old_year_is_background_only_beside_a_known_date(parser: Parser, published: str | None, status: str) -> None:
    article = make_article("In 2011 rebels attacked the army base.")
    article = replace(article, published=Moment(published, "day") if published else None)
    (event,) = CODER(parser(article), ())[1]
    assert event.status == status


def said(text: str, content: str, cue: str = "said", *, name: str = "s1") -> Statement:
    return Statement(
        id=name,
        article="a" * 16,
        speaker=Mention(span_of(text, text.split(maxsplit=1)[0])),
        sourcing="named",
        cue=span_of(text, cue),
        content=(span_of(text, content),),
        manner="indirect",
        confidence=0.9,
    )


def test_what_a_speaker_tells_is_claimed_in_the_smallest_statement(parser: Parser) -> None:
    text = "Lindqvist said Ruiz reported that rebels had attacked the army base."
    outer = said(text, "Ruiz reported that rebels had attacked the army base", name="outer")
    inner = said(text, "rebels had attacked the army base", "reported", name="inner")
    _, (event,) = CODER(parser(make_article(text)), (outer, inner))
    assert (event.status, event.statement) == ("claimed", "inner")


def test_what_a_speaker_denies_is_denied(parser: Parser) -> None:
    text = "Lindqvist denied that rebels had attacked the army base."
    (statement,), (event,) = CODER(
        parser(make_article(text)), (said(text, "rebels had attacked the army base", "denied"),)
    )
    assert statement.act == "REJECT"
    assert (event.status, event.statement) == ("denied", "s1")


def test_what_a_speaker_plans_stays_planned(parser: Parser) -> None:
    text = "Lindqvist said Norway would impose sanctions on Belarus."
    _, (event,) = CODER(parser(make_article(text)), (said(text, "Norway would impose sanctions on Belarus"),))
    assert (event.status, event.statement) == ("planned", "s1")


def test_the_cue_of_a_statement_is_no_event(parser: Parser) -> None:
    text = "Norway urged Sudan to release the prisoners."
    statements, events = CODER(parser(make_article(text)), (said(text, "to release the prisoners", "urged"),))
    assert [statement.act for statement in statements] == ["REQUEST"]
    assert events == ()


def test_a_statement_that_is_little_certain_hides_no_event(parser: Parser) -> None:
    text = "Norway has long urged Sudan to release the prisoners."
    unsure = replace(said(text, "the prisoners", "urged"), confidence=0.4)
    _, events = CODER(parser(make_article(text)), (unsure,))
    assert [(event.event, [actor.span.text for actor in event.actors]) for event in events] == [("REQUEST", ["Norway"])]


def test_a_suspicion_that_is_no_statement_is_claimed_all_the_same(parser: Parser) -> None:
    event = only_event(parser, "Officials believe rebels were behind the rocket attack on the embassy.")
    assert (event.status, event.statement) == ("claimed", None)


def test_what_is_yet_to_be_done_is_not_done(parser: Parser) -> None:
    assert only_event(parser, "Norway has yet to impose sanctions on Belarus.").status == "denied"


def test_an_honour_is_no_plan(parser: Parser) -> None:
    text = "Lindqvist said he would be honored to meet with the president of Kenya."
    content = "he would be honored to meet with the president of Kenya"
    (statement,), events = CODER(parser(make_article(text)), (said(text, content),))
    assert statement.act == "COMMENT"
    assert "planned" not in [event.status for event in events]


def test_what_is_asked_for_is_not_done(parser: Parser) -> None:
    text = "Lindqvist pressed for Norway to send planes to bomb the army base."
    content = "for Norway to send planes to bomb the army base"
    _, events = CODER(parser(make_article(text)), (said(text, content, "pressed"),))
    assert {event.status for event in events} <= {"hypothetical", "planned"}


def test_what_is_not_said_is_not_claimed(parser: Parser) -> None:
    text = "Lindqvist avoids condemning Norway's invasion of Denmark."
    statement = replace(said(text, "Norway's invasion of Denmark", "avoids condemning"), negated=True)
    event = next(event for event in CODER(parser(make_article(text)), (statement,))[1] if event.event == "ASSAULT")
    assert event.status == "reported"
    text = "Few drivers in Asken believe that rebels attacked the army base."
    statement = replace(said(text, "that rebels attacked the army base", "believe"), negated=True)
    _, (event,) = CODER(parser(make_article(text)), (statement,))
    assert (event.event, event.status) == ("ASSAULT", "hypothetical")


@pytest.mark.parametrize(
    ("content", "manner", "left"),
    [
        ("its ambassador from Sudan", "indirect", 0.4),
        ("“its ambassador” from Sudan", "mixed", 0.8),
        ("the summer in Sudan", "indirect", 0.8),
    ],
)
def test_a_statement_by_a_deed_is_less_sure(parser: Parser, content: str, manner: str, left: float) -> None:
    text = f"Norway recalled {content}."
    statement = replace(said(text, content, "recalled"), manner=manner, confidence=0.8)
    (coded,), _ = CODER(parser(make_article(text)), (statement,))
    assert coded.confidence == pytest.approx(left)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Rebels attacked an army base.", True),
        ("Rebels appeared to attack an army base.", False),
        ("Rebels apparently attacked an army base.", False),
        ("Rebels reportedly attacked an army base.", False),
        ("Norway seemed to reject the treaty with Denmark.", False),
    ],
)
def test_what_only_seems_so_is_less_sure(parser: Parser, text: str, *, sure: bool) -> None:
    (event,) = CODER(parser(make_article(text)), ())[1]
    assert (event.confidence > 0.6) == sure


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The general, who was charged with killing soldiers, met the president of Peru.", "claimed"),
        ("The officers, wanted for killing soldiers, left the town.", "claimed"),
        ("The general faces charges of killing soldiers.", "claimed"),
        ("The general, convicted of killing soldiers, left the town.", "reported"),
    ],
)
def test_what_somebody_is_charged_with_is_a_claim(parser: Parser, text: str, status: str) -> None:
    (event,) = [event for event in CODER(parser(make_article(text)), ())[1] if event.event == "ASSAULT"]
    assert event.status == status
