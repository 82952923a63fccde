"""Places that no name alone makes: borders, parts of countries, what stands behind an adjective or a city's name."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.records import Place, Span
from onrecord.resolve.places_gazetteer import Known, form_of, place_words
from onrecord.resolve.places_reader import KINDS, PlaceReader
from onrecord.resolve.words import split_words


class PhraseReader:
    """Reads the places of common nouns in one article."""

    def __init__(self, names: PlaceReader) -> None:
        self.names = names
        self.tables = place_words()

    def read(self, noun: Token) -> Place | None:
        """The place of a noun and the phrase around it, None where it names none."""
        if noun.pos_ == "PROPN" or noun.i in self.names.labels:
            place = self.names.read(noun)
            if place is not None:
                return place
        if noun.lower_ in self.tables["borders"]:
            return self._border(noun)
        return self._region(noun) or self._of(noun) or self._apposed(noun) or self._site(noun)

    def _border(self, noun: Token) -> Place | None:
        """An edge between countries, where at least one of them is named; it lies in neither alone."""
        between = [child for child in noun.children if child.lower_ in {"between", "with", "of", "along"}]
        last = max((child.right_edge.i for child in between if child.i > noun.i), default=noun.i)
        first = min((token.i for token in noun.lefts if token.dep_ not in {"det", "punct"}), default=noun.i)
        if not any(self._countries(token) for token in noun.doc[first : last + 1]):
            return None
        return self._spanned(noun.doc[first].idx, noun.doc[last].idx + len(noun.doc[last]), None)

    def _countries(self, token: Token) -> list[Known]:
        words = split_words(token.text)
        return [known for word in words for known in self.names.gazetteer.named(word.low) if known.kind == "country"]

    def _region(self, noun: Token) -> Place | None:
        """A region with a name in small letters: "tribal areas"."""
        before = noun.nbor(-1) if noun.i > noun.sent.start else noun
        found = self.names.gazetteer.own.get(form_of(split_words(f"{before.text} {noun.text}")))
        if not found:
            return None
        return self._spanned(before.idx, noun.idx + len(noun), found[0].country)

    def _of(self, noun: Token) -> Place | None:
        """The name behind: "the town of Mardan", "the north of Syria"."""
        behind = next((child for child in noun.children if child.lower_ == "of" and child.i > noun.i), None)
        inner = next((child for child in behind.children if child.dep_ == "pobj"), None) if behind is not None else None
        level = next((name for name in ("cities", "regions") if noun.lower_ in self.tables[name]), None)
        part = noun.lower_ in self.tables["directions"]
        if inner is None or not (level or part or noun.lower_ in self.tables["lying"]):
            return None
        place = self.names.read(inner, level)
        if place is None or not part:
            return place
        return self._spanned(noun.idx, place.span.end, place.country)

    def _apposed(self, noun: Token) -> Place | None:
        """The name beside it: "the capital, Kabul"."""
        kinds = {*self.tables["cities"], *self.tables["regions"], *self.tables["lying"]}
        if noun.lower_ not in kinds or noun.i + 2 >= noun.sent.end or noun.nbor(1).text != ",":
            return None
        name = noun.nbor(2)
        while name.dep_ == "compound" and name.i < name.head.i < noun.sent.end:
            name = name.head
        return self.names.read(name) if name.pos_ == "PROPN" else None

    def _site(self, noun: Token) -> Place | None:
        """What stands before it: "an Afghan village", "the Afghan capital", "a Karachi hospital"."""
        for child in noun.lefts:
            if child.dep_ in {"amod", "compound", "nmod", "poss"}:
                place = self._nation(child, noun) or self._in_city(child, noun)
                if place is not None:
                    return place
        return None

    def _nation(self, child: Token, noun: Token) -> Place | None:
        country = next((known for known in self._countries(child) if known.how == "adjective"), None)
        if country is None or country.country is None or noun.lower_ not in self.tables["lying"]:
            return None
        if any(token.pos_ == "PROPN" for token in noun.doc[child.i + 1 : noun.i]):  # "the Serbian Banat region"
            return None
        capital = self.names.gazetteer.capital(country.country) if noun.lower_ == "capital" else None
        return self._spanned(child.idx, noun.idx + len(noun), country.country, capital)

    def _in_city(self, child: Token, noun: Token) -> Place | None:
        named = any(noun.lower_ in self.tables[kind] for kind in ("sites", "cities", "regions", "lands"))
        place = self.names.read(child) if named and child.pos_ == "PROPN" else None
        if place is None or place.kind not in {"city", "region"}:
            return None
        whole = self._spanned(place.span.start, max(place.span.end, noun.idx + len(noun)), place.country)
        fields = (place.country, place.geonames, place.kind, place.province, place.latitude, place.longitude)
        return whole and Place(place.name, whole.span, *fields)

    def _spanned(self, start: int, end: int, country: str | None, known: Known | None = None) -> Place | None:
        if any(start <= gap <= end for gap in self.names.gaps):
            return None
        text = self.names.text[start:end]
        span, words = Span(start, end, text), " ".join(text.split())
        if known is None:
            return Place(words, span, country, kind="region")
        where = (known.province, known.latitude, known.longitude)
        return Place(known.name, span, country, known.geonames, KINDS[known.kind], *where)


def nearest(places: Iterable[Place], at: int) -> Place | None:
    """The place nearest to an offset; of a city and the country or region around it, the city."""
    ranked = sorted(places, key=lambda place: abs(place.span.start - at))
    if not ranked:
        return None
    first = ranked[0]
    if first.kind in {"country", "region"}:
        closer = (place for place in ranked if place.kind == "city" and place.country == first.country)
        return next(closer, first)
    return first
