"""Sourcing: on whose authority a statement stands: named, unnamed, collective, document, none.

named       one person or several who can be identified: a name, or an office that one person holds ("the president")
unnamed     one person whose name is kept back or not given ("a senior official"), and "sources"
collective  many people or an institution speaking as a body: "officials", "Washington", "the Foreign Ministry"
document    a text or figures: "the report", "court papers", "a poll"
none        nobody is given as the source

A pronoun, and a role that is mentioned again ("the official"), has the sourcing of what it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from onrecord.attribute.cues import cue_class, head_of
from onrecord.attribute.lexicon import words
from onrecord.attribute.names import Names, bare, is_title

_BODIES = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_ONE = frozenset({"he", "she", "him", "her", "his", "hers", "i", "me", "my", "mine"})
_THING = frozenset({"it", "its"})


def sourcing(source: Sequence[Token], cue: Sequence[Token], sentence: str, names: Names) -> str | None:
    """The sourcing of a source's words; None where they are a pronoun for one, whose antecedent decides.

    `sentence` is the text around the source outside the content, where anonymity may be granted.
    """
    head = head_of(source)
    if head is None:
        return "none"
    head = _counted(head)
    if head.lower_ in _RELATIVE:
        head = _antecedent(head) or head
        source = [head] if head.lower_ in _RELATIVE else list(head.subtree)
    if head.pos_ in {"PRON", "DET", "ADJ", "NUM"} and head.lower_ in _ONE | _THING | _RELATIVE:
        return None
    if _has_any(sentence, words("sources", "unnamed", "phrases")) and not _is_person(head, source, names):
        return "unnamed"
    return _of_head(head, source, cue, names)


def _of_head(head: Token, source: Sequence[Token], cue: Sequence[Token], names: Names) -> str:
    listed = "collective" if source[0].lower_ == "no" else _of_pronoun(head)
    if listed is not None:
        return listed
    if _is_person(head, source, names):
        return "named"
    common = head.pos_ != "PROPN" or head.ent_type_ == "NORP"  # "the Republican" is one man, "Republicans" are many
    if common and _is_role(head) and not _is_plural(head):
        return _of_noun(head, cue, names)
    return _of_thing(head, cue, names)


def _of_thing(head: Token, cue: Sequence[Token], names: Names) -> str:
    """Texts, bodies, crowds and names that are not known to be a person's."""
    body = head.ent_type_ in _BODIES
    if body and head.pos_ == "PROPN" and _is_one(head):
        return "unnamed"  # "a senior American"; or the word for the person is cut out of the text
    if _is_document(head, body=body):
        return "document"
    if body or _is_body(head) or _is_plural(head) or _is_acronym(head):
        return "collective"
    if head.text[:1].isupper() and (head.pos_ == "PROPN" or not head.is_sent_start):
        return "named"
    return _of_noun(head, cue, names)


def _of_pronoun(head: Token) -> str | None:
    """The sourcing of pronouns and quantifiers, and of "sources"; None of other words."""
    many = head.lower_ in words("sources", "collectives", "pronouns") or (head.pos_ == "NUM" and head.lower_ != "one")
    if many or head.lemma_.lower() in words("sources", "collectives", "quantities"):
        return "collective"
    if head.lower_ in words("sources", "unnamed", "pronouns"):
        return "unnamed"
    return "unnamed" if head.lemma_.lower() in words("sources", "unnamed", "nouns") else None


def _of_noun(head: Token, cue: Sequence[Token], names: Names) -> str:
    """A common noun in the singular that is neither a text nor a body."""
    lemma = head.lemma_.lower()
    definite = any(
        child.dep_ == "poss" or child.lower_ == "the" for child in head.children if child.dep_ in {"poss", "det"}
    )
    bare_title = not any(child.dep_ in {"det", "nummod"} for child in head.children)
    if lemma in words("sources", "offices", "nouns") and (definite or bare_title):
        return "named"
    if definite and lemma in names.roles:
        return "named"
    return "document" if cue_class(cue) == "document" and not _is_role(head) else "unnamed"


def _is_one(head: Token) -> bool:
    """Whether "a" and a word of rank stand before it, as before a person."""
    before = {child.lower_ for child in head.children if child.dep_ in {"det", "amod", "compound"}}
    return bool(before & {"a", "an", "one", "another"}) and bool(before & words("sources", "unnamed", "ranks"))


def _counted(head: Token) -> Token:
    """Who is counted: the noun after "of" behind a quantity; else the head itself."""
    if head.lemma_.lower() in words("sources", "collectives", "quantities"):
        for child in head.children:
            if child.lower_ == "of":
                return next((word for word in child.children if word.dep_ == "pobj"), head)
    return head


def _is_role(token: Token) -> bool:
    return any(token.lemma_.lower() in words("sources", table, "nouns") for table in ("people", "offices"))


def _is_person(head: Token, source: Sequence[Token], names: Names) -> bool:
    """Whether a person's name is the head, stands beside it, or ends its phrase ("the veteran lobbyist Omar Bek")."""
    if _is_name(head, names):
        return True
    beside = [child for child in head.children if child.dep_ in {"appos", "flat"} and child in source]
    if head.pos_ == "PROPN" and any(_is_role(child) and not _is_plural(child) for child in beside):
        return True
    phrase = list(takewhile(lambda token: not token.is_punct and token.lower_ not in _RELATIVE, source))
    if phrase and not any(token.pos_ == "ADP" or token.tag_ == "POS" for token in phrase):
        beside.append(phrase[-1])
    return any(_is_name(token, names) for token in beside)


def _is_name(token: Token, names: Names) -> bool:
    if token.pos_ not in {"PROPN", "NOUN"} or not token.text[:1].isupper():
        return False
    if token.pos_ == "PROPN" and token.i > 0 and is_title(token.nbor(-1)):
        return True
    if bare(token.text) in names.persons:
        return True
    return token.ent_type_ == "PERSON" and not _is_body(token)


def _is_body(token: Token) -> bool:
    return token.lower_ in words("sources", "collectives", "names") or _is_listed(token, "collectives")


def _is_listed(head: Token, table: str) -> bool:
    nouns = words("sources", table, "nouns")
    return head.lemma_.lower() in nouns or (head.tag_ in {"NNS", "NNPS"} and head.lower_.removesuffix("s") in nouns)


def _is_document(head: Token, *, body: bool) -> bool:
    """Whether a text or figures speak; a bare name is not one ("Bill", "Law"), nor an institution ("the Post")."""
    if not _is_listed(head, "documents"):
        return False
    alone = not any(child.dep_ in {"det", "poss", "compound", "amod", "nummod"} for child in head.children)
    return head.pos_ != "PROPN" or not (body or (alone and not head.is_sent_start))


def _is_plural(head: Token) -> bool:
    return head.tag_ in {"NNS", "NNPS"} or "Plur" in head.morph.get("Number", [])


def _is_acronym(head: Token) -> bool:
    return head.is_upper and 2 <= len(head.text.replace(".", "")) <= 6


def _antecedent(relative: Token) -> Token | None:
    """The noun that a relative clause hangs on."""
    for token in relative.ancestors:
        if token.dep_ == "relcl":
            return token.head
    return None


def _has_any(text: str, phrases: frozenset[str]) -> bool:
    lower = " ".join(text.lower().split())
    return any(phrase in lower for phrase in phrases)
