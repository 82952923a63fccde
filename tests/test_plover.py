import pytest

from onrecord.plover import load_plover


def test_the_ontology_has_the_manuals_sixteen_types_and_thirty_seven_contexts() -> None:
    plover = load_plover()
    assert len(plover.types) == 16
    assert len(plover.contexts) == 37
    assert {kind.quad for kind in plover.types.values()} == set(plover.quads)


@pytest.mark.parametrize("name", sorted(load_plover().types))
def test_cooperation_scores_above_conflict(name: str) -> None:
    kind = load_plover().types[name]
    scores = [kind.intensity, *(mode.intensity for mode in kind.modes)]
    if "cooperation" in kind.quad:
        assert min(scores) > 0
    else:
        assert max(scores) <= 0.5  # REQUEST to assist is the friendliest of the verbal conflicts
    assert kind.definition
    assert all(mode.definition for mode in kind.modes)


def test_the_quad_of_sanction_is_a_setting() -> None:
    plover = load_plover()
    assert plover.quad("SANCTION") == "material conflict"
    assert plover.quad("SANCTION", sanction="verbal conflict") == "verbal conflict"
    assert plover.quad("AID", sanction="verbal conflict") == "material cooperation"


def test_a_mode_has_its_own_score_and_an_unknown_one_its_types() -> None:
    plover = load_plover()
    assert plover.intensity("CONSULT", "phone") == 1.5
    assert plover.intensity("CONSULT") == plover.intensity("CONSULT", None) == 2.5
    assert plover.has_mode("CONSULT", "visit")
    assert not plover.has_mode("CONSULT", "arrest")
    assert not plover.has_mode("COMMENT", "visit")
