"""The arguments of a predicate in a dependency parse: logical subject, object and prepositional objects.

Voice, relative clauses, coordination, control and raising are undone here; labels are those of spaCy's English
pipelines (ClearNLP). Nothing is returned that is not joined to the predicate by grammar.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "agree", "offer"})
CLAUSE_STARTS = frozenset({"after", "before", "since", "when", "as", "while", "until"})


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


def logical_subjects(verb: Token) -> list[Token]:
    """Who does it: subject of the active, "by" of the passive, and what control and coordination supply."""
    if not is_passive(verb):
        return spread(surface_subjects(verb))
    agents = _agents(verb)
    for conjunct in children(verb, "conj"):  # "attacked and burned by rebels"
        agents = agents or (_agents(conjunct) if not children(conjunct, "nsubj", "nsubjpass") else [])
    return spread(agents)


def _agents(verb: Token) -> list[Token]:
    return [noun for by in children(verb, "agent") for noun in children(by, "pobj")]


def logical_objects(verb: Token) -> list[Token]:
    """Whom it is done to: object of the active, subject of the passive, the noun that a relative clause is about."""
    if is_passive(verb):
        return spread(surface_subjects(verb))
    own = children(verb, "dobj")
    if own:
        return spread(antecedent(noun) for noun in own)
    if verb.dep_ == "relcl" and not any(_is_relative(noun) for noun in children(verb, "nsubj")):
        placed = any(child.lower_ in {"where", "when", "why"} or child.dep_ == "prep" for child in verb.lefts)
        return [verb.head] if children(verb, "nsubj") and not placed else []
    shared = [noun for conjunct in children(verb, "conj") for noun in children(conjunct, "dobj")]
    if shared and not children(verb, "prep", "prt", "ccomp", "xcomp") and _adjacent(verb):
        return spread(shared)  # "shelled and burned the town"
    return []


def _adjacent(verb: Token) -> bool:
    return all(conjunct.i - verb.i <= 2 for conjunct in children(verb, "conj"))


def surface_subjects(verb: Token) -> list[Token]:
    """The grammatical subject, wherever the clause takes it from."""
    own = children(verb, *SUBJECTS)[-1:]  # of two, the first is a headline's: "Two dead as rebels attack"
    return [antecedent(noun) for noun in own] or _lent_subjects(verb)


def _lent_subjects(verb: Token) -> list[Token]:
    head, label = verb.head, verb.dep_
    if label == "conj":
        if is_misjoined(verb):
            return surface_subjects(head.head)
        return surface_subjects(head) if _joined(verb) else _misread_subject(verb)
    if label in {"acomp", "attr", "oprd"}:
        return surface_subjects(head)
    return _controlled_subjects(verb) if verb.tag_ in {"VB", "VBG", "VBN"} else []


def _controlled_subjects(verb: Token) -> list[Token]:
    head, label = verb.head, verb.dep_
    if label in {"xcomp", "ccomp"}:
        return _controllers(head)
    if label == "acl":
        return children(head, "poss") if verb.tag_ == "VB" else [head]
    if label == "advcl":
        return surface_subjects(head) if head.pos_ in {"VERB", "AUX"} else []
    return _prepositional(head) if label == "pcomp" else []


def _prepositional(preposition: Token) -> list[Token]:
    """Of "accused them of lying" the accused, of "left after meeting them" who left."""
    verb = preposition.head
    if preposition.dep_ != "prep" or verb.pos_ not in {"VERB", "AUX"}:
        return []
    controlled = preposition.lower_ in {"of", "for", "from", "into", "against"}
    return _controllers(verb) if controlled else surface_subjects(verb)


def is_misjoined(verb: Token) -> bool:
    """Whether its tense joins it to the verb above: "denied that it knows them and accused others"."""
    clause, told = verb.head, verb.head.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or children(verb, *SUBJECTS, "aux", "mark"):
        return False
    return verb.tag_ == told.tag_ == "VBD" and clause.tag_ in {"VBZ", "VBP"}


def _joined(verb: Token) -> bool:
    """Whether a conjunction or comma really joins it, or the parser only found no better place."""
    return any(token.dep_ in {"cc", "punct"} for token in verb.head.children if verb.head.i < token.i < verb.i)


def _misread_subject(verb: Token) -> list[Token]:
    """Where "after a bomber killed" was read as "after a bomber" and a loose verb: the noun after "after"."""
    for token in reversed(list(verb.doc[verb.sent.start : verb.i])):
        if token.lower_ in CLAUSE_STARTS and token.dep_ in {"prep", "mark"}:
            return children(token, "pobj")
        if token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBN", "VBG"}:
            break
    return []


def _controllers(head: Token) -> list[Token]:
    if head.lemma_ not in SUBJECT_CONTROL:
        controllers = children(head, "dobj", "dative", "nsubjpass")
        controllers += [
            noun for on in children(head, "prep") if on.lower_ in {"on", "upon"} for noun in children(on, "pobj")
        ]
        controllers = [noun for noun in controllers if noun.pos_ in {"NOUN", "PROPN", "PRON"}]
        if controllers:
            return [antecedent(noun) for noun in controllers]
    return surface_subjects(head)


def antecedent(noun: Token) -> Token:
    """What a relative pronoun stands for; any other noun is itself."""
    if not _is_relative(noun):
        return noun
    verb = noun
    while verb.dep_ != "relcl" and verb.head != verb:
        verb = verb.head
    return _nearest(verb.head, noun) if verb.dep_ == "relcl" else noun


def _nearest(head: Token, pronoun: Token) -> Token:
    """Of coordinated nouns the one that the relative pronoun follows."""
    return max((noun for noun in spread([head]) if noun.i < pronoun.i), key=lambda noun: noun.i, default=head)


def _is_relative(noun: Token) -> bool:
    return noun.lower_ in {"who", "whom", "which", "that"} and noun.pos_ in {"PRON", "DET", "SCONJ"}


def after(token: Token, prepositions: Iterable[str]) -> list[Token]:
    """What stands after one of these prepositions of the token; "dative" also means an indirect object."""
    wanted = set(prepositions)
    found = [] if "dative" not in wanted else [noun for noun in children(token, "dative") if noun.pos_ != "ADP"]
    for preposition in children(token, "prep", "dative"):
        if preposition.lower_ in wanted:
            found += children(preposition, "pobj")
    return spread(antecedent(noun) for noun in found)
