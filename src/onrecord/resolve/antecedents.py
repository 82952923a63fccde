"""Who "he", "she" or "they" is: the one compatible speaker or subject just before, or unknown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.people import People

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLURAL = frozenset({"they", "them"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_QUOTATION = re.compile(r"“[^“”]*(?:”|(?=\n\s*\n)|\Z)|(?<!\w)\"[^\"\n]*(?:\"|(?=\n)|\Z)")
_REACH = 3  # sentences back that a pronoun may reach
_BLOCKS = 1  # paragraphs back


class Antecedents:
    """Looks back from a pronoun; what was read before it must be noted first, in the order of the text."""

    def __init__(self, parsed: Parsed, people: People, cast: Cast) -> None:
        self.doc = parsed.doc
        self.people = people
        self.cast = cast
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.blocks = [block.start for block in parsed.blocks()]
        self.sentences = [(sent.start_char, sent.end_char) for sent in parsed.doc.sents if not sent.text.isspace()]
        self.quotations = [match.span() for match in _QUOTATION.finditer(parsed.article.text)]
        self.starts = [start for start, _ in self.sentences]
        self.noted: dict[int, Party | None] = {}  # mentions read so far, by where they begin
        self.speakers: dict[int, Party | None] = {}  # those of them that speak

    def note(self, span: Span, party: Party | None, *, speaks: bool) -> None:
        """Keeps what a mention was read as, also that it could not be read."""
        self.noted[span.start] = party
        if speaks:
            self.speakers[span.start] = party

    def find(self, span: Span, said: Sequence[Span] = ()) -> Party | None:
        """The party that the pronoun means; None where there is none or are two, or words are missing between.

        `said` is the content of the pronoun's own statement: whoever is named in it is not its speaker by that.
        """
        low = span.text.lower()
        aside = [*((part.start, part.end) for part in said), *self._quoted(span.start)]
        number = bisect_right(self.starts, span.start) - 1
        for back in range(_REACH + 1):
            if number - back < 0 or self._blocks_between(self.starts[number - back], span.start) > _BLOCKS:
                return None
            start, end = self.sentences[number - back]
            found = self._candidates(start, min(end, span.start), low, aside)
            if found is None:
                return None
            if found:
                party = found[0] if len(found) == 1 else None
                return None if any(start <= gap <= span.start for gap in self.gaps) else party
        return None

    def _quoted(self, place: int) -> list[tuple[int, int]]:
        """The quotations that a place is not in."""
        return [(start, end) for start, end in self.quotations if not start <= place < end]

    def behind_relative(self, span: Span) -> Span | None:
        """The noun phrase that "who" stands for, without the clause that "who" opens."""
        token = next(iter(self.doc.char_span(span.start, span.end, alignment_mode="expand") or ()), None)
        if token is None or token.head.dep_ != "relcl":
            return None
        noun = token.head.head
        if not all(each.text == "," for each in self.doc[noun.i + 1 : token.i]):
            return None
        start, end = min((left.left_edge.idx for left in noun.lefts), default=noun.idx), noun.idx + len(noun)
        return Span(start, end, self.doc.text[start:end]) if end <= span.start else None

    def _candidates(self, start: int, end: int, low: str, aside: Sequence[tuple[int, int]]) -> list[Party] | None:
        """The compatible speakers and subjects of a stretch; None where one of them is unknown."""
        parties: dict[str, Party] = {}
        unknown = False
        for place, party in self.speakers.items():
            if start <= place < end and not _within(place, aside):
                unknown |= party is None
                if party is not None:
                    parties[party.id] = party
        for token in self.doc.char_span(start, end, alignment_mode="contract") or ():
            party = None if _within(token.idx, aside) else self._subject(token)
            if party is not None:
                parties[party.id] = party
        fitting = [party for party in parties.values() if self._fits(party, low)]
        return None if unknown and not fitting else fitting

    def _subject(self, token: Token) -> Party | None:
        if token.dep_ not in _SUBJECTS:
            return None
        for part in token.subtree:
            if part.idx in self.noted and part.i <= token.i:
                return self.noted[part.idx]
            person = self.people.at_start.get(part.idx)
            if person is not None and self.people.end_of(part.idx) == token.idx + len(token):
                return self.cast.parties.get(person.actor_id(self.cast.article)) or self.cast.person(person)
        return None

    def _fits(self, party: Party, low: str) -> bool:
        if low in PLURAL:
            return party.plural
        gender = party.gender
        return party.single and gender in {"", GENDERS[low]}

    def _blocks_between(self, start: int, end: int) -> int:
        return bisect_right(self.blocks, end) - bisect_right(self.blocks, start)


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
