"""Who "he", "she" or "they" is: the one compatible speaker or subject just before, or unknown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import partial

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.cast import Party
from onrecord.resolve.clauses import token_of
from onrecord.resolve.subjects import Candidates, Subjects

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLURAL = frozenset({"they", "them"})
_POSSESSIVE = frozenset({"his", "her"})
_FRONTED = frozenset({"advcl", "prep"})
_QUOTATION = re.compile(r"“[^“”]*(?:”|(?=\n\s*\n)|\Z)|(?<!\w)\"[^\"\n]*(?:\"|(?=\n)|\Z)")
_REACH = 3  # sentences back that a pronoun may reach
_PARAGRAPHS = 1  # paragraphs back


class Antecedents:
    """Looks back from a pronoun; what was read before it must be noted first, in the order of the text."""

    def __init__(self, parsed: Parsed, subjects: Subjects) -> None:
        self.doc = parsed.doc
        self.text = parsed.article.text  # doc.text is made anew at each call
        self.subjects = subjects
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.blocks = [block.start for block in parsed.blocks()]
        self.sentences = [
            (sent.start_char, sent.start_char + len(sent.text.rstrip()))
            for sent in parsed.doc.sents
            if sent.text.strip()
        ]
        self.quotations = [match.span() for match in _QUOTATION.finditer(parsed.article.text)]

    def find(self, span: Span, said: Sequence[Span] = ()) -> Party | None:
        """The party that the pronoun means; None where there is none or are two, or words are missing between.

        `said` is the content of the pronoun's own statement: whoever is named in it is not its speaker by that.
        """
        aside = [*((part.start, part.end) for part in said), *self._quoted(span.start)]
        low = span.text.lower()
        stretches = [(start, min(end, span.start)) for start, end in self._sentences_back(span.start, aside)]
        party, start = self._acting(stretches, low, aside)
        if party is None and start is None and low in GENDERS:
            party, start = self._named(stretches, low, aside)
        if party is None and start is None:
            return self._ahead(span, low)
        missing = start is not None and any(start <= gap <= span.start for gap in self.gaps)
        return None if missing else party

    def _acting(
        self, stretches: Sequence[tuple[int, int]], low: str, aside: Sequence[tuple[int, int]]
    ) -> tuple[Party | None, int | None]:
        """The one who speaks or acts in the nearest stretch where somebody does, and where it begins.

        No party but a beginning: somebody does, but not one who alone fits.
        """
        found: dict[str, Party] = {}
        mains: set[str] = set()
        nearer: set[str] = set()  # of whose things the stretches nearer by speak
        place = (0, 0)
        for place in stretches:
            here = self._here(place, low, aside, own=place == stretches[0])
            strange = here.mains and not here.mains & found.keys()
            if (here.unknown and low not in PLURAL) or (found and strange):
                return None, place[0]  # one acts in a clause nearer by, another is spoken of before
            found |= here.parties
            mains |= here.mains
            if mains or len(found) > 1:
                break
            if low in PLURAL and not found and self.subjects.many(*place):
                return None, place[0]
            nearer |= here.owners
        party = _only(found, mains)
        own = stretches[:1] == [place]
        if party is not None and (nearer - {party.id} or (own and self._outdone(party, place, low, aside))):
            party = None
        if party is not None and party.id not in mains and self._others(party, place, low, aside):
            party = None  # he acts aside, and another is spoken of
        return party, (place[0] if found else None)

    def _here(self, place: tuple[int, int], low: str, aside: Sequence[tuple[int, int]], *, own: bool) -> Candidates:
        """Who speaks or acts in a stretch; for a possessive in its own sentence also whoever is named."""
        asks = (partial(_fits, low=low), lambda at: not _within(at, aside))
        here = self.subjects.between(*place, *asks)
        if not here.parties and low in _POSSESSIVE and own:
            return self.subjects.named(*place, *asks)
        return here

    def _others(self, party: Party, place: tuple[int, int], low: str, aside: Sequence[tuple[int, int]]) -> bool:
        """Whether a stretch names another person who fits."""
        fits = partial(_fits, low=low)
        return bool(self.subjects.named(*place, fits, lambda at: not _within(at, aside)).parties.keys() - {party.id})

    def _outdone(self, party: Party, place: tuple[int, int], low: str, aside: Sequence[tuple[int, int]]) -> bool:
        """Whether a stretch names one of the pronoun's gender, while that of who acts there is not known."""
        if party.gender or low in PLURAL:
            return False
        fitting = self.subjects.named(
            *place, lambda other: other.gender == GENDERS[low], lambda at: not _within(at, aside)
        )
        return bool(fitting.parties)

    def _named(
        self, stretches: Sequence[tuple[int, int]], low: str, aside: Sequence[tuple[int, int]]
    ) -> tuple[Party | None, int | None]:
        """The only person of the pronoun's gender in the nearest stretch that names one, and where it begins."""
        for start, end in stretches:
            here = self.subjects.named(
                start, end, lambda party: party.gender == GENDERS[low], lambda place: not _within(place, aside)
            )
            if here.parties:
                return (next(iter(here.parties.values())) if len(here.parties) == 1 else None), start
        return None, None

    def _ahead(self, span: Span, low: str) -> Party | None:
        """The subject that a fronted clause with the pronoun leads up to: "Before he left, Petrov ..."."""
        pronoun = token_of(self.doc, span)
        if pronoun is None:
            return None
        main = pronoun.sent.root
        front = next((word for word in pronoun.ancestors if word.head == main and word.dep_ in _FRONTED), None)
        ahead = [word for word in main.lefts if front and word.dep_ == "nsubj" and word.i > front.right_edge.i]
        party = self.subjects.named_by(ahead[0]) if len(ahead) == 1 else None
        return party if party and _fits(party, low) else None

    def behind_relative(self, span: Span) -> Span | None:
        """The noun phrase that "who" stands for, without the clause that "who" opens."""
        token = next(iter(self.doc.char_span(span.start, span.end, alignment_mode="expand") or ()), None)
        if token is None or token.head.dep_ != "relcl":
            return None
        noun = token.head.head
        if not all(each.text == "," for each in self.doc[noun.i + 1 : token.i]):
            return None
        start, end = min((left.left_edge.idx for left in noun.lefts), default=noun.idx), noun.idx + len(noun)
        return Span(start, end, self.text[start:end]) if end <= span.start else None

    def _sentences_back(self, place: int, aside: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The sentence of a place and those before it, as far as a pronoun reaches; quotations are passed over.

        A pronoun in a quotation does not reach out of it: there its speaker is "I".
        """
        floor = next((start for start, end in self.quotations if start <= place < end), 0)
        number = bisect_right(self.sentences, (place, len(self.text)))
        passed, paragraphs = 0, {bisect_right(self.blocks, place)}
        for start, end in reversed(self.sentences[:number]):
            if _within(start, aside) and _within(end - 1, aside):
                continue
            paragraphs.add(bisect_right(self.blocks, start))
            passed += 1
            if passed > _REACH + 1 or len(paragraphs) > _PARAGRAPHS + 1 or end <= floor:
                return
            yield max(start, floor), end

    def is_quoted(self, place: int) -> bool:
        """Whether a place is in quotation marks."""
        return any(start <= place < end for start, end in self.quotations)

    def _quoted(self, place: int) -> list[tuple[int, int]]:
        """The quotations that a place is not in."""
        return [(start, end) for start, end in self.quotations if not start <= place < end]


def _fits(party: Party, low: str) -> bool:
    if low in PLURAL:  # an institution is "it" more often than "they"
        return party.plural and party.kind != "organisation"
    return party.single and party.gender in {"", GENDERS[low]}


def _only(found: Mapping[str, Party], mains: Container[str]) -> Party | None:
    """Of those who act the one in a main clause; of several the one whose gender is known."""
    parties = [party for party in found.values() if party.id in mains] or list(found.values())
    if len(parties) > 1:
        parties = [party for party in parties if party.gender] or parties
    return parties[0] if len(parties) == 1 else None


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
