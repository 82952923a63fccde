"""Names of persons as printed: which words of an entity are the name, and which two names may be one person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.role_nouns import role_at
from onrecord.resolve.words import PUNCTUATION, Word

PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "de",
        "del",
        "della",
        "da",
        "di",
        "du",
        "dos",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ul",
        "ur",
        "ud",
        "af",
        "e",
    ]
)
SUFFIXES = frozenset(
    {
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "xxiii",
    }
)
_LONGEST = 6
_NEXT = frozenset({"'s", "he", "she", "they", "we", "it", "his", "their", "its"})  # what a name may have run into
_QUOTES = frozenset('“”"')


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as printed somewhere in the article."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    @property
    def key(self) -> tuple[str, ...]:
        """The folded words, without "Jr." and the like."""
        first, *rest = self.words
        return (first.low, *(word.low for word in rest if word.low not in SUFFIXES))

    @property
    def given(self) -> str:
        """The first word."""
        return self.words[0].low

    @property
    def text(self) -> str:
        """The words with single spaces, hyphens where they stood."""
        first, *rest = self.words
        return first.text + "".join(f"{'-' if word.joined else ' '}{word.text}" for word in rest)


def title_end(words: Sequence[Word], lexicon: Lexicon) -> int:
    """How many words from the left are titles and what stands between and behind them ("U.S. Secretary of State")."""
    end = index = 0
    while index < len(words):
        known = lexicon.names.at(words, index)
        role = role_at(words, index, lexicon)
        if role and role[1] < len(words):
            end = index = role[1]
        elif words[index].low in lexicon.honorifics or words[index].low in lexicon.former:
            index += 1
            end = index if index < len(words) else end
        elif known and known[1] < len(words) and end and words[index - 1].low == "of":  # "Archbishop of Canterbury"
            end = index = known[1]
        elif known and known[1] < len(words) and known[0].form not in {"place", "careful"}:
            index = known[1]
        elif words[index].low in lexicon.qualifiers or (not words[index].capital and words[index].low not in PARTICLES):
            index += 1
        else:
            break
    return end


def as_name(words: Sequence[Word], lexicon: Lexicon) -> Name | None:
    """The name in the words of an entity, None where they cannot be a person's."""
    kept = _without_nicknames(words[title_end(words, lexicon) :])
    kept = _without_realm(kept, lexicon)
    while kept and (kept[-1].low in PUNCTUATION or kept[-1].low in _NEXT):
        kept.pop()
    if not 0 < len(kept) <= _LONGEST or any(char.isdigit() for word in kept for char in word.text):
        return None
    if any(word.low in PUNCTUATION or word.low == "'s" for word in kept) or kept[-1].low in lexicon.staffs:
        return None
    last = kept[-1].capital or (kept[-1].joined and len(kept) > 1)
    named = (
        all(word.capital or word.joined or word.low in PARTICLES for word in kept) and last and len(kept[-1].low) > 1
    )
    known = lexicon.names.whole(kept)
    if not named or (known and known.form not in {"careful", "place"}):
        return None
    return Name(tuple(kept))


def _without_realm(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without a king's country: Abdullah "of Jordan"."""
    of = next((index for index, word in enumerate(words) if index and word.low == "of"), None)
    return words[:of] if of and lexicon.states.whole(words[of + 1 :]) else words


def _without_nicknames(words: Sequence[Word]) -> list[Word]:
    """The words without what stands in quotation marks between others: Robert "Bob" Smith."""
    marks = [index for index, word in enumerate(words) if word.low in _QUOTES]
    if len(marks) == 2 and marks[0] > 0 and marks[1] < len(words) - 1:
        return [*words[: marks[0]], *words[marks[1] + 1 :]]
    return list(words)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: the same last name, and one's words in the other's in order.

    A middle initial or a second given name may be missing ("John F. Kirby", "John Kirby"); given names must agree.
    """
    if one[-1] != other[-1]:
        return False
    short, long = sorted((one[:-1], other[:-1]), key=len)
    rest = iter(long)
    return bool(short) and all(any(_agree(word, given) for given in rest) for word in short)


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
