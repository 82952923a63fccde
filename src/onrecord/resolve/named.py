"""Parties that are known by name: states, organisations and groups of the data or the article, and what spaCy saw."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from onrecord.parse import Parsed
from onrecord.resolve.acronyms import introduced
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.entries import NATIONS, Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.people import People
from onrecord.resolve.role_nouns import LINKS, role_at
from onrecord.resolve.role_sectors import IRREGULAR
from onrecord.resolve.roles import Roles
from onrecord.resolve.segments import INDEFINITE, JOINS, free_link
from onrecord.resolve.words import Word, slug, split_words


class NamedParties:
    """Reads names of states, organisations and groups in one article."""

    def __init__(self, parsed: Parsed, lexicon: Lexicon, people: People, cast: Cast, roles: Roles) -> None:
        self.parsed = parsed
        self.lexicon = lexicon
        self.people = people
        self.cast = cast
        self.roles = roles
        self.acronyms = introduced(parsed.article.text, lexicon)

    def read(self, determiner: str, words: tuple[Word, ...]) -> Party | None:
        """A state, organisation or group by name; a group's name may stand after nouns that say what it is."""
        entry = self.lexicon.organisations.whole(words) or self.acronyms.whole(words)
        entry = entry or self._government(words) or self.lexicon.states.whole(words)
        if entry is None and free_link(words, self.lexicon) is None:
            entry = self._last_known(words) or self._nation(words) or self._described(words)
        if entry is None:
            return None
        if entry.kind != "state" and determiner in INDEFINITE:  # "a senior State Department [official]"
            return self.roles.of_body(entry, words)
        if entry.kind != "state" or entry.form in {"short", "name", "capital", "metonym"}:
            return self.cast.entry(entry)
        if entry.form == "careful":
            return self.cast.entry(entry) if self._is_state(entry, words) else None
        return self.roles.of_nation(entry, determiner, words) if entry.form in NATIONS else None

    def _nation(self, words: tuple[Word, ...]) -> Entry | None:
        """The nation in "senior American", where a role noun may be missing."""
        entry = self.lexicon.states.whole(words[-1:])
        lower = len(words) > 1 and not any(word.capital for word in words[:-1])
        return entry if entry and entry.form in NATIONS and lower else None

    def _described(self, words: tuple[Word, ...]) -> Entry | None:
        """The state in "nuclear-armed Pakistan", "neighbouring India"; "northern India" is a region."""
        for start in range(1, len(words)):
            entry = self.lexicon.states.whole(words[start:])
            if entry and entry.form in {"short", "name"}:
                before = words[:start]
                plain = all(not word.capital or after.joined for word, after in pairwise(words[: start + 1]))
                region = {word.low for word in before} & self.lexicon.directions
                return entry if plain and not region and "'s" not in {word.low for word in before} else None
        return None

    def _last_known(self, words: tuple[Word, ...]) -> Entry | None:
        for start in range(1, len(words)):
            entry = self.lexicon.organisations.whole(words[start:]) or self.acronyms.whole(words[start:])
            if entry and entry.kind != "state":
                before = words[:start]
                if {word.low for word in before} & JOINS:
                    return None
                if before[-1].low == "'s":  # "Brazil's Supreme Federal Court"
                    owner = self.lexicon.states.whole(before[:-1])
                    return entry if owner and owner.country == entry.country else None
                lower = all(not word.capital or self.lexicon.states.whole([word]) for word in before)
                return entry if lower and "'s" not in {word.low for word in before} else None
        return None

    def _government(self, words: tuple[Word, ...]) -> Entry | None:
        """The state in "Pakistani government", "Pakistan's authorities", "government of Pakistan"."""
        if words[-1].low in self.lexicon.governments and len(words) > 1:
            owner = words[:-2] if words[-2].low == "'s" else words[:-1]
            entry = self.lexicon.states.whole(owner)
        elif words[0].low in self.lexicon.governments and len(words) > 2 and words[1].low == "of":
            entry = self.lexicon.states.whole([word for word in words[2:] if word.low != "the"])
        else:
            entry = None
        if entry is None or entry.form in {"place", "people"}:
            return None
        return Entry(entry.id, entry.name, "state", "name", entry.country)

    def _is_state(self, entry: Entry, words: Sequence[Word]) -> bool:
        """Whether "Georgia" or "Jordan" is the state: no such person is here, and its people or capital are."""
        if any(words[0].low in person.key for person in self.people.persons):
            return False
        return entry.id in self._told_states

    @cached_property
    def _told_states(self) -> frozenset[str]:
        """The states whose people or capital the article names."""
        every = (self.lexicon.states.whole((word,)) for word in split_words(self.parsed.article.text) if word.capital)
        return frozenset(entry.id for entry in every if entry and entry.form in {"adjective", "capital"})

    def entity(self, words: tuple[Word, ...]) -> Party | None:
        """An organisation that only spaCy saw, where its entity is the whole mention."""
        span = self.parsed.doc.char_span(words[0].start, words[-1].end, alignment_mode="expand")
        if span is None or not all(word.capital or word.low in LINKS | JOINS | {"the", "a"} for word in words):
            return None
        labels = {token.ent_type_ for token in span if not token.is_punct}
        if labels != {"ORG"} or len(words[0].text) < 2 or (len(words) == 1 and words[0].low in self.people.surnames):
            return None
        longer = self._longer(words) if len(words) == 1 else None
        if longer is not None:
            return longer
        name = " ".join(self.parsed.article.text[words[0].start : words[-1].end].split())
        sectors = self.lexicon.endings.get(words[-1].low, ())
        # a name of one word or of common words only may be another body in another article
        common = len(words) == 1 or all(word.low in self.lexicon.common for word in words)
        id_ = slug(word.low for word in words) + (f".{self.cast.article}" if common else "")
        return self.cast.add(Party(id_, name, "organisation", sectors=sectors, plural=True))

    def called(self, words: tuple[Word, ...]) -> Party | None:
        """A body by a name of its own before a noun that says what it is: "the Grey Gull network"."""
        *name, noun = words
        if not name or noun.low not in self.lexicon.bodies or not all(map(self._is_own_word, name)):
            return None
        span = self.parsed.doc.char_span(name[0].start, name[-1].end, alignment_mode="expand")
        if span is None or (len(name) == 1 and not all(token.pos_ in {"PROPN", ""} for token in span)):
            return None
        role = role_at(words, len(name), self.lexicon)
        sectors = role[0] if role else ()
        kind = "group" if set(sectors) & IRREGULAR else "organisation"
        text = " ".join(self.parsed.article.text[words[0].start : words[-1].end].split())
        return self.cast.add(Party(slug(word.low for word in words), text, kind, sectors=sectors, plural=True))

    def _is_own_word(self, word: Word) -> bool:
        """Whether a word may be half of a body's own name: a capital, and nothing that is known."""
        plain = word.capital and word.low not in self.lexicon.common and word.low not in self.people.surnames
        known = self.lexicon.names.at((word,), 0) or role_at((word,), 0, self.lexicon)
        return plain and not known and word.low not in self.lexicon.adjectives and word.low not in self.lexicon.topics

    def _longer(self, words: tuple[Word, ...]) -> Party | None:
        """The one organisation met before whose name ends with this word ("the Post") or has these initials."""
        met = [party for party in self.cast.parties.values() if party.kind == "organisation" and "." not in party.id]
        low = words[0].low
        fitting = [
            party
            for party in met
            if len(name := split_words(party.name)) > 1
            and (
                name[-1].low == low or (words[0].text.isupper() and "".join(w.low[0] for w in name if w.capital) == low)
            )
        ]
        return fitting[0] if len(fitting) == 1 else None
