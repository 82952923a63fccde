"""A mention to a party: the words that name it are read by kind, from the surest to the least sure.

A person whose name the article gives; a state; an organisation known by name; a body that each state has; a role
without a name; an organisation that only spaCy saw. What none of them can read stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.parse import Parsed
from onrecord.records import Span
from onrecord.resolve.cast import Cast, Party
from onrecord.resolve.describe import describe
from onrecord.resolve.institutions import Institutions
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.named import NamedParties
from onrecord.resolve.names import Name, as_name, title_end
from onrecord.resolve.people import People
from onrecord.resolve.role_nouns import LINKS
from onrecord.resolve.roles import Roles
from onrecord.resolve.segments import JOINS, counted, first_mark, free_link, head_words, is_joint, strip_determiners
from onrecord.resolve.words import Word, split_words


class MentionReader:
    """Reads the mentions of one article."""

    def __init__(self, parsed: Parsed, lexicon: Lexicon, people: People, cast: Cast) -> None:
        self.parsed = parsed
        self.lexicon = lexicon
        self.people = people
        self.cast = cast
        self.roles = Roles(people, cast, lexicon)
        self.institutions = Institutions(cast, lexicon)
        self.named = NamedParties(parsed, lexicon, people, cast, self.roles)
        self.gaps = tuple(gap.start for gap in parsed.article.gaps)

    def read(self, span: Span) -> Party | None:
        """The party that the words name, None where they name none or several, or where words are missing."""
        phrase = head_words(self.parsed.doc, span)
        whole = self.lexicon.organisations.whole(phrase)  # "Five Star Movement" counts nothing
        determiner, words = ("", phrase) if whole else strip_determiners(phrase)
        words = counted(words, self.lexicon)
        if not words or self._lists_others(span, words):
            return None
        party = self._named_after(span, words) or self._read(determiner, words)
        if party is not None and party.kind == "person" and self._joins_another(words, party):
            return None
        if party is None or (party.kind in {"state", "organisation", "group"} and self._damaged(span)):
            return None
        printed = self._name_in(words) if party.kind == "person" else self.people.text[words[0].start : words[-1].end]
        if printed:
            party.aliases[re.sub("['’]s?$", "", " ".join(printed.split()))] = None
        return party

    def group_of(self, span: Span) -> Party | None:
        """The armed group whose fighters the words name: what they do, it does."""
        words = strip_determiners(head_words(self.parsed.doc, span))[1]
        role = describe(words, self.lexicon)
        found = (self.lexicon.organisations.at(words, index) for index in range(len(words)))
        groups = {entry.id: entry for entry, _ in filter(None, found) if entry.kind == "group"}
        fights = bool(role.head) and role.head[-1] in self.lexicon.fighters and not role.former
        return self.cast.entry(next(iter(groups.values()))) if fights and len(groups) == 1 else None

    def _name_in(self, words: tuple[Word, ...]) -> str:
        """The person's name in the words of a mention; empty where they are a role only."""
        start = next((word.start for word in reversed(words) if word.start in self.people.at_start), None)
        if start is None:
            return "" if describe(words, self.lexicon).head else self.people.text[words[0].start : words[-1].end]
        return self.people.text[start : self.people.end_of(start)]

    def _read(self, determiner: str, words: tuple[Word, ...]) -> Party | None:
        person = None if determiner == "the" and len(words) == 1 else self._person(words)  # "the Census"
        known = person or self.named.read(determiner, words)
        if known or is_joint(words, self.lexicon):
            return known
        body = self.named.called(words) or self.institutions.read(words)
        if body is None and words[-1].low in self.lexicon.endings:  # "Kraven Bank" is a name, a bank is none
            body = self.named.entity(words)
        return body or self.roles.read(determiner, words) or self.named.entity(words)

    def _named_after(self, span: Span, words: tuple[Word, ...]) -> Party | None:
        """The name that stands in apposition to a role: "a spokeswoman, Ann Smith,"."""
        comma = self.people.text.find(",", words[-1].end, span.end)
        behind = split_words(self.people.text[comma + 1 : span.end], comma + 1) if comma >= 0 else ()
        name = behind[: first_mark(behind)]
        person = self._person(name) if name else None
        role = describe(words, self.lexicon)
        return person if role.head and not role.plural else None

    def _lists_others(self, span: Span, words: tuple[Word, ...]) -> bool:
        """Whether another person is joined on behind the first comma: "A, D-Ohio, and B"."""
        rest = split_words(self.people.text[words[-1].end : span.end], words[-1].end)
        joins = [word.start for word in rest if word.low in JOINS]
        return any(self.people.between(start, span.end) for start in joins[:1])

    def _joins_another(self, words: tuple[Word, ...], party: Party) -> bool:
        """Whether another person is joined on, each with a country: "Presidents A of Norway and B of Sweden"."""
        join = next((word.start for word in words if word.low in JOINS), None)
        if join is None:
            return False
        before, after = self.people.between(words[0].start, join), self.people.between(join, words[-1].end)
        others = [person for person in after if self.cast.person(person).id != party.id]
        return bool(others) and any(self.cast.person(person).id == party.id for person in before)

    def _damaged(self, span: Span) -> bool:
        return any(span.start < gap <= span.end + 1 for gap in self.gaps)

    def _person(self, words: tuple[Word, ...]) -> Party | None:
        """A name that the mention ends with, or that only a prepositional phrase follows."""
        kept = self._without_state(words[:-1] if words[-1].low == "'s" else words)
        if is_joint(kept, self.lexicon):
            return None
        link = free_link(kept, self.lexicon)
        if link and kept[link].low == "of" and title_end(kept, self.lexicon) > link:
            link = None  # "Mayor of London Ann Smith", but not "advisers to Ann Smith"
        for word in kept[:link]:
            person = self.people.at_start.get(word.start)
            if person is not None and self._ends(kept, self.people.end_of(word.start)):
                return self.cast.person(person)
        name = as_name(kept, self.lexicon) if link is None else None
        state = self.lexicon.states.whole(name.words) if name else None
        open_ = name is not None and (state is None or state.form == "place")
        found = self.people.find(name) if name and open_ and self._titled(kept, name) else None
        return self.cast.person(found) if found else None

    def _without_state(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """A person's name without whose that is: "Norway's Solvang"."""
        owner = next((index for index, word in enumerate(words[:-1]) if word.low == "'s"), 0)
        return words[owner + 1 :] if owner and self.lexicon.states.whole(words[:owner]) else words

    @staticmethod
    def _ends(words: Sequence[Word], end: int) -> bool:
        """Whether nothing but a prepositional phrase follows a name that ends there."""
        after = next((word for word in words if word.start >= end), None)
        return after is None or after.low in LINKS

    def _titled(self, words: Sequence[Word], name: Name) -> bool:
        return len(name.words) == len(words) or title_end(words, self.lexicon) == len(words) - len(name.words)
