"""What hangs on a word in a dependency parse; labels are those of spaCy's English pipelines (ClearNLP)."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NAMED = frozenset({"GPE", "NORP"})


def children(token: Token, *labels: str) -> list[Token]:
    """Its dependents with one of the labels."""
    return [child for child in token.children if child.dep_ in labels]


def is_passive(verb: Token) -> bool:
    """Whether the verb's surface subject is its logical object."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.dep_ == "conj" and not children(verb, "nsubj", "dobj", "aux") and verb.tag_ in {"VBN", "VBD"}:
        return verb.head.pos_ in {"VERB", "AUX"} and is_passive(verb.head)
    return verb.tag_ in {"VBN", "VBD"} and verb.dep_ in {"acl", "advcl"} and not children(verb, "nsubj", "dobj", "aux")


def spread(tokens: Iterable[Token]) -> list[Token]:
    """The tokens with everything that is coordinated with them, in order, each once."""
    found = {found.i: found for token in tokens for found in (token, *_conjuncts(token))}
    return [found[i] for i in sorted(found)]


def _conjuncts(token: Token) -> list[Token]:
    below = [conjunct for conjunct in children(token, "conj") if conjunct.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}]
    return below + [further for conjunct in below for further in _conjuncts(conjunct)]


def antecedent(noun: Token) -> Token:
    """What a relative pronoun stands for; any other noun is itself."""
    if not is_relative(noun):
        return noun
    verb = noun
    while verb.dep_ != "relcl" and verb.head != verb:
        verb = verb.head
    return _nearest(verb.head, noun) if verb.dep_ == "relcl" else noun


def _nearest(head: Token, pronoun: Token) -> Token:
    """Of coordinated nouns the one that the relative pronoun follows."""
    last = _name_before(pronoun)
    if last is not None and last in head.subtree:
        return last
    return max((noun for noun in spread([head]) if noun.i < pronoun.i), key=lambda noun: noun.i, default=head)


def _name_before(pronoun: Token) -> Token | None:
    """The name right before "who" or "with whom", wherever the parser hung the clause: "a letter from Roe, who"."""
    i = pronoun.i - 1
    while i > pronoun.sent.start and (pronoun.doc[i].pos_ == "ADP" or pronoun.doc[i].text == ","):
        i -= 1
    word = pronoun.doc[i]
    return word if pronoun.lower_ in {"who", "whom"} and word.ent_type_ == "PERSON" else None


def is_relative(noun: Token) -> bool:
    """Whether the word is a relative pronoun."""
    return noun.lower_ in {"who", "whom", "which", "that"} and noun.pos_ in {"PRON", "DET", "SCONJ"}


def after(token: Token, prepositions: Iterable[str]) -> list[Token]:
    """What stands after one of these prepositions of the token; "dative" also means an indirect object."""
    wanted = set(prepositions)
    found = [] if "dative" not in wanted else [noun for noun in children(token, "dative") if noun.pos_ != "ADP"]
    for preposition in children(token, "prep", "dative"):
        if preposition.lower_ in wanted:
            found += children(preposition, "pobj")
    return spread(antecedent(noun) for noun in found)


def holders(noun: Token) -> list[Token]:
    """Whose the thing is that a noun names: "Iraq's invasion", "Iraqi oil", "the policies of Roe"."""
    owners = [owner for owner in children(noun, "poss") if owner.tag_ != "PRP$"]  # whose "his" is, is unknown
    owners = owners or [word for word in children(noun, "compound", "amod", "nmod") if word.ent_type_ in NAMED]
    return spread(owners) if owners else after(noun, ["of", "by", "with", "to"])


def doers(noun: Token) -> list[Token]:
    """Whose doing it is: "Roe's decision", "the protest filed by Roe", "a protest from Roe"."""
    owners = [owner for owner in children(noun, "poss") if owner.tag_ != "PRP$"]
    made = [clause for clause in children(noun, "acl") if clause.tag_ == "VBN"]
    agents = [doer for clause in made for by in children(clause, "agent") for doer in children(by, "pobj")]
    return spread(owners or agents) or after(noun, ["by", "from"])
