"""Names, surnames, titles and nominals lead to one person, and never to the wrong one."""

from dataclasses import replace

import pytest

from onrecord.parse import Parser
from onrecord.records import BlockKind
from onrecord.resolve import Resolver
from tests.building import make_article
from tests.resolve.resolving import resolve, statement

OPENING = "Pakistani foreign affairs adviser Salman Qureshi met reporters in Lahore.\n\n"


@pytest.mark.parametrize(
    "mention", ["Qureshi", "Mr. Qureshi", "Salman Qureshi", "the adviser", "the foreign affairs adviser", "he"]
)
def test_one_person_by_all_names(parser: Parser, mention: str) -> None:
    text = f"{OPENING}Salman Qureshi smiled. Later {mention} said that the talks would go on."
    result = resolve(parser, text, "Salman Qureshi", mention)
    actor = result.speaker()
    assert actor is not None
    assert (actor.id, actor.name, actor.kind) == ("salman-qureshi", "Salman Qureshi", "person")
    assert (actor.country, actor.sectors) == ("PAK", ("GOV",))


@pytest.mark.parametrize(
    ("title", "country", "sectors"),
    [
        ("U.S. Secretary of State", "USA", ("GOV",)),
        ("Iranian Foreign Minister", "IRN", ("GOV",)),
        ("Pentagon Press Secretary", "USA", ("GOV", "MIL")),
        ("White House spokesman", "USA", ("GOV",)),
        ("State Department spokeswoman", "USA", ("GOV",)),
        ("former CIA analyst", "USA", ("ELI",)),
        ("Indian army chief", "IND", ("MIL",)),
        ("Taliban spokesman", "AFG", ("REB",)),
        ("Sen.", None, ("LEG",)),
    ],
)
def test_titles_give_country_and_sectors(
    parser: Parser, title: str, country: str | None, sectors: tuple[str, ...]
) -> None:
    text = f"The border is closed, {title} Daniel Harwood said on Monday."
    actor = resolve(parser, text, f"{title} Daniel Harwood").speaker()
    assert actor is not None
    assert actor.name == "Daniel Harwood"
    assert (actor.country, actor.sectors) == (country, sectors)


def test_apposition_after_the_name(parser: Parser) -> None:
    text = "Daniel Harwood, the top U.S. military officer, said that the raid had failed."
    actor = resolve(parser, text, "Daniel Harwood, the top U.S. military officer,").speaker()
    assert actor is not None
    assert (actor.id, actor.country, actor.sectors) == ("daniel-harwood", "USA", ("MIL",))


def test_name_in_apposition_to_a_role(parser: Parser) -> None:
    text = "A company spokeswoman, Helen Marsh, said that nobody was hurt."
    actor = resolve(parser, text, "A company spokeswoman, Helen Marsh,").speaker()
    assert actor is not None
    assert actor.name == "Helen Marsh"


def test_ambassador_belongs_to_the_sender(parser: Parser) -> None:
    text = "The U.S. ambassador to Pakistan, Daniel Harwood, said that the visit was off."
    actor = resolve(parser, text, "The U.S. ambassador to Pakistan, Daniel Harwood,").speaker()
    assert actor is not None
    assert actor.country == "USA"


def test_two_of_one_surname_are_not_confused(parser: Parser) -> None:
    text = (
        "Senator Karen Whitfield met the governor. Her brother Paul Whitfield came along.\n\n"
        "Whitfield said that the law was bad."
    )
    assert resolve(parser, text, "Karen Whitfield", "Paul Whitfield", "Whitfield").speaker() is None


def test_who_is_called_by_the_given_name_is_not_meant_by_the_surname(parser: Parser) -> None:
    text = (
        "Hold Karen Whitfield to her word\n\n"
        "Daniel Whitfield stated that Karen would speak. Whitfield said that the law was bad."
    )
    said = statement(text, "Whitfield", after=text.index("speak"))
    actor = resolve(parser, text, said, kinds={0: BlockKind.TITLE}).speaker()
    assert actor is not None
    assert actor.id == "daniel-whitfield"


def test_two_on_their_given_names_are_not_confused(parser: Parser) -> None:
    text = (
        "Hold Karen Whitfield to her word\n\n"
        "Daniel Whitfield stated that Karen would speak, and Daniel would not. Whitfield said that the law was bad."
    )
    said = statement(text, "Whitfield", after=text.index("not."))
    assert resolve(parser, text, said, kinds={0: BlockKind.TITLE}).speaker() is None


def test_honorifics_tell_two_of_one_surname_apart(parser: Parser) -> None:
    text = (
        "Mrs. Karen Whitfield met the governor. Mr. Paul Whitfield came along.\n\n"
        "Mrs. Whitfield said that the law was bad."
    )
    actor = resolve(parser, text, "Mrs. Whitfield").speaker()
    assert actor is not None
    assert actor.id == "karen-whitfield"


def test_a_bare_surname_is_not_shared_between_articles(parser: Parser) -> None:
    actor = resolve(parser, "Whitfield said that the law was bad.", "Whitfield").speaker()
    assert actor is None or actor.id == f"whitfield.{'a' * 16}"


def test_two_joined_persons_are_nobody(parser: Parser) -> None:
    text = "Karen Whitfield and Daniel Harwood said that the law was bad."
    assert resolve(parser, text, "Karen Whitfield and Daniel Harwood").speaker() is None


def test_middle_initials_come_and_go(parser: Parser) -> None:
    text = "Daniel F. Harwood arrived on Monday.\n\nDaniel Harwood said that the law was bad."
    actor = resolve(parser, text, "Daniel Harwood").speaker()
    assert actor is not None
    assert (actor.id, actor.name) == ("daniel-harwood", "Daniel F. Harwood")


def test_rank_is_not_passed_over(parser: Parser) -> None:
    text = "Vice President Daniel Harwood arrived on Monday.\n\nThe president said that the law was bad."
    actor = resolve(parser, text, "The president").speaker()
    assert actor is None or actor.kind == "role"


def test_surname_that_is_a_title(parser: Parser) -> None:
    text = "Laura King spoke first. Mr. Paul Harwood spoke last.\n\nMs. King said that the law was bad."
    actor = resolve(parser, text, "Ms. King").speaker()
    assert actor is not None
    assert actor.id == "laura-king"


def test_campaign_of_a_person(parser: Parser) -> None:
    text = "Karen Whitfield spoke in Ohio.\n\nThe Whitfield campaign said that she would return."
    actor = resolve(parser, text, "The Whitfield campaign").speaker()
    assert actor is not None
    assert (actor.id, actor.kind) == ("karen-whitfield-campaign", "organisation")


def test_a_surname_in_apposition_to_an_office_is_a_person(parser: Parser) -> None:
    text = "Osvald, the former Norwegian foreign minister who asked for the patrols, said that patience pays."
    actor = resolve(parser, text, "Osvald, the former Norwegian foreign minister who asked for the patrols").speaker()
    assert actor is not None
    assert (actor.kind, actor.name, actor.sectors) == ("person", "Osvald", ("ELI",))


def test_the_party_decides_the_sourcing(parser: Parser) -> None:
    text = "Iceland condemned the raid. “It was wrong,” the minister, Bjarki Hallsson, said."
    state, person = statement(text, "Iceland"), statement(text, "the minister, Bjarki Hallsson,")
    result = resolve(parser, text, replace(state, sourcing="unnamed"), replace(person, sourcing="unnamed"))
    assert [each.sourcing for each in result.statements] == ["collective", "named"]


def test_somebodys_lawyer_is_not_the_lawyer_named_before(parser: Parser) -> None:
    text = "Daniel Harwood's lawyer Karen Whitfield sat down. Paul Osborne stood. His lawyer said that he was well."
    assert resolve(parser, text, "His lawyer").speaker() is None


def test_an_alias_is_the_persons_own_name(parser: Parser) -> None:
    text = "Karen Whitfield campaign manager Daniel Harwood said that Harwood's plan was ready."
    actor = resolve(parser, text, "Karen Whitfield campaign manager Daniel Harwood").speaker()
    assert actor is not None
    assert (actor.id, actor.aliases) == ("daniel-harwood", ())


def test_a_surname_that_looks_like_a_numeral(parser: Parser) -> None:
    text = "President Xi Jinping of China met reporters. Mr. Xi said that it was late."
    result = resolve(parser, text, "President Xi Jinping of China", "Mr. Xi")
    assert result.speaker(1) is not None
    assert result.speaker(1) == result.speaker(0)


def test_names_in_capitals_are_written_as_others(parser: Parser) -> None:
    text = "NORWAY'S FOREIGN MINISTER INGRID SOLVANG SAID THAT THE BRIDGE WAS SAFE. SOLVANG SAID MORE."
    result = resolve(parser, text, "NORWAY'S FOREIGN MINISTER INGRID SOLVANG", "SOLVANG")
    actor = result.speaker(1)
    assert actor is not None
    assert (actor.id, actor.name, actor.country) == ("ingrid-solvang", "Ingrid Solvang", "NOR")


def test_a_name_of_twenty_words_is_read_as_what_it_is(parser: Parser) -> None:
    name = " ".join(["Abdul", "Rahman", "Hassan", "Yusuf", "Omar"] * 4)
    text = f"{name} said that the bridge was safe. He said it again."
    result = resolve(parser, text, name)
    assert result.speaker() is None or result.speaker().name in name  # type: ignore[union-attr]


def test_a_king_is_none_of_his_surname(parser: Parser) -> None:
    text = "In Amman on Sunday King Hussein told Iraqi President Saddam Hussein that the talks had failed."
    actor = resolve(parser, text, "King Hussein", "Iraqi President Saddam Hussein").speaker(0)
    assert actor is not None
    assert (actor.id, actor.country) == ("king-hussein", "JOR")


@pytest.mark.parametrize(
    ("words", "id_"),
    [("King Abdullah of Jordan", "Q57464"), ("Saudi King Abdullah", "king-abdullah"), ("King Salman", "king-salman")],
)
def test_kings_by_their_countries(parser: Parser, words: str, id_: str) -> None:
    text = f"{words} told the Saudi press that the talks in Jordan had failed."
    actor = resolve(parser, text, words).speaker()
    assert actor is not None
    assert actor.id == id_


def test_a_bare_name_may_be_a_kings(parser: Parser) -> None:
    text = "In Oslo King Albert met President Daniel Albert. Albert said that the talks had failed."
    result = resolve(parser, text, statement(text, "Albert", after=text.index(". ")))
    assert result.speaker() is None


def test_a_place_before_a_title_is_no_name(parser: Parser) -> None:
    text = "On Monday Tulsa, Okla., police officer Karen Whitfield said that the road was open."
    actor = resolve(parser, text, "Tulsa, Okla., police officer Karen Whitfield").speaker()
    assert actor is not None
    assert (actor.id, actor.sectors) == ("karen-whitfield", ("COP",))


@pytest.mark.parametrize("words", ["Mr. Whitfield", "Sir Whitfield"])
def test_a_surname_of_the_other_sex_is_anothers(parser: Parser, words: str) -> None:
    text = f"Karen Whitfield spoke in Oslo. On Monday {words} said that the talks had failed."
    actor = resolve(parser, text, words).speaker()
    assert actor is None or actor.id != "karen-whitfield"


def test_an_office_of_another_in_the_base_is_anothers(parser: Parser) -> None:
    text = "The first lady, Michelle Obama, spoke. In Washington President Obama said that the talks had failed."
    result = resolve(parser, text, "Michelle Obama", "President Obama")
    first, second = result.speaker(0), result.speaker(1)
    assert first is not None
    assert second is not None
    assert (first.id, second.id) == ("michelle-obama", "barack-obama")


def test_an_office_that_nobody_else_holds_is_hers(parser: Parser) -> None:
    text = "Karen Whitfield spoke in Oslo. On Monday Minister Whitfield said that the talks had failed."
    actor = resolve(parser, text, "Minister Whitfield").speaker()
    assert actor is not None
    assert actor.id == "karen-whitfield"


def test_an_adviser_to_somebody_is_not_he(parser: Parser) -> None:
    text = "Daniel Harwood spoke in Oslo. On Monday advisers to Mr. Harwood said that the talks had failed."
    actor = resolve(parser, text, "advisers to Mr. Harwood").speaker()
    assert actor is None or actor.id != "daniel-harwood"


def test_a_headline_may_give_the_full_name(parser: Parser) -> None:
    text = "Karen Whitfield goes to Oslo\n\nOn Monday Whitfield said that the talks failed. She looked tired, she said."
    title = {0: BlockKind.TITLE}
    pronoun = statement(text, "she", after=text.index("tired"))
    result = resolve(parser, text, statement(text, "Whitfield", after=text.index("On")), pronoun, kinds=title)
    speakers = [result.speaker(number) for number in (0, 1)]
    assert [speaker and speaker.id for speaker in speakers] == ["karen-whitfield"] * 2


def test_two_presidents_with_their_countries_are_two(parser: Parser) -> None:
    text = "Presidents Daniel Harwood of Norway and Paul Osborne of Sweden said that the talks had failed."
    assert resolve(parser, text, "Presidents Daniel Harwood of Norway and Paul Osborne of Sweden").speaker() is None


def test_a_secretary_general_is_no_general(parser: Parser) -> None:
    text = "Gen. Daniel Harwood landed in New York. The U.N. Secretary-General said that the talks had failed."
    actor = resolve(parser, text, "The U.N. Secretary-General").speaker()
    assert actor is None or actor.id != "daniel-harwood"


def test_a_superintendent_has_a_title(parser: Parser) -> None:
    text = "Police Superintendent Daniel Harwood came. On Monday the superintendent said that the men had fled."
    actor = resolve(parser, text, "the superintendent").speaker()
    assert actor is not None
    assert (actor.id, actor.sectors) == ("daniel-harwood", ("COP",))


@pytest.mark.parametrize("after", ["His aides", "Senate aides"])
def test_a_name_does_not_run_into_the_next_paragraph(parser: Parser, after: str) -> None:
    text = f"Daniel Harwood spoke in Oslo. The law failed, frustrating Harwood.\n\n{after} agreed.\n\nHarwood said so."
    parsed = parser(make_article(text))
    start = text.index("Harwood.")
    end = text.index(after) + len(after.split(maxsplit=1)[0])
    entity = parsed.doc.char_span(start, end, label="PERSON")
    assert entity is not None
    parsed.doc.set_ents([entity], default="unmodified")
    _, _, actors = Resolver()(parsed, (statement(text, "Harwood", after=start),), ())
    assert [actor.id for actor in actors] == ["daniel-harwood"]


def test_what_somebody_is_doing_is_no_title(parser: Parser) -> None:
    text = "Daniel Harwood, facing U.S. and Danish troops at the border, spoke. Harwood said that the talks had failed."
    actor = resolve(parser, text, "Harwood").speaker()
    assert actor is not None
    assert (actor.id, actor.country, actor.sectors) == ("daniel-harwood", None, ())


def test_a_strange_name_behind_what_somebody_is(parser: Parser) -> None:
    text = "Hungarian astronaut Bertalan Farkas is leaving for Lima. On Monday Farkas said that he was glad."
    parsed = parser(make_article(text))
    parsed.doc.set_ents([], default="outside")
    _, _, actors = Resolver()(parsed, (statement(text, "Farkas", after=text.index("Monday")),), ())
    assert [(actor.id, actor.kind) for actor in actors] == [("bertalan-farkas", "person")]


@pytest.mark.parametrize("title", ["Treasurer", "Comptroller", "Ombudsman"])
def test_offices_of_the_purse_are_titles(parser: Parser, title: str) -> None:
    text = f"{title} Daniel Harwood came. On Monday the {title.lower()} said that the bank was open."
    actor = resolve(parser, text, f"the {title.lower()}").speaker()
    assert actor is not None
    assert actor.id == "daniel-harwood"
