"""More ways of telling an event, and more that tell of none; every sentence is our own, with invented people."""

import pytest

from onrecord.events import Coder
from onrecord.events.second_reader import SURE, SecondReader
from onrecord.parse import Parser
from onrecord.records import Event
from tests.building import make_article

CODER = Coder()


def events_of(parser: Parser, text: str) -> tuple[Event, ...]:
    return CODER(parser(make_article(text)), ())[1]


def sides(event: Event) -> tuple[list[str], list[str]]:
    return [mention.span.text for mention in event.actors], [mention.span.text for mention in event.recipients]


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        ("Norway threatened to shell Asken's port.", "THREATEN", ["Norway"], ["Asken's port"]),
        ("Norway agreed to lift sanctions against Sudan.", "AGREE", ["Norway"], ["Sudan"]),
        ("Norway will not lift the sanctions on Sudan.", "REJECT", ["Norway"], ["Sudan"]),
        (
            "President Ana Roe refused to meet the Sudanese ambassador.",
            "REJECT",
            ["President Ana Roe"],
            ["the Sudanese ambassador"],
        ),
        ("Norway refused a request from Sudan.", "REJECT", ["Norway"], ["Sudan"]),
        ("Norway condemned President Jon Dahl's decision.", "ACCUSE", ["Norway"], ["President Jon Dahl"]),
        (
            "Norway welcomed the decision of the Sudanese government.",
            "SUPPORT",
            ["Norway"],
            ["the Sudanese government"],
        ),
        ("Police kept two journalists in custody.", "COERCE", ["Police"], ["two journalists"]),
        ("Gunmen held the teachers as hostages.", "ASSAULT", ["Gunmen"], ["the teachers"]),
        ("Police prevented protesters from reaching the embassy.", "COERCE", ["Police"], ["protesters"]),
        ("Norway closed its border with Sudan.", "COERCE", ["Norway"], ["Sudan"]),
        ("Norway expelled two Sudanese observers.", "SANCTION", ["Norway"], ["two Sudanese observers"]),
        ("Norway withdrew from southern Sudan.", "RETREAT", ["Norway"], ["southern Sudan"]),
        (
            "Minister Ana Roe spoke to President Jon Dahl by phone.",
            "CONSULT",
            ["Minister Ana Roe", "President Jon Dahl"],
            [],
        ),
        ("Norway accepted 1,200 Sudanese refugees.", "AID", ["Norway"], ["1,200 Sudanese refugees"]),
        ("Norway's army trained Sudanese soldiers.", "AID", ["Norway's army"], ["Sudanese soldiers"]),
        ("Police used tear gas against protesters in Oslo.", "ASSAULT", ["Police"], ["protesters"]),
        ("Protesters threw stones at police.", "PROTEST", ["Protesters"], ["police"]),
        ("Norway's parliament approved a $2 billion loan to Sudan.", "AGREE", ["Norway's parliament"], ["Sudan"]),
        ("Missiles fired by Norwegian troops hit a base.", "ASSAULT", ["Norwegian troops"], ["a base"]),
        (
            "Senator Jon Dahl's endorsement of Governor Eva Moe came on Monday.",
            "SUPPORT",
            ["Senator Jon Dahl"],
            ["Governor Eva Moe"],
        ),
        ("Norway announced a suspension of aid to Sudan.", "SANCTION", ["Norway"], ["Sudan"]),
        ("Soldiers killed six Tutsis.", "ASSAULT", ["Soldiers"], ["six Tutsis"]),
        ("Senator Ana Roe took aim at Governor Jon Dahl.", "ACCUSE", ["Senator Ana Roe"], ["Governor Jon Dahl"]),
        ("Sudan conducted a nuclear test on Friday.", "MOBILIZE", ["Sudan"], []),
        ("Sudan fired three missiles into the sea on Monday.", "MOBILIZE", ["Sudan"], []),
        ("Norway shot down a Sudanese drone.", "ASSAULT", ["Norway"], ["a Sudanese drone"]),
        ("Norway banned imports of fish from Sudan.", "SANCTION", ["Norway"], ["Sudan"]),
        ("Norway raised tariffs on Sudanese steel.", "SANCTION", ["Norway"], ["Sudanese"]),
        ("Norway halted gas deliveries to Sudan.", "SANCTION", ["Norway"], ["Sudan"]),
        ("Norway closed its embassy in Sudan.", "SANCTION", ["Norway"], ["Sudan"]),
        ("Rebels laid siege to the town of Asken.", "COERCE", ["Rebels"], ["the town of Asken"]),
        ("Norway's navy intercepted a Sudanese tanker.", "COERCE", ["Norway's navy"], ["a Sudanese tanker"]),
        ("Sudan dissolved its parliament.", "COERCE", ["Sudan"], []),
        ("Norway sold twelve fighter jets to Sudan.", "COOPERATE", ["Norway"], ["Sudan"]),
        ("Ana Roe resigned as prime minister on Monday.", "RETREAT", ["Ana Roe"], []),
        ("Senator Ana Roe was forced to step down in July.", "RETREAT", ["Senator Ana Roe"], []),
    ],
)
def test_more_ways_of_telling(parser: Parser, text: str, event: str, actors: list[str], recipients: list[str]) -> None:
    (found,) = events_of(parser, text)
    assert (found.event, *sides(found)) == (event, actors, recipients)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Senator Ana Roe was forced to step down.", "reported"),
        ("Senator Ana Roe could be forced to step down.", "hypothetical"),
        ("The minister was not charged with nor convicted of a crime.", "denied"),
        ("The envoys will wait until the minister visits Sudan.", "planned"),
        ("Norwegian air strikes against Sudan could anger the region.", "hypothetical"),
        ("It is unclear whether the school, funded by the government of Sudan, can move.", "reported"),
        ("Norway ruled out sending troops to Sudan.", "denied"),
        ("Police are prohibited from killing protesters.", "denied"),
        ("Norway is not ready to support Sudan.", "denied"),
        ("Residents fear that the rebels will attack the town.", "hypothetical"),
        ("The report would mean that rebels attacked the town.", "hypothetical"),
        ("If the rebels do not attack the town, the army will stay.", "hypothetical"),
        ("Norway wants to bomb the rebels' base.", "hypothetical"),
        ("The minister is meeting the rebels next week.", "planned"),
        ("The minister left Norway for Sudan.", "planned"),
        ("The rebels were about to attack the town.", "planned"),
    ],
)
def test_what_is_only_thought_of(parser: Parser, text: str, status: str) -> None:
    assert [event.status for event in events_of(parser, text)][:1] == [status]


def test_a_clause_of_time_is_not_negated_with_the_one_above(parser: Parser) -> None:
    found = events_of(parser, "The rebel leader refused to talk when the president visited Sudan.")
    assert [(event.event, event.status) for event in found if event.event == "CONSULT"] == [("CONSULT", "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway warned officials to boost their defences against attacks.",
        "Norway's army is probing along the border.",
        "Norway asked Sudan whether the ship had left.",
        "The rebels in the party attacked their leader.",
        "The minister resigned himself to another defeat.",
        "Two soldiers were killed when their truck overturned.",
        "In the drill, marines stormed a mock village.",
        "The minister met reporters after lunch.",
        "President Ana Roe called Governor Jon Dahl, her opponent, a liar.",
        "Ana Roe and Jon Dahl will speak at the rally.",
        "Norway called for action to be taken against terrorist groups.",
        "It is in the interest of Norway to take action against terrorist groups.",
        "The firm's bid was rejected by regulators after the takeover failed.",
        "Governor Ana Roe expressed frustration about the weather.",
        "Norway conducted a blood test on Friday.",
        "Soldiers brought cholera to Sudan, killing more than ten thousand people.",
        "Ana Roe resigned as a waitress on Monday.",
        "The chemist dissolved the tablet.",
        "The defender intercepted the pass.",
        "The bank closed its office in Sudan.",
    ],
)
def test_no_event(parser: Parser, text: str) -> None:
    assert events_of(parser, text) == ()


def test_a_finite_clause_lends_no_subject(parser: Parser) -> None:
    text = "Norway was accused of fighting one gang while supporting those its admirals have trusted for years."
    assert "SUPPORT" not in [event.event for event in events_of(parser, text)]


def test_a_deed_held_as_theme_is_one_event(parser: Parser) -> None:
    assert len(events_of(parser, "Students held a protest against the government.")) == 1


def test_the_second_reader_vouches_where_the_sides_are_unknown(parser: Parser) -> None:
    text = "Minister Ana Roe met the Asken Chamber of Commerce on Monday."
    (event,) = events_of(parser, text)
    assert event.event == "CONSULT"
    assert len(event.actors) == 2
    assert events_of(parser, "Minister Ana Roe met a journalist from the Asken Herald on Monday.") == ()


def test_the_second_reader_reads_the_pair_alone() -> None:
    second = SecondReader()
    text = "The Asken Chamber of Commerce sued the Norwegian government."
    (relation,) = second.relations(text, [([(0, 30)], [(36, 60)])])
    assert relation.root == "ACCUSE"
    assert relation.probability("ACCUSE") > relation.probability("AID")
    assert 0 < SURE < 1
