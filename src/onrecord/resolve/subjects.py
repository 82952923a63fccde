"""Who speaks or acts in a stretch of text: the parties that a pronoun after it may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.describe import describe
from onrecord.resolve.people import People
from onrecord.resolve.roles import Roles
from onrecord.resolve.words import Word, split_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(slots=True)
class Candidates:
    """The parties of a stretch.

    `mains` are the ids of those who speak or are the subject of a main clause, `unknown` is true where someone speaks
    or acts there whom the article leaves open.
    """

    parties: dict[str, Party] = field(default_factory=dict)
    mains: set[str] = field(default_factory=set)
    unknown: bool = False

    def add(self, party: Party, *, main: bool) -> None:
        """Takes a party in."""
        self.parties[party.id] = party
        self.mains |= {party.id} if main else set()


class Subjects:
    """Knows what the mentions were read as, and reads the subjects that are not mentions."""

    def __init__(self, parsed: Parsed, people: People, cast: Cast, roles: Roles) -> None:
        self.doc = parsed.doc
        self.people = people
        self.cast = cast
        self.roles = roles
        self.noted: dict[int, Party | None] = {}  # mentions read so far, by where they begin
        self.speakers: dict[int, Party | None] = {}  # those of them that speak

    def note(self, span: Span, party: Party | None, *, speaks: bool) -> None:
        """Keeps what a mention was read as, also that it could not be read."""
        self.noted[span.start] = party
        if speaks:
            self.speakers[span.start] = party

    def between(self, start: int, end: int, fits: Callable[[Party], bool], counts: Callable[[int], bool]) -> Candidates:
        """The fitting speakers and subjects of a stretch, at the places that count."""
        found = Candidates()
        for place, party in self.speakers.items():
            if start <= place < end and counts(place):
                found.unknown |= party is None
                if party and fits(party):
                    found.add(party, main=True)
        for token in self._subjects(start, end):
            if counts(token.idx):
                self._add(token, found, fits)
        return found

    def named(self, start: int, end: int, fits: Callable[[Party], bool], counts: Callable[[int], bool]) -> Candidates:
        """The fitting persons named anywhere in a stretch."""
        found = Candidates()
        for place, person in self.people.at_start.items():
            party = self.cast.person(person) if start <= place < end and counts(place) else None
            if party and fits(party):
                found.add(party, main=False)
        return found

    def _subjects(self, start: int, end: int) -> Iterator[Token]:
        for token in self.doc.char_span(start, end, alignment_mode="contract") or ():
            if token.dep_ in _SUBJECTS and not any(child.dep_ == "conj" for child in token.children):
                yield token

    def _add(self, token: Token, found: Candidates, fits: Callable[[Party], bool]) -> None:
        party = self._named(token)
        if party is None and token.pos_ == "NOUN":
            role = describe(self._phrase(token), self.people.lexicon, self.people.surnames)
            if role.head and not role.plural:
                met = self.roles.met(role, token.idx)
                party = met[0] if len(met) == 1 else None
                found.unknown |= party is None and _is_main(token)
        if party is not None and fits(party):
            found.add(party, main=_is_main(token))

    def _named(self, token: Token) -> Party | None:
        for part in token.subtree:
            if part.i > token.i:
                break
            if part.idx in self.noted:
                return self.noted[part.idx]
            person = self.people.at_start.get(part.idx)
            if person is not None and self.people.end_of(part.idx) == token.idx + len(token):
                return self.cast.person(person)
        return None

    def _phrase(self, token: Token) -> tuple[Word, ...]:
        start = token.left_edge.idx
        words = split_words(self.people.text[start : token.idx + len(token)], start)
        return words[1:] if words and words[0].low in _ARTICLES else words


def _is_main(token: Token) -> bool:
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"
