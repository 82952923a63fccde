"""Role nouns in a phrase: where they stand, in one spelling, and the prepositions around them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word

OWNERS = frozenset({"of", "from"})
SERVED = frozenset({"of", "from", "at", "with", "for", "in"})
LINKS = SERVED | {
    *("to", "on", "against", "about", "under", "by", "near", "over", "between", "into", "who", "whose", "that"),
    *("including", "like", "except", "excluding", "than", "as", "such", "among", "along", "across", "inside", "within"),
}
_BASED = frozenset({"based", "born"})


def plain_head(words: Sequence[Word], lexicon: Lexicon) -> tuple[str, ...]:
    """A title's words in one spelling and the singular: "Gen." is general, "officials" official."""
    low = [lexicon.spelling.get(word.low, word.low) for word in words]
    return (*low[:-1], singular(low[-1])) if low else ()


def singular(word: str) -> str:
    """The singular of a role noun."""
    if word.endswith("children"):
        return word.removesuffix("ren")
    if word.endswith("men"):
        return f"{word[:-2]}an"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def role_at(words: Sequence[Word], start: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The sectors of the longest role noun that begins at a word, and where it ends; "minister of health" too."""
    found = _listed_role(words, start, lexicon)
    if found is None or singular(words[found[1] - 1].low) not in lexicon.topical:
        return found
    end = _topic_end(words, found[1], lexicon)
    topics = [
        sector for word in (*words[:start], *words[found[1] : end]) for sector in lexicon.topics.get(word.low, ())
    ]
    return (tuple(dict.fromkeys((*(found[0] or ("GOV",)), *topics))), end) if end > found[1] or topics else found


def _topic_end(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Where "of foreign affairs and trade" behind a minister ends; `start` where there is no such thing."""
    end = start
    if start < len(words) and words[start].low in {"of", "for"}:
        for index in range(start + 1, len(words)):
            if words[index].low in lexicon.topics:
                end = index + 1
            elif words[index].low not in {"and", "the", "of", "&"}:
                break
    return end


def _listed_role(words: Sequence[Word], start: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int] | None:
    if not {words[start].low, singular(words[start].low)} & lexicon.roles.first:
        return None
    found = lexicon.roles.at(words, start)
    for end in range(min(start + 4, len(words)), start, -1):
        if found and found[1] >= end:
            return found
        last = words[end - 1]
        single = Word(last.text, singular(last.low), last.start, last.end, last.joined)
        plural = lexicon.roles.at((*words[start : end - 1], single), start - start)
        if single.low != last.low and plural and plural[1] == end - start:
            return plural[0], end
    return found


def is_bound(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a state's name is half of another word: "U.S.-led", "anti-American"; "Pakistan-based" is not."""
    after = words[end] if end < len(words) else None
    return words[start].joined or bool(after and after.joined and after.low not in _BASED)
