"""One happening told twice is one event; every sentence is our own, people, groups and places are invented."""

import pytest

from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.records import Event, Statement
from tests.building import make_article, span_of

CODER = Coder()


def events_of(parser: Parser, text: str) -> tuple[Event, ...]:
    return CODER(parser(make_article(text)), ())[1]


def assaults(parser: Parser, text: str) -> list[Event]:
    return [event for event in events_of(parser, text) if event.event == "ASSAULT"]


def test_two_tellings_are_one_event_with_what_both_tell(parser: Parser) -> None:
    text = (
        "Rebels attacked a school in the northern town on Monday.\n\n"
        "The minister flew to Kenya. The attack on the school by rebels left 40 children dead."
    )
    (event,) = assaults(parser, text)
    assert [(found.what, found.low) for found in event.amounts] == [("killed", 40)]
    assert [mention.span.text for mention in event.actors] in (["Rebels"], ["rebels"])
    (mention,) = event.mentions
    assert text[mention.start : mention.end] == mention.text
    assert mention != event.span


def test_a_bare_noun_means_what_was_called_so_before(parser: Parser) -> None:
    text = (
        "Soldiers raided a village in the hills. Later militants attacked a convoy. "
        "After the raid, the village was empty. The attack was the first."
    )
    raid, attack = assaults(parser, text)
    assert [mention.text for mention in raid.mentions] == ["raid"]
    assert [mention.text for mention in attack.mentions] == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked an army base in May. Rebels attacked an army base in June.",
        "Rebels killed 12 soldiers. The rebels killed 30 soldiers at another base.",
        "Rebels attacked an army base. Pirates attacked a ship.",
        "Rebels attacked an army base. Rebels did not attack the second army base.",
        "Norway met with Sudan. Norway met with Kenya.",
        "Norway promised to release the crew. Norway promised to open the border.",
    ],
)
def test_what_differs_stays_apart(parser: Parser, text: str) -> None:
    assert len(events_of(parser, text)) == 2


def test_a_later_the_is_no_mention_of_what_did_not_happen(parser: Parser) -> None:
    (event,) = events_of(parser, "Rebels may attack the army base. The attack was feared for months.")
    assert event.status == "hypothetical"
    assert event.mentions == ()


def test_the_outlet_that_reports_it_elsewhere_vouches_for_it(parser: Parser) -> None:
    text = "Lindqvist said rebels attacked the school. The attack on the school by rebels lasted an hour."
    content = span_of(text, "rebels attacked the school")
    statement = Statement("s1", "a" * 16, None, "none", span_of(text, "said"), (content,), "indirect")
    _, (event,) = CODER(parser(make_article(text)), (statement,))
    assert (event.status, event.statement) == ("reported", None)


def test_merging_is_the_same_each_time(parser: Parser) -> None:
    text = "Rebels attacked a school. The attack on the school by rebels shocked all. The attack was long."
    parsed = parser(make_article(text))
    assert CODER(parsed, ()) == Coder()(parsed, ())
