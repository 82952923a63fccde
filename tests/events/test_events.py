"""Who did what to whom: every sentence is our own, people, groups and most places are invented."""

import pytest

from onrecord.events import Coder
from onrecord.parse import Parser
from onrecord.plover import load_plover
from onrecord.records import Event
from tests.building import make_article

CODER = Coder()


def events_of(parser: Parser, text: str) -> tuple[Event, ...]:
    return CODER(parser(make_article(text)), ())[1]


def told(event: Event) -> tuple[str, list[str], list[str]]:
    return (
        event.event,
        [mention.span.text for mention in event.actors],
        [mention.span.text for mention in event.recipients],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked an army base near the border.", ("ASSAULT", ["Rebels"], ["an army base"])),
        ("An army base was attacked by rebels on Friday.", ("ASSAULT", ["rebels"], ["An army base"])),
        ("The militants who attacked the convoy escaped.", ("ASSAULT", ["The militants"], ["the convoy"])),
        ("Gunmen kidnapped three teachers.", ("ASSAULT", ["Gunmen"], ["three teachers"])),
        ("The attack on the barracks by insurgents lasted an hour.", ("ASSAULT", ["insurgents"], ["the barracks"])),
        ("Turkey's raid on the camp lasted an hour.", ("ASSAULT", ["Turkey"], ["the camp"])),
        ("Norway stopped all military aid to Sudan.", ("SANCTION", ["Norway"], ["Sudan"])),
        ("The United States imposed sanctions on Belarus.", ("SANCTION", ["The United States"], ["Belarus"])),
        ("Sweden sent food aid to Somalia.", ("AID", ["Sweden"], ["Somalia"])),
        ("Police arrested two opposition activists.", ("COERCE", ["Police"], ["two opposition activists"])),
        ("The rebels released twelve hostages.", ("RETREAT", ["The rebels"], ["twelve hostages"])),
        ("France withdrew its troops from Mali.", ("RETREAT", ["France"], ["Mali"])),
        (
            "Foreign Minister Jonas Lindqvist visited Kenya.",
            ("CONSULT", ["Foreign Minister Jonas Lindqvist"], ["Kenya"]),
        ),
        (
            "Thousands of workers protested against the government.",
            ("PROTEST", ["Thousands of workers"], ["the government"]),
        ),
        ("Russia deployed troops along the frontier.", ("MOBILIZE", ["Russia"], [])),
        ("Iceland condemned Denmark for the delay.", ("ACCUSE", ["Iceland"], ["Denmark"])),
        ("Iceland urged Denmark to release the crew.", ("REQUEST", ["Iceland"], ["Denmark"])),
        ("Denmark promised to open the harbour.", ("AGREE", ["Denmark"], [])),
        (
            "Candidate Dana Ruiz attacked Governor Paul Meyer in the debate.",
            ("ACCUSE", ["Candidate Dana Ruiz"], ["Governor Paul Meyer"]),
        ),
        ("Denmark refused to release the crew.", ("REJECT", ["Denmark"], ["the crew"])),
        ("The second day of an offensive by troops against villages began.", ("ASSAULT", ["troops"], ["villages"])),
        ("Army units captured the town of Asken.", ("ASSAULT", ["Army units"], ["the town of Asken"])),
        ("Norway violated the ceasefire.", ("ASSAULT", ["Norway"], [])),
        (
            "Ambassador Ana Roe left for talks with the government of Kenya.",
            ("CONSULT", ["Ambassador Ana Roe", "the government of Kenya"], []),
        ),
        ("The leaders of Norway and Sudan met on Monday.", ("CONSULT", ["Norway", "Sudan"], [])),
        (
            "Foreign Minister Ana Roe called Prime Minister Jon Dahl to discuss trade.",
            ("CONSULT", ["Foreign Minister Ana Roe"], ["Prime Minister Jon Dahl"]),
        ),
        ("Sweden provided $5 million in food aid to Somalia.", ("AID", ["Sweden"], ["Somalia"])),
        ("The council ordered an embargo on trade with Belarus.", ("SANCTION", ["The council"], ["Belarus"])),
        ("Norway suspended talks with Sudan.", ("SANCTION", ["Norway"], ["Sudan"])),
        ("The United Nations withdrew its observers from Sudan.", ("SANCTION", ["The United Nations"], ["Sudan"])),
        ("The authorities have forbidden women to work.", ("COERCE", ["The authorities"], ["women"])),
        ("Police raided the house of a politician.", ("COERCE", ["Police"], ["the house of a politician"])),
        ("Norway imposed a curfew in Asken.", ("COERCE", ["Norway"], ["Asken"])),
        (
            "The government freed twelve opposition activists.",
            ("RETREAT", ["The government"], ["twelve opposition activists"]),
        ),
        ("Norway returned the paintings to Sudan.", ("RETREAT", ["Norway"], ["Sudan"])),
        ("The rebels declared a ceasefire.", ("CONCEDE", ["The rebels"], [])),
        ("Norway lifted the tariffs on Sudan.", ("CONCEDE", ["Norway"], ["Sudan"])),
        ("Thousands of students took to the streets.", ("PROTEST", ["Thousands of students"], [])),
        ("Workers staged a protest against the government.", ("PROTEST", ["Workers"], ["the government"])),
        ("Norwegian troops remained on alert.", ("MOBILIZE", ["Norwegian troops"], [])),
        ("The Norwegian military buildup continued.", ("MOBILIZE", ["Norwegian"], [])),
        ("Norway and Sudan signed a treaty.", ("SUPPORT", ["Norway", "Sudan"], [])),
        ("Norway reached an agreement with Sudan.", ("SUPPORT", ["Norway", "Sudan"], [])),
        ("Iceland denounced Denmark's policies.", ("ACCUSE", ["Iceland"], ["Denmark"])),
        ("Iceland summoned the Danish ambassador.", ("ACCUSE", ["Iceland"], ["the Danish ambassador"])),
        ("Iceland opened an investigation into Denmark.", ("ACCUSE", ["Iceland"], ["Denmark"])),
        ("Denmark rejected Iceland's proposal.", ("REJECT", ["Denmark"], ["Iceland"])),
        ("Denmark accepted the invitation.", ("AGREE", ["Denmark"], [])),
        (
            "The minister called for the resignation of President Ana Roe.",
            ("REQUEST", ["The minister"], ["President Ana Roe"]),
        ),
        ("Norway issued an ultimatum to Sudan.", ("THREATEN", ["Norway"], ["Sudan"])),
    ],
)
def test_actor_and_recipient_are_arguments_of_the_predicate(
    parser: Parser, text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert [told(event) for event in events_of(parser, text)] == [expected]


def test_two_titles_of_one_person_are_no_two_sides(parser: Parser) -> None:
    text = "The visit ended with a breakfast with union leader and broadcaster Jane Roe."
    assert events_of(parser, text) == ()


def test_control_gives_the_infinitive_its_actor(parser: Parser) -> None:
    (event,) = events_of(parser, "The militants managed to ambush a patrol near the border.")
    assert told(event) == ("ASSAULT", ["The militants"], ["a patrol"])


def test_coordinated_parties_are_one_event_with_several_mentions(parser: Parser) -> None:
    (event,) = events_of(parser, "France and Germany condemned Russia.")
    assert told(event) == ("ACCUSE", ["France", "Germany"], ["Russia"])


def test_coordinated_verbs_share_their_subject(parser: Parser) -> None:
    attack, arrest = events_of(parser, "Soldiers stormed the parliament and arrested four ministers.")
    assert told(attack) == ("ASSAULT", ["Soldiers"], ["the parliament"])
    assert told(arrest) == ("COERCE", ["Soldiers"], ["four ministers"])


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Norway and Sudan ended on Monday.",
        "Norway held talks with Sudan.",
        "Norway met with Sudan in Geneva.",
    ],
)
def test_those_who_confer_are_all_actors(parser: Parser, text: str) -> None:
    (event,) = events_of(parser, text)
    assert told(event) == ("CONSULT", ["Norway", "Sudan"], [])


def test_a_light_verb_lends_its_subject_to_the_noun(parser: Parser) -> None:
    (event,) = events_of(parser, "Turkish jets carried out air strikes on a militant camp.")
    assert told(event) == ("ASSAULT", ["Turkish jets"], ["a militant camp"])
    assert event.mode == "aerial"
    assert event.trigger.text == "strikes"


def test_who_is_behind_an_attack_is_its_actor(parser: Parser) -> None:
    (event,) = events_of(parser, "Militants from the northern hills were behind the rocket attack on the embassy.")
    assert told(event) == ("ASSAULT", ["Militants from the northern hills"], ["the embassy"])
    assert event.mode == "heavy-weapons"
    assert "diplomatic" in event.contexts


def test_a_blast_is_no_actor(parser: Parser) -> None:
    (event,) = events_of(parser, "A car bomb killed nine soldiers.")
    assert told(event) == ("ASSAULT", [], ["nine soldiers"])
    assert event.mode == "explosives"


def test_a_deed_told_by_noun_and_verb_is_one_event(parser: Parser) -> None:
    (event,) = events_of(parser, "The army attacked a market, killing 12 people and wounding 30 others.")
    assert told(event) == ("ASSAULT", ["The army"], ["a market"])
    assert [(found.what, found.low) for found in event.amounts] == [("killed", 12), ("injured", 30)]
    (event,) = events_of(parser, "After the attack on the school in which 40 children were killed, the city mourned.")
    assert [(found.what, found.low) for found in event.amounts] == [("killed", 40)]


def test_what_was_asked_or_promised_is_no_event_of_its_own(parser: Parser) -> None:
    (event,) = events_of(parser, "Norway urged Sudan to release the prisoners and withdraw its troops.")
    assert event.event == "REQUEST"


def test_a_mention_has_no_relative_clause(parser: Parser) -> None:
    (event, *_) = events_of(parser, "Rebels attacked the soldiers who had guarded the bridge.")
    assert [mention.span.text for mention in event.recipients] == ["the soldiers"]


@pytest.mark.parametrize(
    "text",
    [
        "Arsenal attacked from the first minute and the striker hit the post.",
        "The supermarkets are locked in a price war that hit brands hard.",
        "He died of a heart attack.",
        "The campaign released an attack ad against the governor.",
        "Doctors fight cancer with a new drug.",
        "The war on drugs has failed.",
        "Apple sued Samsung over a patent.",
        "A man stabbed his neighbour after a burglary.",
        "The raid on the refrigerator left no cake.",
        "The storm hit the coast and killed the power.",
        "Shares of the retailer were hit by weak earnings.",
        "The senator shot down the bill.",
        "The boxer was knocked out by the champion.",
        "Arsenal attack down the left and Chelsea defend in numbers.",
        "Supermarkets launched a price war against their rivals.",
        "The airline suspended flights to Denver because of snow.",
        "Toyota recalled 300,000 cars.",
        "The senator declared war on red tape.",
        "Critics attacked the film.",
        "The storm battered the coast and killed three people.",
        "A heart attack killed the mayor.",
        "The candidates traded fire over taxes.",
        "The company seized the opportunity.",
        "The film captured the city beautifully.",
        "The president hit the campaign trail.",
        "Brazil beat Germany 3-1.",
        "England will face Spain on Sunday.",
        "The firm invaded the Chinese market.",
        "The hospital released the patient on Monday.",
        "The government released a report on trade.",
        "Stocks rallied on Monday.",
        "A dog attacked two children.",
        "The union endorsed the contract.",
        "The play was met with doubts by the minister.",
        "The president called the governor a liar.",
        "A man was charged with murdering his wife.",
    ],
)
def test_sports_business_crime_and_metaphor_give_no_event(parser: Parser, text: str) -> None:
    assert events_of(parser, text) == ()


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Attack!", "???", "1,200 $ -- %", "“”", "by by by attacked by", "Rebels. Attack. On."]
)
def test_odd_text_gives_no_event_and_no_error(parser: Parser, text: str) -> None:
    assert events_of(parser, text) == ()


def test_a_headline_without_a_verb_keeps_its_noun(parser: Parser) -> None:
    (event,) = events_of(parser, "Rebel attack on army base near the border")
    assert event.event == "ASSAULT"
    assert [mention.span.text for mention in event.recipients] == ["army base"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A suicide bomber killed six soldiers.", "suicide-attack"),
        ("Police arrested two opposition activists.", "arrest"),
        ("Sweden's foreign minister visited Kenya.", "visit"),
        ("Rebels attacked an army base.", None),
    ],
)
def test_mode_only_where_plain(parser: Parser, text: str, mode: str | None) -> None:
    (event,) = events_of(parser, text)
    assert event.mode == mode
    assert mode is None or load_plover().has_mode(event.event, mode)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Raiders attacked a patrol ship, killing seven sailors and wounding at least 12 others.", [7], [12]),
        ("A raid last month wounded nine sailors.", [], [9]),
        ("Three soldiers were killed when rebels attacked an army base.", [3], []),
        ("Two killed as rebels attack army base", [2], []),
        ("The army condemned a rebel raid on a trawler that wounded four men.", [], [4]),
    ],
)
def test_the_victims_of_a_raid_are_counted(parser: Parser, text: str, killed: list[int], injured: list[int]) -> None:
    (event,) = [event for event in events_of(parser, text) if event.event == "ASSAULT"]
    assert [found.low for found in event.amounts if found.what == "killed"] == killed
    assert [found.low for found in event.amounts if found.what == "injured"] == injured


def test_a_number_in_a_headline_is_no_actor(parser: Parser) -> None:
    (event,) = events_of(parser, "Two killed as rebels attack army base")
    assert told(event) == ("ASSAULT", ["rebels"], ["army base"])


def test_a_party_is_named_by_its_apposition(parser: Parser) -> None:
    (event,) = events_of(parser, "The Norwegian minister met his Sudanese counterpart, Amal Idris, on Monday.")
    assert told(event) == ("CONSULT", ["The Norwegian minister", "Amal Idris"], [])


def test_the_past_after_a_present_belongs_to_the_verb_above(parser: Parser) -> None:
    text = "The minister denied that Sudan tolerates smugglers and accused Norway of arming rebels."
    (event,) = [event for event in events_of(parser, text) if event.event == "ACCUSE"]
    assert told(event) == ("ACCUSE", ["The minister"], ["Norway"])
    assert event.status == "reported"


def test_stopped_payments_are_a_sanction(parser: Parser) -> None:
    (event,) = events_of(parser, "Norway has suspended all payments for Sudanese patrol vessels.")
    assert (event.event, event.mode) == ("SANCTION", "discontinue")


@pytest.mark.parametrize(
    "text",
    [
        "The president attacked the governor over the war.",
        "Attacks at home are rare.",
        "The country has done much to fight the raiders.",
    ],
)
def test_words_and_aims_are_no_assault(parser: Parser, text: str) -> None:
    assert not [event for event in events_of(parser, text) if event.event == "ASSAULT"]


def test_what_is_read_less_surely_ranks_lower(parser: Parser) -> None:
    (told_as_fact,) = events_of(parser, "Rebels attacked an army base.")
    (nominal,) = events_of(parser, "Rebel attack on army base near the border")
    (unsure,) = events_of(parser, "Rebels may attack an army base.")
    assert 0 < nominal.confidence < told_as_fact.confidence < 1
    assert 0 < unsure.confidence < told_as_fact.confidence


def test_what_is_only_imagined_is_no_offer(parser: Parser) -> None:
    assert events_of(parser, "Imagine seeing a minister come up to you and offer to carry your bags.") == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The prosecutor charged the officer with killing a soldier.", "the officer"),
        ("Norway credited the army with attacking the rebels.", "the army"),
        ("Norway threatened Sudan with bombing its bases.", "Norway"),
    ],
)
def test_who_is_charged_with_a_deed_did_it(parser: Parser, text: str, who: str) -> None:
    deeds = [event for event in events_of(parser, text) if event.event == "ASSAULT"]
    assert all([mention.span.text for mention in event.actors] == [who] for event in deeds)


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Norway launched rockets at Denmark.", "Norway", "Denmark"),
        ("Militants lobbed mortars at the army base.", "Militants", "the army base"),
        ("Norway fired missiles at Danish bases.", "Norway", "Danish bases"),
        ("Norway attacked Danish bases.", "Norway", "Danish bases"),
        ("Norway shelled a Danish town.", "Norway", "a Danish town"),
        ("Rebels shelled the town of Arvik.", "Rebels", "the town of Arvik"),
    ],
)
def test_shells_and_rockets_are_assaults(parser: Parser, text: str, who: str, whom: str) -> None:
    (event,) = events_of(parser, text)
    assert event.event == "ASSAULT"
    assert [mention.span.text for mention in (*event.actors, *event.recipients)] == [who, whom]


def test_a_rocket_into_orbit_is_no_assault(parser: Parser) -> None:
    assert events_of(parser, "The firm launched a rocket into orbit.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The minister asked Norway about the statements.",
        "The president asked Norway which towns it held.",
        "The president is now calling Minister Harwood the founder of the movement.",
        "President Harwood Is Now Calling Minister Falk The ‘Best Player’ In Town",
    ],
)
def test_questions_and_names_that_are_called_are_no_events(parser: Parser, text: str) -> None:
    assert [event for event in events_of(parser, text) if event.event in {"REQUEST", "CONSULT"}] == []
