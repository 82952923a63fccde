"""States, organisations, groups and unnamed roles."""

from dataclasses import replace

import pytest

from onrecord.parse import Parser
from onrecord.records import Actor, Mention
from tests.building import span_of
from tests.resolve.resolving import event, resolve


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Islamabad", "PAK"),
        ("The Kremlin", "RUS"),
        ("The White House", "USA"),
        ("The United States", "USA"),
        ("US", "USA"),
        ("Washington", "USA"),
        ("Turkey", "TUR"),
        ("The Pakistani government", "PAK"),
        ("The government of Sri Lanka", "LKA"),
        ("Britain", "GBR"),
        ("Nuclear-armed Pakistan", "PAK"),
    ],
)
def test_states(parser: Parser, words: str, code: str) -> None:
    actor = resolve(parser, f"{words} said on Monday that the border was closed.", words).speaker()
    assert actor is not None
    assert (actor.id, actor.kind, actor.country) == (code, "state", code)


def test_a_region_of_a_state_is_not_the_state(parser: Parser) -> None:
    assert resolve(parser, "Northern India said that the border was closed.", "Northern India").speaker() is None


def test_a_person_called_like_a_state(parser: Parser) -> None:
    text = "Representative Helen Jordan spoke first.\n\nJordan said that the law was bad."
    actor = resolve(parser, text, "Jordan").speaker()
    assert actor is None or actor.id == "helen-jordan"


def test_georgia_without_a_sign_of_which_one(parser: Parser) -> None:
    assert resolve(parser, "Georgia said that the vote was over.", "Georgia").speaker() is None


@pytest.mark.parametrize(
    ("words", "id_", "kind"),
    [
        ("NATO", "nato", "organisation"),
        ("LeT", "lashkar-e-taiba", "group"),
        ("Lashkar-e-Tayyiba", "lashkar-e-taiba", "group"),
        ("The State Department", "usa-state-department", "organisation"),
        ("The militant group Jaish-e-Mohammad", "jaish-e-mohammed", "group"),
        ("The Haqqani network", "haqqani-network", "group"),
        ("Pakistan's foreign ministry", "pak-foreign-ministry", "organisation"),
        ("The Indian Defence Ministry", "ind-defense-ministry", "organisation"),
        ("The Ministry of Foreign Affairs of Nepal", "npl-ministry-of-foreign-affairs", "organisation"),
    ],
)
def test_organisations(parser: Parser, words: str, id_: str, kind: str) -> None:
    actor = resolve(parser, f"{words} said on Monday that the border was closed.", words).speaker()
    assert actor is not None
    assert (actor.id, actor.kind) == (id_, kind)


def test_who_is_not_the_health_organisation(parser: Parser) -> None:
    text = "Nobody knows who said that the border was closed."
    assert resolve(parser, text, "who").speaker() is None


def test_an_acronym_that_the_article_introduces(parser: Parser) -> None:
    text = "The Northern Relief Board (NRB) was founded in May.\n\nThe NRB said that food was short."
    actor = resolve(parser, text, "The NRB").speaker()
    assert actor is not None
    assert actor.name == "Northern Relief Board"


@pytest.mark.parametrize(
    ("words", "country", "sectors"),
    [
        ("A senior State Department official", "USA", ("GOV",)),
        ("Pakistani officials", "PAK", ("GOV",)),
        ("A senior Pakistani military official who wished to stay unnamed", "PAK", ("MIL",)),
        ("A senior Indian government official involved in border policy", "IND", ("GOV",)),
        ("A former White House official", "USA", ("ELI",)),
        ("Militants from the Haqqani network", "AFG", ("REB",)),
        ("Saudi police", "SAU", ("COP",)),
        ("U.S.-led forces", None, ("MIL",)),
    ],
)
def test_roles(parser: Parser, words: str, country: str | None, sectors: tuple[str, ...]) -> None:
    actor = resolve(parser, f"{words} said on Monday that the border was closed.", words).speaker()
    assert actor is not None
    assert (actor.country, actor.sectors) == (country, sectors)


def test_unnamed_roles_keep_to_their_article(parser: Parser) -> None:
    actor = resolve(parser, "A senior official said that it rained.", "A senior official").speaker()
    assert actor is not None
    assert actor.id == f"senior-official.{'a' * 16}"
    assert actor.kind == "role"


def test_another_official_is_another(parser: Parser) -> None:
    text = "An official said that it rained. Another official said that it was dry."
    result = resolve(parser, text, "An official", "Another official")
    assert result.speaker(0) != result.speaker(1)
    assert None not in {result.speaker(0), result.speaker(1)}


def test_the_official_is_the_one_met_before(parser: Parser) -> None:
    text = "A Kenyan official said that it rained. The official said that it was dry."
    result = resolve(parser, text, "A Kenyan official", "The official")
    assert result.speaker(0) == result.speaker(1)


@pytest.mark.parametrize(("words", "gap"), [("The", 3), ("Pakistan", 9)])
def test_what_missing_words_leave_open_is_unknown(parser: Parser, words: str, gap: int) -> None:
    text = f"{words} said that the border was closed."
    assert resolve(parser, text, words, gaps=(gap,)).speaker() is None


def test_what_remains_beside_missing_words_is_said(parser: Parser) -> None:
    text = "A senior State Department said Friday that the border was closed."
    actor = resolve(parser, text, "A senior State Department", gaps=(text.index("said"),)).speaker()
    assert actor is not None
    assert (actor.kind, actor.country) == ("role", "USA")


def test_documents_and_things_are_nobody(parser: Parser) -> None:
    assert resolve(parser, "The report said that the border was closed.", "The report").speaker() is None


def test_a_body_with_a_name_of_its_own_is_one_in_all_articles(parser: Parser) -> None:
    text = "Officials said that the Grey Gull network was gone. The network denied it. A rival network said nothing."
    result = resolve(parser, text, "the Grey Gull network", "A rival network")
    named, other = (mention.speaker.actor for mention in result.statements if mention.speaker)
    assert named == "grey-gull-network"
    assert other is not None
    assert other.endswith("a" * 16)


def test_the_fighters_of_a_group_act_as_the_group(parser: Parser) -> None:
    text = "Militants from the Haqqani network raided the port. A Haqqani network commander said so."
    raid = replace(event(text, "raided"), actors=(Mention(span_of(text, "Militants from the Haqqani network")),))
    result = resolve(parser, text, "A Haqqani network commander", events=(raid,))
    assert result.events[0].actors[0].actor == "haqqani-network"
    assert result.speaker() is not None
    assert result.speaker().kind == "role"  # type: ignore[union-attr]


def test_a_state_before_a_name_is_whose_it_is(parser: Parser) -> None:
    text = "Norway's Solvang urges calm\n\nIngrid Solvang, the foreign minister, urged calm on Friday."
    actor = resolve(parser, text, "Norway's Solvang").speaker()
    assert actor is not None
    assert actor.id == "ingrid-solvang"


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("ISIS", "islamic-state"),
        ("The Security Council", "un-security-council"),
        ("the Security Council", "un-security-council"),
    ],
)
def test_one_body_by_all_its_names(parser: Parser, words: str, id_: str) -> None:
    assert _speaker(parser, words).id == id_


def test_isis_in_small_letters_is_no_group(parser: Parser) -> None:
    text = "Isis said that the harvest was late."
    actor = resolve(parser, text, "Isis").speaker()
    assert actor is None or actor.id != "islamic-state"


def test_a_major_candidate_is_no_soldier(parser: Parser) -> None:
    assert _speaker(parser, "Two major candidates").sectors == ()
    assert _speaker(parser, "An army major").sectors == ("MIL",)


def _speaker(parser: Parser, words: str) -> Actor:
    actor = resolve(parser, f"{words} said on Monday that the border was closed.", words).speaker()
    assert actor is not None
    return actor
