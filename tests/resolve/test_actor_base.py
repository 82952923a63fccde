import pytest

from onrecord.resolve.actor_base import ActorBase, load_actor_base


@pytest.fixture(scope="module")
def base() -> ActorBase:
    return load_actor_base()


@pytest.mark.parametrize("form", ["Pakistan", "Pakistani", "Islamabad", "Islamic Republic of Pakistan"])
def test_a_state_is_found_by_name_adjective_and_capital(base: ActorBase, form: str) -> None:
    assert base.named(form)[0].id == "PAK"


def test_an_acronym_is_matched_in_its_own_case_only(base: ActorBase) -> None:
    assert base.named("US")[0].id == "USA"
    assert base.named("U.S.")[0].id == "USA"
    assert not base.named("us")
    assert not [known for known in base.named("Who") if known.form_kind == "acronym"]


@pytest.mark.parametrize("form", ["Lashkar-e-Taiba", "Lashkar-e-Tayyiba", "Lashkar e Toiba", "LeT"])
def test_transliterations_of_a_group_fall_together(base: ActorBase, form: str) -> None:
    assert base.named(form)[0].id == "lashkar-e-taiba"


def test_a_transliteration_is_not_exact(base: ActorBase) -> None:
    known = base.named("Jaysh-e-Mohamad")[0]
    assert (known.id, known.exact) == ("jaish-e-mohammed", False)


def test_scanning_takes_the_longest_form(base: ActorBase) -> None:
    words = ["the", "United", "Nations", "Security", "Council", "met"]
    match = base.longest(words, 1)
    assert match is not None
    assert (match.end, match.known[0].id) == (5, "un-security-council")
    assert base.longest(words, 5) is None


def test_offices_follow_the_date(base: ActorBase) -> None:
    putin = base.named("Vladimir Putin")[0].id
    assert {"President"} <= {held.title for held in base.offices(putin, "2015-06-01")}
    assert not base.offices(putin, "1975-06-01")


def test_every_fact_has_a_source_and_a_licence(base: ActorBase) -> None:
    facts = base.facts("lashkar-e-taiba")
    assert facts
    assert all(fact.source and fact.licence for fact in facts)


def test_an_id_that_is_not_there_gives_nothing(base: ActorBase) -> None:
    assert base.actor("nobody-at-all") is None
    assert base.held("nobody-at-all") == ()
    assert base.named("") == ()
