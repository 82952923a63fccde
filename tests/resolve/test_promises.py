"""What always holds: spans stay, batch equals single, every named actor is listed, results pickle."""

import pickle
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.parse import Parser
from onrecord.records import Mention, Span, Statement
from onrecord.resolve import Resolver
from tests.building import make_article
from tests.resolve.resolving import statement

PIECES = (
    "Daniel Harwood",
    "Harwood",
    "The Kremlin",
    "U.S. officials",
    "he",
    "they",
    "who",
    "the adviser",
    "A senior State Department",
    "Jordan",
    "and",
    "said",
    "on Tuesday",
    "in Kabul",
    "“It is late,”",
    "(NRB)",
    ",",
    ".",
    "\n\n",
    "’s",
    "the",
    "Sept. 31",
)


@st.composite
def texts_with_mentions(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = " ".join(["Rain", *draw(st.lists(st.sampled_from(PIECES), max_size=25))]).strip()
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40))
    spans = draw(st.lists(places, max_size=5))
    return text, tuple((start, min(start + length, len(text))) for start, length in spans)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts_with_mentions())
def test_any_mention_in_any_text(parser: Parser, drawn: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    text, places = drawn
    statements = tuple(
        Statement(
            str(number),
            "a" * 16,
            Mention(Span(start, end, text[start:end])),
            "named",
            None,
            (Span(0, len(text), text),),
            "direct",
            recipients=(Mention(Span(start, end, text[start:end])),),
        )
        for number, (start, end) in enumerate(places)
    )
    found, _, actors = Resolver()(parser(make_article(text)), statements, ())
    ids = {actor.id for actor in actors}
    assert len(ids) == len(actors)
    for mention in (each for after in found for each in (*after.recipients, *after.about)):
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.actor is None or mention.actor in ids
    for before, after in zip(statements, found, strict=True):
        assert after.speaker is not None
        assert before.speaker is not None
        assert after.speaker.span == before.speaker.span
        assert after.speaker.actor is None or after.speaker.actor in ids
        assert (after.speaker.actor is None) == (after.speaker.name is None)


def test_batch_equals_single(parser: Parser) -> None:
    texts = [
        "Daniel Harwood said it rained. He said it was late.",
        "Karen Whitfield said it rained. She said it was late.",
        "He said it was late.",
    ]
    items = [
        (parser(replace(make_article(text), id=str(number))), (statement(text, text.split(" said")[0]),), ())
        for number, text in enumerate(texts)
    ]
    resolver = Resolver()
    assert list(resolver.pipe(items)) == [resolver(*item) for item in items]


def test_results_pickle(parser: Parser) -> None:
    text = "Daniel Harwood said on Monday that it rained."
    result = Resolver()(parser(make_article(text)), (statement(text, "Daniel Harwood", "said"),), ())
    assert pickle.loads(pickle.dumps(result)) == result
