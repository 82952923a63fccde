"""The act model: its classes and modes are PLOVER's, phrases with gaps, probabilities, and doubt that means COMMENT."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.events import Coder
from onrecord.events.act_model import ActModel, Told, load_act_model, root_of
from onrecord.events.act_modes import ORDER, mode_phrases
from onrecord.events.act_phrases import forms_of, read_phrases
from onrecord.events.act_rules import ActRules
from onrecord.events.act_states import SIZE, ActStates, layers
from onrecord.events.lexicon import load_lexicon
from onrecord.events.parties import Parties
from onrecord.parse import Parser
from onrecord.plover import COMMENT, load_plover
from onrecord.records import Mention, Span, Statement
from tests.building import make_article

VOCABULARY = """
Norway Sudan must will never release free talks threatened denied urged to not we they sanctions the army help visit
phone expel arrest jail of a and . ? “ ” sorry praised ambassador
"""
WORDS = st.sampled_from(VOCABULARY.split())
CLASSES = (COMMENT, "REJECT", "REJECT.denial")
STATED = np.array([[0.0, 3.0, 0.0]], dtype=np.float32)
USUAL = np.array([0.0, 0.0, 1.5])
SMALL = ActModel("t", "layers", CLASSES, np.zeros(3), {"yes": np.array([0.0, 1.0, 1.2])}, STATED, USUAL, 0.7)


def told(state: float = 0.0, **features: float) -> Told:
    return Told(features, np.array([state], dtype=np.float32))


def test_classes_and_modes_are_plovers() -> None:
    plover = load_plover()
    for name in load_act_model().classes:
        root, _, kind = name.partition(".")
        assert root == COMMENT or root in plover.types
        assert kind in {"", "denial"} or plover.has_mode(root, kind)
    for root, modes in ORDER.items():
        assert all(plover.has_mode(root, mode) for mode in modes)
        assert {name for rows in mode_phrases()[root].first.values() for name, _ in rows} == set(modes)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("they took the minister to task for it", True),
        ("they took it to task", True),
        ("they took the old and very tired minister to task", False),
        ("the task that they took", False),
    ],
)
def test_a_star_lets_up_to_three_words_stand_between(parser: Parser, sentence: str, found: bool) -> None:
    phrases = read_phrases({"blame": "take * to task, slam"})
    words = forms_of(list(parser.nlp(sentence)))
    assert phrases.classes(words) == ({"blame"} if found else set())


def test_kinds_of_a_root_are_weighed_together() -> None:
    assert SMALL(told(yes=1.0)) == "REJECT"
    assert SMALL.kind(told(yes=1.0), "REJECT") == "denial"
    assert SMALL.kind(told(1.0, yes=1.0), "REJECT") == ""  # the state speaks for the other kind
    assert sum(SMALL.shares(told(yes=1.0)).values()) == pytest.approx(1.0)


def test_states_that_were_not_read_are_the_usual_ones() -> None:
    assert SMALL.share(Told({}), "REJECT") > SMALL.share(told(), "REJECT")


def test_in_doubt_and_without_known_features_it_is_a_comment() -> None:
    assert SMALL(told()) == COMMENT
    assert SMALL(told(unheard=3.0)) == COMMENT
    assert root_of("REJECT.denial") == "REJECT"


def test_the_states_are_those_that_the_model_learnt_from(parser: Parser) -> None:
    states, model = ActStates(), load_act_model()
    assert model.states_of == layers()
    assert model.states.shape == (2 * SIZE, len(model.classes))
    text = "The minister refused to leave."
    statement = Statement(
        "s1", "a" * 16, None, "none", Span(13, 20, "refused"), (Span(21, 29, "to leave"),), "indirect"
    )
    parties = Parties(parser(make_article(text)).doc, load_lexicon())
    both = states(ActRules().hear(statement, parties))
    content = states(ActRules().hear(replace(statement, cue=None), parties))
    assert (both[:SIZE] == content[:SIZE]).all()
    assert (content[SIZE:] == 0).all()
    assert (both[SIZE:] != 0).any()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=3, max_size=25), cut=st.integers(1, 20))
def test_any_words_give_a_root_and_a_mode_of_it(parser: Parser, words: list[str], cut: int) -> None:
    text = f"The minister {' '.join(words)}"
    cue, start = Span(13, 13 + len(words[0]), words[0]), min(13 + len(words[0]) + cut, len(text) - 1)
    content = (Span(start, len(text), text[start:]),)
    speaker = Mention(Span(0, 12, text[:12]))
    statement = Statement("s1", "a" * 16, speaker, "named", cue, content, "direct")
    (coded,), _ = Coder()(parser(make_article(text)), (statement,))
    assert coded.act == COMMENT or coded.act in load_plover().types
    assert coded.mode is None or load_plover().has_mode(coded.act, coded.mode)
