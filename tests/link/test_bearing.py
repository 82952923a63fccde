"""What the acts of two entries bear out of a verdict on their words."""

import pytest

from onrecord.link.bearing import borne_out
from onrecord.link.entries import Entry, Verdict
from onrecord.records import Span


def entry(party: str, act: str, *, to: str = "", kind: str = "statement", mode: str | None = None) -> Entry:
    return Entry(
        id=f"{party} {act}",
        article="a",
        kind=kind,
        party=party,
        spans=(Span(0, 5, "words"),),
        addressees=(to,) if to else (),
        act=act,
        mode=mode,
        status="reported" if kind == "event" else None,
    )


ASKED = entry("NOR", "REQUEST", to="ISL")


@pytest.mark.parametrize(
    ("act", "mode", "judged", "kind"),
    [
        ("REJECT", None, "promises", "refuses"),  # the words do not say that something is not so
        ("REJECT", "assist", "denies", "refuses"),
        ("AGREE", None, "denies", "promises"),
        ("AGREE", None, "accepts", "accepts"),
        ("CONCEDE", None, "promises", "accepts"),
    ],
)
def test_the_kind_of_an_answer_follows_from_its_act(act: str, mode: str | None, judged: str, kind: str) -> None:
    verdict = borne_out(ASKED, entry("ISL", act, mode=mode), Verdict("answers", judged, 0.9))
    assert verdict is not None
    assert (verdict.relation, verdict.kind, verdict.confidence) == ("answers", kind, 0.9)


def test_who_rejects_a_charge_denies_it() -> None:
    verdict = borne_out(entry("NOR", "ACCUSE", to="ISL"), entry("ISL", "REJECT"), Verdict("answers", "promises", 0.9))
    assert verdict is not None
    assert verdict.kind == "denies"


@pytest.mark.parametrize("act", ["COMMENT", "CONSULT", "SUPPORT", "REQUEST"])
def test_what_neither_grants_nor_turns_down_is_no_answer(act: str) -> None:
    assert borne_out(ASKED, entry("ISL", act), Verdict("answers", "promises", 0.99)) is None


def test_only_a_demand_a_charge_or_a_threat_is_answered() -> None:
    answer = entry("ISL", "REJECT")
    assert borne_out(entry("NOR", "COMMENT", to="ISL"), answer, Verdict("answers", "denies", 0.99)) is None
    for act in ("REQUEST", "ACCUSE", "THREATEN"):
        assert borne_out(entry("NOR", act, to="ISL"), answer, Verdict("answers", "denies", 0.99)) is not None


@pytest.mark.parametrize("relation", ["fulfils", "breaks"])
def test_a_deed_is_its_own_doers_to_carry_out_or_break(relation: str) -> None:
    verdict = Verdict(relation, None, 0.9)
    deed = entry("ISL", "COOPERATE", kind="event")
    assert borne_out(ASKED, deed, verdict) is verdict
    assert borne_out(entry("ISL", "AGREE", to="NOR"), deed, verdict) is verdict
    assert borne_out(ASKED, entry("DNK", "COOPERATE", kind="event"), verdict) is None
    assert borne_out(entry("NOR", "AGREE", to="ISL"), deed, verdict) is None
    assert borne_out(entry("NOR", "ACCUSE", to="ISL"), deed, verdict) is None


def test_who_repeats_does_the_same_again() -> None:
    verdict = Verdict("repeats", None, 0.9)
    assert borne_out(ASKED, entry("NOR", "REQUEST", to="ISL"), verdict) is verdict
    assert borne_out(ASKED, entry("NOR", "THREATEN", to="ISL"), verdict) is None
    assert borne_out(entry("NOR", "COMMENT"), entry("NOR", "COMMENT"), verdict) is None


def test_a_dispute_is_between_words_alone() -> None:
    verdict = Verdict("disputes", None, 0.9)
    assert borne_out(entry("NOR", "COMMENT"), entry("ida", "COMMENT"), verdict) is verdict
