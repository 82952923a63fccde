import pytest

from onrecord.errors import StopRun
from onrecord.parse import Parser
from onrecord.records import BlockKind
from tests.building import make_article

TEXT = (
    "Minister visits Tarvia\n\n  • menu\n • other  item\n\n"
    'The envoy said: "We will stay."  Mr. Orlen left on Monday.\n\nA second paragraph says that it won\'t end.\n'
)


def test_the_text_of_the_analysis_is_the_text_of_the_article(parser: Parser) -> None:
    parsed = parser(make_article(TEXT, {1: BlockKind.CHROME}))
    assert parsed.doc.text == TEXT
    for token in parsed.doc:
        assert TEXT[token.idx : token.idx + len(token)] == token.text


def test_no_sentence_crosses_a_block(parser: Parser) -> None:
    article = make_article(TEXT, {0: BlockKind.TITLE, 1: BlockKind.CHROME})
    ends = {block.end for block in article.blocks}
    for sentence in parser(article).doc.sents:
        assert not any(sentence.start_char < end < sentence.end_char for end in ends)


def test_furniture_is_not_analysed(parser: Parser) -> None:
    article = make_article(TEXT, {1: BlockKind.CHROME})
    menu = article.blocks[1]
    doc = parser(article).doc
    assert not [entity for entity in doc.ents if menu.start <= entity.start_char < menu.end]
    assert all(not token.tag_ for token in doc if menu.start <= token.idx < menu.end)


def test_a_batch_gives_what_one_by_one_gives(parser: Parser) -> None:
    articles = [make_article(TEXT), make_article("Another text. It has two sentences."), make_article("")]
    batch = [[(token.idx, token.dep_, token.head.i) for token in parsed.doc] for parsed in parser.pipe(articles)]
    single = [[(token.idx, token.dep_, token.head.i) for token in parser(article).doc] for article in articles]
    assert batch == single


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(StopRun, match="en_no_such"):
        Parser("en_no_such")
