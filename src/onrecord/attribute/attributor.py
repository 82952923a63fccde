"""Raw attributions to statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from onrecord.attribute.addressees import addressees
from onrecord.attribute.antecedents import settled
from onrecord.attribute.attribution import Attribution, Tagging
from onrecord.attribute.borders import bordered
from onrecord.attribute.continuation import continued
from onrecord.attribute.cues import certainty, cue_class, is_hedged, is_negated, tokens_of
from onrecord.attribute.inner import inner_attributions
from onrecord.attribute.lending import with_source
from onrecord.attribute.manner import is_turn, manner, near
from onrecord.attribute.mending import mended
from onrecord.attribute.names import names_of
from onrecord.attribute.quotes import quotations
from onrecord.attribute.relayed import relayed_attributions
from onrecord.attribute.roles import Roles
from onrecord.attribute.sourcing import sourcing
from onrecord.attribute.spans import clipped, joined, place_of, worded
from onrecord.attribute.speakers import charge, speaker_words, undergoes
from onrecord.attribute.tagger import Tagger
from onrecord.attribute.trailing import without_trailing
from onrecord.attribute.turns import turns, without_turns
from onrecord.attribute.unfinished import finished
from onrecord.attribute.via import nested
from onrecord.ids import content_id
from onrecord.parse import Parsed
from onrecord.records import BlockKind, Mention, Span, Statement

UNREAD = "not-english"
"""The flag of articles that yield no statements: the model and the word lists are English."""


class Attributor:
    """Finds the statements of an article: who said what, in which words, to whom."""

    def __init__(self, tagger: Tagging | None = None) -> None:
        """With the shipped tagger, or any callable of its form."""
        self.tagger = tagger or Tagger()
        self.version = str(getattr(self.tagger, "version", "unversioned"))

    def __call__(self, parsed: Parsed) -> tuple[Statement, ...]:
        """The statements in order of their place, speakers and addressees with their spans alone."""
        if UNREAD in parsed.article.flags:
            return ()
        blocks = parsed.blocks()
        reading = _Reading(parsed, self.version)
        places = [(block.start, block.end) for block in blocks]
        said = turns(parsed.article.text, places)
        found = without_turns(self.tagger(parsed.article.text, places), said)
        outer = [*reading.whole(said), *reading.whole(found)]
        return reading.settled([*outer, *reading.within(outer, self.tagger)])

    def pipe(self, stream: Iterable[Parsed]) -> Iterator[tuple[Statement, ...]]:
        """The statements of many articles, the same as one by one."""
        return map(self, stream)


class _Reading:
    """One article while its statements are made."""

    def __init__(self, parsed: Parsed, version: str) -> None:
        self.article, self.doc, self.version = parsed.article, parsed.doc, version
        self.blocks = parsed.blocks()
        self.marks = quotations(parsed.article.text, self.blocks)
        self.names = names_of(parsed.doc)
        divided = parsed.doc.has_annotation("SENT_START")
        self.sentences = [sentence.start_char for sentence in parsed.doc.sents] if divided else []
        self.pronouns: dict[str, str] = {}  # of statements whose sourcing an antecedent decides, by id

    def whole(self, found: Iterable[Attribution]) -> list[Statement]:
        """The statements of the attributions that have content, mended and continued."""
        read = [(self._roles(attribution), attribution.confidence) for attribution in found]
        read = [(roles, confidence) for roles, confidence in read if roles.content]
        mend = mended([roles for roles, _ in read], self.sentences, self.article.text)
        mend = continued(without_trailing(mend, self.doc), self.marks, self.article.text)
        mend = finished(mend, self.doc, self.marks, self.article.text)
        return [self._statement(roles, confidence) for roles, (_, confidence) in zip(mend, read, strict=True)]

    def within(self, outer: Sequence[Statement], tagger: Tagging) -> Iterator[Statement]:
        """The statements that others make within the words of these."""
        for attribution in (*relayed_attributions(self.doc, outer), *inner_attributions(self.doc, outer, tagger)):
            roles = self._roles(attribution)
            if roles.content and roles.source and roles.cue:
                yield self._statement(roles, attribution.confidence)

    def settled(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """The statements in order of place, none twice, each with the one that reports it."""
        made: dict[str, Statement] = {}
        for statement in statements:
            made.setdefault(statement.id, statement)
        return settled(nested(sorted(made.values(), key=_place)), self.pronouns)

    def _roles(self, attribution: Attribution) -> Roles:
        text = self.article.text
        source, cue, content = (
            clipped(ranges, self.blocks, text) for ranges in (attribution.source, attribution.cue, attribution.content)
        )
        tail = charge(self.doc, source)
        if tail is not None:
            source = clipped(((span.start, min(span.end, tail.start)) for span in source), self.blocks, text)
            content = (*content, tail)
        words = tokens_of(self.doc, cue)
        befallen = undergoes(self.doc, source, words)
        if befallen:
            source, content = (), (*source, *content)
        content = tuple(sorted(content, key=lambda span: span.start))
        speaker = speaker_words(self.doc, worded(source), words, text)
        roles = bordered(self.doc, Roles(speaker, cue, self._outside_titles(worded(content), cue)), text)
        return with_source(roles, words, text) if roles.content and not befallen else roles

    def _outside_titles(self, content: tuple[Span, ...], cue: Sequence[Span]) -> tuple[Span, ...]:
        """The content without what stands in a title that the cue is not in: no title goes on in the text."""
        if not cue:
            return content
        said = self._title_of(cue[0])
        return tuple(span for span in content if self._title_of(span) in {None, said})

    def _title_of(self, span: Span) -> int | None:
        at = place_of(span.start, self.blocks)
        return at if self.blocks[at].kind is BlockKind.TITLE else None

    def _statement(self, roles: Roles, confidence: float) -> Statement:
        text = self.article.text
        speaker = joined(roles.source, (*roles.cue, *roles.content), self.blocks, text)
        cue = joined(roles.cue, (*roles.source, *roles.content), self.blocks, text)
        words = tokens_of(self.doc, roles.cue)
        speakers, contents = tokens_of(self.doc, roles.source), tokens_of(self.doc, roles.content)
        made = content_id(self.article.id, *(f"{span.start}:{span.end}" for span in roles.all), len(roles.content))
        return Statement(
            id=made,
            article=self.article.id,
            speaker=Mention(speaker) if speaker else None,
            sourcing=self._sourcing(made, roles, words, speakers),
            cue=cue,
            content=roles.content,
            manner=self._manner(speaker, cue, roles.content),
            cue_class=cue_class(words),
            addressees=tuple(Mention(span) for span in addressees(self.doc, words, roles, text)),
            negated=is_negated(words, speakers, contents),
            hedged=is_hedged(words, speakers, contents),
            confidence=confidence * certainty(words, roles.content),
            model=self.version,
        )

    def _sourcing(self, made: str, roles: Roles, cue: Sequence[Token], speaker: Sequence[Token]) -> str:
        kind = sourcing(speaker, cue, self._around(roles), self.names)
        if kind is None:
            self.pronouns[made] = speaker[0].lower_
        return kind or "named"

    def _around(self, roles: Roles) -> str:
        """The sentences of source and cue without the content: where anonymity is granted."""
        anchors = tokens_of(self.doc, (*roles.source, *roles.cue))
        if not anchors or not self.doc.has_annotation("SENT_START"):
            return ""
        first, last = anchors[0].sent, anchors[-1].sent
        start, end = first.start_char, last.end_char
        parts = []
        for span in roles.content:
            parts.append(self.article.text[start : max(start, min(span.start, end))])
            start = max(start, span.end)
        return " ".join([*parts, self.article.text[start:end]])

    def _manner(self, speaker: Span | None, cue: Span | None, content: Sequence[Span]) -> str:
        first = self.blocks[place_of(content[0].start, self.blocks)]
        found = manner(speaker, cue, content, near(self.marks, content, first))
        return "direct" if found == "indirect" and is_turn(speaker, content, first, self.article.text) else found


def _place(statement: Statement) -> tuple[int, str]:
    spans = [statement.cue, statement.speaker.span if statement.speaker else None, *statement.content]
    return min(span.start for span in spans if span is not None), statement.id
