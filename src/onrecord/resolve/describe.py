"""What the words around a name or a role noun say: country, PLOVER sectors, the role, whether it is a former one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.resolve.entries import Entry
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.role_nouns import LINKS, is_bound, plain_head, role_at, singular
from onrecord.resolve.role_sectors import Body, Phrase, Role, country_of, sectors_of
from onrecord.resolve.words import PUNCTUATION, Word

_ADJECTIVES = frozenset({"major", "general", "private"})  # and ranks


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


def describe(words: Sequence[Word], lexicon: Lexicon, surnames: frozenset[str] = frozenset()) -> Description:
    """What a title, an apposition or a noun phrase says; the words may end with a phrase after a preposition.

    `surnames` are words that are persons in this article, whatever places are called so.
    """
    phrase = _read(words, lexicon, surnames)
    former = any(word.low in lexicon.former for word in phrase.zone)
    head = phrase.head
    last = phrase.zone[head.start : head.end] if head else ()
    plain = plain_head(last, lexicon)
    sectors = sectors_of(phrase, plain, lexicon)
    if former:
        sectors = ("ELI",) if set(sectors) & {*lexicon.former_sectors, "ELI"} else ()
    return Description(
        head=plain,
        words=frozenset(lexicon.spelling.get(word.low, word.low) for word in phrase.zone),
        country=country_of(phrase, sectors),
        sectors=sectors,
        former=former,
        gender=lexicon.gendered.get(plain[-1], "") if plain else "",
        plural=bool(last) and singular(last[-1].low) != last[-1].low,
    )


def _is_anothers(words: Sequence[Word], index: int, entry: Entry, roles: Sequence[Role]) -> bool:
    """Whether a body's common name ends the longer name of another: "Port Harwell Self-Defense Forces"."""
    start = max((role.end for role in roles), default=0)
    return entry.kind != "state" and index - start > 1 and all(word.capital for word in words[start:index])


def _link(words: Sequence[Word], index: int, roles: Sequence[Role], lexicon: Lexicon) -> str:
    """The preposition at a word: "of" where an adviser is "to" somebody, or a spokesman "for": they are theirs."""
    word = words[index].low
    serves = roles and roles[-1].end == index and singular(words[index - 1].low) in lexicon.serving
    return "of" if word in {"to", "for"} and serves else word


def _qualifies(words: Sequence[Word], index: int) -> bool:
    """Whether a rank in small letters only says of the noun behind it what it is like: "major candidates"."""
    behind = words[index + 1] if index + 1 < len(words) else None
    plain = behind is not None and behind.text.islower() and behind.low not in LINKS | PUNCTUATION
    return plain and words[index].text.islower() and words[index].low in _ADJECTIVES


def _read(words: Sequence[Word], lexicon: Lexicon, surnames: frozenset[str]) -> Phrase:
    """The bodies and role nouns of a phrase, with the preposition that each stands behind."""
    link, index, zone_end, bound = "", 0, len(words), False
    bodies: list[Body] = []
    roles: list[Role] = []
    while index < len(words):
        word = words[index]
        known = lexicon.names.at(words, index)
        known = None if known and _is_anothers(words, index, known[0], roles) else known
        role = None if _qualifies(words, index) else role_at(words, index, lexicon)
        if known and not (role and role[1] > known[1]):
            continent = known[0].id == "USA" and index and words[index - 1].low in lexicon.continental
            person = known[0].form in {"place", "careful"} and word.low in surnames
            joined = is_bound(words, index, known[1])
            bound |= joined
            if not (person or joined or continent):
                bodies.append(Body(known[0], link, index, known[1]))
            index = known[1]
        elif role:
            roles.append(Role(role[0], index, role[1], link))
            index = role[1]
        elif word.low in LINKS or word.low in PUNCTUATION:
            zone_end = min(zone_end, index)
            link, index = _link(words, index, roles, lexicon), index + 1
        else:
            index += 1
    served = zone_end < len(words) and words[zone_end].low in {"of", "at", "for"}
    return Phrase(tuple(words[:zone_end]), served, tuple(bodies), tuple(roles), bound)
