"""What the words around a name or a role noun say: country, PLOVER sectors, the role, whether it is a former one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.resolve.entries import Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import PUNCTUATION, Word

OWNERS = frozenset({"of", "from"})
SERVED = frozenset({"of", "from", "at", "with", "for", "in"})
LINKS = SERVED | {
    *("to", "on", "against", "about", "under", "by", "near", "over", "between", "into", "who", "whose", "that"),
    *("including", "like", "except", "excluding", "than", "as", "such", "among", "along"),
}
_BASED = frozenset({"based", "born"})


@dataclass(frozen=True, slots=True)
class Description:
    """A role and whose it is. `head` is the role noun in one spelling; `words` are all words before a preposition."""

    head: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    former: bool = False
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Entry
    link: str  # the preposition that it stands behind, "" before the role noun


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


def describe(words: Sequence[Word], lexicon: Lexicon, surnames: frozenset[str] = frozenset()) -> Description:
    """What a title, an apposition or a noun phrase says; the words may end with a phrase after a preposition.

    `surnames` are words that are persons in this article, whatever places are called so.
    """
    link, index, zone_end = "", 0, None
    found: list[_Found] = []
    roles: list[tuple[tuple[str, ...], int, int]] = []
    while index < len(words):
        word = words[index]
        known = lexicon.names.at(words, index)
        role = role_at(words, index, lexicon)
        if known and not (role and role[1] > known[1]):
            person = known[0].form in {"place", "careful"} and word.low in surnames
            if not person and not is_bound(words, index, known[1]):
                found.append(_Found(known[0], link))
            index = known[1]
        elif role and not link:
            roles.append((role[0], index, role[1]))
            index = role[1]
        elif word.low in LINKS or word.low in PUNCTUATION:
            zone_end = index if zone_end is None else zone_end
            link, index = word.low, index + 1
        else:
            index += 1
    return _described(words[: len(words) if zone_end is None else zone_end], found, roles, lexicon)


def _described(
    zone: Sequence[Word], found: list[_Found], roles: list[tuple[tuple[str, ...], int, int]], lexicon: Lexicon
) -> Description:
    former = any(word.low in lexicon.former for word in zone)
    head = next((role for role in roles if role[2] == len(zone)), None)
    words = zone[head[1] : head[2]] if head else ()
    plain = plain_head(words, lexicon)
    sectors = _sectors(zone, head[0] if head else (), found, roles, plain, lexicon)
    if former:
        sectors = ("ELI",) if set(sectors) & lexicon.former_sectors else ()
    return Description(
        head=plain,
        words=frozenset(lexicon.spelling.get(word.low, word.low) for word in zone),
        country=_country(found),
        sectors=sectors,
        former=former,
        gender=lexicon.gendered.get(plain[-1], "") if plain else "",
        plural=bool(words) and singular(words[-1].low) != words[-1].low,
    )


def _sectors(
    zone: Sequence[Word],
    own: tuple[str, ...],
    found: list[_Found],
    roles: list[tuple[tuple[str, ...], int, int]],
    head: tuple[str, ...],
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """The head's own sectors, then those of the nouns and bodies before it, then of the body that it serves."""
    before = [sector for role in roles for sector in role[0]]
    if not own and not before:
        before = [sector for word in zone for sector in lexicon.adjectives.get(word.low, ())]
    bodies = [item.entry for item in found if item.entry.kind != "state" and item.link in SERVED | {""}]
    if bodies and own == ("UAF",):  # armed men of a known group are not unidentified
        own, before = (), []
    sectors = dict.fromkeys((*own, *before, *(sector for body in bodies for sector in body.sectors)))
    governing = bool(head) and head[-1] in lexicon.governing
    states = [item for item in found if item.entry.kind == "state" and item.link in {"", "of"}]
    if not sectors and (
        (governing and any(item.entry.form != "place" for item in states))
        or any(item.entry.form == "metonym" for item in states)
    ):
        return ("GOV",)
    return tuple(sectors)


def _country(found: list[_Found]) -> str | None:
    """The country that the phrase gives, None where it gives none or two."""
    for links in ({""}, OWNERS, {"at", "with", "for"}, {"in"}):
        countries = {
            item.entry.country
            for item in found
            if item.link in links and item.entry.country and (item.entry.kind != "state" or not links & {"at", "for"})
        }
        if countries:
            return countries.pop() if len(countries) == 1 else None
    return None
