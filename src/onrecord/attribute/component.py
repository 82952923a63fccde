"""A spaCy component: `nlp.add_pipe("onrecord_attribution")` finds the statements of any English `Doc`.

`doc._.statements` gives them as in the record; `doc.spans["statements"]` gives their spans, each labelled SPEAKER, CUE,
CONTENT or ADDRESSEE, with the statement's id as `id_`. The parser of the pipeline must come before; without one, what
rests on the parse (negation, addressees, parts of the sourcing) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Stretch

from onrecord.attribute.attributor import Attributor
from onrecord.ids import content_id
from onrecord.parse import Parsed
from onrecord.records import Article, Block, BlockKind, Mention, Span, Statement

KEY = "onrecord_statements"
"""Where a Doc keeps them: as plain values, so that it can be sent to other processes and written to disk."""


class Component:
    """Sets the statements of a Doc."""

    def __init__(self, attributor: Attributor) -> None:
        self.attributor = attributor

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with its statements."""
        statements = self.attributor(Parsed(_article(doc), doc))
        doc.user_data[KEY] = [asdict(statement) for statement in statements]
        stretches = [stretch for statement in statements for stretch in _stretches(doc, statement)]
        doc.spans["statements"] = SpanGroup(doc, name="statements", spans=stretches)
        return doc


@Language.factory("onrecord_attribution", assigns=["doc.spans"])
def create(nlp: Language, name: str) -> Component:
    """The component with the model that ships with the package."""
    del nlp, name
    return Component(Attributor())


def _article(doc: Doc) -> Article:
    return Article(
        id=content_id(doc.text),
        uri="",
        text=doc.text,
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        blocks=(Block(BlockKind.BODY, 0, len(doc.text)),) if doc.text else (),
    )


def _stretches(doc: Doc, statement: Statement) -> Iterator[Stretch]:
    parts = [("CONTENT", span) for span in statement.content]
    parts += [("ADDRESSEE", mention.span) for mention in statement.addressees]
    parts += [("SPEAKER", statement.speaker.span)] if statement.speaker else []
    parts += [("CUE", statement.cue)] if statement.cue else []
    for label, span in sorted(parts, key=lambda part: part[1].start):
        stretch = doc.char_span(span.start, span.end, label=label, alignment_mode="expand")
        assert stretch is not None
        stretch.id_ = statement.id
        yield stretch


def _statements(doc: Doc) -> tuple[Statement, ...]:
    return tuple(_statement(row) for row in doc.user_data.get(KEY, ()))


def _statement(row: dict[str, Any]) -> Statement:
    """A statement from plain values; attribution sets neither names nor moments."""
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    fields |= {
        "speaker": _mention(row["speaker"]) if row["speaker"] else None,
        "cue": Span(**row["cue"]) if row["cue"] else None,
        "content": tuple(Span(**span) for span in row["content"]),
        "addressees": tuple(_mention(mention) for mention in row["addressees"]),
    }
    return Statement(**fields)


def _mention(row: dict[str, Any]) -> Mention:
    return Mention(Span(**row["span"]))


if not Doc.has_extension("statements"):
    Doc.set_extension("statements", getter=_statements)
