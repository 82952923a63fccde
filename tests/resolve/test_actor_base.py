from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.actor_base import ActorBase, load_actor_base

BASE = load_actor_base()


@pytest.fixture(scope="module")
def base() -> ActorBase:
    return BASE


@pytest.mark.parametrize("form", ["Pakistan", "Pakistani", "Islamabad", "Islamic Republic of Pakistan"])
def test_a_state_is_found_by_name_adjective_and_capital(base: ActorBase, form: str) -> None:
    assert base.named(form)[0].id == "PAK"


def test_a_form_says_what_kind_of_name_it_is(base: ActorBase) -> None:
    kinds = {form: base.named(form)[0].form_kind for form in ("France", "French", "Paris", "Élysée", "UAE")}
    assert kinds == {
        "France": "short",
        "French": "adjective",
        "Paris": "capital",
        "Élysée": "metonym",
        "UAE": "acronym",
    }


def test_a_territory_has_the_country_that_claims_it(base: ActorBase) -> None:
    known = base.named("Transnistria")[0]
    assert (known.country, known.sectors) == ("MDA", ("PRE",))


def test_a_body_of_no_state_has_plovers_name_for_it(base: ActorBase) -> None:
    scopes = {name: base.named(name)[0].scope for name in ("UNICEF", "NATO", "European Commission", "Oxfam")}
    assert scopes == {"UNICEF": "UNO", "NATO": "IGO", "European Commission": "EUR", "Oxfam": "NGO"}
    assert base.named("UNICEF")[0].country is None


def test_an_acronym_is_matched_in_its_own_case_only(base: ActorBase) -> None:
    assert base.named("US")[0].id == "USA"
    assert base.named("U.S.")[0].id == "USA"
    assert not base.named("us")
    assert not [known for known in base.named("Who") if known.form_kind == "acronym"]
    assert base.named("us", any_case=True)[0].id == "USA"


def test_words_in_lower_case_name_nobody(base: ActorBase) -> None:
    assert not base.named("turkey")
    assert base.longest(["roast", "turkey"], 1) is None


@pytest.mark.parametrize("form", ["Lashkar-e-Taiba", "Lashkar-e-Tayyiba", "Lashkar e Toiba", "LeT"])
def test_transliterations_of_a_group_fall_together(base: ActorBase, form: str) -> None:
    assert base.named(form)[0].id == "lashkar-e-taiba"


def test_a_transliteration_is_not_exact(base: ActorBase) -> None:
    known = base.named("Jaysh-e-Mohamad")[0]
    assert (known.id, known.exact) == ("jaish-e-mohammed", False)


@pytest.mark.parametrize("form", ["Zia-ul-Haq", "Muhammad Zia ul Haq", "Mohammad Zia-ul-Haq"])
def test_spellings_of_a_person_fall_together(base: ActorBase, form: str) -> None:
    assert "PAK" in {known.country for known in base.named(form)}


def test_a_surname_is_known_as_one(base: ActorBase) -> None:
    whole, alone = base.named("Angela Merkel")[0], base.named("Merkel")[0]
    assert alone.id == whole.id
    assert (whole.form_kind, alone.form_kind) == ("full", "surname")
    assert alone.weight < whole.weight


def test_scanning_takes_the_longest_form(base: ActorBase) -> None:
    words = ["the", "United", "Nations", "Security", "Council", "met"]
    match = base.longest(words, 1)
    assert match is not None
    assert (match.end, match.known[0].id) == (5, "un-security-council")
    assert base.longest(words, 5) is None


def test_offices_follow_the_date(base: ActorBase) -> None:
    id_ = base.named("David Cameron")[0].id
    titles = {
        on: {held.title for held in base.offices(id_, on)} for on in ("2009", "2012-05-01", "2020-01", "2024-01-15")
    }
    assert titles == {
        "2009": set(),
        "2012-05-01": {"Prime Minister"},
        "2020-01": set(),
        "2024-01-15": {"Foreign Secretary"},
    }


def test_a_list_of_current_holders_vouches_until_its_day_only(base: ActorBase) -> None:
    current = [held for held in base.held(base.named("Xi Jinping")[0].id) if held.until is None]
    assert current
    assert all(held.seen for held in current)
    assert not base.offices(base.named("Xi Jinping")[0].id, "2099-01-01")


def test_who_holds_an_office_of_a_state(base: ActorBase) -> None:
    holders = {held.title: id_ for id_, held in base.in_office("GBR", "2018-01-01")}
    assert holders["Prime Minister"] == base.named("Theresa May")[0].id
    assert holders["Foreign Secretary"] == base.named("Boris Johnson")[0].id


def test_a_group_has_other_codes_while_it_governs(base: ActorBase) -> None:
    taliban = base.named("Taliban")[0]
    assert taliban.sectors == ("REB",)
    assert not base.offices(taliban.id, "2010-01-01")
    assert [held.sectors for held in base.offices(taliban.id, "2022-05-01")] == [("GOV",)]


def test_a_defence_minister_is_government_and_military(base: ActorBase) -> None:
    held = base.offices(base.named("Manohar Parrikar")[0].id, "2015-06-01")
    assert {each.sectors for each in held} == {("GOV", "MIL")}


def test_one_person_of_many_sources_is_one_actor(base: ActorBase) -> None:
    putin = base.named("Vladimir Putin")
    assert [known.id for known in putin] == ["Q7747"]
    assert len({fact.source for fact in base.facts("Q7747")}) > 2


def test_an_actor_has_its_names_and_offices(base: ActorBase) -> None:
    actor = base.actor(base.named("Ban Ki-moon")[0].id)
    assert actor is not None
    assert (actor.name, actor.kind, actor.country) == ("Ban Ki-moon", "person", "KOR")
    assert "Secretary-General of the United Nations" in {office.title for office in actor.offices}


def test_every_fact_has_a_source_and_a_licence(base: ActorBase) -> None:
    facts = base.facts("lashkar-e-taiba")
    assert facts
    assert all(fact.source and fact.licence for fact in facts)


def test_an_id_that_is_not_there_gives_nothing(base: ActorBase) -> None:
    assert base.actor("nobody-at-all") is None
    assert base.held("nobody-at-all") == ()
    assert base.named("") == ()


WORDS = st.lists(
    st.one_of(st.sampled_from(["United", "Nations", "of", "’s", "al", "U.S.", "Ł", "Mr"]), st.text(max_size=8))
)


@given(WORDS, st.integers(0, 5))
def test_no_words_break_the_scan(words: Sequence[str], start: int) -> None:
    match = BASE.longest(words, start)
    assert match is None or (start < match.end <= len(words) and match.known)


@given(st.text(max_size=40))
def test_no_form_breaks_the_lookup(form: str) -> None:
    assert all(0 < known.weight <= 1 for known in BASE.named(form, any_case=True))


@pytest.mark.parametrize(
    ("son", "father"),
    [
        ("Abdulaziz bin Abdullah Al Saud", "King Abdullah"),
        ("Abdulaziz bin Salman Al Saud", "King Salman"),
        ("Hamad bin Jassim Al Thani", "Hamad bin Khalifa Al Thani"),
    ],
)
def test_sons_are_not_their_fathers(base: ActorBase, son: str, father: str) -> None:
    assert base.named(son)[0].id != base.named(father)[0].id


def test_a_king_is_no_minister(base: ActorBase) -> None:
    (king,) = (known for known in base.named("King Salman") if known.form_kind == "full")
    assert [held.title for held in base.held(king.id)] == ["King"]
