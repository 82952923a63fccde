"""Mentions by themselves: who and what they name on a date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Office
from onrecord.resolve import resolve_mention
from onrecord.resolve.own_actors import OwnActor


@pytest.mark.parametrize(
    ("words", "country", "sectors"),
    [
        ("an American destroyer", "USA", ("MIL",)),
        ("three Norwegian fishermen", "NOR", ("AGR",)),
        ("a retired Kenyan general", "KEN", ("ELI",)),
        ("ex-minister", None, ("ELI",)),
        ("Peru's Ministry of Health", "PER", ("GOV", "MED")),
        ("the Dutch minister of education and science", "NLD", ("GOV", "EDU")),
        ("members of the Ghanaian parliament", "GHA", ("LEG",)),
        ("a group of Nigerian farmers", "NGA", ("AGR",)),
        ("several of the largest trade unions in Portugal", "PRT", ("LAB",)),
        ("U.S.-led forces in Iraq", None, ("MIL",)),
        ("the president of a chess club", None, ()),
        ("a parliamentary group", None, ("LEG",)),
        ("a Kolkata-class destroyer", "IND", ("MIL",)),
        ("targets in Mali", "MLI", ()),
        ("OTTAWA", "CAN", ("GOV",)),
        ("Malians", "MLI", ()),
        ("the Icelandic government", "ISL", ("GOV",)),
        ("an adviser to the Ukrainian president", "UKR", ("GOV",)),
        ("a spokesman for Germany's foreign ministry", "DEU", ("GOV",)),
        ("Central American migrants", None, ("CVL",)),
        ("Rohingya refugees", "MMR", ("REF",)),
        ("Rohingya leaders", "MMR", ()),
        ("residents of Mosul", "IRQ", ("CVL",)),
        ("EU foreign ministers", None, ("GOV",)),
        ("a FARC commander", "COL", ("REB",)),
        ("European Union officials", None, ()),
        ("the Haitian Defense Chief", "HTI", ("GOV", "MIL")),
        ("Acting Defense Minister Oren Falk", None, ("GOV", "MIL")),
    ],
)
def test_words_carry_codes(words: str, country: str | None, sectors: tuple[str, ...]) -> None:
    actor = resolve_mention(words)
    assert actor is not None
    assert (actor.country, actor.sectors) == (country, sectors)


@pytest.mark.parametrize(
    ("name", "on", "sectors"),
    [
        ("Angela Merkel", "2017-04-01", ("GOV",)),
        ("Angela Merkel", "2022-06-01", ("ELI",)),
        ("ANGELA MERKEL", "2017-04-01", ("GOV",)),
        ("Merkel", "2017-04-01", ("GOV",)),
        ("German Chancellor Angela Merkel", None, ("GOV",)),
        ("Angela Merkel", None, ()),
    ],
)
def test_what_a_person_holds_goes_by_the_date(name: str, on: str | None, sectors: tuple[str, ...]) -> None:
    actor = resolve_mention(name, on=on)
    assert actor is not None
    assert (actor.name, actor.country, actor.sectors) == ("Angela Merkel", "DEU", sectors)


@pytest.mark.parametrize(
    ("words", "on", "name", "sectors"),
    [
        ("Bashar Assad", "2016-03-14", "Bashar al-Assad", ("GOV",)),
        ("Hun Sen", "2012-07-01", "Hun Sen", ("GOV",)),
        ("Sheikh Hasina", "2015-03-01", "Sheikh Hasina", ("GOV",)),
        ("K. P. Sharma Oli", "2020-09-12", "K. P. Sharma Oli", ("GOV",)),
        ("Senior General Min Aung Hlaing", "2017-09-01", "Min Aung Hlaing", ("MIL",)),
        ("the Obama administration", "2014-01-01", "Barack Obama administration", ("GOV",)),
        ("Assad's forces", "2013-08-15", "Assad's forces", ("MIL",)),
        ("Brazil's Supreme Federal Court", "2017-11-14", "Supreme Federal Court", ("JUD",)),
    ],
)
def test_names_as_the_press_prints_them(words: str, on: str, name: str, sectors: tuple[str, ...]) -> None:
    actor = resolve_mention(words, on=on)
    assert actor is not None
    assert (actor.name, actor.sectors) == (name, sectors)


def test_the_offices_of_the_date_and_why() -> None:
    actor = resolve_mention("Angela Merkel", on="2017-04-01")
    assert actor is not None
    assert [(office.since, office.until) for office in actor.offices] == [("2005-11-22", "2021-12-08")]
    assert actor.why is not None
    assert "2005-11-22" in actor.why
    assert actor.confidence > 0.9


def test_the_words_of_an_unknown_person_carry_codes() -> None:
    actor = resolve_mention("Pakistani foreign affairs adviser Salman Qureshi-Malik")
    assert actor is not None
    assert (actor.name, actor.country, actor.sectors) == ("Salman Qureshi-Malik", "PAK", ("GOV",))


@pytest.mark.parametrize(
    ("on", "name"), [("2011-05-01", "Hillary Clinton"), ("2015-05-01", "John Kerry"), ("2019-05-01", "Mike Pompeo")]
)
def test_an_office_is_its_holder_on_the_date(on: str, name: str) -> None:
    for words, context in (("the U.S. Secretary of State", ""), ("the Secretary of State", "Washington")):
        actor = resolve_mention(words, context=context, on=on)
        assert actor is not None
        assert (actor.kind, actor.name) == ("person", name)


@pytest.mark.parametrize(
    ("words", "on", "context"),
    [
        ("the U.S. Secretary of State", None, ""),  # no date
        ("the president", "2015-05-01", ""),  # of which country?
        ("the president", "2015-05-01", "Paris and Washington"),  # of which of them?
        ("a Secretary of State", "2015-05-01", "Washington"),
        ("the former Secretary of State", "2015-05-01", "Washington"),
        ("the president of a bank", "2015-05-01", "Washington"),
        ("the Ohio governor", "2015-05-01", "Washington"),
    ],
)
def test_an_office_that_could_be_several_peoples_stays_an_office(words: str, on: str | None, context: str) -> None:
    actor = resolve_mention(words, on=on, context=context)
    assert actor is not None
    assert actor.kind == "role"


def test_several_holders_are_candidates() -> None:
    actor = resolve_mention("the president", on="2015-05-01", context="Paris and Washington")
    assert actor is not None
    assert {each.name for each in actor.candidates} == {"Barack Obama", "François Hollande"}


def test_a_group_has_the_codes_of_the_date() -> None:
    codes = {on: actor.sectors for on in ("2005-01-01", "2022-05-01") if (actor := resolve_mention("Taliban", on=on))}
    assert codes == {"2005-01-01": ("REB",), "2022-05-01": ("GOV",)}


@pytest.mark.parametrize("name", ["Kim Jong-un", "KIM JONG-UN", "Kim Jong Un"])
def test_spellings_of_a_name_are_one_person(name: str) -> None:
    actor = resolve_mention(name, on="2015-01-01")
    assert actor is not None
    assert actor.country == "PRK"
    assert actor.sectors == ("GOV",)


def test_the_users_own_actor_goes_before_the_base() -> None:
    offices = (Office("Chair", "Harbour Board", "2010-01-01", "2012-12-31"),)
    own = (
        OwnActor("my-merkel", "Angela Merkel", country="AUT", sectors=("EDU",), offices=offices, source="mine.yaml:3"),
        OwnActor("front", "Harbour Front", "group", "NOR", ("REB",), aliases=("HFR",)),
    )
    person = resolve_mention("Angela Merkel", on="2011-05-01", own=own)
    assert person is not None
    assert (person.id, person.country, person.sectors, person.offices) == ("my-merkel", "AUT", ("EDU",), offices)
    assert "mine.yaml:3" in (person.why or "")
    group = resolve_mention("fighters of the HFR", own=own)
    assert group is not None
    assert (group.country, group.sectors) == ("NOR", ("REB",))


@pytest.mark.parametrize("words", ["", " ", ",", "-", "’s", "of the", "\n\n", "A" * 400, " ".join(["Falk"] * 20)])
def test_odd_words_never_fail(words: str) -> None:
    actor = resolve_mention(words, context="", on="2015")
    assert actor is None or actor.name


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.sampled_from([None, "2015", "2015-06", "2015-06-01"]))
def test_any_words_on_any_date(words: str, on: str | None) -> None:
    actor = resolve_mention(words, on=on)
    assert actor is None or 0 <= actor.confidence <= 1
    assert actor == resolve_mention(words, on=on)


@pytest.mark.parametrize(
    ("words", "on", "party"),
    [
        ("John Kerry", "2015-01-13", "USA"),
        ("John Kerry", "2019-01-13", None),
        ("Pakistani officials", "2015-01-13", "PAK"),
        ("the Turkish foreign ministry", "2015-01-13", "TUR"),
        ("Kenyan police", "2015-01-13", "KEN"),
        ("France", "2015-01-13", "FRA"),
        ("Ban Ki-moon", "2013-08-21", "united-nations"),
        ("Boko Haram", "2015-01-13", "boko-haram"),
        ("Harry Reid", "2015-06-13", None),
        ("John Kasich", "2016-06-13", None),
        ("Kenyan farmers", "2015-01-13", None),
        ("opposition lawmakers in Venezuela", "2015-01-13", None),
        ("South Ossetia", "2015-01-13", None),
    ],
)
def test_the_party_that_an_actor_stands_for(words: str, on: str, party: str | None) -> None:
    actor = resolve_mention(words, on=on)
    assert actor is not None
    assert actor.party == (party or actor.id)


@pytest.mark.parametrize(
    ("words", "on", "name", "sectors"),
    [
        ("Secretary Clinton", "2012-05-01", "Hillary Clinton", ("GOV",)),
        ("Secretary Clinton", "2016-09-01", "Hillary Clinton", ("ELI",)),
        ("Secretary Clinton", "2013-03-01", "Hillary Clinton", ("GOV",)),  # where an end that is told may be late
        ("President George Bush", "1990-05-05", "George H. W. Bush", ("GOV",)),
        ("President George Bush", "2004-05-05", "George W. Bush", ("GOV",)),
        ("former President George H.W. Bush", "2016-09-01", "George H. W. Bush", ("ELI",)),
    ],
)
def test_a_title_may_be_kept_by_courtesy(words: str, on: str, name: str, sectors: tuple[str, ...]) -> None:
    actor = resolve_mention(words, on=on)
    assert actor is not None
    assert (actor.name, actor.sectors) == (name, sectors)
