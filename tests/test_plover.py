import pytest

from onrecord.plover import load_cameo, load_plover, to_cameo

MODES = {
    "CONSULT": 4, "RETREAT": 6, "REQUEST": 4, "ACCUSE": 3, "REJECT": 4, "THREATEN": 6, "PROTEST": 7, "SANCTION": 4,
    "MOBILIZE": 4, "COERCE": 10, "ASSAULT": 15,
}  # fmt: skip
"""How many modes the manual's tables give each type; the others have none."""


def test_the_ontology_has_all_that_the_manual_lists() -> None:
    plover = load_plover()
    assert len(plover.types) == 16
    assert {name: len(kind.modes) for name, kind in plover.types.items() if kind.modes} == MODES
    assert len(plover.contexts) == 37
    assert len(set(plover.sectors) - set(plover.entities)) == 25
    assert len(plover.entities) == 7
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


def test_every_cameo_code_has_a_type_mode_and_contexts_that_exist() -> None:
    plover = load_plover()
    for row in load_cameo().values():
        assert row.mode is None or plover.has_mode(row.event, row.mode), row
        assert row.contexts <= set(plover.contexts), row
        assert row.event in plover.types
        assert -10 <= row.goldstein <= 10


@pytest.mark.parametrize("name", sorted(load_plover().types))
def test_every_type_and_mode_has_a_cameo_code(name: str) -> None:
    kind = load_plover().types[name]
    for mode in (None, *(mode.name for mode in kind.modes)):
        assert to_cameo(name, mode).code in load_cameo()


@pytest.mark.parametrize("code", sorted({row.event for row in load_cameo().values()}))
def test_a_type_comes_back_from_its_cameo_code(code: str) -> None:
    yields = {"RETREAT": {"RETREAT", "CONCEDE"}}  # CAMEO 080 is both: PLOVER split it
    assert load_cameo()[to_cameo(code).code].event in yields.get(code, {code})


@pytest.mark.parametrize(
    ("event", "mode", "contexts", "code"),
    [
        ("AID", None, (), "070"),
        ("AID", None, ("military", "territory"), "072"),
        ("AID", None, ("military", "economic"), "070"),  # two finer codes fit: neither
        ("ASSAULT", None, ("military",), "190"),
        ("ASSAULT", "aerial", ("terrorism",), "195"),
        ("PROTEST", "demo", ("executive",), "141"),
        ("PROTEST", "demo", ("rights_freedoms", "election"), "1413"),
        ("CONSULT", "visit", (), "042"),
        ("SANCTION", "convict", (), "116"),
    ],
)
def test_contexts_refine_a_cameo_code_where_they_leave_no_other(
    event: str, mode: str | None, contexts: tuple[str, ...], code: str
) -> None:
    assert to_cameo(event, mode, contexts).code == code
