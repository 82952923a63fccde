"""Names that spaCy did not see as persons but that stand behind a title in a mention: "Admiral Mullen"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name, as_name, title_end
from onrecord.resolve.words import split_words

_THINGS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "LAW", "PRODUCT", "DATE"})


def titled_names(parsed: Parsed, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Name]:
    """The names behind titles in the mentions, where nothing in the analysis says that they are something else."""
    for span in spans:
        words = split_words(span.text, span.start)
        stop = next((i for i, word in enumerate(words) if not (word.text[0].isalnum())), len(words))
        words = words[:stop]
        if not title_end(words, lexicon):
            continue
        name = as_name(words, lexicon)
        found = name and parsed.doc.char_span(name.start, name.end, alignment_mode="expand")
        if (
            name
            and found is not None
            and not any(token.ent_type_ in _THINGS or token.pos_ != "PROPN" for token in found)
        ):
            yield name
