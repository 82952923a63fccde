"""The words of a name of a place, what they may mean, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from onrecord.resolve.places_gazetteer import Gazetteer, Known, place_words
from onrecord.resolve.words import Word, split_words

PLACES = frozenset({"GPE", "LOC", "FAC"})

REACH = 12
"""Tokens after a name in which what holds it may stand."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: its words, what it may mean, and the words that say which."""

    words: tuple[Word, ...]
    found: tuple[Known, ...]
    level: str | None = None  # the table of the noun beside it: cities, regions, lands
    part: bool = False  # of a part of it: "northern"
    held: bool = False  # what holds it is named behind it


class NameReader:
    """Reads the names of places of one article."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self.doc = doc
        self.gazetteer = gazetteer
        self.labels: dict[int, SpacySpan] = {token.i: entity for entity in doc.ents for token in entity}

    def read(self, noun: Token, level: str | None = None) -> Name | None:
        """The name that a noun is part of; None where no name begins before it."""
        words = self._words(noun)
        return self._name(words, noun, level) if words else None

    def _words(self, noun: Token) -> tuple[Word, ...]:
        """The words from the beginning of the name to the end of its sentence, as far as it may reach."""
        entity = self.labels.get(noun.i)
        first = entity.start if entity is not None and entity.label_ in PLACES else noun.left_edge.i
        while first < noun.i and not self.doc[first].text[:1].isupper() and not self._is_direction(self.doc[first]):
            first += 1
        if first > 0 and self._is_direction(self.doc[first - 1]) and self.doc[first - 1].sent == noun.sent:
            first -= 1
        span = self.doc[first : min(noun.i + REACH, noun.sent.end)]
        words = split_words(span.text, span.start_char)
        while words and words[0].low in {"the", "'s", ","} and not self.gazetteer.longest(words)[0]:  # but The Hague
            words = words[1:]
        return words if words and words[0].start <= noun.idx else ()

    def _is_direction(self, token: Token) -> bool:
        return token.lower_ in place_words()["directions"]

    def _name(self, words: Sequence[Word], noun: Token, level: str | None) -> Name:
        found, end = self.gazetteer.longest(words)
        part = not found and words[0].low in place_words()["directions"]
        if part:
            found, end = self.gazetteer.longest(words, 1)
        if found and end < len(words) and words[end].low == "'s":
            inner, inner_end = self.gazetteer.longest(words, end + 1)
            held = inside(inner, found)
            if held:
                return self._levelled(Name(tuple(words[end + 1 : inner_end]), held, level), words, inner_end)
        if not found:
            return Name(self._unknown(words, noun), (), level)
        return self._levelled(Name(tuple(words[:end]), found, level, part), words, end)

    def _unknown(self, words: Sequence[Word], noun: Token) -> tuple[Word, ...]:
        """The words of a name that the gazetteer does not know: those of the entity."""
        entity = self.labels.get(noun.i)
        last = entity.end_char if entity is not None else noun.idx + len(noun)
        return tuple(word for word in words if word.end <= last) or (words[0],)

    def _levelled(self, name: Name, words: Sequence[Word], end: int) -> Name:
        """The name with the noun behind it ("Helmand province"), within what holds it ("Quetta, Pakistan")."""
        tables = place_words()
        after = words[end].low if end < len(words) else ""
        for level in ("cities", "regions", "lands"):
            if after in tables[level]:
                name = replace(name, words=(*name.words, words[end]), level=level)
                end += 1
                break
        holder = self._holder(words, end)
        held = inside(name.found, holder)
        return replace(name, found=held, held=True) if held else name

    def _holder(self, words: Sequence[Word], end: int) -> tuple[Known, ...]:
        """What is named behind a name as holding it: ", Missouri", "in northern Syria", "of Helmand province"."""
        if end >= len(words) or words[end].low not in {",", "in", "of", "("}:
            return ()
        at = end + 1
        state = place_words()["states"].get(words[at].low) if at < len(words) else None
        if state and words[end].low == "," and words[at].capital:
            return tuple(known for known in self.gazetteer.named(state.lower()) if known.kind == "province")
        while at < len(words):
            found, _ = self.gazetteer.longest(words, at)
            if found or words[at].low not in {"the", *place_words()["directions"]}:
                return found
            at += 1
        return ()


def inside(found: Sequence[Known], holders: Sequence[Known]) -> tuple[Known, ...]:
    """Those of the places that lie in one of the holders."""
    return tuple(known for known in found if any(_holds(holder, known) for holder in holders))


def _holds(holder: Known, known: Known) -> bool:
    if holder.country != known.country or holder == known or holder.how == "adjective":
        return False
    if holder.kind == "province":
        return known.province == holder.name and known.kind != "province"
    return holder.kind == "country" or (holder.kind == "district" and known.kind == "city")
