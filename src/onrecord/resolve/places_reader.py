"""A place from the noun that names it, with what stands around the name: "the town of Mardan", "northern Syria"."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Place, Span
from onrecord.resolve.places_context import Context
from onrecord.resolve.places_gazetteer import Gazetteer, Known
from onrecord.resolve.places_names import PLACES, Name, NameReader

KINDS = {
    "country": "country",
    "city": "city",
    "province": "region",
    "district": "region",
    "region": "region",
    "site": "city",
}
"""The kinds of the gazetteer, and of a place in the record."""

LARGE, HUGE = 50_000, 500_000
"""People of a city whose name is believed though the parser takes it for something else: in a country that the article
names, and in any."""


class PlaceReader:
    """Reads the places of one article."""

    def __init__(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.text = parsed.article.text
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.gazetteer = gazetteer
        self.context = Context(parsed, gazetteer)
        self.names = NameReader(parsed.doc, gazetteer)
        self.labels = self.names.labels

    def read(self, noun: Token, level: str | None = None) -> Place | None:
        """The place that a noun names; None where it names none, or words are missing from the name."""
        name = self.names.read(noun, level)
        if name is None:
            return None
        start, end = name.words[0].start, name.words[-1].end
        if end < noun.idx + len(noun) or any(start <= gap <= end + 1 for gap in self.gaps):
            return None
        return self._place(name, noun)

    def _place(self, name: Name, noun: Token) -> Place | None:
        entity = self.labels.get(noun.i)
        trusted = entity is not None and entity.label_ in PLACES
        known = self._chosen(name, noun)
        if known is None:
            return self._bare(name, trusted=trusted)
        if not trusted and not self._is_believed(name, known, entity):
            return None
        return self._named(name, known)

    def _bare(self, name: Name, *, trusted: bool) -> Place | None:
        """A place of which no more than its words is known: several have the name."""
        single = len(name.words) == 1 and name.words[0].low in self.context.people
        return self._named(name, None) if trusted and not single else None

    def _chosen(self, name: Name, noun: Token) -> Known | None:
        """What is meant, where it is of the kind that the noun beside it says."""
        found = [known for known in name.found if known.how != "adjective"]
        kinds = {"cities": {"city"}, "regions": {"province", "district", "region"}}.get(name.level or "")
        if kinds is None and not name.part and self._has_article(name, noun):
            found = [known for known in found if known.kind != "city"]  # "in the Orange": no city has an article
        fitting = [known for known in found if kinds is None or known.kind in kinds]
        return self.context.choose(fitting or found, held=name.held)

    def _has_article(self, name: Name, noun: Token) -> bool:
        own = noun.dep_ not in {"compound", "nmod"}  # that of "the Lahore bombing" is the bombing's
        return own and self.text[max(name.words[0].start - 4, 0) : name.words[0].start].lower() == "the "

    def _is_believed(self, name: Name, known: Known, entity: SpacySpan | None) -> bool:
        """Whether a name that the parser takes for none of a place is one all the same."""
        single = len(name.words) == 1 and name.words[0].low in self.context.people
        nicknamed = known.how == "other" and known.population < HUGE  # Topeka was once renamed Google
        if single or nicknamed or (entity is not None and entity.end_char > name.words[-1].end):
            return False
        near = bool(self.context.countries[known.country or ""])
        if entity is not None and entity.label_ == "PERSON":
            return near and known.population >= LARGE
        if known.kind == "city":
            return known.population >= (LARGE if near else HUGE)
        if name.level is not None:
            return True
        return known.kind != "district" and (near or known.kind != "province")

    def _named(self, name: Name, known: Known | None) -> Place:
        start, end = name.words[0].start, name.words[-1].end
        text = self.text[start:end]
        span, words = Span(start, end, text), " ".join(text.split())
        if known is None:
            return Place(words, span)
        if name.level == "lands" or (name.part and known.kind != "city"):
            province = known.name if known.kind == "province" else known.province
            return Place(words, span, known.country, kind="region", province=province or None)
        province = known.name if known.kind == "province" else known.province
        where = {"latitude": known.latitude, "longitude": known.longitude}
        kind = KINDS[known.kind]
        return Place(known.name or words, span, known.country, known.geonames, kind, province or None, **where)
