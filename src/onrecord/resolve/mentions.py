"""A mention to a party: the words that name it are read by kind, from the surest to the least sure.

A person whose name the article gives; a state; an organisation known by name; a body that each state has; a role
without a name; an organisation that only spaCy saw. What none of them can read stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as DocSpan

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.acronyms import introduced
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.describe import LINKS, describe, role_at
from onrecord.resolve.lexicon import Entry, Lexicon
from onrecord.resolve.names import Name, as_name, title_end
from onrecord.resolve.people import People
from onrecord.resolve.roles import Roles
from onrecord.resolve.words import PUNCTUATION, Word, slug, split_words

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_QUANTITIES = frozenset(
    [
        "some",
        "many",
        "several",
        "both",
        "two",
        "three",
        "four",
        "five",
        "six",
        "other",
        "others",
        "most",
        "all",
        "few",
        "various",
        "any",
        "no",
        "each",
        "every",
    ]
)
_CLAUSES = frozenset({"acl", "relcl", "advcl"})
_JOINS = frozenset({"and", "or", "&"})


class MentionReader:
    """Reads the mentions of one article."""

    def __init__(self, parsed: Parsed, lexicon: Lexicon, people: People, cast: Cast) -> None:
        self.parsed = parsed
        self.lexicon = lexicon
        self.people = people
        self.cast = cast
        self.roles = Roles(people, cast, lexicon)
        self.acronyms = introduced(parsed.article.text, lexicon)
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)

    def read(self, span: Span) -> Party | None:
        """The party that the words name, None where they name none or several, or where words are missing."""
        determiner, words = strip_determiners(self._segment(span))
        if not words or self._lists_others(span, words):
            return None
        party = self._named_after(span, words) or self._read(determiner, words)
        if party is None or (party.kind in {"state", "organisation", "group"} and self._damaged(span)):
            return None
        printed = self.people.text[words[0].start : words[-1].end]
        party.aliases[" ".join(printed.split())] = None
        return party

    def _read(self, determiner: str, words: tuple[Word, ...]) -> Party | None:
        person = None if determiner == "the" and len(words) == 1 else self._person(words)  # "the Census"
        known = person or self._known(determiner, words)
        if known or self._joint(words):
            return known
        return self._institution(words) or self.roles.read(determiner, words) or self._entity(words)

    def _segment(self, span: Span) -> tuple[Word, ...]:
        """The words up to the first comma, relative clause or participle after the head noun."""
        words = split_words(span.text, span.start)
        stop = next(
            (i for i, word in enumerate(words) if i and word.low in PUNCTUATION | {"who", "which", "whose"}), None
        )
        words = words[:stop]
        found = self.parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
        end = clause_start(found) if found is not None else None
        return tuple(word for word in words if (end is None or word.start < end) and word.low not in PUNCTUATION)

    def _named_after(self, span: Span, words: tuple[Word, ...]) -> Party | None:
        """The name that stands in apposition to a role: "a spokeswoman, Ann Smith,"."""
        comma = self.people.text.find(",", words[-1].end, span.end)
        behind = split_words(self.people.text[comma + 1 : span.end], comma + 1) if comma >= 0 else ()
        name = behind[: _commas(behind)]
        person = self._person(name) if name else None
        role = describe(words, self.lexicon)
        return person if role.head and not role.plural else None

    def _lists_others(self, span: Span, words: tuple[Word, ...]) -> bool:
        """Whether another person is joined on behind the first comma: "A, D-Ohio, and B"."""
        rest = split_words(self.people.text[words[-1].end : span.end], words[-1].end)
        joins = [word.start for word in rest if word.low in _JOINS]
        return any(self.people.between(start, span.end) for start in joins[:1])

    def _damaged(self, span: Span) -> bool:
        return any(span.start < gap <= span.end + 1 for gap in self.gaps)

    def _person(self, words: tuple[Word, ...]) -> Party | None:
        """A name that the mention ends with, or that only a prepositional phrase follows."""
        kept = words[:-1] if words[-1].low == "'s" else words
        if self._joint(kept):
            return None
        link = free_link(kept, self.lexicon)
        for word in kept[:link]:
            person = self.people.at_start.get(word.start)
            if person is not None and self._ends(kept, self.people.end_of(word.start)):
                return self.cast.person(person)
        name = as_name(kept, self.lexicon) if link is None else None
        state = self.lexicon.states.whole(name.words) if name else None
        open_ = name is not None and (state is None or state.form == "place")
        found = self.people.find(name) if name and open_ and self._titled(kept, name) else None
        return self.cast.person(found) if found else None

    @staticmethod
    def _ends(words: Sequence[Word], end: int) -> bool:
        """Whether nothing but a prepositional phrase follows a name that ends there."""
        after = next((word for word in words if word.start >= end), None)
        return after is None or after.low in LINKS

    def _titled(self, words: Sequence[Word], name: Name) -> bool:
        return len(name.words) == len(words) or title_end(words, self.lexicon) == len(words) - len(name.words)

    def _known(self, determiner: str, words: tuple[Word, ...]) -> Party | None:
        """A state, organisation or group by name; a group's name may stand after nouns that say what it is."""
        entry = self.lexicon.organisations.whole(words) or self.acronyms.whole(words)
        entry = entry or self._government(words) or self.lexicon.states.whole(words)
        if entry is None and free_link(words, self.lexicon) is None:
            entry = self._last_known(words) or self._nation(words)
        if entry is None:
            return None
        if entry.kind != "state" and determiner in _INDEFINITE:  # "a senior State Department [official]"
            return self.roles.of_body(entry, words)
        if entry.kind != "state" or entry.form in {"short", "name", "capital", "metonym"}:
            return self.cast.entry(entry)
        if entry.form == "careful":
            return self.cast.entry(entry) if self._is_state(entry, words) else None
        return self.roles.of_nation(entry, determiner, words) if entry.form == "adjective" else None

    def _nation(self, words: tuple[Word, ...]) -> Entry | None:
        """The nation in "senior American", where a role noun may be missing."""
        entry = self.lexicon.states.whole(words[-1:])
        lower = len(words) > 1 and not any(word.capital for word in words[:-1])
        return entry if entry and entry.form == "adjective" and lower else None

    def _last_known(self, words: tuple[Word, ...]) -> Entry | None:
        for start in range(1, len(words)):
            entry = self.lexicon.organisations.whole(words[start:]) or self.acronyms.whole(words[start:])
            if entry and entry.kind != "state":
                lower = all(not word.capital or self.lexicon.states.whole([word]) for word in words[:start])
                return entry if lower and "'s" not in {word.low for word in words[:start]} else None
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
        if entry is None or entry.form == "place":
            return None
        return Entry(entry.id, entry.name, "state", "name", entry.country)

    def _is_state(self, entry: Entry, words: Sequence[Word]) -> bool:
        """Whether "Georgia" or "Jordan" is the state: no such person is here, and its people or capital are."""
        if any(words[0].low in person.key for person in self.people.persons):
            return False
        every = split_words(self.parsed.article.text)
        found = (self.lexicon.states.folded.get((word.low,)) for word in every if word.capital)
        return any(other and other.id == entry.id and other.form in {"adjective", "capital"} for other in found)

    def _joint(self, words: Sequence[Word]) -> bool:
        """Whether two parties are joined before any preposition; "Bosnia and Herzegovina" is one."""
        first = free_link(words, self.lexicon, also=_JOINS)
        return first is not None and words[first].low in _JOINS

    def _institution(self, words: tuple[Word, ...]) -> Party | None:
        return self.roles.institution(words)

    def _entity(self, words: tuple[Word, ...]) -> Party | None:
        """An organisation that only spaCy saw, where its entity is the whole mention."""
        span = self.parsed.doc.char_span(words[0].start, words[-1].end, alignment_mode="expand")
        if span is None or not all(word.capital or word.low in LINKS | _JOINS | {"the", "a"} for word in words):
            return None
        labels = {token.ent_type_ for token in span if not token.is_punct}
        if labels != {"ORG"} or len(words[0].text) < 2:
            return None
        longer = self._longer(words) if len(words) == 1 else None
        if longer is not None:
            return longer
        name = " ".join(self.parsed.article.text[words[0].start : words[-1].end].split())
        sectors = self.lexicon.endings.get(words[-1].low, ())
        return self.cast.add(
            Party(slug([word.low for word in words]), name, "organisation", sectors=sectors, plural=True)
        )

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


def strip_determiners(words: tuple[Word, ...]) -> tuple[str, tuple[Word, ...]]:
    """The first determiner or quantity (folded) and the words after all of them."""
    determiner, index = "", 0
    while index < len(words) and (
        words[index].low in _DEFINITE | _INDEFINITE | _QUANTITIES or words[index].text.isdigit()
    ):
        determiner, index = determiner or words[index].low, index + 1
    return determiner, words[index:]


def _commas(words: Sequence[Word]) -> int | None:
    return next((index for index, word in enumerate(words) if word.low in PUNCTUATION), None)


def free_link(words: Sequence[Word], lexicon: Lexicon, also: frozenset[str] = frozenset()) -> int | None:
    """The first preposition, or word of `also`, that is not part of a title or name ("secretary of state")."""
    index = 0
    while index < len(words):
        known = (
            role_at(words, index, lexicon) or lexicon.organisations.at(words, index) or lexicon.states.at(words, index)
        )
        if known:
            index = known[1]
        elif words[index].low in LINKS | also:
            return index
        else:
            index += 1
    return None


def clause_start(span: DocSpan) -> int | None:
    """Where a clause or an adjective after the head noun begins ("official involved in", "people familiar with")."""
    root = span.root
    starts = [
        token.left_edge.idx
        for token in span
        if token.i > root.i and token.dep_ in _CLAUSES and token.left_edge.i > root.i
    ]
    after = span.doc[root.i + 1] if root.i + 1 < span.end else None
    if after is not None and after.pos_ == "ADJ" and root.pos_ == "NOUN":
        starts.append(after.idx)
    return min(starts, default=None)
