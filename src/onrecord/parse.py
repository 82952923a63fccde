"""Article to Parsed: sentences, tokens, entities and dependencies over the blocks that are read.

The result is one spaCy `Doc` whose text is the article's text, so every token and span offset points into
`article.text`. Title and body blocks are parsed each by itself, so no sentence runs over furniture; the other
blocks are tokenised only: one sentence each, without tags or entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.errors import StopRun
from onrecord.records import Article, Block, BlockKind

READ = frozenset({BlockKind.TITLE, BlockKind.BODY})
"""The kinds of block that statements and events are read from."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article and its spaCy analysis; `doc.text == article.text`."""

    article: Article
    doc: Doc

    def blocks(self) -> tuple[Block, ...]:
        """The blocks that are read, in order."""
        return tuple(block for block in self.article.blocks if block.kind in READ)


@lru_cache(maxsize=2)
def load_pipeline(name: str) -> Language:
    """The spaCy pipeline of that name. StopRun where it is not installed."""
    try:
        return spacy.load(name)
    except OSError as error:
        raise StopRun(
            f"the spaCy pipeline {name!r} is not installed: pip install it, or set another with ONRECORD_PIPELINE"
        ) from error


class Parser:
    """Parses articles with a spaCy pipeline."""

    def __init__(self, pipeline: str) -> None:
        self.nlp = load_pipeline(pipeline)

    def __call__(self, article: Article) -> Parsed:
        """One article's analysis."""
        return next(self.pipe([article]))

    def pipe(self, articles: Iterable[Article]) -> Iterator[Parsed]:
        """The analyses of many articles, the same as one by one."""
        for article in articles:
            texts = [article.text[block.start : block.end] for block in article.blocks if block.kind in READ]
            analysed = self.nlp.pipe(texts, batch_size=32)
            docs = [
                next(analysed) if block.kind in READ else self._furniture(article.text[block.start : block.end])
                for block in article.blocks
            ]
            yield Parsed(article, self._joined(docs))

    def _furniture(self, text: str) -> Doc:
        tokens = self.nlp.make_doc(text)
        return Doc(
            self.nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
            heads=[0] * len(tokens),  # without heads, joining would run the sentence before into this one
            deps=["ROOT", *["dep"] * (len(tokens) - 1)],
        )

    def _joined(self, docs: list[Doc]) -> Doc:
        if not docs:
            return Doc(self.nlp.vocab)
        for doc in docs:  # from_docs stacks the tensors, which furniture lacks; nothing downstream uses them
            doc.tensor = np.zeros((0,), dtype="float32")
        joined = Doc.from_docs(docs, ensure_whitespace=False)
        assert joined is not None
        return joined
