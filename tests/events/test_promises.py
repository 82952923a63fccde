"""What the coder holds for any text: spans equal text, ids differ, batch equals single, results pickle."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.events import Coder
from onrecord.events.lexicon import load_lexicon
from onrecord.parse import Parser
from onrecord.plover import load_plover
from onrecord.records import Mention, Span, Statement
from tests.building import make_article

CODER = Coder()
VOCABULARY = """
rebels soldiers Norway Sudan attacked killed killing visited met with by was had to will not and who which the of on 12
dozens $5 million aid sanctions talks attack raid after before if said that , . ? “ ” - minister Lindqvist
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n"])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=40), cut=st.integers(0, 60))
def test_any_text_gives_spans_that_equal_it(parser: Parser, words: list[str], cut: int) -> None:
    text = " ".join(words)
    start = min(cut, len(text))
    parts = (Span(start, len(text), text[start:]),) if text[start:] else ()
    statement = Statement("s1", "a" * 16, Mention(Span(0, start, text[:start])), "named", None, parts, "direct")
    parsed = parser(make_article(text))
    statements, events = CODER(parsed, (statement,))
    assert statements[0].act in {"COMMENT", *load_plover().types}
    assert all(text[each.span.start : each.span.end] == each.span.text for each in statements[0].recipients)
    assert len({event.id for event in events}) == len(events)
    assert len({event.trigger.start for event in events}) == len(events)
    for event in events:
        mentions = [mention.span for mention in (*event.actors, *event.recipients)]
        told = (event.span, *event.mentions)
        for span in (*told, event.trigger, *mentions, *(found.span for found in event.amounts)):
            assert span.text
            assert text[span.start : span.end] == span.text
        assert all(any(one.start <= span.start and span.end <= one.end for one in told) for span in mentions)
        assert event.mode is None or load_plover().has_mode(event.event, event.mode)
        assert set(event.contexts) <= set(load_plover().contexts)
    assert list(CODER.pipe([(parsed, (statement,))])) == [(statements, events)]
    assert pickle.loads(pickle.dumps((statements, events))) == (statements, events)


def test_the_same_article_gives_the_same_ids(parser: Parser) -> None:
    article = make_article("Rebels attacked an army base. Norway urged Sudan to open the border.")
    assert CODER(parser(article), ()) == Coder()(parser(article), ())


@pytest.mark.parametrize("kind", ["verbs", "nouns"])
def test_every_frame_speaks_plover(kind: str) -> None:
    plover = load_plover()
    for frames in getattr(load_lexicon(), kind).values():
        for frame in frames:
            assert frame.event in plover.types
            assert frame.mode is None or plover.has_mode(frame.event, frame.mode)
