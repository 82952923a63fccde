import pickle
from collections.abc import Sequence
from dataclasses import replace

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribute import Attributor
from onrecord.attribute.attribution import Attribution
from onrecord.attribute.spans import Taken, overlaps
from onrecord.ids import content_id
from onrecord.parse import Parsed, Parser
from onrecord.records import BlockKind, Span
from onrecord.settings import read_settings
from tests.attribute.saying import Given, Range, read_marked, state, state_all
from tests.building import make_article

PARSER = Parser(read_settings({}).pipeline)


def test_a_statement_carries_the_spans_the_model_and_its_confidence(parser: Parser) -> None:
    statement = state(parser, "[Falk] <said> { that the road was open }.")
    assert statement.speaker is not None
    assert statement.cue is not None
    assert (statement.speaker.span.text, statement.cue.text) == ("Falk", "said")
    assert [span.text for span in statement.content] == ["that the road was open"]
    assert (statement.model, statement.confidence, statement.act) == ("given-1", 0.9, "COMMENT")


def test_interrupted_quotation_is_one_statement_of_two_spans(parser: Parser) -> None:
    statement = state(parser, '{"The road,"} [Falk] <said>, {"is open."}')
    assert [span.text for span in statement.content] == ['"The road,"', '"is open."']


def test_content_leaves_furniture_out(parser: Parser) -> None:
    marked = '[Falk] <said>: {"The road is open.\n\nAlso read: ten best roads\n\n"We will mend it."}'
    statement = state(parser, marked, {1: BlockKind.PROMO})
    assert [span.text for span in statement.content] == ['"The road is open.', '"We will mend it."']
    assert statement.manner == "direct"


def test_a_title_is_not_what_somebody_says_in_the_text(parser: Parser) -> None:
    marked = '{Roads reopen}\n\n{"It is open,"} [Falk] <said>.'
    assert [span.text for span in state(parser, marked, {0: BlockKind.TITLE}).content] == ['"It is open,"']
    title = state(parser, "[Falk] <says> {the road is open}\n\nCars drove on it.", {0: BlockKind.TITLE})
    assert [span.text for span in title.content] == ["the road is open"]


def test_content_that_is_all_furniture_is_no_statement(parser: Parser) -> None:
    text, attribution = read_marked("Roads reopened.\n\n[Falk] <said> {buy now}.")
    parsed = parser(make_article(text, {1: BlockKind.PROMO}))
    assert Attributor(Given(attribution))(parsed) == ()


def test_a_source_in_two_parts_is_one_mention_where_nothing_else_lies_between(parser: Parser) -> None:
    whole = state(parser, "[Oren] [Falk] <said> {the road was open}.")
    assert whole.speaker is not None
    assert whole.speaker.span.text == "Oren Falk"
    split = state(parser, "[Oren] <said> [Falk the elder] {the road was open}.")
    assert split.speaker is not None
    assert split.speaker.span.text == "Falk the elder"


def test_via_is_the_smallest_statement_around(parser: Parser) -> None:
    outer = "[Falk] <said> {Berg believed Lind had promised to open the road}."
    middle = "Falk said [Berg] <believed> {Lind had promised to open the road}."
    inner = "Falk said Berg believed [Lind] <had promised> {to open the road}."
    statements = state_all(parser, outer, middle, inner)
    assert [statement.via for statement in statements] == [None, statements[0].id, statements[1].id]


def test_via_never_comes_back_to_its_start(parser: Parser) -> None:
    one = Attribution((), ((0, 4),), ((5, 20),), 1.0)
    two = Attribution((), ((5, 9),), ((0, 4), (10, 20)), 1.0)
    statements = Attributor(Given(one, two))(parser(make_article("said that the road was open")))
    assert sum(statement.via is not None for statement in statements) <= 1


def test_the_same_attribution_twice_is_one_statement(parser: Parser) -> None:
    text, attribution = read_marked("[Falk] <said> {the road was open}.")
    statements = Attributor(Given(attribution, replace(attribution, confidence=0.1)))(parser(make_article(text)))
    assert [statement.confidence for statement in statements] == [0.9]


def test_statements_are_in_order_of_place_whatever_the_tagger_gives(parser: Parser) -> None:
    text = "[Falk] <said> {it was open}. Berg said it was shut."
    first = read_marked(text)[1]
    plain, second = read_marked("Falk said it was open. [Berg] <said> {it was shut}.")
    parsed = parser(make_article(plain))
    assert Attributor(Given(second, first))(parsed) == Attributor(Given(first, second))(parsed)


def test_an_article_in_another_language_yields_no_statements(parser: Parser) -> None:
    text, attribution = read_marked("[Falk] <sagte>, {die Straße sei offen}.")
    article = replace(make_article(text, language="de"), flags=("not-english",))
    assert Attributor(Given(attribution))(parser(article)) == ()


def test_batch_equals_single_and_the_result_pickles(parser: Parser) -> None:
    text, attribution = read_marked("[Falk] <told> reporters {the road was open}.")
    attributor = Attributor(Given(attribution))
    parsed = [parser(make_article(text)), parser(make_article(text + "\n\nNothing more."))]
    singles = [attributor(one) for one in parsed]
    assert list(attributor.pipe(parsed)) == singles
    assert pickle.loads(pickle.dumps(singles)) == singles


BAD = {
    "capitals": '[THE MINISTRY] <SAID> {THE ROAD WAS "OPEN}.',
    "unbalanced": "{”The road“ is ‘open ”} [Falk] <said>.",
    "list": "- [Falk] <said>: {open}\n- Berg: shut\n- Lind: \n",
    "no words": '[--] <:> {the "road"}',
    "blanks": "[Falk]\u00a0<said>\u2003{\u200bthe road\r\nwas open }",
    "emoji": "[Falk] <said> {\U0001f6e3\ufe0f is open \U0001f44d\U0001f3fd}",
}


@pytest.mark.parametrize("name", BAD)
def test_odd_text_gives_spans_of_the_text(parser: Parser, name: str) -> None:
    text, attribution = read_marked(BAD[name])
    for statement in Attributor(Given(attribution))(parser(make_article(text))):
        spans = [*statement.content, *([statement.cue] if statement.cue else [])]
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_an_article_without_blocks_or_attributions_yields_none(parser: Parser) -> None:
    assert Attributor(Given())(parser(make_article(""))) == ()
    assert Attributor(Given())(parser(make_article("Only furniture", {0: BlockKind.CHROME}))) == ()


def test_a_hundred_thousand_words_stay_bounded() -> None:
    text, attribution = read_marked('[Falk] <told> reporters {"the road was open, and Berg\'s men knew it"}. ')
    many = 8000
    page = "\n\n".join([text * 4] * (many // 4))
    size = len(text)
    starts = [paragraph * (4 * size + 2) + sentence * size for paragraph in range(many // 4) for sentence in range(4)]
    moved = [
        Attribution(
            tuple((start + a, start + b) for a, b in attribution.source),
            tuple((start + a, start + b) for a, b in attribution.cue),
            tuple((start + a, start + b) for a, b in attribution.content),
            0.9,
        )
        for start in starts
    ]
    article = make_article(page)
    nlp = spacy.blank("en")  # sentences alone: what is measured here is this stage, not spaCy's analysis
    nlp.max_length = len(page) + 1
    nlp.add_pipe("sentencizer")
    parsed = Parsed(article, nlp(page))
    assert len(Attributor(Given(*moved))(parsed)) == many


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "''", "``", "«", "»", "\n\n", "\n", " ", ":", "Falk", "said", "that roads open", ". "]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.data())
def test_any_ranges_in_any_text_give_true_spans_inside_the_blocks_that_are_read(text: str, data: st.DataObject) -> None:
    def ranges(least: int) -> tuple[Range, ...]:
        place = st.integers(-2, len(text) + 2)
        pairs = data.draw(st.lists(st.tuples(place, place), min_size=least, max_size=3))
        return tuple((min(pair), max(pair)) for pair in pairs)

    attributions = [Attribution(ranges(0), ranges(0), ranges(1), 0.5) for _ in range(3)]
    kinds = {1: BlockKind.PROMO}
    parsed = PARSER(make_article(text, kinds))
    statements = Attributor(Given(*attributions))(parsed)
    for statement in statements:
        mentions = [*([statement.speaker] if statement.speaker else []), *statement.addressees]
        spans = [
            *statement.content,
            *(mention.span for mention in mentions),
            *([statement.cue] if statement.cue else []),
        ]
        assert statement.content
        for span in spans:
            assert text[span.start : span.end] == span.text
            assert any(block.start <= span.start and span.end <= block.end for block in parsed.blocks())
    assert len({statement.id for statement in statements}) == len(statements)


def test_ids_depend_on_the_article_and_the_spans_alone(parser: Parser) -> None:
    text, attribution = read_marked("[Falk] <said> {the road was open}.")

    def made(given: Sequence[Attribution], article: str) -> str:
        parsed = parser(replace(make_article(text), id=content_id(article)))
        return Attributor(Given(*given))(parsed)[0].id

    one = made([attribution], "one")
    assert made([replace(attribution, confidence=0.2)], "one") == one
    assert made([attribution], "two") != one
    assert made([replace(attribution, cue=())], "one") != one


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12),
    st.tuples(st.integers(0, 40), st.integers(0, 12)),
)
def test_the_spans_that_one_touches_are_all_found(places: list[tuple[int, int]], place: tuple[int, int]) -> None:
    spans = [Span(start, start + size, "x" * size) for start, size in places]
    asked = Span(place[0], sum(place), "x" * place[1])
    expected = sorted(span.start for span in spans if overlaps(span, asked))
    assert [span.start for span in Taken(spans).touching(asked)] == expected
