"""What the article's own pronouns say of a person's gender, where a sentence has one person and one kind of pronoun."""

from __future__ import annotations

from collections import Counter

from onrecord.parse import Parsed
from onrecord.resolve.people import People

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_QUOTES = frozenset('“”"')


def pronoun_genders(parsed: Parsed, people: People) -> dict[int, str]:
    """The gender of each person (by `id()`) that two sentences or more agree on and none denies."""
    votes: dict[int, Counter[str]] = {}
    for sentence in parsed.doc.sents:
        pronouns = [(token.idx, _PRONOUNS[token.lower_]) for token in sentence if token.lower_ in _PRONOUNS]
        if not pronouns or any(char in _QUOTES for char in sentence.text):
            continue
        persons = people.between(sentence.start_char, sentence.end_char)
        genders = {gender for place, gender in pronouns}
        if (
            len(persons) == 1
            and len(genders) == 1
            and any(people.at_start.get(place) for place in _before(people, pronouns[0][0], sentence.start_char))
        ):
            votes.setdefault(id(persons[0]), Counter())[genders.pop()] += 1
    return {
        person: next(iter(counter)) for person, counter in votes.items() if len(counter) == 1 and counter.total() > 1
    }


def _before(people: People, end: int, start: int) -> list[int]:
    return [place for place in people.at_start if start <= place < end]
