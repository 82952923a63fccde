"""The parties that the words of a statement concern: whom its act is directed at, and whom its content names.

They are read when all other mentions have been: who speaks and acts does not hang on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.records import Mention, Span, Statement
from onrecord.resolve.article_reading import ArticleReading
from onrecord.resolve.cast import Party
from onrecord.resolve.entries import Entry
from onrecord.resolve.names import Name
from onrecord.resolve.role_nouns import singular
from onrecord.resolve.segments import strip_determiners
from onrecord.resolve.words import Word, split_words

_LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "predet"})
_WITHIN = frozenset({"compound", "nmod", "amod", "det", "punct"})
_PLACED = frozenset({"in", "at", "near", "around", "outside", "across"})
_PARTIES = frozenset({"person", "state", "organisation", "group"})
_STATE_SECTORS = frozenset({"GOV", "MIL", "SPY"})


class Concerned:
    """Reads them in one article, of which all other mentions were read; `named` is what those are."""

    def __init__(self, reading: ArticleReading, named: dict[Span, Party]) -> None:
        self.reading = reading
        self.named = named
        self.met = {party.id for party in named.values()}
        self.ids: set[str] = set()
        self.text = reading.people.text

    def __call__(self, statement: Statement) -> Statement:
        """The statement with its recipients resolved, and what it is about."""
        return replace(
            statement,
            recipients=tuple(self._recipients(statement)),
            about=tuple(self._about(statement)),
        )

    def _recipients(self, statement: Statement) -> Iterator[Mention]:
        """Once each, without the speaker's own party, and without pronouns of which nobody knows whom they mean."""
        speaker = self.named.get(statement.speaker.span) if statement.speaker else None
        seen: set[str] = set()
        for mention in statement.recipients:
            party = self._directed_at(mention.span, speaker)
            self.reading.subjects.note(mention.span, party, speaks=False)
            if party is None and not self.reading.is_pronoun(mention.span):
                yield mention
            elif party and party.id not in seen and not (speaker and _is_own(party, speaker)):
                seen.add(party.id)
                yield self._mention(mention.span, party)

    def _directed_at(self, span: Span, speaker: Party | None) -> Party | None:
        """The party that a recipient is; a foreign nation's people are the nation, "men of the Red Front" the front."""
        party = self.reading.party(span)
        if party is not None and party.kind != "role":
            return party
        words = strip_determiners(split_words(span.text, span.start))[1]
        nation = self.reading.lexicon.states.whole(words)
        if nation is not None and nation.form == "adjective":
            foreign = speaker is None or speaker.country not in {None, nation.country}
            return self.reading.cast.entry(nation) if foreign or party is None else party
        groups = [named for _, named in self._named_in(span) if named.kind == "group"]
        return groups[0] if len(groups) == 1 and (party is None or party.country is None) else party

    def _about(self, statement: Statement) -> Iterator[Mention]:
        seen: set[str] = set()
        for content in statement.content:
            for span, party in self._parties(content):
                key = party.id if party else span.text.lower()
                if key not in seen:
                    seen.add(key)
                    yield self._mention(span, party) if party else Mention(span)

    def _mention(self, span: Span, party: Party) -> Mention:
        self.ids.add(party.id)
        return Mention(span, party.id, party.name)

    def _parties(self, content: Span) -> list[tuple[Span, Party | None]]:
        """The parties of a stretch in order: whole phrases, else the names in them, none within another."""
        tokens = self.reading.doc.char_span(content.start, content.end, alignment_mode="contract") or ()
        heads = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in _WITHIN]
        found = [each for head in heads for each in self._of_phrase(self._phrase(head, content), head)]
        found += self._named_in(content)
        found.sort(key=lambda each: (each[0].start, -each[0].end))
        outer: list[tuple[Span, Party | None]] = []
        for span, party in found:
            if (not outer or span.start >= outer[-1][0].end) and not self._is_place(span):
                outer.append((span, party))
        return outer

    def _phrase(self, head: Token, content: Span) -> Span:
        """A noun with what stands before it, and a name after "of"."""
        lefts = [child.left_edge.idx for child in head.lefts if child.dep_ in _LEFT]
        start, end = max(content.start, min([head.idx, *lefts])), head.idx + len(head)
        for of in head.rights:
            if of.lower_ == "of" and of.i == head.i + 1:
                end = max((noun.idx + len(noun) for noun in of.children if noun.dep_ == "pobj"), default=end)
        end = min(end, content.end)
        return Span(start, end, self.text[start:end])

    def _of_phrase(self, phrase: Span, head: Token) -> Iterator[tuple[Span, Party | None]]:
        if phrase.text.islower() and not self._may_be_office(head):
            return
        party = self.reading.party(phrase)
        if party is not None and self._is_known(party):
            yield phrase, party
        elif party is None and head.ent_type_ == "PERSON" and head.is_alpha:
            yield phrase, None

    def _may_be_office(self, head: Token) -> bool:
        """Whether a noun ends any role or body; what most nouns name is no party, and they need not be read."""
        ends = self.reading.lexicon.ends
        return head.lower_ in ends or singular(head.lower_) in ends

    def _is_known(self, party: Party) -> bool:
        """Whether it is a party; what only the parser took for an organisation is none until it speaks or acts."""
        stated = party.why is not None or party.wikidata is not None or bool(party.sectors)
        return party.kind in _PARTIES and (party.kind != "organisation" or stated or party.id in self.met)

    def _is_place(self, span: Span) -> bool:
        """Whether a capital is where something is, and not its government: "talks in Oslo"."""
        found = self.reading.lexicon.states.whole(split_words(span.text, span.start))
        before = split_words(self.text[max(0, span.start - 10) : span.start])
        capital = found is not None and found.form in {"capital", "metonym"}
        return capital and bool(before) and before[-1].low in _PLACED

    def _named_in(self, phrase: Span) -> Iterator[tuple[Span, Party]]:
        """The persons and the states, organisations and groups that are named within a phrase."""
        words, index = split_words(phrase.text, phrase.start), 0
        while index < len(words):
            party, after = self._at(words, index)
            if party is not None:
                start, end = words[index].start, words[after - 1].end
                yield Span(start, end, self.text[start:end]), party
            index = after

    def _at(self, words: tuple[Word, ...], index: int) -> tuple[Party | None, int]:
        """The party that is named from a word on, and the word after its name."""
        people, word = self.reading.people, words[index]
        found = self.reading.lexicon.names.at(words, index)
        person = people.at_start.get(word.start)
        if person is not None:
            after = index + sum(each.end <= people.end_of(word.start) for each in words[index:])
            if found is None or after >= found[1]:  # "Roe", but not in "the Roe network"
                return self.reading.cast.person(person), after
        if found is not None:
            return self._entry(found[0], words[index : found[1]]), found[1]
        return self._surname(word), index + 1

    def _surname(self, word: Word) -> Party | None:
        """The person of a surname that the parser took for no name; of "Roe supporters" it says nothing."""
        people = self.reading.people
        if not word.capital or word.low not in people.surnames:
            return None
        token = self.reading.doc.char_span(word.start, word.end)
        person = people.find(Name((word,))) if token is not None and token.root.dep_ not in _WITHIN else None
        return self.reading.cast.person(person) if person else None

    def _entry(self, entry: Entry, words: tuple[Word, ...]) -> Party | None:
        if entry.kind == "state" and entry.form in {"place", "careful", "people"}:
            party = self.reading.mentions.named.read("", words) if entry.form == "careful" else None
            return party if party and party.kind == "state" else None
        return self.reading.cast.entry(entry)


def _is_own(party: Party, speaker: Party) -> bool:
    """Whether the speaker is that party, or speaks for it."""
    speaks_for = speaker.kind == "state" or bool(_STATE_SECTORS & set(speaker.sectors[:1]))
    state = party.kind == "state" and party.country is not None and party.country == speaker.country
    return party.id == speaker.id or (state and speaks_for)
