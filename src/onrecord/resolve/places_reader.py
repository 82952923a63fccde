"""A place from the noun that names it, with what stands around the name: "the town of Mardan", "northern Syria"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from onrecord.parse import Parsed
from onrecord.records import Place, Span
from onrecord.resolve.places_context import Context
from onrecord.resolve.places_gazetteer import Gazetteer, Known, place_words
from onrecord.resolve.words import Word, split_words

PLACES = frozenset({"GPE", "LOC", "FAC"})

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


class PlaceReader:
    """Reads the places of one article."""

    def __init__(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.doc = parsed.doc
        self.text = parsed.article.text
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)
        self.gazetteer = gazetteer
        self.context = Context(parsed, gazetteer)
        self.labels = {token.i: entity for entity in parsed.doc.ents for token in entity}

    def read(self, noun: Token, level: str | None = None) -> Place | None:
        """The place that a noun names; None where it names none, or words are missing from the name."""
        words = self._words(noun)
        if not words:
            return None
        name = self._name(words, noun, level)
        start, end = name.words[0].start, name.words[-1].end
        if end < noun.idx + len(noun) or any(start <= gap <= end + 1 for gap in self.gaps):
            return None
        return self._place(name, noun)

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


def inside(found: Sequence[Known], holders: Sequence[Known]) -> tuple[Known, ...]:
    """Those of the places that lie in one of the holders."""
    return tuple(known for known in found if any(_holds(holder, known) for holder in holders))


def _holds(holder: Known, known: Known) -> bool:
    if holder.country != known.country or holder == known or holder.how == "adjective":
        return False
    if holder.kind == "province":
        return known.province == holder.name and known.kind != "province"
    return holder.kind == "country" or (holder.kind == "district" and known.kind == "city")
