"""The words around a name that may be its title or its apposition, by the parse."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.resolve.names import Name
from onrecord.resolve.words import Word, split_words

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_ARTICLES = frozenset({"a", "an", "the"})
_LONGEST = 14  # words of an apposition


class Titles:
    """Cuts the phrases before and after a name out of the article's analysis."""

    def __init__(self, parsed: Parsed) -> None:
        self.doc = parsed.doc
        self.text = parsed.article.text
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)

    def before(self, name: Name) -> tuple[Word, ...]:
        """The nouns and adjectives directly before a name: "U.S. Secretary of State" John Kerry."""
        span = self.doc.char_span(name.start, name.end, alignment_mode="expand")
        return self._nominal(span.start, name.start) if span is not None else ()

    def after(self, name: Name) -> tuple[Word, ...]:
        """The apposition after a name: John Kerry, "U.S. secretary of state", / John Kerry, who is "..."."""
        span = self.doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None or span.end + 1 >= len(self.doc) or self.doc[span.end].text != ",":
            return ()
        first = span.end + 1
        if [token.lower_ for token in self.doc[first : first + 2]] == ["who", "is"]:
            first += 2
        return self._apposition(first)

    def in_front(self, name: Name) -> tuple[Word, ...]:
        """The noun phrase that a name stands in apposition to: "the foreign minister", John Kerry, said."""
        span = self.doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None or span.start < 2 or span.end >= len(self.doc):
            return ()
        if self.doc[span.start - 1].text != "," or self.doc[span.end].text != ",":
            return ()
        return self._noun_phrase_before(span.start - 1)

    def _noun_phrase_before(self, comma: int) -> tuple[Word, ...]:
        """The words back to an article, without a verb or a mark between: the "U.S. ambassador to Pakistan", ..."""
        for index in range(comma - 1, max(comma - _LONGEST, 0) - 1, -1):
            token = self.doc[index]
            if token.lower_ in _ARTICLES and index + 1 < comma:
                return self._between(self.doc[index + 1].idx, self.doc[comma].idx)
            if token.pos_ in {"VERB", "AUX", "PUNCT", "PRON", "CCONJ"} and token.text != "-":
                return ()
        return ()

    def _between(self, start: int, end: int) -> tuple[Word, ...]:
        return () if any(start <= gap <= end for gap in self.gaps) else split_words(self.text[start:end], start)

    def _nominal(self, index: int, end: int) -> tuple[Word, ...]:
        first = index
        while first > 0 and self._belongs(self.doc[first - 1]):
            first -= 1
        while first < index and self.doc[first].pos_ == "PART":
            first += 1
        return self._between(self.doc[first].idx, end) if first < index else ()

    @staticmethod
    def _belongs(token: Token) -> bool:
        if token.is_space or token.is_sent_end:
            return False
        if not token.tag_:  # a mention by itself, which nothing analysed
            return token.text.rstrip(".").isalpha() or token.text in {"-", ".", "'s", "’s"}
        return (token.pos_ in _NOMINAL and token.tag_ not in {"TO", "RP"}) or token.lower_ in {"of", "-", "then"}

    def _apposition(self, first: int) -> tuple[Word, ...]:
        end = first
        while end < len(self.doc) and end - first < _LONGEST and self.doc[end].text not in ',;.:()—–”"':
            if self.doc[end].tag_ in _RELATIVE:
                break
            if self.doc[end].tag_ in _FINITE or self.doc[end].is_space:
                return ()
            end += 1
        if end == first or end - first >= _LONGEST or _tells_a_deed(self.doc[first]):
            return ()
        start, stop = self.doc[first].idx, self.doc[end - 1].idx + len(self.doc[end - 1])
        words = self._between(start, stop)
        opens = bool(words) and (words[0].low in _ARTICLES or not words[0].capital or self.doc[first].pos_ == "ADJ")
        opens = opens or (bool(words) and self.doc[first].ent_type_ in {"GPE", "NORP", "ORG"})
        return words[1:] if opens and words[0].low in _ARTICLES else words if opens else ()


def _tells_a_deed(word: Token) -> bool:
    """Whether a participle and its object follow the name, not what its bearer is: "facing U.S. troops"."""
    return word.tag_ == "VBG" and any(child.dep_ == "dobj" for child in word.children)
