"""What the article itself shows about its sources: whose names are persons', and which roles are given a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.attribute.lexicon import words

_NAMING = frozenset({"compound", "appos"})
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Names:
    """Last names that stand for persons, and the roles that a person of the article is named with, in lower case."""

    persons: frozenset[str]
    roles: frozenset[str]


def names_of(doc: Doc) -> Names:
    """The names of one article."""
    people = [entity for entity in doc.ents if entity.label_ == "PERSON"]
    full = {bare(entity.text.split()[-1]) for entity in people if len(entity.text.split()) > 1}
    titled = {last for token in doc[:-1] if is_title(token) or _is_role(token) for last in _name_after(token)}
    roles = {role.lemma_.lower() for entity in people for role in _roles(entity.root)}
    return Names(frozenset(full | titled), frozenset(roles))


def is_title(token: Token) -> bool:
    """Whether the word is a title in front of a name ("Mr.", "Gen.", "Senator")."""
    return token.text[:1].isupper() and token.lower_ in words("sources", "offices", "titles")


def _is_role(token: Token) -> bool:
    return any(token.lower_ in words("sources", table, "nouns") for table in ("people", "offices"))


def _name_after(token: Token) -> Iterator[str]:
    """The last word of the name that begins just after a title or a role ("spokesman Omar Bek")."""
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].pos_ == "PROPN" and token.doc[at].text[:1].isupper():
        at += 1
    last = bare(token.doc[at - 1].text)
    if at > token.i + 1 and not is_title(token.doc[at - 1]) and last not in words("sources", "collectives", "nouns"):
        yield last


def bare(word: str) -> str:
    """A name's word in lower case without a possessive."""
    word = word.rstrip(",.;:")
    for ending in _POSSESSIVE:
        word = word.removesuffix(ending)
    return word.lower()


def _roles(name: Token) -> Iterator[Token]:
    """The nouns that a name stands beside: `spokesman Omar Bek`, `Omar Bek, a spokesman`, `the spokesman, Omar Bek`."""
    yield from (child for child in name.children if child.dep_ in _NAMING and child.pos_ in {"NOUN", "PROPN"})
    if name.dep_ == "appos":
        yield name.head
