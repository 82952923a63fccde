"""What words of a quotation mean by who says them: "we" the speaker's own side, "the Danes" another's state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from onrecord.records import Span, Statement
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import split_words

_FIRST_PERSON = frozenset({"we", "us", "ours"})


def is_first_person(span: Span) -> bool:
    """Whether the words are "we" or the like."""
    return span.text.lower() in _FIRST_PERSON


@dataclass(frozen=True, slots=True)
class Quotations:
    """Looks for the statement that a mention stands in; `quoted` tells whether a place is in quotation marks.

    Outside quotation marks words are the paper's own, whoever the sentence is by.
    """

    statements: Iterable[Statement]
    cast: Cast
    lexicon: Lexicon
    quoted: Callable[[int], bool]

    def read(self, spans: Iterable[Span], read: Mapping[Span, Party]) -> dict[Span, Party]:
        """The mentions that only their speaker explains; `read` are the parties of the mentions, speakers too."""
        found = {span: self._find(span, read) for span in spans if self.quoted(span.start)}
        return {span: party for span, party in found.items() if party}

    def _find(self, span: Span, read: Mapping[Span, Party]) -> Party | None:
        mine = is_first_person(span)
        speaker = self._speaker(span, read) if mine or span.text.lower().startswith("the ") else None
        side = self.cast.side(speaker) if speaker else None
        return side if mine else self._nation(span, side)

    def _speaker(self, span: Span, read: Mapping[Span, Party]) -> Party | None:
        """Who says the innermost statement around a mention."""
        around = [
            (part.end - part.start, statement.speaker.span)
            for statement in self.statements
            for part in statement.content
            if statement.speaker and part.start <= span.start and span.end <= part.end
        ]
        return read.get(min(around, key=lambda each: each[0])[1]) if around else None

    def _nation(self, span: Span, side: Party | None) -> Party | None:
        """The state that another state's people call by its people: "the Danes"."""
        entry = self.lexicon.states.whole(split_words(span.text, span.start)[1:])
        foreign = side is not None and side.kind == "state" and entry is not None and side.country != entry.country
        return self.cast.entry(entry) if entry and foreign and entry.form == "adjective" else None
