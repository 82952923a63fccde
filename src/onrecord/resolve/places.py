"""Where an event happened: the locative phrase of the trigger's own clause, its country where that is certain."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Event, Place, Span
from onrecord.resolve.clauses import anchors, token_of
from onrecord.resolve.entries import Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word, split_words

_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "across", "around"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_OTHER_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "conj", "acl", "xcomp", "appos"})


class Places:
    """Finds the places of the events of one article."""

    def __init__(self, parsed: Parsed, lexicon: Lexicon) -> None:
        self.doc = parsed.doc
        self.text = parsed.article.text
        self.lexicon = lexicon
        self.entities = {token.i: entity for entity in parsed.doc.ents for token in entity}
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)

    def of(self, event: Event) -> Place | None:
        """The place of the event, the nearest of several; None where its clause names none."""
        trigger = token_of(self.doc, event.trigger)
        prepositions = [token for anchor in (anchors(trigger) if trigger else ()) for token in _locatives(anchor)]
        places = [place for token in prepositions if (place := self._place(token))]
        return min(places, key=lambda place: abs(place.span.start - event.trigger.start), default=None)

    def _place(self, preposition: Token) -> Place | None:
        for noun in (child for child in preposition.children if child.dep_ == "pobj"):
            span = self.entities.get(noun.i)
            words = self._words(noun)
            known = self._known(words)
            named = span is not None and span.label_ in _PLACES
            national = self._national(noun)
            if national:
                return national
            if not words or not (named or (known and known.form not in {"adjective", "metonym"})):
                continue
            start, end = words[0].start, words[-1].end
            if any(preposition.idx <= gap <= end + 1 for gap in self.gaps):
                continue
            text = self.text[start:end]
            return Place(" ".join(text.split()), Span(start, end, text), self._country(known, noun))
        return None

    def _national(self, noun: Token) -> Place | None:
        """A place that only its nation's adjective tells: "in a Pakistani town"."""
        adjective = next((child for child in noun.children if child.dep_ in {"amod", "compound"}), None)
        if adjective is None or noun.lower_ not in self.lexicon.place_nouns:
            return None
        entry = self.lexicon.states.whole(split_words(adjective.text))
        start, end = adjective.idx, noun.idx + len(noun)
        if entry is None or entry.form != "adjective" or any(start <= gap <= end for gap in self.gaps):
            return None
        text = self.text[start:end]
        return Place(" ".join(text.split()), Span(start, end, text), entry.country)

    def _words(self, noun: Token) -> tuple[Word, ...]:
        """The capitalised words that make the name around the noun: "Jammu and Kashmir", "northern Helmand"."""
        span = self.entities.get(noun.i)
        first = span.start if span is not None and span.label_ in _PLACES else noun.i
        last = span.end - 1 if span is not None and span.label_ in _PLACES else noun.i
        longer = self.doc[first : min(last + 4, noun.sent.end)]
        words = [
            word for word in split_words(longer.text, longer.start_char) if word.text[0].isalnum() or word.low == "'s"
        ]
        while words and words[0].low == "the":
            words.pop(0)
        found = self.lexicon.states.at(words, 0) if words else None
        end = words[found[1] - 1].end if found else self.doc[last].idx + len(self.doc[last])
        kept = tuple(word for word in words if word.end <= max(end, self.doc[last].idx + len(self.doc[last])))
        return kept[:-1] if kept and kept[-1].low == "'s" else kept

    def _known(self, words: tuple[Word, ...]) -> Entry | None:
        return self.lexicon.states.whole(words) or (self.lexicon.states.whole(words[-1:]) if words else None)

    def _country(self, known: Entry | None, noun: Token) -> str | None:
        """The country of the name, or of what follows it: "Quetta, Pakistan", "in Springfield in the United States"."""
        after = split_words(self.text[noun.idx + len(noun) : noun.sent.end_char], noun.idx + len(noun))[:5]
        if after and after[0].low in {",", "in"}:
            rest = [word for word in after[1:] if word.low != "the"]
            found = self.lexicon.states.at(rest, 0) if rest else None
            if found and found[0].form in {"short", "name", "careful"}:
                return found[0].country
        return known.country if known and known.form != "careful" else None


def _locatives(trigger: Token) -> Iterator[Token]:
    """The locative prepositions under the trigger, not inside another clause."""
    waiting = list(trigger.children)
    while waiting:
        token = waiting.pop()
        if token.dep_ in _OTHER_CLAUSES:
            continue
        if token.dep_ == "prep" and token.lower_ in _LOCATIVE:
            yield token
        waiting.extend(token.children)
