"""The persons of one article: their names gathered, surnames led back to full names, what their titles say of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.parse import Parsed
from onrecord.records import BlockKind
from onrecord.resolve.describe import Description, describe
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.names import Name, as_name, same_person
from onrecord.resolve.namesakes import Namesakes
from onrecord.resolve.person import Person
from onrecord.resolve.plausible import Plausible
from onrecord.resolve.role_nouns import role_at
from onrecord.resolve.titles import Titles
from onrecord.resolve.words import split_words

_PARTY = re.compile(r"\s?[(,] ?([DR])[-–—][A-Z][a-z.]")  # Jane Doe (R-Va.), Jane Doe, D-Ohio,
_PARTIES = {"D": "democrat", "R": "republican"}
_REALM = 40  # characters behind a name that may tell a king's country
_HABIT = 2  # bare surnames that make a habit


class People:
    """Finds the person that a name in the article means."""

    def __init__(self, parsed: Parsed, lexicon: Lexicon, plausible: Plausible, titled: Iterable[Name] = ()) -> None:
        self.lexicon = lexicon
        self.text = parsed.article.text
        self.titles = Titles(parsed)
        self.title_end = max((block.end for block in parsed.blocks() if block.kind is BlockKind.TITLE), default=0)
        self.persons: list[Person] = []
        self.at_start: dict[int, Person] = {}
        seen = plausible(name for name in map(self._entity_name, _entities(parsed)) if name)
        found = self._trusted(seen, parsed)
        taken = {place for name in found for place in (name.start, name.end)}
        names = sorted([*found, *_apart(titled, taken)], key=lambda name: name.start)
        for name in names:
            if len(name.key) > 1:
                self._add_full(name)
        self.surnames = frozenset(person.key[-1] for person in self.persons)
        singles = [name for name in names if len(name.key) == 1]
        for person in Namesakes(lexicon, self.honorific_gender, self._roles_of).among(singles, self.persons):
            self.persons.append(person)
            self.at_start |= {name.start: person for name in person.names}
        for name in singles:
            if name.start not in self.at_start:
                self._add_single(name)
        self.surnames = frozenset(person.key[-1] for person in self.persons)
        for person in self.persons:
            person.key, fullest = _fullest(person.names)
            person.name = " ".join(map(str.capitalize, fullest.split())) if _is_shouted(fullest) else fullest
            person.roles = [role for name in person.names for role in self._roles_of(name)]
            person.gender = self._gender_of(person)

    def find(self, name: Name) -> Person | None:
        """The person of that name at that place, None where there are two or none."""
        if name.start in self.at_start:
            return self.at_start[name.start]
        if len(name.key) > 1:
            return next((person for person in self.persons if same_or_equal(person.key, name.key)), None)
        return self._one(name)

    def end_of(self, start: int) -> int:
        """Where the name that begins at a place ends."""
        return next(name.end for name in self.at_start[start].names if name.start == start)

    def between(self, start: int, end: int) -> list[Person]:
        """The persons named in a stretch of text, in order, each once."""
        found = (self.at_start[place] for place in sorted(self.at_start) if start <= place < end)
        return list({id(person): person for person in found}.values())

    def _trusted(self, names: list[Name], parsed: Parsed) -> list[Name]:
        """The names without those of the title that the body never gives: in a headline any word has a capital."""
        titles = [block for block in parsed.blocks() if block.kind is BlockKind.TITLE]
        head = [name for name in names if any(block.start <= name.start < block.end for block in titles)]
        body = [name for name in names if name not in head]
        known = {key for name in body for key in (name.key, name.key[-1:])}
        told = [name for name in names if name in body or name.key in known or not body]
        full = [name for name in head if name.key[0] in self.lexicon.given and name.key[-1:] in known]
        return told + [name for name in full if name not in told]

    def _entity_name(self, span: tuple[int, int]) -> Name | None:
        paragraph = self.text[span[0] : span[1]].split("\n\n")[0]  # an entity may have run into the next one
        return as_name(split_words(paragraph, span[0]), self.lexicon)

    def _add_full(self, name: Name) -> None:
        matching = [person for person in self.persons if same_or_equal(person.key, name.key)]
        if len(matching) != 1:
            matching = [person for person in matching if person.key == name.key]
        if matching:
            person = matching[0]
        else:
            person = Person(name.key, name.text, name.start)
            self.persons.append(person)
        self._note(person, name)

    def _add_single(self, name: Name) -> None:
        person = self._one(name)
        alone = self._is_royal(name) or not any(name.key[0] in other.key for other in self.persons)
        if person is None and alone:
            role = role_at(name.words, 0, self.lexicon) is not None and not self.honorific_gender(name)
            person = None if role else Person(name.key, name.text, name.start)
            self.persons += [person] if person else []
        if person is not None:
            self._note(person, name)

    def _one(self, name: Name) -> Person | None:
        """The person that a single name means: of those with that surname, the only one, or the only one named before.

        Two persons of one surname are told apart by "Mr." and "Mrs.", or by the article's habit: where one of them was
        called by surname alone while no other had been named, the bare surname stays that one's, and who is called by
        the given name is not meant by it; or by the headline, where it names only one of them. Else it is unknown.
        """
        (word,) = name.key
        royal = [person for person in self.persons if person.key[0] == word and any(map(self._is_royal, person.names))]
        if self._is_royal(name):  # a king is called by his given name, which is another's surname
            return royal[0] if len(royal) == 1 else None
        holders = [person for person in self.persons if person.full and person.key[-1] == word]
        others = [person for person in self.persons if person.key == (word,)] if holders else []
        holders += [person for person in (*royal, *others) if person not in holders]
        holders = holders or [person for person in self.persons if word in {person.key[0], person.key[-1]}]
        if len(holders) > 1:
            gender = self.honorific_gender(name)
            told = [person for person in holders if gender and person.gender in {"", gender}]
            before = [person for person in holders if person.first < name.start]
            usual = [person for person in before if sum(each.key == (word,) for each in person.names) >= _HABIT]
            formal = [person for person in holders if person.key[0] == word or not self._is_on_first_name(person)]
            heading = [person for person in formal if person.first < self.title_end]
            holders = next((found for found in (told, before, usual, formal, heading) if len(found) == 1), [])
        return holders[0] if len(holders) == 1 else None

    def _is_on_first_name(self, person: Person) -> bool:
        """Whether the article calls somebody by the given name alone: "that Ana would come"."""
        given = re.escape(person.name.split(maxsplit=1)[0])
        return re.search(rf"[a-z,] {given}\b(?! [A-Z])", self.text) is not None

    def _is_royal(self, name: Name) -> bool:
        """Whether a title stands before the name that goes with given names: "King Hussein"."""
        before = split_words(self.text[max(0, name.start - 12) : name.start])
        return bool(before) and before[-1].low in self.lexicon.royal

    def _realm(self, name: Name) -> str | None:
        """The country in "King Hussein of Jordan"."""
        behind = split_words(self.text[name.end : name.end + _REALM])
        if not self._is_royal(name) or not behind or behind[0].low != "of":
            return None
        state = self.lexicon.states.at(behind, 1) if len(behind) > 1 else None
        return state[0].country if state else None

    def _note(self, person: Person, name: Name) -> None:
        person.names.append(name)
        person.first = min(person.first, name.start)
        self.at_start[name.start] = person
        person.gender = person.gender or self.honorific_gender(name)

    def honorific_gender(self, name: Name) -> str:
        """What "Mr." or "Mrs." before the name says."""
        before = split_words(self.text[max(0, name.start - 12) : name.start])
        return self.lexicon.honorifics.get(before[-1].low, "") if before else ""

    def _roles_of(self, name: Name) -> list[Description]:
        """What the words directly before a name and the apposition after or before it say."""
        phrases = (self.titles.before(name), self.titles.after(name), self.titles.in_front(name))
        roles = (describe(phrase, self.lexicon, self.surnames) for phrase in phrases if phrase)
        realm = self._realm(name)
        told = [replace(role, country=role.country or realm) for role in roles if role.head]
        party = _PARTY.match(self.text, name.end)
        return [*told, _member(party.group(1))] if party else told

    def _gender_of(self, person: Person) -> str:
        said = {role.gender for role in person.roles if role.gender} | {person.gender} - {""}
        if not said and person.full:
            return self.lexicon.given.get(person.key[0], "")
        return said.pop() if len(said) == 1 else ""


def _apart(names: Iterable[Name], taken: set[int]) -> Iterator[Name]:
    """The names that no other begins or ends with."""
    for name in names:
        if not {name.start, name.end} & taken:
            taken |= {name.start, name.end}
            yield name


def _fullest(names: list[Name]) -> tuple[tuple[str, ...], str]:
    """The longest form that begins as the most frequent full form does, so that no epithet joins the name."""
    full = [name for name in names if len(name.key) > 1] or names
    (given, _), *_ = Counter(name.given for name in full).most_common(1)
    best = max((name for name in full if name.given == given), key=lambda name: len(name.key))
    return best.key, best.text


def _is_shouted(name: str) -> bool:
    """Whether a whole name stands in capitals: JANE DOE, not J. D. Vance or JFK."""
    return name.isupper() and " " in name and all(len(word.strip(".")) > 2 for word in name.split())


def _member(letter: str) -> Description:
    """What an American paper says of a member of Congress: the party and the state."""
    party = _PARTIES[letter]
    return Description((party,), frozenset({party}), "USA", ("LEG", "PTY"))


def same_or_equal(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one person's."""
    return one == other or (len(one) > 1 and len(other) > 1 and same_person(one, other))


def _entities(parsed: Parsed) -> Iterable[tuple[int, int]]:
    return ((entity.start_char, entity.end_char) for entity in parsed.doc.ents if entity.label_ == "PERSON")
