"""Whether a title in the text and an office of the actor base are the same."""

from __future__ import annotations

from onrecord.resolve.actor_base_nouns import Held
from onrecord.resolve.describe import Description
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.role_nouns import singular
from onrecord.resolve.words import split_words

RANKS = frozenset(
    {"vice", "deputy", "assistant", "under", "former", "ex", "acting", "associate", "lieutenant", "shadow", "junior"}
)
_LEADERS = frozenset({"leader", "ruler"})  # what a source without titles calls those who rule
_RULING = frozenset({"president", "premier", "minister", "king", "queen", "chancellor", "emir", "sultan", "leader"})
_HEADS = frozenset({"president", "prime minister", "premier", "chancellor", "supreme leader", "taoiseach", "king"})
_PAST = frozenset({"former", "ex"})
_NEUTRAL = frozenset({"affair", "federal", "national", "republic", "union"})  # words of a title that are left out
_SAME = {"external": "foreign", "exterior": "foreign", "relation": "affair"}  # of the same ministry
_SMALL = frozenset({"of", "the", "for", "and", "to", "'s"})


def is_head(held: Held) -> bool:
    """Whether it is the office of a head of state or government."""
    return held.of == held.country and (held.title or "").lower() in _HEADS


class OfficeTitles:
    """Compares titles by their words, in one spelling."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.known: dict[str, frozenset[str]] = {}

    def agree(self, role: Description, held: Held) -> bool:
        """Whether the text's title names the office: its words are among the office's, no rank is passed over."""
        if not role.head or held.title is None:
            return False
        if role.country and held.country and role.country != held.country:
            return False
        if self.words(held.title) & _LEADERS and role.head[-1] in _RULING:
            return not RANKS & role.words
        return self.same(role, held)

    def same(self, role: Description, held: Held) -> bool:
        """Whether the text's title is the office by its words: whoever rules without a title is not meant."""
        if not role.head or held.title is None:
            return False
        words, said = self.words(held.title), self.words(" ".join(role.head)) - _PAST
        ranks = (RANKS & words) ^ (RANKS & role.words - _PAST)
        return not ranks and bool(said) and said <= words

    def exactly(self, role: Description, held: Held, beside: frozenset[str]) -> bool:
        """Whether the title in the text is all of the office: a "president" is no "President of the Senate".

        `beside` are the other words before the role noun, which may be part of the office's title.
        """
        said = self.words(" ".join(role.head)) | beside | _NEUTRAL | {"premier"}
        return self.same(role, held) and self.words(held.title or "") <= said

    def words(self, title: str) -> frozenset[str]:
        """The words of a title, singular and in one spelling."""
        if title not in self.known:
            low = (self.lexicon.spelling.get(word.low, word.low) for word in split_words(title))
            words = {_SAME.get(word, word) for each in low for word in map(singular, each.split())} - _SMALL
            if "prime" in words and "minister" in words:
                words.add("premier")
            self.known[title] = frozenset(words)
        return self.known[title]
