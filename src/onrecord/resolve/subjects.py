"""Who speaks or acts in a stretch of text: the parties that a pronoun after it may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.clauses import token_of
from onrecord.resolve.describe import Description, describe
from onrecord.resolve.names import Name
from onrecord.resolve.people import People
from onrecord.resolve.roles import Roles
from onrecord.resolve.words import Word, split_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MANY = frozenset({"NNS", "NNPS", "WDT", "DT", "JJ", "CD"})
_NOBODY = frozenset({"they", "them", "their", "we", "us", "our", "it", "its", "you", "which", "that"})
_ARGUMENTS = _SUBJECTS | {"dobj"}
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(slots=True)
class Candidates:
    """The parties of a stretch.

    `mains` are the ids of those who speak or are the subject of a main clause, `owners` of those of whose things it
    speaks, `unknown` is true where someone speaks or acts there whom the article leaves open.
    """

    parties: dict[str, Party] = field(default_factory=dict)
    owners: set[str] = field(default_factory=set)
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
        self.open: set[int] = set()  # and of those the unread that may be one person

    def note(self, span: Span, party: Party | None, *, speaks: bool) -> None:
        """Keeps what a mention was read as, also that it could not be read."""
        self.noted[span.start] = party
        if speaks:
            self.speakers[span.start] = party
            if party is None and self._may_be_one(span):
                self.open.add(span.start)

    def between(self, start: int, end: int, fits: Callable[[Party], bool], counts: Callable[[int], bool]) -> Candidates:
        """The fitting speakers and subjects of a stretch, at the places that count."""
        found = Candidates()
        for place, party in self.speakers.items():
            if start <= place < end and counts(place):
                found.unknown |= place in self.open
                if party and fits(party):
                    found.add(party, main=True)
        for token in self._subjects(start, end):
            if counts(token.idx):
                self._add(token, found, fits)
        owners = (self._owner(token) for token in self._words(start, end) if token.dep_ == "poss" and counts(token.idx))
        found.owners = {party.id for party in owners if party and fits(party)}
        return found

    def many(self, start: int, end: int) -> bool:
        """Whether a stretch has a noun in the plural as subject or object: it too may be what "they" stands for."""
        return any(token.tag_ == "NNS" and token.dep_ in _ARGUMENTS for token in self._words(start, end))

    def named(self, start: int, end: int, fits: Callable[[Party], bool], counts: Callable[[int], bool]) -> Candidates:
        """The fitting persons named anywhere in a stretch."""
        found = Candidates()
        for place, person in self.people.at_start.items():
            party = self.cast.person(person) if start <= place < end and counts(place) else None
            if party and fits(party):
                found.add(party, main=False)
        return found

    def _may_be_one(self, span: Span) -> bool:
        """Whether words that could not be read may mean one human being: no crowd, body or thing."""
        head = token_of(self.doc, span)
        if head is None or head.tag_ in _MANY or head.lower_ in _NOBODY:
            return False
        if head.pos_ != "NOUN":
            return head.ent_type_ in {"", "PERSON"}
        return self._is_role(head)

    def _words(self, start: int, end: int) -> Iterable[Token]:
        return self.doc.char_span(start, end, alignment_mode="contract") or ()

    def _subjects(self, start: int, end: int) -> Iterator[Token]:
        for token in self._words(start, end):
            if token.dep_ in _SUBJECTS and not any(child.dep_ == "conj" for child in token.children):
                yield token

    def _add(self, token: Token, found: Candidates, fits: Callable[[Party], bool]) -> None:
        party = self.named_by(token)
        if party is None and token.pos_ == "NOUN" and self._is_role(token):
            party = self._met(token)
            found.unknown |= party is None and _is_main(token)
        elif party is None and token.pos_ == "PROPN":  # a surname that two have
            found.unknown |= token.lower_ in self.people.surnames and _is_main(token)
        if party is not None and fits(party):
            found.add(party, main=_is_main(token))

    def _owner(self, token: Token) -> Party | None:
        return self.named_by(token) or (self._met(token) if token.pos_ == "NOUN" and self._is_role(token) else None)

    def _is_role(self, token: Token) -> bool:
        role = self._described(token)
        return bool(role.head) and not role.plural

    def _met(self, token: Token) -> Party | None:
        """The only party that the article has called so before."""
        met = self.roles.met(self._described(token), token.idx)
        return met[0] if len(met) == 1 else None

    def _described(self, token: Token) -> Description:
        return describe(self._phrase(token), self.people.lexicon, self.people.surnames)

    def named_by(self, token: Token) -> Party | None:
        """The party that a noun phrase names, by its head: a mention read before, or a person."""
        for part in token.subtree:
            if part.i > token.i:
                break
            if part.idx in self.noted:
                return self.noted[part.idx]
            person = self.people.at_start.get(part.idx)
            if person is not None and self.people.end_of(part.idx) == token.idx + len(token):
                return self.cast.person(person)
        return self._surname(token)

    def _surname(self, token: Token) -> Party | None:
        """The person of a surname alone that the parser took for no name."""
        bare = token.text[:1].isupper() and not any(child.dep_ in {"compound", "amod"} for child in token.children)
        words = split_words(token.text, token.idx)
        if not bare or len(words) != 1 or words[0].low not in self.people.surnames:
            return None
        person = self.people.find(Name(words))
        return self.cast.person(person) if person else None

    def _phrase(self, token: Token) -> tuple[Word, ...]:
        start = token.left_edge.idx
        words = split_words(self.people.text[start : token.idx + len(token)], start)
        return words[1:] if words and words[0].low in _ARTICLES else words


def _is_main(token: Token) -> bool:
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"
